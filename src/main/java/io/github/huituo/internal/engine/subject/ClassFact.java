package io.github.huituo.internal.engine.subject;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.pack.CoreVocabulary;
import io.github.huituo.model.SubjectKind;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class of an institution. */
public abstract class ClassFact extends SubjectFact {
  private static final int CHILDREN = place("children");
  private static final int AGES = place("childrenAges");
  private static final int YOUNGEST = place("youngestAge");
  private static final int OLDEST = place("oldestAge");

  private static final ImmutableSet<String> AGE_FACTS = ImmutableSet.of("childrenAges", "youngestAge", "oldestAge");

  /** Creates the class. */
  protected ClassFact(SubjectData stated) {
    super(stated);
  }

  private static int place(String name) {
    return CoreVocabulary.get().place(SubjectKind.CLASS, name);
  }

  /** Returns how many children there are, or null. They are counted from their ages where only those are known. */
  public @Nullable Integer getChildCount() {
    Object stated = value(CHILDREN);
    return stated instanceof Integer count ? count : value(AGES) instanceof List<?> ages ? (Integer) ages.size() : null;
  }

  /** Returns whether it is known that there are no children. */
  public boolean isEmpty() {
    Integer count = getChildCount();
    return count != null && count == 0;
  }

  /** Returns the age of the youngest child in completed months, or null. It is null, too, in a class without children. */
  public @Nullable Integer getYoungest() {
    List<Integer> ages = ages();
    return isEmpty() ? null : ages != null ? (Integer) Collections.min(ages) : (Integer) value(YOUNGEST);
  }

  /** Returns the age of the oldest child in completed months, or null. It is null, too, in a class without children. */
  public @Nullable Integer getOldest() {
    List<Integer> ages = ages();
    return isEmpty() ? null : ages != null ? (Integer) Collections.max(ages) : (Integer) value(OLDEST);
  }

  /**
   * Returns the age in completed months of the child at half of the list. It is counted from the youngest on, a part rounded up:
   * of the second of three or four. Null if the ages are missing, or without children.
   */
  public @Nullable Integer getMiddleAge() {
    List<Integer> ages = ages();
    return ages == null || ages.isEmpty() ? null : ages.stream().sorted().skip((ages.size() - 1) / 2).findFirst().orElseThrow();
  }

  @Override
  public boolean isMoot(String fact) {
    return isEmpty() && AGE_FACTS.contains(fact);
  }

  @SuppressWarnings("unchecked")
  private @Nullable List<Integer> ages() {
    return (List<Integer>) value(AGES);
  }
}
