package io.github.huituo.assessment;

/**
 * A value that the law leaves to an authority, as an answer used it.
 *
 * @param id the full id of the setting
 * @param value the value
 * @param title what it is
 */
public record UsedSetting(String id, Quantity value, Text title) {}
