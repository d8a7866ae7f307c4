package io.github.huituo.assessment;

/** How well a provision is evidenced, from best to weakest. */
public enum Evidence {
  /** The text of the instrument, or a verbatim quotation, was read. */
  TEXT("text"),
  /** Two or more independent secondary sources agree. */
  CORROBORATED("corroborated"),
  /** One secondary source states it. */
  SINGLE_SOURCE("single-source"),
  /** No source states it; never allowed for a number presented as law. */
  ASSUMPTION("assumption");

  private final String word;

  Evidence(String word) {
    this.word = word;
  }

  /** Returns the word used in files. */
  public String word() {
    return word;
  }

  /** Returns the weaker of the two. */
  public Evidence weaker(Evidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
