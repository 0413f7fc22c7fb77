/* What later rooms may know of a meeting. */
#ifndef TRONDGOV_MEETING_INTERNAL_H
#define TRONDGOV_MEETING_INTERNAL_H

#include <trondgov/meeting.h>

/* One who took part in the meeting: as a member with a seat, or as a substitute who sat in one. */
struct trondgov_i_attendance {
    trondgov_id person, party, list;
    trondgov_code role; /* MEDLEM, ORDFORER ..., or VARAMEDLEM */
    int32_t reserved;
};

/* Who sat in a seat at any time while the meeting was open, in order of enrolment. Reading. */
size_t trondgov_i_meeting_attendance(const trondgov_meeting *meeting, size_t first, struct trondgov_i_attendance *out,
                                     size_t capacity);

#endif
