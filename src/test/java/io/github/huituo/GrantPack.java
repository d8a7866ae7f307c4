package io.github.huituo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack with one grant of 100 a month for children, no parts of it, and a last day in the year 9999. */
final class GrantPack {
  private GrantPack() {}

  /**
   * Writes the pack and loads it.
   *
   * @param conditions further conditions on the child
   * @param consequence what its one rule does
   */
  static ChildcarePolicy load(Path folder, String conditions, String consequence) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("xx"));
    Files.writeString(pack.resolve("pack.yaml"), "id: xx\ntitle: {zh: 国, en: Land}\nversion: 1.0.0\n");
    Files.writeString(
        pack.resolve("sources.yaml"), "sources: [{id: act, title: {zh: 法, en: Act}, issuer: {zh: 议会, en: Parliament}, evidence: text}]\n");
    Files.writeString(
        pack.resolve("questions.yaml"),
        """
        entitlements:
          - {id: xx.grant, subject: child, title: {zh: 补助, en: Grant}, sources: [{source: act, article: "2"}], facts: [child.birthDate]}
        """);
    writeParameter(pack, "monthly", "SEK/month", "100");
    writeParameter(pack, "nothing", "{zh: 份, en: parts}", "0");
    writeParameter(pack, "last-day", "{zh: 日, en: date}\ntype: date", "9999-12-31");
    Files.writeString(
        pack.resolve("grant.drl"),
        """
        rule "Every child has a part of the grant"
          @question("xx.grant") @source("act 2") @en("Granted.") @zh("发给。")
        when
          $answers : Answers()
          $monthly : Parameter( id == "xx.grant.monthly" )
          $nothing : Parameter( id == "xx.grant.nothing" )
          $last : Parameter( id == "xx.grant.last-day" )
          $child : Child( $born : birthDate != null%s )
        then
          %s
        end
        """.formatted(conditions, consequence));
    return ChildcarePolicy.load(folder);
  }

  private static void writeParameter(Path pack, String name, String unit, String value) throws IOException {
    Files.writeString(
        Files.createDirectories(pack.resolve("parameters")).resolve(name + ".yaml"),
        """
        id: xx.grant.%s
        description: {zh: 补助, en: Grant}
        unit: %s
        values: [{from: 2020-01-01, source: act, article: "2", evidence: text, value: %s}]
        """.formatted(name, unit, value));
  }
}
