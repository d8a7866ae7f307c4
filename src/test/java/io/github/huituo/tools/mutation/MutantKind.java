package io.github.huituo.tools.mutation;

import java.util.Locale;

/** What sort of thing a mutant changes. */
enum MutantKind {
  /** A number, by one or by one unit of its last place. */
  NUMBER(Group.PARAMETER),
  /** An amount, by the least unit of its currency, or by one. */
  AMOUNT(Group.PARAMETER),
  /** A ratio, by one person. */
  RATIO(Group.PARAMETER),
  /** A date among the values, or the year of a deadline. */
  DATE(Group.PARAMETER),
  /** A choice, taken out of a list. */
  CHOICE(Group.PARAMETER),
  /** A row of a table, taken out. */
  ROW(Group.PARAMETER),
  /** Which reading of an open point is taken if nobody chooses. */
  DEFAULT(Group.PARAMETER),
  /** A bound of a setting. */
  SETTING(Group.PARAMETER),
  /** Whether a bound of a band belongs to it. */
  CLOSURE(Group.BOUNDARY),
  /** A bound of a band. It is changed by one, by one unit of its last place, or by a day. */
  BOUND(Group.BOUNDARY),
  /** The day from which a value or a question is in force. */
  FROM(Group.BOUNDARY),
  /** The day from which a value or a question is in force no more. */
  UNTIL(Group.BOUNDARY),
  /** A word of the scope of a question, or that it is presumed. */
  SCOPE(Group.QUESTION),
  /** A fact that a question needs. */
  FACT(Group.QUESTION),
  /** A comparison that takes in its bound or leaves it out: {@code <} and {@code <=}. */
  LIMIT(Group.BOUNDARY),
  /** A comparison turned round: {@code ==} and {@code !=}, and whether a condition holds. */
  COMPARISON(Group.RULE),
  /** One of the constraints of a pattern, dropped. */
  CONSTRAINT(Group.RULE),
  /** A condition, dropped. */
  CONDITION(Group.RULE),
  /** A rule, dropped. */
  RULE(Group.RULE),
  /** What a rule concludes. */
  CONCLUSION(Group.RULE),
  /** A step of a computation, dropped or changed. */
  STEP(Group.RULE),
  /** A word in a rule, such as a payee. */
  WORD(Group.RULE);

  /** What the target of a kill rate speaks of. */
  enum Group {
    /** Values. */
    PARAMETER,
    /** Where something begins or ends. */
    BOUNDARY,
    /** A question, or its subjects. */
    QUESTION,
    /** What rules decide. */
    RULE
  }

  private final Group group;

  MutantKind(Group group) {
    this.group = group;
  }

  Group group() {
    return group;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
