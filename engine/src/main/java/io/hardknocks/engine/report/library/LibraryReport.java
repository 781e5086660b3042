package io.hardknocks.engine.report.library;

import io.hardknocks.storage.Statistics.TagCount;
import java.time.Instant;
import java.util.List;

/**
 * Failures by library.
 *
 * @param libraries most failures first
 * @param symbols most failures first
 * @param versions most failures first
 * @param missing modules that could not be imported, most failures first
 */
public record LibraryReport(
    List<TagCount> libraries,
    List<TagCount> symbols,
    List<VersionFailures> versions,
    List<MissingModuleCount> missing) {
  public LibraryReport {
    libraries = List.copyOf(libraries);
    symbols = List.copyOf(symbols);
    versions = List.copyOf(versions);
    missing = List.copyOf(missing);
  }

  /**
   * Failures of a symbol with a version of its library.
   *
   * @param symbol empty when the errors name none
   * @param attempts that used the library in this version
   * @param before the version that was used before the symbol failed first, when that failure came
   *     with this version; empty when there was none
   */
  public record VersionFailures(
      String library,
      String version,
      String symbol,
      TagCount failures,
      long attempts,
      String before) {}

  /**
   * A module that could not be imported.
   *
   * @param known whether a package with this module is known: well-known, or imported well by some
   *     attempt
   * @param install the command that installs its package; empty when there is none to say
   */
  public record MissingModuleCount(
      String module,
      long failures,
      long fixed,
      long sessions,
      Instant lastSeen,
      boolean known,
      String install) {}
}
