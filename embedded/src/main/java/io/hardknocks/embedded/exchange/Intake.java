package io.hardknocks.embedded.exchange;

import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes files of a layout into a recording. Attempts of neighbouring files are put into the order
 * of time before they go on, so that they are numbered so, as far as a window of them reaches.
 */
public final class Intake implements Taker {
  private static final int WINDOW = 2_000;
  private static final long CHARACTERS = 8 << 20;

  private final @Nullable Recording recording;
  private final Consumer<String> problems;
  private final List<Reported> window = new ArrayList<>();
  private long characters;
  private long files;
  private long attempts;
  private long steps;
  private long refused;
  private long passedOver;

  /**
   * @param recording {@code null} to read only
   * @param problems gets a line for each thing that could not be read
   */
  public Intake(@Nullable Recording recording, Consumer<String> problems) {
    this.recording = recording;
    this.problems = problems;
  }

  public LayoutImport take(Layout layout, String project, Path path)
      throws IOException, InterruptedException {
    var reader = layout.reader(project);
    for (var file : LayoutFiles.of(layout, path)) {
      files++;
      try {
        reader.read(file, this);
      } catch (IOException e) {
        refuse(file, 1, reason(e));
      }
    }
    flush();
    long fresh = recording == null ? attempts : recording.finish();
    return new LayoutImport(files, fresh, steps, attempts - fresh, refused, passedOver);
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }

  @Override
  public void attempt(Reported reported) throws InterruptedException {
    attempts++;
    steps += reported.steps().size();
    window.add(reported);
    var attempt = reported.attempt();
    characters +=
        attempt.source().script().length()
            + (long) attempt.output().stdout().length()
            + attempt.output().stderr().length()
            + reported.steps().size() * 2_000L;
    if (window.size() >= WINDOW || characters > CHARACTERS) flush();
  }

  private void flush() throws InterruptedException {
    window.sort(Comparator.comparing(one -> one.attempt().execution().startedAt()));
    for (var reported : window) if (recording != null) recording.submit(reported);
    window.clear();
    characters = 0;
  }

  @Override
  public void steps(List<Step> told) throws InterruptedException {
    steps += told.size();
    if (recording != null) recording.submit(told);
  }

  @Override
  public void refuse(Path file, long line, String reason) {
    refused++;
    problems.accept(file + ":" + line + ": " + reason);
  }

  @Override
  public void passOver(Path file, long line) {
    passedOver++;
  }
}
