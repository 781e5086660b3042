package io.hardknocks.cli.exchange;

import io.hardknocks.api.report.AnalysisJson;
import io.hardknocks.cli.option.Converters;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.option.Within;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.exchange.Layout;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes attempts out for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Write attempts out: jsonl (log --jsonl takes it back), json, parquet by day, or in a layout that import takes back.")
final class ExportCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;

  @Parameters(
      paramLabel = "PATH",
      description = "the file, or the folder; folders that are missing are made")
  Path path = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "jsonl",
      converter = Format.Reader.class,
      description =
          "json, jsonl, parquet (by day), attempt-folders (or folders), pipeline-json, generation-jsonl, experiments or sentry-event (default: ${DEFAULT-VALUE})")
  Format format = Format.JSONL;

  @Option(names = "--replace", description = "write over a file that is there")
  boolean replace;

  @Mixin Within within = new Within();

  /** What is written. */
  enum Format {
    JSON,
    JSONL,
    PARQUET,
    ATTEMPT_FOLDERS,
    PIPELINE_JSON,
    GENERATION_JSONL,
    EXPERIMENTS,
    SENTRY_EVENT;

    /** Reads a format as it is written on the command line. */
    static final class Reader implements CommandLine.ITypeConverter<Format> {
      @Override
      public Format convert(String text) {
        var word = text.equalsIgnoreCase("folders") ? "attempt-folders" : text;
        return Converters.word(Format.class, word);
      }
    }
  }

  ExportCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    if (!replace && Files.isRegularFile(path))
      throw new UsageException(path + " is there already (--replace writes over it)");
    try (var hardknocks = store.open()) {
      var scope = within.scope();
      long written =
          switch (format) {
            case JSON -> hardknocks.exports().document(scope, path);
            case JSONL -> hardknocks.exports().lines(scope, path);
            case PARQUET -> hardknocks.exports().parquet(scope, path);
            case ATTEMPT_FOLDERS ->
                hardknocks.exports().folders(scope, path, analysis(hardknocks, scope));
            case PIPELINE_JSON, GENERATION_JSONL, EXPERIMENTS, SENTRY_EVENT ->
                hardknocks.exports().layout(Layout.valueOf(format.name()), scope, path);
          };
      world.terminal().line("wrote " + Words.count(written, "attempt") + " to " + path);
      return Exit.DONE;
    }
  }

  private static String analysis(Hardknocks hardknocks, Scope scope) {
    var summary = hardknocks.reports().summary(scope);
    var errors = hardknocks.reports().errors(scope, AttemptQuery.MAX_LIMIT);
    return JsonObject.pretty(out -> AnalysisJson.write(out, Instant.now(), summary, errors));
  }
}
