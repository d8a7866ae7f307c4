package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimap;
import com.google.common.collect.TreeMultimap;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A search for the simple name of a class finds that class, and no other. */
class UniqueNamesTest {
  /**
   * Nested types that hosts use. Their names are clear behind that of the type around them: {@code Problem.Severity} is how bad a
   * problem is, {@code Severity} how binding a requirement; {@code Plan.Step} is a step to a nursery, {@code Step} one of a
   * computation.
   */
  private static final Set<String> EXCEPTIONS = ImmutableSet.of("Problem.Severity", "Plan.Step");

  private static final Multimap<String, String> TOP_LEVEL = TreeMultimap.create();
  private static final Multimap<String, String> NESTED_IN_MAIN = TreeMultimap.create();

  static {
    for (CompilationUnitTree unit : parsed()) {
      String file = unit.getSourceFile().getName();
      for (Tree type : unit.getTypeDecls()) {
        if (type instanceof ClassTree top) {
          TOP_LEVEL.put(top.getSimpleName().toString(), file);
          if (file.startsWith("src/main/")) {
            addNested(top, top.getSimpleName().toString());
          }
        }
      }
    }
  }

  private static Iterable<? extends CompilationUnitTree> parsed() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> sources = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(Path.of("src"))) {
      all.filter(file -> file.toString().matches("src/[\\w-]+/java/.*\\.java")).forEach(sources::add);
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      return task.parse();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void addNested(ClassTree type, String name) {
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        String inner = name + "." + nested.getSimpleName();
        NESTED_IN_MAIN.put(nested.getSimpleName().toString(), inner);
        addNested(nested, inner);
      }
    }
  }

  @Test
  void no_two_top_level_types_of_the_library_and_its_tests_have_the_same_simple_name() {
    assertThat(TOP_LEVEL.keySet()).contains("UniqueNamesTest", "ChildcarePolicy");
    assertThat(TOP_LEVEL.asMap().values()).filteredOn(files -> files.size() > 1).isEmpty();
  }

  @Test
  void no_nested_type_of_the_library_has_the_name_of_a_top_level_one() {
    Set<String> hidden = new TreeSet<>();
    TOP_LEVEL.keySet().forEach(name -> hidden.addAll(NESTED_IN_MAIN.get(name)));
    assertThat(hidden).containsExactlyInAnyOrderElementsOf(EXCEPTIONS);
  }
}
