package io.github.huituo.internal.law;

/** A ground of an answer. It is a value of the law, a reading of an open point, or a setting. */
public sealed interface Provenance permits Interpretation, ParameterRef, ChosenSetting {}
