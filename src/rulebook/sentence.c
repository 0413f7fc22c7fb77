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

static void put_value(struct out *out, const trondgov_finding *finding, int64_t value,
                      const trondgov_rulebook *rulebook, trondgov_code language)
{
    switch (finding->unit) {
    case TRONDGOV_UNIT_INSTANT:
        put_instant(out, value);
        break;
    case TRONDGOV_UNIT_DATE:
        put_date(out, value);
        break;
    case TRONDGOV_UNIT_ORE:
        put(out, value < 0 && value > -100 ? "-" : "");
        put_number(out, value / 100, 1);
        put(out, ",");
        put_number(out, value % 100 < 0 ? -(value % 100) : value % 100, 2);
        put(out, " kr");
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
    put(&out, kind_word(finding->kind, language == TRONDGOV_TEXT_ENGLISH));
    put_source(&out, finding, rulebook);
    if (finding->reading) {
        put_code(&out, rulebook, finding->reading, language);
        put(&out, ": ");
    }
    if (finding->subject)
        put_code(&out, rulebook, finding->subject, language);
    if (finding->answer) {
        put(&out, finding->subject ? ": " : "");
        put_code(&out, rulebook, finding->answer, language);
    }
    put_numbers(&out, finding, rulebook, language);
    if (out.size > 0)
        buffer[end_of(&out)] = '\0';
    return out.length;
}
