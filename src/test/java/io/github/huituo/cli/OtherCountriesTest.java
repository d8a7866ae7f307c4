package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read who ask about England, Texas and Virginia over time. It includes what a change of the law does there. */
class OtherCountriesTest {
  private static final String SMITH =
      """
      {"caseId":"smith","asOf":"2025-08-31","jurisdiction":"gb-eng","family":{"id":"smith","hasPartner":true,"guardians":[\
      {"id":"ann","birthDate":"1994-05-10","inUnitedKingdom":true,"hasNationalInsuranceNumber":true,"workStatus":"EMPLOYED",\
      "expectedQuarterIncome":"GBP 6000.00","adjustedNetIncome":"GBP 30000.00"},\
      {"id":"ben","birthDate":"1994-01-20","inUnitedKingdom":true,"hasNationalInsuranceNumber":true,"workStatus":"EMPLOYED",\
      "expectedQuarterIncome":"GBP 9000.00","adjustedNetIncome":"GBP 45000.00"}],\
      "children":[{"id":"mia","birthDate":"%s","livesInEngland":true,"declarationDate":"%s","codeIssuedOn":"%s"}]}}
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String printed(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  /** Mia is nine months old on 14 August 2025. The code of 12 November comes later. The next term begins on 1 January. */
  @Test
  void from_which_term_on_an_english_child_has_hours() throws IOException {
    String family = file("smith.json", SMITH.formatted("2024-11-14", "2025-11-10", "2025-11-12"));
    assertThat(printed("timeline", family, "--from", "2025-09-01", "--to", "2026-10-01", "--lang", "en"))
        .startsWith("England  1 September 2025 to 30 September 2026\n\nFrom 1 January 2026\n")
        .contains("  a day that the law names is reached: Days of the year on which funded hours begin\n")
        .contains("  ✔ Funded hours for working parents · mia: not eligible → eligible.")
        .doesNotContain("grace period", "return from leave", "treated as in work");
  }

  /** Under 13 (45 CFR 98.20(a)(1)(i), 40 TAC 809.41(a)(1)). */
  @Test
  void when_a_child_of_texas_is_too_old() throws IOException {
    String family =
        file(
            "garcia.yaml",
            """
            asOf: 2025-11-03
            jurisdiction: us-tx
            family:
              id: garcia
              county: HARRIS
              familySize: 3
              monthlyCountableIncome: USD 3000.00
              assets: USD 5000.00
              guardians: [{id: ana, workHoursPerWeek: 25}]
              children: [{id: mia, birthDate: 2013-03-10, citizenshipStatus: CITIZEN}]
            """);
    assertThat(printed("timeline", family, "--from", "2025-11-03", "--to", "2026-09-01", "--lang", "en"))
        .startsWith("Texas  3 November 2025 to 31 August 2026\n\nFrom 10 March 2026\n  mia completes 13 years of age\n")
        .contains("  ✘ Eligibility for Child Care Services of Texas · mia: eligible → not eligible. A condition fails: the child is too old.\n");
  }

  /** From 1 September 2025 on children of nine months and more have 30 hours. Before they had 15; both are over 38 weeks. */
  @Test
  void a_family_that_gains_hours_is_counted_though_no_money_is_paid() throws IOException {
    String family = file("families.jsonl", SMITH.formatted("2024-04-14", "2025-03-10", "2025-03-12"));
    String[] twoDays = {"diff", "bundled", "bundled", "--old-date", "2025-08-31", "--new-date", "2025-09-01", "--cases", family, "--lang", "en"};
    assertThat(printed(twoDays))
        .contains("gb-eng.working-parent-hours.year, funded-age NINE_MONTHS: 570 → 1140 hours")
        .contains("Cases: 1\n  0 unchanged, 0 gain, 0 lose, 1 changed otherwise, 0 could not be read\n")
        .containsPattern("\n  gb-eng\\.working-parent-hours +Funded hours for working parents +a week +1 +0 +0\n")
        .containsPattern("\n  gb-eng\\.working-parent-hours +Funded hours for working parents +a year +1 +0 +0\n");
    String[] json = twoDays.clone();
    json[json.length - 2] = "--format";
    json[json.length - 1] = "json";
    assertThat(printed(json).replaceAll("\\s+", ""))
        .contains("\"figure\":\"hours-a-year\",\"figureTitle\":{\"en\":\"ayear\",\"zh\":\"每年\"},\"more\":1,\"less\":0,\"otherwise\":0");
  }

  /** From 1 September 2025 on no family keeps the scale before. Its maximum was 7 % of the income. */
  @Test
  void what_changed_in_virginia_is_listed_with_its_source() {
    assertThat(printed("diff", "bundled", "bundled", "--old-date", "2025-08-31", "--new-date", "2025-09-01", "--lang", "en"))
        .contains("\nus-va\n  Parameters\n")
        .contains("~ us-va.ccsp.cap-of-earlier-renewal: 7 → – % (va-scale-2023)\n")
        .doesNotContain("\nus-tx\n", "\nus-ri\n");
  }
}
