package io.github.huituo.differential;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.huituo.tools.oracle")
class OracleIndependenceTest {
  @ArchTest
  static final ArchRule THE_ORACLE_SHARES_NO_CODE_WITH_THE_LIBRARY =
      classes()
          .that().resideInAPackage("io.github.huituo.tools.oracle..")
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage("io.github.huituo.tools.oracle..", "java..", "org.jspecify..", "org.snakeyaml..", "com.fasterxml.jackson..")
          .because("a mistake that both share would never be found");

  @ArchTest
  static final ArchRule THE_ORACLE_READS_NO_FILES_BUT_WHAT_MAKES_CASES =
      classes()
          .that().resideInAPackage("io.github.huituo.tools.oracle..")
          .and().resideOutsideOfPackage("io.github.huituo.tools.oracle.cases")
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage("io.github.huituo.tools.oracle", "io.github.huituo.tools.oracle.china", "io.github.huituo.tools.oracle.australia",
              "io.github.huituo.tools.oracle.britain", "io.github.huituo.tools.oracle.unitedstates", "java.lang..",
              "java.util..", "java.time..", "java.math", "org.jspecify..")
          .because("its numbers come from the law and not from the parameter files");
}
