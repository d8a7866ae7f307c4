package io.github.huituo.assessment;

/**
 * A fact, reading or setting whose value would settle an answer.
 *
 * @param fact the fact with its kind of subject, such as {@code child.birthDate}, or {@code interpretations.…} or
 *     {@code settings.…}
 * @param subject the id of the subject it is about, or "" for a reading or a setting
 * @param title what it is
 * @param ask the question to ask a person
 */
public record Missing(String fact, String subject, Text title, Text ask) {}
