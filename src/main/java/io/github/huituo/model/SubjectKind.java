package io.github.huituo.model;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of subject that a case describes, such as a child. Kinds are equal if their words are. How they belong together is
 * declared by {@link CaseShape}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SubjectKind implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A family. */
  public static final SubjectKind FAMILY = new SubjectKind("family", "Family", Family::new);
  /** A guardian in a family. */
  public static final SubjectKind GUARDIAN = new SubjectKind("guardian", "Guardian", Guardian::new);
  /** A child in a family. */
  public static final SubjectKind CHILD = new SubjectKind("child", "Child", Child::new);
  /** A child's place in an institution. */
  public static final SubjectKind ENROLMENT = new SubjectKind("enrolment", "Enrolment", Enrolment::new);
  /** A session for which a child's place is used and charged. */
  public static final SubjectKind SESSION = new SubjectKind("session", "Session", Session::new);
  /** An institution that cares for children. */
  public static final SubjectKind INSTITUTION = new SubjectKind("institution", "Institution", Institution::new);
  /** A class of an institution. */
  public static final SubjectKind CLASS = new SubjectKind("class", "ClassGroup", ClassGroup::new);
  /** A member of an institution's staff. */
  public static final SubjectKind STAFF = new SubjectKind("staff", "StaffMember", StaffMember::new);
  /** An employer. */
  public static final SubjectKind EMPLOYER = new SubjectKind("employer", "Employer", Employer::new);
  /** A city. */
  public static final SubjectKind CITY = new SubjectKind("city", "City", City::new);

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

  private SubjectKind(String word, String ruleName, View view) {
    this(word, ruleName, view, Optional.empty());
  }

  private SubjectKind(String word, String ruleName, View view, Optional<Names> names) {
    this.word = word;
    this.ruleName = ruleName;
    this.view = view;
    this.names = names;
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
    return names.map(Names::one).orElseGet(() -> Messages.text("handbook.kind." + word));
  }

  /** Returns the words for a known subject, with an article where the language has one. */
  public Text definiteTitle() {
    return names.map(Names::one).orElseGet(() -> Messages.text("kind." + word));
  }

  /** Returns what people call several subjects of this kind. */
  public Text pluralTitle() {
    return names.map(Names::many).orElseGet(() -> Messages.text("handbook.kinds." + word));
  }

  /** Returns the title of a part of this kind as a fact. */
  Text partTitle(String name) {
    return names.map(Names::many).orElseGet(() -> Messages.text("part." + name));
  }

  /** Returns the question that asks for a part of this kind. */
  Text partAsk(String name) {
    return names.map(Names::ask).orElseGet(() -> Messages.text("ask.part." + name));
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
