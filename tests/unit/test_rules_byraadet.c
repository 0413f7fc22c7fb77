/* Tests of the rows of reglement for byrådet (BYRD) and reglement for forretningsutvalget (FORU): each line names its
 * rule; CONF is the register of conflicts. Which organ treats a subject is asked for the council (BYST) too.
 */
#include "rules_tests.h"

static const struct right rights[] = {
    /* clang-format off */
    {"BYRD-1-3: member of the city government: lead a part of the administration", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(LEAD_PART_OF_ADMINISTRATION), REQUIRED, BY(BYRD_1_3), 0, 0},
    {"BYRD-2.1-1: mayor: designate the leader of the city government", ORGAN(BYRAAD), ROLE(ORDFORER), MAY(DESIGNATE_LEADER), YES, BY(BYRD_2_1_1), 0, 0},
    {"BYRD-2.2-1: leader of the city government: compose the city government", ORGAN(BYRAAD), ROLE(BYRAADSLEDER), MAY(COMPOSE_BYRAAD), YES, BY(BYRD_2_2_1), 0, 0},
    {"BYRD-2.2-3: leader of the city government: change the composition of the city government", ORGAN(BYRAAD), ROLE(BYRAADSLEDER), MAY(CHANGE_BYRAAD), YES, BY(BYRD_2_2_3), 0, 0},
    {"BYRD-2.2-5: the organ itself: notify the council of its composition", ORGAN(BYRAAD), ROLE(ORGANET), MAY(NOTIFY_COMPOSITION), REQUIRED, BY(BYRD_2_2_5), 0, 0},
    {"BYRD-2.4-6: the organ itself: announce its resignation in a council meeting", ORGAN(BYRAAD), ROLE(ORGANET), MAY(ANNOUNCE_RESIGNATION), REQUIRED, BY(BYRD_2_4_6), 0, 0},
    {"BYRD-3.1-2: the organ itself: see that cases are soundly studied", ORGAN(BYRAAD), ROLE(ORGANET), MAY(STUDY_CASES), REQUIRED, BY(BYRD_3_1_2), 0, 0},
    {"BYRD-3.1-3: the organ itself: see that cases are coordinated", ORGAN(BYRAAD), ROLE(ORGANET), MAY(COORDINATE_CASES), REQUIRED, BY(BYRD_3_1_3), 0, 0},
    {"BYRD-3.1-4: the organ itself: see that decisions are carried out", ORGAN(BYRAAD), ROLE(ORGANET), MAY(IMPLEMENT_DECISIONS), REQUIRED, BY(BYRD_3_1_4), 0, 0},
    {"BYRD-3.1-5: the organ itself: make the organ aware of central matters", ORGAN(BYRAAD), ROLE(ORGANET), MAY(REPORT_OBSTACLES), REQUIRED, BY(BYRD_3_1_5), 0, 0},
    {"BYRD-3.1b-1: the organ itself: account for control measures in the annual report", ORGAN(BYRAAD), ROLE(ORGANET), MAY(REPORT_CONTROL_MEASURES), REQUIRED, BY(BYRD_3_1B_1), 0, 0},
    {"BYRD-3.1-6: member of the city government: instruct units through the municipal director", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(INSTRUCT_THROUGH_DIRECTOR), REQUIRED, BY(BYRD_3_1_6), 0, 0},
    {"BYRD-3.2-2: the organ itself: judge whether a case is of principle", ORGAN(BYRAAD), ROLE(ORGANET), MAY(JUDGE_PRINCIPLE), YES, BY(BYRD_3_2_2), 0, 0},
    {"BYRD-3.2-2: CONF-109: the organ itself: decide a case of principle", ORGAN(BYRAAD), ROLE(ORGANET), MAY(DECIDE_OF_PRINCIPLE), NO, BY(BYRD_3_2_2), READ(PRINCIPLE_POWER_IMPLIED_POWER), YES},
    {"BYRD-3.2-3: the organ itself: decide urgently for the council", ORGAN(BYRAAD), ROLE(ORGANET), MAY(DECIDE_URGENTLY), YES, BY(BYRD_3_2_3), 0, 0},
    {"BYRD-3.2-5: the organ itself: delegate power to a member", ORGAN(BYRAAD), ROLE(ORGANET), MAY(DELEGATE_TO_MEMBER), YES, BY(BYRD_3_2_5), 0, 0},
    {"BYRD-3.2-5: the organ itself: delegate cases of principle to a member", ORGAN(BYRAAD), ROLE(ORGANET), MAY(DELEGATE_PRINCIPLE), NO, BY(BYRD_3_2_5), 0, 0},
    {"BYRD-3.2-6: member of the city government: delegate power to subordinate organs", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(DELEGATE_DOWN), YES, BY(BYRD_3_2_6), 0, 0},
    {"BYRD-3.3-4: the organ itself: conclude agreements with employee organisations", ORGAN(BYRAAD), ROLE(ORGANET), MAY(CONCLUDE_AGREEMENTS), YES, BY(BYRD_3_3_4), 0, 0},
    {"BYRD-3.4-1: the organ itself: give members authority to instruct a department", ORGAN(BYRAAD), ROLE(ORGANET), MAY(GIVE_INSTRUCTION_AUTHORITY), YES, BY(BYRD_3_4_1), 0, 0},
    {"BYRD-3.5-1: the organ itself: create political positions", ORGAN(BYRAAD), ROLE(ORGANET), MAY(CREATE_POSITIONS), YES, BY(BYRD_3_5_1), 0, 0},
    {"BYRD-3.9-2: the organ itself: report the status of decisions", ORGAN(BYRAAD), ROLE(ORGANET), MAY(REPORT_STATUS), REQUIRED, BY(BYRD_3_9_2), 0, 0},
    {"BYRD-4-2: the organ itself: hold a remote meeting", ORGAN(BYRAAD), ROLE(ORGANET), MAY(HOLD_REMOTE_MEETING), YES, BY(BYRD_4_2), 0, 0},
    {"BYRD-4-3: leader of the city government: order written treatment", ORGAN(BYRAAD), ROLE(BYRAADSLEDER), MAY(ORDER_WRITTEN_TREATMENT), YES, BY(BYRD_4_3), 0, 0},
    {"BYRD-4-4: the organ itself: decide whether the meeting is open", ORGAN(BYRAAD), ROLE(ORGANET), MAY(OPEN_MEETING), YES, BY(BYRD_4_4), 0, 0},
    {"BYRD-4-5: the organ itself: close the doors for secrecy", ORGAN(BYRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), REQUIRED, BY(BYRD_4_5), 0, 0},
    {"BYRD-4-5: the organ itself: close the doors for an employee's service conditions", ORGAN(BYRAAD), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), REQUIRED, BY(BYRD_4_5), 0, 0},
    {"BYRD-4-6: leader of the city government: call a meeting", ORGAN(BYRAAD), ROLE(BYRAADSLEDER), MAY(CALL_MEETING), YES, BY(BYRD_4_6), 0, 0},
    {"BYRD-4-6: leader of the city government: set up the agenda", ORGAN(BYRAAD), ROLE(BYRAADSLEDER), MAY(SET_AGENDA), YES, BY(BYRD_4_6), 0, 0},
    {"KOML-11-2-3: leader of the city government: preside", ORGAN(BYRAAD), ROLE(BYRAADSLEDER), MAY(PRESIDE), YES, BY(KOML_11_2_3), 0, 0},
    {"BYRD-4-7: the organ itself: send the professional notes along", ORGAN(BYRAAD), ROLE(ORGANET), MAY(SEND_NOTES_ALONG), REQUIRED, BY(BYRD_4_7), 0, 0},
    {"BYRD-4-8: the organ itself: invite the participation councils early", ORGAN(BYRAAD), ROLE(ORGANET), MAY(INVITE_PARTICIPATION), REQUIRED, BY(BYRD_4_8), 0, 0},
    {"BYRD-4-9: the organ itself: keep minutes", ORGAN(BYRAAD), ROLE(ORGANET), MAY(KEEP_MINUTES), REQUIRED, BY(BYRD_4_9), 0, 0},
    {"BYRD-4-10: member of the city government: have a dissent minuted", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(RECORD_DISSENT), YES, BY(BYRD_4_10), 0, 0},
    {"BYRD-4-12: leader of the city government: send recommendations without delay", ORGAN(BYRAAD), ROLE(BYRAADSLEDER), MAY(SEND_RECOMMENDATIONS), REQUIRED, BY(BYRD_4_12), 0, 0},
    {"BYRD-5-1: member of the city government: sit in the council meanwhile", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(HOLD_COUNCIL_SEAT), NO, BY(BYRD_5_1), 0, 0},
    {"BYRD-5-1: member of the city government: hold other municipal offices meanwhile", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(HOLD_MUNICIPAL_OFFICE), NO, BY(BYRD_5_1), 0, 0},
    {"BYRD-5-2: member of the city government: sit on a board seated in the municipality", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(HOLD_SEAT_IN_CITY), NO, BY(BYRD_5_2), 0, 0},
    {"BYRD-5-3: member of the city government: sit on a board seated elsewhere with influence", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(HOLD_INFLUENTIAL_SEAT), NO, BY(BYRD_5_3), 0, 0},
    {"BYRD-5-4: member of the city government: sit on the board of a political or idealistic organisation", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(HOLD_IDEAL_SEAT), YES, BY(BYRD_5_4), 0, 0},
    {"BYRD-6-1: member of the city government: assess the duty to inform", ORGAN(BYRAAD), ROLE(BYRAAD), MAY(ASSESS_INFORMATION_DUTY), REQUIRED, BY(BYRD_6_1), 0, 0},
    {"BYRD-7-2: CONF-115: leader of the city government: enforce the rules", ORGAN(BYRAAD), ROLE(BYRAADSLEDER), MAY(ENFORCE_RULES), REQUIRED, BY(BYRD_7_2), READ(RULES_ON_BYRAAD_BUSINESS_COMMITTEE), NO},
    {"BYRD-2.4-3: member: propose that the city government leaves (the city council)", ORGAN(BYSTYRE), ROLE(MEDLEM), MAY(PROPOSE_NO_CONFIDENCE), YES, BY(BYRD_2_4_3), 0, 0},
    {"BYST-5.9-1: member of the city government: propose that the city government leaves (the city council)", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(PROPOSE_NO_CONFIDENCE), NO, BY(BYST_5_9_1), 0, 0},
    {"BYST-5.9-1: leader of the city government: propose that the city government leaves (the city council)", ORGAN(BYSTYRE), ROLE(BYRAADSLEDER), MAY(PROPOSE_NO_CONFIDENCE), NO, BY(BYST_5_9_1), 0, 0},
    {"BYRD-3.2-1: the organ itself: delegate power to the city government (the city council)", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(DELEGATE_TO_BYRAAD), YES, BY(BYRD_3_2_1), 0, 0},
    {"BYRD-3.2-2: the organ itself: review that judgement (the city council)", ORGAN(BYSTYRE), ROLE(ORGANET), MAY(REVIEW_PRINCIPLE), YES, BY(BYRD_3_2_2), 0, 0},
    {"BYST-6.1-2: member of the city government: attend (the city council)", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(ATTEND), REQUIRED, BY(BYST_6_1_2), 0, 0},
    {"BYST-6.1-2: member of the city government: speak (the city council)", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(SPEAK), YES, BY(BYST_6_1_2), 0, 0},
    {"BYST-5.9-1: member of the city government: put proposals (the city council)", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(PROPOSE), NO, BY(BYST_5_9_1), 0, 0},
    {"BYST-5.10-3: member of the city government: vote (the city council)", ORGAN(BYSTYRE), ROLE(BYRAAD), MAY(VOTE), NO, BY(BYST_5_10_3), 0, 0},
    {"BYST-6.1-2: leader of the city government: attend (the city council)", ORGAN(BYSTYRE), ROLE(BYRAADSLEDER), MAY(ATTEND), REQUIRED, BY(BYST_6_1_2), 0, 0},
    {"BYST-6.1-2: leader of the city government: speak (the city council)", ORGAN(BYSTYRE), ROLE(BYRAADSLEDER), MAY(SPEAK), YES, BY(BYST_6_1_2), 0, 0},
    {"BYST-5.9-1: leader of the city government: put proposals (the city council)", ORGAN(BYSTYRE), ROLE(BYRAADSLEDER), MAY(PROPOSE), NO, BY(BYST_5_9_1), 0, 0},
    {"BYST-5.10-3: leader of the city government: vote (the city council)", ORGAN(BYSTYRE), ROLE(BYRAADSLEDER), MAY(VOTE), NO, BY(BYST_5_10_3), 0, 0},
    {"FORU-1-6: CONF-121: mayor: preside", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(PRESIDE), YES, BY(FORU_1_6), READ(BY_OFFICE_STATUTE), NO},
    {"FORU-1-6: CONF-121: deputy mayor: preside", ORGAN(FORRETNINGSUTVALG), ROLE(VARAORDFORER), MAY(PRESIDE), YES, BY(FORU_1_6), READ(BY_OFFICE_STATUTE), NO},
    {"FORU-1-7: leader of the city government: attend", ORGAN(FORRETNINGSUTVALG), ROLE(BYRAADSLEDER), MAY(ATTEND), YES, BY(FORU_1_7), 0, 0},
    {"FORU-1-7: member of the city government: attend for the leader", ORGAN(FORRETNINGSUTVALG), ROLE(BYRAAD), MAY(ATTEND_FOR_LEADER), YES, BY(FORU_1_7), 0, 0},
    {"FORU-1-7: CONF-068: sent in the leader's place: attend for the leader", ORGAN(FORRETNINGSUTVALG), ROLE(UTSENDT), MAY(ATTEND_FOR_LEADER), YES, BY(FORU_1_7), READ(LEADERS_STAND_IN_STATUTE), NO},
    {"FORU-1-7: leader of the city government: speak", ORGAN(FORRETNINGSUTVALG), ROLE(BYRAADSLEDER), MAY(SPEAK), YES, BY(FORU_1_7), 0, 0},
    {"FORU-1-7: member of the city government: speak for the leader", ORGAN(FORRETNINGSUTVALG), ROLE(BYRAAD), MAY(SPEAK_FOR_LEADER), YES, BY(FORU_1_7), 0, 0},
    {"FORU-1-7: CONF-068: sent in the leader's place: speak for the leader", ORGAN(FORRETNINGSUTVALG), ROLE(UTSENDT), MAY(SPEAK_FOR_LEADER), YES, BY(FORU_1_7), READ(LEADERS_STAND_IN_STATUTE), NO},
    {"FORU-1-7: leader of the city government: take part where the council side organises itself", ORGAN(FORRETNINGSUTVALG), ROLE(BYRAADSLEDER), MAY(TAKE_PART_IN_OWN_ORGANISATION), NO, BY(FORU_1_7), 0, 0},
    {"FORU-2b-1: the organ itself: enforce the rules", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(ENFORCE_RULES), REQUIRED, BY(FORU_2B_1), 0, 0},
    {"BYRD-7-2: CONF-115: the organ itself: enforce the rules on the city government", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(ENFORCE_RULES_ON_BYRAAD), NO, BY(BYRD_7_2), READ(RULES_ON_BYRAAD_BUSINESS_COMMITTEE), REQUIRED},
    {"FORU-2d-1: the organ itself: adopt the meeting plan of the council's organs", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(ADOPT_OTHERS_MEETING_PLAN), YES, BY(FORU_2D_1), 0, 0},
    {"BYST-2.2-4: CONF-012: the organ itself: adopt the meeting plan of the council", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(ADOPT_COUNCIL_MEETING_PLAN), NO, BY(BYST_2_2_4), READ(MEETING_PLAN_BUSINESS_COMMITTEE_ADOPTS), YES},
    {"FORU-2d-2: mayor: change the meeting plan", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(CHANGE_MEETING_PLAN), YES, BY(FORU_2D_2), 0, 0},
    {"FORU-2e-1: the organ itself: propose the treatment of a member proposal", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(PROPOSE_TREATMENT), YES, BY(FORU_2E_1), 0, 0},
    {"BYST-5.14a-4: CONF-072: the organ itself: decide the treatment of a member proposal", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(SEND_MEMBER_PROPOSAL), NO, BY(BYST_5_14A_4), READ(MEMBER_PROPOSAL_TREATMENT_BUSINESS_COMMITTEE_DECIDES), YES},
    {"FORU-2g-1: the organ itself: take a position on the treatment of interpellations", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(TREAT_INTERPELLATIONS), YES, BY(FORU_2G_1), 0, 0},
    {"BYST-5.14c-2: CONF-071: the organ itself: decide whether and by whom an interpellation is answered", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(NAME_ANSWERER), NO, BY(BYST_5_14C_2), READ(INTERPELLATION_ANSWERER_BUSINESS_COMMITTEE_DECIDES), YES},
    {"FORU-2h-1: CONF-209: the organ itself: decide a remuneration case within the regulation", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(JUDGE_REMUNERATION), YES, BY(FORU_2H_1), READ(REMUNERATION_CASES_RECOMMENDS_ONLY), NO},
    {"FORU-2-ext4: mayor: call in group leaders or committee leaders", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(CALL_IN_LEADERS), YES, BY(FORU_2_EXT4), 0, 0},
    {"FORU-2-ext2: the organ itself: decide cases in an extended meeting", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(DECIDE_WHEN_EXTENDED), NO, BY(FORU_2_EXT2), 0, 0},
    {"FORU-2-ext3: CONF-064: group leader: speak when called in", ORGAN(FORRETNINGSUTVALG), ROLE(GRUPPELEDER), MAY(SPEAK_WHEN_CALLED_IN), YES, BY(FORU_2_EXT3), READ(CALLED_IN_STATUTE), NO},
    {"FORU-2-ext3: CONF-064: group leader: propose when called in", ORGAN(FORRETNINGSUTVALG), ROLE(GRUPPELEDER), MAY(PROPOSE_WHEN_CALLED_IN), YES, BY(FORU_2_EXT3), READ(CALLED_IN_STATUTE), NO},
    {"FORU-2-ext3: CONF-064: leadership of a committee: speak when called in", ORGAN(FORRETNINGSUTVALG), ROLE(UTVALGSLEDELSE), MAY(SPEAK_WHEN_CALLED_IN), YES, BY(FORU_2_EXT3), READ(CALLED_IN_STATUTE), NO},
    {"FORU-2-ext3: CONF-064: leadership of a committee: propose when called in", ORGAN(FORRETNINGSUTVALG), ROLE(UTVALGSLEDELSE), MAY(PROPOSE_WHEN_CALLED_IN), YES, BY(FORU_2_EXT3), READ(CALLED_IN_STATUTE), NO},
    {"FORU-2-om1: CONF-124: mayor: formal employer of the council secretariat", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(EMPLOYER_OF_SECRETARIAT), REQUIRED, BY(FORU_2_OM1), READ(SECRETARIAT_EMPLOYER_BUSINESS_COMMITTEE), NO},
    {"FORU-2-om1: CONF-124: the organ itself: formal employer of the council secretariat", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(EMPLOYER_OF_SECRETARIAT), NO, BY(FORU_2_OM1), READ(SECRETARIAT_EMPLOYER_BUSINESS_COMMITTEE), REQUIRED},
    {"FORU-2-om2: mayor: daily responsibility as employer", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(DAILY_EMPLOYER), REQUIRED, BY(FORU_2_OM2), 0, 0},
    {"FORU-2-om3: mayor: represent the municipality", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(REPRESENT_MUNICIPALITY), REQUIRED, BY(FORU_2_OM3), 0, 0},
    {"FORU-3-4: the organ itself: recommend in remuneration cases", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(RECOMMEND_REMUNERATION), REQUIRED, BY(FORU_3_4), 0, 0},
    {"FORU-3-5: CONF-208: mayor: appoint the head of the council secretariat", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(APPOINT_HEAD_OF_SECRETARIAT), YES, BY(FORU_3_5), READ(SECRETARIAT_HEAD_STATUTE), NO},
    {"FORU-3-5: CONF-208: the organ itself: appoint the head of the council secretariat (the city government)", ORGAN(BYRAAD), ROLE(ORGANET), MAY(APPOINT_HEAD_OF_SECRETARIAT), NO, BY(FORU_3_5), READ(SECRETARIAT_HEAD_STATUTE), YES},
    {"FORU-4-3: the organ itself: adopt the meeting plan", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(ADOPT_MEETING_PLAN), YES, BY(FORU_4_3), 0, 0},
    {"FORU-4-4: mayor: set up the agenda", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(SET_AGENDA), YES, BY(FORU_4_4), 0, 0},
    {"FORU-4-4: mayor: call a meeting", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(CALL_MEETING), YES, BY(FORU_4_4), 0, 0},
    {"FORU-4-5: the organ itself: publish case papers on the access portal", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(PUBLISH_PAPERS), REQUIRED, BY(FORU_4_5), 0, 0},
    {"FORU-4-5: the organ itself: publish the minutes on the access portal", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(PUBLISH_MINUTES), REQUIRED, BY(FORU_4_5), 0, 0},
    {"FORU-4-6: resident: attend", ORGAN(FORRETNINGSUTVALG), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(FORU_4_6), 0, 0},
    {"FORU-4-6: CONF-057: the organ itself: close the doors for exempt information", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(CLOSE_FOR_EXEMPT_INFORMATION), YES, BY(FORU_4_6), READ(EXEMPT_CASE_DOORS_STATUTE), NO},
    {"FORU-4-7: the organ itself: see case documents in its own field", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(ACCESS_OWN_FIELD), YES, BY(FORU_4_7), 0, 0},
    {"FORU-4-7: CONF-097: the organ itself: see case documents outside its own field", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(ACCESS_OUTSIDE_FIELD), NO, BY(FORU_4_7), READ(ACCESS_FIELD_LITERAL), YES},
    {"FORU-4-7: CONF-097: the organ itself: see the county's case documents", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(ACCESS_COUNTY), NO, BY(FORU_4_7), READ(ACCESS_FIELD_LITERAL), YES},
    {"FORU-4-8: the organ itself: put a demand for access in writing to the city government", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(DEMAND_ACCESS_IN_WRITING), REQUIRED, BY(FORU_4_8), 0, 0},
    {"FORU-5-1: the organ itself: recommend in an election", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(RECOMMEND_ELECTION), REQUIRED, BY(FORU_5_1), 0, 0},
    {"FORU-5-2: CONF-123: the organ itself: set up a temporary election committee", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(SET_UP_ELECTION_COMMITTEE), REQUIRED, BY(FORU_5_2), READ(TEMPORARY_COMMITTEE_BUSINESS_COMMITTEE_ITSELF), YES},
    {"FORU-5-3: the organ itself: recommend on exemption from office", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(RECOMMEND_EXEMPTION), REQUIRED, BY(FORU_5_3), 0, 0},
    {"FORU-6-1: the organ itself: approve group travel", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(APPROVE_TRAVEL), REQUIRED, BY(FORU_6_1), 0, 0},
    {"FORU-6-2: mayor: inform of one's trips abroad", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(REPORT_TRAVEL_ABROAD), REQUIRED, BY(FORU_6_2), 0, 0},
    {"FORU-6-2: deputy mayor: inform of one's trips abroad", ORGAN(FORRETNINGSUTVALG), ROLE(VARAORDFORER), MAY(REPORT_TRAVEL_ABROAD), REQUIRED, BY(FORU_6_2), 0, 0},
    {"FORU-7a-1: the organ itself: recommend on structure and rules", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(RECOMMEND_STRUCTURE), REQUIRED, BY(FORU_7A_1), 0, 0},
    {"FORU-8a-1: the organ itself: keep meetings normal in a long crisis", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(SECURE_MEETINGS), REQUIRED, BY(FORU_8A_1), 0, 0},
    {"FORU-8b-1: the organ itself: keep updated on a long crisis", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(FOLLOW_CRISIS), REQUIRED, BY(FORU_8B_1), 0, 0},
    {"FORU-8c-1: the organ itself: control the use of crisis powers", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(CONTROL_CRISIS_POWERS), REQUIRED, BY(FORU_8C_1), 0, 0},
    {"FORU-8d-1: the organ itself: keep the political system working in a long crisis", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(SECURE_SYSTEM), REQUIRED, BY(FORU_8D_1), 0, 0},
    {"FORU-8e-1: the organ itself: keep the exceptional period short", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(SHORTEN_EXCEPTIONS), REQUIRED, BY(FORU_8E_1), 0, 0},
    {"FORU-2f-1: CONF-098: the organ itself: decide whether a citizens' initiative meets the conditions", ORGAN(FORRETNINGSUTVALG), ROLE(ORGANET), MAY(JUDGE_INITIATIVE), YES, BY(BYST_5_15_9), READ(INITIATIVE_JUDGE_STATUTE), NO},
    {"FORU-2-ext1: supplemented with group leaders or committee leaders", ORGAN(FORRETNINGSUTVALG), ROLE(ORDFORER), MAY(CALL_IN_LEADERS), YES, BY(FORU_2_EXT4), 0, 0},
    /* clang-format on */
};

static void test_rights(void **state)
{
    (void)state;
    check_rights(rights, COUNT(rights));
}

static const struct number numbers[] = {
    /* clang-format off */
    {"BYRD-1-2: one leader", ORGAN(BYRAAD), NUMBER(LEADERS), 1, BY(BYRD_1_2), 0, 0},
    {"BYRD-1-2: one deputy leader", ORGAN(BYRAAD), NUMBER(DEPUTY_LEADERS), 1, BY(BYRD_1_2), 0, 0},
    {"BYRD-1-2: the number of members is free", ORGAN(BYRAAD), NUMBER(SEATS), TRONDGOV_NOTHING, 0, 0, 0},
    {"BYRD-3.4-2: a municipal director in each department", ORGAN(BYRAAD), NUMBER(DIRECTORS_OF_DEPARTMENT), 1, BY(BYRD_3_4_2), 0, 0},
    {"FORU-1-2: elected in the constituting meeting", ORGAN(FORRETNINGSUTVALG), NUMBER(ELECTED_IN), TRONDGOV_MEETING_CONSTITUTING, BY(FORU_1_2), 0, 0},
    {"FORU-1-2: elected by the council", ORGAN(FORRETNINGSUTVALG), NUMBER(MEMBERS_ELECTED_BY), ORGAN(BYSTYRE), BY(FORU_1_2), 0, 0},
    {"FORU-1-2: among the council's members", ORGAN(FORRETNINGSUTVALG), NUMBER(MEMBERS_FROM), ORGAN(BYSTYRE), BY(FORU_1_2), 0, 0},
    {"FORU-1-3, CONF-121: two by office and five, or seven", ORGAN(FORRETNINGSUTVALG), NUMBER(SEATS), 7, BY(FORU_1_3), READ(BY_OFFICE_STATUTE), 7},
    {"FORU-1-5: substitutes among the council's other members", ORGAN(FORRETNINGSUTVALG), NUMBER(SUBSTITUTES_FROM_MEMBERS), ORGAN(BYSTYRE), BY(FORU_1_5), 0, 0},
    {"FORU-6-1: three who travel as a group", ORGAN(FORRETNINGSUTVALG), NUMBER(GROUP_TRAVEL_MEMBERS), 3, BY(FORU_6_1), 0, 0},
    /* clang-format on */
};

static void test_numbers(void **state)
{
    (void)state;
    check_numbers(numbers, COUNT(numbers));
}

enum { COUNCIL = ORGAN(BYSTYRE), GOVERNMENT = ORGAN(BYRAAD), BUSINESS = ORGAN(FORRETNINGSUTVALG) };
enum { AT_ONCE = NEEDED(NO_CONFIDENCE_AT_ONCE), LEAVE = TRONDGOV_MATTER_NO_CONFIDENCE, QUORUM = NEEDED(QUORUM) };
enum {
    CRISIS = NEEDED(CRISIS_QUORUM),
    WRITTEN = NEEDED(WRITTEN_TREATMENT),
    INSTEAD = NEEDED(ORDINARY_MEETING_INSTEAD)
};
enum { VOTED = READ(QUORUM_COUNTS_STATUTE), HALF = READ(CRISIS_QUORUM_STATUTE) };
enum { MAJORITY = READ(WRITTEN_PROCEDURE_AS_WRITTEN) };

static const struct count counts[] = {
    /* clang-format off */
    {"BYRD-2.4-4: 39 of 60 attending demand a vote at once", COUNCIL, {AT_ONCE, 0, 0, 60, 39, 0, 0, 0, 0}, NO, BY(BYRD_2_4_4), 0, 0},
    {"BYRD-2.4-4: 40 of 60", COUNCIL, {AT_ONCE, 0, 0, 60, 40, 0, 0, 0, 0}, YES, BY(BYRD_2_4_4), 0, 0},
    {"BYRD-2.4-4: 41 of 60", COUNCIL, {AT_ONCE, 0, 0, 60, 41, 0, 0, 0, 0}, YES, BY(BYRD_2_4_4), 0, 0},
    {"BYRD-2.4-4: 44 of 67", COUNCIL, {AT_ONCE, 0, 0, 67, 44, 0, 0, 0, 0}, NO, BY(BYRD_2_4_4), 0, 0},
    {"BYRD-2.4-4: 45 of 67", COUNCIL, {AT_ONCE, 0, 0, 67, 45, 0, 0, 0, 0}, YES, BY(BYRD_2_4_4), 0, 0},
    {"BYRD-2.4-5: 34-33 to leave", COUNCIL, {0, LEAVE, 0, 67, 34, 33, 0, 0, 0}, CARRIED, BY(BYST_5_12_1), 0, 0},
    {"BYRD-2.4-5: 33-34 to leave", COUNCIL, {0, LEAVE, 0, 67, 33, 34, 0, 0, 0}, REJECTED, BY(BYST_5_12_1), 0, 0},
    {"BYRD-2.4-5: 30-30, the chair for", COUNCIL, {0, LEAVE, 0, 60, 30, 30, 0, FOR, 0}, CARRIED, BY(BYST_5_12_2), 0, 0},
    {"BYRD-2.4-5: 30-30, the chair against", COUNCIL, {0, LEAVE, 0, 60, 30, 30, 0, AGAINST, 0}, REJECTED, BY(BYST_5_12_2), 0, 0},
    {"BYRD-2.4-5: 17-16 to leave", COUNCIL, {0, LEAVE, 0, 33, 17, 16, 0, 0, 0}, NO_QUORUM, BY(BYST_5_1_3), 0, 0},
    {"BYRD-3.6-2, CONF-034: leader or substitute alone of eight", GOVERNMENT, {CRISIS, 0, 8, 1, 1, 0, 0, FOR, 0}, YES, BY(BYRD_3_6_2), HALF, NO},
    {"BYRD-3.6-2, CONF-034: an ordinary member alone of eight", GOVERNMENT, {CRISIS, 0, 8, 1, 1, 0, 0, 0, 0}, NO, BY(BYRD_3_6_2), HALF, NO},
    {"BYRD-3.6-2, CONF-034: three ordinary members of eight", GOVERNMENT, {CRISIS, 0, 8, 3, 3, 0, 0, 0, 0}, NO, BY(BYRD_3_6_2), HALF, NO},
    {"BYRD-3.6-2, CONF-034: four members of eight", GOVERNMENT, {CRISIS, 0, 8, 4, 4, 0, 0, 0, 0}, YES, BY(BYRD_3_6_2), HALF, YES},
    {"BYRD-4-3: two of eight want an ordinary meeting", GOVERNMENT, {INSTEAD, 0, 8, 0, 2, 0, 0, 0, 0}, NO, BY(BYRD_4_3), 0, 0},
    {"BYRD-4-3: three of eight want an ordinary meeting", GOVERNMENT, {INSTEAD, 0, 8, 0, 3, 0, 0, 0, 0}, YES, BY(BYRD_4_3), 0, 0},
    {"BYRD-4-3: four of eight want an ordinary meeting", GOVERNMENT, {INSTEAD, 0, 8, 0, 4, 0, 0, 0, 0}, YES, BY(BYRD_4_3), 0, 0},
    {"BYRD-4-3, CONF-116: all eight agree in writing", GOVERNMENT, {WRITTEN, 0, 8, 8, 8, 0, 0, 0, 0}, CARRIED, BY(BYRD_4_3), MAJORITY, CARRIED},
    {"BYRD-4-3, CONF-116: seven of eight agree in writing", GOVERNMENT, {WRITTEN, 0, 8, 8, 7, 1, 0, 0, 0}, REJECTED, BY(BYRD_4_3), MAJORITY, CARRIED},
    {"BYRD-4-3, CONF-116: the eighth does not answer", GOVERNMENT, {WRITTEN, 0, 8, 7, 7, 0, 0, 0, 0}, REJECTED, BY(BYRD_4_3), MAJORITY, CARRIED},
    {"BYRD-4-3, CONF-116: three of eight agree in writing", GOVERNMENT, {WRITTEN, 0, 8, 8, 3, 5, 0, 0, 0}, REJECTED, BY(BYRD_4_3), MAJORITY, REJECTED},
    {"BYRD-4-11, CONF-035: four of eight present, three vote", GOVERNMENT, {QUORUM, 0, 8, 4, 3, 0, 0, 0, 0}, YES, BY(BYRD_4_11), VOTED, NO},
    {"BYRD-4-11, CONF-035: four of eight present and voting", GOVERNMENT, {QUORUM, 0, 8, 4, 4, 0, 0, 0, 0}, YES, BY(BYRD_4_11), VOTED, YES},
    {"BYRD-4-11, CONF-035: five of eight present", GOVERNMENT, {QUORUM, 0, 8, 5, 5, 0, 0, 0, 0}, YES, BY(BYRD_4_11), VOTED, YES},
    {"BYRD-4-11, CONF-035: three of eight present", GOVERNMENT, {QUORUM, 0, 8, 3, 3, 0, 0, 0, 0}, NO, BY(BYRD_4_11), VOTED, NO},
    {"BYRD-4-11: four of seven present", GOVERNMENT, {QUORUM, 0, 7, 4, 4, 0, 0, 0, 0}, YES, BY(BYRD_4_11), 0, 0},
    {"BYRD-4-11: three of seven present", GOVERNMENT, {QUORUM, 0, 7, 3, 3, 0, 0, 0, 0}, NO, BY(BYRD_4_11), 0, 0},
    {"FORU-4-2: three of seven vote", BUSINESS, {QUORUM, 0, 0, 3, 3, 0, 0, 0, 0}, NO, BY(KOML_11_9_1), 0, 0},
    {"FORU-4-2: four of seven vote", BUSINESS, {QUORUM, 0, 0, 4, 4, 0, 0, 0, 0}, YES, BY(KOML_11_9_1), 0, 0},
    {"FORU-4-2: five of seven vote", BUSINESS, {QUORUM, 0, 0, 5, 5, 0, 0, 0, 0}, YES, BY(KOML_11_9_1), 0, 0},
    {"FORU-4-2: 2-1", BUSINESS, {0, 0, 0, 3, 2, 1, 0, 0, 0}, NO_QUORUM, BY(KOML_11_9_1), 0, 0},
    {"FORU-4-2: 3-1", BUSINESS, {0, 0, 0, 4, 3, 1, 0, 0, 0}, CARRIED, BY(KOML_11_9_2A), 0, 0},
    {"FORU-4-2: 2-2, the leader for", BUSINESS, {0, 0, 0, 4, 2, 2, 0, FOR, 0}, CARRIED, BY(KOML_11_9_2B), 0, 0},
    {"FORU-4-2: 2-2, the leader against", BUSINESS, {0, 0, 0, 4, 2, 2, 0, AGAINST, 0}, REJECTED, BY(KOML_11_9_2B), 0, 0},
    /* clang-format on */
};

static void test_counts(void **state)
{
    (void)state;
    check_counts(counts, COUNT(counts));
}

enum {
    NOTICE = DUE(NOTICE),
    ACCESS = DUE(ACCESS),
    FORWARD = READ(DAY_OFF_SHIFT_FORWARD),
    BACK = READ(DAY_OFF_SHIFT_BACK)
};

static const struct due dues[] = {
    /* clang-format off */
    {"BYRD-3.2-4: told in the council's next meeting", GOVERNMENT, DUE(URGENCY_REPORT), 20240926, 20240926, END, BY(BYRD_3_2_4), 0, 0, 0},
    {"BYRD-6-2: three weeks before", GOVERNMENT, DUE(QUARANTINE_NOTICE), 20240902, 20240812, END, BY(BYRD_6_2), 0, 0, 0},
    {"BYRD-6-2, CONF-002: second day of Whitsun, forward", GOVERNMENT, DUE(QUARANTINE_NOTICE), 20250630, 20250609, END, BY(BYRD_6_2), FORWARD, 20250610, END},
    {"BYRD-6-2, CONF-002: second day of Whitsun, back", GOVERNMENT, DUE(QUARANTINE_NOTICE), 20250630, 20250609, END, BY(BYRD_6_2), BACK, 20250606, END},
    {"FORU-4-4: five days before", BUSINESS, NOTICE, 20240924, 20240919, END, BY(FORU_4_4), 0, 0, 0},
    {"FORU-4-4, CONF-002: a Saturday, forward", BUSINESS, NOTICE, 20240926, 20240921, END, BY(FORU_4_4), FORWARD, 20240923, END},
    {"FORU-4-4, CONF-002: a Saturday, back", BUSINESS, NOTICE, 20240926, 20240921, END, BY(FORU_4_4), BACK, 20240920, END},
    {"FORU-4-8, CONF-095: three weekdays, Saturday one of them", BUSINESS, ACCESS, 20240614, 20240618, END, BY(FORU_4_8), READ(SATURDAY_MONDAY_TO_FRIDAY), 20240619, END},
    {"FORU-4-8, CONF-094: three days for all", BUSINESS, ACCESS, 20240614, 20240618, END, BY(FORU_4_8), READ(ACCESS_DAYS_DAYS_FOR_ALL), 20240617, END},
    {"FORU-4-8, CONF-094: weekdays for all", BUSINESS, ACCESS, 20240830, 20240903, END, BY(FORU_4_8), READ(ACCESS_DAYS_WEEKDAYS_FOR_ALL), 20240903, END},
    {"FORU-4-8: 1 May is left out", BUSINESS, ACCESS, 20250429, 20250503, END, BY(FORU_4_8), 0, 0, 0},
    /* clang-format on */
};

static void test_dues(void **state)
{
    (void)state;
    check_dues(dues, COUNT(dues));
}

/* --- Which organ treats a subject (question ROUTE) --- */

static const struct route {
    const char *name;
    int32_t subject, organ, provision;
} routes[] = {
    /* clang-format off */
    {"BYST-4.1-1: extent and organisation of the municipality's activity", TRONDGOV_SUBJECT_EXTENT_OF_ACTIVITY, ORGAN(BYSTYRE), BY(BYST_4_1_1)},
    {"BYST-4.1-2: supreme supervision", TRONDGOV_SUBJECT_SUPREME_SUPERVISION, ORGAN(BYSTYRE), BY(BYST_4_1_2)},
    {"BYST-4.2-4: running supervision", TRONDGOV_SUBJECT_RUNNING_SUPERVISION, ORGAN(KONTROLLUTVALG), BY(BYST_4_2_4)},
    {"BYRD-3.1-1: management of the administration", TRONDGOV_SUBJECT_ADMINISTRATION, ORGAN(BYRAAD), BY(BYRD_3_1_1)},
    {"BYRD-3.1a-1: internal control", TRONDGOV_SUBJECT_INTERNAL_CONTROL, ORGAN(BYRAAD), BY(BYRD_3_1A_1)},
    {"BYRD-3.3-1: pay policy and wages", TRONDGOV_SUBJECT_PAY_POLICY, ORGAN(BYRAAD), BY(BYRD_3_3_1)},
    {"BYRD-3.3-2: employer rules and interests", TRONDGOV_SUBJECT_EMPLOYER_RULES, ORGAN(BYRAAD), BY(BYRD_3_3_2)},
    {"BYRD-3.3-3: scheme for union representatives", TRONDGOV_SUBJECT_UNION_REPRESENTATIVES, ORGAN(BYRAAD), BY(BYRD_3_3_3)},
    {"BYRD-3.3-5: running personnel responsibility", TRONDGOV_SUBJECT_PERSONNEL, ORGAN(BYRAAD), BY(BYRD_3_3_5)},
    {"BYRD-3.4-2: organisation of departments", TRONDGOV_SUBJECT_DEPARTMENTS, ORGAN(BYRAAD), BY(BYRD_3_4_2)},
    {"BYRD-3.6-1: crisis management", TRONDGOV_SUBJECT_CRISIS, ORGAN(BYRAAD), BY(BYRD_3_6_1)},
    {"BYRD-3.7-1: consent to mediation", TRONDGOV_SUBJECT_MEDIATION, ORGAN(BYRAAD), BY(BYRD_3_7_1)},
    {"BYRD-3.8-1: consultation statement", TRONDGOV_SUBJECT_HEARING_STATEMENT, ORGAN(BYRAAD), BY(BYRD_3_8_1)},
    {"FORU-2a-1: activities of the council and its organs", TRONDGOV_SUBJECT_COUNCIL_COORDINATION, ORGAN(FORRETNINGSUTVALG), BY(FORU_2A_1)},
    {"FORU-2i-1: tasks of the electoral board", TRONDGOV_SUBJECT_MUNICIPAL_ELECTION, ORGAN(FORRETNINGSUTVALG), BY(FORU_2I_1)},
    {"FORU-7-7: training of elected officials", TRONDGOV_SUBJECT_TRAINING, ORGAN(FORRETNINGSUTVALG), BY(FORU_7_7)},
    {"FORU-2k-1: preparing the council's constitution", TRONDGOV_SUBJECT_CONSTITUTING_ELECTIONS, ORGAN(FORRETNINGSUTVALG), BY(FORU_2K_1)},
    {"FORU-2l-1: election committee for wholly owned companies", TRONDGOV_SUBJECT_COMPANY_BOARDS, ORGAN(FORRETNINGSUTVALG), BY(FORU_2L_1)},
    {"FORU-2m-1: employer function for elected officials and ombuds", TRONDGOV_SUBJECT_EMPLOYER_OF_ELECTED, ORGAN(FORRETNINGSUTVALG), BY(FORU_2M_1)},
    {"FORU-3-1: working conditions of elected officials", TRONDGOV_SUBJECT_WORKING_CONDITIONS, ORGAN(FORRETNINGSUTVALG), BY(FORU_3_1)},
    {"FORU-3-4: support for party groups", TRONDGOV_SUBJECT_PARTY_SUPPORT, ORGAN(FORRETNINGSUTVALG), BY(FORU_3_4)},
    {"FORU-3-6: appointment of an ombud", TRONDGOV_SUBJECT_OMBUD_APPOINTMENT, ORGAN(BYSTYRE), BY(FORU_3_6)},
    {"FORU-5-1: elections", TRONDGOV_SUBJECT_ELECTIONS, ORGAN(FORRETNINGSUTVALG), BY(FORU_5_1)},
    {"FORU-5-3: exemption from office", TRONDGOV_SUBJECT_EXEMPTION, ORGAN(FORRETNINGSUTVALG), BY(FORU_5_3)},
    {"FORU-7a-1: political structure", TRONDGOV_SUBJECT_POLITICAL_STRUCTURE, ORGAN(FORRETNINGSUTVALG), BY(FORU_7A_1)},
    {"FORU-7a-1: rules of the council's organs", TRONDGOV_SUBJECT_RULES_OF_ORGANS, ORGAN(FORRETNINGSUTVALG), BY(FORU_7A_1)},
    {"FORU-7a-1: form of government", TRONDGOV_SUBJECT_FORM_OF_GOVERNMENT, ORGAN(FORRETNINGSUTVALG), BY(FORU_7A_1)},
    {"FORU-7a-1: schemes of local democracy", TRONDGOV_SUBJECT_LOCAL_DEMOCRACY, ORGAN(FORRETNINGSUTVALG), BY(FORU_7A_1)},
    {"FORU-7a-1: evaluation of the political system", TRONDGOV_SUBJECT_EVALUATION_OF_SYSTEM, ORGAN(FORRETNINGSUTVALG), BY(FORU_7A_1)},
    {"FORU-7-6: the committees' political supervision", TRONDGOV_SUBJECT_POLITICAL_SUPERVISION, ORGAN(FORRETNINGSUTVALG), BY(FORU_7_6)},
    {"FORU-2j-1: programme council for training", TRONDGOV_SUBJECT_TRAINING, ORGAN(FORRETNINGSUTVALG), BY(FORU_7_7)},
    {"FORU-3-2: supervisory and employer responsibility", TRONDGOV_SUBJECT_EMPLOYER_OF_ELECTED, ORGAN(FORRETNINGSUTVALG), BY(FORU_2M_1)},
    {"FORU-3-3: employer questions", TRONDGOV_SUBJECT_EMPLOYER_OF_ELECTED, ORGAN(FORRETNINGSUTVALG), BY(FORU_2M_1)},
    {"BYST-4.2-3: that the council's decisions are carried out", TRONDGOV_SUBJECT_SUPREME_SUPERVISION, ORGAN(BYSTYRE), BY(BYST_4_1_2)},
    {"FORU-8-1: crises are handled by the city government", TRONDGOV_SUBJECT_CRISIS, ORGAN(BYRAAD), BY(BYRD_3_6_1)},
    /* clang-format on */
};

static void test_routes(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(routes); i++) {
        const struct route *row = &routes[i];
        trondgov_fact facts[] = {FACT(SUBJECT, row->subject), FACT(DATE, day(TODAY))};
        int64_t organ = 0;
        expect_code(row->name, "answer", asked(row->name, city, TRONDGOV_QUESTION_ROUTE, facts, 2, &organ), YES);
        expect_code(row->name, "organ", organ, row->organ);
        expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
        facts[1].value = day(DAY_BEFORE);
        expect_code(row->name, "the day before", asked(row->name, city, TRONDGOV_QUESTION_ROUTE, facts, 2, NULL),
                    NOT_REGULATED);
    }
    no_faults();
}

/* --- A case is treated in the meeting: not before it is opened --- */

static void test_in_meeting(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int32_t organ, provision;
    } rows[] = {
        {"BYRD-4-1: the city government decides in meetings", ORGAN(BYRAAD), BY(BYRD_4_1)},
        {"FORU-4-1: the business committee decides in meetings", ORGAN(FORRETNINGSUTVALG), BY(FORU_4_1)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const trondgov_instant before = at(20250401, 120000);
        const trondgov_event planned[] = {
            {.at = before,
             .kind = TRONDGOV_EVENT_MEETING,
             .organ = rows[i].organ,
             .item = 55,
             .value = day(TODAY),
             .code = TRONDGOV_MEETING_ORDINARY},
            {.at = before, .kind = TRONDGOV_EVENT_SEAT, .person = 1, .item = 1, .role = ROLE(MEDLEM)},
            {.at = before, .kind = TRONDGOV_EVENT_CASE_LISTED, .item = 7, .code = TRONDGOV_MATTER_ORDINARY}};
        const trondgov_event taken_up = {.at = before, .kind = TRONDGOV_EVENT_CASE_TAKEN_UP, .item = 7};
        trondgov_meeting *meeting = NULL;
        trondgov_answer answer = 0;
        assert_int_equal(trondgov_meeting_create(city, &meeting), TRONDGOV_OK);
        expect_status(rows[i].name, trondgov_meeting_apply(meeting, planned, COUNT(planned), 0, NULL, NULL, why),
                      TRONDGOV_OK);
        expect_status(rows[i].name, trondgov_meeting_apply(meeting, &taken_up, 1, 0, &answer, NULL, why), TRONDGOV_OK);
        expect_code(rows[i].name, "answer", answer, TRONDGOV_ANSWER_REFUSED);
        expect_code(rows[i].name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision,
                    rows[i].provision);
        trondgov_meeting_free(meeting);
    }
    no_faults();
}

/* --- What a party is to have of the five: the terms of the sum, each with its provision --- */

static void test_terms(void **state)
{
    (void)state;
    const trondgov_fact facts[] = {FACT(ORGAN, ORGAN(FORRETNINGSUTVALG)), FACT(DATE, day(TODAY)),
                                   FACT(SEATS_OF_SEVEN, 3), FACT(SEATS_BY_OFFICE, 2), FACT(SEATS_OF_FIVE, 2)};
    static const int64_t amounts[] = {3, -2};
    int64_t seats = 0;
    expect_code("FORU-1-4: three of seven, two of them by office", "answer",
                asked("FORU-1-4", city, TRONDGOV_QUESTION_PARTY_SEATS, facts, COUNT(facts), &seats), YES);
    expect("FORU-1-4", "of the five", seats, 1);
    assert_int_equal(number_of(why, TRONDGOV_FINDING_RESULT), COUNT(amounts));
    for (size_t i = 0; i < COUNT(amounts); i++) {
        const trondgov_finding term = finding_of(why, TRONDGOV_FINDING_RESULT, i);
        expect("FORU-1-4", "term", term.actual, amounts[i]);
        expect_code("FORU-1-4", "provision of the term", term.provision, BY(FORU_1_4));
    }
    no_faults();
}

static const struct force in_force[] = {
    {"BYRD-0-1: in force from 13.06.2024", BY(BYRD_0_1)},
    {"BYRD-1-1: parliamentary government from 13.06.2024", BY(BYRD_1_1)},
    {"FORU-0-1: in force from 13.06.2024", BY(FORU_0_1)},
    {"PARL-14: parliamentary government is introduced on 13.06.2024", BY(PARL_14)},
};

static void test_force(void **state)
{
    (void)state;
    check_force(in_force, COUNT(in_force));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rights), cmocka_unit_test(test_numbers), cmocka_unit_test(test_counts),
        cmocka_unit_test(test_dues),   cmocka_unit_test(test_routes),  cmocka_unit_test(test_in_meeting),
        cmocka_unit_test(test_terms),  cmocka_unit_test(test_force),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
