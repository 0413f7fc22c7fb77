/* Tests of reglement for bystyreutvalgene (UTV): each line names its rule; BYST is reglement for bystyret, which 5.8
 * and 7.1 borrow from, KOML kommuneloven, CONF the register of conflicts. Who treats what: test_rules_routes.c.
 */
#include "rules_tests.h"

struct late {
    const char *name;
    int32_t meeting, ground, answer, provision, reading, otherwise;
};

/* Reported an hour too late for what arose half an hour after the deadline. */
static void check_late(const struct late *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct late *row = &rows[i];
        trondgov_fact facts[] = {FACT(ORGAN, ORGAN(BYUTVIKLING)), FACT(DEADLINE, DUE(ABSENCE)),
                                 FACT(ANCHOR, day(row->meeting)), FACT(AT, TRONDGOV_NOTHING)};
        int64_t due = 0;
        asked(row->name, city, TRONDGOV_QUESTION_DEADLINE, facts, 3, &due);
        const trondgov_fact late[] = {
            facts[0], facts[1], facts[2], FACT(AT, due + 3600), FACT(ARISEN, due + 1800), FACT(GROUND, row->ground)};
        expect_code(row->name, "answer", asked(row->name, city, TRONDGOV_QUESTION_DEADLINE, late, 6, &due),
                    row->answer);
        expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
        if (row->reading)
            expect_code(row->name, "other reading", other_reading(why, row->reading).answer, row->otherwise);
    }
    no_faults();
}

static const struct right rights[] = {
    /* clang-format off */
    {"UTV-1.1-1: the council decides the number of committees", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(SET_COMMITTEES), YES, BY(UTV_1_1_1), 0, 0},
    {"UTV-1.1-1: nobody else does", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(SET_COMMITTEES), NO, BY(UTV_1_1_1), 0, 0},
    {"UTV-1.1-1: nobody else does", ORGAN(BYRAAD), ROLE(ORGANET), MAY(SET_COMMITTEES), NO, BY(UTV_1_1_1), 0, 0},
    {"UTV-1.1-1: nobody else does", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(SET_COMMITTEES), NO, BY(UTV_1_1_1), 0, 0},
    {"UTV-1.1-2: the council divides the subjects", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(SET_COMMITTEE_AREAS), YES, BY(UTV_1_1_2), 0, 0},
    {"UTV-1.1-2: the business committee does not", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(SET_COMMITTEE_AREAS), NO, BY(UTV_1_1_2), 0, 0},
    {"UTV-1.4: leader and deputy are of different parties", ORGAN(OPPVEKST_OG_KULTUR), ROLE(NESTLEDER), MAY(SAME_PARTY_AS_LEADER), NO, BY(UTV_1_4), 0, 0},
    {"UTV-1.4: one group is not mentioned", ORGAN(OPPVEKST_OG_KULTUR), ROLE(NESTLEDER), MAY(SAME_GROUP_AS_LEADER), NOT_REGULATED, 0, 0, 0},
    {"UTV-1.5-3: the government must attend the working committee", ORGAN(ARBEIDSUTVALG), ROLE(BYRAAD), MAY(ATTEND), REQUIRED, BY(UTV_1_5_3), 0, 0},
    {"UTV-1.5-3: the deputy mayor is not mentioned", ORGAN(ARBEIDSUTVALG), ROLE(VARAORDFORER), MAY(ATTEND), NOT_REGULATED, 0, 0, 0},
    {"UTV-1.5-4: the government may speak there", ORGAN(ARBEIDSUTVALG), ROLE(BYRAAD), MAY(SPEAK), YES, BY(UTV_1_5_4), 0, 0},
    {"UTV-1.5-4: and has no vote", ORGAN(ARBEIDSUTVALG), ROLE(BYRAAD), MAY(VOTE), NO, BY(UTV_1_5_4), 0, 0},
    {"UTV-2.1a: decides what is delegated", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(DECIDE_DELEGATED), REQUIRED, BY(UTV_2_1A), 0, 0},
    {"UTV-2.1b: recommends", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(RECOMMEND), REQUIRED, BY(UTV_2_1B), 0, 0},
    {"UTV-2.1c: gives statements", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(GIVE_STATEMENT), REQUIRED, BY(UTV_2_1C), 0, 0},
    {"UTV-2.4-1: supervises its field", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(SUPERVISE), REQUIRED, BY(UTV_2_4_1), 0, 0},
    {"UTV-2.4-2: checks how undertakings are run", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(CONTROL_UNDERTAKINGS), REQUIRED, BY(UTV_2_4_2), 0, 0},
    {"UTV-2.4-3: brings a deviation before the council", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(REPORT_DEVIATION), REQUIRED, BY(UTV_2_4_3), 0, 0},
    {"UTV-2.4-5: sees that decisions are carried out", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(FOLLOW_UP_DECISIONS), REQUIRED, BY(UTV_2_4_5), 0, 0},
    {"UTV-5.1: a recommendation in every case that the council ends", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(RECOMMEND), REQUIRED, BY(UTV_2_1B), 0, 0},
    {"UTV-5.2a: an outcome of a case: deciding", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(DECIDE_DELEGATED), REQUIRED, BY(UTV_2_1A), 0, 0},
    {"UTV-5.2b: an outcome of a case: recommending", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(RECOMMEND), REQUIRED, BY(UTV_2_1B), 0, 0},
    {"UTV-5.2c: an outcome of a case: a statement", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(GIVE_STATEMENT), REQUIRED, BY(UTV_2_1C), 0, 0},
    {"UTV-2.1d: treats nothing outside its area", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(TREAT_OUTSIDE_AREA), NO, BY(UTV_2_1D), 0, 0},
    {"UTV-2.2a-1: members may ask the government", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(ASK), YES, BY(UTV_2_2A_1), 0, 0},
    {"UTV-2.2a-1: the mayor is not mentioned", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORDFORER), MAY(ASK), NOT_REGULATED, 0, 0, 0},
    {"UTV-2.2a-2: in the system in use", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(USE_CASE_SYSTEM), REQUIRED, BY(UTV_2_2A_2), 0, 0},
    {"UTV-2.2c-1: a late answer is announced", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(EXPLAIN_DELAY), REQUIRED, BY(UTV_2_2C_1), 0, 0},
    {"UTV-2.3: the committee may ask for information", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(ASK_INFORMATION), YES, BY(UTV_2_3), 0, 0},
    {"UTV-2.3: a single member is not mentioned", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(ASK_INFORMATION), NOT_REGULATED, 0, 0, 0},
    {"UTV-2.4-4: the control committee investigates", ORGAN(KONTROLLUTVALG), ROLE(ORGANET), MAY(INVESTIGATE), REQUIRED, BY(UTV_2_4_4), 0, 0},
    {"UTV-2.4-4: and the audit", ORGAN(KONTROLLUTVALG), ROLE(REVISOR), MAY(INVESTIGATE), REQUIRED, BY(UTV_2_4_4), 0, 0},
    {"UTV-2.4-4: no other committee does", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(INVESTIGATE), NOT_REGULATED, 0, 0, 0},
    {"UTV-3.3-2: in doubt the mayor decides", ORGAN(HELSE_OG_VELFERD), ROLE(ORDFORER), MAY(CHOOSE_COMMITTEE), YES, BY(UTV_3_3_2), 0, 0},
    {"UTV-3.3-2: not the working committee", ORGAN(ARBEIDSUTVALG), ROLE(ORGANET), MAY(CHOOSE_COMMITTEE), NOT_REGULATED, 0, 0, 0},
    {"UTV-3.3-3: the working committee chooses who states its view", ORGAN(ARBEIDSUTVALG), ROLE(ORGANET), MAY(CHOOSE_STATEMENT_COMMITTEES), YES, BY(UTV_3_3_3), 0, 0},
    {"UTV-3.3-3: not the mayor", ORGAN(HELSE_OG_VELFERD), ROLE(ORDFORER), MAY(CHOOSE_STATEMENT_COMMITTEES), NOT_REGULATED, 0, 0, 0},
    {"UTV-3.4-1: members may take up matters", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(RAISE_MATTER), YES, BY(UTV_3_4_1), 0, 0},
    {"UTV-3.1-OKU-6: names: a statement", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(STATE_ON_NAMES), YES, BY(UTV_3_1_OKU_6), 0, 0},
    {"UTV-3.1-OKU-6: CONF-154: who recommends is not said", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(RECOMMEND_NAMES), NOT_REGULATED, 0, READ(NAMING_SAME_COMMITTEE), YES},

    {"UTV-4.2-2: the leader calls a meeting", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(CALL_MEETING), YES, BY(UTV_4_2_2), 0, 0},
    {"UTV-4.2-2: the deputy is not mentioned", ORGAN(OPPVEKST_OG_KULTUR), ROLE(NESTLEDER), MAY(CALL_MEETING), NOT_REGULATED, 0, 0, 0},
    {"UTV-4.3: meetings are open", ORGAN(OPPVEKST_OG_KULTUR), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(UTV_4_3), 0, 0},
    {"UTV-4.3: closed for secrecy", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), REQUIRED, BY(UTV_4_3), 0, 0},
    {"UTV-4.3: CONF-053: no other ground", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), NO, BY(UTV_4_3), READ(COMMITTEE_CLOSING_STATUTE), REQUIRED},
    {"UTV-4.3: CONF-053: no other ground", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(CLOSE_FOR_PRIVACY), NO, BY(UTV_4_3), READ(COMMITTEE_CLOSING_STATUTE), YES},
    {"UTV-4.3: CONF-053: no other ground", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(CLOSE_FOR_PUBLIC_INTEREST), NO, BY(UTV_4_3), READ(COMMITTEE_CLOSING_STATUTE), YES},
    {"UTV-4.4-1: the government may speak", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(SPEAK), YES, BY(UTV_7_1_3), 0, 0},
    {"UTV-4.4-1: it has no vote", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(VOTE), NO, BY(UTV_4_4_1), 0, 0},
    {"UTV-4.4-1: CONF-069: without exception", ORGAN(FINANS_OG_ORGANISASJON), ROLE(BYRAAD), MAY(TAKE_PART_IN_OWN_ORGANISATION), YES, BY(UTV_4_4_1), READ(GOVERNMENT_IN_OWN_ORGANISATION_STATUTE), NO},
    {"UTV-7.1-2: the government must attend", ORGAN(MILJO_NAERING_SAMFERDSEL), ROLE(BYRAAD), MAY(ATTEND), REQUIRED, BY(UTV_7_1_2), 0, 0},
    {"UTV-7.1-3: the government may speak", ORGAN(MILJO_NAERING_SAMFERDSEL), ROLE(BYRAAD), MAY(SPEAK), YES, BY(UTV_7_1_3), 0, 0},
    {"UTV-7.1-2: CONF-067: the control committee too", ORGAN(KONTROLLUTVALG), ROLE(BYRAAD), MAY(ATTEND), REQUIRED, BY(UTV_7_1_2), READ(GOVERNMENT_IN_CONTROL_STATUTE), NO},
    {"UTV-7.1-3: CONF-067: the control committee too", ORGAN(KONTROLLUTVALG), ROLE(BYRAAD), MAY(SPEAK), YES, BY(UTV_7_1_3), READ(GOVERNMENT_IN_CONTROL_STATUTE), NO},
    {"UTV-4.4-2: the mayor may attend", ORGAN(BYUTVIKLING), ROLE(ORDFORER), MAY(ATTEND), YES, BY(UTV_4_4_2), 0, 0},
    {"UTV-4.4-2: and speak", ORGAN(BYUTVIKLING), ROLE(ORDFORER), MAY(SPEAK), YES, BY(UTV_4_4_2), 0, 0},
    {"UTV-4.4-2: without a vote", ORGAN(BYUTVIKLING), ROLE(ORDFORER), MAY(VOTE), NO, BY(UTV_4_4_2), 0, 0},
    {"UTV-4.4-2: CONF-066: no proposals", ORGAN(BYUTVIKLING), ROLE(ORDFORER), MAY(PROPOSE), NO, BY(UTV_4_4_2), READ(MAYOR_PROPOSES_STATUTE), YES},
    {"UTV-4.4-2: CONF-066: in the control committee by no reading", ORGAN(KONTROLLUTVALG), ROLE(ORDFORER), MAY(PROPOSE), NO, BY(UTV_4_4_2), 0, 0},
    {"UTV-4.4-3: CONF-065: the audit director", ORGAN(FINANS_OG_ORGANISASJON), ROLE(REVISOR), MAY(ATTEND), YES, BY(UTV_4_4_3), READ(NON_MEMBERS_SPEAK_STATUTE), NO},
    {"UTV-4.4-3: in the control committee by both readings", ORGAN(KONTROLLUTVALG), ROLE(REVISOR), MAY(ATTEND), YES, BY(UTV_4_4_3), 0, 0},
    {"UTV-4.4-3: CONF-065: the audit director", ORGAN(FINANS_OG_ORGANISASJON), ROLE(REVISOR), MAY(SPEAK), YES, BY(UTV_4_4_3), READ(NON_MEMBERS_SPEAK_STATUTE), NO},
    {"UTV-4.4-3: in the control committee by both readings", ORGAN(KONTROLLUTVALG), ROLE(REVISOR), MAY(SPEAK), YES, BY(UTV_4_4_3), 0, 0},
    {"UTV-4.4-3: without a vote", ORGAN(FINANS_OG_ORGANISASJON), ROLE(REVISOR), MAY(VOTE), NO, BY(UTV_4_4_3), 0, 0},
    {"UTV-4.4-3: the deputy mayor is not mentioned", ORGAN(FINANS_OG_ORGANISASJON), ROLE(VARAORDFORER), MAY(SPEAK), NOT_REGULATED, 0, 0, 0},
    {"UTV-4.4-4: the committee decides who is summoned", ORGAN(HELSE_OG_VELFERD), ROLE(ORGANET), MAY(CHOOSE_SUMMONED), YES, BY(UTV_4_4_4), 0, 0},
    {"UTV-4.4-4: not the government", ORGAN(HELSE_OG_VELFERD), ROLE(BYRAAD), MAY(CHOOSE_SUMMONED), NOT_REGULATED, 0, 0, 0},
    {"UTV-4.4-5: undertakings through the government", ORGAN(HELSE_OG_VELFERD), ROLE(ORGANET), MAY(SUMMON_UNDERTAKING_DIRECTLY), NO, BY(UTV_4_4_5), 0, 0},
    {"UTV-4.4-6: the head where the audit has remarks", ORGAN(HELSE_OG_VELFERD), ROLE(ORGANET), MAY(SUMMON_HEAD), REQUIRED, BY(UTV_4_4_6), 0, 0},
    {"UTV-5.2d: may postpone", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(POSTPONE), YES, BY(UTV_5_2D), 0, 0},
    {"UTV-5.2e: may ask for the case to go back", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(ASK_FOR_RETURN), YES, BY(UTV_5_2E), 0, 0},

    {"UTV-5.3-0: may hold hearings", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(HOLD_HEARING), YES, BY(UTV_5_3_0), 0, 0},
    {"UTV-5.3a-1: the leader alone calls none", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(CALL_HEARING), NO, BY(UTV_5_3A_1), 0, 0},
    {"UTV-5.3a-3: of its own field", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(HEARING_OUTSIDE_AREA), NO, BY(UTV_5_3A_3), 0, 0},
    {"UTV-5.3b-1: the committee arranges it", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(ARRANGE_HEARING), REQUIRED, BY(UTV_5_3B_1), 0, 0},
    {"UTV-5.3b-2: theme, plan, announcement", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(SET_HEARING_FORM), YES, BY(UTV_5_3B_2), 0, 0},
    {"UTV-5.3b-3: who is invited", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(INVITE_TO_HEARING), YES, BY(UTV_5_3B_3), 0, 0},
    {"UTV-5.3c-1: the government must attend", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(ATTEND_HEARING), REQUIRED, BY(UTV_5_3C_1), 0, 0},
    {"UTV-5.3c-2: the government may speak", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(SPEAK_IN_HEARING), YES, BY(UTV_5_3C_2), 0, 0},
    {"UTV-5.3c-3: may ask for assistance", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(ASK_ASSISTANCE), YES, BY(UTV_5_3C_3), 0, 0},
    {"UTV-5.3c-4: a refusal goes to the business committee", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(BRING_BEFORE_BUSINESS_COMMITTEE), YES, BY(UTV_5_3C_4), 0, 0},
    {"UTV-5.3d-1: the leader leads it", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(PRESIDE_HEARING), YES, BY(UTV_5_3D_1), 0, 0},
    {"UTV-5.3d-2: its chair decides speaking time", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MOTELEDER), MAY(SET_HEARING_TIMES), YES, BY(UTV_5_3D_2), 0, 0},
    {"UTV-5.3e-1: no votes, no conclusions", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(CONCLUDE_HEARING), NO, BY(UTV_5_3E_1), 0, 0},
    {"UTV-5.3e-2: followed up in an ordinary meeting", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(FOLLOW_UP_HEARING), YES, BY(UTV_5_3E_2), 0, 0},
    {"UTV-5.3f-2: fuller minutes", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(RECORD_HEARING), YES, BY(UTV_5_3F_2), 0, 0},
    {"UTV-5.4-1: theme meetings", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(HOLD_THEME_MEETING), YES, BY(UTV_5_4_1), 0, 0},
    {"UTV-5.4-2: the other councillors", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(INVITE_COUNCIL), YES, BY(UTV_5_4_2), 0, 0},
    {"UTV-5.3b-4: statements first, then questions, then a free floor", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(SET_HEARING_FORM), YES, BY(UTV_5_3B_2), 0, 0},
    {"UTV-5.3a-1: the working committee calls a hearing", ORGAN(ARBEIDSUTVALG), ROLE(ORGANET), MAY(CALL_HEARING), YES, BY(UTV_5_3A_1), 0, 0},
    {"UTV-5.3b-3: CONF-081: the committee fixes the list", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(SET_HEARING_SPEAKERS), YES, BY(UTV_5_3B_3), READ(HEARING_SPEAKERS_CHAIR_DECIDES), NO},
    {"UTV-5.3d-2: CONF-081: the chair does not", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MOTELEDER), MAY(SET_HEARING_SPEAKERS), NO, BY(UTV_5_3B_3), READ(HEARING_SPEAKERS_CHAIR_DECIDES), YES},
    {"UTV-5.3c-4: a member is not mentioned", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(BRING_BEFORE_BUSINESS_COMMITTEE), NOT_REGULATED, 0, 0, 0},
    {"UTV-5.7-1: members propose", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(PROPOSE), YES, BY(UTV_5_7_1), 0, 0},
    {"UTV-5.7-4: members make remarks", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(REMARK), YES, BY(UTV_5_7_4), 0, 0},
    {"UTV-5.7-7: no remarks after the recommendation", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(REMARK_AFTER_RECOMMENDATION), NO, BY(UTV_5_7_7), 0, 0},
    {"UTV-5.7-9: not for a party outside the committee", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(PROPOSE_FOR_ABSENT_PARTY), NO, BY(UTV_5_7_9), 0, 0},
    {"UTV-5.7-1: the government does not", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(PROPOSE), NO, BY(UTV_5_7_1), 0, 0},
    {"UTV-5.8a: minutes are kept", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(KEEP_MINUTES), REQUIRED, BY(UTV_5_8A), 0, 0},
    {"BYST-5.19-1: through UTV-5.8-1: the opposition approves", ORGAN(OPPVEKST_OG_KULTUR), ROLE(OPPOSISJON), MAY(APPROVE_MINUTES), REQUIRED, BY(BYST_5_19_1), 0, 0},
    {"UTV-5.9-5: the leader presides", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(PRESIDE), YES, BY(UTV_5_9_5), 0, 0},
    {"UTV-5.9-5: else the deputy leader", ORGAN(OPPVEKST_OG_KULTUR), ROLE(NESTLEDER), MAY(PRESIDE), YES, BY(UTV_5_9_5), 0, 0},
    {"UTV-5.9-5: else an elected member", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(PRESIDE), YES, BY(UTV_5_9_5), 0, 0},
    {"UTV-6.1-I: the list of cases", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(SET_AGENDA), REQUIRED, BY(UTV_6_1_I), 0, 0},
    {"UTV-6.1-I: as the text calls the leader", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MOTELEDER), MAY(SET_AGENDA), REQUIRED, BY(UTV_6_1_I), 0, 0},
    {"UTV-6.1-II: large cases early", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(INFORM_EARLY), REQUIRED, BY(UTV_6_1_II), 0, 0},
    {"UTV-6.2: training", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(TRAIN_MEMBERS), REQUIRED, BY(UTV_6_2), 0, 0},
    {"UTV-6.4: theme meetings and hearings", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(SEE_TO_HEARINGS), REQUIRED, BY(UTV_6_4), 0, 0},
    {"UTV-6.5: half-year plans", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(MAKE_HALF_YEAR_PLANS), REQUIRED, BY(UTV_6_5), 0, 0},
    {"UTV-6.3-1: kept informed by leader, government, secretariat", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(KEEP_INFORMED), REQUIRED, BY(UTV_6_3_1), 0, 0},
    {"UTV-6.3-2: courses within the budget", ORGAN(OPPVEKST_OG_KULTUR), ROLE(LEDER), MAY(ENABLE_COURSES), REQUIRED, BY(UTV_6_3_2), 0, 0},
    {"UTV-6.3-1: kept informed by leader, government, secretariat", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(KEEP_INFORMED), REQUIRED, BY(UTV_6_3_1), 0, 0},
    {"UTV-6.3-2: courses within the budget", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(ENABLE_COURSES), REQUIRED, BY(UTV_6_3_2), 0, 0},
    {"UTV-6.3-1: kept informed by leader, government, secretariat", ORGAN(OPPVEKST_OG_KULTUR), ROLE(SEKRETARIAT), MAY(KEEP_INFORMED), REQUIRED, BY(UTV_6_3_1), 0, 0},
    {"UTV-6.3-2: courses within the budget", ORGAN(OPPVEKST_OG_KULTUR), ROLE(SEKRETARIAT), MAY(ENABLE_COURSES), REQUIRED, BY(UTV_6_3_2), 0, 0},
    {"UTV-6.3-1: the deputy is not mentioned", ORGAN(OPPVEKST_OG_KULTUR), ROLE(NESTLEDER), MAY(KEEP_INFORMED), NOT_REGULATED, 0, 0, 0},
    {"UTV-6.1-II: the government is not mentioned", ORGAN(OPPVEKST_OG_KULTUR), ROLE(BYRAAD), MAY(INFORM_EARLY), NOT_REGULATED, 0, 0, 0},
    {"UTV-7.1-1: members must attend", ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM), MAY(ATTEND), REQUIRED, BY(UTV_7_1_1), 0, 0},
    {"UTV-8.1: its own pot", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(MANAGE_BUDGET), YES, BY(UTV_8_1), 0, 0},

    {"UTV-9.1-1: action parts of plans", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(DECIDE_ACTION_PARTS), YES, BY(UTV_9_1_1), 0, 0},
    {"UTV-9.1-1: action parts of plans", ORGAN(HELSE_OG_VELFERD), ROLE(ORGANET), MAY(DECIDE_ACTION_PARTS), YES, BY(UTV_9_1_1), 0, 0},
    {"UTV-9.1-1: action parts of plans", ORGAN(MILJO_NAERING_SAMFERDSEL), ROLE(ORGANET), MAY(DECIDE_ACTION_PARTS), YES, BY(UTV_9_1_1), 0, 0},
    {"UTV-9.1-1: action parts of plans", ORGAN(FINANS_OG_ORGANISASJON), ROLE(ORGANET), MAY(DECIDE_ACTION_PARTS), YES, BY(UTV_9_1_1), 0, 0},
    {"UTV-9.1-1: action parts of plans", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(DECIDE_ACTION_PARTS), YES, BY(UTV_9_1_1), 0, 0},
    {"UTV-9.1-1: the control committee is not named", ORGAN(KONTROLLUTVALG), ROLE(ORGANET), MAY(DECIDE_ACTION_PARTS), NO, BY(UTV_9_1_1), 0, 0},
    {"UTV-9.1-2: taken back where of decisive principle", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(RECALL_ON_PRINCIPLE), YES, BY(UTV_9_1_2), 0, 0},
    {"UTV-9.1-3: a sub-plan across committees", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(RECALL_SUB_PLAN), YES, BY(UTV_9_1_3), 0, 0},
    {"UTV-9.1-3: CONF-161: not a theme plan", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(RECALL_THEME_PLAN), NO, BY(UTV_9_1_3), READ(ACTION_PARTS_ACROSS_THEME_PLANS_TOO), YES},
    {"UTV-9.2-1: delegated to upbringing and culture", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(DECIDE_GAMING_FUNDS), YES, BY(UTV_9_2_1), 0, 0},
    {"UTV-9.2-1: to nobody else", ORGAN(HELSE_OG_VELFERD), ROLE(ORGANET), MAY(DECIDE_GAMING_FUNDS), NOT_REGULATED, 0, 0, 0},
    {"UTV-9.2-2: delegated to upbringing and culture", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(DECIDE_SCHOOL_HOURS), YES, BY(UTV_9_2_2), 0, 0},
    {"UTV-9.2-2: to nobody else", ORGAN(HELSE_OG_VELFERD), ROLE(ORGANET), MAY(DECIDE_SCHOOL_HOURS), NOT_REGULATED, 0, 0, 0},
    {"UTV-9.2-3: delegated to upbringing and culture", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(DECIDE_KINDERGARTEN_STATUTES), YES, BY(UTV_9_2_3), 0, 0},
    {"UTV-9.2-3: to nobody else", ORGAN(HELSE_OG_VELFERD), ROLE(ORGANET), MAY(DECIDE_KINDERGARTEN_STATUTES), NOT_REGULATED, 0, 0, 0},
    {"UTV-9.2-4: delegated to upbringing and culture", ORGAN(OPPVEKST_OG_KULTUR), ROLE(ORGANET), MAY(DECIDE_AFTER_SCHOOL_STATUTES), YES, BY(UTV_9_2_4), 0, 0},
    {"UTV-9.2-4: to nobody else", ORGAN(HELSE_OG_VELFERD), ROLE(ORGANET), MAY(DECIDE_AFTER_SCHOOL_STATUTES), NOT_REGULATED, 0, 0, 0},
    {"UTV-9.3-1: CONF-157: disputed planning initiatives", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(DECIDE_PLAN_INITIATIVE), YES, BY(UTV_9_3_1), READ(URBAN_DELEGATION_NOT_DELEGATED), NO},
    {"UTV-9.3-1: to nobody else", ORGAN(MILJO_NAERING_SAMFERDSEL), ROLE(ORGANET), MAY(DECIDE_PLAN_INITIATIVE), NOT_REGULATED, 0, 0, 0},
    {"UTV-9.3-2: CONF-157: no planning programme", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(REFUSE_PLANNING_PROGRAMME), YES, BY(UTV_9_3_2), READ(URBAN_DELEGATION_NOT_DELEGATED), NO},
    {"UTV-9.3-2: CONF-158: nor a private plan", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(REFUSE_PRIVATE_PLAN), YES, BY(UTV_9_3_2), READ(URBAN_NOT_FIRST_ONLY), NOT_REGULATED},
    {"UTV-9.3-2: CONF-157: not delegated", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(REFUSE_PRIVATE_PLAN), YES, BY(UTV_9_3_2), READ(URBAN_DELEGATION_NOT_DELEGATED), NO},
    {"UTV-9.3-2: CONF-158: promoting one", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(PROMOTE_PRIVATE_PLAN), NOT_REGULATED, 0, READ(URBAN_NOT_FIRST_ONLY), YES},
    {"UTV-9.3-3: CONF-157: minor changes", ORGAN(BYUTVIKLING), ROLE(ORGANET), MAY(CHANGE_RECENT_PLANS), YES, BY(UTV_9_3_3), READ(URBAN_DELEGATION_NOT_DELEGATED), NO},
    /* clang-format on */
};

static void test_rights(void **state)
{
    (void)state;
    check_rights(rights, COUNT(rights));
}

static const struct number numbers[] = {
    /* clang-format off */
    {"UTV-3.1-OKU-n: members", ORGAN(OPPVEKST_OG_KULTUR), NUMBER(SEATS), 11, BY(UTV_3_1_OKU_N), 0, 0},
    {"UTV-3.1-HVU-n: members", ORGAN(HELSE_OG_VELFERD), NUMBER(SEATS), 11, BY(UTV_3_1_HVU_N), 0, 0},
    {"UTV-3.1-MNS-n: members", ORGAN(MILJO_NAERING_SAMFERDSEL), NUMBER(SEATS), 11, BY(UTV_3_1_MNS_N), 0, 0},
    {"UTV-3.1-FO-n: members", ORGAN(FINANS_OG_ORGANISASJON), NUMBER(SEATS), 13, BY(UTV_3_1_FO_N), 0, 0},
    {"UTV-3.1-BU-n: members", ORGAN(BYUTVIKLING), NUMBER(SEATS), 15, BY(UTV_3_1_BU_N), 0, 0},
    {"UTV-3.1-KU-n: CONF-131: five and two", ORGAN(KONTROLLUTVALG), NUMBER(SEATS), 7, BY(UTV_3_1_KU_N), READ(CONTROL_COMMITTEE_SEATS_GENERAL_RULE), 7},
    {"UTV-1.2-1: from the council's members", ORGAN(OPPVEKST_OG_KULTUR), NUMBER(MEMBERS_FROM), ORGAN(BYSTYRE), BY(UTV_1_2_1), 0, 0},
    {"UTV-1.2-1: from the council's members", ORGAN(HELSE_OG_VELFERD), NUMBER(MEMBERS_FROM), ORGAN(BYSTYRE), BY(UTV_1_2_1), 0, 0},
    {"UTV-1.2-1: from the council's members", ORGAN(MILJO_NAERING_SAMFERDSEL), NUMBER(MEMBERS_FROM), ORGAN(BYSTYRE), BY(UTV_1_2_1), 0, 0},
    {"UTV-1.2-1: from the council's members", ORGAN(FINANS_OG_ORGANISASJON), NUMBER(MEMBERS_FROM), ORGAN(BYSTYRE), BY(UTV_1_2_1), 0, 0},
    {"UTV-1.2-1: from the council's members", ORGAN(BYUTVIKLING), NUMBER(MEMBERS_FROM), ORGAN(BYSTYRE), BY(UTV_1_2_1), 0, 0},
    {"UTV-1.2-1: CONF-131: not all of them", ORGAN(KONTROLLUTVALG), NUMBER(MEMBERS_FROM), TRONDGOV_NOTHING, 0, READ(CONTROL_COMMITTEE_SEATS_GENERAL_RULE), ORGAN(BYSTYRE)},
    {"UTV-1.2-2: CONF-130: in the constituting meeting", ORGAN(OPPVEKST_OG_KULTUR), NUMBER(ELECTED_IN), TRONDGOV_MEETING_CONSTITUTING, BY(UTV_1_2_2), READ(COMMITTEES_ELECTED_IN_STATUTE), TRONDGOV_NOTHING},
    {"UTV-1.2-2: the control committee by both readings", ORGAN(KONTROLLUTVALG), NUMBER(ELECTED_IN), TRONDGOV_MEETING_CONSTITUTING, BY(UTV_1_2_2), READ(COMMITTEES_ELECTED_IN_STATUTE), TRONDGOV_MEETING_CONSTITUTING},
    {"UTV-1.2-3: substitutes from the council's substitutes", ORGAN(OPPVEKST_OG_KULTUR), NUMBER(SUBSTITUTES_FROM), ORGAN(BYSTYRE), BY(UTV_1_2_3), 0, 0},
    {"UTV-1.3-1: the council elects the leader", ORGAN(HELSE_OG_VELFERD), NUMBER(LEADER_ELECTED_BY), ORGAN(BYSTYRE), BY(UTV_1_3_1), 0, 0},
    {"UTV-1.3-2: the council elects the deputy leader", ORGAN(BYUTVIKLING), NUMBER(DEPUTY_ELECTED_BY), ORGAN(BYSTYRE), BY(UTV_1_3_2), 0, 0},
    {"UTV-1.5-1: leader and deputy leader", ORGAN(ARBEIDSUTVALG), NUMBER(SEATS), 2, BY(UTV_1_5_1), 0, 0},
    {"UTV-1.5-2: the committee's secretary", ORGAN(ARBEIDSUTVALG), NUMBER(SECRETARIAT), ORGAN(BYSTYREUTVALG), BY(UTV_1_5_2), 0, 0},
    {"UTV-5.9-5: CONF-031: majority election", ORGAN(OPPVEKST_OG_KULTUR), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_MAJORITY, BY(UTV_5_9_5), READ(COMMITTEE_CHAIR_ELECTION_PLURALITY), TRONDGOV_METHOD_PLURALITY},
    /* clang-format on */
};

static void test_numbers(void **state)
{
    (void)state;
    check_numbers(numbers, COUNT(numbers));
}

static const struct count counts[] = {
    /* clang-format off */
    {"UTV-4.2-3: 3 of OKU", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(DEMAND_MEETING), 0, 0, 0, 3, 0, 0, 0, 0}, NO, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 4 of OKU", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(DEMAND_MEETING), 0, 0, 0, 4, 0, 0, 0, 0}, YES, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 5 of OKU", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(DEMAND_MEETING), 0, 0, 0, 5, 0, 0, 0, 0}, YES, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 4 of FO", ORGAN(FINANS_OG_ORGANISASJON), {NEEDED(DEMAND_MEETING), 0, 0, 0, 4, 0, 0, 0, 0}, NO, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 5 of FO", ORGAN(FINANS_OG_ORGANISASJON), {NEEDED(DEMAND_MEETING), 0, 0, 0, 5, 0, 0, 0, 0}, YES, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 6 of FO", ORGAN(FINANS_OG_ORGANISASJON), {NEEDED(DEMAND_MEETING), 0, 0, 0, 6, 0, 0, 0, 0}, YES, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 4 of BU", ORGAN(BYUTVIKLING), {NEEDED(DEMAND_MEETING), 0, 0, 0, 4, 0, 0, 0, 0}, NO, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 5 of BU", ORGAN(BYUTVIKLING), {NEEDED(DEMAND_MEETING), 0, 0, 0, 5, 0, 0, 0, 0}, YES, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 6 of BU", ORGAN(BYUTVIKLING), {NEEDED(DEMAND_MEETING), 0, 0, 0, 6, 0, 0, 0, 0}, YES, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 2 of KU", ORGAN(KONTROLLUTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 2, 0, 0, 0, 0}, NO, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 3 of KU", ORGAN(KONTROLLUTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 3, 0, 0, 0, 0}, YES, BY(UTV_4_2_3), 0, 0},
    {"UTV-4.2-3: 4 of KU", ORGAN(KONTROLLUTVALG), {NEEDED(DEMAND_MEETING), 0, 0, 0, 4, 0, 0, 0, 0}, YES, BY(UTV_4_2_3), 0, 0},
    {"UTV-5.3a-2: 3 of OKU", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(CALL_HEARING), 0, 0, 0, 3, 0, 0, 0, 0}, NO, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 4 of OKU", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(CALL_HEARING), 0, 0, 0, 4, 0, 0, 0, 0}, YES, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 5 of OKU", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(CALL_HEARING), 0, 0, 0, 5, 0, 0, 0, 0}, YES, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 4 of FO", ORGAN(FINANS_OG_ORGANISASJON), {NEEDED(CALL_HEARING), 0, 0, 0, 4, 0, 0, 0, 0}, NO, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 5 of FO", ORGAN(FINANS_OG_ORGANISASJON), {NEEDED(CALL_HEARING), 0, 0, 0, 5, 0, 0, 0, 0}, YES, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 6 of FO", ORGAN(FINANS_OG_ORGANISASJON), {NEEDED(CALL_HEARING), 0, 0, 0, 6, 0, 0, 0, 0}, YES, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 4 of BU", ORGAN(BYUTVIKLING), {NEEDED(CALL_HEARING), 0, 0, 0, 4, 0, 0, 0, 0}, NO, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 5 of BU", ORGAN(BYUTVIKLING), {NEEDED(CALL_HEARING), 0, 0, 0, 5, 0, 0, 0, 0}, YES, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 6 of BU", ORGAN(BYUTVIKLING), {NEEDED(CALL_HEARING), 0, 0, 0, 6, 0, 0, 0, 0}, YES, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 2 of KU", ORGAN(KONTROLLUTVALG), {NEEDED(CALL_HEARING), 0, 0, 0, 2, 0, 0, 0, 0}, NO, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 3 of KU", ORGAN(KONTROLLUTVALG), {NEEDED(CALL_HEARING), 0, 0, 0, 3, 0, 0, 0, 0}, YES, BY(UTV_5_3A_2), 0, 0},
    {"UTV-5.3a-2: 4 of KU", ORGAN(KONTROLLUTVALG), {NEEDED(CALL_HEARING), 0, 0, 0, 4, 0, 0, 0, 0}, YES, BY(UTV_5_3A_2), 0, 0},
    {"UTV-6.1-I: 3 demand a case, by the Act", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(DEMAND_CASE), 0, 0, 0, 3, 0, 0, 0, 0}, NO, BY(KOML_11_3_1), 0, 0},
    {"UTV-6.1-I: 4 demand a case, by the Act", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(DEMAND_CASE), 0, 0, 0, 4, 0, 0, 0, 0}, YES, BY(KOML_11_3_1), 0, 0},
    {"UTV-5.9-4: CONF-005: 2 of 9 attending object", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 2, 0, 0, 0, 0}, NO, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), NO},
    {"UTV-5.9-4: CONF-005: 3 of 9 attending object", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 3, 0, 0, 0, 0}, NO, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), YES},
    {"UTV-5.9-4: CONF-005: 4 of 9 attending object", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 4, 0, 0, 0, 0}, YES, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), YES},
    {"UTV-5.9-4: CONF-005: 3 of 11 attending object", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_CASE_VETO), 0, 0, 11, 3, 0, 0, 0, 0}, NO, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), NO},
    {"UTV-5.9-4: CONF-005: 4 of 11 attending object", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_CASE_VETO), 0, 0, 11, 4, 0, 0, 0, 0}, YES, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), YES},
    {"UTV-5.9-4: CONF-005: 4 of 15 attending object", ORGAN(BYUTVIKLING), {NEEDED(LATE_CASE_VETO), 0, 0, 15, 4, 0, 0, 0, 0}, NO, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), NO},
    {"UTV-5.9-4: CONF-005: 5 of 15 attending object", ORGAN(BYUTVIKLING), {NEEDED(LATE_CASE_VETO), 0, 0, 15, 5, 0, 0, 0, 0}, YES, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), YES},
    {"UTV-5.9-4: CONF-005: 4 of 12 attending object", ORGAN(FINANS_OG_ORGANISASJON), {NEEDED(LATE_CASE_VETO), 0, 0, 12, 4, 0, 0, 0, 0}, NO, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), YES},
    {"UTV-5.9-4: CONF-005: 5 of 12 attending object", ORGAN(FINANS_OG_ORGANISASJON), {NEEDED(LATE_CASE_VETO), 0, 0, 12, 5, 0, 0, 0, 0}, YES, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), YES},
    {"UTV-5.9-4: CONF-152: the minutes alone are borrowed", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 3, 0, 0, 0, 0}, NO, BY(UTV_5_9_4), READ(COMMITTEE_FALLBACK_MINUTES_ONLY), YES},
    {"UTV-5.9-4: the chair alone", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_CASE_VETO), 0, 0, 9, 1, 0, 0, FOR, 0}, YES, BY(UTV_5_9_4), READ(COMMITTEE_LATE_CASE_STATUTE), YES},
    {"UTV-5.9-1: CONF-007: late documents, 2 of 9 object", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_DOCUMENTS_VETO), 0, 0, 9, 2, 0, 0, 0, 0}, NO, BY(KOML_11_3_5B), READ(LATE_DOCUMENTS_AS_WRITTEN), NO},
    {"UTV-5.9-1: CONF-007: late documents, 3 of 9 object", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_DOCUMENTS_VETO), 0, 0, 9, 3, 0, 0, 0, 0}, YES, BY(KOML_11_3_5B), READ(LATE_DOCUMENTS_AS_WRITTEN), NO},
    {"UTV-5.9-1: CONF-007: late documents, 4 of 9 object", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(LATE_DOCUMENTS_VETO), 0, 0, 9, 4, 0, 0, 0, 0}, YES, BY(KOML_11_3_5B), READ(LATE_DOCUMENTS_AS_WRITTEN), NO},
    {"UTV-5.9-2: 5 of OKU vote", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 5, 3, 2, 0, 0, 0}, NO_QUORUM, BY(UTV_5_9_2), 0, 0},
    {"UTV-5.9-2: 6 of OKU vote", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 6, 4, 2, 0, 0, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-2: 7 of OKU vote", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 7, 4, 3, 0, 0, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-2: 5 of OKU vote", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 6, 3, 2, 0, 0, 0}, NO_QUORUM, BY(UTV_5_9_2), 0, 0},
    {"UTV-5.9-2: 6 of FO vote", ORGAN(FINANS_OG_ORGANISASJON), {0, 0, 0, 6, 4, 2, 0, 0, 0}, NO_QUORUM, BY(UTV_5_9_2), 0, 0},
    {"UTV-5.9-2: 7 of FO vote", ORGAN(FINANS_OG_ORGANISASJON), {0, 0, 0, 7, 4, 3, 0, 0, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-2: 7 of BU vote", ORGAN(BYUTVIKLING), {0, 0, 0, 7, 4, 3, 0, 0, 0}, NO_QUORUM, BY(UTV_5_9_2), 0, 0},
    {"UTV-5.9-2: 8 of BU vote", ORGAN(BYUTVIKLING), {0, 0, 0, 8, 5, 3, 0, 0, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-2: 3 of KU vote", ORGAN(KONTROLLUTVALG), {0, 0, 0, 3, 2, 1, 0, 0, 0}, NO_QUORUM, BY(UTV_5_9_2), 0, 0},
    {"UTV-5.9-2: 4 of KU vote", ORGAN(KONTROLLUTVALG), {0, 0, 0, 4, 3, 1, 0, 0, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-3: 6-5", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 11, 6, 5, 0, 0, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-3: 5-6", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 11, 5, 6, 0, 0, 0}, REJECTED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-3: 5-5", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 10, 5, 5, 0, FOR, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-3: 5-5", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 10, 5, 5, 0, AGAINST, 0}, REJECTED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-3: 5-5", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 10, 5, 5, 0, 0, 0}, CHAIR_VOTE, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-3: 6-5", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 11, 6, 5, 0, AGAINST, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.9-3: an election by lot", ORGAN(OPPVEKST_OG_KULTUR), {0, TRONDGOV_MATTER_ELECTION, 0, 10, 5, 5, 0, FOR, 0}, LOT, BY(UTV_5_9_3), 0, 0},
    {"UTV-3.4-2: sent to the council by 4-3 of 11", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 7, 4, 3, 0, 0, 0}, CARRIED, BY(UTV_5_9_3), 0, 0},
    {"UTV-3.4-2: 5-5, the chair against", ORGAN(OPPVEKST_OG_KULTUR), {0, 0, 0, 10, 5, 5, 0, AGAINST, 0}, REJECTED, BY(UTV_5_9_3), 0, 0},
    {"UTV-5.8-1: CONF-152: closing the debate 7-4", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(CLOSE_DEBATE), 0, 0, 11, 7, 4, 0, 0, 0}, REJECTED, BY(BYST_5_8_1), READ(COMMITTEE_FALLBACK_MINUTES_ONLY), CARRIED},
    {"UTV-5.8-1: CONF-152: closing the debate 8-3", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(CLOSE_DEBATE), 0, 0, 11, 8, 3, 0, 0, 0}, CARRIED, BY(BYST_5_8_1), READ(COMMITTEE_FALLBACK_MINUTES_ONLY), CARRIED},
    {"UTV-5.8-1: CONF-152: closing the debate 6-5", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(CLOSE_DEBATE), 0, 0, 11, 6, 5, 0, 0, 0}, REJECTED, BY(BYST_5_8_1), READ(COMMITTEE_FALLBACK_MINUTES_ONLY), CARRIED},
    {"UTV-5.8-1: CONF-152: closing the debate 5-6", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(CLOSE_DEBATE), 0, 0, 11, 5, 6, 0, 0, 0}, REJECTED, BY(BYST_5_8_1), READ(COMMITTEE_FALLBACK_MINUTES_ONLY), REJECTED},
    {"UTV-5.8-1: CONF-045 goes along", ORGAN(OPPVEKST_OG_KULTUR), {NEEDED(CLOSE_DEBATE), 0, 0, 11, 7, 4, 0, 0, 0}, REJECTED, BY(BYST_5_8_1), READ(CLOSING_DEBATE_STATUTE), CARRIED},
    {"UTV-1.5-1: CONF-041: 1-1, the chair in favour", ORGAN(ARBEIDSUTVALG), {0, 0, 0, 2, 1, 1, 0, FOR, 0}, CARRIED, BY(KOML_11_9_2B), READ(WORKING_COMMITTEE_TIE_NO_DECISION), REJECTED},
    {"UTV-1.5-1: CONF-041: 1-1, the chair against", ORGAN(ARBEIDSUTVALG), {0, 0, 0, 2, 1, 1, 0, AGAINST, 0}, REJECTED, BY(KOML_11_9_2B), READ(WORKING_COMMITTEE_TIE_NO_DECISION), REJECTED},
    /* clang-format on */
};

static void test_counts(void **state)
{
    (void)state;
    check_counts(counts, COUNT(counts));
}

static const struct due dues[] = {
    /* clang-format off */
    {"UTV-2.2b-1: in time for an answer in the meeting", ORGAN(OPPVEKST_OG_KULTUR), DUE(QUESTION_TO_BYRAAD), 20240912, 20240905, END, BY(UTV_2_2B_1), 0, 0, 0},
    {"UTV-2.2b-1: across the new year", ORGAN(OPPVEKST_OG_KULTUR), DUE(QUESTION_TO_BYRAAD), 20250109, 20250102, END, BY(UTV_2_2B_1), 0, 0, 0},
    {"UTV-2.2b-3: asked in the meeting", ORGAN(OPPVEKST_OG_KULTUR), DUE(ANSWER_TO_QUESTION), 20240912, 20240919, END, BY(UTV_2_2B_3), 0, 0, 0},
    {"UTV-2.2b-3: across the new year", ORGAN(OPPVEKST_OG_KULTUR), DUE(ANSWER_TO_QUESTION), 20241227, 20250103, END, BY(UTV_2_2B_3), 0, 0, 0},
    {"UTV-2.2b-3: across a leap day", ORGAN(OPPVEKST_OG_KULTUR), DUE(ANSWER_TO_QUESTION), 20280224, 20280302, END, BY(UTV_2_2B_3), 0, 0, 0},
    {"UTV-2.2c-2: CONF-151", ORGAN(OPPVEKST_OG_KULTUR), DUE(UNANSWERED_NOTE), 20240912, 20240909, END, BY(UTV_2_2C_2), READ(UNANSWERED_LIST_LAST_THREE_DAYS), 20240911, END},
    {"UTV-5.5: CONF-001", ORGAN(OPPVEKST_OG_KULTUR), DUE(DOCUMENTS), 20240912, 20240906, END, BY(UTV_5_5), READ(SEVEN_DAYS_STATUTE), 20240905, END},
    {"UTV-5.5: the control committee", ORGAN(KONTROLLUTVALG), DUE(DOCUMENTS), 20250424, 20250418, END, BY(UTV_5_5), READ(SEVEN_DAYS_STATUTE), 20250417, END},
    {"UTV-7.1-1: CONF-003, recusal", ORGAN(OPPVEKST_OG_KULTUR), DUE(RECUSAL), 20240912, 20240910, 90000, BY(UTV_7_1_1), READ(STROKE_OF_THE_HOUR_EXCLUSIVE), 20240910, 85959},
    {"UTV-7.1-1: recusal stays calendar days", ORGAN(OPPVEKST_OG_KULTUR), DUE(RECUSAL), 20250423, 20250421, 90000, BY(UTV_7_1_1), 0, 0, 0},
    {"UTV-7.1-1: CONF-017, absence before the guideline", ORGAN(OPPVEKST_OG_KULTUR), DUE(ABSENCE), 20240930, 20240928, 90000, BY(UTV_7_1_1), READ(ABSENCE_DAYS_WORKING_DAYS), 20240926, 90000},
    {"FORF-17b: absence from the guideline", ORGAN(OPPVEKST_OG_KULTUR), DUE(ABSENCE), 20241028, 20241024, 90000, BY(FORF_17B), READ(ABSENCE_DAYS_CALENDAR_DAYS), 20241026, 90000},
    {"UTV-9.3-3: four years, the last day included", ORGAN(BYUTVIKLING), DUE(PLAN_CHANGE), 20240912, 20280912, END, BY(UTV_9_3_3), 0, 0, 0},
    {"UTV-9.3-3: a plan of a leap day", ORGAN(BYUTVIKLING), DUE(PLAN_CHANGE), 20280229, 20320229, END, BY(UTV_9_3_3), 0, 0, 0},
    /* clang-format on */
};

static void test_dues(void **state)
{
    (void)state;
    check_dues(dues, COUNT(dues));
}

static const struct late lates[] = {
    /* clang-format off */
    {"UTV-7.1-1, CONF-018: illness before the guideline", 20240930, TRONDGOV_GROUND_ILLNESS, YES, BY(UTV_7_1_1), READ(LATE_ABSENCE_ACUTE_ILLNESS_AND_ACCIDENT), NO},
    {"UTV-7.1-1, CONF-018: an accident before it", 20240930, TRONDGOV_GROUND_ACCIDENT, YES, BY(UTV_7_1_1), READ(LATE_ABSENCE_NEWLY_ARISEN_ILLNESS), NO},
    {"FORF-19: illness from the guideline", 20241028, TRONDGOV_GROUND_ILLNESS, YES, BY(FORF_19), READ(LATE_ABSENCE_ACUTE_ILLNESS_AND_ACCIDENT), NO},
    {"FORF-19: an accident from the guideline", 20241028, TRONDGOV_GROUND_ACCIDENT, NO, BY(FORF_17B), READ(LATE_ABSENCE_ACUTE_ILLNESS_OR_ACCIDENT), YES},
    {"UTV-7.1-1: travel does not lift it", 20240930, TRONDGOV_GROUND_NECESSARY_TRAVEL, NO, BY(UTV_7_1_1), 0, 0},
    /* clang-format on */
};

static void test_lates(void **state)
{
    (void)state;
    check_late(lates, COUNT(lates));
}

static const struct force forces[] = {
    /* clang-format off */
    {"UTV-0-1", BY(UTV_0_1)},
    {"KLAGE-0", BY(KLAGE_0)},
    {"MAI-0", BY(MAI_0)},
    {"ADM-0", BY(ADM_0)},
    {"KARA-0", BY(KARA_0)},
    {"INNST-0-1", BY(INNST_0_1)},
    /* clang-format on */
};

static void test_forces(void **state)
{
    (void)state;
    check_force(forces, COUNT(forces));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rights), cmocka_unit_test(test_numbers), cmocka_unit_test(test_counts),
        cmocka_unit_test(test_dues),   cmocka_unit_test(test_lates),   cmocka_unit_test(test_forces),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
