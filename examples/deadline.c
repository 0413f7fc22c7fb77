/* One deadline under two readings: by when must absence from the meeting of Monday 9 December 2024 be reported?
 *
 *     cc deadline.c $(pkg-config --cflags --libs trondgov) && ./a.out
 */
#include <stdio.h>
#include <trondgov/trondgov.h>

static void print_instant(trondgov_instant instant)
{
    trondgov_date date = 0;
    int32_t year = 0, month = 0, day = 0, second = 0;
    trondgov_instant_to_civil(instant, &date, &second);
    trondgov_date_to_civil(date, &year, &month, &day);
    printf("%04d-%02d-%02d %02d:%02d:%02d", (int)year, (int)month, (int)day, (int)second / 3600, (int)second / 60 % 60,
           (int)second % 60);
}

int main(void)
{
    trondgov_rulebook *rules = NULL;
    trondgov_verdict *why = NULL;
    const trondgov_organ *council = NULL;
    trondgov_date meeting = 0, friday = 0;
    trondgov_answer answer = 0;
    trondgov_instant due = 0;

    trondgov_status status = trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules);
    if (!status)
        status = trondgov_verdict_create(NULL, &why);
    if (!status)
        status = trondgov_date_from_civil(2024, 12, 9, &meeting);
    if (!status)
        status = trondgov_date_from_civil(2024, 12, 6, &friday);
    if (!status)
        status = trondgov_rulebook_organ(rules, TRONDGOV_ORGAN_BYSTYRE, meeting, &council);
    if (!status) /* reported on Friday at 15:00; TRONDGOV_NOTHING asks for the limit alone */
        status = trondgov_organ_deadline(council, TRONDGOV_DEADLINE_ABSENCE, meeting,
                                         friday * TRONDGOV_DAY_SECONDS + 15 * 3600, &answer, &due, why);

    trondgov_finding finding;
    for (size_t i = 0; !status && trondgov_verdict_findings(why, i, &finding, 1); i++) {
        print_instant(finding.required);
        printf("  in time: %s  %s%s%s\n", trondgov_code_text(rules, finding.answer, TRONDGOV_TEXT_ENGLISH),
               trondgov_code_text(rules, finding.provision, TRONDGOV_TEXT_CITATION),
               finding.reading ? ", read as: " : "",
               finding.reading ? trondgov_code_text(rules, finding.reading, TRONDGOV_TEXT_ENGLISH) : "");
    }
    if (status)
        fprintf(stderr, "deadline: %s\n", trondgov_code_text(NULL, status, TRONDGOV_TEXT_ENGLISH));
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return status != TRONDGOV_OK;
}
