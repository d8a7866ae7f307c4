package io.github.huituo.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.HuituoException;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testkit.PackDomain;
import java.nio.file.Path;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Domains as a host writes them. It names nothing internal and is in a package of its own. */
class HostDomainTest {
  private static final Path RULES = Path.of("src/test/resources/someland");
  private static final ChildcarePolicy OF_THE_FOLDER = ChildcarePolicy.load(RULES);
  private static final ChildcarePolicy OF_THE_JAR = ChildcarePolicy.bundled("cn");

  /** Cases of a pack of the host. */
  static class Someland extends PackDomain {
    Someland() {
      super(RULES, "xx");
    }
  }

  /** Cases of a pack of the jar. */
  static class Bundled extends PackDomain {
    Bundled() {
      super("cn");
    }
  }

  /** A jurisdiction that neither the folder nor the jar has. */
  private static final class Nowhere extends PackDomain {
    Nowhere(Path rules) {
      super(rules, "yy");
    }

    Nowhere() {
      super("yy");
    }
  }

  @Property(tries = 20)
  @Domain(Someland.class)
  void cases_of_a_folder_are_assessed_by_its_policy(@ForAll ChildcareCase drawn) {
    assertThat(OF_THE_FOLDER.assess(drawn).jurisdiction()).isEqualTo("xx");
  }

  @Property(tries = 20)
  @Domain(Bundled.class)
  void cases_of_a_bundled_jurisdiction_are_assessed_by_its_policy(@ForAll ChildcareCase drawn) {
    assertThat(OF_THE_JAR.assess(drawn).jurisdiction()).isEqualTo("cn");
  }

  @Example
  void a_jurisdiction_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> new Nowhere(RULES)).isInstanceOf(HuituoException.class).hasMessageContaining("yy");
    assertThatThrownBy(Nowhere::new).isInstanceOf(HuituoException.class).hasMessageContaining("yy");
  }

  @Example
  void a_folder_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> new Nowhere(Path.of("no-such-folder"))).isInstanceOf(HuituoException.class).hasMessageContaining("no-such-folder");
  }
}
