package io.github.huituo.internal.casefile;

import io.github.huituo.Location;
import io.github.huituo.model.CaseChange;
import io.github.huituo.model.Subject;

/** Finds the locations of the parts of a case in the user's file. */
public interface CaseLocator {
  /** The locator of a case that was built in Java, without a file. */
  CaseLocator NONE =
      new CaseLocator() {
        @Override
        public Location of(Subject subject, String fact) {
          return Location.of(subject.kind().word() + " '" + subject.id() + "', " + fact);
        }

        @Override
        public Location of(Subject subject) {
          return Location.of(subject.kind().word() + " '" + subject.id() + "'");
        }

        @Override
        public Location of(String section, String name) {
          return Location.of(section + ", " + name);
        }
      };

  /** Returns the location of a fact. */
  Location of(Subject subject, String fact);

  /** Returns where a subject begins. */
  Location of(Subject subject);

  /** Returns the location of an entry of {@code interpretations} or {@code settings}. */
  Location of(String section, String name);

  /** Returns the locator of a case with a change. It finds what the change makes otherwise, and what it leaves as it was. */
  default CaseLocator of(CaseChange change) {
    return this;
  }
}
