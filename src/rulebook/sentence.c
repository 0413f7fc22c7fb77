/* A finding as one sentence, into the caller's buffer. The only text that the library puts together. */
#include <string.h>

#include "calendar/calendar_internal.h"
#include "rulebook/rulebook_internal.h"

struct out {
    char *buffer;
    size_t size;
    size_t length; /* of the whole sentence */
};

static void put(struct out *out, const char *text)
{
    size_t length = strlen(text);
    for (size_t i = 0; i < length; i++)
        if (out->length + i + 1 < out->size)
            out->buffer[out->length + i] = text[i];
    out->length += length;
}

static void put_number(struct out *out, int64_t number, int32_t digits)
{
    char text[24] = "";
    size_t at = sizeof text - 1;
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        text[--at] = (char)('0' + left % 10);
        left /= 10;
        digits--;
    } while (left > 0 || digits > 0);
    if (number < 0)
        text[--at] = '-';
    put(out, text + at);
}

static void put_date(struct out *out, int64_t date)
{
    int32_t year = 0, month = 0, day = 0;
    if (date < INT32_MIN || date > INT32_MAX || !trondgov_i_date_parts((trondgov_date)date, &year, &month, &day)) {
        put_number(out, date, 1);
        return;
    }
    put_number(out, year, 4);
    put(out, "-");
    put_number(out, month, 2);
    put(out, "-");
    put_number(out, day, 2);
}

static void put_instant(struct out *out, int64_t instant)
{
    trondgov_date date = 0;
    int32_t second = 0;
    if (trondgov_instant_to_civil(instant, &date, &second) != TRONDGOV_OK) {
        put_number(out, instant, 1);
        return;
    }
    put_date(out, date);
    put(out, " ");
    put_number(out, second / 3600, 2);
    put(out, ":");
    put_number(out, second / 60 % 60, 2);
    if (second % 60 != 0) {
        put(out, ":");
        put_number(out, second % 60, 2);
    }
}

static void put_code(struct out *out, const trondgov_rulebook *rulebook, trondgov_code code, trondgov_code language)
{
    const char *text = trondgov_code_text(rulebook, code, language);
    if (!text || !*text)
        text = trondgov_code_text(rulebook, code, TRONDGOV_TEXT_NAME);
    put(out, text ? text : "?");
}

static void put_set(struct out *out, const trondgov_rulebook *rulebook, int64_t set, trondgov_code language)
{
    const char *between = "";
    for (int32_t bit = 0; bit < 16; bit++)
        if (set >> bit & 1) {
            put(out, between);
            put_code(out, rulebook, TRONDGOV_FAMILY_PARTICULAR + bit + 1, language);
            between = ", ";
        }
}

/* 1 288 100, with spaces that do not break a line. */
static void put_grouped(struct out *out, uint64_t number)
{
    enum { GROUPS = 7 }; /* of three digits in 64 bits */
    int32_t group[GROUPS], count = 0;
    do {
        group[count++] = (int32_t)(number % 1000);
        number /= 1000;
    } while (number > 0);
    put_number(out, group[--count], 1);
    while (count > 0) {
        put(out, " ");
        put_number(out, group[--count], 3);
    }
}

/* 1 288 100,00 kr; NOK 1 288 100.00 */
static void put_money(struct out *out, int64_t ore, int32_t english)
{
    const uint64_t positive = ore < 0 ? 0 - (uint64_t)ore : (uint64_t)ore;
    put(out, english ? "NOK " : "");
    put(out, ore < 0 ? "-" : "");
    put_grouped(out, positive / 100);
    put(out, english ? "." : ",");
    put_number(out, (int64_t)(positive % 100), 2);
    put(out, english ? "" : " kr");
}

/* 85,00 % */
static void put_percent(struct out *out, int64_t basis_points, int32_t english)
{
    const uint64_t positive = basis_points < 0 ? 0 - (uint64_t)basis_points : (uint64_t)basis_points;
    put(out, basis_points < 0 ? "-" : "");
    put_number(out, (int64_t)(positive / 100), 1);
    put(out, english ? "." : ",");
    put_number(out, (int64_t)(positive % 100), 2);
    put(out, " %");
}

static void put_meetings(struct out *out, int64_t count, int32_t english)
{
    put_number(out, count, 1);
    put(out, english ? (count == 1 ? " meeting" : " meetings") : (count == 1 ? " møte" : " møter"));
}

static void put_value(struct out *out, const trondgov_finding *finding, int64_t value,
                      const trondgov_rulebook *rulebook, trondgov_code language)
{
    const int32_t english = language != TRONDGOV_TEXT_BOKMAL;
    if (value == TRONDGOV_NOTHING) {
        put(out, english ? "not stated" : "ikke oppgitt");
        return;
    }
    switch (finding->unit) {
    case TRONDGOV_UNIT_INSTANT:
        put_instant(out, value);
        break;
    case TRONDGOV_UNIT_DATE:
        put_date(out, value);
        break;
    case TRONDGOV_UNIT_ORE:
        put_money(out, value, english);
        break;
    case TRONDGOV_UNIT_BASIS_POINT:
        put_percent(out, value, english);
        break;
    case TRONDGOV_UNIT_MEETING:
        put_meetings(out, value, english);
        break;
    case TRONDGOV_UNIT_FLAG:
        put(out, value ? (english ? "yes" : "ja") : (english ? "no" : "nei"));
        break;
    case TRONDGOV_UNIT_CODE:
        put_code(out, rulebook, (trondgov_code)value, language);
        break;
    case TRONDGOV_UNIT_FLAGS:
        put_set(out, rulebook, value, language);
        break;
    default:
        put_number(out, value, 1);
    }
}

/* "kommuneloven § 11-9: " */
static void put_source(struct out *out, const trondgov_finding *finding, const trondgov_rulebook *rulebook)
{
    const char *citation =
        finding->provision ? trondgov_code_text(rulebook, finding->provision, TRONDGOV_TEXT_CITATION) : NULL;
    if (!citation || !*citation)
        return;
    put(out, citation);
    put(out, ": ");
}

/* Whether its number is told for itself, and not one that was asked for: steps, what terms come to, the days that
 * something was looked at. */
static int32_t is_told(const trondgov_finding *finding)
{
    const int32_t days = finding->unit == TRONDGOV_UNIT_DATE && finding->required <= finding->actual;
    const trondgov_code kind = finding->kind;
    return (days && (kind == TRONDGOV_FINDING_CHECKED || kind == TRONDGOV_FINDING_WARNING ||
                     kind == TRONDGOV_FINDING_RESULT || kind == TRONDGOV_FINDING_DUTY)) ||
           finding->kind == TRONDGOV_FINDING_STEP || finding->required == TRONDGOV_NOTHING ||
           (finding->kind == TRONDGOV_FINDING_RESULT && finding->unit == TRONDGOV_UNIT_ORE &&
            finding->required == finding->actual);
}

/* ": 6 of 12", ": 2025-01-01 – 2025-06-30", ": yes" */
static void put_told(struct out *out, const trondgov_finding *finding, const trondgov_rulebook *rulebook,
                     trondgov_code language)
{
    const int32_t english = language != TRONDGOV_TEXT_BOKMAL, days = finding->unit == TRONDGOV_UNIT_DATE;
    const int32_t both = finding->required != finding->actual && finding->required != TRONDGOV_NOTHING;
    if (finding->unit == 0)
        return;
    put(out, ": ");
    put_value(out, finding, both && days ? finding->required : finding->actual, rulebook, language);
    if (both && (days || finding->required != 0)) {
        put(out, days ? " – " : english ? " of " : " av ");
        put_value(out, finding, days ? finding->actual : finding->required, rulebook, language);
    }
}

static void put_numbers(struct out *out, const trondgov_finding *finding, const trondgov_rulebook *rulebook,
                        trondgov_code language)
{
    const int32_t english = language != TRONDGOV_TEXT_BOKMAL;
    if (finding->unit == 0 || (finding->required == 0 && finding->actual == 0))
        return;
    const int32_t by = finding->unit == TRONDGOV_UNIT_INSTANT;
    put(out, by ? (english ? "; due " : "; frist ") : (english ? "; required " : "; kreves "));
    put_value(out, finding, finding->required, rulebook, language);
    if (finding->actual != 0 || finding->margin != 0) { /* a number that is only told has none found */
        put(out, english ? ", found " : ", funnet ");
        put_value(out, finding, finding->actual, rulebook, language);
    }
}

static const char *kind_word(trondgov_code kind, int32_t english)
{
    switch (kind) {
    case TRONDGOV_FINDING_FAULT:
        return english ? "fault: " : "feil: ";
    case TRONDGOV_FINDING_WARNING:
        return english ? "note: " : "merk: ";
    case TRONDGOV_FINDING_JUDGEMENT:
        return english ? "to be judged: " : "må vurderes: ";
    case TRONDGOV_FINDING_INPUT:
        return english ? "missing or wrong: " : "mangler eller er feil: ";
    case TRONDGOV_FINDING_OTHER_READING:
        return english ? "other reading: " : "annen lesemåte: ";
    case TRONDGOV_FINDING_LOT:
        return english ? "in the draw: " : "med i loddtrekningen: ";
    default:
        return "";
    }
}

/* Where the buffer's text ends: never inside a character. */
static size_t end_of(const struct out *out)
{
    if (out->length < out->size)
        return out->length;
    size_t end = out->size - 1, start = end;
    while (start > 0 && ((unsigned char)out->buffer[start - 1] & 0xc0) == 0x80)
        start--;
    if (start == 0)
        return 0;
    const unsigned char lead = (unsigned char)out->buffer[start - 1];
    const size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    return end - (start - 1) < length ? start - 1 : end;
}

size_t trondgov_finding_text(const trondgov_finding *finding, const trondgov_rulebook *rulebook,
                             trondgov_code language, char *buffer, size_t size)
{
    struct out out = {buffer, buffer ? size : 0, 0};
    if (out.size > 0)
        buffer[0] = '\0';
    if (!finding || (language != TRONDGOV_TEXT_ENGLISH && language != TRONDGOV_TEXT_BOKMAL))
        return 0;
    const int32_t told = is_told(finding);
    put(&out, kind_word(finding->kind, language == TRONDGOV_TEXT_ENGLISH));
    put_source(&out, finding, rulebook);
    if (finding->reading) {
        put_code(&out, rulebook, finding->reading, language);
        put(&out, ": ");
    }
    if (finding->subject)
        put_code(&out, rulebook, finding->subject, language);
    if (finding->answer && !(told && finding->answer == TRONDGOV_ANSWER_YES)) {
        put(&out, finding->subject ? ": " : "");
        put_code(&out, rulebook, finding->answer, language);
    }
    if (told)
        put_told(&out, finding, rulebook, language);
    else
        put_numbers(&out, finding, rulebook, language);
    if (told && finding->conflict && !finding->reading) {
        put(&out, " (");
        put_code(&out, rulebook, finding->conflict, language);
        put(&out, ")");
    }
    if (out.size > 0)
        buffer[end_of(&out)] = '\0';
    return out.length;
}
