package io.hardknocks.embedded.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Items;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.codec.layout.recording.RecordingReader;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.export.Exporter;
import io.hardknocks.recorder.export.JsonLinesExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what a recorder hears straight into a store of this process. Steps wait for the end of their
 * attempt, or until there are many of them.
 */
public final class StoreExporter implements Exporter {
  private static final int MANY = 2_000;

  private final Hardknocks memory;
  private final boolean closesIt;
  private final RecordingReader reader = new RecordingReader();
  private final Map<AttemptId, List<Step>> waiting = new HashMap<>();
  private int waits;

  private StoreExporter(Hardknocks memory, boolean closesIt) {
    this.memory = memory;
    this.closesIt = closesIt;
  }

  /** To the store in a folder, which is closed with the recorder. */
  public static StoreExporter to(Path folder) {
    return new StoreExporter(Hardknocks.open(folder), true);
  }

  /** To a store that stays open when the recorder is closed. */
  public static StoreExporter to(Hardknocks memory) {
    return new StoreExporter(memory, false);
  }

  @Override
  public void export(List<Event> events) throws IOException, InterruptedException, BadRecord {
    var lines = new ByteArrayOutputStream();
    JsonLinesExporter.to(lines).export(events);
    var ended = new Ended();
    for (var line : lines.toString(UTF_8).lines().toList()) {
      if (Items.tree(line) instanceof ObjectNode object) reader.line(object, ended);
    }
    keep(ended.attempts);
    if (waits > MANY) flush();
  }

  private void keep(List<Reported> attempts) throws InterruptedException {
    if (attempts.isEmpty()) return;
    try (var recording = memory.recording(ids -> {})) {
      for (var one : attempts) {
        var steps = waiting.remove(one.attempt().id());
        if (steps != null) waits -= steps.size();
        recording.submit(new Reported(one.attempt(), steps == null ? List.of() : steps));
      }
      recording.finish();
    }
  }

  @Override
  public void flush() {
    if (waits == 0) return;
    memory.pipelines().record(waiting.values().stream().flatMap(List::stream).toList());
    waiting.clear();
    waits = 0;
  }

  @Override
  public void close() {
    try {
      flush();
    } finally {
      if (closesIt) memory.close();
    }
  }

  /** What the lines of a group tell. */
  private final class Ended implements Taker {
    private final List<Reported> attempts = new ArrayList<>();

    @Override
    public void attempt(Reported reported) {
      attempts.add(reported);
    }

    @Override
    public void steps(List<Step> steps) {
      for (var step : steps) {
        var attempt = step.place().attempt();
        if (attempt == null) continue;
        waiting.computeIfAbsent(attempt, none -> new ArrayList<>()).add(step);
        waits++;
      }
    }

    @Override
    public void refuse(Path file, long line, String reason) {
      throw new IllegalStateException(reason);
    }

    @Override
    public void passOver(Path file, long line) {}
  }
}
