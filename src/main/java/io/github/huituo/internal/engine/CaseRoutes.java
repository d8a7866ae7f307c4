package io.github.huituo.internal.engine;

import io.github.huituo.internal.pack.Need;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape.CaseLink;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * The shortest routes between kinds of subjects. They are those of the shape of cases. Routes go into parts, to the holder, over
 * links, and from a subject back to those that refer to it.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CaseRoutes {
  private final CaseShape shape;
  private final Map<SubjectKind, List<Back>> backs = new HashMap<>();
  private final Map<SubjectKind, Map<SubjectKind, List<RouteStep>>> routes = new HashMap<>();

  CaseRoutes(CaseShape shape) {
    this.shape = shape;
    for (SubjectKind kind : shape.kinds()) {
      backs.put(kind, stepsBack(kind));
    }
    shape.kinds().forEach(kind -> routes.put(kind, from(kind)));
  }

  /** One step of a route. */
  sealed interface RouteStep {
    /** Returns the kind of the subjects behind the step. */
    SubjectKind to();

    /** Returns whether the step may reach several subjects. */
    default boolean fansOut() {
      return false;
    }
  }

  /** A step into a part of a subject. */
  record Into(CasePart part) implements RouteStep {
    @Override
    public SubjectKind to() {
      return part.kind();
    }

    @Override
    public boolean fansOut() {
      return part.hasList();
    }
  }

  /** A step to the subject that has this one in a part. */
  record ToHolder(SubjectKind to, String link) implements RouteStep {}

  /** A step to the subjects that facts of this one name. */
  record Over(SubjectKind to, List<CaseLink> links) implements RouteStep {}

  /** A step to the subjects whose facts name this one. */
  record Back(SubjectKind to, List<CaseLink> links) implements RouteStep {
    @Override
    public boolean fansOut() {
      return true;
    }
  }

  /** Returns the shape of the cases. */
  CaseShape shape() {
    return shape;
  }

  /** Returns the route from a kind to another, if there is one. It has no step from a kind to itself. */
  Optional<List<RouteStep>> route(SubjectKind from, SubjectKind to) {
    return Optional.ofNullable(routes.getOrDefault(from, Map.of()).get(to));
  }

  /** Returns the steps from subjects of a kind back to those that may name them. */
  List<Back> back(SubjectKind kind) {
    return backs.getOrDefault(kind, List.of());
  }

  /** Returns whether a fact names subjects of a kind. */
  boolean isNaming(Need.FactRef fact, SubjectKind kind) {
    for (Back back : back(kind)) {
      if (back.to().equals(fact.kind())) {
        for (CaseLink link : back.links()) {
          if (link.fact().equals(fact.name())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<Back> stepsBack(SubjectKind kind) {
    Set<SubjectKind> from = new LinkedHashSet<>();
    shape.links().stream().filter(l -> l.leadsBack() && l.to().equals(kind)).forEach(l -> from.add(l.from()));
    return from.stream().map(other -> new Back(other, shape.links(other, kind))).toList();
  }

  private Map<SubjectKind, List<RouteStep>> from(SubjectKind start) {
    Map<SubjectKind, List<RouteStep>> found = new HashMap<>();
    found.put(start, List.of());
    Queue<SubjectKind> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      SubjectKind kind = next.remove();
      for (RouteStep step : steps(kind, kind.equals(start))) {
        if (!found.containsKey(step.to())) {
          List<RouteStep> route = new ArrayList<>(found.getOrDefault(kind, List.of()));
          route.add(step);
          found.put(step.to(), List.copyOf(route));
          next.add(step.to());
        }
      }
    }
    return found;
  }

  private List<RouteStep> steps(SubjectKind kind, boolean isStart) {
    List<RouteStep> steps = new ArrayList<>();
    shape.parts(kind).forEach(part -> steps.add(new Into(part)));
    shape.partOf(kind).ifPresent(p -> p.holderLink().ifPresent(link -> steps.add(new ToHolder(p.holder().orElseThrow(), link))));
    Set<SubjectKind> named = new LinkedHashSet<>();
    shape.links(kind).stream()
        .filter(l -> isStart || l.reach() != CaseLink.Reach.OWN)
        .forEach(l -> named.add(l.to()));
    named.forEach(to -> steps.add(new Over(to, shape.links(kind, to))));
    if (isStart) {
      steps.addAll(back(kind));
    }
    return steps;
  }
}
