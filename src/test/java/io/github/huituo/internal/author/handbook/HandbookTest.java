package io.github.huituo.internal.author.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of the handbook, without a browser. */
class HandbookTest {
  private static final String HOSTILE = "<script>alert(1)</script>\\\" onload='x' & {{ pack }}";

  private static final Pattern SCRIPT = Pattern.compile("(?s)<script.*?</script>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final PackSource RULES = PackLibrary.folder(Path.of("rules"));
  private static final LoadedPolicy POLICY = BundledPolicy.loaded();

  private static final TestPack HOSTILE_PACK = hostilePack();

  private static Map<String, byte[]> bundled = Map.of();
  private static Map<String, byte[]> hostile = Map.of();

  @BeforeAll
  static void writeTheHandbooks() {
    bundled = Handbook.of(RULES, POLICY, Tries.jurisdictions(PackLibrary.only(RULES).ownPacks()));
    hostile = Handbook.of(HOSTILE_PACK, HOSTILE_PACK.policy(), List.of("xx"));
  }

  private static String text(Map<String, byte[]> files, String path) {
    byte[] bytes = files.get(path);
    assertThat(bytes).as(path).isNotNull();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String words(String html) {
    return SPACE.matcher(TAG.matcher(SCRIPT.matcher(html).replaceAll("")).replaceAll(" ")).replaceAll(" ");
  }

  /** Returns a pack whose texts a careless page would run. */
  private static TestPack hostilePack() {
    TestPack pack =
        TestPack.head()
            .with("pack.yaml", "id: xx\nversion: 1.0.0\nextends: cn\ntitle: {zh: \"国HOSTILE\", en: \"Land HOSTILE\"}\n")
            .with("sources.yaml", "sources: [{id: act, title: {zh: \"法HOSTILE\", en: \"Act HOSTILE\"}, issuer: {zh: 会, en: \"House HOSTILE\"}, evidence: text}]\n")
            .with(
                "parameters/size.yaml",
                """
                id: "cn.class.size"
                description: {zh: "人数HOSTILE", en: "Size HOSTILE"}
                unit: {zh: 人, en: children}
                values: [{from: 2030-01-01, source: act, article: "HOSTILE", evidence: text, by: {band: {INFANT: 5}}}]
                """)
            .with(
                "plots.yaml",
                """
                plots:
                  - id: plot
                    title: {zh: "图HOSTILE", en: "Plot HOSTILE"}
                    question: cn.child-rearing-subsidy
                    subject: "an"
                    case: {asOf: 2025-09-01, jurisdiction: xx, family: {id: li, children: [{id: an, birthDate: 2025-01-01, nationality: CN, policyCompliantBirth: true}]}}
                    y: payments
                """);
    for (String file : pack.files()) {
      pack = pack.edit(file, "HOSTILE", HOSTILE);
    }
    return pack;
  }

  @Test
  void links_and_addresses_of_a_page_are_found() {
    String page = "<a id=\"a\" href=\"b.html#c\"><img SRC = 'https://x'><img src=//y> http://z <!-- // -->";
    assertThat(SiteLinks.attributes(page)).containsExactly(new SiteLinks.Attribute("id", "a"), new SiteLinks.Attribute("href", "b.html#c"));
    assertThat(SiteLinks.addresses(page)).hasSize(2);
  }

  @Test
  void a_reason_has_words_for_figures_and_parameters() throws IOException {
    TestPack pack = TestPack.someland()
        .edit("grant.drl", "Granted: {total}.", "{total}, for {xx.grant.months} months.")
        .edit("grant.drl", "发给{total}。", "共{xx.grant.months}个月。")
        .edit("grant.drl", "Not at home here.", "Refused: {why}.");
    Map<String, byte[]> files = Handbook.of(pack, pack.policy(), List.of("xx"));
    String question = files.keySet().stream().filter(f -> f.startsWith("en/") && f.contains("xx.grant")).findFirst().orElseThrow();
    assertThat(text(files, question))
        .contains("<var>total</var>, for <var>Months of the grant</var> months.")
        .contains("Refused: <var>the reason</var>.");
    assertThat(text(files, question.replace("en/", "zh/"))).contains("共<var>补助月数</var>个月。");
  }

  @Test
  void every_link_of_the_bundled_handbook_leads_to_a_page_and_a_place_in_it() {
    assertThat(SiteLinks.dead(bundled)).isEmpty();
  }

  @Test
  void everything_that_can_be_found_is_there() {
    String index = text(bundled, "assets/search-index.js");
    Matcher matcher = Pattern.compile("\"href\":\"([^\"#]*)").matcher(index);
    int entries = 0;
    while (matcher.find()) {
      entries++;
      assertThat(bundled).containsKey("zh/" + matcher.group(1)).containsKey("en/" + matcher.group(1));
    }
    // 145 questions alone.
    assertThat(entries).isGreaterThan(400);
  }

  @Test
  void no_page_asks_the_network_for_anything() {
    bundled.forEach(
        (path, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          if (path.endsWith(".html")) {
            assertThat(SiteLinks.addresses(text)).as(path).isEmpty();
            assertThat(text).as(path).doesNotContain("@import");
          } else if (path.endsWith(".css")) {
            assertThat(text).as(path).doesNotContain("url(").doesNotContain("@import");
          } else if (path.startsWith("assets/") && path.endsWith(".js") && path.indexOf('/') == path.lastIndexOf('/')) {
            assertThat(text).as(path).doesNotContain("http:").doesNotContain("https:").doesNotContain("fetch(").doesNotContain("XMLHttpRequest");
          }
        });
  }

  @Test
  void every_page_exists_in_both_languages_and_declares_its_own() {
    for (String path : bundled.keySet()) {
      if (path.startsWith("zh/")) {
        assertThat(text(bundled, path)).startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">");
        assertThat(text(bundled, path.replaceFirst("zh", "en"))).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
      }
    }
    assertThat(bundled).containsKey("index.html").containsKey("assets/echarts/LICENSE").containsKey("assets/fuse/LICENSE");
  }

  @Test
  void a_page_speaks_in_the_words_of_its_country() {
    String australia = words(text(bundled, "en/au/question-au.staffing.educator-ratio.html"));
    assertThat(australia)
        .contains("service · mandatory", "number of educators is known", "Children of the room", "2 educators", "Missing facts: rooms")
        .doesNotContain("care workers", "institution ·", "of the class", "the class?");
    assertThat(words(text(bundled, "zh/au/question-au.staffing.educator-ratio.html")))
        .contains("服务机构 · 强制", "教育者总数已知", "在活动室或在托儿童人数已知", "缺少的事实：活动室")
        .doesNotContain("班");
    assertThat(words(text(bundled, "en/gb-eng/question-gb-eng.staffing.ratio.html"))).contains("setting · mandatory").doesNotContain("of the class");
    assertThat(words(text(bundled, "en/us-ri/question-us-ri.staffing.ratio.html"))).contains("group · mandatory");
  }

  /** England and Rhode Island both call a term staff-counted. */
  @Test
  void a_page_shows_no_definition_of_another_country() {
    assertThat(words(text(bundled, "en/us-ri/question-us-ri.staffing.ratio.html")))
        .contains("Awake staff count")
        .doesNotContain("The staff that counts is counted");
    assertThat(words(text(bundled, "en/gb-eng/question-gb-eng.staffing.ratio.html")))
        .contains("The staff that counts is counted")
        .doesNotContain("Awake staff count");
  }

  @Test
  void a_question_shows_its_rules_figures_sources_readings_and_examples() {
    String ratio = words(text(bundled, "en/cn/question-cn.staffing.care-worker-ratio.html"));
    assertThat(ratio)
        .contains("Care workers for the class")
        .contains("class · mandatory")
        .contains("from 2019-10-08")
        .contains("Setting Standard for Childcare Institutions (Trial) 国卫人口发〔2019〕58号 art. 20 text read")
        .contains("“Whether the ratio is counted for each class or for all classes of a kind” is read as: each class by itself, rounded up")
        .contains("infant class 1:3")
        .contains("9 infants need 3 care workers")
        .contains("Care workers in a mixed-age class");
    assertThat(words(text(bundled, "zh/cn/question-cn.staffing.care-worker-ratio.html")))
        .contains("保育人员配比")
        .contains("乳儿班 1:3")
        .contains("第20条 见到原文");
  }

  @Test
  void a_requirement_shows_what_follows_if_it_is_not_met() {
    assertThat(words(text(bundled, "zh/cn/question-cn.filing.filed.html")))
        .contains("未达到要求的后果")
        .contains("拒不改正：由县级以上卫生健康主管部门罚款CNY 5,000至CNY 50,000 自 2021-08-20 起")
        .contains("中华人民共和国人口与计划生育法 第41条");
    assertThat(words(text(bundled, "en/cn/question-cn.staffing.no-abuse.html")))
        .contains("when found: bar from the work of the managers and staff directly responsible (for life) from 2021-08-20");
    assertThat(text(bundled, "en/cn/question-cn.operation.daily-check.html")).contains("id=\"consequences\"");
    assertThat(text(bundled, "en/cn/question-cn.filing.receipt.html")).doesNotContain("id=\"consequences\"");
  }

  @Test
  void rules_in_sentences_are_shown_as_their_author_wrote_them() {
    assertThat(words(text(bundled, "zh/cn-131100/question-cn-131100.rent-subsidy.html")))
        .contains("机构 - 已备案 - 申请了 房租补助")
        .contains("该机构 可享 标准所定的年度金额")
        .contains("房租年度补助");
  }

  @Test
  void the_register_of_sources_shows_where_each_is_used() {
    assertThat(words(text(bundled, "en/cn-131100/sources.html")))
        .contains("Measures of Hengshui to Optimise Birth Policy and Support Balanced Population Development (Trial) corroborated")
        .contains("Answers Care-place subsidy");
  }

  @Test
  void a_reading_shows_its_choices_its_default_and_its_reason() {
    assertThat(words(text(bundled, "en/cn/interpretations.html")))
        .contains("Area of the health room The notice of 2022 for childcare filing requires 6 m²")
        .contains("as an observation room default OBSERVATION_ROOM as a health room HEALTH_ROOM");
  }

  @Test
  void the_coverage_of_the_law_is_shown() {
    assertThat(words(text(bundled, "en/cn/coverage.html")))
        .contains("Qualified director N-20")
        .contains("N-29 The source names no jurisdiction; it is not national law.");
  }

  @Test
  void only_the_jurisdictions_that_were_asked_for_are_written_with_those_they_extend() {
    Map<String, byte[]> files = Handbook.of(RULES, POLICY, List.of("cn-131100"));
    assertThat(files).containsKey("en/cn-131100/index.html").containsKey("en/cn-130000/index.html").containsKey("en/cn/index.html");
    assertThat(SiteLinks.dead(files)).isEmpty();
    assertThat(files.keySet()).noneMatch(f -> f.contains("cn-510000") || f.contains("cn-130100"));
  }

  @Test
  void hostile_words_of_a_pack_stay_words() {
    for (String page : List.of("index", "parameters", "sources", "plots", "timeline")) {
      for (String language : List.of("zh", "en")) {
        String html = text(hostile, language + "/xx/" + page + ".html");
        assertThat(html).as(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
        assertThat(html.replaceAll("(?s)<script.*?</script>", "")).as(page).doesNotContain("\" onload");
        assertThat(html).as(page).contains("{{ pack }}");
      }
    }
    assertThat(text(hostile, "en/xx/plots.html")).contains("\"title\":\"Plot \\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\\"");
  }

  @Test
  void the_same_packs_give_the_same_bytes() {
    Map<String, byte[]> again = Handbook.of(HOSTILE_PACK, LoadedPolicy.load(HOSTILE_PACK), List.of("xx"));
    assertThat(again.keySet()).isEqualTo(hostile.keySet());
    hostile.forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void ids_that_differ_have_different_anchors() {
    assertThat(Links.safe("cn.class.size")).isEqualTo("cn.class.size");
    assertThat(Links.safe("a/b")).matches("xa_b-[0-9a-f]{8}").isNotEqualTo(Links.safe("a b"));
    assertThat(Links.safe("../up")).doesNotStartWith(".").doesNotContain("/");
  }

  /** A condition of a rule, in the words of its page. */
  private record ShownCondition(String page, String words) {}

  private static final String RULE = "<article class=\"rule\"";
  private static final Pattern CONDITION = Pattern.compile("(?s)<li>(.*?)</li>");
  private static final Map<String, List<ShownCondition>> CONDITIONS = new HashMap<>();

  private static List<ShownCondition> conditions(String language) {
    List<ShownCondition> conditions = new ArrayList<>();
    for (String path : bundled.keySet()) {
      if (path.startsWith(language + "/") && path.endsWith(".html")) {
        String page = text(bundled, path);
        for (int begin = page.indexOf(RULE); begin >= 0; begin = page.indexOf(RULE, begin + 1)) {
          CONDITION.matcher(page.substring(begin, page.indexOf("</article>", begin))).results()
              .forEach(condition -> conditions.add(new ShownCondition(path, words(condition.group(1)))));
        }
      }
    }
    assertThat(conditions).isNotEmpty();
    return conditions;
  }

  /** Returns the pages on which a rule has a condition with the pattern. */
  private static List<String> conditionsWith(String language, Pattern pattern) {
    return CONDITIONS.computeIfAbsent(language, HandbookTest::conditions).stream()
        .filter(condition -> pattern.matcher(condition.words()).find())
        .map(condition -> condition.page() + ": " + condition.words())
        .toList();
  }

  @Test
  void no_condition_of_a_bundled_rule_is_shown_as_code() {
    Pattern code = Pattern.compile("\\[\\w+ |\\$\\w|[a-z]\\w*\\(|==|&amp;&amp;|\\|\\|");
    assertThat(conditionsWith("en", code)).isEmpty();
    assertThat(conditionsWith("zh", code)).isEmpty();
  }

  @Test
  void a_condition_of_a_bundled_rule_has_no_english_words_on_a_chinese_page() {
    assertThat(conditionsWith("zh", Pattern.compile("[A-Za-z]{3,}"))).isEmpty();
    assertThat(conditionsWith("zh", Pattern.compile("班型"))).isNotEmpty();
  }

  @Test
  void what_is_established_on_the_way_is_named_in_chinese_with_the_rule_below() {
    String page = words(text(bundled, "zh/cn/question-cn.staffing.care-worker-ratio.html"));
    assertThat(page).contains("班型按填报的认定 A class is of the kind that is stated");
    assertThat(words(text(bundled, "en/cn/question-cn.staffing.care-worker-ratio.html"))).containsOnlyOnce("A class is of the kind that is stated");
  }

  @Test
  void sessions_with_the_same_facts_are_in_one_table() {
    String page = words(text(bundled, "zh/au/question-au.child-care-subsidy.html"));
    assertThat(page).contains("各时段 ID 托育时段日期 托育时段小时数 托育时段收费 mia-1 2026-07-06 10 小时 AUD 100.00 mia-2 2026-07-07");
  }
}
