package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.CaseRoutes.Back;
import io.github.huituo.internal.engine.CaseRoutes.Into;
import io.github.huituo.internal.engine.CaseRoutes.Over;
import io.github.huituo.internal.engine.CaseRoutes.RouteStep;
import io.github.huituo.internal.engine.CaseRoutes.ToHolder;
import io.github.huituo.internal.engine.subject.CaseFacts;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape.CaseLink;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of one case and the paths between them. The paths follow the routes between their kinds. Used for one case; not
 * thread-safe.
 */
final class CaseGraph {
  private final CaseRoutes routes;
  private final Vocabulary vocabulary;
  private final List<SubjectFact> all;
  private final Map<SubjectFact, Map<SubjectKind, List<Way>>> known = new IdentityHashMap<>();

  private final Map<Need.FactRef, FactQuestion> asked = new HashMap<>();

  CaseGraph(CaseRoutes routes, Vocabulary vocabulary, List<SubjectFact> all) {
    this.routes = routes;
    this.vocabulary = vocabulary;
    this.all = all;
  }

  /**
   * The end of a path at a subject that the case does not contain.
   *
   * @param before the last subject that the case contains
   * @param fact the fact of that subject that would name the next
   */
  record Gap(SubjectFact before, Need.FactRef fact) {}

  /** The words that ask for a fact. */
  private record FactQuestion(String path, Text title, Text ask) {}

  /**
   * A way from a subject to another.
   *
   * @param through the subjects from the first to the last
   * @param gap where it has a gap, if it has one
   */
  record Way(ImmutableList<SubjectFact> through, Optional<Gap> gap) {
    private static Way at(SubjectFact subject) {
      return new Way(ImmutableList.of(subject), Optional.empty());
    }

    SubjectFact last() {
      return through.get(through.size() - 1);
    }

    private Way to(SubjectFact next, RouteStep step) {
      ImmutableList<SubjectFact> further = ImmutableList.<SubjectFact>builder().addAll(through).add(next).build();
      return new Way(further, next.isStated() ? gap : gap.or(() -> link(step).map(fact -> new Gap(last(), fact))));
    }
  }

  /** Returns the shape of the case. */
  CaseShape shape() {
    return routes.shape();
  }

  /** Returns the paths from a subject to those of a kind. They are in the order of the ids of the subjects on them. */
  List<Way> ways(SubjectFact subject, SubjectKind kind) {
    Map<SubjectKind, List<Way>> ofSubject = known.computeIfAbsent(subject, s -> new HashMap<>(4));
    List<Way> ways = ofSubject.get(kind);
    if (ways == null) {
      ways = findWays(subject, kind);
      ofSubject.put(kind, ways);
    }
    return ways;
  }

  private List<Way> findWays(SubjectFact subject, SubjectKind kind) {
    Optional<List<RouteStep>> route = routes.route(subject.subjectKind(), kind);
    List<Way> ways = route.isPresent() ? along(subject, route.get()) : List.of();
    return ways.isEmpty() && shape().isCommon(kind)
        ? sorted(all.stream().filter(s -> s.subjectKind().equals(kind)).map(Way::at).toList(), List.of())
        : ways;
  }

  /** Returns the subjects of a kind that a subject is linked to. */
  List<SubjectFact> related(SubjectFact subject, SubjectKind kind) {
    return Lists.transform(ways(subject, kind), Way::last);
  }

  /**
   * Returns the subjects of a kind for the end of a path. They are those of the first subject on it whose route to the kind never
   * branches.
   */
  List<SubjectFact> related(Way way, SubjectKind kind) {
    SubjectFact from =
        way.last().subjectKind().equals(kind)
            ? way.last()
            : way.through().stream()
                .filter(s -> routes.route(s.subjectKind(), kind).filter(r -> r.stream().noneMatch(RouteStep::fansOut)).isPresent())
                .findFirst()
                .orElse(way.through().get(0));
    return related(from, kind);
  }

  /** Returns the subject of a kind that a subject is linked to. There is one if the case contains exactly one. */
  Optional<SubjectFact> only(SubjectFact subject, SubjectKind kind) {
    SubjectFact found = null;
    for (SubjectFact other : related(subject, kind)) {
      if (other.isStated() && other != found) {
        if (found != null) {
          return Optional.empty();
        }
        found = other;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Returns the containing subject, or else the subject itself. The institution of a class contains it, for example. */
  SubjectFact whole(SubjectFact subject) {
    SubjectFact holder =
        shape().partOf(subject.subjectKind()).filter(CasePart::hasList).flatMap(CasePart::holderLink).map(subject::link).orElse(null);
    return holder == null ? subject : holder;
  }

  /**
   * Returns the paths from a subject to those of a kind that name it. Those with missing references may name it and count, too.
   */
  List<Way> waysBack(SubjectFact subject, SubjectKind kind) {
    return routes.back(subject.subjectKind()).stream()
        .filter(back -> back.to().equals(kind))
        .flatMap(back -> sorted(mayName(back, subject), List.of(back)).stream())
        .toList();
  }

  /** Returns whether a fact refers to subjects of the kind of this one. It is then a fact of those that may name it. */
  boolean isWayBack(SubjectFact subject, Need.FactRef fact) {
    return routes.isNaming(fact, subject.subjectKind());
  }

  /** Returns the fact by which others would name a subject. It is one by which no subject may name it, if there is any. */
  Optional<Missing> missingWayBack(SubjectFact subject) {
    return routes.back(subject.subjectKind()).stream()
        .filter(back -> mayName(back, subject).isEmpty())
        .map(back -> missing(fact(back.links()), subject))
        .findFirst();
  }

  /** Returns the value of a fact, or null if it is missing. A part counts as a fact if it may be stated as empty. */
  @Nullable Object value(SubjectFact subject, String name) {
    int place = vocabulary.place(subject.subjectKind(), name);
    if (place >= 0) {
      return subject.value(place);
    }
    return subject.isPartStated(name) ? subject.part(name) : null;
  }

  /** Returns the definition of a fact. */
  FactDefinition definition(Need.FactRef fact) {
    return vocabulary.fact(fact.kind(), fact.name()).orElseThrow();
  }

  /** Returns the missing fact of the last subject of a path. If the subject is not known, it is the one that would name it. */
  Missing missing(Need.FactRef fact, Way way) {
    return way.gap().map(gap -> missing(gap.fact(), gap.before())).orElseGet(() -> missing(fact, way.last()));
  }

  private Missing missing(Need.FactRef fact, SubjectFact holder) {
    FactQuestion words = asked.computeIfAbsent(fact, this::asked);
    return new Missing(words.path(), holder.getId(), words.title(), words.ask());
  }

  private FactQuestion asked(Need.FactRef fact) {
    Optional<CasePart> part = shape().factPart(fact.kind(), fact.name());
    if (part.isPresent()) {
      return new FactQuestion(fact.path(), vocabulary.title(part.get()), vocabulary.ask(part.get()));
    }
    FactDefinition known = definition(fact);
    return new FactQuestion(fact.path(), known.title(), known.ask());
  }

  private List<Way> along(SubjectFact subject, List<RouteStep> route) {
    List<Way> ways = List.of(Way.at(subject));
    for (RouteStep step : route) {
      List<Way> further = new ArrayList<>();
      for (Way way : ways) {
        for (SubjectFact next : next(way.last(), step)) {
          further.add(way.to(next, step));
        }
      }
      ways = further;
    }
    return sorted(ways, route);
  }

  /** Orders paths by the ids of the subjects at which they branch. The order in the case thus has no effect. */
  private static List<Way> sorted(List<Way> ways, List<RouteStep> route) {
    if (ways.size() < 2) {
      return ways;
    }
    Comparator<Way> byIds = Comparator.comparing(way -> way.last().getId());
    for (int i = route.size() - 2; i >= 0; i--) {
      if (route.get(i) instanceof Into into && into.fansOut()) {
        int at = i + 1;
        byIds = Comparator.<Way, String>comparing(way -> way.through().get(at).getId()).thenComparing(byIds);
      }
    }
    return ways.stream().sorted(byIds).toList();
  }

  private List<SubjectFact> next(SubjectFact subject, RouteStep step) {
    if (step instanceof Into into) {
      return into.fansOut() ? subject.part(into.part().name()) : linked(subject, into.part().key());
    } else if (step instanceof ToHolder up) {
      return linked(subject, up.link());
    } else if (step instanceof Back back) {
      return all.stream().filter(s -> s.subjectKind().equals(back.to()) && names(s, back.links(), subject)).toList();
    }
    Over over = (Over) step;
    List<SubjectFact> named =
        over.links().size() == 1
            ? List.of()
            : all.stream().filter(s -> s.subjectKind().equals(over.to()) && names(subject, over.links(), s)).toList();
    return named.isEmpty()
        ? over.links().stream().flatMap(l -> l.accessor().stream()).limit(1).flatMap(name -> linked(subject, name).stream()).toList()
        : named;
  }

  private static List<SubjectFact> linked(SubjectFact subject, String name) {
    SubjectFact to = subject.link(name);
    return to == null ? List.of() : List.of(to);
  }

  private boolean names(SubjectFact subject, List<CaseLink> links, SubjectFact other) {
    return links.stream().anyMatch(l -> CaseFacts.names(value(subject, l.fact()), other.getId()));
  }

  private List<Way> mayName(Back back, SubjectFact subject) {
    return all.stream()
        .filter(s -> s.subjectKind().equals(back.to()))
        .filter(s -> names(s, back.links(), subject) || back.links().stream().allMatch(l -> value(s, l.fact()) == null))
        .map(s -> Way.at(subject).to(s, back))
        .toList();
  }

  /** Returns the fact that a step follows. The case always contains a holder, and a subject that names another. */
  private static Optional<Need.FactRef> link(RouteStep step) {
    if (step instanceof Into into) {
      return into.part().holder().map(holder -> new Need.FactRef(holder, into.part().name()));
    }
    return step instanceof Over over ? Optional.of(fact(over.links())) : Optional.empty();
  }

  private static Need.FactRef fact(List<CaseLink> links) {
    return new Need.FactRef(links.get(0).from(), links.get(0).fact());
  }
}
