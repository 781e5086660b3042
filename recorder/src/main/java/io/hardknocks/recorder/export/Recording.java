package io.hardknocks.recorder.export;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Listener;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that {@link JsonLinesExporter} wrote. */
public final class Recording {
  private static final int MOST_PROBLEMS = 100;

  private final Path file;

  private Recording(Path file) {
    this.file = file;
  }

  public static Recording of(Path file) {
    return new Recording(file);
  }

  /**
   * What came of a replay.
   *
   * @param problems lines that are no events, as {@code FILE:LINE: why}; the first hundred
   */
  public record Replayed(long events, List<String> problems) {
    public Replayed {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Tells {@code listener} every event of the file, in order.
   *
   * @throws IOException when the file cannot be read
   */
  public Replayed replay(Listener listener) throws IOException {
    List<String> problems = new ArrayList<>();
    long events = 0;
    try (var lines = Files.newBufferedReader(file)) {
      events = replay(lines, listener, problems);
    }
    return new Replayed(events, problems);
  }

  private long replay(BufferedReader lines, Listener listener, List<String> problems)
      throws IOException {
    long events = 0;
    long number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) continue;
      var event = read(line, number, problems);
      if (event == null) continue;
      listener.on(event);
      events++;
    }
    return events;
  }

  private @Nullable Event read(String line, long number, List<String> problems) {
    try {
      return EventJson.event(line);
    } catch (IllegalArgumentException | DateTimeException e) {
      if (problems.size() < MOST_PROBLEMS)
        problems.add(file + ":" + number + ": " + e.getMessage());
      return null;
    }
  }
}
