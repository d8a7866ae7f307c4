package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.MoreCollectors;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.author.Check;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country with a long table of rates. There is one for each of 125 regions, three kinds, five qualities and eight years of age.
 * Of the 15,000 cells, the first has 0.01, and each has 0.01 more than the one before it. Since 2024 every cell has 100.00 more.
 */
class LongRateTableTest {
  private static final int REGIONS = 125;

  /** Region 100, kind B and quality 5 has an empty cell in the first year. Region 101 has no line of quality 2. */
  private static String table(int more) {
    StringBuilder text = new StringBuilder("region,kind,quality,y0,y1,y2,y3,y4,y5,y6,y7\n");
    int cell = 0;
    for (int region = 1; region <= REGIONS; region++) {
      for (String kind : new String[] {"A", "B", "C"}) {
        for (int quality = 1; quality <= 5; quality++) {
          StringBuilder line = new StringBuilder("R" + region + "," + kind + "," + quality);
          for (int year = 0; year < 8; year++) {
            cell++;
            boolean empty = region == 100 && kind.equals("B") && quality == 5 && year == 0;
            line.append(',').append(empty ? "" : BigDecimal.valueOf(cell, 2).add(BigDecimal.valueOf(more)).toPlainString());
          }
          text.append(region == 101 && quality == 2 ? "" : line + "\n");
        }
      }
    }
    assertThat(cell).isEqualTo(15_000);
    return text.toString();
  }

  private static String version(String from, String file) {
    return """
          - from: %s
            source: act
            evidence: text
            table:
              file: ../%s
              keys: [region, kind, quality]
              across: {y0: "[0, 12)", y1: "[12, 24)", y2: "[24, 36)", y3: "[36, 48)", y4: "[48, 60)", y5: "[60, 72)", y6: "[72, 84)", y7: "[84, 96)"}
              empty: {silent: {zh: 没有公布, en: It was not published.}}
              otherwise: {silent: {zh: 没有, en: There is none.}}
        """
        .formatted(from, file);
  }

  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              lists:
                kind: {A: {zh: 甲, en: A}, B: {zh: 乙, en: B}, C: {zh: 丙, en: C}}
              facts:
                child:
                  region: {type: text, title: {zh: 地区, en: Region}, ask: {zh: 哪里？, en: Where?}}
                  kind: {type: choice, list: kind, title: {zh: 种类, en: Kind}, ask: {zh: 哪种？, en: Which?}}
                  quality: {type: count, least: 1, title: {zh: 等级, en: Quality}, ask: {zh: 几级？, en: Which quality?}}
              """)
          .with(
              "questions.yaml",
              """
              entitlements:
                - {id: xx.rate, subject: child, gives: STATUS, title: {zh: 标准, en: Rate}, sources: [{source: act}], facts: [child.birthDate, child.region, child.kind, child.quality], figures: [{id: rate, title: {zh: 标准, en: rate}}]}
                - {id: xx.lowest, subject: child, gives: STATUS, title: {zh: 最低标准, en: Lowest rate}, sources: [{source: act}], facts: [child.birthDate, child.kind, child.quality], figures: [{id: rate, title: {zh: 标准, en: rate}}]}
                - {id: xx.least, subject: child, gives: STATUS, title: {zh: 最低, en: Least}, sources: [{source: act}], facts: [child.birthDate], figures: [{id: rate, title: {zh: 标准, en: rate}}]}
              """)
          .with("rates-2020.csv", table(0))
          .with("rates-2024.csv", table(100))
          .with(
              "parameters/rates.yaml",
              "id: xx.rates\ndescription: {zh: 标准, en: Rates}\nunit: SEK/day\nkeys: [region, kind, quality, age]\nvalues:\n"
                  + version("2020-01-01", "rates-2020.csv") + version("2024-01-01", "rates-2024.csv"))
          .parameter("least", "unit: SEK/day", "value: 5")
          .with(
              "rules.drl",
              """
              rule "The rate of a child"
                @question("xx.rate") @source("act") @en("This.") @zh("是。")
              when
                $answers : Answers()
                $child : Child( $region : region != null, $kind : kind != null, $quality : quality != null, $age : ageInMonths != null )
                $rates : Parameter( id == "xx.rates" )
              then
                $answers.eligible( $child, $rates.of($region, $kind, $quality, $age).asStated("rate") );
              end
              rule "The lowest rate of a child, whatever its region"
                @question("xx.lowest") @source("act") @en("This.") @zh("是。")
              when
                $answers : Answers()
                $child : Child( $kind : kind != null, $quality : quality != null, $age : ageInMonths != null )
                $rates : Parameter( id == "xx.rates" )
              then
                $answers.eligible( $child, $rates.lowest(null, $kind, $quality, $age).asStated("rate") );
              end
              rule "The least of a child"
                @question("xx.least") @source("act") @en("This.") @zh("是。")
              when
                $answers : Answers()
                $child : Child( ageInMonths != null )
                $least : Parameter( id == "xx.least" )
              then
                $answers.eligible( $child, $least.of().asStated("rate") );
              end
              """);

  /** The pack as the library's jar has its own. It was checked before, and its hash is known. It counts how often a file is read. */
  private static final class CountedPack implements PackSource {
    private final Map<String, Integer> reads = new TreeMap<>();

    @Override
    public SortedSet<String> files() {
      return LAND.files();
    }

    @Override
    public byte[] bytes(String file) {
      reads.merge(file, 1, Integer::sum);
      return LAND.bytes(file);
    }

    @Override
    public boolean isChecked() {
      return true;
    }

    @Override
    public Optional<String> knownHash(String pack) {
      return Optional.of("known");
    }

    /** Returns how often the table of each year was read. */
    String tableReads() {
      return reads.getOrDefault("xx/rates-2020.csv", 0) + " " + reads.getOrDefault("xx/rates-2024.csv", 0);
    }
  }

  private static EntitlementAnswer answer(LoadedPolicy policy, String id, String day, String child) {
    return policy
        .assess(
            policy.read("case.yaml", "{asOf: " + day + ", jurisdiction: xx, family: {id: berg, children: [{id: ida, " + child + "}]}}"),
            ImmutableSortedSet.of(id))
        .entitlement(id).subject("ida");
  }

  private static String child(String region, String kind, int quality, String birth) {
    return "region: " + region + ", kind: " + kind + ", quality: " + quality + ", birthDate: " + birth;
  }

  // A region has 3 × 5 × 8 = 120 cells, a kind 40 and a quality 8.
  @ParameterizedTest
  @CsvSource({
    "R1, A, 1, 2022-01-02, 0.01", // the first of all: eleven months
    "R1, A, 1, 2022-01-01, 0.02",
    "R1, A, 2, 2022-01-02, 0.09",
    "R1, B, 1, 2022-01-02, 0.41",
    "R2, A, 1, 2022-01-02, 1.21",
    "R62, C, 5, 2016-01-01, 74.40", // the last of 62 × 120 cells: 84 months
    "R63, A, 1, 2022-01-02, 74.41",
    "R63, B, 3, 2019-01-02, 75.00", // 7,440 + 40 + 16 + 4, the cell in the middle: 47 months
    "R63, B, 3, 2019-01-01, 75.01",
    "R125, C, 5, 2016-01-02, 149.99",
    "R125, C, 5, 2016-01-01, 150.00",
    "R125, C, 5, 2015-01-02, 150.00", // the last of all: 95 months
  })
  void a_cell_is_that_of_its_region_kind_quality_and_year_of_age(String region, String kind, int quality, String birth, String rate) {
    assertThat(rate(answer(LAND.policy(), "xx.rate", "2023-01-01", child(region, kind, quality, birth)))).isEqualTo("SEK " + rate);
  }

  private static String rate(EntitlementAnswer answer) {
    assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
    return answer.figures().stream().map((NamedFigure f) -> f.value().toString()).collect(MoreCollectors.onlyElement());
  }

  @ParameterizedTest
  @CsvSource({
    "R100, B, 5, 2022-01-02, It was not published.", // an empty cell
    "R101, A, 2, 2022-01-02, There is none.", // a line that is missing
    "R126, A, 1, 2022-01-02, There is none.",
    "R1, A, 6, 2022-01-02, There is none.",
    "R125, C, 5, 2015-01-01, There is none.", // 96 months
  })
  void a_cell_that_is_missing_is_open_and_not_nothing(String region, String kind, int quality, String birth, String because) {
    EntitlementAnswer answer = answer(LAND.policy(), "xx.rate", "2023-01-01", child(region, kind, quality, birth));
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.figures()).isEmpty();
    assertThat(answer.because().in("en")).isEqualTo(because);
  }

  // Region 100 begins with cell 11,881; kind B and quality 5 of it with cell 11,881 + 40 + 32 = 11,953, which is empty.
  @ParameterizedTest
  @CsvSource({"R100, B, 4, 2016-01-01, 119.52", "R100, B, 5, 2022-01-01, 119.54", "R101, A, 1, 2016-01-01, 120.08", "R101, A, 3, 2022-01-02, 120.17"})
  void the_cells_beside_one_that_is_missing_are_as_they_are(String region, String kind, int quality, String birth, String rate) {
    assertThat(rate(answer(LAND.policy(), "xx.rate", "2023-01-01", child(region, kind, quality, birth)))).isEqualTo("SEK " + rate);
  }

  // In region 1, kind A and quality 1 begin with cell 1, and kind C and quality 5 end with cell 120.
  @ParameterizedTest
  @CsvSource({
    "A, 1, 2022-01-02, SEK 0.01",
    "C, 5, 2016-01-01, SEK 1.20",
    "B, 5, 2022-01-01, SEK 0.74",
    "B, 5, 2022-01-02, It was not published.", // that of region 100 is empty, and might be lower
    "A, 2, 2022-01-02, There is none.", // region 101 has no line of quality 2
  })
  void the_lowest_cell_of_all_regions_is_open_where_one_of_them_is_missing(String kind, int quality, String birth, String lowest) {
    EntitlementAnswer answer = answer(LAND.policy(), "xx.lowest", "2023-01-01", child("R9", kind, quality, birth));
    assertThat(answer.outcome() == Outcome.ELIGIBLE ? rate(answer) : answer.because().in("en")).isEqualTo(lowest);
  }

  @Test
  void a_cell_of_nothing_is_nothing_and_not_open() {
    LoadedPolicy zero = LAND.edit("rates-2020.csv", "R1,A,1,0.01,", "R1,A,1,0.00,").policy();
    assertThat(rate(answer(zero, "xx.rate", "2023-01-01", child("R1", "A", 1, "2022-01-02")))).isEqualTo("SEK 0.00");
  }

  @Test
  void the_table_is_that_of_the_day() {
    String last = child("R125", "C", 5, "2016-01-01");
    assertThat(rate(answer(LAND.policy(), "xx.rate", "2023-12-31", last))).isEqualTo("SEK 150.00");
    assertThat(rate(answer(LAND.policy(), "xx.rate", "2024-01-01", child("R125", "C", 5, "2016-01-02")))).isEqualTo("SEK 250.00");
  }

  @Test
  void a_table_is_not_read_before_a_rule_asks_for_a_cell_of_it_and_then_once() {
    CountedPack pack = new CountedPack();
    LoadedPolicy policy = LoadedPolicy.load(pack);
    assertThat(pack.tableReads()).isEqualTo("0 0");
    String first = child("R1", "A", 1, "2022-01-02");
    assertThat(rate(answer(policy, "xx.least", "2023-01-01", first))).isEqualTo("SEK 5.00");
    assertThat(answer(policy, "xx.rate", "2023-01-01", "birthDate: 2022-01-02").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(pack.tableReads()).as("another question, and a case that does not reach a cell").isEqualTo("0 0");
    assertThat(rate(answer(policy, "xx.rate", "2023-01-01", first))).isEqualTo("SEK 0.01");
    assertThat(pack.tableReads()).as("the table of the day alone").isEqualTo("1 0");
    assertThat(rate(answer(policy, "xx.rate", "2023-06-01", child("R125", "C", 5, "2016-01-01")))).isEqualTo("SEK 150.00");
    assertThat(answer(policy, "xx.rate", "2023-01-01", child("R126", "A", 1, "2022-01-02")).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(policy.law("xx").parameters().get("xx.rates").versions().get(0).rows()).as("15,000 cells, less 24 that have no line, and the row for all others").hasSize(14_977);
    assertThat(pack.tableReads()).isEqualTo("1 0");
    assertThat(rate(answer(policy, "xx.rate", "2024-01-01", first))).isEqualTo("SEK 100.02");
    assertThat(pack.tableReads()).isEqualTo("1 1");
  }

  @Test
  void a_missing_cell_for_which_the_pack_states_nothing_is_reported_when_it_is_checked() {
    TestPack bare =
        LAND.edit("parameters/rates.yaml", "      empty: {silent: {zh: 没有公布, en: It was not published.}}\n", "")
            .edit("parameters/rates.yaml", "      otherwise: {silent: {zh: 没有, en: There is none.}}\n", "");
    assertThat(gaps(bare))
        .containsExactly(
            "from 2020-01-01 covers region R100 × kind B × quality 5 × age [0, 12)",
            "from 2020-01-01 covers region R101 × kind A, B, C × quality 2 × age [0, 96)",
            "from 2024-01-01 covers region R100 × kind B × quality 5 × age [0, 12)",
            "from 2024-01-01 covers region R101 × kind A, B, C × quality 2 × age [0, 96)");
    assertThat(gaps(LAND)).isEmpty();
  }

  private static List<String> gaps(TestPack pack) {
    return Check.of(pack, 0).stream()
        .filter(problem -> problem.key().equals("table-gap"))
        .map(problem -> problem.in("en").replaceFirst(".*no row of 'xx.rates' (.*?); .*", "$1"))
        .toList();
  }
}
