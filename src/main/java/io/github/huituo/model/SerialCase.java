package io.github.huituo.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The serial form of a case, which holds no Optional. */
record SerialCase(
    LocalDate asOf,
    String jurisdiction,
    @Nullable String caseId,
    Map<String, String> interpretations,
    Map<String, Object> settings,
    Map<CasePart, List<Subject>> parts,
    List<CaseChange> changes)
    implements Serializable {
  private Object readResolve() {
    return new ChildcareCase(asOf, jurisdiction, Optional.ofNullable(caseId), interpretations, settings, parts, changes);
  }
}
