package io.github.huituo.internal.document;

import java.util.Map;
import java.util.Optional;

/**
 * A sign of Chinese typing or typography. A plain one belongs in its place.
 *
 * @param name the kind of sign, as messages name it
 * @param plain the ASCII sign, or "" for one that is to be replaced by a space or deleted
 */
record TypedSign(String name, String plain) {
  private static final String OPENING = "“‘「『＂＇„";
  private static final String CLOSING = "”’」』＂＇“";
  private static final Map<Character, TypedSign> SIGNS =
      Map.ofEntries(
          sign('：', "colon", ":"), sign('，', "comma", ","), sign('、', "enumeration-comma", ","),
          sign('［', "bracket", "["), sign('］', "bracket", "]"), sign('【', "bracket", "["), sign('】', "bracket", "]"),
          sign('〔', "bracket", "["), sign('〕', "bracket", "]"), sign('｛', "brace", "{"), sign('｝', "brace", "}"),
          sign('（', "parenthesis", "("), sign('）', "parenthesis", ")"),
          sign('“', "quotation-mark", "\""), sign('”', "quotation-mark", "\""), sign('„', "quotation-mark", "\""),
          sign('「', "quotation-mark", "\""), sign('」', "quotation-mark", "\""), sign('『', "quotation-mark", "\""),
          sign('』', "quotation-mark", "\""), sign('＂', "quotation-mark", "\""), sign('＇', "quotation-mark", "'"),
          sign('‘', "quotation-mark", "'"), sign('’', "quotation-mark", "'"),
          sign('－', "dash", "-"), sign('—', "dash", "-"), sign('–', "dash", "-"), sign('．', "point", "."),
          sign('％', "percent", "%"), sign('；', "semicolon", ";"), sign('／', "slash", "/"),
          sign('\u3000', "full-width-space", ""), sign('\u00A0', "no-break-space", ""), sign('\u202F', "no-break-space", ""),
          sign('\t', "tab", ""), sign('\u200B', "invisible", ""), sign('\u200E', "invisible", ""),
          sign('\u2060', "invisible", ""), sign('\uFEFF', "invisible", ""));

  private static Map.Entry<Character, TypedSign> sign(char sign, String name, String plain) {
    return Map.entry(sign, new TypedSign(name, plain));
  }

  /** Returns the sign, if it is one with a plain one in its place. */
  static Optional<TypedSign> of(char sign) {
    if (sign < 0x80 && sign != '\t') {
      return Optional.empty();
    }
    return sign >= '０' && sign <= '９'
        ? Optional.of(new TypedSign("digit", String.valueOf((char) (sign - '０' + '0'))))
        : Optional.ofNullable(SIGNS.get(sign));
  }

  /** Returns a text with plain signs in the place of others. Spaces and invisible signs are dropped. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(of(c).map(TypedSign::plain).orElse(String.valueOf(c)));
    }
    return out.toString();
  }

  /** Returns whether it is a sign that the name of no entry has. */
  boolean isOfStructure() {
    return switch (name) {
      case "digit", "parenthesis", "dash", "point", "percent", "semicolon", "slash" -> false;
      default -> true;
    };
  }

  static boolean isBlank(char c) {
    return c == ' ' || of(c).filter(s -> s.plain().isEmpty()).isPresent();
  }

  static char closingOf(char mark) {
    int pair = OPENING.indexOf(mark);
    return pair < 0 ? mark : CLOSING.charAt(pair);
  }
}
