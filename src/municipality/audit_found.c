/* What the checks find, in one order whatever the order of the log, and each thing once. */
#include "base/sort.h"
#include "municipality/audit.h"

static void push(struct trondgov_i_audit *audit, struct trondgov_i_array *array, const trondgov_finding *finding)
{
    trondgov_finding *added = trondgov_i_array_push(array, &audit->municipality->log.store.allocator, sizeof *added);
    if (!added) {
        audit->status = TRONDGOV_NO_MEMORY;
        return;
    }
    *added = *finding;
    added->organ = audit->code;
    added->index = -1;
}

void trondgov_i_fault(struct trondgov_i_audit *audit, trondgov_finding finding)
{
    finding.kind = TRONDGOV_FINDING_FAULT;
    finding.answer = TRONDGOV_ANSWER_NO;
    push(audit, &audit->found, &finding);
}

void trondgov_i_warning(struct trondgov_i_audit *audit, trondgov_finding finding)
{
    finding.kind = TRONDGOV_FINDING_WARNING;
    if (audit->telling)
        push(audit, &audit->warnings, &finding);
}

void trondgov_i_lacks(struct trondgov_i_audit *audit, trondgov_code field, trondgov_id of)
{
    if (!audit->telling)
        return;
    struct trondgov_i_missing *missing =
        trondgov_i_array_push(&audit->missing, &audit->municipality->log.store.allocator, sizeof *missing);
    if (missing)
        *missing = (struct trondgov_i_missing){of, field, 0};
    else
        audit->status = TRONDGOV_NO_MEMORY;
}

void trondgov_i_number_fault(struct trondgov_i_audit *audit, const struct trondgov_i_row *row, trondgov_code subject,
                             int64_t required, int64_t actual)
{
    trondgov_i_fault(audit, (trondgov_finding){.provision = row->provision,
                                               .subject = subject,
                                               .unit = TRONDGOV_UNIT_MEMBER,
                                               .required = required,
                                               .actual = actual,
                                               .margin = actual - required});
}

void trondgov_i_person_fault(struct trondgov_i_audit *audit, const struct trondgov_i_row *row,
                             const struct trondgov_i_office *office)
{
    trondgov_i_fault(audit, (trondgov_finding){.provision = row->provision,
                                               .subject = row->key,
                                               .person = office->member.person,
                                               .item = office->member.list,
                                               .role = office->member.role});
}

void trondgov_i_answered_fault(struct trondgov_i_audit *audit, trondgov_code question,
                               const struct trondgov_i_found *found, const struct trondgov_i_office *office)
{
    trondgov_finding finding = {.provision = found->provision,
                                .subject = question,
                                .unit = found->unit,
                                .required = found->required,
                                .actual = found->actual,
                                .margin = found->margin};
    if (office) {
        finding.person = office->member.person;
        finding.item = office->member.list;
        finding.role = office->member.role;
    }
    trondgov_i_fault(audit, finding);
}
