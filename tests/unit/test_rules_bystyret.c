/* Tests of the rows of reglement for bystyret (BYST) beside those of meetings, tallies and deadlines that have tests of
 * their own: each line names its rule; CONF is the register of conflicts.
 */
#include "rules_tests.h"

#define MOST(name) TRONDGOV_LIMIT_##name

static const struct right rights[] = {
    /* clang-format off */
    {"BYST-5.1-1: mayor: preside", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(PRESIDE), YES, BY(BYST_5_1_1), 0, 0},
    {"BYST-5.1-1: deputy mayor: preside", ORGAN(BYSTYRE), ROLE(VARAORDFORER), MAY(PRESIDE), YES, BY(BYST_5_1_1), 0, 0},
    {"BYST-5.1-2: member: preside", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PRESIDE), YES, BY(BYST_5_1_2), 0, 0},
    {"BYST-5.19-1: chair of the meeting: approve the minutes", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(APPROVE_MINUTES), REQUIRED, BY(BYST_5_19_1), 0, 0},
    {"BYST-5.19-1: member of the opposition: approve the minutes", ORGAN(BYSTYRE), ROLE(OPPOSISJON), MAY(APPROVE_MINUTES), REQUIRED, BY(BYST_5_19_1), 0, 0},
    {"BYST-2.2-2: mayor: call a meeting", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(CALL_MEETING), YES, BY(BYST_2_2_2), 0, 0},
    {"BYST-2.2-4: CONF-012: the organ itself: adopt the meeting plan", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(ADOPT_MEETING_PLAN), YES, BY(BYST_2_2_4), READ(MEETING_PLAN_BUSINESS_COMMITTEE_ADOPTS), NO},
    {"BYST-2.1-1: CONF-010: mayor: order written treatment", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(ORDER_WRITTEN_TREATMENT), NO, BY(BYST_2_1_1), READ(OUTSIDE_MEETING_STATUTE), YES},
    {"BYST-2.3-1: resident: attend", ORGAN(BYSTYRE), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(BYST_2_3_1), 0, 0},
    {"BYST-2.3-1: the organ itself: close the doors for secrecy", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), REQUIRED, BY(BYST_2_3_1), 0, 0},
    {"BYST-2.3-1: CONF-051: the organ itself: close the doors for an employee's service conditions", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), NO, BY(BYST_2_3_1), READ(SERVICE_CASE_DOORS_STATUTE), REQUIRED},
    {"BYST-2.3-2: the organ itself: close the doors for privacy", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(CLOSE_FOR_PRIVACY), YES, BY(BYST_2_3_2), 0, 0},
    {"BYST-2.3-2: CONF-052: the organ itself: close the doors for the municipality's interests", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(CLOSE_FOR_OWN_INTERESTS), YES, BY(BYST_2_3_2), READ(OWN_INTERESTS_STATUTE), NO},
    {"BYST-2.3-3: chair of the meeting: debate the closing behind closed doors", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(DEBATE_DOORS_CLOSED), YES, BY(BYST_2_3_3), 0, 0},
    {"BYST-2.3-3: the organ itself: debate the closing behind closed doors", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(DEBATE_DOORS_CLOSED), YES, BY(BYST_2_3_3), 0, 0},
    {"BYST-2.3-4: chair of the meeting: vote on the closing behind closed doors", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(VOTE_DOORS_CLOSED), NO, BY(BYST_2_3_4), 0, 0},
    {"BYST-2.3-4: the organ itself: vote on the closing behind closed doors", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(VOTE_DOORS_CLOSED), NO, BY(BYST_2_3_4), 0, 0},
    {"BYST-2.4-1: member: keep information secret", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(KEEP_SECRET), REQUIRED, BY(BYST_2_4_1), 0, 0},
    {"BYST-2.4-1: member of the city government: keep information secret", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(KEEP_SECRET), REQUIRED, BY(BYST_2_4_1), 0, 0},
    {"BYST-2.4-1: representative of the administration: keep information secret", ORGAN(BYSTYRE), ROLE(ADMINISTRASJON), MAY(KEEP_SECRET), REQUIRED, BY(BYST_2_4_1), 0, 0},
    {"BYST-2.5-1: the organ itself: broadcast the open proceedings", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(BROADCAST_OPEN_PART), REQUIRED, BY(BYST_2_5_1), 0, 0},
    {"BYST-2.5-1: the organ itself: archive the open proceedings", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(ARCHIVE_OPEN_PART), REQUIRED, BY(BYST_2_5_1), 0, 0},
    {"BYST-3.1-1: mayor: set up the agenda", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(SET_AGENDA), YES, BY(BYST_3_1_1), 0, 0},
    {"BYST-3.1-3: member: ask for a political statement on the agenda", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(REQUEST_STATEMENT_CASE), YES, BY(BYST_3_1_3), 0, 0},
    {"BYST-3.1-4: CONF-013: member: get a political statement treated alone", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(DEMAND_STATEMENT_CASE), NO, BY(BYST_3_1_4), READ(STATEMENT_CASE_STATUTE), YES},
    {"BYST-3.2-1: the organ itself: see that cases are prepared (the city government)", ORGAN(BYRAAD), ROLE(ORGANET), MAY(PREPARE_CASES), REQUIRED, BY(BYST_3_2_1), 0, 0},
    {"BYST-3.2-2: whoever puts the case forward: recommend a decision", ORGAN(BYSTYRE), ROLE(FRAMLEGGER), MAY(RECOMMEND), REQUIRED, BY(BYST_3_2_2), 0, 0},
    {"BYST-3.2-3: CONF-014: whoever puts the case forward: recommend in an election", ORGAN(BYSTYRE), ROLE(FRAMLEGGER), MAY(RECOMMEND_ELECTION), YES, BY(BYST_3_2_3), READ(ELECTION_RECOMMENDATION_REQUIRED), REQUIRED},
    {"BYST-3.2-3: whoever puts the case forward: recommend in an appointment", ORGAN(BYSTYRE), ROLE(FRAMLEGGER), MAY(RECOMMEND_APPOINTMENT), YES, BY(BYST_3_2_3), 0, 0},
    {"BYST-3.5-1: member: report absence at once", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(REPORT_ABSENCE), REQUIRED, BY(BYST_3_5_1), 0, 0},
    {"BYST-3.5-1: substitute: report absence at once", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(REPORT_ABSENCE), REQUIRED, BY(BYST_3_5_1), 0, 0},
    {"BYST-3.5-3: member: report absence in writing in the system", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(REPORT_ABSENCE_IN_SYSTEM), REQUIRED, BY(BYST_3_5_3), 0, 0},
    {"BYST-3.5-3: substitute: report absence in writing in the system", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(REPORT_ABSENCE_IN_SYSTEM), REQUIRED, BY(BYST_3_5_3), 0, 0},
    {"BYST-3.5-4: member: state the ground of absence", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(STATE_ABSENCE_GROUND), REQUIRED, BY(BYST_3_5_4), 0, 0},
    {"BYST-3.5-4: substitute: state the ground of absence", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(STATE_ABSENCE_GROUND), REQUIRED, BY(BYST_3_5_4), 0, 0},
    {"BYST-3.6-1: member: report when leaving the meeting", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(REPORT_LEAVING), REQUIRED, BY(BYST_3_6_1), 0, 0},
    {"BYST-4.2-5: the organ itself: require a case to be put before it", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(REQUIRE_CASE), YES, BY(BYST_4_2_5), 0, 0},
    {"BYST-4.2-6: the organ itself: order the city government to correct conditions", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(ORDER_CORRECTION), YES, BY(BYST_4_2_6), 0, 0},
    {"BYST-5.2-3: the organ itself: authorise the mayor to arrange the agenda", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(AUTHORISE_REORDERING), YES, BY(BYST_5_2_3), 0, 0},
    {"BYST-5.2-5: member: file in writing in the system", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(FILE_IN_SYSTEM), REQUIRED, BY(BYST_5_2_5), 0, 0},
    {"BYST-5.5-2: chair of the meeting: see that speakers keep to the subject", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(ENFORCE_DEBATE_RULES), REQUIRED, BY(BYST_5_5_2), 0, 0},
    {"BYST-5.5-5: chair of the meeting: interrupt a speaker", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(INTERRUPT_SPEAKER), YES, BY(BYST_5_5_5), 0, 0},
    {"BYST-5.5-4: CONF-080: chair of the meeting: remove a member", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(REMOVE_MEMBER), NO, BY(BYST_5_5_4), READ(PERSISTENT_MEMBER_EXPEL), YES},
    {"BYST-5.6-3: member: answer when concerned by a reply", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(ANSWER_WHEN_CONCERNED), JUDGEMENT, BY(BYST_5_6_3), 0, 0},
    {"BYST-5.6-2: mayor: propose a longer exchange of replies", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(PROPOSE_REPLY_EXTENSION), YES, BY(BYST_5_6_2), 0, 0},
    {"BYST-5.6-2: CONF-009: chair of the meeting: propose a longer exchange of replies", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(PROPOSE_REPLY_EXTENSION), YES, BY(BYST_5_6_2), READ(NAMED_POWER_NAMED_OFFICER), NO},
    {"BYST-5.6-4: mayor: propose a running plan", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(PROPOSE_RUNNING_PLAN), REQUIRED, BY(BYST_5_6_4), 0, 0},
    {"BYST-5.6-4: CONF-009: chair of the meeting: propose a running plan", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(PROPOSE_RUNNING_PLAN), REQUIRED, BY(BYST_5_6_4), READ(NAMED_POWER_NAMED_OFFICER), NO},
    {"BYST-5.6-5: mayor: propose extended speaking time", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(PROPOSE_SPEAKING_TIME), YES, BY(BYST_5_6_5), 0, 0},
    {"BYST-5.6-5: CONF-009: chair of the meeting: propose extended speaking time", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(PROPOSE_SPEAKING_TIME), YES, BY(BYST_5_6_5), READ(NAMED_POWER_NAMED_OFFICER), NO},
    {"BYST-5.6-6: the organ itself: decide on the running plan", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(DECIDE_RUNNING_PLAN), REQUIRED, BY(BYST_5_6_6), 0, 0},
    {"BYST-5.8-2: member: move to close the debate", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(MOVE_CLOSURE), YES, BY(BYST_5_8_2), 0, 0},
    {"BYST-5.8-2: CONF-046: chair of the meeting: move to close the debate", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(MOVE_CLOSURE), YES, BY(BYST_5_8_2), READ(CLOSURE_MOVER_MEMBERS_ONLY), NO},
    {"BYST-5.9-2: member: enter a proposal in the system", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(WRITE_PROPOSAL), REQUIRED, BY(BYST_5_9_2), 0, 0},
    {"BYST-5.9-2: member: put a proposal from the rostrum", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PUT_FROM_ROSTRUM), REQUIRED, BY(BYST_5_9_2), 0, 0},
    {"BYST-5.10-7: chair of the meeting: propose the order of voting", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(PROPOSE_VOTING_ORDER), YES, BY(BYST_5_10_7), 0, 0},
    {"BYST-5.10-8: chair of the meeting: keep speakers to the voting question", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(KEEP_TO_VOTING), REQUIRED, BY(BYST_5_10_8), 0, 0},
    {"BYST-5.13-1: member: put a member proposal", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PUT_MEMBER_PROPOSAL), YES, BY(BYST_5_13_1), 0, 0},
    {"BYST-5.13-1: member: put an interpellation", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PUT_INTERPELLATION), YES, BY(BYST_5_13_1), 0, 0},
    {"BYST-5.13-5: member: put again what was not reached", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PUT_AGAIN), REQUIRED, BY(BYST_5_13_5), 0, 0},
    {"BYST-5.14d-4: CONF-075: member: put again an inquiry moved by the mayor", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PUT_INQUIRY_AGAIN), NO, BY(BYST_5_14D_4), READ(INQUIRY_KEPT_ALL_LAPSE), REQUIRED},
    {"BYST-5.13-1: substitute: put a member proposal", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(PUT_MEMBER_PROPOSAL), YES, BY(BYST_5_13_1), 0, 0},
    {"BYST-5.13-1: substitute: put an interpellation", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(PUT_INTERPELLATION), YES, BY(BYST_5_13_1), 0, 0},
    {"BYST-5.13-5: substitute: put again what was not reached", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(PUT_AGAIN), REQUIRED, BY(BYST_5_13_5), 0, 0},
    {"BYST-5.14d-4: CONF-075: substitute: put again an inquiry moved by the mayor", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(PUT_INQUIRY_AGAIN), NO, BY(BYST_5_14D_4), READ(INQUIRY_KEPT_ALL_LAPSE), REQUIRED},
    {"BYST-5.14d-1: member: put an inquiry", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PUT_INQUIRY), YES, BY(BYST_5_14D_1), 0, 0},
    {"BYST-5.13-1: CONF-073: substitute: put an inquiry", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(PUT_INQUIRY), YES, BY(BYST_5_13_1), READ(SUBSTITUTES_ASK_MEMBERS_ONLY), NO},
    {"BYST-5.14a-2: member: give written reasons", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(GIVE_WRITTEN_REASONS), REQUIRED, BY(BYST_5_14A_2), 0, 0},
    {"BYST-5.14a-2: substitute: give written reasons", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(GIVE_WRITTEN_REASONS), REQUIRED, BY(BYST_5_14A_2), 0, 0},
    {"BYST-5.14a-4: CONF-072: the organ itself: decide the treatment of a member proposal", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(SEND_MEMBER_PROPOSAL), YES, BY(BYST_5_14A_4), READ(MEMBER_PROPOSAL_TREATMENT_BUSINESS_COMMITTEE_DECIDES), NO},
    {"BYST-5.14a-5: member of the city government: comment on a member proposal", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(COMMENT_MEMBER_PROPOSAL), YES, BY(BYST_5_14A_5), 0, 0},
    {"BYST-5.14a-5: CONF-063: member of the city government: come with a proposal on a member proposal", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(PROPOSE_ON_MEMBER_PROPOSAL), YES, BY(BYST_5_14A_5), READ(BYRAAD_PROPOSAL_STATUTE), NO},
    {"BYST-5.14a-7: the organ itself: reject a member proposal", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(REJECT_MEMBER_PROPOSAL), YES, BY(BYST_5_14A_7), 0, 0},
    {"BYST-5.14a-8: member: debate the content of a member proposal", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(DEBATE_CONTENT), NO, BY(BYST_5_14A_8), 0, 0},
    {"BYST-5.14a-8: member: debate which committee gets a member proposal", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(DEBATE_TREATMENT), YES, BY(BYST_5_14A_8), 0, 0},
    {"BYST-5.14a-9: member: put another proposal beside a member proposal", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PUT_OTHER_PROPOSAL), NO, BY(BYST_5_14A_9), 0, 0},
    {"BYST-5.14a-10: the organ itself: recommend on a member proposal it supports (committee of the council)", ORGAN(BYSTYREUTVALG), ROLE(ORGANET), MAY(RECOMMEND_SUPPORTED), REQUIRED, BY(BYST_5_14A_10), 0, 0},
    {"BYST-5.14a-10: the organ itself: let the city government comment first (committee of the council)", ORGAN(BYSTYREUTVALG), ROLE(ORGANET), MAY(HEAR_BYRAAD), REQUIRED, BY(BYST_5_14A_10), 0, 0},
    {"BYST-5.14a-11: the organ itself: send a member proposal to the city government (committee of the council)", ORGAN(BYSTYREUTVALG), ROLE(ORGANET), MAY(SEND_TO_BYRAAD), YES, BY(BYST_5_14A_11), 0, 0},
    {"BYST-5.14a-12: the organ itself: recommend rejection of a member proposal (committee of the council)", ORGAN(BYSTYREUTVALG), ROLE(ORGANET), MAY(RECOMMEND_REJECTION), REQUIRED, BY(BYST_5_14A_12), 0, 0},
    {"BYST-5.14a-14: the organ itself: set speaking time", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(SET_SPEAKING_TIME), YES, BY(BYST_5_14A_14), 0, 0},
    {"BYST-5.14b-2: member: put questions", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(ASK), YES, BY(BYST_5_14B_2), 0, 0},
    {"BYST-5.13-1: CONF-073: substitute: put questions", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(ASK), YES, BY(BYST_5_13_1), READ(SUBSTITUTES_ASK_MEMBERS_ONLY), NO},
    {"BYST-5.14b-3: party group: tell the mayor who will ask", ORGAN(BYSTYRE), ROLE(GRUPPE), MAY(NAME_QUESTIONERS), REQUIRED, BY(BYST_5_14B_3), 0, 0},
    {"BYST-5.14b-7: member: put one supplementary question", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(ASK_FURTHER), YES, BY(BYST_5_14B_7), 0, 0},
    {"BYST-5.14b-8: mayor: give the floor for a follow-up question", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(GIVE_FLOOR_FOR_FOLLOW_UP), YES, BY(BYST_5_14B_8), 0, 0},
    {"BYST-5.14b-8: member: put a follow-up question", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(ASK_FOLLOW_UP), YES, BY(BYST_5_14B_8), 0, 0},
    {"BYST-5.14b-8: substitute: put a follow-up question", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(ASK_FOLLOW_UP), YES, BY(BYST_5_14B_8), 0, 0},
    {"BYST-5.14b-9: mayor: speak after each supplementary question", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(SPEAK_AFTER_SUPPLEMENTARY), YES, BY(BYST_5_14B_9), 0, 0},
    {"BYST-5.14b-12: mayor: refuse to answer a question", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(REFUSE_ANSWER), YES, BY(BYST_5_14B_12), 0, 0},
    {"BYST-5.14b-9: member of the city government: speak after each supplementary question", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(SPEAK_AFTER_SUPPLEMENTARY), YES, BY(BYST_5_14B_9), 0, 0},
    {"BYST-5.14b-12: member of the city government: refuse to answer a question", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(REFUSE_ANSWER), YES, BY(BYST_5_14B_12), 0, 0},
    {"BYST-5.14b-11: mayor: decide the order of the questions", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(ORDER_QUESTIONS), YES, BY(BYST_5_14B_11), 0, 0},
    {"BYST-5.14c-2: CONF-071: mayor: decide whether and by whom an interpellation is answered", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(NAME_ANSWERER), YES, BY(BYST_5_14C_2), READ(INTERPELLATION_ANSWERER_BUSINESS_COMMITTEE_DECIDES), NO},
    {"BYST-5.14c-5: member: debate an interpellation", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(DEBATE_INTERPELLATION), YES, BY(BYST_5_14C_5), 0, 0},
    {"BYST-5.14c-11a: member: put an interpellation with a proposal", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PROPOSE_IN_INTERPELLATION), NO, BY(BYST_5_14C_11A), 0, 0},
    {"BYST-5.14c-11b: mayor: decide whether an interpellation with a proposal is listed", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(LIST_INTERPELLATION), YES, BY(BYST_5_14C_11B), 0, 0},
    {"BYST-5.14c-11c: mayor: stop a proposal put in an interpellation", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(STOP_INTERPELLATION_PROPOSAL), YES, BY(BYST_5_14C_11C), 0, 0},
    {"BYST-5.14c-11c: CONF-009: chair of the meeting: stop a proposal put in an interpellation", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(STOP_INTERPELLATION_PROPOSAL), YES, BY(BYST_5_14C_11C), READ(NAMED_POWER_NAMED_OFFICER), NO},
    {"BYST-5.14c-13: CONF-077: member: ask about a case before a political organ", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(ASK_ON_PENDING), NO, BY(BYST_5_14C_13), READ(PENDING_MATTERS_STATUTE), YES},
    {"BYST-5.14c-13: member: interpellate on a case before a political organ", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(INTERPELLATE_ON_PENDING), NO, BY(BYST_5_14C_13), 0, 0},
    {"BYST-5.14c-14: mayor: decide in doubt whether it may be put", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(ADMIT_IN_DOUBT), YES, BY(BYST_5_14C_14), 0, 0},
    {"BYST-5.14d-4: mayor: move the answer to an inquiry to a later meeting", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(POSTPONE_INQUIRY), YES, BY(BYST_5_14D_4), 0, 0},
    {"BYST-5.15-2: resident: sign a citizens' initiative", ORGAN(BYSTYRE), ROLE(INNBYGGER), MAY(SIGN_INITIATIVE), YES, BY(BYST_5_15_2), 0, 0},
    {"BYST-5.15-3: resident: give name and address on the list", ORGAN(BYSTYRE), ROLE(INNBYGGER), MAY(GIVE_NAME_AND_ADDRESS), REQUIRED, BY(BYST_5_15_3), 0, 0},
    {"BYST-5.15-4: resident: state the proposal on the lists", ORGAN(BYSTYRE), ROLE(INNBYGGER), MAY(STATE_PROPOSAL_ON_LISTS), REQUIRED, BY(BYST_5_15_4), 0, 0},
    {"BYST-5.15-5: resident: name a spokesperson", ORGAN(BYSTYRE), ROLE(INNBYGGER), MAY(NAME_SPOKESPERSON), REQUIRED, BY(BYST_5_15_5), 0, 0},
    {"BYST-5.15-8: the organ itself: reject a citizens' initiative", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(REJECT_INITIATIVE), YES, BY(BYST_5_15_8), 0, 0},
    {"BYST-5.15-8: the organ itself: adopt another proposal than the one put", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(ADOPT_OTHER_PROPOSAL), YES, BY(BYST_5_15_8), 0, 0},
    {"BYST-5.15-8: the organ itself: ask the city government for a study", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(ASK_FOR_STUDY), YES, BY(BYST_5_15_8), 0, 0},
    {"BYST-5.15-9: CONF-098: the organ itself: decide whether a citizens' initiative meets the conditions (the business committee)", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(JUDGE_INITIATIVE), YES, BY(BYST_5_15_9), READ(INITIATIVE_JUDGE_STATUTE), NO},
    {"BYST-5.15-9: CONF-098: the organ itself: decide whether a citizens' initiative meets the conditions", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(JUDGE_INITIATIVE), NO, BY(BYST_5_15_9), READ(INITIATIVE_JUDGE_STATUTE), YES},
    {"BYST-5.15-10: the organ itself: treat an initiative on its merits although it fails the conditions", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(TREAT_UNQUALIFIED), NO, BY(BYST_5_15_10), 0, 0},
    {"BYST-5.15-11: the organ itself: tell the proposers what it takes (the business committee)", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(GUIDE_PROPOSERS), REQUIRED, BY(BYST_5_15_11), 0, 0},
    {"BYST-5.15-12: resident: appeal against a rejection", ORGAN(BYSTYRE), ROLE(INNBYGGER), MAY(APPEAL_REJECTION), NO, BY(BYST_5_15_12), 0, 0},
    {"BYST-5.15-12: CONF-101: resident: demand legality review of a rejection", ORGAN(BYSTYRE), ROLE(INNBYGGER), MAY(DEMAND_REVIEW_OF_REJECTION), NO, BY(BYST_5_15_12), READ(INITIATIVE_REVIEW_PROPOSERS_TOO), YES},
    {"BYST-5.15-13: the organ itself: put rejected initiatives before the council (the business committee)", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(NOTIFY_REJECTED), REQUIRED, BY(BYST_5_15_13), 0, 0},
    {"BYST-5.15-14: the organ itself: send an initiative to a committee (the business committee)", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(SEND_INITIATIVE), REQUIRED, BY(BYST_5_15_14), 0, 0},
    {"BYST-5.16-2: mayor: decide when delegations are received", ORGAN(BYSTYRE), ROLE(ORDFORER), MAY(SET_DELEGATION_TIME), YES, BY(BYST_5_16_2), 0, 0},
    {"BYST-5.16-3: group leader: meet and hear delegations", ORGAN(BYSTYRE), ROLE(GRUPPELEDER), MAY(RECEIVE_DELEGATIONS), REQUIRED, BY(BYST_5_16_3), 0, 0},
    {"BYST-5.16-4: deputy mayor: preside when delegations are received", ORGAN(BYSTYRE), ROLE(VARAORDFORER), MAY(PRESIDE_DELEGATIONS), YES, BY(BYST_5_16_4), 0, 0},
    {"BYST-5.16-4: group leader: preside when delegations are received", ORGAN(BYSTYRE), ROLE(GRUPPELEDER), MAY(PRESIDE_DELEGATIONS), YES, BY(BYST_5_16_4), 0, 0},
    {"BYST-5.16-5: deputy mayor: meet and hear delegations", ORGAN(BYSTYRE), ROLE(VARAORDFORER), MAY(RECEIVE_DELEGATIONS), REQUIRED, BY(BYST_5_16_5), 0, 0},
    {"BYST-5.16-6: deputy mayor: tell the council of a delegation", ORGAN(BYSTYRE), ROLE(VARAORDFORER), MAY(REPORT_DELEGATION), REQUIRED, BY(BYST_5_16_6), 0, 0},
    {"BYST-5.16-7: group leader: bring other matters to the members", ORGAN(BYSTYRE), ROLE(GRUPPELEDER), MAY(PASS_ON_DELEGATION), REQUIRED, BY(BYST_5_16_7), 0, 0},
    {"BYST-5.17-1: chair of the meeting: keep order in the hall", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(KEEP_ORDER), REQUIRED, BY(BYST_5_17_1), 0, 0},
    {"BYST-5.17-2: chair of the meeting: remove listeners", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(REMOVE_LISTENERS), YES, BY(BYST_5_17_2), 0, 0},
    {"BYST-5.18-1: the organ itself: keep minutes", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(KEEP_MINUTES), REQUIRED, BY(BYST_5_18_1), 0, 0},
    {"BYST-5.18-2: member: put a statement for the record", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PUT_STATEMENT), YES, BY(BYST_5_18_2), 0, 0},
    {"BYST-5.18-2: party group: put a statement for the record", ORGAN(BYSTYRE), ROLE(GRUPPE), MAY(PUT_STATEMENT), YES, BY(BYST_5_18_2), 0, 0},
    {"BYST-5.20-2: member: address a demand for review to the organ that decided", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(ADDRESS_DECIDING_ORGAN), REQUIRED, BY(BYST_5_20_2), 0, 0},
    {"BYST-5.20-3: the organ itself: send the case on when it upholds its decision (any elected organ)", ORGAN(FOLKEVALGT_ORGAN), ROLE(ORGANET), MAY(SEND_REVIEW_ON), REQUIRED, BY(BYST_5_20_3), 0, 0},
    {"BYST-6.1-1: member: attend", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(ATTEND), REQUIRED, BY(BYST_6_1_1), 0, 0},
    {"BYST-6.4-1: member: report what may disqualify", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(REPORT_DISQUALIFICATION), REQUIRED, BY(BYST_6_4_1), 0, 0},
    {"BYST-6.4-4: member: report from the rostrum", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(REPORT_FROM_ROSTRUM), REQUIRED, BY(BYST_6_4_4), 0, 0},
    {"BYST-6.4-5: chair of the meeting: account for the assessments", ORGAN(BYSTYRE), ROLE(MOTELEDER), MAY(ACCOUNT_FOR_ASSESSMENTS), REQUIRED, BY(BYST_6_4_5), 0, 0},
    {"BYST-6.5-1: member: speak on one's own eligibility", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(SPEAK_ON_OWN_ELIGIBILITY), JUDGEMENT, BY(BYST_6_5_1), 0, 0},
    {"BYST-6.5-4: member: stay in the room of a closed meeting", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(STAY_IN_CLOSED_ROOM), NO, BY(BYST_6_5_4), 0, 0},
    {"BYST-6.5-5: member: stay among the listeners of an open meeting", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(STAY_AMONG_LISTENERS), YES, BY(BYST_6_5_5), 0, 0},
    {"BYST-6.6-1: member: question a member's eligibility", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(QUESTION_ELIGIBILITY), YES, BY(BYST_6_6_1), 0, 0},
    {"BYST-6.6-3: member: question a member's eligibility during the case", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(QUESTION_ELIGIBILITY_LATER), YES, BY(BYST_6_6_3), 0, 0},
    {"BYST-6.6-1: substitute: question a member's eligibility", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(QUESTION_ELIGIBILITY), YES, BY(BYST_6_6_1), 0, 0},
    {"BYST-6.6-3: substitute: question a member's eligibility during the case", ORGAN(BYSTYRE), ROLE(VARAMEDLEM), MAY(QUESTION_ELIGIBILITY_LATER), YES, BY(BYST_6_6_3), 0, 0},
    {"BYST-6.6-1: member of the city government: question a member's eligibility", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(QUESTION_ELIGIBILITY), YES, BY(BYST_6_6_1), 0, 0},
    {"BYST-6.6-3: member of the city government: question a member's eligibility during the case", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(QUESTION_ELIGIBILITY_LATER), YES, BY(BYST_6_6_3), 0, 0},
    {"BYST-7.1-1: the organ itself: see all municipal case documents", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(ACCESS_ALL), YES, BY(BYST_7_1_1), 0, 0},
    {"BYST-7.5-3: the organ itself: withhold papers for its own assessments (the city government)", ORGAN(BYRAAD), ROLE(ORGANET), MAY(WITHHOLD_PREPARATORY), YES, BY(BYST_7_5_3), 0, 0},
    {"BYST-7.1-2: the organ itself: see case documents in its own field (any elected organ)", ORGAN(FOLKEVALGT_ORGAN), ROLE(ORGANET), MAY(ACCESS_OWN_FIELD), YES, BY(BYST_7_1_2), 0, 0},
    {"BYST-7.3-1: the organ itself: put a demand for access in writing to the city government (any elected organ)", ORGAN(FOLKEVALGT_ORGAN), ROLE(ORGANET), MAY(DEMAND_ACCESS_IN_WRITING), REQUIRED, BY(BYST_7_3_1), 0, 0},
    {"BYST-7.5-1: the organ itself: see notes between members of the city government (any elected organ)", ORGAN(FOLKEVALGT_ORGAN), ROLE(ORGANET), MAY(ACCESS_BYRAAD_NOTES), NO, BY(BYST_7_5_1), 0, 0},
    {"BYST-7.5-2: the organ itself: see papers of preparatory meetings (any elected organ)", ORGAN(FOLKEVALGT_ORGAN), ROLE(ORGANET), MAY(ACCESS_PREPARATORY), NO, BY(BYST_7_5_2), 0, 0},
    {"BYST-8.1-2: the organ itself: change the rules in a case not listed", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(CHANGE_RULES_UNLISTED), NO, BY(BYST_8_1_2), 0, 0},
    {"BYST-8.2-1: the organ itself: depart from the rules in the constituting meeting", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(DEPART_FROM_RULES), YES, BY(BYST_8_2_1), 0, 0},
    /* clang-format on */
};

static void test_rights(void **state)
{
    (void)state;
    check_rights(rights, COUNT(rights));
}

/* --- Limits: one less, just as much, one more --- */

static const struct most {
    const char *name;
    int32_t limit;
    int64_t most;
    int32_t provision, reading;
    int64_t otherwise; /* the other reading's limit */
} limits[] = {
    /* clang-format off */
    {"BYST-5.8-2: two speakers on closing the debate", MOST(CLOSURE_SPEAKERS), 2, BY(BYST_5_8_2), 0, 0},
    {"BYST-5.8-2: one for and one against", MOST(CLOSURE_SPEAKERS_A_SIDE), 1, BY(BYST_5_8_2), 0, 0},
    {"BYST-5.13-2: an hour for questions, the same as in 5.14 b", MOST(QUESTION_HOUR), 3600, BY(BYST_5_14B_1), 0, 0},
    {"BYST-5.13-3: half an hour, the same as in 5.2", MOST(PROPOSALS_AND_INTERPELLATIONS), 1800, BY(BYST_5_2_4), 0, 0},
    {"BYST-5.14b-4: a minute for a question", MOST(QUESTION), 60, BY(BYST_5_14B_4), 0, 0},
    {"BYST-5.14b-5: two minutes for the answer", MOST(QUESTION_ANSWER), 120, BY(BYST_5_14B_5), 0, 0},
    {"BYST-5.14b-6: a minute for the rest", MOST(QUESTION_OTHER), 60, BY(BYST_5_14B_6), 0, 0},
    {"BYST-5.14b-7: one supplementary question", MOST(SUPPLEMENTARY_QUESTIONS), 1, BY(BYST_5_14B_7), 0, 0},
    {"BYST-5.14b-8: one follow-up question of a person", MOST(FOLLOW_UPS_OF_PERSON), 1, BY(BYST_5_14B_8), 0, 0},
    {"BYST-5.14b-10: one main question of a member", MOST(MAIN_QUESTIONS), 1, BY(BYST_5_14B_10), 0, 0},
    {"BYST-5.14c-3: one matter in an interpellation", MOST(INTERPELLATION_MATTERS), 1, BY(BYST_5_14C_3), 0, 0},
    {"BYST-5.14c-6: five minutes for the interpellant", MOST(INTERPELLATION_FIRST), 300, BY(BYST_5_14C_6), 0, 0},
    {"BYST-5.14c-7: ten minutes for the answer", MOST(INTERPELLATION_ANSWER), 600, BY(BYST_5_14C_7), 0, 0},
    {"BYST-5.14c-8: interpellant and answerer once more", MOST(INTERPELLATION_SPEECHES_MAIN), 2, BY(BYST_5_14C_8), 0, 0},
    {"BYST-5.14c-9, CONF-062: others once, or twice", MOST(INTERPELLATION_SPEECHES_OTHER), 1, BY(BYST_5_14C_9), READ(INTERPELLATION_SPEECHES_GENERAL_RULE), 2},
    {"BYST-5.14c-10: two minutes for these speeches", MOST(INTERPELLATION_AGAIN), 120, BY(BYST_5_14C_10), 0, 0},
    {"BYST-5.14d-3: two minutes for an inquiry", MOST(INQUIRY), 120, BY(BYST_5_14D_3), 0, 0},
    {"BYST-5.14d-5: no speech on an inquiry but the inquirer's", MOST(INQUIRY_SPEECHES), 1, BY(BYST_5_14D_5), 0, 0},
    /* clang-format on */
};

static trondgov_answer limit_asked(const struct most *row, int32_t ymd, int64_t used, int64_t *left)
{
    const trondgov_fact facts[] = {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(LIMIT, row->limit), FACT(DATE, day(ymd)),
                                   FACT(USED, used)};
    return asked(row->name, city, TRONDGOV_QUESTION_LIMIT, facts, COUNT(facts), left);
}

static void test_limits(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(limits); i++) {
        const struct most *row = &limits[i];
        for (int32_t more = -1; more <= 1; more++) {
            int64_t left = 0;
            expect_code(row->name, "within", limit_asked(row, TODAY, row->most + more, &left), more <= 0 ? YES : NO);
            expect(row->name, "left", left, -more);
            expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
            expect_code(row->name, "other reading", other_reading(why, row->reading ? row->reading : -1).answer,
                        !row->reading                        ? 0
                        : row->most + more <= row->otherwise ? YES
                                                             : NO);
        }
        expect_code(row->name, "the day before", limit_asked(row, DAY_BEFORE, 0, NULL), NOT_REGULATED);
    }
    no_faults();
}

/* CONF-074: by default nobody counts the follow-up questions in all. */
static void test_follow_ups_in_all(void **state)
{
    (void)state;
    static const struct most row = {"BYST-5.14b-8, CONF-074", MOST(FOLLOW_UPS_IN_ALL), 1, 0, 0, 0};
    for (int64_t used = 0; used <= 2; used++) {
        expect_code(row.name, "answer", limit_asked(&row, TODAY, used, NULL), NOT_REGULATED);
        expect_code(row.name, "once in all", other_reading(why, READ(FOLLOW_UPS_ONCE_IN_ALL)).answer,
                    used <= 1 ? YES : NO);
    }
    no_faults();
}

static const struct number numbers[] = {
    /* clang-format off */
    {"BYST-5.1-2: a special chair by majority election", ORGAN(BYSTYRE), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_MAJORITY, BY(BYST_5_1_2), 0, 0},
    {"BYST-5.13-2, CONF-058: inquiries share the hour", ORGAN(BYSTYRE), NUMBER(INQUIRIES_IN_QUESTION_TIME), 1, BY(BYST_5_13_2), READ(QUESTION_TIME_INQUIRIES_OUTSIDE), 0},
    {"BYST-5.15-1: signatures", ORGAN(BYSTYRE), NUMBER(INITIATIVE_SIGNATURES), 300, BY(BYST_5_15_1), 0, 0},
    /* clang-format on */
};

static void test_numbers(void **state)
{
    (void)state;
    check_numbers(numbers, COUNT(numbers));
}

enum { COUNCIL = ORGAN(BYSTYRE), VETO = NEEDED(INTERPELLATION_VETO), OPEN = NEEDED(ACCESS_ORDINARY) };
enum { SECRET = NEEDED(ACCESS_CONFIDENTIAL), REVIEW = NEEDED(REVIEW_DEMAND), BUSINESS = ORGAN(FORRETNINGSUTVALG) };
enum { PLAIN = NEEDED(SIMPLE_MAJORITY), RULES = TRONDGOV_MATTER_RULES, ELIGIBLE = TRONDGOV_MATTER_ELIGIBILITY };
enum { OF_THOSE_PRESENT = READ(LATE_CASE_BASE_STATUTE), THREE = READ(ACCESS_THREE_INTRO_TEXT) };

static const struct count counts[] = {
    /* clang-format off */
    {"BYST-5.14c-11c, CONF-004: 22 of 67 oppose", COUNCIL, {VETO, 0, 0, 67, 22, 0, 0, 0, 0}, NO, BY(BYST_5_14C_11C), OF_THOSE_PRESENT, NO},
    {"BYST-5.14c-11c, CONF-004: 23 of 67", COUNCIL, {VETO, 0, 0, 67, 23, 0, 0, 0, 0}, YES, BY(BYST_5_14C_11C), OF_THOSE_PRESENT, YES},
    {"BYST-5.14c-11c, CONF-004: 24 of 67", COUNCIL, {VETO, 0, 0, 67, 24, 0, 0, 0, 0}, YES, BY(BYST_5_14C_11C), OF_THOSE_PRESENT, YES},
    {"BYST-5.14c-11c, CONF-004: 16 of 51 present", COUNCIL, {VETO, 0, 0, 51, 16, 0, 0, 0, 0}, NO, BY(BYST_5_14C_11C), OF_THOSE_PRESENT, NO},
    {"BYST-5.14c-11c, CONF-004: 17 of 51 present", COUNCIL, {VETO, 0, 0, 51, 17, 0, 0, 0, 0}, NO, BY(BYST_5_14C_11C), OF_THOSE_PRESENT, YES},
    {"BYST-5.14c-11c, CONF-004: the chair alone", COUNCIL, {VETO, 0, 0, 60, 1, 0, 0, FOR, 0}, YES, BY(BYST_5_14C_11C), OF_THOSE_PRESENT, YES},
    {"BYST-5.14c-11c, CONF-004: one member who is not the chair", COUNCIL, {VETO, 0, 0, 60, 1, 0, 0, 0, 0}, NO, BY(BYST_5_14C_11C), OF_THOSE_PRESENT, NO},
    {"BYST-5.20-1: two members", COUNCIL, {REVIEW, 0, 0, 0, 2, 0, 0, 0, 0}, NO, BY(BYST_5_20_1), 0, 0},
    {"BYST-5.20-1: three members", COUNCIL, {REVIEW, 0, 0, 0, 3, 0, 0, 0, 0}, YES, BY(BYST_5_20_1), 0, 0},
    {"BYST-5.20-1: four members", COUNCIL, {REVIEW, 0, 0, 0, 4, 0, 0, 0, 0}, YES, BY(BYST_5_20_1), 0, 0},
    {"BYST-6.5-3: 33 decide on eligibility", COUNCIL, {PLAIN, ELIGIBLE, 0, 33, 33, 0, 0, 0, 0}, NO_QUORUM, BY(BYST_5_1_3), 0, 0},
    {"BYST-6.5-3: 34 decide on eligibility", COUNCIL, {PLAIN, ELIGIBLE, 0, 34, 18, 16, 0, 0, 0}, CARRIED, BY(BYST_5_12_1), 0, 0},
    {"BYST-6.5-3: 35 decide on eligibility", COUNCIL, {PLAIN, ELIGIBLE, 0, 35, 17, 18, 0, 0, 0}, REJECTED, BY(BYST_5_12_1), 0, 0},
    {"BYST-7.3-2: two votes", COUNCIL, {OPEN, 0, 0, 67, 2, 65, 0, 0, 0}, REJECTED, BY(BYST_7_3_2), 0, 0},
    {"BYST-7.3-2: three votes", COUNCIL, {OPEN, 0, 0, 67, 3, 64, 0, 0, 0}, CARRIED, BY(BYST_7_3_2), 0, 0},
    {"BYST-7.3-2: four votes", COUNCIL, {OPEN, 0, 0, 67, 4, 63, 0, 0, 0}, CARRIED, BY(BYST_7_3_2), 0, 0},
    {"BYST-7.3-2: three of 33 votes", COUNCIL, {OPEN, 0, 0, 33, 3, 30, 0, 0, 0}, NO_QUORUM, BY(BYST_5_1_3), 0, 0},
    {"BYST-7.3-2: an organ of five, 2-1", ORGAN(BYRAAD), {OPEN, 0, 5, 3, 2, 1, 0, 0, 0}, CARRIED, BY(BYST_7_3_2), 0, 0},
    {"BYST-7.3-2, CONF-042: 2-2, the chair for", BUSINESS, {OPEN, 0, 0, 4, 2, 2, 0, FOR, 0}, CARRIED, BY(KOML_11_9_2B), 0, 0},
    {"BYST-7.3-2, CONF-042: 2-2, the chair against", BUSINESS, {OPEN, 0, 0, 4, 2, 2, 0, AGAINST, 0}, REJECTED, BY(KOML_11_9_2B), 0, 0},
    {"BYST-7.3-3, CONF-092: 33-34", COUNCIL, {SECRET, 0, 0, 67, 33, 34, 0, 0, 0}, REJECTED, BY(BYST_7_3_3), THREE, CARRIED},
    {"BYST-7.3-3, CONF-092: 34-33", COUNCIL, {SECRET, 0, 0, 67, 34, 33, 0, 0, 0}, CARRIED, BY(BYST_7_3_3), THREE, CARRIED},
    {"BYST-7.3-3, CONF-092: 3-64", COUNCIL, {SECRET, 0, 0, 67, 3, 64, 0, 0, 0}, REJECTED, BY(BYST_7_3_3), THREE, CARRIED},
    {"BYST-7.3-3, CONF-092: 2-65", COUNCIL, {SECRET, 0, 0, 67, 2, 65, 0, 0, 0}, REJECTED, BY(BYST_7_3_3), THREE, REJECTED},
    {"BYST-7.3-3, CONF-042: 33-33, the chair for", COUNCIL, {SECRET, 0, 0, 66, 33, 33, 0, FOR, 0}, CARRIED, BY(BYST_5_12_2), THREE, CARRIED},
    {"BYST-8.1-1: 34-33 to change the rules", COUNCIL, {PLAIN, RULES, 0, 67, 34, 33, 0, 0, 0}, CARRIED, BY(BYST_5_12_1), 0, 0},
    {"BYST-8.1-1: 33-34 to change the rules", COUNCIL, {PLAIN, RULES, 0, 67, 33, 34, 0, 0, 0}, REJECTED, BY(BYST_5_12_1), 0, 0},
    {"BYST-8.1-1: 17-16 to change the rules", COUNCIL, {PLAIN, RULES, 0, 33, 17, 16, 0, 0, 0}, NO_QUORUM, BY(BYST_5_1_3), 0, 0},
    /* clang-format on */
};

static void test_counts(void **state)
{
    (void)state;
    check_counts(counts, COUNT(counts));
}

enum { ACCESS = DUE(ACCESS), INITIATIVE = DUE(INITIATIVE), DEMAND = DUE(REVIEW_DEMAND) };
enum { UNMOVED = READ(REVIEW_DAY_OFF_AS_WRITTEN), WEEKDAYS = READ(ACCESS_DAYS_WEEKDAYS_FOR_ALL) };

static const struct due dues[] = {
    /* clang-format off */
    {"BYST-3.3-3: the constituting meeting", COUNCIL, DUE(CONSTITUTING_NOTICE), 20271021, 20271007, END, BY(BYST_3_3_3), 0, 0, 0},
    {"BYST-3.3-3: the annual budget", COUNCIL, DUE(BUDGET_RECOMMENDATION), 20241212, 20241128, END, BY(BYST_3_3_3), 0, 0, 0},
    {"BYST-5.15-7: six months", COUNCIL, INITIATIVE, 20240910, 20250310, END, BY(BYST_5_15_7), 0, 0, 0},
    {"BYST-5.15-7: to the end of a short month", COUNCIL, INITIATIVE, 20240831, 20250228, END, BY(BYST_5_15_7), 0, 0, 0},
    {"BYST-5.15-7, CONF-002: Christmas Day, forward", COUNCIL, INITIATIVE, 20250625, 20251225, END, BY(BYST_5_15_7), READ(DAY_OFF_SHIFT_FORWARD), 20251229, END},
    {"BYST-5.15-7, CONF-002: Christmas Day, back", COUNCIL, INITIATIVE, 20250625, 20251225, END, BY(BYST_5_15_7), READ(DAY_OFF_SHIFT_BACK), 20251224, END},
    {"BYST-5.20-4, CONF-104: a Thursday", COUNCIL, DEMAND, 20240829, 20240919, END, BY(BYST_5_20_4), UNMOVED, 20240919, END},
    {"BYST-5.20-4, CONF-104: 26 December", COUNCIL, DEMAND, 20241205, 20241227, END, BY(BYST_5_20_4), UNMOVED, 20241226, END},
    {"BYST-5.20-4, CONF-104: 1 May", COUNCIL, DEMAND, 20250410, 20250502, END, BY(BYST_5_20_4), UNMOVED, 20250501, END},
    {"BYST-5.20-4: of the city government", ORGAN(BYRAAD), DEMAND, 20240618, 20240709, END, BY(BYST_5_20_4), UNMOVED, 20240709, END},
    {"BYST-5.20-4: of a committee", ORGAN(OPPVEKST_OG_KULTUR), DEMAND, 20241205, 20241227, END, BY(BYST_5_20_4), UNMOVED, 20241226, END},
    {"BYST-7.4-1: three days", COUNCIL, ACCESS, 20240826, 20240829, END, BY(BYST_7_4_1), WEEKDAYS, 20240829, END},
    {"BYST-7.4-1, CONF-094: over a weekend, weekdays", COUNCIL, ACCESS, 20240614, 20240617, END, BY(BYST_7_4_1), WEEKDAYS, 20240618, END},
    {"BYST-7.4-1, CONF-094: over a weekend, days", COUNCIL, ACCESS, 20240614, 20240617, END, BY(BYST_7_4_1), READ(ACCESS_DAYS_DAYS_FOR_ALL), 20240617, END},
    {"BYST-7.4-1: of a committee", ORGAN(OPPVEKST_OG_KULTUR), ACCESS, 20240614, 20240617, END, BY(BYST_7_4_1), WEEKDAYS, 20240618, END},
    /* clang-format on */
};

static void test_dues(void **state)
{
    (void)state;
    check_dues(dues, COUNT(dues));
}

static const struct force in_force[] = {
    {"BYST-0-1: in force from 13.06.2024", BY(BYST_0_1)},
};

static void test_force(void **state)
{
    (void)state;
    check_force(in_force, COUNT(in_force));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rights),  cmocka_unit_test(test_limits), cmocka_unit_test(test_follow_ups_in_all),
        cmocka_unit_test(test_numbers), cmocka_unit_test(test_counts), cmocka_unit_test(test_dues),
        cmocka_unit_test(test_force),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
