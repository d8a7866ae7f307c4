package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.pack.CaseSchema;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.TestPack;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A country that knows of a class one fact of each type. It asks for all of them. A new type is in the test as soon as there is one. */
class FactTypesTest {
  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              "currency: SEK\nlists: {colour: {RED: {zh: 红, en: red}, BLUE: {zh: 蓝, en: blue}}}\nfacts:\n  class:\n"
                  + Arrays.stream(FactType.values()).map(FactTypesTest::fact).collect(Collectors.joining()))
          .with(
              "questions.yaml",
              "requirements: [{id: xx.all, subject: class, severity: ADVISORY, title: {zh: 问, en: Question}, sources: [{source: act}], facts: ["
                  + Arrays.stream(FactType.values()).map(t -> "class." + name(t)).collect(Collectors.joining(", ")) + "]}]\n")
          .with(
              "rules.drl",
              """
              rule "Every class has a count"
                @question("xx.all") @source("act") @en("It has.") @zh("有。")
              when
                $answers : Answers()
                $class : ClassGroup( ofCount != null )
              then
                $answers.met( $class );
              end

              rule "A class without a count is not looked at"
                @question("xx.all") @source("act") @en("It is not.") @zh("没有。")
              when
                $answers : Answers()
                $class : ClassGroup( ofCount == null, ofBoolean == true )
              then
                $answers.notMet( $class );
              end
              """);

  private static String name(FactType type) {
    return "of" + Arrays.stream(type.word().split("-")).map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1)).collect(Collectors.joining());
  }

  private static String fact(FactType type) {
    return "    %s: {type: %s%s%s, title: {zh: 值, en: Value}, ask: {zh: 多少？, en: Which?}}\n"
        .formatted(name(type), type.word(), type.isOfList() ? ", list: colour" : "", type.isReference() ? ", to: class" : "");
  }

  @Test
  void every_type_is_drawn_written_described_and_read() {
    LoadedPolicy policy = LAND.policy();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(CaseSchema.of(policy.law("xx")));
    CaseGenerator cases = PropertyRun.of(policy, "xx").cases();
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      ChildcareCase next = cases.next(new Random(i));
      String written = YamlText.of(CaseWriter.write(next));
      assertThat(schema.validate(written, InputFormat.YAML)).as(written).isEmpty();
      assertThat(policy.read(Documents.yaml("case.yaml", written))).isEqualTo(next);
      CaseSubjects.all(next).stream().filter(s -> s.kind().equals(SubjectKind.CLASS)).forEach(s -> drawn.addAll(s.facts().keySet()));
    }
    assertThat(drawn).containsAll(Arrays.stream(FactType.values()).map(FactTypesTest::name).toList());
  }
}
