package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The times at which parts of a pack are in force. They are its questions, the values of its parameters, and its sources. */
final class LawTimeline {
  private final LocalDate begin;
  private final LocalDate end;
  private final List<Group> groups;

  private record TimeSpan(LocalDate from, Optional<LocalDate> until) {}

  private record DatedPart(Text title, String href, List<TimeSpan> spans) {}

  /**
   * A part of the timeline.
   *
   * @param title its title
   * @param rows its rows, by first day
   */
  record Group(Text title, List<Row> rows) {}

  /**
   * A row.
   *
   * @param title what is in force
   * @param href its page
   * @param bars when
   */
  record Row(Text title, String href, List<Bar> bars) {}

  /**
   * A time.
   *
   * @param from the first day
   * @param until the first day no longer in force, or ""
   * @param left where it begins, in per cent of the width
   * @param width how wide it is, in per cent
   */
  record Bar(String from, String until, String left, String width) {}

  /**
   * A year on the axis.
   *
   * @param year the year
   * @param left where it begins, in per cent of the width
   */
  record Year(int year, String left) {}

  LawTimeline(Jurisdiction law) {
    List<DatedPart> questions = new ArrayList<>();
    for (Question question : law.pack().questions()) {
      question
          .from()
          .ifPresent(
              from ->
                  questions.add(
                      new DatedPart(
                          question.title(),
                          Links.question(law.id(), question.id()),
                          List.of(new TimeSpan(from, question.until())))));
    }
    List<DatedPart> parameters = new ArrayList<>();
    for (ParameterSeries series : law.pack().parameters().values()) {
      List<TimeSpan> spans = new ArrayList<>();
      List<ParameterSeries.Version> versions = series.versions();
      for (int i = 0; i < versions.size(); i++) {
        Optional<LocalDate> next = i + 1 < versions.size() ? Optional.of(versions.get(i + 1).from()) : Optional.empty();
        spans.add(new TimeSpan(versions.get(i).from(), versions.get(i).until().or(() -> next)));
      }
      parameters.add(new DatedPart(series.description(), Links.parameter(law.id(), series.id()), spans));
    }
    List<DatedPart> sources = new ArrayList<>();
    for (Source source : law.pack().sources().values()) {
      source
          .inForce()
          .or(source::issued)
          .ifPresent(
              from ->
                  sources.add(
                      new DatedPart(
                          source.title(), Links.source(law.id(), source.id()), List.of(new TimeSpan(from, source.expires())))));
    }
    List<TimeSpan> all =
        java.util.stream.Stream.of(questions, parameters, sources)
            .flatMap(List::stream)
            .flatMap(d -> d.spans().stream())
            .toList();
    LocalDate first = all.stream().map(TimeSpan::from).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    LocalDate last =
        all.stream()
            .flatMap(s -> java.util.stream.Stream.concat(java.util.stream.Stream.of(s.from()), s.until().stream()))
            .max(Comparator.naturalOrder())
            .orElse(first);
    this.begin = LocalDate.of(first.getYear(), 1, 1);
    this.end = LocalDate.of(last.getYear() + 1, 1, 1);
    this.groups =
        ImmutableList.of(
            new Group(Phrases.text("questions"), rows(questions)),
            new Group(Phrases.text("parameters"), rows(parameters)),
            new Group(Phrases.text("sources"), rows(sources)));
  }

  private List<Row> rows(List<DatedPart> dated) {
    return dated.stream()
        .filter(d -> !d.spans().isEmpty())
        .sorted(Comparator.comparing((DatedPart d) -> d.spans().get(0).from()).thenComparing(DatedPart::href))
        .map(d -> new Row(d.title(), d.href(), d.spans().stream().map(this::bar).toList()))
        .toList();
  }

  private Bar bar(TimeSpan span) {
    BigDecimal left = share(span.from());
    BigDecimal right = span.until().map(this::share).orElse(BigDecimal.valueOf(100));
    return new Bar(
        span.from().toString(),
        span.until().map(LocalDate::toString).orElse(""),
        left.toPlainString(),
        right.subtract(left).max(BigDecimal.valueOf(0.4)).toPlainString());
  }

  private BigDecimal share(LocalDate day) {
    long all = ChronoUnit.DAYS.between(begin, end);
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, day) * 100L)
        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
  }

  List<Group> groups() {
    return groups;
  }

  /** Returns every year of the axis, or every second or third of a long one. */
  List<Year> years() {
    int step = (end.getYear() - begin.getYear() + 11) / 12;
    List<Year> years = new ArrayList<>();
    for (int year = begin.getYear(); year < end.getYear(); year += step) {
      years.add(new Year(year, share(LocalDate.of(year, 1, 1)).toPlainString()));
    }
    return years;
  }
}
