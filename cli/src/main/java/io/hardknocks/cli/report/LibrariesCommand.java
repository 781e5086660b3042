package io.hardknocks.cli.report;

import io.hardknocks.api.report.LibrariesJson;
import io.hardknocks.api.report.WatchedJson;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.library.LibraryReport.MissingModuleCount;
import io.hardknocks.engine.report.library.LibraryReport.VersionFailures;
import io.hardknocks.engine.report.library.WatchedApi;
import io.hardknocks.storage.Statistics.TagCount;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Failures by library, version and symbol. */
@Command(
    name = "libraries",
    mixinStandardHelpOptions = true,
    description = "Failures by library, version and symbol, and modules that are not there.")
final class LibrariesCommand extends ReportCommand {
  private static final String LIBRARY = "library:";
  private static final String SYMBOL = "symbol:";

  @Option(
      names = "--watched",
      description = "only the names of your own API that watch.yaml in the store's folder lists")
  boolean watched;

  LibrariesCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    if (watched) {
      print(hardknocks.reports().watched(scope.scope(), scope.limit()));
      return;
    }
    var report = hardknocks.reports().libraries(scope.scope(), scope.limit());
    if (report.libraries().isEmpty() && report.symbols().isEmpty())
      terminal.line("no failure names a library");
    counts("library", LIBRARY, report.libraries());
    counts("symbol", SYMBOL, report.symbols());
    versions(report.versions());
    missing(report.missing());
  }

  private void counts(String name, String prefix, List<TagCount> counts) {
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

  private void versions(List<VersionFailures> versions) {
    if (versions.isEmpty()) return;
    var table =
        new Table(terminal, ">failures", ">of", ">fixed", "first seen", "version and symbol");
    for (var row : versions) {
      var count = row.failures();
      table.row(
          Long.toString(count.failures()),
          Long.toString(row.attempts()),
          Words.percent((double) count.fixed() / count.failures()),
          Words.time(count.firstSeen()),
          row.library() + " " + row.version() + "  " + row.symbol());
      if (!row.before().isEmpty())
        table.note("first failed after the upgrade from " + row.before() + " to " + row.version());
    }
    table.print();
  }

  private void missing(List<MissingModuleCount> missing) {
    if (missing.isEmpty()) return;
    var table =
        new Table(terminal, ">failures", ">fixed", ">sessions", "package known", "missing module");
    for (var row : missing) {
      table.row(
          Long.toString(row.failures()),
          Words.percent((double) row.fixed() / row.failures()),
          Long.toString(row.sessions()),
          row.known() ? "yes" : "no such package known",
          row.module());
    }
    table.print();
  }

  private void print(List<WatchedApi> apis) {
    if (apis.isEmpty()) {
      terminal.line("no watched name has failed");
      return;
    }
    var table = new Table(terminal, ">failures", ">of", ">fixed", "trend", "last seen", "name");
    for (var api : apis) {
      table.row(
          Long.toString(api.failures()),
          Long.toString(api.attempts()),
          Words.percent((double) api.fixed() / api.failures()),
          Words.arrow(api.lastWeek(), api.weekBefore()),
          Words.time(api.lastSeen()),
          api.symbol());
      if (api.fix() != null) table.note(api.fix().lead() + ": " + api.fix().sentence());
    }
    table.print();
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    if (watched) {
      var apis = hardknocks.reports().watched(scope.scope(), scope.limit());
      terminal.json(JsonObject.pretty(out -> WatchedJson.write(out, apis)));
      return;
    }
    var report = hardknocks.reports().libraries(scope.scope(), scope.limit());
    terminal.json(JsonObject.pretty(out -> LibrariesJson.write(out, report)));
  }
}
