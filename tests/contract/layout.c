/* Sizes and offsets of the public records, the same on every machine. A record is never changed: what is here stays. */
#include <trondgov/trondgov.h>

#define SIZE(type, bytes) _Static_assert(sizeof(type) == (bytes), "size of " #type)
#define PLACE(type, member, bytes) _Static_assert(offsetof(type, member) == (bytes), #type "." #member)

SIZE(trondgov_fact, 16);
PLACE(trondgov_fact, field, 0);
PLACE(trondgov_fact, value, 8);

SIZE(trondgov_field, 24);
PLACE(trondgov_field, field, 0);
PLACE(trondgov_field, unit, 4);
PLACE(trondgov_field, family, 8);
PLACE(trondgov_field, slot, 12);
PLACE(trondgov_field, required, 16);
PLACE(trondgov_field, repeats, 20);

SIZE(trondgov_finding, 88);
PLACE(trondgov_finding, required, 0);
PLACE(trondgov_finding, actual, 8);
PLACE(trondgov_finding, margin, 16);
PLACE(trondgov_finding, person, 24);
PLACE(trondgov_finding, item, 32);
PLACE(trondgov_finding, kind, 40);
PLACE(trondgov_finding, provision, 44);
PLACE(trondgov_finding, answer, 48);
PLACE(trondgov_finding, unit, 52);
PLACE(trondgov_finding, conflict, 56);
PLACE(trondgov_finding, reading, 60);
PLACE(trondgov_finding, organ, 64);
PLACE(trondgov_finding, role, 68);
PLACE(trondgov_finding, toward, 72);
PLACE(trondgov_finding, subject, 76);
PLACE(trondgov_finding, index, 80);
PLACE(trondgov_finding, reserved, 84);

SIZE(trondgov_event, 48);
PLACE(trondgov_event, at, 0);
PLACE(trondgov_event, person, 8);
PLACE(trondgov_event, item, 16);
PLACE(trondgov_event, value, 24);
PLACE(trondgov_event, kind, 32);
PLACE(trondgov_event, code, 36);
PLACE(trondgov_event, organ, 40);
PLACE(trondgov_event, role, 44);

SIZE(trondgov_tally, 36);
PLACE(trondgov_tally, threshold, 0);
PLACE(trondgov_tally, matter, 4);
PLACE(trondgov_tally, members, 8);
PLACE(trondgov_tally, present, 12);
PLACE(trondgov_tally, in_favour, 16);
PLACE(trondgov_tally, against, 20);
PLACE(trondgov_tally, blank, 24);
PLACE(trondgov_tally, chair, 28);
PLACE(trondgov_tally, chair_stands_in, 32);

SIZE(trondgov_outcome, 24);
PLACE(trondgov_outcome, answer, 0);
PLACE(trondgov_outcome, provision, 4);
PLACE(trondgov_outcome, required, 8);
PLACE(trondgov_outcome, quorum, 12);
PLACE(trondgov_outcome, margin, 16);
PLACE(trondgov_outcome, conflict, 20);

SIZE(trondgov_seat, 56);
PLACE(trondgov_seat, list, 0);
PLACE(trondgov_seat, person, 8);
PLACE(trondgov_seat, displaced, 16);
PLACE(trondgov_seat, numerator, 24);
PLACE(trondgov_seat, denominator, 32);
PLACE(trondgov_seat, role, 40);
PLACE(trondgov_seat, cause, 44);
PLACE(trondgov_seat, order, 48);
PLACE(trondgov_seat, reserved, 52);

SIZE(trondgov_entry, 88);
PLACE(trondgov_entry, at, 0);
PLACE(trondgov_entry, item, 8);
PLACE(trondgov_entry, parent, 16);
PLACE(trondgov_entry, person, 24);
PLACE(trondgov_entry, party, 32);
PLACE(trondgov_entry, value, 40);
PLACE(trondgov_entry, kind, 48);
PLACE(trondgov_entry, code, 52);
PLACE(trondgov_entry, role, 56);
PLACE(trondgov_entry, answer, 60);
PLACE(trondgov_entry, provision, 64);
PLACE(trondgov_entry, present, 68);
PLACE(trondgov_entry, in_favour, 72);
PLACE(trondgov_entry, against, 76);
PLACE(trondgov_entry, blank, 80);
PLACE(trondgov_entry, reserved, 84);

SIZE(trondgov_rate, 48);
PLACE(trondgov_rate, amount, 0);
PLACE(trondgov_rate, organ, 8);
PLACE(trondgov_rate, role, 12);
PLACE(trondgov_rate, cell, 16);
PLACE(trondgov_rate, unit, 20);
PLACE(trondgov_rate, from, 24);
PLACE(trondgov_rate, to, 28);
PLACE(trondgov_rate, basis_points, 32);
PLACE(trondgov_rate, provision, 36);
PLACE(trondgov_rate, conflict, 40);
PLACE(trondgov_rate, reserved, 44);

SIZE(trondgov_line, 72);
PLACE(trondgov_line, person, 0);
PLACE(trondgov_line, party, 8);
PLACE(trondgov_line, rate, 16);
PLACE(trondgov_line, amount, 24);
PLACE(trondgov_line, organ, 32);
PLACE(trondgov_line, kind, 36);
PLACE(trondgov_line, unit, 40);
PLACE(trondgov_line, provision, 44);
PLACE(trondgov_line, conflict, 48);
PLACE(trondgov_line, from, 52);
PLACE(trondgov_line, to, 56);
PLACE(trondgov_line, count, 60);
PLACE(trondgov_line, flags, 64);
PLACE(trondgov_line, payout, 68);
