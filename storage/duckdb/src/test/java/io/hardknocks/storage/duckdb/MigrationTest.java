package io.hardknocks.storage.duckdb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Decision;
import io.hardknocks.model.Headline;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.model.Usage;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.PipelineStatistics.Load;
import io.hardknocks.storage.PipelineStatistics.Spending;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.FullAttempt;
import io.hardknocks.storage.contract.Invariants;
import io.hardknocks.storage.contract.LessonSample;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.contract.StepSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that older programs wrote. */
class MigrationTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @Test
  void aFileWithoutLessonsGetsThem() throws IOException {
    var file = unpacked("version-1.duckdb.gz");
    var failing = Sample.of("bad").failed("x");
    var lesson = LessonSample.of(1).lesson();
    try (var storage = DuckDbStorage.open(file)) {
      assertThat(Invariants.arrived(storage))
          .containsExactly(
              Headline.of(failing.attempt().numbered(1), 1),
              Headline.of(Sample.of("good").minute(1).attempt().numbered(2), 2));
      assertThat(storage.fixes().of(List.of(new AttemptId("bad"))))
          .containsExactly(failing.fixedBy("good"));
      assertThat(storage.patterns().decisions(Project.DEFAULT, Sample.print("x")))
          .containsExactly(
              new Decision(Project.DEFAULT, Sample.print("x"), PatternState.MUTED, Sample.EPOCH));
      assertThat(storage.lessons().list(LessonQuery.of(null, 9))).isEmpty();
      storage.lessons().put(List.of(lesson));
      Invariants.check(storage);
    }
    try (var storage = DuckDbStorage.open(file)) {
      assertThat(storage.lessons().list(LessonQuery.of(null, 9))).containsExactly(lesson);
      assertThat(Invariants.arrived(storage)).hasSize(2);
    }
  }

  private Path file() {
    return dir.resolve("hardknocks.duckdb");
  }

  /** As version 1 left it: without the tables that came later. */
  private void makeOld() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE steps; DROP TABLE calls; DROP TABLE words; DROP TABLE loads;");
      statement.execute(
          "DROP TABLE learning; DROP TABLE lessons; DROP TABLE teachings; DROP TABLE proofs;"
              + "DROP TABLE rulings; DROP TABLE exposures; DROP TABLE feedback;");
      statement.execute("UPDATE hardknocks SET schema_version = 1");
    }
  }

  @Test
  void feedbackCanBeKeptInAStoreThatHadNone() throws Exception {
    var sample = LessonSample.of(1);
    var feedback = sample.feedback(Feedback.Result.HELPED, 1);
    try (var storage = DuckDbStorage.open(file())) {
      storage.lessons().put(List.of(sample.lesson()));
    }
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE feedback");
    }
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(storage.lessons().find(sample.id())).isEqualTo(sample.lesson());
      storage.lessons().keep(feedback);
    }
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(storage.lessons().feedback(List.of(sample.id()))).containsExactly(feedback);
    }
  }

  @Test
  void attemptsStayAndStepsCanBeKept() throws Exception {
    try (var storage = DuckDbStorage.open(file())) {
      storage.attempts().append(List.of(FullAttempt.of("a", "text"), Sample.of("b").attempt()));
    }
    makeOld();
    List<Step> kept;
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(Invariants.arrived(storage)).hasSize(2);
      Invariants.check(storage);
      kept = storage.steps().append(List.of(StepSample.call("a").step()));
    }
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(storage.steps().ofSession(Project.DEFAULT, "s")).isEqualTo(kept);
    }
  }

  /** As version 2 left it: with the words of steps in their rows. */
  private void putWordsIntoRows() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE MACRO said(wanted) AS (SELECT word FROM words WHERE no = wanted);
          CREATE TABLE older AS SELECT * REPLACE (said(project) AS project, said(kind) AS kind)
            FROM steps;
          DROP TABLE steps;
          ALTER TABLE older RENAME TO steps;
          CREATE TABLE older AS SELECT * REPLACE (said(project) AS project, said(stage) AS stage,
            said(provider) AS provider, said(model) AS model, said(price) AS price) FROM calls;
          DROP TABLE calls;
          ALTER TABLE older RENAME TO calls;
          DROP MACRO said;
          DROP TABLE words;
          UPDATE hardknocks SET schema_version = 2;
          """);
    }
  }

  @Test
  void stepsWithTheirWordsInTheirRowsAreRead() throws Exception {
    List<Step> kept;
    List<Spending> spent;
    try (var storage = DuckDbStorage.open(file())) {
      var call = StepSample.call("a").step();
      kept = storage.steps().append(List.of(call, StepSample.validation("b").step()));
      spent = storage.pipelines().spending(Scope.ALL, By.MODEL);
    }
    putWordsIntoRows();
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(storage.steps().ofSession(Project.DEFAULT, "s"))
          .containsExactlyInAnyOrderElementsOf(kept);
      assertThat(storage.pipelines().spending(Scope.ALL, By.MODEL)).isEqualTo(spent).hasSize(1);
      assertThat(storage.steps().append(List.of(StepSample.call("c").step()))).hasSize(1);
    }
  }

  @Test
  void whatAttemptsTookIsFoundInOlderRecords() throws Exception {
    var before = fill();
    makeOld();
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(loads(storage)).isEqualTo(before);
      assertThat(before.getFirst().cpu()).isPositive();
    }
  }

  private List<Load> fill() {
    try (var storage = DuckDbStorage.open(file())) {
      for (int i = 0; i < 7; i++) {
        var attempt = FullAttempt.of("a" + i, "text");
        assertThat(attempt.execution().usage()).isNotEqualTo(Usage.UNKNOWN);
        storage.attempts().append(List.of(attempt, Sample.of("b" + i).attempt()));
      }
      return loads(storage);
    }
  }

  private static List<Load> loads(Storage storage) {
    return storage.pipelines().attempts(Scope.ALL, Grouping.STAGE).stream()
        .map(figures -> figures.load())
        .filter(load -> load.cpu() != null && load.cpu().compareTo(Duration.ZERO) > 0)
        .toList();
  }

  private Path unpacked(String name) throws IOException {
    var file = dir.resolve("hardknocks.duckdb");
    try (var in =
        new GZIPInputStream(requireNonNull(MigrationTest.class.getResourceAsStream(name)))) {
      Files.copy(in, file);
    }
    return file;
  }
}
