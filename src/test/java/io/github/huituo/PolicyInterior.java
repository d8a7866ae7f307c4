package io.github.huituo;

import io.github.huituo.internal.policy.LoadedPolicy;

/** What a policy keeps from hosts, for tests of other packages. */
public final class PolicyInterior {
  private PolicyInterior() {}

  public static LoadedPolicy of(ChildcarePolicy policy) {
    return policy.loaded();
  }
}
