package io.github.huituo;

/** Rule files that cannot be loaded: every problem of every file. */
public final class InvalidPackException extends HuituoException {
  private static final long serialVersionUID = 1L;

  InvalidPackException(HuituoException that) {
    super(that);
  }
}
