package io.hardknocks.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Chooses the sandbox that works on this machine. */
public final class Sandboxes {
  private final Map<String, String> environment;
  private final Path temporary;

  /**
   * @param environment the caller's variables; PATH is read
   * @param temporary where the work folders of runs may be
   */
  public Sandboxes(Map<String, String> environment, Path temporary) {
    this.environment = Map.copyOf(environment);
    this.temporary = temporary;
  }

  /**
   * A sandbox that was just seen to work.
   *
   * @param preference {@code auto}, {@code bubblewrap}, {@code container} or {@code none}
   * @throws SandboxUnavailableException when it does not work here
   * @throws IllegalArgumentException when the preference is not one of these
   */
  public Sandbox choose(String preference) {
    var program =
        Arrays.stream(environment.getOrDefault("PATH", "/usr/bin:/bin").split(":", -1))
            .map(folder -> Path.of(folder, "bwrap"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new SandboxUnavailableException(
                        "bubblewrap is not installed (preference: " + preference + ")"));
    return new BubblewrapSandbox(program, Scratch.in(temporary), GroupPlaces.probe());
  }
}
