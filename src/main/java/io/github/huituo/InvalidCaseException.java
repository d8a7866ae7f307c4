package io.github.huituo;

/** A case that cannot be read or does not fit its jurisdiction. */
public final class InvalidCaseException extends HuituoException {
  private static final long serialVersionUID = 1L;

  InvalidCaseException(HuituoException that) {
    super(that);
  }
}
