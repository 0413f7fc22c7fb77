/* One vote and why: 43 of 66 want to close the debate. Is that enough in Trondheim's council?
 *
 *     cc vote.c $(pkg-config --cflags --libs trondgov) && ./a.out
 */
#include <stdio.h>
#include <trondgov/trondgov.h>

int main(void)
{
    trondgov_rulebook *rules = NULL;
    trondgov_verdict *why = NULL;
    const trondgov_organ *council = NULL; /* the council's rules on one day */
    trondgov_date day = 0;
    trondgov_outcome outcome;
    const trondgov_tally tally = {
        .threshold = TRONDGOV_THRESHOLD_CLOSE_DEBATE, .present = 66, .in_favour = 43, .against = 23};

    trondgov_status status = trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules);
    if (!status)
        status = trondgov_verdict_create(NULL, &why);
    if (!status)
        status = trondgov_date_from_civil(2024, 10, 24, &day);
    if (!status)
        status = trondgov_rulebook_organ(rules, TRONDGOV_ORGAN_BYSTYRE, day, &council);
    if (!status)
        status = trondgov_organ_decide(council, &tally, &outcome, why);

    if (!status) {
        printf("43 of 66: %s by %s; %d votes are required\n",
               trondgov_code_text(rules, outcome.answer, TRONDGOV_TEXT_ENGLISH),
               trondgov_code_text(rules, outcome.provision, TRONDGOV_TEXT_CITATION), (int)outcome.required);
        trondgov_finding finding; /* the first is the reason; then what was checked, and other readings of the text */
        for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++) {
            char sentence[400];
            trondgov_finding_text(&finding, rules, TRONDGOV_TEXT_ENGLISH, sentence, sizeof sentence);
            printf("- %s\n", sentence);
        }
    }
    if (status)
        fprintf(stderr, "vote: %s\n", trondgov_code_text(NULL, status, TRONDGOV_TEXT_ENGLISH));
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return status != TRONDGOV_OK;
}
