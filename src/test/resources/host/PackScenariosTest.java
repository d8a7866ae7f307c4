import io.github.huituo.testkit.ScenarioTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class PackScenariosTest {
  @TestFactory
  Stream<DynamicNode> scenarios() {
    return ScenarioTests.of(Path.of("packs"));
  }
}
