package io.github.huituo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of this project. As reading them takes long, they are read once for all rules of its architecture. */
public final class CompiledClasses {
  /** Those of the library and of its tests. */
  public static final JavaClasses ALL = new ClassFileImporter().importPackages("io.github.huituo");

  /** Those of the library. */
  public static final JavaClasses LIBRARY = ALL.that(isOfTheLibrary());

  private CompiledClasses() {}

  private static DescribedPredicate<JavaClass> isOfTheLibrary() {
    ImportOption library = new ImportOption.DoNotIncludeTests();
    return DescribedPredicate.describe(
        "are of the library", type -> type.getSource().filter(source -> library.includes(Location.of(source.getUri()))).isPresent());
  }
}
