package io.github.huituo.internal.text;

import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.Writer;
import java.util.Arrays;

/**
 * Text that is written into one buffer. The next text of its owner takes over the buffer, as answers of a case are half a
 * megabyte. Not thread-safe.
 */
final class RecycledText extends Writer {
  /** A longer buffer is not kept. */
  private static final int MOST_KEPT = 1 << 20;

  private final BufferRecycler buffers;
  private char[] text;
  private int length;

  RecycledText(BufferRecycler buffers) {
    this.buffers = buffers;
    this.text = buffers.allocCharBuffer(BufferRecycler.CHAR_TEXT_BUFFER);
  }

  @Override
  public void write(char[] more, int from, int count) {
    ensure(count);
    System.arraycopy(more, from, text, length, count);
    length += count;
  }

  @Override
  public void write(String more, int from, int count) {
    ensure(count);
    more.getChars(from, from + count, text, length);
    length += count;
  }

  private void ensure(int count) {
    if (text.length - length < count) {
      text = Arrays.copyOf(text, Math.max(length + count, 2 * text.length));
    }
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    return new String(text, 0, length);
  }

  @Override
  public void flush() {}

  /** Gives the buffer back. Nothing can be written after that. */
  @Override
  public void close() {
    if (text.length > 0 && text.length <= MOST_KEPT) {
      buffers.releaseCharBuffer(BufferRecycler.CHAR_TEXT_BUFFER, text);
    }
    text = new char[0];
  }
}
