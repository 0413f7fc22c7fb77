/* Any event at all, with slots of codes that exist and ids that may. */
#include "walk.h"

static trondgov_id any_id(void)
{
    switch (draw(9)) {
    case 0:
        return walk.in_hand ? walk.in_hand : FIRST_CASE;
    case 1:
        return FIRST_CASE + draw(CASES + 3);
    case 2:
        return FIRST_FILED + draw(FILED_IDS);
    case 3:
        return any_proposal();
    case 4:
        return walk.open.id ? walk.open.id : walk.last.id;
    case 5:
        return walk.last.id;
    case 6:
        return somebody();
    case 7:
        return 999999; /* nobody and nothing */
    default:
        return walk.next_id++;
    }
}

static int64_t any_value(void)
{
    switch (draw(5)) {
    case 0:
        return 0;
    case 1:
        return 1;
    case 2:
        return any_id();
    case 3:
        return (int64_t)draw(70) - 2;
    default:
        return draw(2000);
    }
}

static void fill_slot(trondgov_event *event, const trondgov_field *field)
{
    trondgov_code codes[64];
    const size_t all = field->family ? trondgov_codes(walk.rules, field->family, 0, codes, COUNT(codes)) : 0;
    const size_t known = all < COUNT(codes) ? all : COUNT(codes);
    const trondgov_code code = known ? codes[draw((uint32_t)known)] : 0;
    if (!field->required && one_in(2))
        return;
    if (field->slot == (int32_t)offsetof(trondgov_event, person))
        event->person = one_in(30) ? 999999 : one_in(2) ? somebody_there() : somebody();
    else if (field->slot == (int32_t)offsetof(trondgov_event, item))
        event->item = any_id();
    else if (field->slot == (int32_t)offsetof(trondgov_event, value))
        event->value = known ? code : any_value();
    else if (field->slot == (int32_t)offsetof(trondgov_event, code))
        event->code = code;
    else if (field->slot == (int32_t)offsetof(trondgov_event, role))
        event->role = code;
    else if (field->slot == (int32_t)offsetof(trondgov_event, organ))
        event->organ = walk.plan->organ;
}

void anything(void)
{
    trondgov_code kinds[KINDS];
    trondgov_field field;
    const size_t count = trondgov_codes(walk.rules, TRONDGOV_FAMILY_EVENT, 0, kinds, KINDS);
    trondgov_event event = {.kind = kinds[draw((uint32_t)count)]};
    event.at = one_in(20) ? walk.now - 1 - draw(5) * HOUR : walk.now;
    for (size_t i = 0; trondgov_fields(walk.rules, event.kind, i, &field, 1); i++)
        fill_slot(&event, &field);
    step(event);
}
