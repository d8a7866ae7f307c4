package io.github.huituo.internal.document;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes files. They are UTF-8, with or without a byte-order mark; other encodings are named, and that of tables saved by
 * Chinese spreadsheets is read.
 */
public final class TextEncoding {
  /** The characters of daily use. A text of another encoding hardly ever passes for this one. */
  private static final String COMMON_CHINESE = "GB2312";

  private static final String ALL_CHINESE = "GB18030";

  private TextEncoding() {}

  /**
   * Decodes UTF-8 and leaves a byte-order mark out.
   *
   * @param shown the path by which the user knows the file
   * @throws HuituoException if the text has another encoding, which is named if it can be recognised
   */
  public static String decode(String shown, byte[] bytes) {
    Optional<String> text = decoded(bytes, StandardCharsets.UTF_8);
    if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
      throw new ProblemException(otherEncoding(shown, bytes));
    }
    return Documents.withoutMark(text.get());
  }

  /**
   * Decodes a CSV table in UTF-8 or in the encoding of Chinese spreadsheets.
   *
   * @param shown the path by which the user knows the file
   * @throws HuituoException if the text has another encoding, which is named if it can be recognised
   */
  public static String decodeTable(String shown, byte[] bytes) {
    Optional<String> utf8 = decoded(bytes, StandardCharsets.UTF_8);
    Optional<String> text = utf8.isPresent() ? Optional.empty() : decoded(bytes, COMMON_CHINESE);
    return text.orElseGet(() -> decode(shown, bytes));
  }

  private static Problem otherEncoding(String shown, byte[] bytes) {
    Location start = new Location(shown, 1, 1);
    if (isUtf16(bytes)) {
      return Problem.error(start, "text-is-utf16");
    }
    String before = beforeWrong(bytes);
    String[] lines = before.split("\\R", -1);
    String last = lines[lines.length - 1];
    Location wrong = new Location(shown, lines.length, last.codePointCount(0, last.length()) + 1);
    // Where characters of UTF-8 precede, the file is UTF-8 with something else in it.
    boolean chinese = decoded(bytes, before.chars().allMatch(c -> c < 0x80) ? ALL_CHINESE : COMMON_CHINESE).isPresent();
    return Problem.error(wrong, chinese ? "text-is-gbk" : "not-utf8");
  }

  /** Returns whether the bytes are text in UTF-16. They have its byte-order mark, or more than a third of them are 0. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
      return true;
    }
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros * 3 > bytes.length;
  }

  /** Returns the text before the first bytes that are not UTF-8. */
  private static String beforeWrong(byte[] bytes) {
    CharBuffer before = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), before, true);
    return result.isError() ? before.flip().toString() : "";
  }

  private static Optional<String> decoded(byte[] bytes, String charset) {
    // A runtime image may be without the encodings of one country.
    return Charset.isSupported(charset) ? decoded(bytes, Charset.forName(charset)) : Optional.empty();
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
