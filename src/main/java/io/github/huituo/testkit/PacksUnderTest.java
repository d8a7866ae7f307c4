package io.github.huituo.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The packs that a class that extends {@link PackProperties} tests. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PacksUnderTest {
  /** Returns the folder of packs, or of one pack. It is relative to the working directory of the build. */
  String value();
}
