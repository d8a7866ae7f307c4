package io.github.huituo.internal.text;

/** An answer that has fields which many answers have, with their JSON. */
public interface SharedFields {
  /** Returns the JSON of what is asked and how it came out. It is the same for all subjects with the outcome. */
  JsonFragment questionJson();

  /** Returns the JSON of what the answer rests on. It is without steps of a computation and missing facts. */
  JsonFragment groundsJson();
}
