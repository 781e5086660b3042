package io.hardknocks.cli.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.api.record.SimilarJson;
import io.hardknocks.cli.option.ScopeOptions;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.fix.SimilarFailure;
import io.hardknocks.engine.report.fix.SimilarSearch;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.Failure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Past failures like one. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Past failures like this one, and what fixed them.")
final class SimilarCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;
  @Mixin ScopeOptions scope = new ScopeOptions();

  @Parameters(
      paramLabel = "ID",
      description = "an attempt that failed; -: an error text on standard input")
  String id = "";

  @Option(
      names = "--language",
      paramLabel = "L",
      defaultValue = "",
      description = "of the error text")
  String language = "";

  SimilarCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    try (var hardknocks = store.open()) {
      var found = hardknocks.reports().similar(failure(hardknocks), scope.scope(), scope.limit());
      if (scope.json())
        world.terminal().json(JsonObject.pretty(out -> SimilarJson.write(out, found)));
      else print(world.terminal(), found);
      return Exit.DONE;
    }
  }

  private Failure failure(Hardknocks hardknocks) throws IOException {
    if (id.equals("-")) {
      var text = new String(world.in().readAllBytes(), UTF_8);
      if (text.isBlank()) throw new UsageException("no error text on standard input");
      return SimilarSearch.sought(text, hardknocks.classify(Observed.text(language, text)));
    }
    var attempt = hardknocks.reports().attempt(hardknocks.reports().attemptId(id));
    if (attempt.failure() == null)
      throw new UsageException(
          "attempt " + attempt.id() + " did not fail (expected: one that did)");
    return attempt.failure();
  }

  private static void print(Terminal terminal, List<SimilarFailure> found) {
    if (found.isEmpty()) {
      terminal.line("nothing like it has failed before");
      return;
    }
    var table =
        new Table(terminal, "fingerprint", ">alike", ">count", ">fixed", "last seen", "error");
    for (var similar : found) {
      var pattern = similar.pattern();
      table.row(
          pattern.fingerprint().value(),
          Words.percent(similar.similarity()),
          Long.toString(pattern.failures()),
          Words.percent(pattern.fixRate()),
          Words.time(pattern.lastSeen()),
          headline(similar));
      table.note("because: " + similar.why());
      if (similar.fix() != null) table.note(similar.fix().lead() + ": " + similar.fix().sentence());
    }
    table.print();
  }

  private static String headline(SimilarFailure similar) {
    var blame = similar.pattern().sample().failure();
    return blame == null ? "" : Headlines.of(blame);
  }
}
