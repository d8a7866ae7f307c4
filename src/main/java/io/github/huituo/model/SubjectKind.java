package io.github.huituo.model;

import static io.github.huituo.model.CasePart.Cardinality.ONE;
import static io.github.huituo.model.CasePart.Cardinality.ONE_IN_VIEW;
import static io.github.huituo.model.CasePart.Cardinality.ONE_OR_MANY;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.KindWords;
import io.github.huituo.model.CasePart.Ids;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of subject that a case describes, such as a child. Kinds are equal if their words are.
 *
 * <p>A new kind of the core is three places: its constant here, which declares the part of a case with its subjects and names its
 * typed view; the view, such as {@link StaffMember}; and its words in {@code kinds.properties}. It may have more: facts in {@code
 * core-vocabulary.yaml}, links in {@link CaseShape}, a name of its part in the view of its holder, such as {@link
 * Institution#staff()}, and what rules compute from its facts in {@code engine.subject.SubjectBases}. A kind that a pack declares
 * is none of these.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SubjectKind implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The parts of the core in the order of their declaration. It is filled by the constants that follow it. */
  private static final List<CasePart> CORE_PARTS = new ArrayList<>();

  /** A family. */
  public static final SubjectKind FAMILY =
      ofCore("family", "Family", Family::new, kind -> CasePart.ofCase(kind, "family", "families", ONE_OR_MANY));
  /** A guardian in a family. */
  public static final SubjectKind GUARDIAN =
      ofCore("guardian", "Guardian", Guardian::new, kind -> CasePart.many(FAMILY, kind, "guardians"));
  /** A child in a family. */
  public static final SubjectKind CHILD =
      ofCore("child", "Child", Child::new, kind -> CasePart.many(FAMILY, kind, "children"));
  /** A child's place in an institution. */
  public static final SubjectKind ENROLMENT =
      ofCore(
          "enrolment", "Enrolment", Enrolment::new,
          kind -> CasePart.many(CHILD, kind, "enrolments").holding(ONE_IN_VIEW).unknownIfAbsent().withIds(Ids.OF_HOLDER));
  /** A session for which a child's place is used and charged. */
  public static final SubjectKind SESSION =
      ofCore(
          "session", "Session", Session::new,
          kind -> CasePart.many(ENROLMENT, kind, "sessions").unknownIfAbsent().withIds(Ids.OWN_BY_HOLDER));
  /** An institution that cares for children. */
  public static final SubjectKind INSTITUTION =
      ofCore(
          "institution", "Institution", Institution::new,
          kind -> CasePart.ofCase(kind, "institution", "institutions", ONE_OR_MANY));
  /** A class of an institution. */
  public static final SubjectKind CLASS =
      ofCore("class", "ClassGroup", ClassGroup::new, kind -> CasePart.many(INSTITUTION, kind, "classes").unknownIfAbsent());
  /** A member of an institution's staff. */
  public static final SubjectKind STAFF =
      ofCore("staff", "StaffMember", StaffMember::new, kind -> CasePart.many(INSTITUTION, kind, "staff").unknownIfAbsent());
  /** An employer. */
  public static final SubjectKind EMPLOYER =
      ofCore("employer", "Employer", Employer::new, kind -> CasePart.ofCase(kind, "employer", "employers", ONE_OR_MANY));
  /** A city. */
  public static final SubjectKind CITY =
      ofCore("city", "City", City::new, kind -> CasePart.ofCase(kind, "city", "cities", ONE));

  private final String word;
  private final String ruleName;
  private final transient View view;
  private final transient Optional<Names> names;

  /** Makes the typed view of a described subject. */
  interface View {
    Subject of(Subject.Description description);
  }

  /** The words for one subject of a kind and for several. With them comes the question that asks which there are. */
  private record Names(Text one, Text many, Text ask) implements Serializable {}

  SubjectKind(String word, String ruleName, View view, Optional<Names> names) {
    this.word = word;
    this.ruleName = ruleName;
    this.view = view;
    this.names = names;
  }

  /** Declares a kind of the core, and which part of a case has its subjects. */
  private static SubjectKind ofCore(String word, String ruleName, View view, Function<SubjectKind, CasePart> part) {
    SubjectKind kind = new SubjectKind(word, ruleName, view, Optional.empty());
    CORE_PARTS.add(part.apply(kind));
    return kind;
  }

  /** Returns the parts of the core, each after that of its holder. */
  static ImmutableList<CasePart> coreParts() {
    return ImmutableList.copyOf(CORE_PARTS);
  }

  /**
   * Returns a kind that the core does not have.
   *
   * @param word the word used in files
   * @param ruleName the name by which rules match subjects of the kind
   * @param one what people call one of them
   * @param many what people call several
   * @param ask the question to ask a person when it is not known which there are
   */
  public static SubjectKind of(String word, String ruleName, Text one, Text many, Text ask) {
    return new SubjectKind(word, ruleName, Subject::new, Optional.of(new Names(one, many, ask)));
  }

  /** Returns the word used in files. */
  public String word() {
    return word;
  }

  /** Returns the name by which rules match subjects of this kind. */
  public String ruleName() {
    return ruleName;
  }

  /** Returns what people call one subject of this kind. */
  public Text title() {
    return names.map(Names::one).orElseGet(() -> KindWords.of(word, "one"));
  }

  /** Returns the words for a known subject, with an article where the language has one. */
  public Text definiteTitle() {
    return names.map(Names::one).orElseGet(() -> KindWords.of(word, "known"));
  }

  /** Returns what people call several subjects of this kind. */
  public Text pluralTitle() {
    return names.map(Names::many).orElseGet(() -> KindWords.of(word, "many"));
  }

  /** Returns the title of a part of this kind as a fact. */
  Text partTitle() {
    return names.map(Names::many).orElseGet(() -> KindWords.of(word, "part"));
  }

  /** Returns the question that asks for a part of this kind. */
  Text partAsk() {
    return names.map(Names::ask).orElseGet(() -> KindWords.of(word, "ask"));
  }

  /** Returns a subject of this kind. A kind of the core has a type of its own. */
  public Subject subject(String id, Map<String, ?> facts, Map<CasePart, ? extends Iterable<? extends Subject>> parts) {
    return view.of(Subject.Description.of(this, id, facts, parts));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubjectKind that && word.equals(that.word);
  }

  @Override
  public int hashCode() {
    return word.hashCode();
  }

  @Override
  public String toString() {
    return word.toUpperCase(Locale.ROOT);
  }

  private Object writeReplace() {
    return new SerialKind(word, ruleName, names.orElse(null));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a kind of subject is read from its names");
  }

  /** The serial form of a kind. One of the core has no names of its own. */
  private record SerialKind(String word, String ruleName, @Nullable Names names) implements Serializable {
    private Object readResolve() throws InvalidObjectException {
      if (names != null) {
        return new SubjectKind(word, ruleName, Subject::new, Optional.of(names));
      }
      return CaseShape.core().kind(word).orElseThrow(() -> new InvalidObjectException("no kind of subject: " + word));
    }
  }
}
