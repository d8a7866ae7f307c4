package io.github.huituo.internal.law;

/** What an answer rests on: a value of the law, a reading of an open point, or a setting. */
public sealed interface Provenance permits Interpretation, ParameterRef, ChosenSetting {}
