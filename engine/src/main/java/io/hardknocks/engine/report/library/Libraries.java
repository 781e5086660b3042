package io.hardknocks.engine.report.library;

import io.hardknocks.analysis.symbols.FailureTags;
import io.hardknocks.analysis.symbols.KnownModules;
import io.hardknocks.engine.report.library.LibraryReport.MissingModuleCount;
import io.hardknocks.engine.report.library.LibraryReport.VersionFailures;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import io.hardknocks.storage.Statistics.TagCount;
import io.hardknocks.storage.Statistics.UseCount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reports on libraries, their versions, and modules that are not there. */
public final class Libraries {
  private static final String NO_SYMBOL = "-";

  private final Statistics statistics;

  public Libraries(Statistics statistics) {
    this.statistics = statistics;
  }

  public LibraryReport of(Scope scope, int limit) {
    var named = NamedFailures.of(statistics, scope);
    return new LibraryReport(
        named.libraries().stream().limit(limit).toList(),
        named.symbols().stream().limit(limit).toList(),
        versions(scope).stream().limit(limit).toList(),
        missing(scope, limit));
  }

  /** Modules that could not be imported, most failures first. */
  public List<MissingModuleCount> missing(Scope scope, int limit) {
    var counts = statistics.tags(scope, FailureTags.MISSING, limit);
    var names = counts.stream().map(count -> after(count, FailureTags.MISSING)).toList();
    var used =
        statistics.uses(scope, names).stream()
            .collect(Collectors.toMap(UseCount::name, Function.identity()));
    var known = KnownModules.standard();
    return counts.stream()
        .map(
            count -> {
              var name = after(count, FailureTags.MISSING);
              var use = used.get(name);
              boolean works = use != null && use.attempts() > use.failed();
              return new MissingModuleCount(
                  name,
                  count.failures(),
                  count.fixed(),
                  count.sessions(),
                  count.lastSeen(),
                  works || known.knows(name),
                  known.install(name));
            })
        .toList();
  }

  private static String after(TagCount count, String prefix) {
    return count.tag().substring(prefix.length());
  }

  private List<VersionFailures> versions(Scope scope) {
    var counts = statistics.tags(scope, FailureTags.VERSION, AttemptQuery.MAX_LIMIT);
    if (counts.isEmpty()) return List.of();
    var rows = counts.stream().map(Failing::of).toList();
    Map<String, List<UseCount>> used = new HashMap<>();
    for (var row : rows)
      used.computeIfAbsent(
          row.library(),
          library -> statistics.usesStarting(scope, library + "==", AttemptQuery.MAX_LIMIT));
    return rows.stream()
        .map(row -> row.among(rows, used.getOrDefault(row.library(), List.of())))
        .toList();
  }

  /** A tag {@code version:numpy 2.0.0 numpy.float}. */
  private record Failing(String library, String version, String symbol, TagCount count) {
    static Failing of(TagCount count) {
      var parts = after(count, FailureTags.VERSION).split(" ", 3);
      return new Failing(parts[0], parts[1], parts[2].equals(NO_SYMBOL) ? "" : parts[2], count);
    }

    VersionFailures among(List<Failing> rows, List<UseCount> used) {
      long attempts =
          used.stream()
              .filter(use -> use.name().equals(library + "==" + version))
              .mapToLong(UseCount::attempts)
              .sum();
      return new VersionFailures(
          library,
          version,
          symbol,
          count,
          Math.max(attempts, count.failures()),
          isFirst(rows) ? before(rows, used) : "");
    }

    private boolean isFirst(List<Failing> rows) {
      return rows.stream()
          .filter(this::sameSymbol)
          .noneMatch(other -> other.count.firstSeen().isBefore(count.firstSeen()));
    }

    private boolean sameSymbol(Failing other) {
      return other.library.equals(library) && other.symbol.equals(symbol);
    }

    /** The version in use before, with which the symbol never failed. */
    private String before(List<Failing> rows, List<UseCount> used) {
      var failing =
          rows.stream()
              .filter(this::sameSymbol)
              .map(row -> row.library + "==" + row.version)
              .collect(Collectors.toSet());
      return used.stream()
          .filter(use -> !failing.contains(use.name()))
          .filter(use -> use.firstSeen().isBefore(count.firstSeen()))
          .max(Comparator.comparing(UseCount::firstSeen))
          .map(use -> use.name().substring(library.length() + 2))
          .orElse("");
    }
  }
}
