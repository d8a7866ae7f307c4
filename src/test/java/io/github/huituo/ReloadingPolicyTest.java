package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.MoreFiles;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.author.Someland;
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
  private Someland someland;
  private final News news = new News();

  @BeforeEach
  void writePack() throws IOException {
    folder = around.resolve("rules");
    someland = Someland.in(folder);
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
  void aSavedParameterServesWithoutACall() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      ChildcarePolicy before = rules.current();
      assertThat(sizeOf(before)).isEqualTo(Outcome.MET);
      someland.replace("xx/parameters/size.yaml", "value: 5", "value: 4");
      assertThat(news.next()).isSameAs(rules.current());
      assertThat(sizeOf(rules.current())).isEqualTo(Outcome.NOT_MET);
      assertThat(sizeOf(before)).as("work that began before").isEqualTo(Outcome.MET);
    }
  }

  @Test
  void theOldPolicyServesWhileTheFolderIsBrokenAndTheReasonIsThere() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      assertThat(rules.lastFailure()).isEmpty();
      ChildcarePolicy before = rules.current();
      someland.replace("xx/parameters/size.yaml", "value: 5", "value: five");
      assertThat(news.next()).isSameAs(rules.lastFailure().orElseThrow());
      assertThat(rules.lastFailure().orElseThrow())
          .hasMessageContaining(folder + "/xx/parameters/size.yaml:5:74: 'five' must be a number");
      assertThat(rules.current()).isSameAs(before);

      someland.replace("xx/parameters/size.yaml", "value: five", "value: 6");
      assertThat(news.next()).isSameAs(rules.current());
      assertThat(rules.lastFailure()).isEmpty();
    }
  }

  @Test
  void aBrokenRuleIsReportedWithItsLine() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      someland.replace("xx/class-size.drl", "childCount != null", "childrenCount != null");
      assertThat(news.next()).isInstanceOf(HuituoException.class);
      assertThat(rules.lastFailure().orElseThrow())
          .hasMessageContaining(folder + "/xx/class-size.drl:1:1: ")
          .hasMessageContaining("childrenCount");
      assertThat(sizeOf(rules.current())).isEqualTo(Outcome.MET);
    }
  }

  @Test
  void aNewFolderIsWatchedToo() throws Exception {
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
  void aFolderPutInThePlaceOfTheOldOneIsLoadedAndWatched() throws Exception {
    Path other = around.resolve("other");
    Someland.in(other).replace("xx/parameters/size.yaml", "value: 5", "value: 4");
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      Files.move(folder, around.resolve("old"));
      Files.move(other, folder);
      while (sizeOf(rules.current()) != Outcome.NOT_MET) {
        news.next();
      }
      someland.replace("xx/parameters/size.yaml", "value: 4", "value: 6");
      while (sizeOf(rules.current()) != Outcome.MET) {
        news.next();
      }
    }
  }

  @Test
  void whatDecidesNothingIsNotLoaded() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder, news)) {
      Files.setLastModifiedTime(folder.resolve("xx/pack.yaml"), FileTime.fromMillis(0));
      someland.replace("xx/scenarios/size.yaml", "A class of five", "A class of 5");
      assertThat(rules.reload()).isFalse();
      someland.replace("xx/parameters/size.yaml", "value: 5", "value: 4");
      assertThat(news.next()).isSameAs(rules.current());
      assertThat(rules.reload()).isFalse();
      assertThat(news.heard).isEmpty();
    }
  }

  @Test
  void aHostMayLoadItselfAndHearsWhyItCannot() throws Exception {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder)) {
      someland.replace("xx/parameters/size.yaml", "value: 5", "value: five");
      assertThatThrownBy(rules::reload).isInstanceOf(HuituoException.class);
      assertThatThrownBy(rules::reload).as("nor the second time").isInstanceOf(HuituoException.class);
      MoreFiles.deleteRecursively(folder, com.google.common.io.RecursiveDeleteOption.ALLOW_INSECURE);
      assertThatThrownBy(rules::reload).hasMessage(folder + ": there is no such folder");
      assertThat(sizeOf(rules.current())).isEqualTo(Outcome.MET);
    }
  }

  @Test
  void aListenerThatThrowsStopsNothing() throws Exception {
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
      someland.replace("xx/parameters/size.yaml", "value: 5", "value: five");
      assertThat(news.next()).isInstanceOf(HuituoException.class);
      someland.replace("xx/parameters/size.yaml", "value: five", "value: 4");
      assertThat(news.next()).isSameAs(rules.current());
      someland.replace("xx/parameters/size.yaml", "value: 4", "value: 3");
      assertThat(news.next()).isSameAs(rules.current());
    }
  }

  @Test
  void aFolderThatIsBrokenFromTheBeginningIsNotWatched() throws Exception {
    someland.replace("xx/parameters/size.yaml", "value: 5", "value: five");
    assertThatThrownBy(() -> ReloadingPolicy.watch(folder))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining(folder + "/xx/parameters/size.yaml:5:74: ");
  }

  @Test
  void closingEndsTheThread() throws Exception {
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
  void threadsSeeOnlyWholePoliciesWhileTheLinkIsPointedToAndFro() throws Exception {
    Path generous = around.resolve("generous");
    Someland other = Someland.in(generous);
    other.replace("xx/parameters/size.yaml", "value: 5", "value: 4");
    other.replace("xx/parameters/grant.yaml", "value: 100.00", "value: 200.00");
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
