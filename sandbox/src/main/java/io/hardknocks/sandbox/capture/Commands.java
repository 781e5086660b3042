package io.hardknocks.sandbox.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short questions to trusted programs of this machine. */
public final class Commands {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Commands() {}

  /**
   * What a program said.
   *
   * @param exit its exit code
   */
  public record Answer(int exit, String stdout, String stderr) {}

  /** Its output without white space around; {@code null} when it failed. */
  public static @Nullable String output(List<String> command, Map<String, String> environment) {
    var answer = ask(command, environment);
    return answer == null || answer.exit() != 0 ? null : answer.stdout().strip();
  }

  /** {@code null} when it could not be started or did not end in time. */
  public static @Nullable Answer ask(List<String> command, Map<String, String> environment) {
    var builder = new ProcessBuilder(command).redirectInput(Path.of("/dev/null").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      var out = Drain.of(process.getInputStream(), 65_536);
      var err = Drain.of(process.getErrorStream(), 65_536);
      boolean ended = process.waitFor(LONGEST);
      if (!ended) process.destroyForcibly();
      var patience = Duration.ofSeconds(1);
      var answer =
          new Answer(
              ended ? process.exitValue() : -1,
              out.await(patience).text(),
              err.await(patience).text());
      return ended ? answer : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** The first line of a text that says something, for an error of one line. */
  public static String firstLine(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }
}
