package io.hardknocks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What decides about the whole store, on one that is fresh. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AdministrationTest {
  @TempDir Path folder;
  private RunningApp server;

  @BeforeEach
  void start() throws Exception {
    server = RunningApp.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theFirstBackupMakesItsFolder() throws Exception {
    var answer = server.post("/api/admin/backup", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try (var backups = Files.list(folder.resolve("backups"))) {
      assertThat(backups.map(Path::toString).toList())
          .singleElement()
          .satisfies(file -> assertThat(answer.body()).contains(file));
    }
  }

  @Test
  void aBodyThatNobodyReadsIsRefused() throws Exception {
    var answer = server.post("/api/admin/cleanup", "{\"older_than\":\"90d\",\"project\":\"p\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("in the query");
    assertThat(server.post("/api/admin/cleanup", "").body()).contains("?older_than=90d");
    assertThat(server.post("/api/admin/cleanup?older_than=90d&project=p", "").statusCode())
        .isEqualTo(200);
  }
}
