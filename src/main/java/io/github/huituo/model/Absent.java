package io.github.huituo.model;

/** In a change, what takes the value of a fact or a part away: from then on nothing is known of it. */
public enum Absent {
  /** It is not known, or not there, from then on. */
  ABSENT
}
