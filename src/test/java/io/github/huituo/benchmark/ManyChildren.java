package io.github.huituo.benchmark;

import io.github.huituo.CaseText;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case with many children in several institutions like the one of another case. */
final class ManyChildren {
  private ManyChildren() {}

  /** Returns the case. */
  static ChildcareCase of(LoadedPolicy policy, ChildcareCase like, int children, int institutions) {
    List<Institution> all = new ArrayList<>();
    for (int i = 0; i < institutions; i++) {
      all.add(twin(like.institutions().get(0), i));
    }
    StringBuilder text =
        new StringBuilder(CaseText.toYaml(like.toBuilder().families(List.of()).employers(List.of()).institutions(all).build()));
    text.append(children > 0 ? "families:\n" : "");
    for (int i = 0; i < children; i++) {
      LocalDate born = like.asOf().minusMonths(3L + i % 30).minusDays(i % 20);
      text.append(
          "  - {id: f%d, children: [{id: c%d, birthDate: %s, birthOrder: %d, nationality: CN, householdRegistration: %s, policyCompliantBirth: true, enrolment: {institution: g%d, serviceType: FULL_DAY, from: %s, monthlyFee: CNY 1500.00}}]}\n"
              .formatted(i, i, born, 1 + i % 3, like.jurisdiction(), i % institutions, like.asOf().minusMonths(2)));
    }
    return policy.read("many.yaml", text.toString());
  }

  private static Institution twin(Institution one, int number) {
    Map<String, Object> facts = new LinkedHashMap<>(one.facts());
    facts.remove("sponsor");
    Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    one.parts()
        .forEach(
            (part, those) ->
                parts.put(part, those.stream().map(s -> s.kind().subject(s.id() + "-" + number, s.facts(), s.parts())).toList()));
    return (Institution) one.kind().subject("g" + number, facts, parts);
  }
}
