package io.github.huituo.assessment;

/**
 * A value that the law leaves to an authority and on which an answer rests.
 *
 * @param id the full id of the setting
 * @param value the value
 * @param title what it is
 */
public record UsedSetting(String id, Quantity value, Text title) {}
