package io.github.huituo.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.document.JsonText;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days of a timeline in one year, for the calendar of its page.
 *
 * @param from the first day
 * @param last the last day
 * @param days each day with its kind: 0 and 1 by turns from border to border, 2 at a border
 */
record CalendarYear(LocalDate from, LocalDate last, List<Node> days) {
  private static final int BORDER = 2;
  private static final int ROW = 150;
  private static final int MARGIN = 20;

  /** Returns the years of a timeline. */
  static List<CalendarYear> of(Timeline timeline, List<TimelineView.Border> borders) {
    Set<LocalDate> turning = borders.stream().map(TimelineView.Border::day).collect(Collectors.toSet());
    List<CalendarYear> years = new ArrayList<>();
    int kind = 0;
    for (LocalDate day = timeline.from(); day.isBefore(timeline.to()); day = day.plusDays(1)) {
      if (years.isEmpty() || day.getDayOfYear() == 1) {
        LocalDate end = LocalDate.of(day.getYear(), 12, 31);
        years.add(new CalendarYear(day, end.isBefore(timeline.to()) ? end : timeline.to().minusDays(1), new ArrayList<>()));
      }
      boolean isBorder = turning.contains(day);
      kind = isBorder ? 1 - kind : kind;
      years.get(years.size() - 1).days().add(sequence(List.of(text(day.toString()), number(isBorder ? BORDER : kind))));
    }
    return years;
  }

  /** Returns the height that the years need, in pixels. */
  static int height(List<CalendarYear> years) {
    return MARGIN + ROW * years.size();
  }

  /** Returns what the script of the page draws, in which no script can end. */
  static String json(List<CalendarYear> years, String language, List<TimelineView.Border> borders) {
    Map<String, Node> tips = new LinkedHashMap<>();
    borders.forEach(b -> tips.put(b.day().toString(), text(b.words() + " · " + String.join(" · ", b.causes()))));
    Map<String, Node> words = new LinkedHashMap<>();
    words.put("same", text(Messages.in(language, "timeline.day-same")));
    words.put("next", text(Messages.in(language, "timeline.day-next")));
    words.put("border", text(Messages.in(language, "timeline.day-of-change")));
    Map<String, Node> all = new LinkedHashMap<>();
    all.put("lang", text(language));
    all.put("words", mapping(words));
    all.put("tips", mapping(tips));
    all.put(
        "years",
        sequence(
            years.stream()
                .map(y -> mapping(ImmutableMap.of("from", text(y.from().toString()), "to", text(y.last().toString()))))
                .toList()));
    all.put("days", sequence(years.stream().map(y -> sequence(y.days())).toList()));
    return JsonText.of(mapping(all)).replace("<", "\\u003c");
  }

  private static Node text(String words) {
    return Node.scalar(Node.Kind.STRING, Location.of(""), words);
  }

  private static Node number(int number) {
    return Node.scalar(Node.Kind.NUMBER, Location.of(""), String.valueOf(number));
  }

  private static Node sequence(List<Node> items) {
    return Node.sequence(Location.of(""), ImmutableList.copyOf(items));
  }

  private static Node mapping(Map<String, Node> entries) {
    return Node.mapping(Location.of(""), ImmutableMap.copyOf(entries), ImmutableMap.of());
  }
}
