package io.github.huituo.engine.subject;

import com.google.common.collect.ImmutableList;

/** A family. */
public abstract class FamilyFact extends SubjectFact {
  private ImmutableList<ChildFact> children = ImmutableList.of();

  /** Creates the family. */
  protected FamilyFact(Stated stated) {
    super(stated);
  }

  void setChildren(ImmutableList<ChildFact> children) {
    this.children = children;
  }

  /** Returns its children. */
  public ImmutableList<ChildFact> children() {
    return children;
  }
}
