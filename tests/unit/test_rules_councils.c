/* Tests of the advisory councils: ELDR eldrerådet, FUNK funkisrådet, STUD studentrådet, MANG mangfoldsrådet. Each
 * line names its rule; KOML is kommuneloven, CONF the register of conflicts. A rule that the four share stands four
 * times, because each council has its own text.
 */
#include "rules_tests.h"

enum { TIME = TRONDGOV_NOTICE_TIME, PLACE = TRONDGOV_NOTICE_PLACE, CASES = TRONDGOV_NOTICE_CASES };

static const struct right rights[] = {
    /* clang-format off */
    {"ELDR-1-2: may state its view", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(GIVE_STATEMENT), YES, BY(ELDR_1_2), 0, 0},
    {"FUNK-1-2: may state its view", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(GIVE_STATEMENT), YES, BY(FUNK_1_2), 0, 0},
    {"STUD-1-2: may state its view", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(GIVE_STATEMENT), YES, BY(STUD_1_2), 0, 0},
    {"MANG-1-2: may state its view", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(GIVE_STATEMENT), YES, BY(MANG_1_2), 0, 0},
    {"ELDR-4-1: may take up matters itself", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(RAISE_MATTER), YES, BY(ELDR_4_1), 0, 0},
    {"FUNK-4-1: may take up matters itself", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(RAISE_MATTER), YES, BY(FUNK_4_1), 0, 0},
    {"STUD-4-1: may take up matters itself", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(RAISE_MATTER), YES, BY(STUD_4_1), 0, 0},
    {"MANG-4-1: may take up matters itself", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(RAISE_MATTER), YES, BY(MANG_4_1), 0, 0},
    {"ELDR-4-2: reports every year", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(ANNUAL_REPORT), REQUIRED, BY(ELDR_4_2), 0, 0},
    {"FUNK-4-2: reports every year", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(ANNUAL_REPORT), REQUIRED, BY(FUNK_4_2), 0, 0},
    {"STUD-4-2: reports every year", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(ANNUAL_REPORT), REQUIRED, BY(STUD_4_2), 0, 0},
    {"MANG-4-2: reports every year", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(ANNUAL_REPORT), REQUIRED, BY(MANG_4_2), 0, 0},
    {"ELDR-4-4: holds a theme day every year", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(HOLD_THEME_DAY), REQUIRED, BY(ELDR_4_4), 0, 0},
    {"FUNK-4-4: holds a theme day every year", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(HOLD_THEME_DAY), REQUIRED, BY(FUNK_4_4), 0, 0},
    {"MANG-4-4: holds a dialogue meeting every year", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(HOLD_DIALOGUE_MEETING), REQUIRED, BY(MANG_4_4), 0, 0},
    {"ELDR-4-5: is given no administrative tasks", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(TAKE_ADMINISTRATIVE_TASKS), NO, BY(ELDR_4_5), 0, 0},
    {"FUNK-4-5: is given no administrative tasks", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(TAKE_ADMINISTRATIVE_TASKS), NO, BY(FUNK_4_5), 0, 0},
    {"STUD-4-5: is given no administrative tasks", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(TAKE_ADMINISTRATIVE_TASKS), NO, BY(STUD_4_5), 0, 0},
    {"MANG-4-5: is given no administrative tasks", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(TAKE_ADMINISTRATIVE_TASKS), NO, BY(MANG_4_5), 0, 0},
    {"ELDR-4-6: treats no cases about individuals", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(TREAT_INDIVIDUALS), NO, BY(ELDR_4_6), 0, 0},
    {"FUNK-4-6: treats no cases about individuals", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(TREAT_INDIVIDUALS), NO, BY(FUNK_4_6), 0, 0},
    {"STUD-4-6: treats no cases about individuals", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(TREAT_INDIVIDUALS), NO, BY(STUD_4_6), 0, 0},
    {"MANG-4-6: treats no cases about individuals", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(TREAT_INDIVIDUALS), NO, BY(MANG_4_6), 0, 0},
    {"MANG-3-9: may ask services for information", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(ASK_INFORMATION), YES, BY(MANG_3_9), 0, 0},
    {"ELDR-3-5: organisations propose candidates", ORGAN(ELDRERAAD), ROLE(ORGANISASJON), MAY(NOMINATE), YES, BY(ELDR_3_5), 0, 0},
    {"FUNK-3-5: organisations propose candidates", ORGAN(FUNKISRAAD), ROLE(ORGANISASJON), MAY(NOMINATE), YES, BY(FUNK_3_5), 0, 0},
    {"MANG-3-5: organisations propose candidates", ORGAN(MANGFOLDSRAAD), ROLE(ORGANISASJON), MAY(NOMINATE), YES, BY(MANG_3_5), 0, 0},

    {"ELDR-3-6: the administration must attend", ORGAN(ELDRERAAD), ROLE(ADMINISTRASJON), MAY(ATTEND), REQUIRED, BY(ELDR_3_6), 0, 0},
    {"FUNK-3-8: the administration must attend", ORGAN(FUNKISRAAD), ROLE(ADMINISTRASJON), MAY(ATTEND), REQUIRED, BY(FUNK_3_8), 0, 0},
    {"MANG-3-8: the administration must attend", ORGAN(MANGFOLDSRAAD), ROLE(ADMINISTRASJON), MAY(ATTEND), REQUIRED, BY(MANG_3_8), 0, 0},
    {"ELDR-3-6: the administration may speak", ORGAN(ELDRERAAD), ROLE(ADMINISTRASJON), MAY(SPEAK), YES, BY(ELDR_3_6), 0, 0},
    {"FUNK-3-8: the administration may speak", ORGAN(FUNKISRAAD), ROLE(ADMINISTRASJON), MAY(SPEAK), YES, BY(FUNK_3_8), 0, 0},
    {"MANG-3-8: the administration may speak", ORGAN(MANGFOLDSRAAD), ROLE(ADMINISTRASJON), MAY(SPEAK), YES, BY(MANG_3_8), 0, 0},
    {"ELDR-3-6: the administration has no vote", ORGAN(ELDRERAAD), ROLE(ADMINISTRASJON), MAY(VOTE), NO, BY(ELDR_3_6), 0, 0},
    {"FUNK-3-8: the administration has no vote", ORGAN(FUNKISRAAD), ROLE(ADMINISTRASJON), MAY(VOTE), NO, BY(FUNK_3_8), 0, 0},
    {"MANG-3-8: the administration has no vote", ORGAN(MANGFOLDSRAAD), ROLE(ADMINISTRASJON), MAY(VOTE), NO, BY(MANG_3_8), 0, 0},
    {"FUNK-3-6: CONF-138: the government's observers", ORGAN(FUNKISRAAD), ROLE(BYRAAD), MAY(ATTEND), REQUIRED, BY(FUNK_3_6), READ(GOVERNMENT_OBSERVERS_SEPARATE), YES},
    {"MANG-3-6: CONF-138: the government's observers", ORGAN(MANGFOLDSRAAD), ROLE(BYRAAD), MAY(ATTEND), REQUIRED, BY(MANG_3_6), READ(GOVERNMENT_OBSERVERS_SEPARATE), YES},
    {"FUNK-3-6: CONF-138: the government's observers", ORGAN(FUNKISRAAD), ROLE(BYRAAD), MAY(SPEAK), YES, BY(FUNK_3_6), READ(GOVERNMENT_OBSERVERS_SEPARATE), NO},
    {"MANG-3-6: CONF-138: the government's observers", ORGAN(MANGFOLDSRAAD), ROLE(BYRAAD), MAY(SPEAK), YES, BY(MANG_3_6), READ(GOVERNMENT_OBSERVERS_SEPARATE), NO},
    {"FUNK-3-6: observers have no vote", ORGAN(FUNKISRAAD), ROLE(BYRAAD), MAY(VOTE), NO, BY(FUNK_3_6), 0, 0},
    {"MANG-3-6: observers have no vote", ORGAN(MANGFOLDSRAAD), ROLE(BYRAAD), MAY(VOTE), NO, BY(MANG_3_6), 0, 0},
    {"STUD-3-4f: CONF-065: observers attend", ORGAN(STUDENTRAAD), ROLE(OBSERVATOR), MAY(ATTEND), YES, BY(STUD_3_4F), READ(NON_MEMBERS_SPEAK_STATUTE), NO},
    {"STUD-3-4f: CONF-065: observers speak", ORGAN(STUDENTRAAD), ROLE(OBSERVATOR), MAY(SPEAK), YES, BY(STUD_3_4F), READ(NON_MEMBERS_SPEAK_STATUTE), NO},
    {"STUD-3-4f: observers have no vote", ORGAN(STUDENTRAAD), ROLE(OBSERVATOR), MAY(VOTE), NO, BY(STUD_3_4F), 0, 0},
    {"STUD-3-4f: the municipality's own administration speaks", ORGAN(STUDENTRAAD), ROLE(ADMINISTRASJON), MAY(SPEAK), YES, BY(STUD_3_4F), 0, 0},
    {"MANG-3-10: county, police, NAV and Dialogsenteret are invited", ORGAN(MANGFOLDSRAAD), ROLE(OBSERVATOR), MAY(ATTEND), YES, BY(MANG_3_10), 0, 0},
    {"MANG-3-10: CONF-139: no right to speak", ORGAN(MANGFOLDSRAAD), ROLE(OBSERVATOR), MAY(SPEAK), NO, BY(MANG_3_10), READ(EXTERNAL_OBSERVERS_SPEAK_RIGHT_TO_SPEAK), YES},
    {"MANG-3-10: observers have no vote", ORGAN(MANGFOLDSRAAD), ROLE(OBSERVATOR), MAY(VOTE), NO, BY(MANG_3_10), 0, 0},

    {"ELDR-6-2: the leader calls a meeting", ORGAN(ELDRERAAD), ROLE(LEDER), MAY(CALL_MEETING), YES, BY(ELDR_6_2), 0, 0},
    {"FUNK-6-2: the leader calls a meeting", ORGAN(FUNKISRAAD), ROLE(LEDER), MAY(CALL_MEETING), YES, BY(FUNK_6_2), 0, 0},
    {"STUD-6-2: the leader calls a meeting", ORGAN(STUDENTRAAD), ROLE(LEDER), MAY(CALL_MEETING), YES, BY(STUD_6_2), 0, 0},
    {"MANG-6-2: the leader calls a meeting", ORGAN(MANGFOLDSRAAD), ROLE(LEDER), MAY(CALL_MEETING), YES, BY(MANG_6_2), 0, 0},
    {"ELDR-6-7: summons and documents are public", ORGAN(ELDRERAAD), ROLE(INNBYGGER), MAY(SEE_DOCUMENTS), YES, BY(ELDR_6_7), 0, 0},
    {"FUNK-6-7: summons and documents are public", ORGAN(FUNKISRAAD), ROLE(INNBYGGER), MAY(SEE_DOCUMENTS), YES, BY(FUNK_6_7), 0, 0},
    {"STUD-6-7: summons and documents are public", ORGAN(STUDENTRAAD), ROLE(INNBYGGER), MAY(SEE_DOCUMENTS), YES, BY(STUD_6_7), 0, 0},
    {"MANG-6-7: summons and documents are public", ORGAN(MANGFOLDSRAAD), ROLE(INNBYGGER), MAY(SEE_DOCUMENTS), YES, BY(MANG_6_7), 0, 0},
    {"ELDR-7-1: members must attend", ORGAN(ELDRERAAD), ROLE(MEDLEM), MAY(ATTEND), REQUIRED, BY(ELDR_7_1), 0, 0},
    {"FUNK-7-1: members must attend", ORGAN(FUNKISRAAD), ROLE(MEDLEM), MAY(ATTEND), REQUIRED, BY(FUNK_7_1), 0, 0},
    {"STUD-7-1: members must attend", ORGAN(STUDENTRAAD), ROLE(MEDLEM), MAY(ATTEND), REQUIRED, BY(STUD_7_1), 0, 0},
    {"MANG-7-1: members must attend", ORGAN(MANGFOLDSRAAD), ROLE(MEDLEM), MAY(ATTEND), REQUIRED, BY(MANG_7_1), 0, 0},
    {"ELDR-7-2: a substitute is called in", ORGAN(ELDRERAAD), ROLE(VARAMEDLEM), MAY(STAND_IN), REQUIRED, BY(ELDR_7_2), 0, 0},
    {"FUNK-7-2: a substitute is called in", ORGAN(FUNKISRAAD), ROLE(VARAMEDLEM), MAY(STAND_IN), REQUIRED, BY(FUNK_7_2), 0, 0},
    {"STUD-7-2: a substitute is called in", ORGAN(STUDENTRAAD), ROLE(VARAMEDLEM), MAY(STAND_IN), REQUIRED, BY(STUD_7_2), 0, 0},
    {"MANG-7-2: a substitute is called in", ORGAN(MANGFOLDSRAAD), ROLE(VARAMEDLEM), MAY(STAND_IN), REQUIRED, BY(MANG_7_2), 0, 0},
    {"ELDR-8-1: meetings are open", ORGAN(ELDRERAAD), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(ELDR_8_1), 0, 0},
    {"FUNK-8-1: meetings are open", ORGAN(FUNKISRAAD), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(FUNK_8_1), 0, 0},
    {"STUD-8-1: meetings are open", ORGAN(STUDENTRAAD), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(STUD_8_1), 0, 0},
    {"MANG-8-1: meetings are open", ORGAN(MANGFOLDSRAAD), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(MANG_8_1), 0, 0},
    {"ELDR-8-2: CONF-054: closing for secrecy", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), YES, BY(ELDR_8_2), READ(COUNCILS_CLOSING_STATUTE), REQUIRED},
    {"FUNK-8-2: CONF-054: closing for secrecy", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), YES, BY(FUNK_8_2), READ(COUNCILS_CLOSING_STATUTE), REQUIRED},
    {"STUD-8-2: CONF-054: closing for secrecy", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), YES, BY(STUD_8_2), READ(COUNCILS_CLOSING_STATUTE), REQUIRED},
    {"MANG-8-2: CONF-054: closing for secrecy", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), YES, BY(MANG_8_2), READ(COUNCILS_CLOSING_STATUTE), REQUIRED},
    {"ELDR-8-2: CONF-054: closing for exempt information", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(CLOSE_FOR_EXEMPT_INFORMATION), YES, BY(ELDR_8_2), READ(COUNCILS_CLOSING_STATUTE), NO},
    {"FUNK-8-2: CONF-054: closing for exempt information", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_EXEMPT_INFORMATION), YES, BY(FUNK_8_2), READ(COUNCILS_CLOSING_STATUTE), NO},
    {"STUD-8-2: CONF-054: closing for exempt information", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_EXEMPT_INFORMATION), YES, BY(STUD_8_2), READ(COUNCILS_CLOSING_STATUTE), NO},
    {"MANG-8-2: CONF-054: closing for exempt information", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_EXEMPT_INFORMATION), YES, BY(MANG_8_2), READ(COUNCILS_CLOSING_STATUTE), NO},
    {"ELDR-8-2: CONF-054: closing for service conditions", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), NO, BY(ELDR_8_2), READ(COUNCILS_CLOSING_STATUTE), REQUIRED},
    {"FUNK-8-2: CONF-054: closing for service conditions", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), NO, BY(FUNK_8_2), READ(COUNCILS_CLOSING_STATUTE), REQUIRED},
    {"STUD-8-2: CONF-054: closing for service conditions", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), NO, BY(STUD_8_2), READ(COUNCILS_CLOSING_STATUTE), REQUIRED},
    {"MANG-8-2: CONF-054: closing for service conditions", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), NO, BY(MANG_8_2), READ(COUNCILS_CLOSING_STATUTE), REQUIRED},
    {"ELDR-8-2: CONF-054: closing for privacy", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(CLOSE_FOR_PRIVACY), NO, BY(ELDR_8_2), READ(COUNCILS_CLOSING_STATUTE), YES},
    {"FUNK-8-2: CONF-054: closing for privacy", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_PRIVACY), NO, BY(FUNK_8_2), READ(COUNCILS_CLOSING_STATUTE), YES},
    {"STUD-8-2: CONF-054: closing for privacy", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_PRIVACY), NO, BY(STUD_8_2), READ(COUNCILS_CLOSING_STATUTE), YES},
    {"MANG-8-2: CONF-054: closing for privacy", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_PRIVACY), NO, BY(MANG_8_2), READ(COUNCILS_CLOSING_STATUTE), YES},
    {"ELDR-8-2: closing for weighty public interests", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(CLOSE_FOR_PUBLIC_INTEREST), YES, BY(ELDR_8_2), 0, 0},
    {"FUNK-8-2: closing for weighty public interests", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_PUBLIC_INTEREST), YES, BY(FUNK_8_2), 0, 0},
    {"STUD-8-2: closing for weighty public interests", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_PUBLIC_INTEREST), YES, BY(STUD_8_2), 0, 0},
    {"MANG-8-2: closing for weighty public interests", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_PUBLIC_INTEREST), YES, BY(MANG_8_2), 0, 0},
    {"ELDR-9-1: the leader presides", ORGAN(ELDRERAAD), ROLE(LEDER), MAY(PRESIDE), YES, BY(ELDR_9_1), 0, 0},
    {"FUNK-9-1: the leader presides", ORGAN(FUNKISRAAD), ROLE(LEDER), MAY(PRESIDE), YES, BY(FUNK_9_1), 0, 0},
    {"STUD-9-1: the leader presides", ORGAN(STUDENTRAAD), ROLE(LEDER), MAY(PRESIDE), YES, BY(STUD_9_1), 0, 0},
    {"MANG-9-1: the leader presides", ORGAN(MANGFOLDSRAAD), ROLE(LEDER), MAY(PRESIDE), YES, BY(MANG_9_1), 0, 0},
    {"ELDR-9-2: else the deputy leader", ORGAN(ELDRERAAD), ROLE(NESTLEDER), MAY(PRESIDE), YES, BY(ELDR_9_2), 0, 0},
    {"FUNK-9-2: else the deputy leader", ORGAN(FUNKISRAAD), ROLE(NESTLEDER), MAY(PRESIDE), YES, BY(FUNK_9_2), 0, 0},
    {"STUD-9-2: else the deputy leader", ORGAN(STUDENTRAAD), ROLE(NESTLEDER), MAY(PRESIDE), YES, BY(STUD_9_2), 0, 0},
    {"MANG-9-2: else the deputy leader", ORGAN(MANGFOLDSRAAD), ROLE(NESTLEDER), MAY(PRESIDE), YES, BY(MANG_9_2), 0, 0},
    {"ELDR-9-3: else an elected member", ORGAN(ELDRERAAD), ROLE(MEDLEM), MAY(PRESIDE), YES, BY(ELDR_9_3), 0, 0},
    {"FUNK-9-3: else an elected member", ORGAN(FUNKISRAAD), ROLE(MEDLEM), MAY(PRESIDE), YES, BY(FUNK_9_3), 0, 0},
    {"STUD-9-3: else an elected member", ORGAN(STUDENTRAAD), ROLE(MEDLEM), MAY(PRESIDE), YES, BY(STUD_9_3), 0, 0},
    {"MANG-9-3: else an elected member", ORGAN(MANGFOLDSRAAD), ROLE(MEDLEM), MAY(PRESIDE), YES, BY(MANG_9_3), 0, 0},
    {"ELDR-10-2: may postpone a case", ORGAN(ELDRERAAD), ROLE(ORGANET), MAY(POSTPONE), YES, BY(ELDR_10_2), 0, 0},
    {"FUNK-10-2: may postpone a case", ORGAN(FUNKISRAAD), ROLE(ORGANET), MAY(POSTPONE), YES, BY(FUNK_10_2), 0, 0},
    {"STUD-10-2: may postpone a case", ORGAN(STUDENTRAAD), ROLE(ORGANET), MAY(POSTPONE), YES, BY(STUD_10_2), 0, 0},
    {"MANG-10-2: may postpone a case", ORGAN(MANGFOLDSRAAD), ROLE(ORGANET), MAY(POSTPONE), YES, BY(MANG_10_2), 0, 0},
    /* clang-format on */
};

static void test_rights(void **state)
{
    (void)state;
    check_rights(rights, COUNT(rights));
}

static const struct number numbers[] = {
    /* clang-format off */
    {"ELDR-3-2: elected by the city council", ORGAN(ELDRERAAD), NUMBER(MEMBERS_ELECTED_BY), ORGAN(BYSTYRE), BY(ELDR_3_2), 0, 0},
    {"FUNK-3-2: elected by the city council", ORGAN(FUNKISRAAD), NUMBER(MEMBERS_ELECTED_BY), ORGAN(BYSTYRE), BY(FUNK_3_2), 0, 0},
    {"STUD-3-1: elected by the city council", ORGAN(STUDENTRAAD), NUMBER(MEMBERS_ELECTED_BY), ORGAN(BYSTYRE), BY(STUD_3_1), 0, 0},
    {"MANG-3-2: elected by the city council", ORGAN(MANGFOLDSRAAD), NUMBER(MEMBERS_ELECTED_BY), ORGAN(BYSTYRE), BY(MANG_3_2), 0, 0},
    {"ELDR-3-9: who elects the leader", ORGAN(ELDRERAAD), NUMBER(LEADER_ELECTED_BY), ORGAN(ELDRERAAD), BY(ELDR_3_9), 0, 0},
    {"FUNK-3-11: who elects the leader", ORGAN(FUNKISRAAD), NUMBER(LEADER_ELECTED_BY), ORGAN(FUNKISRAAD), BY(FUNK_3_11), 0, 0},
    {"STUD-3-7: who elects the leader", ORGAN(STUDENTRAAD), NUMBER(LEADER_ELECTED_BY), ORGAN(BYSTYRE), BY(STUD_3_7), 0, 0},
    {"MANG-3-13: who elects the leader", ORGAN(MANGFOLDSRAAD), NUMBER(LEADER_ELECTED_BY), ORGAN(BYSTYRE), BY(MANG_3_13), 0, 0},
    {"ELDR-3-9: who elects the deputy leader", ORGAN(ELDRERAAD), NUMBER(DEPUTY_ELECTED_BY), ORGAN(ELDRERAAD), BY(ELDR_3_9), 0, 0},
    {"FUNK-3-11: who elects the deputy leader", ORGAN(FUNKISRAAD), NUMBER(DEPUTY_ELECTED_BY), ORGAN(FUNKISRAAD), BY(FUNK_3_11), 0, 0},
    {"STUD-3-7: who elects the deputy leader", ORGAN(STUDENTRAAD), NUMBER(DEPUTY_ELECTED_BY), ORGAN(BYSTYRE), BY(STUD_3_7), 0, 0},
    {"MANG-3-13: who elects the deputy leader", ORGAN(MANGFOLDSRAAD), NUMBER(DEPUTY_ELECTED_BY), ORGAN(BYSTYRE), BY(MANG_3_13), 0, 0},
    {"ELDR-3-p2: two politicians sit in the city council", ORGAN(ELDRERAAD), NUMBER(PERMANENT_POLITICIANS), 2, BY(ELDR_3_P2), 0, 0},
    {"FUNK-3-p2: two politicians sit in the city council", ORGAN(FUNKISRAAD), NUMBER(PERMANENT_POLITICIANS), 2, BY(FUNK_3_P2), 0, 0},
    {"STUD-3-p2: two politicians sit in the city council", ORGAN(STUDENTRAAD), NUMBER(PERMANENT_POLITICIANS), 2, BY(STUD_3_P2), 0, 0},
    {"MANG-3-p2: two politicians sit in the city council", ORGAN(MANGFOLDSRAAD), NUMBER(PERMANENT_POLITICIANS), 2, BY(MANG_3_P2), 0, 0},
    {"ELDR-3-4: CONF-133: no number, 40 per cent by the Act", ORGAN(ELDRERAAD), NUMBER(GENDER_BASIS_POINTS), TRONDGOV_NOTHING, BY(ELDR_3_4), READ(COUNCILS_GENDER_STATUTE), 4000},
    {"FUNK-3-4: CONF-133: no number, 40 per cent by the Act", ORGAN(FUNKISRAAD), NUMBER(GENDER_BASIS_POINTS), TRONDGOV_NOTHING, BY(FUNK_3_4), READ(COUNCILS_GENDER_STATUTE), 4000},
    {"MANG-3-4: CONF-133: no number, 40 per cent by the Act", ORGAN(MANGFOLDSRAAD), NUMBER(GENDER_BASIS_POINTS), TRONDGOV_NOTHING, BY(MANG_3_4), READ(COUNCILS_GENDER_STATUTE), 4000},
    {"ELDR-3-8: four years", ORGAN(ELDRERAAD), NUMBER(TERM_YEARS), 4, BY(ELDR_3_8), 0, 0},
    {"FUNK-3-10: four years", ORGAN(FUNKISRAAD), NUMBER(TERM_YEARS), 4, BY(FUNK_3_10), 0, 0},
    {"MANG-3-11: four years", ORGAN(MANGFOLDSRAAD), NUMBER(TERM_YEARS), 4, BY(MANG_3_11), 0, 0},
    {"STUD-3-6: CONF-137: no term is printed", ORGAN(STUDENTRAAD), NUMBER(TERM_YEARS), TRONDGOV_NOTHING, BY(STUD_3_6), READ(STUDENT_TERM_FOUR_YEARS), 4},
    {"STUD-3-6: CONF-137: nor whose it follows", ORGAN(STUDENTRAAD), NUMBER(TERM_FOLLOWS), TRONDGOV_NOTHING, BY(STUD_3_6), READ(STUDENT_TERM_COUNCIL_TERM), ORGAN(BYSTYRE)},
    {"STUD-3-5: CONF-140: need not be eligible", ORGAN(STUDENTRAAD), NUMBER(ELIGIBILITY_REQUIRED), 0, BY(STUD_3_5), READ(COUNCILS_ELIGIBILITY_STATUTE), 1},
    {"MANG-3-12: CONF-140: need not be eligible", ORGAN(MANGFOLDSRAAD), NUMBER(ELIGIBILITY_REQUIRED), 0, BY(MANG_3_12), READ(COUNCILS_ELIGIBILITY_STATUTE), 1},
    {"ELDR: eligibility is not regulated", ORGAN(ELDRERAAD), NUMBER(ELIGIBILITY_REQUIRED), TRONDGOV_NOTHING, 0, 0, 0},
    {"FUNK: eligibility is not regulated", ORGAN(FUNKISRAAD), NUMBER(ELIGIBILITY_REQUIRED), TRONDGOV_NOTHING, 0, 0, 0},
    {"ELDR-3-6: representatives of the administration", ORGAN(ELDRERAAD), NUMBER(ADMINISTRATION_OBSERVERS), 1, BY(ELDR_3_6), 0, 0},
    {"FUNK-3-6: representatives of the administration", ORGAN(FUNKISRAAD), NUMBER(ADMINISTRATION_OBSERVERS), 4, BY(FUNK_3_6), 0, 0},
    {"STUD-3-4c: representatives of the administration", ORGAN(STUDENTRAAD), NUMBER(ADMINISTRATION_OBSERVERS), 2, BY(STUD_3_4C), 0, 0},
    {"MANG-3-6: representatives of the administration", ORGAN(MANGFOLDSRAAD), NUMBER(ADMINISTRATION_OBSERVERS), 3, BY(MANG_3_6), 0, 0},
    {"ELDR-3-7: their substitutes", ORGAN(ELDRERAAD), NUMBER(ADMINISTRATION_SUBSTITUTES), 1, BY(ELDR_3_7), 0, 0},
    {"FUNK-3-9: their substitutes", ORGAN(FUNKISRAAD), NUMBER(ADMINISTRATION_SUBSTITUTES), 4, BY(FUNK_3_9), 0, 0},
    {"MANG-3-8: no substitutes are mentioned", ORGAN(MANGFOLDSRAAD), NUMBER(ADMINISTRATION_SUBSTITUTES), TRONDGOV_NOTHING, BY(MANG_3_8), 0, 0},
    {"STUD-3-4f: six observers", ORGAN(STUDENTRAAD), NUMBER(OBSERVERS), 6, BY(STUD_3_4F), 0, 0},
    {"MANG-3-10: four observers from outside", ORGAN(MANGFOLDSRAAD), NUMBER(EXTERNAL_OBSERVERS), 4, BY(MANG_3_10), 0, 0},
    {"ELDR-4-3: the annual report goes to the city council", ORGAN(ELDRERAAD), NUMBER(REPORTS_TO), ORGAN(BYSTYRE), BY(ELDR_4_3), 0, 0},
    {"FUNK-4-3: the annual report goes to the city council", ORGAN(FUNKISRAAD), NUMBER(REPORTS_TO), ORGAN(BYSTYRE), BY(FUNK_4_3), 0, 0},
    {"STUD-4-3: the annual report goes to the city council", ORGAN(STUDENTRAAD), NUMBER(REPORTS_TO), ORGAN(BYSTYRE), BY(STUD_4_3), 0, 0},
    {"MANG-4-3: the annual report goes to the city council", ORGAN(MANGFOLDSRAAD), NUMBER(REPORTS_TO), ORGAN(BYSTYRE), BY(MANG_4_3), 0, 0},
    {"ELDR-8-3: CONF-055: the debate on closing is closed", ORGAN(ELDRERAAD), NUMBER(CLOSED_CLOSING_DEBATE), 1, BY(ELDR_8_3), READ(COUNCILS_CLOSING_DEBATE_STATUTE), 0},
    {"FUNK-8-3: CONF-055: the debate on closing is closed", ORGAN(FUNKISRAAD), NUMBER(CLOSED_CLOSING_DEBATE), 1, BY(FUNK_8_3), READ(COUNCILS_CLOSING_DEBATE_STATUTE), 0},
    {"STUD-8-3: CONF-055: the debate on closing is closed", ORGAN(STUDENTRAAD), NUMBER(CLOSED_CLOSING_DEBATE), 1, BY(STUD_8_3), READ(COUNCILS_CLOSING_DEBATE_STATUTE), 0},
    {"MANG-8-3: CONF-055: the debate on closing is closed", ORGAN(MANGFOLDSRAAD), NUMBER(CLOSED_CLOSING_DEBATE), 1, BY(MANG_8_3), READ(COUNCILS_CLOSING_DEBATE_STATUTE), 0},
    {"ELDR-9-4: CONF-032: most votes, one round", ORGAN(ELDRERAAD), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(ELDR_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"FUNK-9-4: CONF-032: most votes, one round", ORGAN(FUNKISRAAD), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(FUNK_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"STUD-9-4: CONF-032: most votes, one round", ORGAN(STUDENTRAAD), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(STUD_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"MANG-9-4: CONF-032: most votes, one round", ORGAN(MANGFOLDSRAAD), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(MANG_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"ELDR-9-5: equal votes by lot, the same method", ORGAN(ELDRERAAD), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(ELDR_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"FUNK-9-5: equal votes by lot, the same method", ORGAN(FUNKISRAAD), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(FUNK_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"STUD-9-5: equal votes by lot, the same method", ORGAN(STUDENTRAAD), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(STUD_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"MANG-9-5: equal votes by lot, the same method", ORGAN(MANGFOLDSRAAD), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(MANG_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"ELDR-12-1: organised under the city council", ORGAN(ELDRERAAD), NUMBER(ORGANISED_UNDER), ORGAN(BYSTYRE), BY(ELDR_12_1), 0, 0},
    {"FUNK-12-1: organised under the city council", ORGAN(FUNKISRAAD), NUMBER(ORGANISED_UNDER), ORGAN(BYSTYRE), BY(FUNK_12_1), 0, 0},
    {"STUD-12-1: organised under the city council", ORGAN(STUDENTRAAD), NUMBER(ORGANISED_UNDER), ORGAN(BYSTYRE), BY(STUD_12_1), 0, 0},
    {"MANG-12-1: organised under the city council", ORGAN(MANGFOLDSRAAD), NUMBER(ORGANISED_UNDER), ORGAN(BYSTYRE), BY(MANG_12_1), 0, 0},
    {"ELDR-12-2: the city council's secretariat", ORGAN(ELDRERAAD), NUMBER(SECRETARIAT), ORGAN(BYSTYRE), BY(ELDR_12_2), 0, 0},
    {"FUNK-12-2: the city council's secretariat", ORGAN(FUNKISRAAD), NUMBER(SECRETARIAT), ORGAN(BYSTYRE), BY(FUNK_12_2), 0, 0},
    {"STUD-12-2: the city council's secretariat", ORGAN(STUDENTRAAD), NUMBER(SECRETARIAT), ORGAN(BYSTYRE), BY(STUD_12_2), 0, 0},
    {"MANG-12-2: the city council's secretariat", ORGAN(MANGFOLDSRAAD), NUMBER(SECRETARIAT), ORGAN(BYSTYRE), BY(MANG_12_2), 0, 0},
    {"ELDR-3-1: nine members", ORGAN(ELDRERAAD), NUMBER(SEATS), 9, ANY, 0, 0},
    {"FUNK-3-1: nine members", ORGAN(FUNKISRAAD), NUMBER(SEATS), 9, ANY, 0, 0},
    {"STUD-3-2: nine members", ORGAN(STUDENTRAAD), NUMBER(SEATS), 9, ANY, 0, 0},
    {"MANG-3-1: nine members", ORGAN(MANGFOLDSRAAD), NUMBER(SEATS), 9, ANY, 0, 0},
    /* clang-format on */
};

static void test_numbers(void **state)
{
    (void)state;
    check_numbers(numbers, COUNT(numbers));
}

static const struct count counts[] = {
    /* clang-format off */
    {"ELDR-6-3: one demands a meeting", ORGAN(ELDRERAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 1, 0, 0, 0, 0}, NO, BY(ELDR_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), NO},
    {"FUNK-6-3: one demands a meeting", ORGAN(FUNKISRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 1, 0, 0, 0, 0}, NO, BY(FUNK_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), NO},
    {"STUD-6-3: one demands a meeting", ORGAN(STUDENTRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 1, 0, 0, 0, 0}, NO, BY(STUD_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), NO},
    {"MANG-6-3: one demands a meeting", ORGAN(MANGFOLDSRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 1, 0, 0, 0, 0}, NO, BY(MANG_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), NO},
    {"ELDR-6-3: CONF-011: two demand a meeting", ORGAN(ELDRERAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 2, 0, 0, 0, 0}, YES, BY(ELDR_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), NO},
    {"FUNK-6-3: CONF-011: two demand a meeting", ORGAN(FUNKISRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 2, 0, 0, 0, 0}, YES, BY(FUNK_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), NO},
    {"STUD-6-3: CONF-011: two demand a meeting", ORGAN(STUDENTRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 2, 0, 0, 0, 0}, YES, BY(STUD_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), NO},
    {"MANG-6-3: CONF-011: two demand a meeting", ORGAN(MANGFOLDSRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 2, 0, 0, 0, 0}, YES, BY(MANG_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), NO},
    {"ELDR-6-3: three demand a meeting", ORGAN(ELDRERAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 3, 0, 0, 0, 0}, YES, BY(ELDR_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), YES},
    {"FUNK-6-3: three demand a meeting", ORGAN(FUNKISRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 3, 0, 0, 0, 0}, YES, BY(FUNK_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), YES},
    {"STUD-6-3: three demand a meeting", ORGAN(STUDENTRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 3, 0, 0, 0, 0}, YES, BY(STUD_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), YES},
    {"MANG-6-3: three demand a meeting", ORGAN(MANGFOLDSRAAD), {NEEDED(DEMAND_MEETING), 0, 0, 0, 3, 0, 0, 0, 0}, YES, BY(MANG_6_3), READ(COUNCILS_DEMAND_MEETING_STATUTE), YES},
    {"ELDR-10-3: late item, 2 of 9 attending object", ORGAN(ELDRERAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 2, 0, 0, 0, 0}, NO, BY(ELDR_10_3), 0, 0},
    {"FUNK-10-3: late item, 2 of 9 attending object", ORGAN(FUNKISRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 2, 0, 0, 0, 0}, NO, BY(FUNK_10_3), 0, 0},
    {"STUD-10-3: late item, 2 of 9 attending object", ORGAN(STUDENTRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 2, 0, 0, 0, 0}, NO, BY(STUD_10_3), 0, 0},
    {"MANG-10-3: late item, 2 of 9 attending object", ORGAN(MANGFOLDSRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 2, 0, 0, 0, 0}, NO, BY(MANG_10_3), 0, 0},
    {"ELDR-10-3: late item, 3 of 9 attending object", ORGAN(ELDRERAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 3, 0, 0, 0, 0}, YES, BY(ELDR_10_3), 0, 0},
    {"FUNK-10-3: late item, 3 of 9 attending object", ORGAN(FUNKISRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 3, 0, 0, 0, 0}, YES, BY(FUNK_10_3), 0, 0},
    {"STUD-10-3: late item, 3 of 9 attending object", ORGAN(STUDENTRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 3, 0, 0, 0, 0}, YES, BY(STUD_10_3), 0, 0},
    {"MANG-10-3: late item, 3 of 9 attending object", ORGAN(MANGFOLDSRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 3, 0, 0, 0, 0}, YES, BY(MANG_10_3), 0, 0},
    {"ELDR-10-3: late item, 4 of 9 attending object", ORGAN(ELDRERAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 4, 0, 0, 0, 0}, YES, BY(ELDR_10_3), 0, 0},
    {"FUNK-10-3: late item, 4 of 9 attending object", ORGAN(FUNKISRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 4, 0, 0, 0, 0}, YES, BY(FUNK_10_3), 0, 0},
    {"STUD-10-3: late item, 4 of 9 attending object", ORGAN(STUDENTRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 4, 0, 0, 0, 0}, YES, BY(STUD_10_3), 0, 0},
    {"MANG-10-3: late item, 4 of 9 attending object", ORGAN(MANGFOLDSRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 4, 0, 0, 0, 0}, YES, BY(MANG_10_3), 0, 0},
    {"ELDR-10-3: late item, 2 of 7 attending object", ORGAN(ELDRERAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 2, 0, 0, 0, 0}, NO, BY(ELDR_10_3), 0, 0},
    {"FUNK-10-3: late item, 2 of 7 attending object", ORGAN(FUNKISRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 2, 0, 0, 0, 0}, NO, BY(FUNK_10_3), 0, 0},
    {"STUD-10-3: late item, 2 of 7 attending object", ORGAN(STUDENTRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 2, 0, 0, 0, 0}, NO, BY(STUD_10_3), 0, 0},
    {"MANG-10-3: late item, 2 of 7 attending object", ORGAN(MANGFOLDSRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 2, 0, 0, 0, 0}, NO, BY(MANG_10_3), 0, 0},
    {"ELDR-10-3: late item, 3 of 7 attending object", ORGAN(ELDRERAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 3, 0, 0, 0, 0}, YES, BY(ELDR_10_3), 0, 0},
    {"FUNK-10-3: late item, 3 of 7 attending object", ORGAN(FUNKISRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 3, 0, 0, 0, 0}, YES, BY(FUNK_10_3), 0, 0},
    {"STUD-10-3: late item, 3 of 7 attending object", ORGAN(STUDENTRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 3, 0, 0, 0, 0}, YES, BY(STUD_10_3), 0, 0},
    {"MANG-10-3: late item, 3 of 7 attending object", ORGAN(MANGFOLDSRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 7, 3, 0, 0, 0, 0}, YES, BY(MANG_10_3), 0, 0},
    {"ELDR-10-3: late item, 1 of 5 attending object", ORGAN(ELDRERAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 5, 1, 0, 0, 0, 0}, NO, BY(ELDR_10_3), 0, 0},
    {"FUNK-10-3: late item, 1 of 5 attending object", ORGAN(FUNKISRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 5, 1, 0, 0, 0, 0}, NO, BY(FUNK_10_3), 0, 0},
    {"STUD-10-3: late item, 1 of 5 attending object", ORGAN(STUDENTRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 5, 1, 0, 0, 0, 0}, NO, BY(STUD_10_3), 0, 0},
    {"MANG-10-3: late item, 1 of 5 attending object", ORGAN(MANGFOLDSRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 5, 1, 0, 0, 0, 0}, NO, BY(MANG_10_3), 0, 0},
    {"ELDR-10-3: late item, 2 of 5 attending object", ORGAN(ELDRERAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 5, 2, 0, 0, 0, 0}, YES, BY(ELDR_10_3), 0, 0},
    {"FUNK-10-3: late item, 2 of 5 attending object", ORGAN(FUNKISRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 5, 2, 0, 0, 0, 0}, YES, BY(FUNK_10_3), 0, 0},
    {"STUD-10-3: late item, 2 of 5 attending object", ORGAN(STUDENTRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 5, 2, 0, 0, 0, 0}, YES, BY(STUD_10_3), 0, 0},
    {"MANG-10-3: late item, 2 of 5 attending object", ORGAN(MANGFOLDSRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 5, 2, 0, 0, 0, 0}, YES, BY(MANG_10_3), 0, 0},
    {"ELDR-10-3: late item, the leader alone objects", ORGAN(ELDRERAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 1, 0, 0, FOR, 0}, YES, BY(ELDR_10_3), 0, 0},
    {"FUNK-10-3: late item, the leader alone objects", ORGAN(FUNKISRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 1, 0, 0, FOR, 0}, YES, BY(FUNK_10_3), 0, 0},
    {"STUD-10-3: late item, the leader alone objects", ORGAN(STUDENTRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 1, 0, 0, FOR, 0}, YES, BY(STUD_10_3), 0, 0},
    {"MANG-10-3: late item, the leader alone objects", ORGAN(MANGFOLDSRAAD), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 1, 0, 0, FOR, 0}, YES, BY(MANG_10_3), 0, 0},
    {"ELDR-11-1: four present", ORGAN(ELDRERAAD), {0, 0, 0, 4, 3, 1, 0, 0, 0}, NO_QUORUM, BY(ELDR_11_1), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"FUNK-11-1: four present", ORGAN(FUNKISRAAD), {0, 0, 0, 4, 3, 1, 0, 0, 0}, NO_QUORUM, BY(FUNK_11_1), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"STUD-11-1: four present", ORGAN(STUDENTRAAD), {0, 0, 0, 4, 3, 1, 0, 0, 0}, NO_QUORUM, BY(STUD_11_1), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"MANG-11-1: four present", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 4, 3, 1, 0, 0, 0}, NO_QUORUM, BY(MANG_11_1), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"ELDR-11-1: CONF-035: five present, four vote", ORGAN(ELDRERAAD), {0, 0, 0, 5, 3, 1, 0, 0, 0}, CARRIED, BY(ELDR_11_2), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"FUNK-11-1: CONF-035: five present, four vote", ORGAN(FUNKISRAAD), {0, 0, 0, 5, 3, 1, 0, 0, 0}, CARRIED, BY(FUNK_11_2), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"STUD-11-1: CONF-035: five present, four vote", ORGAN(STUDENTRAAD), {0, 0, 0, 5, 3, 1, 0, 0, 0}, CARRIED, BY(STUD_11_2), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"MANG-11-1: CONF-035: five present, four vote", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 5, 3, 1, 0, 0, 0}, CARRIED, BY(MANG_11_2), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"ELDR-11-1: five present and voting", ORGAN(ELDRERAAD), {0, 0, 0, 5, 3, 2, 0, 0, 0}, CARRIED, BY(ELDR_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"FUNK-11-1: five present and voting", ORGAN(FUNKISRAAD), {0, 0, 0, 5, 3, 2, 0, 0, 0}, CARRIED, BY(FUNK_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"STUD-11-1: five present and voting", ORGAN(STUDENTRAAD), {0, 0, 0, 5, 3, 2, 0, 0, 0}, CARRIED, BY(STUD_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"MANG-11-1: five present and voting", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 5, 3, 2, 0, 0, 0}, CARRIED, BY(MANG_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"ELDR-11-1: six present", ORGAN(ELDRERAAD), {0, 0, 0, 6, 4, 2, 0, 0, 0}, CARRIED, BY(ELDR_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"FUNK-11-1: six present", ORGAN(FUNKISRAAD), {0, 0, 0, 6, 4, 2, 0, 0, 0}, CARRIED, BY(FUNK_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"STUD-11-1: six present", ORGAN(STUDENTRAAD), {0, 0, 0, 6, 4, 2, 0, 0, 0}, CARRIED, BY(STUD_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"MANG-11-1: six present", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 6, 4, 2, 0, 0, 0}, CARRIED, BY(MANG_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"ELDR-11-2: 5-4", ORGAN(ELDRERAAD), {0, 0, 0, 9, 5, 4, 0, 0, 0}, CARRIED, BY(ELDR_11_2), 0, 0},
    {"FUNK-11-2: 5-4", ORGAN(FUNKISRAAD), {0, 0, 0, 9, 5, 4, 0, 0, 0}, CARRIED, BY(FUNK_11_2), 0, 0},
    {"STUD-11-2: 5-4", ORGAN(STUDENTRAAD), {0, 0, 0, 9, 5, 4, 0, 0, 0}, CARRIED, BY(STUD_11_2), 0, 0},
    {"MANG-11-2: 5-4", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 9, 5, 4, 0, 0, 0}, CARRIED, BY(MANG_11_2), 0, 0},
    {"ELDR-11-2: 4-5", ORGAN(ELDRERAAD), {0, 0, 0, 9, 4, 5, 0, 0, 0}, REJECTED, BY(ELDR_11_2), 0, 0},
    {"FUNK-11-2: 4-5", ORGAN(FUNKISRAAD), {0, 0, 0, 9, 4, 5, 0, 0, 0}, REJECTED, BY(FUNK_11_2), 0, 0},
    {"STUD-11-2: 4-5", ORGAN(STUDENTRAAD), {0, 0, 0, 9, 4, 5, 0, 0, 0}, REJECTED, BY(STUD_11_2), 0, 0},
    {"MANG-11-2: 4-5", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 9, 4, 5, 0, 0, 0}, REJECTED, BY(MANG_11_2), 0, 0},
    {"ELDR-11-3: 4-4, the chair in favour", ORGAN(ELDRERAAD), {0, 0, 0, 8, 4, 4, 0, FOR, 0}, CARRIED, BY(ELDR_11_3), 0, 0},
    {"FUNK-11-3: 4-4, the chair in favour", ORGAN(FUNKISRAAD), {0, 0, 0, 8, 4, 4, 0, FOR, 0}, CARRIED, BY(FUNK_11_3), 0, 0},
    {"STUD-11-3: 4-4, the chair in favour", ORGAN(STUDENTRAAD), {0, 0, 0, 8, 4, 4, 0, FOR, 0}, CARRIED, BY(STUD_11_3), 0, 0},
    {"MANG-11-3: 4-4, the chair in favour", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 8, 4, 4, 0, FOR, 0}, CARRIED, BY(MANG_11_3), 0, 0},
    {"ELDR-11-3: 4-4, the chair against", ORGAN(ELDRERAAD), {0, 0, 0, 8, 4, 4, 0, AGAINST, 0}, REJECTED, BY(ELDR_11_3), 0, 0},
    {"FUNK-11-3: 4-4, the chair against", ORGAN(FUNKISRAAD), {0, 0, 0, 8, 4, 4, 0, AGAINST, 0}, REJECTED, BY(FUNK_11_3), 0, 0},
    {"STUD-11-3: 4-4, the chair against", ORGAN(STUDENTRAAD), {0, 0, 0, 8, 4, 4, 0, AGAINST, 0}, REJECTED, BY(STUD_11_3), 0, 0},
    {"MANG-11-3: 4-4, the chair against", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 8, 4, 4, 0, AGAINST, 0}, REJECTED, BY(MANG_11_3), 0, 0},
    {"ELDR-11-3: 4-5, the leader in favour: no tie", ORGAN(ELDRERAAD), {0, 0, 0, 9, 4, 5, 0, FOR, 0}, REJECTED, BY(ELDR_11_2), 0, 0},
    {"FUNK-11-3: 4-5, the leader in favour: no tie", ORGAN(FUNKISRAAD), {0, 0, 0, 9, 4, 5, 0, FOR, 0}, REJECTED, BY(FUNK_11_2), 0, 0},
    {"STUD-11-3: 4-5, the leader in favour: no tie", ORGAN(STUDENTRAAD), {0, 0, 0, 9, 4, 5, 0, FOR, 0}, REJECTED, BY(STUD_11_2), 0, 0},
    {"MANG-11-3: 4-5, the leader in favour: no tie", ORGAN(MANGFOLDSRAAD), {0, 0, 0, 9, 4, 5, 0, FOR, 0}, REJECTED, BY(MANG_11_2), 0, 0},
    {"ELDR-11-3: an election goes by lot", ORGAN(ELDRERAAD), {0, TRONDGOV_MATTER_ELECTION, 0, 8, 4, 4, 0, FOR, 0}, LOT, BY(KOML_11_9_2B), 0, 0},
    {"FUNK-11-3: an election goes by lot", ORGAN(FUNKISRAAD), {0, TRONDGOV_MATTER_ELECTION, 0, 8, 4, 4, 0, FOR, 0}, LOT, BY(KOML_11_9_2B), 0, 0},
    {"STUD-11-3: an election goes by lot", ORGAN(STUDENTRAAD), {0, TRONDGOV_MATTER_ELECTION, 0, 8, 4, 4, 0, FOR, 0}, LOT, BY(KOML_11_9_2B), 0, 0},
    {"MANG-11-3: an election goes by lot", ORGAN(MANGFOLDSRAAD), {0, TRONDGOV_MATTER_ELECTION, 0, 8, 4, 4, 0, FOR, 0}, LOT, BY(KOML_11_9_2B), 0, 0},
    {"ELDR-3-10: 4 of 9 are 60 or more", ORGAN(ELDRERAAD), {NEEDED(AGED_60), 0, 9, 0, 4, 0, 0, 0, 0}, NO, BY(ELDR_3_10), 0, 0},
    {"ELDR-3-10: 5 of 9 are 60 or more", ORGAN(ELDRERAAD), {NEEDED(AGED_60), 0, 9, 0, 5, 0, 0, 0, 0}, YES, BY(ELDR_3_10), 0, 0},
    {"ELDR-3-10: 6 of 9 are 60 or more", ORGAN(ELDRERAAD), {NEEDED(AGED_60), 0, 9, 0, 6, 0, 0, 0, 0}, YES, BY(ELDR_3_10), 0, 0},
    /* clang-format on */
};

static void test_counts(void **state)
{
    (void)state;
    check_counts(counts, COUNT(counts));
}

static const struct due dues[] = {
    /* clang-format off */
    {"ELDR-6-6: summons", ORGAN(ELDRERAAD), DUE(NOTICE), 20240912, 20240905, END, BY(ELDR_6_6), 0, 0, 0},
    {"ELDR-6-6: documents", ORGAN(ELDRERAAD), DUE(DOCUMENTS), 20240912, 20240905, END, BY(ELDR_6_6), 0, 0, 0},
    {"ELDR-6-6: summons", ORGAN(ELDRERAAD), DUE(NOTICE), 20250109, 20250102, END, BY(ELDR_6_6), 0, 0, 0},
    {"ELDR-6-6: documents", ORGAN(ELDRERAAD), DUE(DOCUMENTS), 20250109, 20250102, END, BY(ELDR_6_6), 0, 0, 0},
    {"ELDR-6-6: summons", ORGAN(ELDRERAAD), DUE(NOTICE), 20240620, 20240613, END, BY(ELDR_6_6), 0, 0, 0},
    {"ELDR-6-6: documents", ORGAN(ELDRERAAD), DUE(DOCUMENTS), 20240620, 20240613, END, BY(ELDR_6_6), 0, 0, 0},
    {"FUNK-6-6: summons", ORGAN(FUNKISRAAD), DUE(NOTICE), 20240912, 20240905, END, BY(FUNK_6_6), 0, 0, 0},
    {"FUNK-6-6: documents", ORGAN(FUNKISRAAD), DUE(DOCUMENTS), 20240912, 20240905, END, BY(FUNK_6_6), 0, 0, 0},
    {"FUNK-6-6: summons", ORGAN(FUNKISRAAD), DUE(NOTICE), 20250109, 20250102, END, BY(FUNK_6_6), 0, 0, 0},
    {"FUNK-6-6: documents", ORGAN(FUNKISRAAD), DUE(DOCUMENTS), 20250109, 20250102, END, BY(FUNK_6_6), 0, 0, 0},
    {"FUNK-6-6: summons", ORGAN(FUNKISRAAD), DUE(NOTICE), 20240620, 20240613, END, BY(FUNK_6_6), 0, 0, 0},
    {"FUNK-6-6: documents", ORGAN(FUNKISRAAD), DUE(DOCUMENTS), 20240620, 20240613, END, BY(FUNK_6_6), 0, 0, 0},
    {"STUD-6-6: summons", ORGAN(STUDENTRAAD), DUE(NOTICE), 20240912, 20240905, END, BY(STUD_6_6), 0, 0, 0},
    {"STUD-6-6: documents", ORGAN(STUDENTRAAD), DUE(DOCUMENTS), 20240912, 20240905, END, BY(STUD_6_6), 0, 0, 0},
    {"STUD-6-6: summons", ORGAN(STUDENTRAAD), DUE(NOTICE), 20250109, 20250102, END, BY(STUD_6_6), 0, 0, 0},
    {"STUD-6-6: documents", ORGAN(STUDENTRAAD), DUE(DOCUMENTS), 20250109, 20250102, END, BY(STUD_6_6), 0, 0, 0},
    {"STUD-6-6: summons", ORGAN(STUDENTRAAD), DUE(NOTICE), 20240620, 20240613, END, BY(STUD_6_6), 0, 0, 0},
    {"STUD-6-6: documents", ORGAN(STUDENTRAAD), DUE(DOCUMENTS), 20240620, 20240613, END, BY(STUD_6_6), 0, 0, 0},
    {"MANG-6-6: summons", ORGAN(MANGFOLDSRAAD), DUE(NOTICE), 20240912, 20240905, END, BY(MANG_6_6), 0, 0, 0},
    {"MANG-6-6: documents", ORGAN(MANGFOLDSRAAD), DUE(DOCUMENTS), 20240912, 20240905, END, BY(MANG_6_6), 0, 0, 0},
    {"MANG-6-6: summons", ORGAN(MANGFOLDSRAAD), DUE(NOTICE), 20250109, 20250102, END, BY(MANG_6_6), 0, 0, 0},
    {"MANG-6-6: documents", ORGAN(MANGFOLDSRAAD), DUE(DOCUMENTS), 20250109, 20250102, END, BY(MANG_6_6), 0, 0, 0},
    {"MANG-6-6: summons", ORGAN(MANGFOLDSRAAD), DUE(NOTICE), 20240620, 20240613, END, BY(MANG_6_6), 0, 0, 0},
    {"MANG-6-6: documents", ORGAN(MANGFOLDSRAAD), DUE(DOCUMENTS), 20240620, 20240613, END, BY(MANG_6_6), 0, 0, 0},
    /* clang-format on */
};

static void test_dues(void **state)
{
    (void)state;
    check_dues(dues, COUNT(dues));
}

static const struct force forces[] = {
    /* clang-format off */
    {"ELDR-0", BY(ELDR_0)},
    {"FUNK-0", BY(FUNK_0)},
    {"STUD-0", BY(STUD_0)},
    {"MANG-0", BY(MANG_0)},
    /* clang-format on */
};

static void test_forces(void **state)
{
    (void)state;
    check_force(forces, COUNT(forces));
}

static const struct pay pays[] = {
    /* clang-format off */
    {"ELDR-13", ORGAN(ELDRERAAD), ROLE(LEDER), 2000},
    {"ELDR-13", ORGAN(ELDRERAAD), ROLE(NESTLEDER), 1800},
    {"ELDR-13", ORGAN(ELDRERAAD), ROLE(MEDLEM), 1500},
    {"ELDR-13", ORGAN(ELDRERAAD), ROLE(VARAMEDLEM), 1500},
    {"FUNK-13", ORGAN(FUNKISRAAD), ROLE(LEDER), 2000},
    {"FUNK-13", ORGAN(FUNKISRAAD), ROLE(NESTLEDER), 1800},
    {"FUNK-13", ORGAN(FUNKISRAAD), ROLE(MEDLEM), 1500},
    {"FUNK-13", ORGAN(FUNKISRAAD), ROLE(VARAMEDLEM), 1500},
    {"STUD-13", ORGAN(STUDENTRAAD), ROLE(LEDER), 2000},
    {"STUD-13", ORGAN(STUDENTRAAD), ROLE(NESTLEDER), 1800},
    {"STUD-13", ORGAN(STUDENTRAAD), ROLE(MEDLEM), 1500},
    {"STUD-13", ORGAN(STUDENTRAAD), ROLE(VARAMEDLEM), 1500},
    {"MANG-13", ORGAN(MANGFOLDSRAAD), ROLE(LEDER), 2000},
    {"MANG-13", ORGAN(MANGFOLDSRAAD), ROLE(NESTLEDER), 1800},
    {"MANG-13", ORGAN(MANGFOLDSRAAD), ROLE(MEDLEM), 1500},
    {"MANG-13", ORGAN(MANGFOLDSRAAD), ROLE(VARAMEDLEM), 1500},
    /* clang-format on */
};

static void test_pays(void **state)
{
    (void)state;
    check_pay(pays, COUNT(pays));
}

static const struct notice notices[] = {
    /* clang-format off */
    {"ELDR-6-5: time, place and cases", ORGAN(ELDRERAAD), TIME | PLACE | CASES, YES, 0, BY(ELDR_6_5)},
    {"ELDR-6-5: without one", ORGAN(ELDRERAAD), PLACE | CASES, NO, TIME, BY(ELDR_6_5)},
    {"ELDR-6-5: without one", ORGAN(ELDRERAAD), TIME | CASES, NO, PLACE, BY(ELDR_6_5)},
    {"ELDR-6-5: without one", ORGAN(ELDRERAAD), TIME | PLACE, NO, CASES, BY(ELDR_6_5)},
    {"FUNK-6-5: time, place and cases", ORGAN(FUNKISRAAD), TIME | PLACE | CASES, YES, 0, BY(FUNK_6_5)},
    {"FUNK-6-5: without one", ORGAN(FUNKISRAAD), PLACE | CASES, NO, TIME, BY(FUNK_6_5)},
    {"FUNK-6-5: without one", ORGAN(FUNKISRAAD), TIME | CASES, NO, PLACE, BY(FUNK_6_5)},
    {"FUNK-6-5: without one", ORGAN(FUNKISRAAD), TIME | PLACE, NO, CASES, BY(FUNK_6_5)},
    {"STUD-6-5: time, place and cases", ORGAN(STUDENTRAAD), TIME | PLACE | CASES, YES, 0, BY(STUD_6_5)},
    {"STUD-6-5: without one", ORGAN(STUDENTRAAD), PLACE | CASES, NO, TIME, BY(STUD_6_5)},
    {"STUD-6-5: without one", ORGAN(STUDENTRAAD), TIME | CASES, NO, PLACE, BY(STUD_6_5)},
    {"STUD-6-5: without one", ORGAN(STUDENTRAAD), TIME | PLACE, NO, CASES, BY(STUD_6_5)},
    {"MANG-6-5: time, place and cases", ORGAN(MANGFOLDSRAAD), TIME | PLACE | CASES, YES, 0, BY(MANG_6_5)},
    {"MANG-6-5: without one", ORGAN(MANGFOLDSRAAD), PLACE | CASES, NO, TIME, BY(MANG_6_5)},
    {"MANG-6-5: without one", ORGAN(MANGFOLDSRAAD), TIME | CASES, NO, PLACE, BY(MANG_6_5)},
    {"MANG-6-5: without one", ORGAN(MANGFOLDSRAAD), TIME | PLACE, NO, CASES, BY(MANG_6_5)},
    /* clang-format on */
};

static void test_notices(void **state)
{
    (void)state;
    check_notices(notices, COUNT(notices));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rights),  cmocka_unit_test(test_numbers), cmocka_unit_test(test_counts),
        cmocka_unit_test(test_dues),    cmocka_unit_test(test_forces),  cmocka_unit_test(test_pays),
        cmocka_unit_test(test_notices),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
