package io.hardknocks.cli;

import io.hardknocks.embedded.Lessons;
import io.hardknocks.sandbox.Sandbox;
import java.io.IOException;
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

  Lessons.Runs runs(StoreOptions store) throws IOException {
    var interpreters = world.interpreters();
    return new Lessons.Runs(sandbox(), policy.policy(store), interpreters::find);
  }
}
