/**
 * The front door: {@link io.github.huituo.ChildcarePolicy} reads and assesses cases.
 *
 * <pre>{@code
 * ChildcarePolicy policy = ChildcarePolicy.bundled("cn-131100");
 * Assessment assessment = policy.assess(policy.read(Path.of("case.yaml")));
 * assessment.requirement("cn.class.size").subject("k1").outcome();
 * }</pre>
 */
@NullMarked
package io.github.huituo;

import org.jspecify.annotations.NullMarked;
