package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.capture.Commands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command of a container engine. */
final class Engine {
  private final Path program;
  private final Map<String, String> environment;

  /**
   * @param environment with the engine's own variables, such as DOCKER_HOST
   */
  Engine(Path program, Map<String, String> environment) {
    this.program = program;
    this.environment = Map.copyOf(environment);
  }

  Path program() {
    return program;
  }

  String name() {
    return String.valueOf(program.getFileName());
  }

  /** Why it cannot run anything; {@code null} when it can. */
  @Nullable String trouble() {
    var answer = ask("info");
    if (answer == null) return "did not answer";
    if (answer.exit() == 0) return null;
    var said = Commands.firstLine(answer.stderr());
    return said.isEmpty() ? "info failed with exit code " + answer.exit() : said;
  }

  /**
   * @throws CannotRunException when it is not on this machine
   */
  void requireImage(String image) {
    var answer = ask("image", "inspect", image);
    if (answer != null && answer.exit() == 0) return;
    throw new CannotRunException(
        "image " + image + " is not on this machine (run: " + name() + " pull " + image + ")");
  }

  boolean outOfMemory(String container) {
    var answer = ask("inspect", "--format", "{{.State.OOMKilled}}", container);
    return answer != null && answer.stdout().strip().equals("true");
  }

  void kill(String container) {
    ask("kill", container);
  }

  void remove(String container) {
    ask("rm", "--force", container);
  }

  private Commands.@Nullable Answer ask(String... words) {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(words));
    return Commands.ask(command, environment);
  }
}
