package io.github.huituo.fuzz;

/**
 * Something that must not happen.
 *
 * @param what what happened, the same for everything that has the same cause
 * @param detail the words of the error, or what differs
 * @param input the input with which it happens
 */
record FuzzFinding(String what, String detail, FuzzInput input) {
  @Override
  public String toString() {
    String shown = detail.length() > 300 ? detail.substring(0, 300) + "…" : detail;
    return what + "\n  " + shown.replace("\n", " ") + "\n  " + input;
  }
}
