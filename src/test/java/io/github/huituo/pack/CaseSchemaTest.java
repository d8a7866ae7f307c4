package io.github.huituo.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CaseSchemaTest {
  private static JsonSchema shipped() throws IOException {
    try (InputStream in = CaseSchema.class.getResourceAsStream("/huituo/schema/cn-131100.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }
  }

  private static String bundledCase() throws IOException {
    return Files.readString(Path.of("src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml"));
  }

  @Test
  void theBundledCaseIsValid() throws IOException {
    assertThat(shipped().validate(bundledCase(), InputFormat.YAML)).isEmpty();
  }

  @Test
  void anUnknownKeyAWrongWordAndASettingOutOfRangeAreNot() throws IOException {
    for (String[] change :
        new String[][] {{"birthOrder: 2", "birthOrdr: 2"}, {"band: INFANT", "band: INFANTS"}, {"amount: 1000", "amount: 1201"}}) {
      assertThat(bundledCase()).contains(change[0]);
      assertThat(shipped().validate(bundledCase().replace(change[0], change[1]), InputFormat.YAML)).as(change[1]).isNotEmpty();
    }
  }
}
