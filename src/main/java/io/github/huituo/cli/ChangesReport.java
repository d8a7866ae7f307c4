package io.github.huituo.cli;

import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.author.Change;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes between two sets of rules, in text for people. It has a line for each difference, pack by pack and part by part.
 * Used once; not thread-safe.
 */
final class ChangesReport {
  private final String language;
  private final boolean coloured;
  private final StringBuilder out = new StringBuilder();

  ChangesReport(String language, boolean coloured) {
    this.language = language;
    this.coloured = coloured;
  }

  /** Returns the report, ending with a line break. */
  String of(DiffHeader header, List<Change> changes) {
    boolean days = header.oldDay().isPresent();
    String key = (changes.isEmpty() ? "diff.nothing" : "diff.from-to") + (days ? "-on" : "");
    line(0, text(key, header.before(), header.after(), date(header.oldDay()), date(header.newDay())));
    String pack = "";
    Optional<Change.Part> part = Optional.empty();
    for (Change change : changes) {
      if (!change.pack().equals(pack)) {
        out.append('\n');
        line(0, bold(change.pack()));
        part = Optional.empty();
      }
      if (part.isEmpty() || part.get() != change.part()) {
        line(1, text("diff.part." + change.part()));
      }
      pack = change.pack();
      part = Optional.of(change.part());
      write(change);
    }
    return out.toString();
  }

  private static String date(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private void write(Change change) {
    String name = change.part() == Change.Part.RULE ? '"' + change.id() + '"' : change.id();
    switch (change.kind()) {
      case RENAMED -> {
        Change.Aspect names = (Change.Aspect) change.details().get(0);
        entry(change, '"' + shown(names.before()) + "\" → " + name + text("diff.renamed"));
      }
      case ADDED, REMOVED -> {
        if (change.details().stream().noneMatch(Change.Value.class::isInstance)) {
          entry(change, Stream.of(name, change.title().in(language)).filter(s -> !s.isEmpty()).collect(Collectors.joining("  ")));
          change.details().forEach(detail -> write(change, name, detail));
        } else {
          change.details().forEach(detail -> write(change, name, detail));
        }
      }
      case CHANGED -> {
        if (change.part() == Change.Part.RULE || change.part() == Change.Part.SENTENCE) {
          entry(change, name);
        }
        change.details().forEach(detail -> write(change, name, detail));
      }
    }
  }

  private void write(Change change, String name, Change.ChangeDetail detail) {
    if (detail instanceof Change.Value value) {
      marked(change, name + row(value.keys()) + text("cli.colon") + value(change, value));
    } else if (detail instanceof Change.Place place) {
      marked(
          change,
          name + rows(place.rows()) + text("cli.colon") + text("diff.aspect.citation") + " " + cited(place.before()) + " → "
              + cited(place.after()) + time(place.from(), place.until()));
    } else if (detail instanceof Change.Aspect aspect) {
      writeAspect(change, name, aspect);
    } else if (detail instanceof Change.Lines lines) {
      lines.before().forEach(l -> line(3, red("- " + l.at() + "  " + l.text())));
      lines.after().forEach(l -> line(3, green("+ " + l.at() + "  " + l.text())));
    }
  }

  private void writeAspect(Change change, String name, Change.Aspect aspect) {
    int space = aspect.name().indexOf(' ');
    String word = space < 0 ? aspect.name() : aspect.name().substring(0, space);
    String rest = space < 0 ? "" : aspect.name().substring(space);
    String what = text("diff.aspect." + word) + rest + text("cli.colon");
    if (change.kind() == Change.Kind.CHANGED) {
      String both = shown(aspect.before()) + " → " + shown(aspect.after());
      marked(change, change.part() == Change.Part.SCENARIOS ? both : name + text("diff.comma") + what + both);
    } else {
      line(3, what + shown(aspect.before().isEmpty() ? aspect.after() : aspect.before()));
    }
  }

  private String row(Map<String, String> keys) {
    return keys.entrySet().stream().map(k -> text("diff.comma") + k.getKey() + " " + k.getValue()).collect(Collectors.joining());
  }

  /** Writes rows, the name of their key once if they have only one. */
  private String rows(List<? extends Map<String, String>> rows) {
    boolean oneKey = rows.stream().allMatch(row -> row.size() == 1);
    return oneKey
        ? row(
            Map.of(
                rows.get(0).keySet().iterator().next(),
                rows.stream().flatMap(row -> row.values().stream()).collect(Collectors.joining(text("diff.comma")))))
        : rows.stream().map(this::row).collect(Collectors.joining());
  }

  private String value(Change change, Change.Value value) {
    Change.CitedText known = value.after().or(value::before).orElseThrow();
    String amount =
        change.kind() == Change.Kind.CHANGED
            ? shown(value.before()) + " → " + shown(value.after())
            : known.value().in(language);
    String unit = value.unit().in(language);
    return amount + (unit.isEmpty() ? "" : " " + unit) + time(value.from(), value.until())
        + text("diff.source", known.citation().shown()) + evidence(value);
  }

  private String evidence(Change.Value value) {
    return value
        .before()
        .flatMap(b -> value.after().map(a -> evidence(b.citation(), a.citation())))
        .orElse("");
  }

  private String evidence(Citation before, Citation after) {
    return before.evidence() == after.evidence()
        ? ""
        : text("diff.comma") + text("diff.aspect.evidence") + " " + text("evidence." + before.evidence().word()) + " → "
            + text("evidence." + after.evidence().word());
  }

  private String cited(Citation citation) {
    return citation.shown() + text("diff.evidence", text("evidence." + citation.evidence().word()));
  }

  private String time(Optional<LocalDate> from, Optional<LocalDate> until) {
    return from.map(day -> text("diff.since", day)).orElse("") + until.map(day -> text("diff.until", day)).orElse("");
  }

  private String shown(Optional<Change.CitedText> cited) {
    return cited.map(c -> c.value().in(language)).orElse("–");
  }

  private String shown(Text text) {
    return text.isEmpty() ? "–" : text.in(language);
  }

  /** Writes a changed item with its locations. */
  private void entry(Change change, String words) {
    String places =
        Stream.of(change.before(), change.after())
            .flatMap(Optional::stream)
            .map(Location::toString)
            .collect(Collectors.joining(" → "));
    marked(change, words + (places.isEmpty() ? "" : "  " + places));
  }

  private void marked(Change change, String words) {
    switch (change.kind()) {
      case ADDED -> line(2, green("+ " + words));
      case REMOVED -> line(2, red("- " + words));
      case CHANGED, RENAMED -> line(2, "~ " + words);
    }
  }

  private String text(String key, Object... arguments) {
    return Messages.in(language, key, arguments);
  }

  private void line(int depth, String words) {
    out.append("  ".repeat(depth)).append(words).append('\n');
  }

  private String bold(String words) {
    return colour(1, words);
  }

  private String red(String words) {
    return colour(31, words);
  }

  private String green(String words) {
    return colour(32, words);
  }

  private String colour(int code, String words) {
    return coloured ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
  }
}
