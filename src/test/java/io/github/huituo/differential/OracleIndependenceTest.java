package io.github.huituo.differential;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import io.github.huituo.CompiledClasses;
import org.junit.jupiter.api.Test;

class OracleIndependenceTest {
  @Test
  void the_oracle_shares_no_code_with_the_library() {
    classes()
        .that().resideInAPackage("io.github.huituo.tools.oracle..")
        .should().onlyDependOnClassesThat()
        .resideInAnyPackage("io.github.huituo.tools.oracle..", "java..", "org.jspecify..", "org.snakeyaml..", "com.fasterxml.jackson..")
        .because("a mistake that both share would never be found")
        .check(CompiledClasses.ALL);
  }

  @Test
  void the_oracle_reads_no_files_but_what_makes_cases() {
    classes()
        .that().resideInAPackage("io.github.huituo.tools.oracle..")
        .and().resideOutsideOfPackage("io.github.huituo.tools.oracle.cases")
        .should().onlyDependOnClassesThat()
        .resideInAnyPackage("io.github.huituo.tools.oracle", "io.github.huituo.tools.oracle.china", "io.github.huituo.tools.oracle.australia",
            "io.github.huituo.tools.oracle.britain", "io.github.huituo.tools.oracle.unitedstates", "java.lang..",
            "java.util..", "java.time..", "java.math", "org.jspecify..")
        .because("its numbers come from the law and not from the parameter files")
        .check(CompiledClasses.ALL);
  }
}
