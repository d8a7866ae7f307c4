package io.github.huituo.model;

import static io.github.huituo.model.SubjectKind.CITY;
import static io.github.huituo.model.SubjectKind.CLASS;
import static io.github.huituo.model.SubjectKind.EMPLOYER;
import static io.github.huituo.model.SubjectKind.ENROLMENT;
import static io.github.huituo.model.SubjectKind.GUARDIAN;
import static io.github.huituo.model.SubjectKind.INSTITUTION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.huituo.model.CaseShape.CaseLink.Reach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The shape of a case: its kinds of subjects, parts and links. Everything that reads, writes, checks, links, asks for, draws or
 * shows a case walks it. A kind and its part are declared in {@link SubjectKind}; the links between kinds are declared here.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CaseShape {
  /**
   * A fact that refers to a subject elsewhere in the case. An example is the institution of an enrolment.
   *
   * @param from the kind of subject that has the fact
   * @param fact the name of the fact, which holds an id or several
   * @param to the kind of subject that it names
   * @param accessor the name by which rules reach the other subject; empty for a fact that names several
   * @param within the fact of the same subject that names the holder of the other: a class is one of the enrolment's institution
   * @param reach from where the link may be followed
   */
  public record CaseLink(
      SubjectKind from, String fact, SubjectKind to, Optional<String> accessor, Optional<String> within, Reach reach) {

    /** Returns whether a path may go back over the link. */
    public boolean leadsBack() {
      return reach == Reach.BOTH;
    }

    /** Returns whether the subject is of no use without the one that it names. */
    public boolean isEssential() {
      return reach == Reach.ESSENTIAL;
    }

    /** From where a link may be followed. */
    public enum Reach {
      /** From the subject with the link only, never within a longer path. An example is the employer of a guardian. */
      OWN,
      /** From every subject that is linked to the one with the link. An example is the class of an enrolment. */
      ALL,
      /** The same, and the subject would be of no use without. An example is the institution of an enrolment. */
      ESSENTIAL,
      /**
       * From every subject that is linked to the one with the link, and back. An example is the sponsor of an
       * institution.
       */
      BOTH
    }
  }

  private static final CaseShape CORE =
      new CaseShape(
          SubjectKind.coreParts(),
          ImmutableList.of(
              link(GUARDIAN, "employer", EMPLOYER, "employer", Reach.OWN),
              link(ENROLMENT, "institution", INSTITUTION, "institution", Reach.ESSENTIAL),
              new CaseLink(ENROLMENT, "class", CLASS, Optional.of("classGroup"), Optional.of("institution"), Reach.ALL),
              link(INSTITUTION, "sponsor", EMPLOYER, "sponsor", Reach.BOTH),
              new CaseLink(INSTITUTION, "jointSponsors", EMPLOYER, Optional.empty(), Optional.empty(), Reach.BOTH)),
          ImmutableSet.of(EMPLOYER, CITY));

  private final ImmutableList<CasePart> parts;
  private final ImmutableList<CaseLink> links;
  private final ImmutableSet<SubjectKind> common;
  private final ImmutableListMultimap<SubjectKind, CasePart> byHolder;
  private final ImmutableMap<SubjectKind, CasePart> byKind;
  private final ImmutableListMultimap<SubjectKind, CaseLink> byFrom;
  private final ImmutableTable<SubjectKind, String, CasePart> factParts;
  private final ImmutableMap<String, SubjectKind> byWord;
  private final ImmutableList<CasePart> roots;
  private final ImmutableList<CasePart> rootsByLinks;

  private CaseShape(ImmutableList<CasePart> parts, ImmutableList<CaseLink> links, ImmutableSet<SubjectKind> common) {
    this.parts = parts;
    this.links = links;
    this.common = common;
    ImmutableListMultimap.Builder<SubjectKind, CasePart> within = ImmutableListMultimap.builder();
    parts.forEach(p -> p.holder().ifPresent(holder -> within.put(holder, p)));
    this.byHolder = within.build();
    this.byKind = Maps.uniqueIndex(parts, CasePart::kind);
    this.byFrom = Multimaps.index(links, CaseLink::from);
    ImmutableTable.Builder<SubjectKind, String, CasePart> facts = ImmutableTable.builder();
    parts.stream().filter(CasePart::isFact).forEach(p -> p.holder().ifPresent(holder -> facts.put(holder, p.name(), p)));
    this.factParts = facts.buildOrThrow();
    this.byWord = Maps.uniqueIndex(byKind.keySet(), SubjectKind::word);
    this.roots = parts.stream().filter(p -> p.holder().isEmpty()).collect(ImmutableList.toImmutableList());
    Set<CasePart> ordered = new LinkedHashSet<>();
    roots.forEach(root -> addBehindNamed(root, ordered));
    this.rootsByLinks = ImmutableList.copyOf(ordered);
  }

  private static CaseLink link(SubjectKind from, String fact, SubjectKind to, String accessor, Reach reach) {
    return new CaseLink(from, fact, to, Optional.of(accessor), Optional.empty(), reach);
  }

  /** Returns the part of the core that holds subjects of a kind. */
  static CasePart corePart(SubjectKind kind) {
    return CORE.partOf(kind).orElseThrow();
  }

  /** Returns the shape that the cases of every jurisdiction have. */
  public static CaseShape core() {
    return CORE;
  }

  /** Returns this shape with further parts. Each follows those of the same holder. */
  public CaseShape with(Iterable<CasePart> more) {
    ImmutableList<CasePart> added = ImmutableList.copyOf(more);
    return added.isEmpty()
        ? this
        : new CaseShape(ImmutableList.<CasePart>builder().addAll(parts).addAll(added).build(), links, common);
  }

  /** Returns this shape without a kind of subject. Its parts and the references to it are left out, too. */
  public CaseShape without(SubjectKind kind) {
    Set<SubjectKind> gone = ImmutableSet.copyOf(within(kind));
    return new CaseShape(
        parts.stream().filter(p -> !gone.contains(p.kind())).collect(ImmutableList.toImmutableList()),
        links.stream()
            .filter(l -> !gone.contains(l.from()) && !gone.contains(l.to()))
            .collect(ImmutableList.toImmutableList()),
        common.stream().filter(k -> !gone.contains(k)).collect(ImmutableSet.toImmutableSet()));
  }

  /** Returns the kinds, each before those that it contains. */
  public List<SubjectKind> kinds() {
    return roots().stream().flatMap(p -> within(p.kind()).stream()).toList();
  }

  /** Returns a kind and all kinds that it contains, directly or not. */
  public List<SubjectKind> within(SubjectKind kind) {
    return Stream.concat(Stream.of(kind), parts(kind).stream().flatMap(p -> within(p.kind()).stream())).toList();
  }

  /** Returns the kind with this word. */
  public Optional<SubjectKind> kind(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** Returns the kind that rules match by this name. */
  public Optional<SubjectKind> kindInRules(String ruleName) {
    return parts.stream().map(CasePart::kind).filter(k -> k.ruleName().equals(ruleName)).findFirst();
  }

  /** Returns the parts of the case itself. */
  public List<CasePart> roots() {
    return roots;
  }

  /** Returns the parts of a kind of subject. */
  public List<CasePart> parts(SubjectKind holder) {
    return byHolder.get(holder);
  }

  /** Returns the part that holds subjects of a kind. */
  public Optional<CasePart> partOf(SubjectKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** Returns the part that counts as a fact of this name. */
  public Optional<CasePart> factPart(SubjectKind holder, String name) {
    return Optional.ofNullable(factParts.get(holder, name));
  }

  /** Returns all links. */
  public List<CaseLink> links() {
    return links;
  }

  /** Returns the links from a kind of subject. */
  public List<CaseLink> links(SubjectKind from) {
    return byFrom.get(from);
  }

  /** Returns the links from a kind of subject to another. */
  public List<CaseLink> links(SubjectKind from, SubjectKind to) {
    return links(from).stream().filter(l -> l.to().equals(to)).toList();
  }

  /** Returns the parts of the case itself. Each comes after the parts to which its subjects refer. */
  public List<CasePart> rootsByLinks() {
    return rootsByLinks;
  }

  private void addBehindNamed(CasePart root, Set<CasePart> ordered) {
    List<SubjectKind> kinds = within(root.kind());
    List<SubjectKind> named = links.stream().filter(l -> kinds.contains(l.from())).map(CaseLink::to).toList();
    for (CasePart other : roots()) {
      if (!other.equals(root) && within(other.kind()).stream().anyMatch(named::contains)) {
        addBehindNamed(other, ordered);
      }
    }
    ordered.add(root);
  }

  /** Returns the names by which rules reach another subject, with its kind. They lead to a single subject only. */
  public Map<String, SubjectKind> accessors(SubjectKind from) {
    Map<String, SubjectKind> accessors = new TreeMap<>();
    partOf(from).ifPresent(p -> p.holderLink().ifPresent(name -> accessors.put(name, p.holder().orElseThrow())));
    parts(from).stream().filter(CasePart::hasLink).forEach(p -> accessors.put(p.key(), p.kind()));
    links(from).forEach(l -> l.accessor().ifPresent(name -> accessors.put(name, l.to())));
    return accessors;
  }

  /**
   * Returns whether a kind is common to the case, as its city is. Its subjects concern everybody who is not linked to another of
   * the kind.
   */
  public boolean isCommon(SubjectKind kind) {
    return common.contains(kind);
  }

  /** Returns the index of a part in the declaration. Parts that are not declared come last. */
  int order(CasePart part) {
    int place = parts.indexOf(part);
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
