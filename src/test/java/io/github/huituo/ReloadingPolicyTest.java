package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.MoreFiles;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someland's law allows classes of five and grants 100 kronor a month. */
class ReloadingPolicyTest {
  private static final String CASE =
      """
      asOf: 2025-06-01
      jurisdiction: xx
      institution: {id: brook, classes: [{id: owls, children: 5}]}
      family: {id: berg, children: [{id: ida, birthDate: 2025-01-15, resident: true}]}
      """;

  @TempDir Path around;
  private Path folder;
  private TestPack pack;
  private final News news = new News();

  @BeforeEach
  void writePack() throws IOException {
    folder = around.resolve("rules");
    pack = TestPack.someland().writeTo(folder);
  }

  private void edit(String file, String from, String to) {
    pack = pack.edit(file, from, to).writeTo(folder);
  }

  /** Hears of loads, and has tests wait for them. */
  private static final class News implements ReloadingPolicy.Listener {
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @Override
    public void swapped(ChildcarePolicy before, ChildcarePolicy after) {
      heard.add(after);
    }

    @Override
    public void failed(HuituoException reason) {
      heard.add(reason);
    }

    Object next() throws InterruptedException {
      Object next = heard.poll(60, TimeUnit.SECONDS);
      assertThat(next).as("news of a load").isNotNull();
      return next;
    }
  }

  private static Outcome sizeOf(ChildcarePolicy policy) {
    return policy.assess(policy.read("case.yaml", CASE)).requirement("xx.class.size").subject("owls").outcome();
  }

  @Test
  void a_saved_parameter_serves_without_a_call() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      ChildcarePolicy before = rules.current();
      assertThat(sizeOf(before)).isEqualTo(Outcome.MET);
      edit("parameters/size.yaml", "value: 5", "value: 4");
      assertThat(news.next()).isSameAs(rules.current());
      assertThat(sizeOf(rules.current())).isEqualTo(Outcome.NOT_MET);
      assertThat(sizeOf(before)).as("work that began before").isEqualTo(Outcome.MET);
    }
  }

  @Test
  void the_old_policy_serves_while_the_folder_is_broken_and_the_reason_is_there() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      assertThat(rules.lastFailure()).isEmpty();
      ChildcarePolicy before = rules.current();
      edit("parameters/size.yaml", "value: 5", "value: five");
      assertThat(news.next()).isSameAs(rules.lastFailure().orElseThrow());
      assertThat(rules.lastFailure().orElseThrow())
          .hasMessageContaining(folder + "/xx/parameters/size.yaml:5:74: 'five' must be a number");
      assertThat(rules.current()).isSameAs(before);

      edit("parameters/size.yaml", "value: five", "value: 6");
      assertThat(news.next()).isSameAs(rules.current());
      assertThat(rules.lastFailure()).isEmpty();
    }
  }

  @Test
  void a_broken_rule_is_reported_with_its_line() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      edit("class-size.drl", "childCount != null", "childrenCount != null");
      assertThat(news.next()).isInstanceOf(HuituoException.class);
      assertThat(rules.lastFailure().orElseThrow())
          .hasMessageContaining(folder + "/xx/class-size.drl:1:1: ")
          .hasMessageContaining("childrenCount");
      assertThat(sizeOf(rules.current())).isEqualTo(Outcome.MET);
    }
  }

  @Test
  void a_new_folder_is_watched_too() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      String size = Files.readString(folder.resolve("xx/parameters/size.yaml"));
      Path moved = folder.resolve("xx/classes/parameters/size.yaml");
      Files.delete(folder.resolve("xx/parameters/size.yaml"));
      MoreFiles.createParentDirectories(moved);
      Files.writeString(moved, size.replace("value: 5", "value: 4"));
      while (sizeOf(rules.current()) != Outcome.NOT_MET) {
        news.next();
      }
      Files.writeString(moved, size.replace("value: 5", "value: 6"));
      while (sizeOf(rules.current()) != Outcome.MET) {
        news.next();
      }
    }
  }

  @Test
  void a_folder_put_in_the_place_of_the_old_one_is_loaded_and_watched() throws Exception {
    Path other = around.resolve("other");
    pack = pack.edit("parameters/size.yaml", "value: 5", "value: 4").writeTo(other);
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      Files.move(folder, around.resolve("old"));
      Files.move(other, folder);
      while (sizeOf(rules.current()) != Outcome.NOT_MET) {
        news.next();
      }
      edit("parameters/size.yaml", "value: 4", "value: 6");
      while (sizeOf(rules.current()) != Outcome.MET) {
        news.next();
      }
    }
  }

  @Test
  void what_decides_nothing_is_not_loaded() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      Files.setLastModifiedTime(folder.resolve("xx/pack.yaml"), FileTime.fromMillis(0));
      edit("scenarios/size.yaml", "A class of five", "A class of 5");
      assertThat(rules.reload()).isFalse();
      edit("parameters/size.yaml", "value: 5", "value: 4");
      assertThat(news.next()).isSameAs(rules.current());
      assertThat(rules.reload()).isFalse();
      assertThat(news.heard).isEmpty();
    }
  }

  @Test
  void a_host_may_load_itself_and_hears_why_it_cannot() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder)) {
      edit("parameters/size.yaml", "value: 5", "value: five");
      assertThatThrownBy(rules::reload).isInstanceOf(HuituoException.class);
      assertThatThrownBy(rules::reload).as("nor the second time").isInstanceOf(HuituoException.class);
      MoreFiles.deleteRecursively(folder, com.google.common.io.RecursiveDeleteOption.ALLOW_INSECURE);
      assertThatThrownBy(rules::reload).hasMessage(folder + ": there is no such folder");
      assertThat(sizeOf(rules.current())).isEqualTo(Outcome.MET);
    }
  }

  @Test
  void a_listener_that_throws_stops_nothing() throws Exception {
    ReloadingPolicy.Listener careless =
        new ReloadingPolicy.Listener() {
          @Override
          public void swapped(ChildcarePolicy before, ChildcarePolicy after) {
            news.swapped(before, after);
            throw new IllegalStateException("careless");
          }

          @Override
          public void failed(HuituoException reason) {
            news.failed(reason);
            throw new IllegalStateException("careless");
          }
        };
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, careless)) {
      edit("parameters/size.yaml", "value: 5", "value: five");
      assertThat(news.next()).isInstanceOf(HuituoException.class);
      edit("parameters/size.yaml", "value: five", "value: 4");
      assertThat(news.next()).isSameAs(rules.current());
      edit("parameters/size.yaml", "value: 4", "value: 3");
      assertThat(news.next()).isSameAs(rules.current());
    }
  }

  @Test
  void a_folder_that_is_broken_from_the_beginning_is_not_watched() throws Exception {
    edit("parameters/size.yaml", "value: 5", "value: five");
    assertThatThrownBy(() -> ReloadingPolicy.watch(folder))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining(folder + "/xx/parameters/size.yaml:5:74: ");
  }

  @Test
  void closing_ends_the_thread() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    ReloadingPolicy rules = ReloadingPolicy.watch(folder);
    Thread watching =
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> !before.contains(t) && t.getName().equals("huituo-watch"))
            .findFirst()
            .orElseThrow();
    assertThat(watching.isDaemon()).isTrue();
    rules.close();
    watching.join(60_000);
    assertThat(watching.isAlive()).isFalse();
    assertThatIllegalStateException().isThrownBy(rules::reload);
    assertThat(sizeOf(rules.current())).isEqualTo(Outcome.MET);
  }

  @Test
  void threads_see_only_whole_policies_while_the_link_is_pointed_to_and_fro() throws Exception {
    Path generous = around.resolve("generous");
    pack.edit("parameters/size.yaml", "value: 5", "value: 4").edit("parameters/grant.yaml", "value: 100.00", "value: 200.00").writeTo(generous);
    Path link = Files.createSymbolicLink(around.resolve("current"), folder);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (ReloadingPolicy rules = ReloadingPolicy.watch(link)) {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        work.add(
            threads.submit(
                () -> {
                  while (!done.get()) {
                    ChildcarePolicy policy = rules.current();
                    seen.add(policy.assess(policy.read("case.yaml", CASE)).toJson());
                  }
                }));
      }
      for (int i = 1; i <= 20; i++) {
        Path next = Files.createSymbolicLink(around.resolve("next"), i % 2 == 1 ? generous : folder);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
        rules.reload();
        seen.add(rules.current().assess(rules.current().read("case.yaml", CASE)).toJson());
      }
      done.set(true);
      for (Future<?> each : work) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
    // Five children: allowed with 100 kronor for each of three months, or too many with 200.
    assertThat(seen)
        .hasSize(2)
        .allMatch(json -> json.contains("NOT_MET") == json.contains("600.00"))
        .allMatch(json -> json.contains("NOT_MET") != json.contains("300.00"));
  }
}
