package io.hardknocks.embedded.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Detail;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.Session;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorder that writes straight into a store of its process. */
class StoreExporterTest {
  private static final String SECRET = "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789";

  @TempDir Path folder;

  private static void work(Session session) throws Exception {
    session.runStage(
        "cleaning",
        stage -> {
          try {
            stage.runAttempt(
                "programmatic",
                attempt -> {
                  throw new IllegalArgumentException("no arrow in line 2");
                });
          } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessage("no arrow in line 2");
          }
          stage.runAttempt(
              "llm",
              attempt -> {
                try (var call = attempt.llmCall("claude-sonnet-4-5")) {
                  call.provider("anthropic")
                      .prompt("key " + SECRET)
                      .tokens(1000, 100)
                      .response("ok");
                }
              });
        });
  }

  private void check(Hardknocks memory) {
    var story = memory.pipelines().story(new Project("default"), "video-42");
    assertThat(story.attempts())
        .extracting(attempt -> attempt.outcome())
        .containsExactly(Outcome.FAILED, Outcome.SUCCEEDED);
    assertThat(story.fixes()).hasSize(1);
    assertThat(story.attempts().getFirst().failure())
        .satisfies(failure -> assertThat(failure.message()).isEqualTo("no arrow in line 2"));
    var call = (Detail.ModelCall) story.steps().getFirst().detail();
    assertThat(call.prompt()).startsWith("key [redacted:").doesNotContain(SECRET);
    assertThat(call.cost().toString()).contains("claude-sonnet-4-5");
  }

  @Test
  void whatIsRecordedIsInTheStore() throws Exception {
    try (var memory = Hardknocks.open(folder)) {
      try (var recorder = Recorder.to(StoreExporter.to(memory));
          var session = recorder.session("video-42")) {
        work(session);
        assertThat(recorder.flush(Duration.ofMinutes(1))).isTrue();
        assertThat(recorder.health().failed()).isZero();
      }
      check(memory);
    }
  }

  @Test
  void aPropertyOfTheProcessNamesTheStore() throws Exception {
    System.setProperty("hardknocks.recorder", "store:" + folder);
    try (var recorder = Recorder.configured();
        var session = recorder.session("video-42")) {
      work(session);
    } finally {
      System.clearProperty("hardknocks.recorder");
    }
    try (var memory = Hardknocks.open(folder)) {
      check(memory);
    }
  }
}
