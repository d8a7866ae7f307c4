package io.github.huituo.internal.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The explanation why a JSON text cannot be read. It looks at the signs that are located where its reading ends. */
final class JsonSyntax {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.+-]+|\"[^\"\\r\\n]*\"?|\\S");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\"?");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final String file;
  private final int linesBefore;
  private final String text;

  JsonSyntax(String file, int linesBefore, String text) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.text = text;
  }

  /** Returns the problem that keeps the text from being read. */
  Problem explain(JsonProcessingException failure) {
    JsonLocation where = failure.getLocation();
    int index = where == null ? 0 : (int) Math.max(0, Math.min(where.getCharOffset(), text.length()));
    Location at = place(index);
    Optional<Integer> quotation = quotationAround(index);
    if (quotation.isPresent()) {
      return inQuotation(index, quotation.get());
    } else if (text.substring(index).isBlank()) {
      int open = unclosed(text);
      return open < 0
          ? Problem.error(at, "text-ends")
          : Problem.error(place(open), "open-bracket", text.charAt(open), text.charAt(open) == '[' ? ']' : '}');
    }
    char sign = text.charAt(index);
    Optional<Problem> typed = Mistypings.at(file, at.line(), at.column() - 1, text.split("\\R", -1)[at.line() - linesBefore - 1]);
    int control = sign < ' ' ? index : index > 0 && isControl(text.charAt(index - 1)) ? index - 1 : -1;
    String word = wordAround(index);
    char before = before(index);
    if (typed.isPresent() && sign != '\t') {
      return typed.get();
    } else if (control >= 0) {
      return Problem.error(place(control), "control-character", shown(text.charAt(control)));
    } else if (word.matches("[-+.0-9].*") && !NUMBER.matcher(word).matches()) {
      return Problem.error(place(wordStart(index)), "json-number", word);
    } else if (Character.isLetter(word.charAt(0)) && !word.matches("true|false|null")) {
      return Problem.error(place(wordStart(index)), "json-word", word);
    } else if (sign == '}' || sign == ']') {
      return closing(at, index, sign, before);
    } else if (sign == ',') {
      return Problem.error(at, "json-value-missing");
    } else if (sign == '\'') {
      return Problem.error(at, "json-quotation-mark");
    } else if (sign == '/' || sign == '#') {
      return Problem.error(at, "json-comment");
    } else if (sign == '"' || sign == '{' || sign == '[' || Character.isDigit(sign) || sign == '-') {
      return Problem.error(at, "json-missing-sign", word);
    }
    return Problem.error(at, "json-syntax", word);
  }

  private Problem closing(Location at, int index, char sign, char before) {
    if (before == ',') {
      return Problem.error(place(text.lastIndexOf(',', index)), "json-comma-too-many", sign);
    }
    int open = unclosed(text.substring(0, index));
    char opening = open < 0 ? ' ' : text.charAt(open);
    if (before == ':' || open >= 0 && before == opening) {
      return Problem.error(at, "json-value-missing");
    }
    Location begin = place(Math.max(0, open));
    return open < 0
        ? Problem.error(at, "closes-nothing", sign)
        : Problem.error(at, "in-brackets", sign, opening, begin.line(), begin.column(), opening == '[' ? ']' : '}');
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t';
  }

  private static String shown(char control) {
    return String.format(Locale.ROOT, "U+%04X", (int) control);
  }

  private Problem inQuotation(int index, int begin) {
    char sign = index < text.length() ? text.charAt(index) : '\n';
    int backslash = text.lastIndexOf('\\', index);
    if (backslash > begin && index - backslash <= 5 && sign != '\n' && sign != '\r') {
      return Problem.error(place(backslash), "escape", text.substring(backslash, Math.min(index + 1, text.length())));
    }
    int control = sign < ' ' ? index : index - 1;
    return isControl(text.charAt(Math.min(control, text.length() - 1)))
        ? Problem.error(place(control), "control-character", shown(text.charAt(control)))
        : Problem.error(place(begin), "open-quotation", '"');
  }

  /** Returns the beginning of the open quotation around an index, if there is one. */
  private Optional<Integer> quotationAround(int index) {
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find() && quoted.start() < index) {
      boolean closed = quoted.end() - quoted.start() > 1 && quoted.group().endsWith("\"");
      if (index < quoted.end() || (!closed && index >= quoted.end())) {
        return Optional.of(quoted.start());
      }
    }
    return Optional.empty();
  }

  /** Returns where the innermost bracket is that is not closed, or -1. */
  private static int unclosed(String text) {
    String plain = QUOTED.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    int depth = 0;
    for (int i = plain.length() - 1; i >= 0; i--) {
      char c = plain.charAt(i);
      depth += c == ']' || c == '}' ? 1 : c == '[' || c == '{' ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return -1;
  }

  private char before(int index) {
    String before = text.substring(0, index).stripTrailing();
    return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
  }

  private int wordStart(int index) {
    int start = index;
    while (start > 0 && String.valueOf(text.charAt(start - 1)).matches("[\\p{L}\\p{N}_.+-]")) {
      start--;
    }
    return start;
  }

  private String wordAround(int index) {
    Matcher word = WORD.matcher(text);
    return word.find(wordStart(index)) ? word.group() : "";
  }

  private Location place(int index) {
    String[] lines = text.substring(0, index).split("\\R", -1);
    return new Location(file, linesBefore + lines.length, lines[lines.length - 1].length() + 1);
  }
}
