package io.hardknocks.recorder.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.event.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesExporterTest {
  @TempDir Path folder;

  private static String golden() throws IOException {
    try (var in = JsonLinesExporterTest.class.getResourceAsStream("recording.jsonl")) {
      return new String(requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  @Test
  void theLayoutIsPinned() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var exporter = JsonLinesExporter.to(out)) {
      exporter.export(EveryEvent.list());
    }

    assertThat(out.toString(UTF_8)).isEqualTo(golden());
  }

  @Test
  void aRecordingIsReplayedAsItHappened() throws Exception {
    var file = folder.resolve("deep/recording.jsonl");
    try (var exporter = JsonLinesExporter.to(file)) {
      exporter.export(withoutNaN());
    }
    List<Event> heard = new ArrayList<>();
    var replayed = Recording.of(file).replay(heard::add);

    assertThat(replayed.problems()).isEmpty();
    assertThat(replayed.events()).isEqualTo(heard.size());
    assertThat(heard).isEqualTo(withoutNaN());
  }

  /** NaN, which JSON has no number for, comes back as text. */
  private static List<Event> withoutNaN() {
    return EveryEvent.list().stream()
        .filter(event -> !(event instanceof Event.AttemptEnded))
        .toList();
  }

  @Test
  void aResourceUseIsReplayed() throws Exception {
    var event =
        (Event.AttemptEnded)
            EveryEvent.list().stream()
                .filter(Event.AttemptEnded.class::isInstance)
                .findFirst()
                .orElseThrow();
    var read = (Event.AttemptEnded) EventJson.event(EventJson.line(event));

    assertThat(read.ending().resources()).isEqualTo(event.ending().resources());
    assertThat(read.ending().error()).isEqualTo(event.ending().error());
    assertThat(read.ending().attributes())
        .containsEntry("odd", "NaN")
        .containsEntry("list", List.of("a", 1L));
  }

  @Test
  void linesThatAreNoEventsAreNamedAndTheOthersReplayed() throws Exception {
    var lines =
        List.of(
            "{\"event\":\"session_started\"",
            EventJson.line(EveryEvent.list().get(0)),
            "{\"event\":\"party\",\"at\":\"2026-11-02T10:15:30Z\"}",
            "[1]",
            "",
            "{\"event\":\"session_started\",\"at\":\"noon\"}");
    var file = Files.write(folder.resolve("r.jsonl"), lines);
    List<Event> heard = new ArrayList<>();
    var replayed = Recording.of(file).replay(heard::add);

    assertThat(heard).hasSize(1);
    assertThat(replayed.problems()).hasSize(4);
    assertThat(replayed.problems().get(0))
        .startsWith(file + ":1: character 27 of the line (expected: ',')");
    assertThat(replayed.problems().get(1)).startsWith(file + ":3: eventkind: party (expected:");
    assertThat(replayed.problems().get(2)).isEqualTo(file + ":4: not an object (expected: {...})");
    assertThat(replayed.problems().get(3)).startsWith(file + ":6: ");
  }

  @Test
  void aRecordingGoesOnAfterALineThatWasCutOff() throws Exception {
    var file = Files.writeString(folder.resolve("r.jsonl"), "{\"event\":\"sess");
    for (int i = 0; i < 2; i++) {
      try (var recorder = Recorder.to(JsonLinesExporter.to(file))) {
        recorder.session("s").close();
      }
    }
    List<Event> heard = new ArrayList<>();
    var replayed = Recording.of(file).replay(heard::add);

    assertThat(heard).hasSize(4);
    assertThat(replayed.problems()).hasSize(1);
  }

  @Test
  void hostileTextIsReadOrRefusedButNeverMore() {
    for (var text :
        List.of(
            "[".repeat(100_000),
            "{\"a\":\"\\u12",
            "{\"a\":\"\\x\"}",
            "\"",
            "{\"a\" 1}",
            "9".repeat(30),
            "-",
            "nul",
            "{}{}")) {
      try {
        JsonReader.read(text);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("expected");
      }
    }
    assertThat(JsonReader.read(" {\"a\" : [1, -2.5e3, \"\\u00e9\\/\", null, true] } "))
        .asString()
        .isEqualTo("{a=[1, -2500.0, é/, null, true]}");
  }
}
