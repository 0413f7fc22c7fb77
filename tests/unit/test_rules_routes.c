/* Tests of who treats a subject and who recommends to whom: the table of reglement for bystyreutvalgene 3.1 (UTV), the
 * appeals of klageutvalget (KLAGE) and reglement for innstillingsrett (INNST). CONF is the register of conflicts.
 */
#include "rules_tests.h"

struct route {
    const char *name;
    int32_t subjects[2];
    int32_t answer, organ, provision;
    int32_t reading, otherwise, other_organ;
};

static void check_route(const struct route *row, const trondgov_rulebook *rules, int32_t ymd, int32_t answer,
                        int32_t organ)
{
    const trondgov_fact facts[] = {FACT(DATE, day(ymd)), FACT(SUBJECT, row->subjects[0]),
                                   FACT(SUBJECT, row->subjects[1])};
    int64_t value = 0;
    expect_code(row->name, "answer",
                asked(row->name, rules, TRONDGOV_QUESTION_ROUTE, facts, row->subjects[1] ? 3 : 2, &value), answer);
    expect_code(row->name, "organ", value, organ ? organ : TRONDGOV_NOTHING);
}

static void check_routes(const struct route *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct route *row = &rows[i];
        check_route(row, city, TODAY, row->answer, row->organ);
        expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
        check_route(row, city, DAY_BEFORE, NOT_REGULATED, 0);
        if (!row->reading)
            continue;
        trondgov_rulebook *other = reading(row->reading);
        check_route(row, other, TODAY, row->otherwise, row->other_organ);
        trondgov_rulebook_free(other);
    }
    no_faults();
}

struct recommender {
    const char *name;
    int32_t organ, role, to, answer, provision;
};

static void check_recommenders(const struct recommender *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct recommender *row = &rows[i];
        trondgov_fact facts[] = {FACT(ORGAN, row->organ), FACT(OTHER_ORGAN, row->to), FACT(DATE, day(TODAY)),
                                 FACT(ROLE, row->role)};
        const size_t used = row->role ? 4 : 3;
        expect_code(row->name, "answer", asked(row->name, city, TRONDGOV_QUESTION_RECOMMENDER, facts, used, NULL),
                    row->answer);
        expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
        facts[2].value = day(DAY_BEFORE);
        expect_code(row->name, "the day before",
                    asked(row->name, city, TRONDGOV_QUESTION_RECOMMENDER, facts, used, NULL), NOT_REGULATED);
    }
    no_faults();
}

static const struct route routes[] = {
    /* clang-format off */
    {"UTV-3.1-OKU-1: upbringing alone", {TRONDGOV_SUBJECT_PURE_UPBRINGING}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_1), 0, 0, 0},
    {"UTV-3.1-OKU-2: child and family services", {TRONDGOV_SUBJECT_CHILD_AND_FAMILY}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_2), 0, 0, 0},
    {"UTV-3.1-OKU-3: culture", {TRONDGOV_SUBJECT_CULTURE}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_3), 0, 0, 0},
    {"UTV-3.1-OKU-5: volunteers", {TRONDGOV_SUBJECT_VOLUNTEERS_UPBRINGING_CULTURE}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_5), 0, 0, 0},
    {"UTV-3.1-OKU-6: names", {TRONDGOV_SUBJECT_NAMING}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_6), 0, 0, 0},
    {"UTV-3.1-OKU-7: investment within the frame", {TRONDGOV_SUBJECT_INVESTMENT_UPBRINGING_CULTURE}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_7), 0, 0, 0},
    {"UTV-3.1-HVU-1: health and welfare", {TRONDGOV_SUBJECT_HEALTH_AND_WELFARE}, YES, ORGAN(HELSE_OG_VELFERD), BY(UTV_3_1_HVU_1), 0, 0, 0},
    {"UTV-3.1-HVU-2: organisation of the health area", {TRONDGOV_SUBJECT_HEALTH_ORGANISATION}, YES, ORGAN(HELSE_OG_VELFERD), BY(UTV_3_1_HVU_2), 0, 0, 0},
    {"UTV-3.1-HVU-3: employer policy", {TRONDGOV_SUBJECT_EMPLOYER_POLICY}, YES, ORGAN(HELSE_OG_VELFERD), BY(UTV_3_1_HVU_3), 0, 0, 0},
    {"UTV-3.1-HVU-4: volunteers", {TRONDGOV_SUBJECT_VOLUNTEERS_HEALTH}, YES, ORGAN(HELSE_OG_VELFERD), BY(UTV_3_1_HVU_4), 0, 0, 0},
    {"UTV-3.1-HVU-5: investment within the frame", {TRONDGOV_SUBJECT_INVESTMENT_HEALTH}, YES, ORGAN(HELSE_OG_VELFERD), BY(UTV_3_1_HVU_5), 0, 0, 0},
    {"UTV-3.1-MNS-1: business", {TRONDGOV_SUBJECT_BUSINESS}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_1), 0, 0, 0},
    {"UTV-3.1-MNS-1: transport", {TRONDGOV_SUBJECT_TRANSPORT}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_1), 0, 0, 0},
    {"UTV-3.1-MNS-2: climate", {TRONDGOV_SUBJECT_CLIMATE}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_2), 0, 0, 0},
    {"UTV-3.1-MNS-3: environment, climate and business in focus", {TRONDGOV_SUBJECT_ENVIRONMENT_CLIMATE_BUSINESS}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_3), 0, 0, 0},
    {"UTV-3.1-MNS-4: the environment package", {TRONDGOV_SUBJECT_MILJOPAKKEN}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_4), 0, 0, 0},
    {"UTV-3.1-MNS-5: volunteers", {TRONDGOV_SUBJECT_VOLUNTEERS_ENVIRONMENT}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_5), 0, 0, 0},
    {"UTV-3.1-MNS-6: investment within the frame", {TRONDGOV_SUBJECT_INVESTMENT_ENVIRONMENT}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_6), 0, 0, 0},
    {"UTV-3.1-FO-1: economy alone", {TRONDGOV_SUBJECT_PURE_ECONOMY}, YES, ORGAN(FINANS_OG_ORGANISASJON), BY(UTV_3_1_FO_1), 0, 0, 0},
    {"UTV-3.1-FO-2: guarantees", {TRONDGOV_SUBJECT_GUARANTEE}, YES, ORGAN(FINANS_OG_ORGANISASJON), BY(UTV_3_1_FO_2), 0, 0, 0},
    {"UTV-3.1-FO-3: property", {TRONDGOV_SUBJECT_PROPERTY}, YES, ORGAN(FINANS_OG_ORGANISASJON), BY(UTV_3_1_FO_3), 0, 0, 0},
    {"UTV-3.1-FO-4: law", {TRONDGOV_SUBJECT_LAW}, YES, ORGAN(FINANS_OG_ORGANISASJON), BY(UTV_3_1_FO_4), 0, 0, 0},
    {"UTV-3.1-FO-5: organisation", {TRONDGOV_SUBJECT_ORGANISATION}, YES, ORGAN(FINANS_OG_ORGANISASJON), BY(UTV_3_1_FO_5), 0, 0, 0},
    {"UTV-3.1-FO-6: volunteers", {TRONDGOV_SUBJECT_VOLUNTEERS_FINANCE}, YES, ORGAN(FINANS_OG_ORGANISASJON), BY(UTV_3_1_FO_6), 0, 0, 0},
    {"UTV-3.1-FO-7: investment outside the frame", {TRONDGOV_SUBJECT_INVESTMENT_OUTSIDE_FRAME}, YES, ORGAN(FINANS_OG_ORGANISASJON), BY(UTV_3_1_FO_7), 0, 0, 0},
    {"UTV-3.1-BU-1: urban development alone", {TRONDGOV_SUBJECT_PURE_URBAN_DEVELOPMENT}, YES, ORGAN(BYUTVIKLING), BY(UTV_3_1_BU_1), 0, 0, 0},
    {"UTV-3.1-BU-2: plans and zoning", {TRONDGOV_SUBJECT_ZONING}, YES, ORGAN(BYUTVIKLING), BY(UTV_3_1_BU_2), 0, 0, 0},
    {"UTV-3.1-BU-3: appeals", {TRONDGOV_SUBJECT_PLANNING_APPEAL}, YES, ORGAN(BYUTVIKLING), BY(UTV_3_1_BU_3), 0, 0, 0},
    {"UTV-3.1-BU-4: nature tied to a plan", {TRONDGOV_SUBJECT_NATURE}, YES, ORGAN(BYUTVIKLING), BY(UTV_3_1_BU_4), 0, 0, 0},
    {"UTV-3.1-BU-5: volunteers", {TRONDGOV_SUBJECT_VOLUNTEERS_URBAN_DEVELOPMENT}, YES, ORGAN(BYUTVIKLING), BY(UTV_3_1_BU_5), 0, 0, 0},
    {"UTV-3.1-KU-1: control", {TRONDGOV_SUBJECT_CONTROL}, YES, ORGAN(KONTROLLUTVALG), BY(UTV_3_1_KU_1), 0, 0, 0},
    {"UTV-3.1-OKU-4: sports", {TRONDGOV_SUBJECT_SPORT}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_4), 0, 0, 0},
    {"UTV-3.1-MNS-1: CONF-155: environment", {TRONDGOV_SUBJECT_ENVIRONMENT}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_1), READ(ENVIRONMENT_FOCUS_ONLY), JUDGEMENT, 0},
    {"UTV-3.1-MNS-1: CONF-155: nature not tied to a plan", {TRONDGOV_SUBJECT_NATURE_OUTSIDE_PLANS}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_1), READ(ENVIRONMENT_FOCUS_ONLY), JUDGEMENT, 0},
    {"UTV-3.1-BU-gap: CONF-153: the mayor decides", {TRONDGOV_SUBJECT_INVESTMENT_URBAN_DEVELOPMENT}, JUDGEMENT, 0, BY(UTV_3_1_BU_GAP), READ(URBAN_INVESTMENT_URBAN_DEVELOPMENT), YES, ORGAN(BYUTVIKLING)},
    {"KLAGE-2.1-1: an individual decision", {TRONDGOV_SUBJECT_INDIVIDUAL_APPEAL}, YES, ORGAN(KLAGEUTVALG), BY(KLAGE_2_1_2), 0, 0, 0},
    {"KLAGE-2.1-2: no act names the county governor", {TRONDGOV_SUBJECT_INDIVIDUAL_APPEAL}, YES, ORGAN(KLAGEUTVALG), BY(KLAGE_2_1_2), 0, 0, 0},
    {"KLAGE-2.1-2: CONF-156: nor in urban development", {TRONDGOV_SUBJECT_PLANNING_APPEAL_OWN}, YES, ORGAN(KLAGEUTVALG), BY(KLAGE_2_1_2), READ(PLANNING_APPEALS_URBAN_DEVELOPMENT_ALL), YES, ORGAN(BYUTVIKLING)},
    {"INNST-5b: remuneration", {TRONDGOV_SUBJECT_REMUNERATION}, YES, ORGAN(FORRETNINGSUTVALG), BY(INNST_5B), 0, 0, 0},
    {"UTV-3.3-1: mixed with economy", {TRONDGOV_SUBJECT_CHILD_AND_FAMILY, TRONDGOV_SUBJECT_ECONOMY}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_2), 0, 0, 0},
    {"UTV-3.3-1: mixed with economy", {TRONDGOV_SUBJECT_HEALTH_AND_WELFARE, TRONDGOV_SUBJECT_ECONOMY}, YES, ORGAN(HELSE_OG_VELFERD), BY(UTV_3_1_HVU_1), 0, 0, 0},
    {"UTV-3.3-1: mixed with economy", {TRONDGOV_SUBJECT_EMPLOYER_POLICY, TRONDGOV_SUBJECT_ECONOMY}, YES, ORGAN(HELSE_OG_VELFERD), BY(UTV_3_1_HVU_3), 0, 0, 0},
    {"UTV-3.3-1: mixed with economy", {TRONDGOV_SUBJECT_CULTURE, TRONDGOV_SUBJECT_ECONOMY}, YES, ORGAN(OPPVEKST_OG_KULTUR), BY(UTV_3_1_OKU_3), 0, 0, 0},
    {"UTV-3.3-1: mixed with urban development", {TRONDGOV_SUBJECT_PROPERTY, TRONDGOV_SUBJECT_URBAN_DEVELOPMENT}, YES, ORGAN(FINANS_OG_ORGANISASJON), BY(UTV_3_1_FO_3), 0, 0, 0},
    {"UTV-3.3-1: two lines of one committee", {TRONDGOV_SUBJECT_CLIMATE, TRONDGOV_SUBJECT_TRANSPORT}, YES, ORGAN(MILJO_NAERING_SAMFERDSEL), BY(UTV_3_1_MNS_2), 0, 0, 0},
    {"UTV-3.3-1: two lines of one committee", {TRONDGOV_SUBJECT_EMPLOYER_POLICY, TRONDGOV_SUBJECT_HEALTH_ORGANISATION}, YES, ORGAN(HELSE_OG_VELFERD), BY(UTV_3_1_HVU_3), 0, 0, 0},
    {"UTV-3.3-2: children and health: doubt", {TRONDGOV_SUBJECT_CHILD_AND_FAMILY, TRONDGOV_SUBJECT_HEALTH_AND_WELFARE}, JUDGEMENT, 0, ANY, 0, 0, 0},
    {"UTV-3.3-2: a guarantee for sports: doubt", {TRONDGOV_SUBJECT_SPORT, TRONDGOV_SUBJECT_GUARANTEE}, JUDGEMENT, 0, ANY, 0, 0, 0},
    {"UTV-3.3-2: a plan and the climate: doubt", {TRONDGOV_SUBJECT_ZONING, TRONDGOV_SUBJECT_CLIMATE}, JUDGEMENT, 0, ANY, 0, 0, 0},
    {"UTV-3.3-2: employer policy and organisation: doubt", {TRONDGOV_SUBJECT_EMPLOYER_POLICY, TRONDGOV_SUBJECT_ORGANISATION}, JUDGEMENT, 0, ANY, 0, 0, 0},
    {"UTV-3.3-2: two lines that want a case for themselves: doubt", {TRONDGOV_SUBJECT_ECONOMY, TRONDGOV_SUBJECT_UPBRINGING}, JUDGEMENT, 0, BY(UTV_3_3_2), 0, 0, 0},
    /* clang-format on */
};

static void test_routes(void **state)
{
    (void)state;
    check_routes(routes, COUNT(routes));
}

static const struct recommender recommenders[] = {
    /* clang-format off */
    {"INNST-1a: the government to the council", ORGAN(BYRAAD), 0, ORGAN(BYSTYRE), YES, BY(INNST_1A)},
    {"INNST-1b: the government to a committee", ORGAN(BYRAAD), 0, ORGAN(OPPVEKST_OG_KULTUR), YES, BY(INNST_1B)},
    {"INNST-1b: the government to a committee", ORGAN(BYRAAD), 0, ORGAN(HELSE_OG_VELFERD), YES, BY(INNST_1B)},
    {"INNST-1b: the government to a committee", ORGAN(BYRAAD), 0, ORGAN(MILJO_NAERING_SAMFERDSEL), YES, BY(INNST_1B)},
    {"INNST-1b: the government to a committee", ORGAN(BYRAAD), 0, ORGAN(FINANS_OG_ORGANISASJON), YES, BY(INNST_1B)},
    {"INNST-1b: the government to a committee", ORGAN(BYRAAD), 0, ORGAN(BYUTVIKLING), YES, BY(INNST_1B)},
    {"INNST-1b: not to the control committee", ORGAN(BYRAAD), 0, ORGAN(KONTROLLUTVALG), NO, BY(INNST_NEG)},
    {"INNST-1c: the government to the appeals committee", ORGAN(BYRAAD), 0, ORGAN(KLAGEUTVALG), YES, BY(INNST_1C)},
    {"INNST-1a: not to the business committee", ORGAN(BYRAAD), 0, ORGAN(FORRETNINGSUTVALG), NO, BY(INNST_NEG)},
    {"INNST-2: the control committee to the council", ORGAN(KONTROLLUTVALG), 0, ORGAN(BYSTYRE), YES, BY(INNST_2)},
    {"INNST-2: not to the business committee", ORGAN(KONTROLLUTVALG), 0, ORGAN(FORRETNINGSUTVALG), NO, BY(INNST_NEG)},
    {"INNST-3: its secretariat to the control committee", ORGAN(KONTROLLUTVALG), ROLE(SEKRETARIAT), ORGAN(KONTROLLUTVALG), YES, BY(INNST_3)},
    {"INNST-3: not the council's secretariat", ORGAN(BYSTYRE), ROLE(SEKRETARIAT), ORGAN(KONTROLLUTVALG), NO, BY(INNST_NEG)},
    {"INNST-3: not to the council", ORGAN(KONTROLLUTVALG), ROLE(SEKRETARIAT), ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-4: a committee to the council", ORGAN(OPPVEKST_OG_KULTUR), 0, ORGAN(BYSTYRE), YES, BY(INNST_4)},
    {"INNST-4: a committee to the council", ORGAN(HELSE_OG_VELFERD), 0, ORGAN(BYSTYRE), YES, BY(INNST_4)},
    {"INNST-4: a committee to the council", ORGAN(MILJO_NAERING_SAMFERDSEL), 0, ORGAN(BYSTYRE), YES, BY(INNST_4)},
    {"INNST-4: a committee to the council", ORGAN(FINANS_OG_ORGANISASJON), 0, ORGAN(BYSTYRE), YES, BY(INNST_4)},
    {"INNST-4: a committee to the council", ORGAN(BYUTVIKLING), 0, ORGAN(BYSTYRE), YES, BY(INNST_4)},
    {"INNST-4: not to another committee", ORGAN(OPPVEKST_OG_KULTUR), 0, ORGAN(HELSE_OG_VELFERD), NO, BY(INNST_NEG)},
    {"INNST-5a: the business committee to the council", ORGAN(FORRETNINGSUTVALG), 0, ORGAN(BYSTYRE), YES, BY(INNST_5A)},
    {"INNST-6: the mayor to the council", ORGAN(KOMMUNE), ROLE(ORDFORER), ORGAN(BYSTYRE), YES, BY(INNST_6)},
    {"INNST-6: not to the business committee", ORGAN(KOMMUNE), ROLE(ORDFORER), ORGAN(FORRETNINGSUTVALG), NO, BY(INNST_NEG)},
    {"INNST-7a: the secretariat to the electoral board", ORGAN(BYSTYRE), ROLE(SEKRETARIAT), ORGAN(VALGSTYRE), YES, BY(INNST_7A)},
    {"INNST-7b: the secretariat to the business committee", ORGAN(BYSTYRE), ROLE(SEKRETARIAT), ORGAN(FORRETNINGSUTVALG), YES, BY(INNST_7B)},
    {"INNST-7b: not to the council", ORGAN(BYSTYRE), ROLE(SEKRETARIAT), ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(KLAGEUTVALG), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(KARANTENEUTVALG), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(ADMINISTRASJONSUTVALG), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(SYTTENDE_MAI_UTVALG), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(ELDRERAAD), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(FUNKISRAAD), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(STUDENTRAAD), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(MANGFOLDSRAAD), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody else to the council", ORGAN(UNGDOMMENS_BYSTYRE), 0, ORGAN(BYSTYRE), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody to these", ORGAN(BYRAAD), 0, ORGAN(KARANTENEUTVALG), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody to these", ORGAN(BYRAAD), 0, ORGAN(ADMINISTRASJONSUTVALG), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody to these", ORGAN(BYRAAD), 0, ORGAN(SYTTENDE_MAI_UTVALG), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody to these", ORGAN(BYRAAD), 0, ORGAN(ELDRERAAD), NO, BY(INNST_NEG)},
    {"INNST-neg: nobody to these", ORGAN(BYSTYRE), ROLE(SEKRETARIAT), ORGAN(KARANTENEUTVALG), NO, BY(INNST_NEG)},
    /* clang-format on */
};

static void test_recommenders(void **state)
{
    (void)state;
    check_recommenders(recommenders, COUNT(recommenders));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_routes),
        cmocka_unit_test(test_recommenders),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
