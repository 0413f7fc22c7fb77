/* The verdict: a list of findings that keeps its memory from call to call. */
#include "rulebook/verdict_internal.h"

#include <string.h>

#include "base/memory.h"

struct trondgov_verdict {
    trondgov_allocator allocator;
    struct trondgov_i_array findings; /* of trondgov_finding */
    int32_t failed;
};

trondgov_status trondgov_verdict_create(const trondgov_allocator *allocator, trondgov_verdict **verdict)
{
    if (!verdict)
        return TRONDGOV_NULL_ARGUMENT;
    const trondgov_allocator memory = trondgov_i_allocator(allocator);
    *verdict = trondgov_i_allocate(&memory, sizeof **verdict);
    if (!*verdict)
        return TRONDGOV_NO_MEMORY;
    (*verdict)->allocator = memory;
    return TRONDGOV_OK;
}

void trondgov_verdict_free(trondgov_verdict *verdict)
{
    if (!verdict)
        return;
    const trondgov_allocator memory = verdict->allocator;
    trondgov_i_array_free(&verdict->findings, &memory, sizeof(trondgov_finding));
    trondgov_i_release(&memory, verdict, sizeof *verdict);
}

size_t trondgov_verdict_findings(const trondgov_verdict *verdict, size_t first, trondgov_finding *out, size_t capacity)
{
    if (!verdict || first >= verdict->findings.count)
        return 0;
    size_t left = verdict->findings.count - first;
    if (!out)
        return left;
    size_t count = left < capacity ? left : capacity;
    memcpy(out, (const trondgov_finding *)verdict->findings.items + first, count * sizeof *out);
    return count;
}

void trondgov_i_verdict_begin(trondgov_verdict *why)
{
    if (!why)
        return;
    why->findings.count = 0;
    why->failed = 0;
}

void trondgov_i_verdict_add(trondgov_verdict *why, const trondgov_finding *finding)
{
    if (!why)
        return;
    trondgov_finding *added = trondgov_i_array_push(&why->findings, &why->allocator, sizeof *added);
    if (added)
        *added = *finding;
    else
        why->failed = 1;
}

void trondgov_i_verdict_input(trondgov_verdict *why, trondgov_code field, int32_t index)
{
    const trondgov_finding input = {.kind = TRONDGOV_FINDING_INPUT, .subject = field, .index = index};
    trondgov_i_verdict_add(why, &input);
}

int32_t trondgov_i_verdict_failed(const trondgov_verdict *why)
{
    return why && why->failed;
}

size_t trondgov_i_verdict_count(const trondgov_verdict *why)
{
    return why ? why->findings.count : 0;
}

void trondgov_i_verdict_cut(trondgov_verdict *why, size_t count)
{
    if (why && count < why->findings.count)
        why->findings.count = count;
}

void trondgov_i_verdict_index(trondgov_verdict *why, size_t first, int32_t index)
{
    if (!why)
        return;
    trondgov_finding *findings = why->findings.items;
    for (size_t i = first; i < why->findings.count; i++)
        findings[i].index = index;
}

static void reverse(trondgov_finding *findings, size_t from, size_t to)
{
    for (; from + 1 < to; from++, to--) {
        const trondgov_finding held = findings[from];
        findings[from] = findings[to - 1];
        findings[to - 1] = held;
    }
}

void trondgov_i_verdict_before(trondgov_verdict *why, size_t to, size_t from)
{
    if (!why || to >= from || from >= why->findings.count)
        return;
    reverse(why->findings.items, to, from);
    reverse(why->findings.items, from, why->findings.count);
    reverse(why->findings.items, to, why->findings.count);
}

void trondgov_i_verdict_first(trondgov_verdict *why, size_t first)
{
    trondgov_i_verdict_before(why, 0, first);
}

void trondgov_i_verdict_subject(trondgov_verdict *why, size_t at, trondgov_code subject)
{
    if (why && at < why->findings.count && ((trondgov_finding *)why->findings.items)[at].subject == 0)
        ((trondgov_finding *)why->findings.items)[at].subject = subject;
}

void trondgov_i_verdict_kind(trondgov_verdict *why, size_t at, trondgov_code kind)
{
    if (why && at < why->findings.count)
        ((trondgov_finding *)why->findings.items)[at].kind = kind;
}
