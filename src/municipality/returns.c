/* RETURN_TO_OFFICE of a person whom the register knows (kommuneloven § 7-9 first and third paragraphs): since when and
 * for how long the office rests, when somebody moved out and back. Whoever was both away on leave and moved out returns
 * when neither is in the way.
 */
#include "municipality/vacancy.h"
#include "register/known.h"

enum { MOST_FACTS = 8 };

/* What the register knows of one ground, before what the caller told. */
struct ground {
    trondgov_fact facts[MOST_FACTS];
    size_t count;
};

/* Told by the caller, or else known. */
static void put(struct ground *ground, const struct trondgov_i_asked *asked, trondgov_code field, int64_t known)
{
    const int64_t told = trondgov_i_fact(&asked->facts, field);
    const int64_t value = told == TRONDGOV_NOTHING ? known : told;
    if (value != TRONDGOV_NOTHING)
        ground->facts[ground->count++] = (trondgov_fact){field, value};
}

static int32_t may_be(const struct trondgov_i_asked *asked, int64_t ground)
{
    const int64_t told = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_GROUND);
    return told == TRONDGOV_NOTHING || ground == TRONDGOV_NOTHING || told == ground;
}

/* The last time of rest that had begun. Asked of a day, it is that day's return. */
static int32_t of_rest(const struct trondgov_i_asked *asked, const struct trondgov_i_office *office,
                       struct ground *ground)
{
    const struct trondgov_i_rest *rest = NULL;
    *ground = (struct ground){.count = 0};
    for (int32_t number = office->rest; number != TRONDGOV_I_NONE; number = rest->earlier) {
        rest = trondgov_i_chunks_at(&asked->municipality->rests, (size_t)number);
        if (rest->from <= asked->date)
            break;
    }
    if (!rest || rest->from > asked->date)
        return 0;
    const int64_t why = rest->ground ? rest->ground : TRONDGOV_NOTHING;
    if (!may_be(asked, why))
        return 0;
    put(ground, asked, TRONDGOV_FIELD_GROUND, why);
    put(ground, asked, TRONDGOV_FIELD_FROM, rest->from);
    put(ground, asked, TRONDGOV_FIELD_TO, rest->to == TRONDGOV_I_NO_LAST_DAY ? TRONDGOV_NOTHING : rest->to);
    put(ground, asked, TRONDGOV_FIELD_RETURNS_ON, asked->date);
    return 1;
}

/* Moved out while in office, and perhaps back. */
static int32_t of_move(const struct trondgov_i_asked *asked, const struct trondgov_member *office,
                       struct ground *ground)
{
    const struct trondgov_i_about residence = {.person = office->person, .field = TRONDGOV_FIELD_RESIDENT};
    int64_t back = TRONDGOV_NOTHING;
    const int64_t out = trondgov_i_known_run(asked->municipality, &residence, 0, asked->date, &back);
    *ground = (struct ground){.count = 0};
    if (out == TRONDGOV_NOTHING || out < office->from || !may_be(asked, TRONDGOV_GROUND_MOVED_OUT))
        return 0;
    put(ground, asked, TRONDGOV_FIELD_GROUND, TRONDGOV_GROUND_MOVED_OUT);
    put(ground, asked, TRONDGOV_FIELD_FROM, out);
    put(ground, asked, TRONDGOV_FIELD_RETURNS_ON, back);
    return 1;
}

/* A no stands in the way of all; what is not known might be one. */
static int32_t weight(trondgov_answer answer)
{
    return answer == TRONDGOV_ANSWER_NO                                                        ? 3
           : answer == TRONDGOV_ANSWER_NEEDS_FACT || answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT ? 2
           : answer == TRONDGOV_ANSWER_YES                                                     ? 1
                                                                                               : 0;
}

static trondgov_status weigh(struct trondgov_i_view *view, const struct ground *ground, struct trondgov_i_found *found,
                             int32_t *tried)
{
    struct trondgov_i_found one;
    trondgov_status status =
        trondgov_i_try(view, TRONDGOV_QUESTION_RETURN_TO_OFFICE, ground->facts, ground->count, &one);
    if (!status && (*tried == 0 || weight(one.answer) > weight(found->answer)))
        *found = one;
    ++*tried;
    return status;
}

trondgov_status trondgov_i_return(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                  struct trondgov_i_found *found)
{
    const struct trondgov_i_asked *asked = trondgov_i_asked_of(facts);
    struct trondgov_i_vacated vacated;
    struct ground ground;
    int32_t tried = 0;
    trondgov_status status = trondgov_i_vacated(view, asked, 0, &vacated);
    if (status || !vacated.office)
        return status;
    const struct trondgov_i_office *office = (const struct trondgov_i_office *)(const void *)vacated.office;
    if (of_move(asked, vacated.office, &ground))
        status = weigh(view, &ground, found, &tried);
    if (!status && of_rest(asked, office, &ground))
        status = weigh(view, &ground, found, &tried);
    if (status || tried)
        return status;
    ground = (struct ground){.count = 0};
    put(&ground, asked, TRONDGOV_FIELD_GROUND, TRONDGOV_NOTHING);
    put(&ground, asked, TRONDGOV_FIELD_FROM, TRONDGOV_NOTHING);
    put(&ground, asked, TRONDGOV_FIELD_TO, TRONDGOV_NOTHING);
    put(&ground, asked, TRONDGOV_FIELD_RETURNS_ON, TRONDGOV_NOTHING);
    return weigh(view, &ground, found, &tried);
}
