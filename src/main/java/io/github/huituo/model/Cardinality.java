package io.github.huituo.model;

/** How many subjects a part of a case may hold. */
public enum Cardinality {
  /** One at the most, under the key: {@code city: {…}}. */
  ONE,
  /** Any number, as a list under the plural key: {@code children: [ … ]}. */
  MANY,
  /**
   * Any number, one under the key or a list under the plural key. Examples are {@code family: {…}} and {@code families: [ … ]}.
   */
  ONE_OR_MANY,
  /**
   * Any number, one under the key or a list under the plural key, of which rules see one at a time. An example is the enrolment of a
   * child, which may have several {@code enrolments: [ … ]}.
   */
  ONE_IN_VIEW
}
