package io.github.huituo;

import io.github.huituo.testpack.TestPack;

/** A pack with one grant of 100 a month for children. Further values are no parts of the grant, and a last day in the year 9999. */
final class GrantPack {
  private GrantPack() {}

  /**
   * Returns the pack with its one rule.
   *
   * @param conditions further conditions on the child
   * @param consequence what its one rule does
   */
  static TestPack with(String conditions, String consequence) {
    return TestPack.head()
        .with(
            "questions.yaml",
            """
            entitlements:
              - {id: xx.grant, subject: child, title: {zh: 补助, en: Grant}, sources: [{source: act, article: "2"}], facts: [child.birthDate]}
            """)
        .parameter("grant.monthly", "unit: SEK/month", "value: 100")
        .parameter("grant.nothing", "unit: {zh: 份, en: parts}", "value: 0")
        .parameter("grant.last-day", "type: date", "value: 9999-12-31")
        .with(
            "grant.drl",
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
  }

  /** Returns a policy of the pack, as a host has it. */
  static ChildcarePolicy load(String conditions, String consequence) {
    return ChildcarePolicy.load(with(conditions, consequence));
  }
}
