package io.github.huituo.internal.engine.subject;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape.CaseLink;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of one case as rules see them, linked with each other. A link without a value refers to a subject
 * without facts, so that a rule may follow it.
 */
public final class CaseFacts {
  private final Vocabulary vocabulary;
  private final CaseShape shape;
  private final SubjectFact.Factory factory;
  private final LocalDate asOf;
  private final Map<SubjectKind, SubjectFact> blanks = new HashMap<>();
  private final Map<SubjectKind, Map<String, SubjectFact>> byId = new HashMap<>();
  private final Map<SubjectFact, Subject> subjects = new LinkedHashMap<>();

  private CaseFacts(Vocabulary vocabulary, SubjectFact.Factory factory, LocalDate asOf) {
    this.vocabulary = vocabulary;
    this.shape = vocabulary.shape();
    this.factory = factory;
    this.asOf = asOf;
  }

  /** Returns every subject of a case, those that others name before them. */
  public static List<SubjectFact> of(
      ChildcareCase given, Vocabulary vocabulary, SubjectFact.Factory factory) {
    ChildcareCase childcareCase = EnrolledClasses.counted(ListedChildren.counted(given, vocabulary));
    CaseFacts facts = new CaseFacts(vocabulary, factory, childcareCase.asOf());
    for (CasePart part : vocabulary.shape().rootsByLinks()) {
      childcareCase.parts().getOrDefault(part, List.of()).forEach(facts::add);
    }
    facts.subjects.forEach(facts::link);
    return new ArrayList<>(facts.subjects.keySet());
  }

  private SubjectFact add(Subject subject) {
    SubjectFact fact = made(subject);
    subjects.put(fact, subject);
    byId.computeIfAbsent(subject.kind(), k -> new HashMap<>()).put(subject.id(), fact);
    for (CasePart part : shape.parts(subject.kind())) {
      subject.part(part).ifPresentOrElse(stated -> addPart(fact, part, stated), () -> leaveOut(fact, part));
    }
    return fact;
  }

  private SubjectFact made(Subject subject) {
    SubjectKind kind = subject.kind();
    @Nullable Object[] values = new @Nullable Object[vocabulary.facts(kind).size()];
    subject.facts().forEach((name, value) -> values[vocabulary.place(kind, name)] = value);
    return factory.create(new SubjectFact.SubjectData(kind, subject.id(), asOf, values, true));
  }

  private void addPart(SubjectFact holder, CasePart part, List<Subject> stated) {
    ImmutableList.Builder<SubjectFact> all = ImmutableList.builder();
    boolean several = part.cardinality() != CasePart.Cardinality.ONE_IN_VIEW;
    for (Subject subject : several ? stated : stated.subList(0, Math.min(1, stated.size()))) {
      SubjectFact fact = add(subject);
      part.holderLink().ifPresent(link -> fact.setLink(link, holder));
      all.add(fact);
    }
    ImmutableList<SubjectFact> linked = all.build();
    holder.setPart(part.name(), linked);
    if (part.listedUnder().isPresent() && holder instanceof InstitutionFact institution) {
      institution.setListed(ListedThere.on(asOf, stated));
    }
    if (part.hasLink()) {
      SubjectFact first = linked.isEmpty() ? blank(part.kind()) : linked.get(0);
      holder.setLink(part.key(), first);
      if (!several && stated.size() > 1) {
        first.setOutOfView(stated.subList(1, stated.size()).stream().map(this::outOfView).collect(ImmutableList.toImmutableList()));
      }
    }
  }

  /** Returns a subject that rules do not match, with what is in it. */
  private SubjectFact outOfView(Subject subject) {
    SubjectFact fact = made(subject);
    for (CasePart part : shape.parts(subject.kind())) {
      subject.part(part).ifPresent(
          stated -> fact.setPart(part.name(), stated.stream().map(this::outOfView).collect(ImmutableList.toImmutableList())));
    }
    return fact;
  }

  private void leaveOut(SubjectFact holder, CasePart part) {
    if (part.listedUnder().isPresent() && holder instanceof InstitutionFact institution) {
      institution.setListable();
    }
    if (part.hasLink()) {
      holder.setLink(part.key(), blank(part.kind()));
    }
  }

  private void link(SubjectFact fact, Subject subject) {
    for (CaseLink link : shape.links(subject.kind())) {
      Object named = subject.facts().get(link.fact());
      link.accessor().ifPresent(name -> fact.setLink(name, named(link, subject, named)));
      if (link.leadsBack()) {
        addNaming(fact, subject, link);
      }
    }
  }

  /** Returns the subject that a link names. It is one of its holder if the link is within another. */
  private SubjectFact named(CaseLink link, Subject subject, @Nullable Object id) {
    SubjectFact named = byId.getOrDefault(link.to(), Map.of()).get(String.valueOf(id));
    if (named != null && link.within().isPresent()) {
      Object holder = subject.facts().get(link.within().get());
      String name = shape.partOf(link.to()).flatMap(CasePart::holderLink).orElse("");
      SubjectFact of = named.link(name);
      return of != null && of.getId().equals(holder) ? named : blank(link.to());
    }
    return named != null ? named : blank(link.to());
  }

  /**
   * Adds a subject once to those that it names. If all of its facts that refer to a kind are missing, it may name any of them.
   */
  private void addNaming(SubjectFact fact, Subject subject, CaseLink link) {
    List<CaseLink> alike = shape.links(subject.kind(), link.to());
    if (!alike.get(0).fact().equals(link.fact())) {
      return;
    }
    boolean open = alike.stream().noneMatch(l -> subject.facts().containsKey(l.fact()));
    byId.getOrDefault(link.to(), Map.of()).values().stream()
        .filter(other -> open || alike.stream().anyMatch(l -> names(subject.facts().get(l.fact()), other.getId())))
        .forEach(other -> other.addNaming(fact));
  }

  /** Returns whether the value of a fact that names subjects names this one. */
  public static boolean names(@Nullable Object value, String id) {
    return value instanceof Collection<?> several ? several.contains(id) : id.equals(value);
  }

  private SubjectFact blank(SubjectKind kind) {
    SubjectFact known = blanks.get(kind);
    if (known != null) {
      return known;
    }
    @Nullable Object[] values = new @Nullable Object[vocabulary.facts(kind).size()];
    SubjectFact blank = factory.create(new SubjectFact.SubjectData(kind, "", asOf, values, false));
    blanks.put(kind, blank);
    shape
        .partOf(kind)
        .ifPresent(part -> part.holder().ifPresent(holder -> part.holderLink().ifPresent(name -> blank.setLink(name, blank(holder)))));
    for (CaseLink link : shape.links(kind)) {
      link.accessor().ifPresent(name -> blank.setLink(name, blank(link.to())));
    }
    return blank;
  }
}
