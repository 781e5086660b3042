package io.hardknocks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.AttemptIds;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.step.Reported;
import io.hardknocks.server.config.ServerConfig;
import io.hardknocks.server.operation.Retention;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten by itself, and what is not. */
class RetentionTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = FIRST.plus(Duration.ofDays(100));
  private static final Duration AGE = Duration.ofDays(90);

  @TempDir Path folder;
  private Hardknocks memory = Hardknocks.open(Path.of("unopened"));
  private final SubmissionReader reader =
      new SubmissionReader(new AttemptIds(() -> NOW, new SecureRandom()), () -> NOW);

  @BeforeEach
  void open() {
    memory.close();
    memory = Hardknocks.open(folder);
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private Reported attempt(String id, String session, int day, String outcome, String script)
      throws BadRecord {
    var failed = outcome.equals("failed");
    return reader.report(
        "{\"id\":\"%s\",\"session_id\":\"%s\",\"outcome\":\"%s\",\"language\":\"python\",\"script\":\"%s\",\"stderr\":\"%s\",\"started_at\":\"%s\"}"
            .formatted(
                id,
                session,
                outcome,
                script,
                failed
                    ? "AttributeError: module 'time' has no attribute '"
                        + script.replaceAll(".*\\W(\\w+)\\(\\)", "$1")
                        + "'"
                    : "",
                FIRST.plus(Duration.ofDays(day)).plusSeconds(id.hashCode() & 0xff)));
  }

  private void keep(Reported... reported) {
    memory.recordAll(List.of(reported));
    memory.catchUp(Duration.ofMinutes(1));
  }

  private Retention retention(ServerConfig.Retention kept) {
    return new Retention(memory, kept, () -> NOW);
  }

  private List<String> kept() {
    return memory
        .reports()
        .attempts(AttemptQuery.of(Scope.ALL, AttemptQuery.MAX_LIMIT))
        .items()
        .stream()
        .map(Headline::id)
        .map(AttemptId::value)
        .sorted()
        .toList();
  }

  private String lessons() {
    return memory.lessons().list(null, EnumSet.allOf(LessonState.class)).toString();
  }

  @Test
  void whatIsOldIsForgottenAndWhatLessonsRestOnIsNot() throws Exception {
    keep(
        attempt("bad", "s", 1, "failed", "import time; time.clock()"),
        attempt("good", "s", 2, "succeeded", "import time; time.perf_counter()"),
        attempt("same-1", "t", 3, "failed", "other()"),
        attempt("same-2", "u", 4, "failed", "other()"),
        attempt("same-3", "v", 5, "failed", "other()"),
        attempt("old", "w", 6, "succeeded", "print(1)"),
        attempt("young", "x", 50, "succeeded", "print(2)"));
    var lessons = lessons();

    assertThat(retention(new ServerConfig.Retention(AGE, null)).tidy()).isEqualTo(2);

    assertThat(kept()).containsExactly("bad", "good", "same-1", "same-3", "young");
    assertThat(lessons()).contains("perf_counter").isEqualTo(lessons);
  }

  @Test
  void withoutABoundNothingIsForgotten() throws Exception {
    keep(attempt("old", "s", 0, "succeeded", "print(1)"));
    assertThat(retention(new ServerConfig.Retention(null, null)).tidy()).isZero();
    assertThat(kept()).containsExactly("old");
  }

  @Test
  void aStoreThatIsTooLargeShrinksFromItsOldEnd() throws Exception {
    keep(
        attempt("bad", "f", 0, "failed", "import time; time.clock()"),
        attempt("good", "f", 0, "succeeded", "import time; time.perf_counter()"));
    for (int day = 10; day < 100; day += 10) keep(wide(day));
    keep(attempt("last", "s", 99, "succeeded", "print(1)"));
    memory.upkeep().foldLog();
    long bound = memory.upkeep().usedBytes() / 2;
    var retention = retention(new ServerConfig.Retention(null, bound));
    long forgotten = 0;
    for (int round = 0; round < 100 && memory.upkeep().usedBytes() > bound; round++)
      forgotten += retention.tidy();

    assertThat(memory.upkeep().usedBytes()).isLessThanOrEqualTo(bound);
    assertThat(forgotten).isBetween(400L, 1_500L);
    assertThat(retention.tidy()).isZero();
    assertThat(kept()).contains("bad", "good", "last", "99-1").doesNotContain("10-1");
  }

  /** Two hundred attempts of ten days, with a text that does not compress. */
  private Reported[] wide(int first) throws BadRecord {
    var random = new Random(first);
    var attempts = new ArrayList<Reported>();
    for (int i = 0; i < 200; i++) {
      var text = new StringBuilder();
      for (int k = 0; k < 1_000; k++) text.append(Long.toHexString(random.nextLong()));
      int day = first + i / 20;
      var id = day + "-" + i % 20;
      attempts.add(attempt(id, "s" + day, day, "succeeded", "x = '" + text + "'"));
    }
    return attempts.toArray(Reported[]::new);
  }
}
