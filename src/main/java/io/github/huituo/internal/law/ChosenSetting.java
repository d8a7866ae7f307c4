package io.github.huituo.internal.law;

/**
 * A setting on which an answer rests.
 *
 * @param id the full id of the setting
 * @param value the value that the host gave
 */
public record ChosenSetting(String id, Object value) implements Provenance {}
