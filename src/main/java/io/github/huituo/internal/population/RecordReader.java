package io.github.huituo.internal.population;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads records from bytes and knows after each how far it is. A record is a line; of a table, a line break in quotation marks
 * belongs to its row. Not thread-safe.
 */
final class RecordReader {
  /** How many bytes of one record are read. */
  static final int LONGEST = 1 << 24;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final boolean quotes;
  private final byte[] buffer = new byte[BUFFER];
  private final MessageDigest digest = sha256();
  private int at;
  private int end;
  private long lines;
  private long bytes;

  /**
   * Creates a reader.
   *
   * @param quotes whether a line break in quotation marks belongs to a record
   */
  RecordReader(InputStream in, boolean quotes) {
    this.in = in;
    this.quotes = quotes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns where it is. */
  Position position() {
    return new Position(lines, bytes, Position.copy(digest));
  }

  /** Returns how many bytes are read. */
  long bytes() {
    return bytes;
  }

  /** Returns the next record; empty at the end. */
  Optional<CaseRecord> next() throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    long first = lines + 1;
    long length = 0;
    boolean quoted = false;
    while (true) {
      if (at == end && !fill()) {
        if (length == 0) {
          return Optional.empty();
        }
        lines++;
        return Optional.of(record(first, record, length));
      }
      int start = at;
      boolean ended = false;
      while (at < end && !ended) {
        byte b = buffer[at++];
        quoted ^= quotes && b == '"';
        if (b == '\n') {
          ended = !quoted;
          lines++;
        }
      }
      digest.update(buffer, start, at - start);
      bytes += at - start;
      length += at - start;
      if (length <= LONGEST) {
        record.write(buffer, start, at - start);
      } else {
        record.reset();
      }
      if (ended) {
        return Optional.of(record(first, record, length));
      }
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(buffer), 0);
    return end > 0;
  }

  private static CaseRecord record(long first, ByteArrayOutputStream read, long length) {
    byte[] all = read.toByteArray();
    int kept = all.length;
    while (kept > 0 && (all[kept - 1] == '\n' || all[kept - 1] == '\r')) {
      kept--;
    }
    return new CaseRecord(first, kept == all.length ? all : Arrays.copyOf(all, kept), length > LONGEST);
  }
}
