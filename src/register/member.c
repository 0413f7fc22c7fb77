/* The properties of a member, and which place an office has in its organ. */
#include "register/member.h"

static int64_t unless_zero(int64_t value)
{
    return value != 0 ? value : TRONDGOV_NOTHING;
}

int64_t trondgov_member_get(const trondgov_member *member, trondgov_code field)
{
    if (!member)
        return TRONDGOV_NOTHING;
    switch (field) {
    case TRONDGOV_FIELD_PERSON:
        return unless_zero(member->person);
    case TRONDGOV_FIELD_PARTY:
        return unless_zero(member->party);
    case TRONDGOV_FIELD_LIST:
        return unless_zero(member->list);
    case TRONDGOV_FIELD_OTHER_PERSON:
        return unless_zero(member->stands_for);
    case TRONDGOV_FIELD_GENDER:
        return unless_zero(member->gender);
    case TRONDGOV_FIELD_ORGAN:
        return unless_zero(member->organ);
    case TRONDGOV_FIELD_ROLE:
        return unless_zero(member->role);
    case TRONDGOV_FIELD_CATEGORY:
        return unless_zero(member->category);
    case TRONDGOV_FIELD_RANK:
        return member->rank;
    case TRONDGOV_FIELD_FROM:
        return member->from;
    case TRONDGOV_FIELD_TO:
        return member->to == TRONDGOV_I_NO_LAST_DAY ? TRONDGOV_NOTHING : member->to;
    default:
        return TRONDGOV_NOTHING;
    }
}

int32_t trondgov_i_member_place(const struct trondgov_member *member)
{
    const int32_t permanent = member->rank == 0;
    switch (member->role) {
    case TRONDGOV_ROLE_ORDFORER:
    case TRONDGOV_ROLE_LEDER:
    case TRONDGOV_ROLE_BYRAADSLEDER:
        return permanent ? TRONDGOV_I_PLACE_LEADER : TRONDGOV_I_PLACE_SUBSTITUTE;
    case TRONDGOV_ROLE_VARAORDFORER:
    case TRONDGOV_ROLE_NESTLEDER:
        return permanent ? TRONDGOV_I_PLACE_DEPUTY : TRONDGOV_I_PLACE_SUBSTITUTE;
    case TRONDGOV_ROLE_MEDLEM:
    case TRONDGOV_ROLE_BYRAAD:
        return permanent ? TRONDGOV_I_PLACE_MEMBER : TRONDGOV_I_PLACE_SUBSTITUTE;
    case TRONDGOV_ROLE_VARAMEDLEM:
        return TRONDGOV_I_PLACE_SUBSTITUTE;
    default:
        return TRONDGOV_I_PLACE_NO_SEAT;
    }
}

int32_t trondgov_i_member_permanent(const struct trondgov_member *member)
{
    return trondgov_i_member_place(member) < TRONDGOV_I_PLACE_SUBSTITUTE;
}

trondgov_code trondgov_i_member_role(const struct trondgov_member *member)
{
    return trondgov_i_member_place(member) == TRONDGOV_I_PLACE_SUBSTITUTE ? TRONDGOV_ROLE_VARAMEDLEM : member->role;
}
