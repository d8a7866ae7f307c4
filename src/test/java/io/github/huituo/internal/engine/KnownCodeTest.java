package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.pack.KnownCode;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.RuleFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build notes of compiled rules is what their files give. */
class KnownCodeTest {
  static Iterable<String> jurisdictions() {
    return PackLibrary.bundled().packs();
  }

  @ParameterizedTest
  @MethodSource("jurisdictions")
  void the_noted_package_and_lines_are_those_of_the_files(String jurisdiction) {
    for (PackCode code : PackCode.of(PackLibrary.bundled().jurisdiction(jurisdiction).packs())) {
      KnownCode known = code.pack().knownCode().orElseThrow();
      String parentPackage = code.parent().map(PackCode::packageName).orElse("");

      assertThat(known.parentPackage()).isEqualTo(parentPackage);
      assertThat(known.packageName()).isEqualTo(PackIdentity.byContent(code.pack(), parentPackage));
      for (RuleFile file : code.pack().ruleFiles()) {
        assertThat(file.knownLines()).as(file.shown()).hasValue(RuleSections.of(file.written()).lines());
      }
    }
  }

  @Test
  void a_pack_over_another_parent_has_a_package_of_its_own() {
    PackCode city = PackCode.of(PackLibrary.bundled().jurisdiction("cn-131100").packs()).get(2);
    PackCode country = PackCode.of(PackLibrary.bundled().jurisdiction("cn").packs()).get(0);

    assertThat(PackIdentity.packageName(city.pack(), Optional.of(country)))
        .isEqualTo(PackIdentity.byContent(city.pack(), country.packageName()))
        .isNotEqualTo(city.packageName());
  }
}
