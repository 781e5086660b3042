package io.hardknocks.storage.memory;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.storage.PipelineStatistics.Try;
import io.hardknocks.storage.PipelineStatistics.Way;
import io.hardknocks.storage.memory.Tables.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which sessions went through a stage, the most common first. */
final class Ways {
  private static final Comparator<Way> COMMON_FIRST =
      Comparator.comparingLong(Way::sessions)
          .reversed()
          .thenComparing(Way::stage, CodePoints.ORDER)
          .thenComparing(Ways::text, CodePoints.ORDER);

  private Ways() {}

  static Stream<Way> in(Stream<Entry> attempts) {
    return attempts
        .sorted(Tables.TRYING)
        .collect(groupingBy(entry -> entry.attempt().stage()))
        .entrySet()
        .stream()
        .map(stage -> new Way(stage.getKey().name(), tries(stage.getValue()), 1))
        .collect(groupingBy(way -> way, Collectors.counting()))
        .entrySet()
        .stream()
        .map(way -> new Way(way.getKey().stage(), way.getKey().tries(), way.getValue()))
        .sorted(COMMON_FIRST);
  }

  private static List<Try> tries(List<Entry> tried) {
    return tried.stream()
        .map(entry -> new Try(entry.attempt().turn().method(), entry.headline().outcome()))
        .toList();
  }

  private static String text(Way way) {
    return way.tries().stream()
        .map(link -> link.method() + "\u001f" + link.outcome().wire())
        .collect(Collectors.joining("\u001e"));
  }
}
