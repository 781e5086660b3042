package io.hardknocks.api.report;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.library.LibraryReport;
import io.hardknocks.engine.report.library.LibraryReport.MissingModuleCount;
import io.hardknocks.engine.report.library.LibraryReport.VersionFailures;
import io.hardknocks.storage.Statistics.TagCount;

/** Failures by library, version and symbol, and modules that are not there. */
public final class LibrariesJson {
  private static final String LIBRARY = "library:";
  private static final String SYMBOL = "symbol:";

  private LibrariesJson() {}

  public static void write(JsonObject out, LibraryReport report) {
    out.objects(
            "libraries", report.libraries(), (row, count) -> count(row, "library", LIBRARY, count))
        .objects("symbols", report.symbols(), (row, count) -> count(row, "symbol", SYMBOL, count))
        .objects("versions", report.versions(), LibrariesJson::version)
        .objects("missing", report.missing(), LibrariesJson::missing);
  }

  private static void count(JsonObject out, String name, String prefix, TagCount count) {
    out.put(name, count.tag().substring(prefix.length()))
        .put("failures", count.failures())
        .put("fixed", count.fixed())
        .put("sessions", count.sessions())
        .put("first_seen", count.firstSeen())
        .put("last_seen", count.lastSeen());
  }

  private static void version(JsonObject out, VersionFailures row) {
    var count = row.failures();
    out.put("library", row.library())
        .put("version", row.version())
        .put("symbol", row.symbol())
        .put("failures", count.failures())
        .put("attempts", row.attempts())
        .put("fixed", count.fixed())
        .put("sessions", count.sessions())
        .put("first_seen", count.firstSeen())
        .put("last_seen", count.lastSeen())
        .put("upgraded_from", row.before().isEmpty() ? null : row.before());
  }

  private static void missing(JsonObject out, MissingModuleCount row) {
    out.put("module", row.module())
        .put("failures", row.failures())
        .put("fixed", row.fixed())
        .put("sessions", row.sessions())
        .put("last_seen", row.lastSeen())
        .put("package_known", row.known())
        .put("install", row.install().isEmpty() ? null : row.install());
  }
}
