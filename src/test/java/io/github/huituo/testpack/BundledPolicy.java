package io.github.huituo.testpack;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.PolicyInterior;
import io.github.huituo.internal.policy.LoadedPolicy;

/** The packs of the jar, loaded once for all tests. The tests change nothing that is shared. */
public final class BundledPolicy {
  private static final ChildcarePolicy POLICY = ChildcarePolicy.bundled();

  private BundledPolicy() {}

  /** Returns the policy as a host has it. */
  public static ChildcarePolicy get() {
    return POLICY;
  }

  /** Returns the policy as tools have it. */
  public static LoadedPolicy loaded() {
    return PolicyInterior.of(POLICY);
  }
}
