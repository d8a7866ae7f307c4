package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.property.QuestionReferences;
import io.github.huituo.internal.property.Thresholds;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The single changes that may turn an answer. They are of what it lacks or, where it is negative, of all on which it depends.
 *
 * <p>This class is immutable and thread-safe.
 */
final class EditCandidates {
  private static final String READING = "interpretations.";

  private static final BigDecimal MOST_ADDED = BigDecimal.valueOf(Bounds.SUBJECTS_OF_A_LIST);

  private final Engine engine;
  private final Vocabulary vocabulary;
  private final FactCandidates facts;
  private final CaseExcerpts excerpts;

  EditCandidates(Engine engine) {
    Thresholds thresholds = Thresholds.of(engine.law(), QuestionReferences.of(engine));
    this.engine = engine;
    this.vocabulary = engine.law().vocabulary();
    this.facts = new FactCandidates(engine, thresholds);
    this.excerpts = new CaseExcerpts(engine, thresholds);
  }

  /** Returns what of a case the answer to a question may depend on. */
  ChildcareCase excerpt(ChildcareCase whole, String question) {
    return excerpts.of(whole, question);
  }

  /** Returns the changes, the likeliest of each thing first. */
  List<CaseEdit> of(ChildcareCase asked, Answer answer) {
    if (answer.outcome() == Outcome.UNDETERMINED && !answer.missing().isEmpty()) {
      return ofMissing(asked, answer);
    }
    Question question = engine.law().question(answer.id()).orElseThrow();
    List<CaseEdit> edits = new ArrayList<>();
    List<Subject> related = related(asked, answer);
    for (Subject subject : related) {
      for (FactDefinition fact : facts.definitions(question, subject)) {
        facts.values(fact, subject.facts().get(fact.name()), answer, asked).forEach(value -> edits.add(edit(subject, fact, value)));
      }
      for (CasePart part : vocabulary.shape().parts(subject.kind())) {
        if (part.isFact() && isReferenced(question, part)) {
          edits.addAll(additions(asked, subject, part, question));
        }
      }
    }
    edits.addAll(more(asked, answer, question, related));
    edits.addAll(moves(asked, answer, question));
    return edits;
  }

  /** Returns the changes that an answer itself requires. They are of what is known of its subject and of what is in it. */
  List<CaseEdit> required(ChildcareCase asked, Answer answer) {
    Question question = engine.law().question(answer.id()).orElseThrow();
    Set<String> needed = new TreeSet<>();
    question.needs().forEach(need -> need.anyOf().forEach(fact -> needed.add(fact.path())));
    List<CaseEdit> edits = new ArrayList<>();
    for (Subject subject : CaseRelations.of(answer, asked)) {
      for (FactDefinition fact : vocabulary.facts(subject.kind())) {
        Object known = subject.facts().get(fact.name());
        if (known != null && needed.contains(fact.path())) {
          facts.named(fact, known, answer).stream()
              .filter(value -> !value.equals(known))
              .forEach(value -> edits.add(edit(subject, fact, value)));
        }
      }
    }
    edits.addAll(more(asked, answer, question, CaseRelations.of(answer, asked)));
    return edits;
  }

  /**
   * Returns the additions of as many subjects as an answer lacks. They are like each that is there and differs from those before
   * it.
   */
  private List<CaseEdit> more(ChildcareCase asked, Answer answer, Question question, List<Subject> related) {
    Optional<BigDecimal> lacking =
        answer instanceof RequirementAnswer requirement ? requirement.shortfall().flatMap(Quantity::number) : Optional.empty();
    int number =
        lacking
            .map(n -> n.setScale(0, RoundingMode.CEILING))
            .filter(n -> n.compareTo(MOST_ADDED) <= 0)
            .map(BigDecimal::intValue)
            .orElse(0);
    List<CaseEdit> edits = new ArrayList<>();
    for (Subject holder : number < 1 ? List.<Subject>of() : related) {
      for (CasePart part : vocabulary.shape().parts(holder.kind())) {
        Set<Map<String, Object>> different = new HashSet<>();
        if (part.isFact() && part.hasList() && isReferenced(question, part)) {
          holder.parts().getOrDefault(part, List.of()).stream()
              .filter(s -> different.add(s.facts()))
              .forEach(s -> edits.add(new CaseEdit.OfMore(part, holder.id(), s.id(), newIds(asked, part.kind(), number))));
        }
      }
    }
    return edits;
  }

  private boolean isReferenced(Question question, CasePart part) {
    String holder = part.holder().map(SubjectKind::word).orElse("");
    String prefix = part.kind().word() + ".";
    return FactCandidates.facts(question).stream().anyMatch(f -> f.equals(holder + "." + part.name()) || f.startsWith(prefix));
  }

  /** Returns the changes for the first thing that is missing. The next answer names what it lacks then. */
  private List<CaseEdit> ofMissing(ChildcareCase asked, Answer answer) {
    for (Missing missing : answer.missing()) {
      List<CaseEdit> edits = ofMissing(asked, answer, missing);
      if (!edits.isEmpty()) {
        return edits;
      }
    }
    return List.of();
  }

  private List<CaseEdit> ofMissing(ChildcareCase asked, Answer answer, Missing missing) {
    if (missing.fact().startsWith(READING)) {
      String point = missing.fact().substring(READING.length());
      return new TreeSet<>(facts.readings(point)).stream().<CaseEdit>map(choice -> new CaseEdit.OfReading(point, choice)).toList();
    }
    int dot = missing.fact().indexOf('.');
    Optional<Subject> subject =
        dot < 0 ? Optional.empty() : FactCandidates.subject(asked, missing.fact().substring(0, dot), missing.subject());
    if (subject.isEmpty()) {
      return List.of();
    }
    Optional<FactDefinition> fact = facts.definition(missing.fact());
    if (fact.isPresent()) {
      return facts.values(fact.get(), null, answer, asked).stream().map(value -> edit(subject.get(), fact.get(), value)).toList();
    }
    Question question = engine.law().question(answer.id()).orElseThrow();
    return vocabulary
        .shape()
        .factPart(subject.get().kind(), missing.fact().substring(dot + 1))
        .map(part -> additions(asked, subject.get(), part, question))
        .orElse(List.of());
  }

  private static CaseEdit edit(Subject subject, FactDefinition fact, Object value) {
    return new CaseEdit.OfFact(subject.kind(), subject.id(), fact.name(), Optional.ofNullable(subject.facts().get(fact.name())), value);
  }

  /**
   * Returns the subject of an answer and those around it. They are what it is in, what is in it, and those to which these refer.
   */
  private List<Subject> related(ChildcareCase asked, Answer answer) {
    Map<String, Subject> found = new LinkedHashMap<>();
    List<Subject> all = CaseSubjects.all(asked);
    all.stream()
        .filter(s -> s.kind().equals(answer.subjectKind()) && s.id().equals(answer.subject()))
        .forEach(s -> CaseRelations.closure(s, all, vocabulary.shape(), found));
    return List.copyOf(found.values());
  }

  /**
   * Returns the subjects that may be added to a part. There is one for each word of the first list that the question asks of
   * them.
   */
  private List<CaseEdit> additions(ChildcareCase asked, Subject holder, CasePart part, Question question) {
    String id = part.ids() == CasePart.Ids.OF_HOLDER ? holder.id() : newIds(asked, part.kind(), 1).get(0);
    Optional<FactDefinition> kind =
        vocabulary.facts(part.kind()).stream()
            .filter(f -> f.type() == FactType.CHOICE && facts.isReferenced(question, f.path()))
            .findFirst();
    Stream<Map<String, Object>> given =
        kind.isPresent()
            ? vocabulary.list(kind.get().list().orElse("")).keySet().stream().map(word -> ImmutableMap.of(kind.get().name(), word))
            : Stream.of(ImmutableMap.of());
    return given.<CaseEdit>map(f -> new CaseEdit.OfPart(part, holder.id(), part.kind().subject(id, f, Map.of()))).toList();
  }

  private static ImmutableList<String> newIds(ChildcareCase asked, SubjectKind kind, int number) {
    Set<String> taken = new TreeSet<>();
    CaseSubjects.all(asked).forEach(s -> taken.add(s.id()));
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> kind.word() + "-" + i)
        .filter(id -> !taken.contains(id))
        .limit(number)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the moves of children to and from a class. A negative answer is about that class. */
  private List<CaseEdit> moves(ChildcareCase asked, Answer answer, Question question) {
    String ages = SubjectKind.CLASS.word() + "." + CaseEdit.AGES;
    if (!answer.subjectKind().equals(SubjectKind.CLASS) || !FactCandidates.facts(question).contains(ages)) {
      return List.of();
    }
    List<CaseEdit> moves = new ArrayList<>();
    asked.institutions().stream()
        .map(i -> i.classes().orElse(List.of()))
        .filter(classes -> classes.stream().anyMatch(c -> c.id().equals(answer.subject())))
        .forEach(
            classes ->
                classes.stream()
                    .filter(c -> c.id().equals(answer.subject()))
                    .forEach(from -> classes.stream().filter(to -> !to.equals(from)).forEach(to -> moves.addAll(moves(from, to)))));
    return moves;
  }

  private static List<CaseEdit> moves(Subject from, Subject to) {
    List<Integer> ages = CaseEdit.agesIn(from).stream().sorted().toList();
    List<CaseEdit> moves = new ArrayList<>();
    for (int number = 1; number < ages.size(); number++) {
      moves.add(new CaseEdit.OfMove(from.id(), to.id(), ages.subList(0, number)));
      moves.add(new CaseEdit.OfMove(from.id(), to.id(), ages.subList(ages.size() - number, ages.size())));
    }
    return moves;
  }
}
