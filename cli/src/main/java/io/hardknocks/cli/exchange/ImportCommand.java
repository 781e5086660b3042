package io.hardknocks.cli.exchange;

import io.hardknocks.cli.option.Converters;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Errors;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.exchange.Layout;
import io.hardknocks.embedded.exchange.LayoutImport;
import io.hardknocks.model.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what other tools wrote. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Take in what other tools wrote: a file or a folder, gzip or not. What cannot be read is told with file and line.")
final class ImportCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      converter = Converters.OfLayout.class,
      description =
          "attempt-folders, pipeline-json, generation-jsonl, experiments, sentry-event or recording")
  Layout format = Layout.ATTEMPT_FOLDERS;

  @Parameters(paramLabel = "PATH", description = "the file, or the folder")
  Path path = Path.of("");

  @Option(
      names = "--project",
      paramLabel = "P",
      defaultValue = "default",
      description = "project of records that name none (default: ${DEFAULT-VALUE})")
  String project = "default";

  @Option(names = "--dry-run", description = "read only, and say what would come in")
  boolean dry;

  ImportCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var hardknocks = store.open()) {
      var came =
          hardknocks.importLayout(
              format,
              path,
              new Project(project),
              dry,
              problem -> world.terminal().err().println(Errors.oneLine(problem)));
      tell(came);
      return came.refused() == 0 ? Exit.DONE : Exit.USAGE;
    }
  }

  private void tell(LayoutImport came) {
    world
        .terminal()
        .line(
            (dry ? "would import " : "imported ")
                + Words.count(came.attempts(), "attempt")
                + " and "
                + Words.count(came.steps(), "step")
                + " from "
                + Words.count(came.files(), "file")
                + more(came.known(), "known already")
                + more(came.refused(), "refused")
                + more(came.passedOver(), "passed over"));
  }

  private static String more(long number, String what) {
    return number == 0 ? "" : ", " + number + " " + what;
  }
}
