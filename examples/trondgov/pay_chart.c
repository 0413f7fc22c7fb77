/* A settlement drawn, as SVG: a bar for each organ and a bar for each group, on one scale. Whole numbers alone. */
#include "pay.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDTH = 1000,
    LEFT = 390,   /* where the bars begin; names stand before it */
    RIGHT = 840,  /* where the longest may end; amounts stand behind */
    ROW = 26,     /* from one bar to the next */
    THICK = 16,   /* of a bar */
    TOP = 84,     /* the first heading */
    TICKS = 4,    /* at most so many steps of the axis */
    WIDEST = 374, /* a name, as far as one can tell without the letters */
};

struct bar {
    const char *text;
    int64_t key;
    trondgov_ore amount;
};

struct bars {
    struct bar *items;
    size_t count;
};

static void add(struct bars *bars, int64_t key, const char *text, trondgov_ore amount)
{
    size_t i = 0;
    while (i < bars->count && bars->items[i].key != key)
        i++;
    if (i == bars->count) {
        bars->items = grow(bars->items, i + 1, sizeof *bars->items);
        bars->items[bars->count++] = (struct bar){text, key, 0};
    }
    bars->items[i].amount += amount;
}

/* The largest first; of equal ones the lower key. */
static int compare(const void *left, const void *right)
{
    const struct bar *a = left, *b = right;
    if (a->amount != b->amount)
        return a->amount < b->amount ? 1 : -1;
    return (a->key > b->key) - (a->key < b->key);
}

/* The group that the person was in on the day, as the register's events tell it; 0: none. */
static trondgov_id group_of(const struct pay *pay, trondgov_id person, trondgov_date day)
{
    trondgov_event event;
    trondgov_id party = 0;
    const trondgov_instant end = ((trondgov_instant)day + 1) * TRONDGOV_DAY_SECONDS;
    for (size_t i = 0; trondgov_municipality_events(pay->story.municipality, i, &event, 1); i++)
        if (event.person == person && event.at < end &&
            (event.kind == TRONDGOV_EVENT_PERSON || event.kind == TRONDGOV_EVENT_GROUP_CHANGED))
            party = event.item;
    return party;
}

/* Of every line, whatever the settlement is read by; what is of no organ under its kind of pay. */
static void gather(const struct pay *pay, const struct program *program, struct bars *organs, struct bars *groups)
{
    trondgov_line line;
    for (size_t i = 0; trondgov_settlement_lines(pay->settlement, 0, i, &line, 1); i++) {
        const trondgov_id group = line.party ? line.party : group_of(pay, line.person, line.from);
        add(organs, line.organ ? line.organ : line.kind, label(program, line.organ ? line.organ : line.kind),
            line.amount);
        add(groups, group, group ? called(&pay->story, group) : say(program, "uten gruppe", "no group"), line.amount);
    }
    qsort(organs->items, organs->count, sizeof *organs->items, compare);
    qsort(groups->items, groups->count, sizeof *groups->items, compare);
}

struct scale {
    trondgov_ore low, high, step;
};

static void widen(struct scale *scale, const struct bars *bars)
{
    for (size_t i = 0; i < bars->count; i++) {
        scale->low = bars->items[i].amount < scale->low ? bars->items[i].amount : scale->low;
        scale->high = bars->items[i].amount > scale->high ? bars->items[i].amount : scale->high;
    }
}

/* Steps of 1, 2 or 5 and noughts, from 100 kr up, and ends that are whole steps. */
static void round_off(struct scale *scale)
{
    static const int NEXT[] = {2, 5, 10};
    const int64_t span = scale->high / TICKS - scale->low / TICKS;
    int64_t unit = 10000;
    size_t i = 0;
    scale->step = unit;
    while (scale->step < span && unit < INT64_MAX / 1000) {
        scale->step = unit * NEXT[i % 3];
        if (++i % 3 == 0)
            unit *= 10;
    }
    scale->high = (scale->high / scale->step + (scale->high % scale->step != 0 || scale->high == 0)) * scale->step;
    scale->low = (scale->low / scale->step - (scale->low % scale->step != 0)) * scale->step;
}

/* In kroner, so that no product is too large. */
static int place(const struct scale *scale, trondgov_ore amount)
{
    const int64_t wide = (scale->high - scale->low) / 1000;
    return wide > 0 ? LEFT + (int)((amount - scale->low) / 1000 * (RIGHT - LEFT) / wide) : LEFT;
}

/* About how wide a letter is drawn; 0: a byte inside one. */
static int width_of(char letter)
{
    if (((unsigned char)letter & 0xc0) == 0x80)
        return 0;
    if (strchr(" iljtfrI.,:;'|!()-", letter))
        return 5;
    if (strchr("mwMW@%", letter))
        return 13;
    return letter >= 'A' && letter <= 'Z' ? 10 : 8;
}

/* Cut where it would be too wide. */
static void put_escaped(FILE *out, const char *text)
{
    for (int width = 0; *text != '\0'; text++) {
        width += width_of(*text);
        if (width > WIDEST) {
            fputs("…", out);
            return;
        }
        if (*text == '&')
            fputs("&amp;", out);
        else if (*text == '<')
            fputs("&lt;", out);
        else if ((unsigned char)*text >= ' ')
            fputc(*text, out);
    }
}

static void put_bar(const struct program *program, const struct scale *scale, const struct bar *bar, int y)
{
    const int zero = place(scale, 0), end = place(scale, bar->amount);
    const int from = end < zero ? end : zero, to = end < zero ? zero : end;
    fprintf(program->out, "  <text x=\"%d\" y=\"%d\" text-anchor=\"end\">", LEFT - 8, y + THICK - 4);
    put_escaped(program->out, bar->text);
    fprintf(program->out,
            "</text>\n  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
            "  <text x=\"%d\" y=\"%d\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\">",
            from, y, to > from || bar->amount == 0 ? to - from : 1, THICK, bar->amount < 0 ? "#b3412e" : "#2f6690",
            to + 6, y + THICK - 4);
    put_money(program, bar->amount);
    fputs("</text>\n", program->out);
}

static int put_bars(const struct program *program, const struct scale *scale, const struct bars *bars,
                    const char *heading, int y)
{
    fprintf(program->out, "  <text x=\"24\" y=\"%d\" font-weight=\"bold\">%s</text>\n", y, heading);
    y += 12;
    for (size_t i = 0; i < bars->count; i++, y += ROW)
        put_bar(program, scale, &bars->items[i], y);
    if (bars->count > 0)
        return y;
    fprintf(program->out, "  <text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", LEFT - 8, y + THICK - 4,
            say(program, "ingenting", "nothing"));
    return y + ROW;
}

/* Lines behind the bars, with what they stand for under them, in kroner. */
static void put_axis(const struct program *program, const struct scale *scale, int top, int bottom)
{
    for (trondgov_ore tick = scale->low; tick <= scale->high; tick += scale->step) {
        const int x = place(scale, tick);
        fprintf(program->out, "  <line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"/>\n", x, top, x, bottom,
                tick == 0 ? "#333" : "#ddd");
        fprintf(program->out, "  <text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">", x, bottom + 18);
        put_whole(program, tick / 100);
        fputs("</text>\n", program->out);
    }
    fprintf(program->out, "  <text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%s</text>\n",
            (LEFT + RIGHT) / 2, bottom + 38, say(program, "kroner", "Norwegian kroner"));
}

static void put_title(const struct pay *pay, const struct program *program)
{
    fprintf(program->out, "  <title>%s</title>\n", say(program, "Godtgjøring", "Remuneration"));
    fprintf(program->out, "  <text x=\"24\" y=\"34\" font-size=\"20\" font-weight=\"bold\">%s ",
            say(program, "Godtgjøring", "Remuneration"));
    put_day(program, pay->from);
    fputs(" – ", program->out);
    put_day(program, pay->to);
    fprintf(program->out, "</text>\n  <text x=\"24\" y=\"56\" fill=\"#555\">%s ", say(program, "I alt", "In all"));
    put_money(program, pay->total);
    if (pay->answer != TRONDGOV_ANSWER_DONE)
        fputs(say(program, "; noe mangler", "; something is lacking"), program->out);
    fputs("</text>\n", program->out);
}

/* Where there is no bar that is said. */
static int rows_of(const struct bars *bars)
{
    return bars->count > 0 ? (int)bars->count : 1;
}

void pay_chart(const struct pay *pay, const struct program *program)
{
    struct bars organs = {NULL, 0}, groups = {NULL, 0};
    struct scale scale = {0, 0, 0};
    gather(pay, program, &organs, &groups);
    widen(&scale, &organs);
    widen(&scale, &groups);
    round_off(&scale);
    const int bottom = TOP + (rows_of(&organs) + rows_of(&groups)) * ROW + 2 * 12 + ROW;
    fprintf(program->out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"\n"
            "     font-family=\"sans-serif\" font-size=\"13\">\n"
            "  <rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n",
            WIDTH, bottom + 56, WIDTH, bottom + 56, WIDTH, bottom + 56);
    put_title(pay, program);
    put_axis(program, &scale, TOP + 4, bottom);
    const int next = put_bars(program, &scale, &organs, say(program, "Etter organ", "By organ"), TOP);
    put_bars(program, &scale, &groups, say(program, "Etter gruppe", "By group"), next + ROW - 8);
    fputs("</svg>\n", program->out);
    free(organs.items);
    free(groups.items);
}
