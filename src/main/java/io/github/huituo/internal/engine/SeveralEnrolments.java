package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.engine.AssessmentAssembler.QuestionAnswer;
import io.github.huituo.internal.engine.EnrolmentAnswers.OfEnrolment;
import io.github.huituo.internal.engine.subject.EnrolmentViews.View;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The answers about children with several enrolments, put together. They come from the case as each enrolment sees it. The
 * answers about the enrolments themselves and what is in them are all kept. Used for one assessment; not thread-safe.
 */
final class SeveralEnrolments {
  private final LocalDate asOf;
  private final Set<SubjectKind> within;
  private final Map<View, AssessmentAssembler> views = new LinkedHashMap<>();

  /** What is asked about whom. */
  private record Key(String question, String subject) {}

  SeveralEnrolments(LocalDate asOf, CaseShape shape) {
    this.asOf = asOf;
    this.within = Set.copyOf(shape.within(SubjectKind.ENROLMENT));
  }

  /** Takes in the answers to the case from an enrolment. They come in the order of the views. */
  void add(View view, AssessmentAssembler answers) {
    views.put(view, answers);
  }

  /** Returns the answers to requirements. */
  List<QuestionAnswer<RequirementAnswer>> requirements(List<QuestionAnswer<RequirementAnswer>> common) {
    return all(common, AssessmentAssembler::requirements, EnrolmentAnswers::requirement);
  }

  /** Returns the answers to entitlements. */
  List<QuestionAnswer<EntitlementAnswer>> entitlements(List<QuestionAnswer<EntitlementAnswer>> common) {
    return all(common, AssessmentAssembler::entitlements, EnrolmentAnswers::entitlement);
  }

  private interface AnswerMerge<A extends Answer> {
    A merged(EnrolmentAnswers<A> answers, A common);
  }

  private <A extends Answer> List<QuestionAnswer<A>> all(
      List<QuestionAnswer<A>> common, Function<AssessmentAssembler, List<QuestionAnswer<A>>> part, AnswerMerge<A> merge) {
    Map<Key, ImmutableList.Builder<OfEnrolment<A>>> byChild = new LinkedHashMap<>();
    List<QuestionAnswer<A>> others = new ArrayList<>();
    views.forEach(
        (view, assembler) -> {
          for (QuestionAnswer<A> one : part.apply(assembler)) {
            A answer = one.answer();
            if (answer.subjectKind().equals(SubjectKind.CHILD) && answer.subject().equals(view.child())) {
              byChild
                  .computeIfAbsent(key(answer), k -> ImmutableList.builder())
                  .add(new OfEnrolment<>(view, answer, one.recipients()));
            } else if (within.contains(answer.subjectKind())) {
              others.add(one);
            }
          }
        });
    List<QuestionAnswer<A>> all = new ArrayList<>();
    Set<Key> known = new HashSet<>();
    for (QuestionAnswer<A> one : common) {
      ImmutableList.Builder<OfEnrolment<A>> each = byChild.get(key(one.answer()));
      all.add(
          each != null && one.answer().subjectKind().equals(SubjectKind.CHILD)
              ? one.with(merge.merged(new EnrolmentAnswers<>(one.question(), asOf, each.build()), one.answer()))
              : one);
      known.add(key(one.answer()));
    }
    others.stream().filter(one -> known.add(key(one.answer()))).forEach(all::add);
    all.sort(Comparator.comparing((QuestionAnswer<A> one) -> one.answer().id()).thenComparing(one -> one.answer().subject()));
    return all;
  }

  private static Key key(Answer answer) {
    return new Key(answer.id(), answer.subject());
  }
}
