package io.github.huituo.internal.population;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file to which whole lines are written, and brought to the disk together. Not thread-safe. */
public final class SyncedOutput implements Closeable {
  private static final int BUFFER = 1 << 18;

  private final String name;
  private final WritableByteChannel channel;
  private final Sync disk;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long length;

  /** Brings what is written to the disk. */
  @FunctionalInterface
  interface Sync {
    /** Brings it there. */
    void run() throws IOException;
  }

  /**
   * Creates an output.
   *
   * @param name the name by which errors call it
   * @param length how much is already there
   */
  SyncedOutput(String name, WritableByteChannel channel, Sync disk, long length) {
    this.name = name;
    this.channel = channel;
    this.disk = disk;
    this.length = length;
  }

  /**
   * Returns a file that is written from its beginning.
   *
   * @throws HuituoException if it cannot be written
   */
  public static SyncedOutput create(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
      return new SyncedOutput(file.toString(), channel, () -> channel.force(true), 0);
    } catch (IOException e) {
      throw failure(file.toString(), e);
    }
  }

  /**
   * Returns a file that is continued after so many bytes; what follows them is discarded.
   *
   * @throws HuituoException if it cannot be written
   */
  static SyncedOutput continued(Path file, long length) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      channel.truncate(length).position(length);
      return new SyncedOutput(file.toString(), channel, () -> channel.force(true), length);
    } catch (IOException e) {
      throw failure(file.toString(), e);
    }
  }

  /** Returns the failure to write a file. */
  static HuituoException failure(String name, IOException cause) {
    return new ProblemException(Problem.error(Location.of(name), "cannot-write", String.valueOf(cause.getMessage())));
  }

  /** Returns how many bytes it has. */
  long length() {
    return length;
  }

  /**
   * Writes bytes.
   *
   * @throws HuituoException if they cannot be written
   */
  void write(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int part = Math.min(buffer.remaining(), bytes.length - at);
      buffer.put(bytes, at, part);
      at += part;
    }
    length += bytes.length;
  }

  /**
   * Brings everything to the disk.
   *
   * @throws HuituoException if it cannot be written
   */
  void sync() {
    flush();
    try {
      disk.run();
    } catch (IOException e) {
      throw failure(name, e);
    }
  }

  private void flush() {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw failure(name, e);
    }
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
