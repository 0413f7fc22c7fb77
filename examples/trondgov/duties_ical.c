/* What is due, for a calendar program (RFC 5545), by libical: an event for each duty. Tasks (VTODO) would say more, but
 * few programs show those that they import. What is due by the end of a day is an event of the whole day, what is due at
 * an hour an event at that instant; none of them makes anybody busy.
 */
#define _POSIX_C_SOURCE 200809L
#include "duties.h"

#include <libical/ical.h>

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Central European time as it has been since 1996. Programs know it by its name; the rules stand here for those that do
 * not. */
static const char OSLO[] = "BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n"
                           "BEGIN:DAYLIGHT\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                           "DTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
                           "BEGIN:STANDARD\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
                           "DTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
                           "END:VTIMEZONE\r\n";

/* Where a text is written piece by piece. */
struct text {
    struct program program; /* its out */
};

static const struct program *text_begin(const struct duties *duties, struct text *text)
{
    text->program = *duties->story.program;
    text->program.text = NULL;
    text->program.out = open_memstream(&text->program.text, &text->program.text_length);
    if (!text->program.out) {
        fputs("trondgov: out of memory\n", stderr);
        exit(BAD_INPUT);
    }
    return &text->program;
}

static const char *text_end(struct text *text)
{
    fclose(text->program.out);
    return text->program.text;
}

static void text_free(struct text *text)
{
    free(text->program.text);
}

static struct icaltimetype time_of(trondgov_instant instant, int whole_day)
{
    struct icaltimetype time = icaltime_null_time();
    trondgov_date date = 0;
    int32_t year = 0, month = 0, day = 0, second = 0;
    trondgov_instant_to_civil(instant, &date, &second);
    trondgov_date_to_civil(date, &year, &month, &day);
    time.year = year;
    time.month = month;
    time.day = day;
    time.is_date = whole_day;
    if (whole_day)
        return time;
    time.hour = second / 3600;
    time.minute = second / 60 % 60;
    time.second = second % 60;
    return time;
}

/* The same each time that the file is written: what the duty is, and when. */
static void add_uid(const struct duties *duties, icalcomponent *event, const trondgov_finding *finding)
{
    const trondgov_id ids[] = {finding->item, finding->person};
    struct text text;
    const struct program *program = text_begin(duties, &text);
    fprintf(program->out, "%s-%s", code_name(program, finding->subject), code_name(program, finding->organ));
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        const struct name *name = names_find(&duties->story.names, ids[i]);
        if (name)
            fprintf(program->out, "-%s", name->name);
    }
    const struct icaltimetype due = time_of(finding->required, 1);
    fprintf(program->out, "-%04d%02d%02d", due.year, due.month, due.day);
    if (is_due_at_once(finding)) /* told apart by when it arose */
        fprintf(program->out, "-%" PRId64, finding->required % TRONDGOV_DAY_SECONDS);
    fputs("@trondgov", program->out);
    icalcomponent_add_property(event, icalproperty_new_uid(text_end(&text)));
    text_free(&text);
}

static void add_summary(const struct duties *duties, icalcomponent *event, size_t number)
{
    const trondgov_finding *finding = &duties->findings[number];
    struct text text;
    const struct program *program = text_begin(duties, &text);
    if (is_due_at_once(finding))
        fputs(say(program, "STRAKS: ", "AT ONCE: "), program->out);
    else if (finding->margin < 0)
        fputs(say(program, "FORFALT: ", "OVERDUE: "), program->out);
    put_capital(program, label(program, finding->subject));
    fprintf(program->out, ", %s", label(program, finding->organ));
    if (has_duty_subject(duties, number)) {
        fputs(": ", program->out);
        put_duty_subject(duties, program, number);
    }
    icalcomponent_add_property(event, icalproperty_new_summary(text_end(&text)));
    text_free(&text);
}

static void put_line(const struct program *program, const char *bokmal, const char *english_word, const char *value)
{
    fprintf(program->out, "%s: %s\n", say(program, bokmal, english_word), value);
}

/* What other readings say stands behind the duty in the list. */
static void put_others(const struct duties *duties, const struct program *program, size_t number)
{
    for (size_t i = number + 1; i < duties->count; i++) {
        if (duties->findings[i].kind == TRONDGOV_FINDING_RESULT) /* its half-year or year */
            continue;
        if (duties->findings[i].kind != TRONDGOV_FINDING_OTHER_READING)
            return;
        fputs(say(program, "Annen lesemåte: ", "Other reading: "), program->out);
        put_duty_reading(duties, program, &duties->findings[i]);
        fputc('\n', program->out);
    }
}

static void add_description(const struct duties *duties, icalcomponent *event, size_t number)
{
    const trondgov_finding *finding = &duties->findings[number];
    struct text text;
    const struct program *program = text_begin(duties, &text);
    if (is_due_at_once(finding))
        fputs(say(program, "Straks, oppstått: ", "At once, arose: "), program->out);
    else
        fputs(say(program, "Frist: ", "By: "), program->out);
    put_instant(program, finding->required);
    fputc('\n', program->out);
    if (finding->role)
        put_line(program, "Hvem", "From", label(program, finding->role));
    if (finding->toward)
        put_line(program, "Til", "To", label(program, finding->toward));
    put_line(program, "Regel", "Rule", citation(program, finding->provision));
    put_others(duties, program, number);
    icalcomponent_add_property(event, icalproperty_new_description(text_end(&text)));
    text_free(&text);
}

/* A comma divides categories, and libical 3.0 cannot write one that does not: it is left out. */
static void add_category(icalcomponent *event, const char *name)
{
    char *category = copy_text(name, strlen(name));
    size_t length = 0;
    for (const char *letter = name; *letter != '\0'; letter++)
        if (*letter != ',')
            category[length++] = *letter;
    category[length] = '\0';
    icalcomponent_add_property(event, icalproperty_new_categories(category));
    free(category);
}

static void add_start(icalcomponent *event, const trondgov_finding *finding)
{
    const int whole_day = finding->required % TRONDGOV_DAY_SECONDS == TRONDGOV_DAY_SECONDS - 1;
    icalproperty *start = icalproperty_new_dtstart(time_of(finding->required, whole_day));
    if (!whole_day)
        icalproperty_add_parameter(start, icalparameter_new_tzid("Europe/Oslo"));
    icalcomponent_add_property(event, start);
}

static icalcomponent *event_of(const struct duties *duties, size_t number, struct icaltimetype stamp)
{
    const trondgov_finding *finding = &duties->findings[number];
    const struct program *program = duties->story.program;
    icalcomponent *event = icalcomponent_new_vevent();
    add_uid(duties, event, finding);
    icalcomponent_add_property(event, icalproperty_new_dtstamp(stamp));
    add_start(event, finding);
    add_summary(duties, event, number);
    add_description(duties, event, number);
    add_category(event, label(program, finding->organ));
    if (finding->margin < 0 && !is_due_at_once(finding))
        add_category(event, say(program, "forfalt", "overdue"));
    icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    return event;
}

/* The instant asked about, in UTC: so the same register gives the same file. */
static struct icaltimetype stamp_of(const struct duties *duties)
{
    icaltimezone *zone = icaltimezone_new();
    struct icaltimetype stamp = time_of(duties->at, 0);
    icaltimezone_set_component(zone, icalparser_parse_string(OSLO)); /* the zone's own, freed with it */
    stamp.zone = zone;
    stamp = icaltime_convert_to_zone(stamp, icaltimezone_get_utc_timezone());
    icaltimezone_free(zone, 1);
    return stamp;
}

void duties_ical(const struct duties *duties, FILE *out)
{
    icalcomponent *calendar = icalcomponent_new_vcalendar();
    icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar, icalproperty_new_prodid("-//trondgov//duties//NO"));
    icalcomponent_add_property(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
    const struct icaltimetype stamp = stamp_of(duties);
    icalcomponent_add_component(calendar, icalparser_parse_string(OSLO));
    for (size_t i = 0; i < duties->count; i++)
        if (duties->findings[i].kind == TRONDGOV_FINDING_DUTY)
            icalcomponent_add_component(calendar, event_of(duties, i, stamp));
    char *text = icalcomponent_as_ical_string_r(calendar);
    fputs(text ? text : "", out);
    free(text);
    icalcomponent_free(calendar);
}
