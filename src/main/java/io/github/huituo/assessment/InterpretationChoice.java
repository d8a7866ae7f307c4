package io.github.huituo.assessment;

/**
 * The reading of a point that the law leaves open, for one answer.
 *
 * @param id the id of the open point
 * @param choice the word of the reading
 * @param title what is open
 * @param meaning the meaning of the reading
 * @param byHost whether the host chose it, and not the default
 */
public record InterpretationChoice(String id, String choice, Text title, Text meaning, boolean byHost) {}
