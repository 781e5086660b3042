package io.hardknocks.cli;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.storage.Statistics.TagCount;
import java.util.List;
import picocli.CommandLine.Command;

/** Failures by library and by symbol. */
@Command(
    name = "libraries",
    mixinStandardHelpOptions = true,
    description = "Failures by library and symbol.")
final class LibrariesCommand extends ReportCommand {
  private static final String LIBRARY = "library:";
  private static final String SYMBOL = "symbol:";

  LibrariesCommand(World world) {
    super(world);
  }

  @Override
  void text(Hardknocks hardknocks) {
    var libraries = hardknocks.tags(scope.scope(), LIBRARY, scope.limit);
    var symbols = hardknocks.tags(scope.scope(), SYMBOL, scope.limit);
    if (libraries.isEmpty() && symbols.isEmpty()) terminal.line("no failure names a library");
    table("library", LIBRARY, libraries);
    table("symbol", SYMBOL, symbols);
  }

  private void table(String name, String prefix, List<TagCount> counts) {
    if (counts.isEmpty()) return;
    var table = new Table(terminal, ">failures", ">fixed", ">sessions", name);
    for (var count : counts) {
      table.row(
          Long.toString(count.failures()),
          Words.percent((double) count.fixed() / count.failures()),
          Long.toString(count.sessions()),
          count.tag().substring(prefix.length()));
    }
    table.print();
  }

  @Override
  void json(Hardknocks hardknocks) {
    var libraries = hardknocks.tags(scope.scope(), LIBRARY, scope.limit);
    var symbols = hardknocks.tags(scope.scope(), SYMBOL, scope.limit);
    terminal.json(
        JsonObject.pretty(
            out ->
                out.objects(
                        "libraries",
                        libraries,
                        (row, count) -> write(row, "library", LIBRARY, count))
                    .objects(
                        "symbols", symbols, (row, count) -> write(row, "symbol", SYMBOL, count))));
  }

  private static void write(JsonObject out, String name, String prefix, TagCount count) {
    out.put(name, count.tag().substring(prefix.length()))
        .put("failures", count.failures())
        .put("fixed", count.fixed())
        .put("sessions", count.sessions());
  }
}
