/* What the register knows of the facts that a question asks for. Which fields there are stands in the question's own
 * table; those that follow from who sits where are worked out here, all others are facts that somebody told.
 */
#include "municipality/audit.h"

#include "rulebook/clauses.h"

enum { FACTS_MOST = 32, FOLLOWED_MOST = 8 };

static int64_t unless_zero(int64_t value)
{
    return value != 0 ? value : TRONDGOV_NOTHING;
}

static int64_t told_of_organ(const struct trondgov_i_audit *audit, trondgov_code organ, trondgov_code field,
                             trondgov_id item)
{
    const struct trondgov_i_about about = {.organ = organ, .field = field, .item = item};
    return trondgov_i_known(audit->municipality, &about, audit->date);
}

/* The end of the election period: the organ's own, or that of the organ whose period it follows. */
static int64_t term_ends(const struct trondgov_i_audit *audit)
{
    trondgov_code organ = audit->code;
    int64_t ends = told_of_organ(audit, organ, TRONDGOV_FIELD_TERM_ENDS, 0);
    for (int32_t i = 0; ends == TRONDGOV_NOTHING && i < FOLLOWED_MOST; i++) {
        const trondgov_organ *rules = NULL;
        if (trondgov_rulebook_organ(audit->municipality->rulebook, organ, audit->date, &rules))
            return ends;
        struct trondgov_i_view view = trondgov_i_view_of(rules);
        view.turned = audit->view.turned;
        organ = (trondgov_code)trondgov_i_parameter(&view, TRONDGOV_PARAMETER_TERM_FOLLOWS, 0);
        ends = organ ? told_of_organ(audit, organ, TRONDGOV_FIELD_TERM_ENDS, 0) : ends;
    }
    return ends;
}

static int64_t of_organ(const struct trondgov_i_audit *audit, trondgov_code field, trondgov_id item)
{
    switch (field) {
    case TRONDGOV_FIELD_ORGAN:
        return audit->code;
    case TRONDGOV_FIELD_DATE:
    case TRONDGOV_FIELD_MEMBER_ON:
        return audit->date;
    case TRONDGOV_FIELD_SEATS:
        return audit->counted.members;
    case TRONDGOV_FIELD_EMPLOYEE_MEMBERS:
        return audit->counted.employees;
    case TRONDGOV_FIELD_MUNICIPAL_MEMBERS:
        return audit->counted.members - audit->counted.employees;
    case TRONDGOV_FIELD_POLITICIANS_FROM_COUNCIL:
        return audit->counted.politicians;
    case TRONDGOV_FIELD_TERM_ENDS:
        return term_ends(audit);
    default:
        return told_of_organ(audit, audit->code, field, item);
    }
}

static int64_t others_from_council(const struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const int32_t counted_too = office->member.category == TRONDGOV_CATEGORY_POLITISK &&
                                trondgov_i_member_permanent(&office->member) &&
                                trondgov_i_sits_in(audit, office->member.person, audit->council);
    return audit->counted.politicians - counted_too;
}

/* What is told of the person there, of the person, or of the whole organ: the day of an election, for one. */
static int64_t told(const struct trondgov_i_audit *audit, const struct trondgov_i_matter *matter, trondgov_code field)
{
    const int64_t value =
        trondgov_i_known_of(audit->municipality, matter->office->member.person, audit->code, field, audit->date);
    return value == TRONDGOV_NOTHING ? of_organ(audit, field, matter->item) : value;
}

static int64_t of_office(const struct trondgov_i_audit *audit, const struct trondgov_i_matter *matter,
                         trondgov_code field)
{
    const struct trondgov_member *member = &matter->office->member;
    switch (field) {
    case TRONDGOV_FIELD_ROLE:
        return trondgov_i_member_role(&matter->office->member);
    case TRONDGOV_FIELD_CATEGORY:
        return unless_zero(member->category);
    case TRONDGOV_FIELD_FROM:
        return member->from;
    case TRONDGOV_FIELD_PERMANENT:
        return trondgov_i_sits_in(audit, member->person, audit->council);
    case TRONDGOV_FIELD_COUNCIL_SUBSTITUTE:
        return trondgov_i_substitute_in(audit, member->person, audit->council);
    case TRONDGOV_FIELD_ELECTED_MEMBER:
        return trondgov_i_sits_in(audit, member->person, audit->code);
    case TRONDGOV_FIELD_PERMANENT_MEMBERS:
        return others_from_council(audit, matter->office);
    case TRONDGOV_FIELD_EMPLOYEE:
        return trondgov_i_holds_role(audit, member->person, TRONDGOV_ROLE_ANSATT) ? 1 : told(audit, matter, field);
    default:
        return told(audit, matter, field);
    }
}

int64_t trondgov_i_audit_fact(const struct trondgov_i_audit *audit, const struct trondgov_i_matter *matter,
                              trondgov_code field)
{
    for (size_t i = 0; i < matter->count; i++)
        if (matter->facts[i].field == field)
            return matter->facts[i].value;
    return matter->office ? of_office(audit, matter, field) : of_organ(audit, field, matter->item);
}

/* Every fact of the question that is known. */
static size_t gather(const struct trondgov_i_audit *audit, const struct trondgov_i_schema *schema,
                     const struct trondgov_i_matter *matter, trondgov_fact *facts)
{
    size_t count = 0;
    for (int32_t i = 0; i < schema->count && count < FACTS_MOST; i++) {
        const trondgov_code field = (trondgov_code)trondgov_i_schema_fields[schema->first + i].field;
        const int64_t value = trondgov_i_audit_fact(audit, matter, field);
        if (value != TRONDGOV_NOTHING)
            facts[count++] = (trondgov_fact){field, value};
    }
    return count;
}

static struct trondgov_i_found answer_of(struct trondgov_i_audit *audit, const struct trondgov_i_facts *facts)
{
    struct trondgov_i_found found = {.answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING};
    audit->view.date = audit->date;
    const trondgov_status status = trondgov_i_by_clauses(&audit->view, facts, &found);
    if (status && !audit->status)
        audit->status = status;
    return found;
}

/* Whether a flag that nobody told could make the answer NO, or hide that another fact is missing. */
static int32_t could_be_no(struct trondgov_i_audit *audit, struct trondgov_i_facts *facts, trondgov_fact *place,
                           trondgov_code flag)
{
    struct trondgov_i_facts with = {facts->facts, facts->count + 1, facts->question};
    int32_t could = 0;
    for (int64_t value = 0; value < 2; value++) {
        *place = (trondgov_fact){flag, value};
        const struct trondgov_i_found found = answer_of(audit, &with);
        could |= found.answer == TRONDGOV_ANSWER_NO || found.answer == TRONDGOV_ANSWER_NEEDS_FACT ||
                 found.answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT;
    }
    return could;
}

static trondgov_code needed(const struct trondgov_i_found *found)
{
    return found->answer == TRONDGOV_ANSWER_NEEDS_FACT        ? found->missing
           : found->answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT ? found->judgement
                                                              : 0;
}

static int32_t is_flag(const struct trondgov_i_schema *schema, trondgov_code field)
{
    const trondgov_field *known = trondgov_i_schema_field(schema, field);
    return known && known->unit == TRONDGOV_UNIT_FLAG;
}

struct trondgov_i_found trondgov_i_audit_try(struct trondgov_i_audit *audit, trondgov_code question,
                                             const struct trondgov_i_matter *matter)
{
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(question);
    trondgov_fact facts[FACTS_MOST + 1];
    struct trondgov_i_facts asked = {facts, gather(audit, schema, matter, facts), question};
    struct trondgov_i_found found = answer_of(audit, &asked);
    const trondgov_code field = needed(&found);
    if (field && is_flag(schema, field) && !could_be_no(audit, &asked, &facts[asked.count], field))
        found.answer = TRONDGOV_ANSWER_YES; /* whichever it is */
    return found;
}

struct trondgov_i_found trondgov_i_audit_ask(struct trondgov_i_audit *audit, trondgov_code question,
                                             const struct trondgov_i_matter *matter)
{
    const struct trondgov_i_found found = trondgov_i_audit_try(audit, question, matter);
    const trondgov_code field = needed(&found);
    if (field)
        trondgov_i_lacks(audit, field, matter->office ? matter->office->member.person : matter->item);
    return found;
}

const struct trondgov_i_row *trondgov_i_audit_row(struct trondgov_i_audit *audit, trondgov_code parameter)
{
    return trondgov_i_row(&audit->view, TRONDGOV_ROW_PARAMETER, parameter, 0, 0);
}
