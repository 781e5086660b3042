package io.hardknocks.engine.report.library;

import io.hardknocks.analysis.symbols.FailureTags;
import io.hardknocks.analysis.symbols.KnownModules;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import io.hardknocks.storage.Statistics.TagCount;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Failures by the library that was at work and by the symbol that the error names.
 *
 * @param libraries installed ones and those that come with Python, most failures first
 * @param symbols of modules and classes: what a variable of some script lacked is of no library
 */
record NamedFailures(List<TagCount> libraries, List<TagCount> symbols) {
  private static final String LIBRARY = "library:";
  private static final String SYMBOL = "symbol:";
  private static final Comparator<TagCount> MOST_FIRST =
      Comparator.comparingLong(TagCount::failures).reversed().thenComparing(TagCount::tag);

  static NamedFailures of(Statistics statistics, Scope scope) {
    var libraries = libraries(statistics, scope);
    var names =
        libraries.stream()
            .map(count -> count.tag().substring(LIBRARY.length()))
            .collect(Collectors.toSet());
    var symbols =
        statistics.tags(scope, SYMBOL, AttemptQuery.MAX_LIMIT).stream()
            .filter(count -> isOfLibrary(count.tag().substring(SYMBOL.length()), names))
            .toList();
    return new NamedFailures(libraries, symbols);
  }

  private static List<TagCount> libraries(Statistics statistics, Scope scope) {
    var installed = statistics.tags(scope, LIBRARY, AttemptQuery.MAX_LIMIT).stream();
    var standard =
        statistics.tags(scope, FailureTags.STANDARD, AttemptQuery.MAX_LIMIT).stream()
            .map(NamedFailures::asLibrary);
    return Stream.concat(installed, standard)
        .collect(Collectors.toMap(TagCount::tag, Function.identity(), NamedFailures::sum))
        .values()
        .stream()
        .sorted(MOST_FIRST)
        .toList();
  }

  private static boolean isOfLibrary(String symbol, Set<String> libraries) {
    var root = symbol.contains(".") ? symbol.substring(0, symbol.indexOf('.')) : symbol;
    boolean named = !root.isEmpty() && Character.isUpperCase(root.charAt(0));
    return !root.equals("NoneType")
        && (named || libraries.contains(root) || KnownModules.standard().knows(root));
  }

  private static TagCount asLibrary(TagCount count) {
    return new TagCount(
        LIBRARY + count.tag().substring(FailureTags.STANDARD.length()),
        count.failures(),
        count.fixed(),
        count.sessions(),
        count.firstSeen(),
        count.lastSeen());
  }

  /** A failure has one of the two tags at most, so that a session is seldom counted twice. */
  private static TagCount sum(TagCount one, TagCount other) {
    return new TagCount(
        one.tag(),
        one.failures() + other.failures(),
        one.fixed() + other.fixed(),
        one.sessions() + other.sessions(),
        one.firstSeen().isBefore(other.firstSeen()) ? one.firstSeen() : other.firstSeen(),
        one.lastSeen().isAfter(other.lastSeen()) ? one.lastSeen() : other.lastSeen());
  }
}
