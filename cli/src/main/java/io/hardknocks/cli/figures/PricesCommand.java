package io.hardknocks.cli.figures;

import io.hardknocks.analysis.price.PriceRow;
import io.hardknocks.analysis.price.Tier;
import io.hardknocks.api.figures.PricesJson;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The prices in force. */
@Command(
    name = "prices",
    mixinStandardHelpOptions = true,
    description = "The prices in force, in dollars for a million tokens; or take a list of them.")
final class PricesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description = "only models or providers with this in their name")
  String text = "";

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description =
          "take a list in LiteLLM's JSON layout, in the place of the one that was taken before")
  @Nullable Path list;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  PricesCommand(World world) {
    terminal = world.terminal();
    store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    try (var hardknocks = store.open()) {
      var pipelines = hardknocks.pipelines();
      if (list != null) {
        var read = pipelines.importPrices(list);
        terminal.line(
            "took the prices of "
                + Words.count(read.imported(), "model")
                + ", "
                + read.skipped().size()
                + " without a price of text tokens (hardknocks reprice applies them to what is recorded)");
        return Exit.DONE;
      }
      var rows = pipelines.prices(text.toLowerCase(Locale.ROOT));
      if (json) terminal.json(JsonObject.pretty(out -> PricesJson.write(out, rows)));
      else print(rows);
      return Exit.DONE;
    }
  }

  private void print(List<PriceRow> rows) {
    if (rows.isEmpty()) {
      terminal.line("no price (put yours into prices.yaml, see docs/guide.md)");
      return;
    }
    var table =
        new Table(
            terminal,
            "provider",
            ">input",
            ">output",
            ">cache read",
            ">cache write",
            "when",
            "as of",
            "models");
    for (var row : rows) row.tiers().forEach(tier -> print(table, row, tier));
    table.print();
  }

  private static void print(Table table, PriceRow row, Tier tier) {
    var rates = tier.rates();
    var above = tier.above() == 0 ? "" : " above " + tier.above();
    table.row(
        row.provider(),
        rates.input().toPlainString(),
        rates.output().toPlainString(),
        rates.cacheRead() == null ? "–" : rates.cacheRead().toPlainString(),
        rates.cacheWrite() == null ? "–" : rates.cacheWrite().toPlainString(),
        tier.service() + above,
        row.asOf().toString(),
        String.join(", ", row.models()));
  }
}
