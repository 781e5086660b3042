package io.hardknocks.cli;

import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.embedded.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How scripts are run. */
final class RunsOptions {
  private final World world;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "what the script may import, call and reach; none: anything")
  @Nullable String policy;

  @Option(
      names = "--sandbox",
      paramLabel = "KIND",
      defaultValue = "auto",
      description = "auto, bubblewrap, container or none (default: ${DEFAULT-VALUE})")
  String sandbox = "auto";

  RunsOptions(World world) {
    this.world = world;
  }

  io.hardknocks.sandbox.Sandbox sandbox() {
    return world.sandboxes().choose(sandbox);
  }

  @Nullable Policy policy(StoreOptions store) throws IOException {
    if ("none".equals(policy)) return null;
    var own = policy == null ? store.policyFile() : Path.of(policy);
    return own == null ? Policy.standard() : Policy.parse(Files.readString(own));
  }

  Lessons.Runs runs(StoreOptions store) throws IOException {
    var interpreters = world.interpreters();
    return new Lessons.Runs(sandbox(), policy(store), interpreters::find);
  }
}
