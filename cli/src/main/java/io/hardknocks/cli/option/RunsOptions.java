package io.hardknocks.cli.option;

import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.sandbox.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How scripts are run. */
public final class RunsOptions {
  private final World world;

  public @Mixin PolicyOption policy = new PolicyOption();

  @Option(
      names = "--sandbox",
      paramLabel = "KIND",
      defaultValue = "auto",
      description = "auto, bubblewrap, container or none (default: ${DEFAULT-VALUE})")
  String sandbox = "auto";

  public RunsOptions(World world) {
    this.world = world;
  }

  Sandbox sandbox() {
    return world.sandboxes().choose(sandbox);
  }

  /** The same options for another process. */
  public List<String> asGiven() {
    var options = new ArrayList<>(List.of("--sandbox", sandbox));
    if (policy.policy != null) options.addAll(List.of("--policy", policy.policy));
    return options;
  }

  public Lessons.Runs runs(StoreOptions store) throws IOException {
    var interpreters = world.interpreters();
    return new Lessons.Runs(sandbox(), policy.policy(store), interpreters::find);
  }
}
