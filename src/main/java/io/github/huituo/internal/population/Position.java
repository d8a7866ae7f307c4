package io.github.huituo.internal.population;

import com.google.common.io.BaseEncoding;
import java.security.MessageDigest;

/**
 * A place in the input between two records.
 *
 * @param lines how many lines precede it
 * @param bytes how many bytes precede it
 * @param digest the digest of these bytes, not yet finished
 */
record Position(long lines, long bytes, MessageDigest digest) {
  /** Returns the digest of the bytes before it in hexadecimal digits. */
  String fingerprint() {
    return BaseEncoding.base16().lowerCase().encode(copy(digest).digest());
  }

  static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
