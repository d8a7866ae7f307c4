package io.github.huituo.assessment;

/** How binding a requirement is, from most to least. */
public enum Severity {
  /** Must be met. */
  MANDATORY,
  /** A recommended standard. */
  RECOMMENDED,
  /** For self-assessment. */
  ADVISORY
}
