package io.github.huituo;

import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.JsonText;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.model.ChildcareCase;

/**
 * Writes cases as text that {@link ChildcarePolicy#read(String, String)} reads as an equal case.
 *
 * <p>For example, {@code policy.read("case.json", CaseText.toJson(childcareCase))} equals {@code childcareCase}.
 */
public final class CaseText {
  private CaseText() {}

  /**
   * Returns a case as an indented JSON document that ends with a line break.
   *
   * @throws IllegalArgumentException if a value of a fact or setting is of a type that no fact has
   */
  public static String toJson(ChildcareCase childcareCase) {
    return JsonText.of(CaseWriter.write(childcareCase)) + "\n";
  }

  /**
   * Returns a case as a YAML document, one entry a line.
   *
   * @throws IllegalArgumentException if a value of a fact or setting is of a type that no fact has
   */
  public static String toYaml(ChildcareCase childcareCase) {
    return YamlText.of(CaseWriter.write(childcareCase));
  }
}
