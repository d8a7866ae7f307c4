package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The law on a day. It has a price cap by kind of town and class, in force from 2025-01-01 on. */
class LawTest {
  private static final Text TEXT = Text.same("cap");
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final Citation ACT = new Citation("act", Optional.of("4"), Evidence.TEXT);
  private static final InterpretationPoint BOUNDARY =
      new InterpretationPoint("age-boundary", TEXT, TEXT, ImmutableMap.of("A", TEXT, "B", TEXT), Optional.of("A"));
  private static final CaseChoices READINGS =
      new CaseChoices(ImmutableMap.of("age-boundary", Interpretation.byDefault(BOUNDARY)), ImmutableMap.of());

  private static ParameterSeries series(ImmutableList<String> keyNames, ImmutableList<Object> keys, int value) {
    ParameterSeries.Row row =
        new ParameterSeries.Row(keys, new Cell.Fixed(new NumberValue(value)), ACT, Location.of("cap.yaml"));
    return new ParameterSeries(
        "xx.cap",
        TEXT,
        ParameterValue.Type.NUMBER,
        Text.same("yuan"),
        keyNames,
        ImmutableList.of(new ParameterSeries.Version(FROM, Optional.empty(), ImmutableList.of(row), Location.of("cap.yaml"))),
        Location.of("cap.yaml"));
  }

  private static Law on(LocalDate day, ParameterSeries series) {
    return new Law(ImmutableMap.of("xx.cap", series), day, READINGS);
  }

  @Test
  void a_parameter_is_there_from_its_first_day_on() {
    ParameterSeries plain = series(ImmutableList.of(), ImmutableList.of(), 1800);
    assertThat(on(FROM.minusDays(1), plain).parameter("xx.cap")).isNull();
    assertThat(on(FROM, plain).parameter("xx.cap").of().value()).isEqualTo(1800);
    assertThat(on(FROM, plain).parameter("xx.other")).isNull();
  }

  @Test
  void a_parameter_is_made_once_for_a_case() {
    Law law = on(FROM, series(ImmutableList.of(), ImmutableList.of(), 1800));
    assertThat(law.parameter("xx.cap")).isSameAs(law.parameter("xx.cap"));
  }

  @Test
  void an_open_point_is_read_by_default_or_as_the_host_chooses() {
    Interpretation read = on(FROM, series(ImmutableList.of(), ImmutableList.of(), 1)).interpretation("age-boundary");
    assertThat(read.getChoice()).isEqualTo("A");
    assertThat(read.isByHost()).isFalse();
    assertThat(read.point()).isSameAs(BOUNDARY);
    assertThat(Interpretation.chosen(BOUNDARY, "B").isByHost()).isTrue();
    assertThat(on(FROM, series(ImmutableList.of(), ImmutableList.of(), 1)).interpretation("other")).isNull();
  }

  @Test
  void a_plain_parameter_has_no_keys_and_a_table_has() {
    assertThat(new Parameter(series(ImmutableList.of(), ImmutableList.of(), 1), FROM, READINGS).isPlain()).isTrue();
    assertThat(new Parameter(series(ImmutableList.of("town"), ImmutableList.of("A"), 1), FROM, READINGS).isPlain()).isFalse();
    assertThat(new Parameter(series(ImmutableList.of(), ImmutableList.of(), 1), FROM, READINGS)).hasToString("xx.cap");
  }

  @Test
  void a_row_is_found_by_all_of_its_keys() {
    Parameter two = new Parameter(series(ImmutableList.of("town", "class"), ImmutableList.of("CITY", "INFANT"), 2650), FROM, READINGS);
    assertThat(two.getId()).isEqualTo("xx.cap");
    assertThat(two.of("CITY", "INFANT").value()).isEqualTo(2650);
    assertThat(two.of("CITY", "MIXED").isAbsent()).isTrue();
    assertThat(two.of("COUNTY", "INFANT").isAbsent()).isTrue();
    assertThat(two.of("CITY", null).isAbsent()).isTrue();
    assertThat(two.of(null, "INFANT").isAbsent()).isTrue();
    assertThat(two.of("CITY").isAbsent()).isTrue();
    Parameter three =
        new Parameter(series(ImmutableList.of("town", "class", "places"), ImmutableList.of("CITY", "INFANT", 20), 7), FROM, READINGS);
    assertThat(three.of("CITY", "INFANT", 20).value()).isEqualTo(7);
    assertThat(three.of("CITY", "INFANT", 21).isAbsent()).isTrue();
    assertThat(three.of(null, "INFANT", 20).isAbsent()).isTrue();
    assertThat(three.of("CITY", null, 20).isAbsent()).isTrue();
    assertThat(three.of("CITY", "INFANT", null).isAbsent()).isTrue();
  }

  @Test
  void a_value_has_its_citation_and_its_unit() {
    Figure cap = new Parameter(series(ImmutableList.of("town"), ImmutableList.of("CITY"), 2650), FROM, READINGS).of("CITY");
    assertThat(cap.unit().in("en")).isEqualTo("yuan");
    assertThat(cap.grounds()).containsExactly(new ParameterRef("xx.cap", ImmutableList.of("CITY"), FROM, ACT));
  }

  @Test
  void a_term_has_a_word_or_a_number_of_its_subject_and_rests_on_its_figures() {
    Figure cap = new Parameter(series(ImmutableList.of("town"), ImmutableList.of("CITY"), 2650), FROM, READINGS).of("CITY");
    Term word = Term.of("fee", "an", "WITHIN", cap);
    assertThat(word.getName()).isEqualTo("fee");
    assertThat(word.getOf()).isEqualTo("an");
    assertThat(word.getWord()).isEqualTo("WITHIN");
    assertThat(word.getCount()).isNull();
    assertThat(word.grounds()).isEqualTo(cap.grounds());
    Term count = Term.counting("order", "an", 3);
    assertThat(count.getCount()).isEqualTo(3);
    assertThat(count.getWord()).isEqualTo("3");
    assertThat(count.grounds()).isEqualTo(ImmutableSet.of());
  }
}
