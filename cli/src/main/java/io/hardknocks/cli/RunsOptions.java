package io.hardknocks.cli;

import io.hardknocks.embedded.Lessons;
import io.hardknocks.sandbox.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How scripts are run. */
final class RunsOptions {
  private final World world;

  @Mixin PolicyOption policy = new PolicyOption();

  @Option(
      names = "--sandbox",
      paramLabel = "KIND",
      defaultValue = "auto",
      description = "auto, bubblewrap, container or none (default: ${DEFAULT-VALUE})")
  String sandbox = "auto";

  RunsOptions(World world) {
    this.world = world;
  }

  Sandbox sandbox() {
    return world.sandboxes().choose(sandbox);
  }

  /** The same options for another process. */
  List<String> asGiven() {
    var options = new ArrayList<>(List.of("--sandbox", sandbox));
    if (policy.policy != null) options.addAll(List.of("--policy", policy.policy));
    return options;
  }

  Lessons.Runs runs(StoreOptions store) throws IOException {
    var interpreters = world.interpreters();
    return new Lessons.Runs(sandbox(), policy.policy(store), interpreters::find);
  }
}
