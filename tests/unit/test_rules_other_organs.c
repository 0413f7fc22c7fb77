/* Tests of klageutvalget (KLAGE), 17. mai-utvalget (MAI), administrasjonsutvalget (ADM) and karanteneutvalget (KARA):
 * each line names its rule; KOML is kommuneloven, CONF the register of conflicts.
 */
#include "rules_tests.h"

static const struct right rights[] = {
    /* clang-format off */
    {"KLAGE-1.2: neither party nor group", ORGAN(KLAGEUTVALG), ROLE(NESTLEDER), MAY(SAME_PARTY_AS_LEADER), NO, BY(KLAGE_1_2), 0, 0},
    {"KLAGE-1.2: neither party nor group", ORGAN(KLAGEUTVALG), ROLE(NESTLEDER), MAY(SAME_GROUP_AS_LEADER), NO, BY(KLAGE_1_2), 0, 0},
    {"KLAGE-3.1-1: the leader presides", ORGAN(KLAGEUTVALG), ROLE(LEDER), MAY(PRESIDE), YES, BY(KLAGE_3_1_1), 0, 0},
    {"KLAGE-3.1-1: the deputy by the Act", ORGAN(KLAGEUTVALG), ROLE(NESTLEDER), MAY(PRESIDE), YES, BY(KOML_11_2_3), 0, 0},
    {"KLAGE-3.1-2: open", ORGAN(KLAGEUTVALG), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(KLAGE_3_1_2), 0, 0},
    {"KLAGE-3.1-2: closed by the Act", ORGAN(KLAGEUTVALG), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), REQUIRED, BY(KLAGE_3_1_2), 0, 0},
    {"KLAGE-3.1-2: closed by the Act", ORGAN(KLAGEUTVALG), ROLE(ORGANET), MAY(CLOSE_FOR_PRIVACY), YES, BY(KLAGE_3_1_2), 0, 0},
    {"KLAGE-3.1-2: closed by the Act", ORGAN(KLAGEUTVALG), ROLE(ORGANET), MAY(CLOSE_FOR_PUBLIC_INTEREST), YES, BY(KLAGE_3_1_2), 0, 0},
    {"KLAGE-3.1-3: must be closed for secrecy", ORGAN(KLAGEUTVALG), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), REQUIRED, BY(KLAGE_3_1_3), 0, 0},
    {"KLAGE-3.1-4: members keep it secret", ORGAN(KLAGEUTVALG), ROLE(MEDLEM), MAY(KEEP_SECRET), REQUIRED, BY(KLAGE_3_1_4), 0, 0},
    {"KLAGE-3.2-1: a right, not a duty", ORGAN(KLAGEUTVALG), ROLE(BYRAAD), MAY(ATTEND), YES, BY(KLAGE_3_2_1), 0, 0},
    {"KLAGE-3.2-1: may speak", ORGAN(KLAGEUTVALG), ROLE(BYRAAD), MAY(SPEAK), YES, BY(KLAGE_3_2_1), 0, 0},
    {"KLAGE-3.2-1: has no vote", ORGAN(KLAGEUTVALG), ROLE(BYRAAD), MAY(VOTE), NO, BY(KLAGE_3_2_1), 0, 0},
    {"KLAGE-3.2-2: the administration clarifies the case", ORGAN(KLAGEUTVALG), ROLE(ADMINISTRASJON), MAY(CLARIFY_CASE), REQUIRED, BY(KLAGE_3_2_2), 0, 0},
    {"KLAGE-3.2-2: not the appellant", ORGAN(KLAGEUTVALG), ROLE(KLAGER), MAY(CLARIFY_CASE), NOT_REGULATED, 0, 0, 0},
    {"KLAGE-3.2-3: the appellant does not present the case", ORGAN(KLAGEUTVALG), ROLE(KLAGER), MAY(SPEAK), NO, BY(KLAGE_3_2_3), 0, 0},
    {"KLAGE-3.4: the mayor attends", ORGAN(KLAGEUTVALG), ROLE(ORDFORER), MAY(ATTEND), YES, BY(KLAGE_3_4), 0, 0},
    {"KLAGE-3.4: and speaks", ORGAN(KLAGEUTVALG), ROLE(ORDFORER), MAY(SPEAK), YES, BY(KLAGE_3_4), 0, 0},
    {"KLAGE-3.4: without a vote", ORGAN(KLAGEUTVALG), ROLE(ORDFORER), MAY(VOTE), NO, BY(KLAGE_3_4), 0, 0},
    {"KLAGE-3.4: CONF-066: no proposals", ORGAN(KLAGEUTVALG), ROLE(ORDFORER), MAY(PROPOSE), NO, BY(KLAGE_3_4), READ(MAYOR_PROPOSES_STATUTE), YES},
    {"KLAGE-4: minutes are kept", ORGAN(KLAGEUTVALG), ROLE(ORGANET), MAY(KEEP_MINUTES), REQUIRED, BY(KLAGE_4), 0, 0},
    {"MAI-1: plans and arranges 17 May", ORGAN(SYTTENDE_MAI_UTVALG), ROLE(ORGANET), MAY(ARRANGE_17_MAY), REQUIRED, BY(MAI_1), 0, 0},
    {"MAI-3-1: disposes of its money", ORGAN(SYTTENDE_MAI_UTVALG), ROLE(ORGANET), MAY(MANAGE_BUDGET), YES, BY(MAI_3_1), 0, 0},
    {"ADM-3-3: CONF-149: the unions designate", ORGAN(ADMINISTRASJONSUTVALG), ROLE(ORGANISASJON), MAY(DESIGNATE_MEMBERS), YES, BY(ADM_3_3), READ(EMPLOYEES_CHOSEN_BY_STATUTE), NO},
    {"ADM-3-4: observers of unions without a seat", ORGAN(ADMINISTRASJONSUTVALG), ROLE(OBSERVATOR), MAY(ATTEND), YES, BY(ADM_3_4), 0, 0},
    {"ADM-3-4: observers of unions without a seat", ORGAN(ADMINISTRASJONSUTVALG), ROLE(OBSERVATOR), MAY(SPEAK), YES, BY(ADM_3_4), 0, 0},
    {"ADM-3-4: observers of unions without a seat", ORGAN(ADMINISTRASJONSUTVALG), ROLE(OBSERVATOR), MAY(VOTE), NO, BY(ADM_3_4), 0, 0},
    {"ADM-4-1: on personnel policy", ORGAN(ADMINISTRASJONSUTVALG), ROLE(ORGANET), MAY(GIVE_STATEMENT), YES, BY(ADM_4_1), 0, 0},
    {"ADM-4-2: discusses development", ORGAN(ADMINISTRASJONSUTVALG), ROLE(ORGANET), MAY(DISCUSS_DEVELOPMENT), REQUIRED, BY(ADM_4_2), 0, 0},
    {"ADM-4-3: discusses reforms", ORGAN(ADMINISTRASJONSUTVALG), ROLE(ORGANET), MAY(DISCUSS_REFORMS), REQUIRED, BY(ADM_4_3), 0, 0},
    {"KARA-3-3: the mayor leads", ORGAN(KARANTENEUTVALG), ROLE(ORDFORER), MAY(PRESIDE), YES, BY(KARA_3_3), 0, 0},
    {"KARA-3-3: CONF-171: not the deputy mayor", ORGAN(KARANTENEUTVALG), ROLE(VARAORDFORER), MAY(PRESIDE), NOT_REGULATED, 0, READ(QUARANTINE_DEPUTY_DEPUTY_MAYOR), YES},
    {"KARA-5-1: CONF-172: routine cases", ORGAN(KARANTENEUTVALG), ROLE(ORGANET), MAY(AUTHORISE_SECRETARIAT), YES, BY(KARA_5_1), READ(QUARANTINE_SECRETARIAT_STATUTE), NO},
    {"KARA-2-1: the committee may", ORGAN(KARANTENEUTVALG), ROLE(ORGANET), MAY(IMPOSE_QUARANTINE), YES, BY(KARA_2_1), 0, 0},
    {"KARA-5-2: the secretariat never", ORGAN(KARANTENEUTVALG), ROLE(SEKRETARIAT), MAY(IMPOSE_QUARANTINE), NO, BY(KARA_5_2), 0, 0},
    {"KARA-2-1: the committee may", ORGAN(KARANTENEUTVALG), ROLE(ORGANET), MAY(IMPOSE_CASE_BAN), YES, BY(KARA_2_1), 0, 0},
    {"KARA-5-2: the secretariat never", ORGAN(KARANTENEUTVALG), ROLE(SEKRETARIAT), MAY(IMPOSE_CASE_BAN), NO, BY(KARA_5_2), 0, 0},
    {"KARA-6-2: guidelines for its procedure", ORGAN(KARANTENEUTVALG), ROLE(ORGANET), MAY(SET_GUIDELINES), YES, BY(KARA_6_2), 0, 0},
    {"KARA-6-4: an overview of its cases", ORGAN(KARANTENEUTVALG), ROLE(SEKRETARIAT), MAY(KEEP_OVERVIEW), REQUIRED, BY(KARA_6_4), 0, 0},
    /* clang-format on */
};

static void test_rights(void **state)
{
    (void)state;
    check_rights(rights, COUNT(rights));
}

static const struct number numbers[] = {
    /* clang-format off */
    {"KLAGE-1.1-1: seven", ORGAN(KLAGEUTVALG), NUMBER(SEATS), 7, BY(KLAGE_1_1_1), 0, 0},
    {"KLAGE-1.1-2: the business committee's substitutes", ORGAN(KLAGEUTVALG), NUMBER(SUBSTITUTES_FROM), ORGAN(FORRETNINGSUTVALG), BY(KLAGE_1_1_2), 0, 0},
    {"KLAGE-1.1-3: the council elects the leader", ORGAN(KLAGEUTVALG), NUMBER(LEADER_ELECTED_BY), ORGAN(BYSTYRE), BY(KLAGE_1_1_3), 0, 0},
    {"KLAGE-1.1-3: CONF-136: and the deputy", ORGAN(KLAGEUTVALG), NUMBER(DEPUTY_ELECTED_BY), ORGAN(BYSTYRE), BY(KLAGE_1_1_3), READ(DEPUTY_IN_APPEALS_DEPUTY_MAYOR), TRONDGOV_NOTHING},
    {"KLAGE-1.1-4: from the council's members", ORGAN(KLAGEUTVALG), NUMBER(LEADER_FROM), ORGAN(BYSTYRE), BY(KLAGE_1_1_4), 0, 0},
    {"KLAGE-3.1-1: CONF-031: majority election", ORGAN(KLAGEUTVALG), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_MAJORITY, BY(KLAGE_3_1_1), READ(COMMITTEE_CHAIR_ELECTION_PLURALITY), TRONDGOV_METHOD_PLURALITY},
    {"MAI-2-7, CONF-147: sixteen, or the nine", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(SEATS), 16, ANY, READ(MAY_SEVEN_VOTE_OBSERVERS), 9},
    {"MAI-2-1: the city council appoints", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(MEMBERS_ELECTED_BY), ORGAN(BYSTYRE), BY(MAI_2_1), 0, 0},
    {"MAI-2-2: leader and deputy are of the nine", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(LEADER_CATEGORY), TRONDGOV_CATEGORY_POLITISK, BY(MAI_2_2), 0, 0},
    {"MAI-2-2: CONF-145: who elects them", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(LEADER_ELECTED_BY), ORGAN(BYSTYRE), BY(MAI_2_2), READ(MAY_LEADER_ELECTED_BY_ITSELF), ORGAN(SYTTENDE_MAI_UTVALG)},
    {"MAI-2-2: CONF-145: who elects them", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(DEPUTY_ELECTED_BY), ORGAN(BYSTYRE), BY(MAI_2_2), READ(MAY_LEADER_ELECTED_BY_ITSELF), ORGAN(SYTTENDE_MAI_UTVALG)},
    {"MAI-2-8: the council's term", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(TERM_FOLLOWS), ORGAN(BYSTYRE), BY(MAI_2_8), 0, 0},
    {"MAI-2-9: two years for the youth council's", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(YOUTH_TERM_YEARS), 2, BY(MAI_2_9), 0, 0},
    {"MAI-2-10: CONF-148: elected by the youth council", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(YOUTH_SEATS_ELECTED_BY), ORGAN(UNGDOMMENS_BYSTYRE), BY(MAI_2_10), READ(MAY_YOUTH_SEATS_STATUTE), ORGAN(BYSTYRE)},
    {"MAI-4: the council's secretariat", ORGAN(SYTTENDE_MAI_UTVALG), NUMBER(SECRETARIAT), ORGAN(BYSTYRE), BY(MAI_4), 0, 0},
    {"ADM-2-3: two years for the employees", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(EMPLOYEE_TERM_YEARS), 2, BY(ADM_2_3), 0, 0},
    {"ADM-2-5: seven of the municipality", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(MUNICIPAL_SEATS), 7, BY(ADM_2_5), 0, 0},
    {"ADM-2-5: the leader from the council's members", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(LEADER_FROM), ORGAN(BYSTYRE), BY(ADM_2_5), 0, 0},
    {"ADM-2-6: the business committee's substitutes", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(SUBSTITUTES_FROM), ORGAN(FORRETNINGSUTVALG), BY(ADM_2_6), 0, 0},
    {"ADM-3-1: the council itself elects its side", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(MEMBERS_ELECTED_BY), ORGAN(BYSTYRE), BY(ADM_3_1), 0, 0},
    {"ADM-3-2: and the leader", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(LEADER_ELECTED_BY), ORGAN(BYSTYRE), BY(ADM_3_2), 0, 0},
    {"ADM-3-2: CONF-136: and the deputy", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(DEPUTY_ELECTED_BY), ORGAN(BYSTYRE), BY(ADM_3_2), READ(DEPUTY_IN_APPEALS_DEPUTY_MAYOR), TRONDGOV_NOTHING},
    {"ADM-3-3: at least two of the employees", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(EMPLOYEE_SEATS), 2, BY(ADM_3_3), 0, 0},
    {"ADM-4-4: reports to the council", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(REPORTS_TO), ORGAN(BYSTYRE), BY(ADM_4_4), 0, 0},
    {"ADM-5: for the whole term of the council", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(TERM_FOLLOWS), ORGAN(BYSTYRE), BY(ADM_5), 0, 0},
    {"ADM-gap: no secretariat is named", ORGAN(ADMINISTRASJONSUTVALG), NUMBER(SECRETARIAT), TRONDGOV_NOTHING, 0, 0, 0},
    {"KARA-3-1: the seven of the business committee", ORGAN(KARANTENEUTVALG), NUMBER(SEATS), 7, BY(KARA_3_1), 0, 0},
    {"KARA-3-2: and its substitutes", ORGAN(KARANTENEUTVALG), NUMBER(SUBSTITUTES_FROM), ORGAN(FORRETNINGSUTVALG), BY(KARA_3_2), 0, 0},
    {"KARA-3-3: CONF-171: the council elects a deputy", ORGAN(KARANTENEUTVALG), NUMBER(DEPUTY_ELECTED_BY), ORGAN(BYSTYRE), BY(KARA_3_3), READ(QUARANTINE_DEPUTY_DEPUTY_MAYOR), TRONDGOV_NOTHING},
    {"KARA-4: the council's secretariat", ORGAN(KARANTENEUTVALG), NUMBER(SECRETARIAT), ORGAN(BYSTYRE), BY(KARA_4), 0, 0},
    /* clang-format on */
};

static void test_numbers(void **state)
{
    (void)state;
    check_numbers(numbers, COUNT(numbers));
}

static const struct count counts[] = {
    /* clang-format off */
    {"KLAGE-3.3-1: CONF-033: 2 present, 1-1", ORGAN(KLAGEUTVALG), {0, 0, 0, 2, 1, 1, 0, 0, 0}, NO_QUORUM, BY(KLAGE_3_3_1), READ(APPEALS_QUORUM_STATUTE), NO_QUORUM},
    {"KLAGE-3.3-1: CONF-033: 3 present, 2-1", ORGAN(KLAGEUTVALG), {0, 0, 0, 3, 2, 1, 0, 0, 0}, CARRIED, BY(KLAGE_3_3_2), READ(APPEALS_QUORUM_STATUTE), NO_QUORUM},
    {"KLAGE-3.3-1: CONF-033: 4 present, 2-1", ORGAN(KLAGEUTVALG), {0, 0, 0, 4, 2, 1, 0, 0, 0}, CARRIED, BY(KLAGE_3_3_2), READ(APPEALS_QUORUM_STATUTE), NO_QUORUM},
    {"KLAGE-3.3-1: CONF-033: 4 present, 3-1", ORGAN(KLAGEUTVALG), {0, 0, 0, 4, 3, 1, 0, 0, 0}, CARRIED, BY(KLAGE_3_3_2), READ(APPEALS_QUORUM_STATUTE), CARRIED},
    {"KLAGE-3.3-1: CONF-033: 7 present, 4-3", ORGAN(KLAGEUTVALG), {0, 0, 0, 7, 4, 3, 0, 0, 0}, CARRIED, BY(KLAGE_3_3_2), READ(APPEALS_QUORUM_STATUTE), CARRIED},
    {"KLAGE-3.3-1: CONF-033: 7 present, 3-4", ORGAN(KLAGEUTVALG), {0, 0, 0, 7, 3, 4, 0, 0, 0}, REJECTED, BY(KLAGE_3_3_2), READ(APPEALS_QUORUM_STATUTE), REJECTED},
    {"KLAGE-3.3-1: CONF-035: three present, two vote", ORGAN(KLAGEUTVALG), {0, 0, 0, 3, 1, 1, 0, FOR, 0}, CARRIED, BY(KLAGE_3_3_3), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"KLAGE-3.3-2: 4-3", ORGAN(KLAGEUTVALG), {0, 0, 0, 7, 4, 3, 0, 0, 0}, CARRIED, BY(KLAGE_3_3_2), 0, 0},
    {"KLAGE-3.3-2: 3-4", ORGAN(KLAGEUTVALG), {0, 0, 0, 7, 3, 4, 0, 0, 0}, REJECTED, BY(KLAGE_3_3_2), 0, 0},
    {"KLAGE-3.3-3: 3-3, the leader in favour", ORGAN(KLAGEUTVALG), {0, 0, 0, 6, 3, 3, 0, FOR, 0}, CARRIED, BY(KLAGE_3_3_3), 0, 0},
    {"KLAGE-3.3-3: 3-3, the leader against", ORGAN(KLAGEUTVALG), {0, 0, 0, 6, 3, 3, 0, AGAINST, 0}, REJECTED, BY(KLAGE_3_3_3), 0, 0},
    {"KLAGE-3.3-3: 4-3, the leader among the three: no tie", ORGAN(KLAGEUTVALG), {0, 0, 0, 7, 4, 3, 0, AGAINST, 0}, CARRIED, BY(KLAGE_3_3_2), 0, 0},
    {"KLAGE-3.3-3: an election by lot", ORGAN(KLAGEUTVALG), {0, TRONDGOV_MATTER_ELECTION, 0, 6, 3, 3, 0, FOR, 0}, LOT, BY(KOML_11_9_2B), 0, 0},
    {"KLAGE-gap-1: 2 of seven demand a meeting", ORGAN(KLAGEUTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 2, 0, 0, 0, 0}, NO, BY(KOML_11_2_2), 0, 0},
    {"KLAGE-gap-1: 3 of seven demand a meeting", ORGAN(KLAGEUTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 3, 0, 0, 0, 0}, YES, BY(KOML_11_2_2), 0, 0},
    {"KLAGE-gap-1: 4 of seven demand a meeting", ORGAN(KLAGEUTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 4, 0, 0, 0, 0}, YES, BY(KOML_11_2_2), 0, 0},
    {"KLAGE-gap-1: late item, 2 of 7 object", ORGAN(KLAGEUTVALG), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 2, 0, 0, 0, 0}, NO, BY(KOML_11_3_5A), 0, 0},
    {"KLAGE-gap-1: late item, 3 of 7 object", ORGAN(KLAGEUTVALG), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 3, 0, 0, 0, 0}, YES, BY(KOML_11_3_5A), 0, 0},
    {"MAI-gap: 7 of sixteen", ORGAN(SYTTENDE_MAI_UTVALG), {0, 0, 0, 7, 7, 0, 0, 0, 0}, NO_QUORUM, BY(KOML_11_9_1), 0, 0},
    {"MAI-gap: 8 of sixteen", ORGAN(SYTTENDE_MAI_UTVALG), {0, 0, 0, 8, 8, 0, 0, 0, 0}, CARRIED, BY(KOML_11_9_2A), 0, 0},
    {"MAI-gap: 9 of sixteen", ORGAN(SYTTENDE_MAI_UTVALG), {0, 0, 0, 9, 9, 0, 0, 0, 0}, CARRIED, BY(KOML_11_9_2A), 0, 0},
    {"MAI-gap: 5 of sixteen demand a meeting", ORGAN(SYTTENDE_MAI_UTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 5, 0, 0, 0, 0}, NO, BY(KOML_11_2_2), 0, 0},
    {"MAI-gap: 6 of sixteen demand a meeting", ORGAN(SYTTENDE_MAI_UTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 6, 0, 0, 0, 0}, YES, BY(KOML_11_2_2), 0, 0},
    {"MAI-gap: 7 of sixteen demand a meeting", ORGAN(SYTTENDE_MAI_UTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 7, 0, 0, 0, 0}, YES, BY(KOML_11_2_2), 0, 0},
    {"MAI-2-7: CONF-147: half of sixteen, not of nine", ORGAN(SYTTENDE_MAI_UTVALG), {0, 0, 0, 5, 5, 0, 0, 0, 0}, NO_QUORUM, BY(KOML_11_9_1), 0, 0},
    {"ADM-2-4: 7 of 12 are the municipality's", ORGAN(ADMINISTRASJONSUTVALG), {NEEDED(MUNICIPAL_MAJORITY), 0, 12, 0, 7, 0, 0, 0, 0}, YES, BY(ADM_2_4), 0, 0},
    {"ADM-2-4: 7 of 13 are the municipality's", ORGAN(ADMINISTRASJONSUTVALG), {NEEDED(MUNICIPAL_MAJORITY), 0, 13, 0, 7, 0, 0, 0, 0}, YES, BY(ADM_2_4), 0, 0},
    {"ADM-2-4: 7 of 14 are the municipality's", ORGAN(ADMINISTRASJONSUTVALG), {NEEDED(MUNICIPAL_MAJORITY), 0, 14, 0, 7, 0, 0, 0, 0}, NO, BY(ADM_2_4), 0, 0},
    {"ADM-2-4: 7 of 15 are the municipality's", ORGAN(ADMINISTRASJONSUTVALG), {NEEDED(MUNICIPAL_MAJORITY), 0, 15, 0, 7, 0, 0, 0, 0}, NO, BY(ADM_2_4), 0, 0},
    {"ADM-gap: 4 of 9", ORGAN(ADMINISTRASJONSUTVALG), {0, 0, 9, 4, 4, 0, 0, 0, 0}, NO_QUORUM, BY(KOML_11_9_1), 0, 0},
    {"ADM-gap: 5 of 9", ORGAN(ADMINISTRASJONSUTVALG), {0, 0, 9, 5, 5, 0, 0, 0, 0}, CARRIED, BY(KOML_11_9_2A), 0, 0},
    {"ADM-gap: 4 of 10", ORGAN(ADMINISTRASJONSUTVALG), {0, 0, 10, 4, 4, 0, 0, 0, 0}, NO_QUORUM, BY(KOML_11_9_1), 0, 0},
    {"ADM-gap: 5 of 10", ORGAN(ADMINISTRASJONSUTVALG), {0, 0, 10, 5, 5, 0, 0, 0, 0}, CARRIED, BY(KOML_11_9_2A), 0, 0},
    {"ADM-gap: 3 of ten demand a meeting", ORGAN(ADMINISTRASJONSUTVALG), {NEEDED(DEMAND_MEETING), 0, 10, 0, 3, 0, 0, 0, 0}, NO, BY(KOML_11_2_2), 0, 0},
    {"ADM-gap: 4 of ten demand a meeting", ORGAN(ADMINISTRASJONSUTVALG), {NEEDED(DEMAND_MEETING), 0, 10, 0, 4, 0, 0, 0, 0}, YES, BY(KOML_11_2_2), 0, 0},
    {"KARA-6-1: 3 of seven", ORGAN(KARANTENEUTVALG), {0, 0, 0, 3, 3, 0, 0, 0, 0}, NO_QUORUM, BY(KOML_11_9_1), 0, 0},
    {"KARA-6-1: 4 of seven", ORGAN(KARANTENEUTVALG), {0, 0, 0, 4, 4, 0, 0, 0, 0}, CARRIED, BY(KOML_11_9_2A), 0, 0},
    {"KARA-6-1: 5 of seven", ORGAN(KARANTENEUTVALG), {0, 0, 0, 5, 5, 0, 0, 0, 0}, CARRIED, BY(KOML_11_9_2A), 0, 0},
    {"KARA-6-1: 3-3, the chair in favour", ORGAN(KARANTENEUTVALG), {0, 0, 0, 6, 3, 3, 0, FOR, 0}, CARRIED, BY(KOML_11_9_2B), 0, 0},
    {"KARA-6-1: 3-3, the chair against", ORGAN(KARANTENEUTVALG), {0, 0, 0, 6, 3, 3, 0, AGAINST, 0}, REJECTED, BY(KOML_11_9_2B), 0, 0},
    /* clang-format on */
};

static void test_counts(void **state)
{
    (void)state;
    check_counts(counts, COUNT(counts));
}

static const struct due dues[] = {
    /* clang-format off */
    {"KARA-6-3: fourteen days", ORGAN(KARANTENEUTVALG), DUE(QUARANTINE_DECISION), 20240902, 20240916, END, BY(KARA_6_3), 0, 0, 0},
    {"KARA-6-3: CONF-002, ends on a Saturday", ORGAN(KARANTENEUTVALG), DUE(QUARANTINE_DECISION), 20240907, 20240921, END, BY(KARA_6_3), READ(DAY_OFF_SHIFT_FORWARD), 20240923, END},
    /* clang-format on */
};

static void test_dues(void **state)
{
    (void)state;
    check_dues(dues, COUNT(dues));
}

static const struct pay pays[] = {
    /* clang-format off */
    {"ADM-3-6", ORGAN(ADMINISTRASJONSUTVALG), ROLE(LEDER), 1200},
    {"ADM-3-6", ORGAN(ADMINISTRASJONSUTVALG), ROLE(NESTLEDER), 1200},
    {"ADM-3-6", ORGAN(ADMINISTRASJONSUTVALG), ROLE(MEDLEM), 1200},
    {"ADM-3-6", ORGAN(ADMINISTRASJONSUTVALG), ROLE(VARAMEDLEM), 1200},
    /* clang-format on */
};

static void test_pays(void **state)
{
    (void)state;
    check_pay(pays, COUNT(pays));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rights), cmocka_unit_test(test_numbers), cmocka_unit_test(test_counts),
        cmocka_unit_test(test_dues),   cmocka_unit_test(test_pays),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
