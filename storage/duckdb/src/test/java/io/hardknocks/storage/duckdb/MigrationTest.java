package io.hardknocks.storage.duckdb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Decision;
import io.hardknocks.model.Headline;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.contract.Invariants;
import io.hardknocks.storage.contract.LessonSample;
import io.hardknocks.storage.contract.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private Path unpacked(String name) throws IOException {
    var file = dir.resolve("hardknocks.duckdb");
    try (var in =
        new GZIPInputStream(requireNonNull(MigrationTest.class.getResourceAsStream(name)))) {
      Files.copy(in, file);
    }
    return file;
  }
}
