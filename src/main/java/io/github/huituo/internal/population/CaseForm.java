package io.github.huituo.internal.population;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** In which form a file holds cases. Implementations are immutable and thread-safe. */
interface CaseForm {
  /**
   * Returns the case of a record.
   *
   * @throws HuituoException if it is not well-formed
   */
  Node document(CaseRecord record);

  /** Returns whether a file holds a table, by its name. */
  static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Returns a reader of the records of a file. */
  static RecordReader records(String name, InputStream in) {
    return new RecordReader(in, isTable(name));
  }

  /**
   * Returns the form of a file, of a table after its header.
   *
   * @param name the name by which errors call the input
   * @throws HuituoException if the header of a table cannot be read
   */
  static CaseForm of(String name, RecordReader in) throws IOException {
    if (!isTable(name)) {
      return lines(name);
    }
    Optional<CaseRecord> header = in.next();
    while (header.isPresent() && header.get().isBlank()) {
      header = in.next();
    }
    return CaseTable.of(name, header);
  }

  /** Returns the form of a file with JSON, one case a line. */
  static CaseForm lines(String name) {
    return record -> Documents.json(name, record.shownLine(), text(name, record));
  }

  /** Returns the caller's own name for a case. */
  static Optional<String> caseId(Node document) {
    return document.get("caseId").map(Node::text);
  }

  /** Returns the text of a record. */
  static String text(String name, CaseRecord record) {
    Location at = new Location(name, record.shownLine(), 1);
    if (record.tooLong()) {
      throw new ProblemException(Problem.error(at, "line-too-long", RecordReader.LONGEST >> 20));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record.bytes())).toString();
      return record.line() == 1 ? Documents.withoutMark(text) : text;
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problem.error(at, "not-utf8"));
    }
  }
}
