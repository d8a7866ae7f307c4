package io.github.huituo.internal.document;

import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signs of Chinese typing where a document needs those of ASCII. An example is {@code kind：A} instead of {@code kind: A}.
 *
 * <p>Lines of a document that cannot be read are searched only where a sign of structure may be, so that a text keeps its own
 * punctuation.
 */
public final class Mistypings {
  /** The name of an entry, with or without quotation marks. */
  private static final Pattern NAME = Pattern.compile("\\s*[\"'“‘]?[A-Za-z0-9_.*/-]+[\"'”’]?\\s*");
  /** What follows a comma between two entries. */
  private static final Pattern NEXT_ENTRY = Pattern.compile("\\s*[\"'“‘]?[A-Za-z0-9_.*/-]+[\"'”’]?\\s*[:：].*");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private final String file;
  private final List<Problem> found = new ArrayList<>();
  private int depth;

  private Mistypings(String file) {
    this.file = file;
  }

  /** Returns the mistyped signs of structure of a YAML document, in their order. */
  static List<Problem> inYaml(String file, String text) {
    Mistypings mistypings = new Mistypings(file);
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      mistypings.search(lines[i], i + 1);
    }
    return mistypings.found;
  }

  /**
   * Returns the mistyped separators and quotation marks of a table's line. Those inside right quotation marks do not count.
   *
   * @param cannotBeRead whether the line has another number of cells than the header, so that those in a text are suspect too
   */
  public static List<Problem> inTableLine(String file, int number, String line, boolean cannotBeRead) {
    List<Problem> found = new ArrayList<>();
    String plain = QUOTED.matcher(line).replaceAll(m -> " ".repeat(m.group().length()));
    for (int i = 0; i < plain.length(); i++) {
      Optional<TypedSign> sign = TypedSign.of(plain.charAt(i));
      if (sign.filter(s -> s.name().matches("comma|semicolon|quotation-mark")).isPresent()
          && (cannotBeRead || (isAscii(plain, i - 1) && isAscii(plain, i + 1)))) {
        at(file, number, i, line).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isAscii(String line, int index) {
    return index < 0 || index >= line.length() || line.charAt(index) < 0x80;
  }

  /** Returns the mistyped sign at one position of a line. */
  static Optional<Problem> at(String file, int line, int index, String text) {
    if (index >= text.length()) {
      return Optional.empty();
    }
    return TypedSign.of(text.charAt(index)).map(sign -> problem(file, line, text.codePointCount(0, index) + 1, sign));
  }

  /** Returns the mistyped sign in the name of an entry. A correct name has no such sign. */
  static Optional<Problem> inName(Location at, String name) {
    return first(at, name, 0, true);
  }

  /**
   * Returns the typographic quotation mark before a value. There is one if such marks are around all of it and it is ASCII
   * otherwise.
   */
  static Optional<Problem> aroundValue(Location at, String value) {
    boolean around = value.length() > 1 && TypedSign.closingOf(value.charAt(0)) == value.charAt(value.length() - 1);
    return around && value.substring(1, value.length() - 1).chars().allMatch(c -> c < 0x80)
        ? first(at, value.substring(0, 1), 0, true)
        : Optional.empty();
  }

  /** Returns the mistyped sign in a value that cannot be used. The value must be ASCII otherwise. */
  static Optional<Problem> inValue(Node value) {
    String text = value.text();
    boolean ascii = text.chars().allMatch(c -> c < 0x80 || TypedSign.of((char) c).isPresent());
    return value.is(Node.Kind.STRING) && ascii ? first(value.at(), text, value.isQuoted() ? 1 : 0, false) : Optional.empty();
  }

  private static Optional<Problem> first(Location at, String text, int offset, boolean structureOnly) {
    for (int i = 0; i < text.length(); i++) {
      Optional<TypedSign> sign = TypedSign.of(text.charAt(i));
      if (sign.isPresent() && (!structureOnly || sign.get().isOfStructure())) {
        return Optional.of(problem(at.file(), at.line(), at.column() + offset + text.codePointCount(0, i), sign.get()));
      }
    }
    return Optional.empty();
  }

  private static Problem problem(String file, int line, int column, TypedSign sign) {
    Location at = new Location(file, line, column);
    return sign.plain().isEmpty()
        ? Problem.error(at, "mistyped-" + sign.name(), column)
        : Problem.error(at, "mistyped", Messages.text("sign." + sign.name()), column, sign.plain());
  }

  private void note(String line, int number, int index) {
    at(file, number, index, line).ifPresent(found::add);
  }

  /** Searches a line. {@code mayBegin} is whether a name or a value may begin where the search has come to. */
  private void search(String line, int number) {
    int i = 0;
    while (i < line.length() && TypedSign.isBlank(line.charAt(i))) {
      if (line.charAt(i) != ' ' && depth == 0 && !line.isBlank()) {
        note(line, number, i);
      }
      i++;
    }
    if (i == 0 && !line.startsWith("]") && !line.startsWith("}")) {
      depth = 0;
    }
    int entry = i;
    boolean mayBegin = true;
    for (; i < line.length(); i++) {
      char c = line.charAt(i);
      String plain = TypedSign.of(c).map(TypedSign::plain).orElse(String.valueOf(c));
      boolean typed = !plain.equals(String.valueOf(c));
      if (c == '#' && (i == 0 || TypedSign.isBlank(line.charAt(i - 1)))) {
        return;
      } else if (TypedSign.isBlank(c)) {
        if (mayBegin && c != ' ' && c != '\t') {
          note(line, number, i);
        }
        continue;
      }
      boolean beginsOtherwise = false;
      boolean counts = false;
      switch (plain) {
        case "\"", "'" -> {
          if (mayBegin) {
            counts = true;
            int end = closing(line, i, c);
            if (end < 0 && !typed) {
              return;
            }
            note(typed, line, number, i);
            i = Math.max(i, end);
          }
        }
        case "[", "{" -> {
          counts = mayBegin;
          if (counts) {
            depth++;
            entry = i + 1;
            beginsOtherwise = true;
          }
        }
        case "]", "}" -> {
          counts = depth > 0;
          depth = Math.max(0, depth - 1);
        }
        case "-" -> {
          counts = mayBegin && depth == 0 && i + 1 < line.length() && line.charAt(i + 1) == ' ';
          beginsOtherwise = counts;
          entry = counts ? i + 1 : entry;
        }
        case "," -> {
          counts = depth > 0 && (!typed || separates(line, i));
          beginsOtherwise = counts;
          entry = counts ? i + 1 : entry;
        }
        case ":" -> {
          boolean ends = i + 1 == line.length() || TypedSign.isBlank(line.charAt(i + 1));
          counts = entry >= 0 && (typed ? NAME.matcher(line.substring(entry, i)).matches() : ends);
          beginsOtherwise = counts;
          entry = counts ? -1 : entry;
        }
        default -> {}
      }
      if (typed && counts && !plain.equals("\"") && !plain.equals("'")) {
        note(line, number, i);
      }
      mayBegin = beginsOtherwise;
    }
  }

  private void note(boolean typed, String line, int number, int index) {
    if (typed) {
      note(line, number, index);
    }
  }

  /** Returns where the quotation that begins at an index ends, or -1. */
  private static int closing(String line, int begin, char mark) {
    for (int i = begin + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\' && mark == '"') {
        i++;
      } else if (line.charAt(i) == TypedSign.closingOf(mark)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean separates(String line, int index) {
    String after = line.substring(index + 1);
    return NEXT_ENTRY.matcher(after).matches()
        || (index > 0 && line.charAt(index - 1) < 0x80 && !after.isBlank() && after.strip().charAt(0) < 0x80);
  }
}
