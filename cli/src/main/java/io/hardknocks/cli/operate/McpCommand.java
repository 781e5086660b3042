package io.hardknocks.cli.operate;

import io.hardknocks.cli.option.RunsOptions;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.engine.AttemptIds;
import io.hardknocks.model.Project;
import io.hardknocks.server.App;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.mcp.Stdio;
import io.hardknocks.server.mcp.tool.Toolbox;
import io.hardknocks.server.rest.TellAndRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Answers a coding agent on standard input and output. The store is open only while a call is
 * answered, and not while a script runs, so that others can use it between calls.
 */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description =
        "Answer a coding agent by the Model Context Protocol on standard input and output.")
final class McpCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;
  @Mixin RunsOptions runs;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "the only project that the agent sees (default: all)")
  @Nullable String project;

  McpCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
    this.runs = new RunsOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    var only = project == null ? null : new Project(project);
    var agent = new Principal(Principal.LOCAL.name(), EnumSet.allOf(Role.class), only);
    Stdio.serve(toolbox(), agent, world.in(), world.terminal().out());
    return Exit.DONE;
  }

  private Toolbox toolbox() throws IOException {
    var clock = InstantSource.system();
    var reader = new SubmissionReader(new AttemptIds(clock, new SecureRandom()), clock);
    var running = new TellAndRun(store::open, this::how);
    var policy = runs.policy.policy(store);
    return new Toolbox(
        new Toolbox.Parts(
            store::open, () -> policy, reader, (script, who) -> running.run(script), () -> {}),
        clock,
        App.VERSION);
  }

  /** Looked for when a script is to run, as most agents only ask. */
  private Lessons.Runs how() {
    try {
      return runs.runs(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
