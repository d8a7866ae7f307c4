package io.github.huituo.internal.casefile;

import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.List;
import java.util.Map;

/** The check of how many subjects a case has. It comes before they are looked at one by one. */
final class CaseSize {
  private final CaseLocator locator;
  private final Problems problems;
  private boolean small = true;

  private CaseSize(CaseLocator locator, Problems problems) {
    this.locator = locator;
    this.problems = problems;
  }

  /** Notes the lists of subjects that are too long. Returns whether the case has no more subjects than allowed. */
  static boolean check(ChildcareCase childcareCase, List<Subject> all, CaseLocator locator, Problems problems) {
    CaseSize size = new CaseSize(locator, problems);
    size.lists(childcareCase.parts());
    all.forEach(subject -> size.lists(subject.parts()));
    long sessions = all.stream().filter(s -> s.kind().equals(SubjectKind.SESSION)).count();
    if (sessions > Bounds.ITEMS) {
      size.refuse("too-many-sessions", sessions, Bounds.ITEMS);
    } else if (all.size() - sessions > Bounds.SUBJECTS) {
      size.refuse("too-many-subjects", all.size() - sessions, Bounds.SUBJECTS);
    }
    return size.small;
  }

  private void lists(Map<CasePart, List<Subject>> parts) {
    parts.forEach(
        (part, subjects) -> {
          if (subjects.size() > Bounds.SUBJECTS_OF_A_LIST && !part.kind().equals(SubjectKind.SESSION)) {
            problems.error(
                locator.of(subjects.get(0)), "too-many-in-list", part.plural(), subjects.size(), Bounds.SUBJECTS_OF_A_LIST);
            small = false;
          }
        });
  }

  private void refuse(String key, long number, int most) {
    problems.error(locator.of("case", "subjects"), key, number, most);
    small = false;
  }
}
