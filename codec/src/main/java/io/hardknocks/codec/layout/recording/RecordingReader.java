package io.hardknocks.codec.layout.recording;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Attempts;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Items;
import io.hardknocks.codec.layout.LayoutReader;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the lines that the recorder writes. An attempt is known when it ends; one that began and
 * never ended is told as such.
 */
public final class RecordingReader implements LayoutReader {
  private static final Set<String> AROUND =
      Set.of("session_started", "session_ended", "stage_started", "stage_ended", "step_started");

  @Override
  public void read(Path file, Taker taker) throws IOException, InterruptedException {
    var open = new LinkedHashMap<String, Long>();
    Items.read(file, Set.of(), taker, (origin, item) -> line(origin, item, open, taker));
    open.forEach(
        (attempt, line) ->
            taker.refuse(
                file, line, "attempt " + attempt + ": has no end (expected: attempt_ended)"));
  }

  /** Takes one line of a recording, wherever it comes from. */
  public void line(ObjectNode line, Taker taker) throws BadRecord, InterruptedException {
    line(new Origin(Path.of(""), 1), line, new LinkedHashMap<>(), taker);
  }

  private static void line(Origin origin, ObjectNode line, Map<String, Long> open, Taker taker)
      throws BadRecord, InterruptedException {
    var fields = Fields.of(line);
    var event = fields.text("event", List.of(), "");
    var attempt = line.path("attempt_id").asString("");
    switch (event) {
      case "attempt_started" -> open.put(attempt, origin.line());
      case "attempt_ended" -> {
        open.remove(attempt);
        taker.attempt(Attempts.of(Recorded.attempt(fields)));
      }
      case "step_ended" -> step(fields, taker);
      default -> {
        if (!AROUND.contains(event))
          throw new BadRecord("event: " + event + " (expected: one of a recording)");
      }
    }
  }

  private static void step(Fields fields, Taker taker) throws BadRecord, InterruptedException {
    var stage =
        new StageKey(
            new Project(fields.text("project", List.of(), "default")),
            fields.text("session_id", List.of(), ""),
            fields.text("stage", List.of(), ""));
    var attempt = new AttemptId(fields.text("attempt_id", List.of(), ""));
    taker.steps(List.of(Attempts.step(stage, attempt, Instant.EPOCH, Recorded.step(fields))));
  }
}
