package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums of attempts as the rows of a report. */
record FigureRows(Grouping grouping) {
  private static final Comparator<FigureSums.Key> BY_NAMES =
      Comparator.comparing(FigureSums.Key::stage, Text.ORDER)
          .thenComparing(FigureSums.Key::method, Text.ORDER);

  List<Figures> of(
      Map<FigureSums.Key, FigureSums.Sum> sums, Map<FigureSums.Key, PaidSums.Sum> paid) {
    var figures = new HashMap<FigureSums.Key, FigureSums.Sum>();
    sums.forEach((key, sum) -> figures.merge(grouped(key), sum, FigureSums.Sum::plus));
    var money = new HashMap<FigureSums.Key, PaidSums.Sum>();
    paid.forEach((key, sum) -> money.merge(grouped(key), sum, PaidSums.Sum::plus));
    return figures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BY_NAMES))
        .map(
            row ->
                row(
                    row.getKey(),
                    row.getValue(),
                    money.getOrDefault(row.getKey(), PaidSums.Sum.NONE)))
        .toList();
  }

  private FigureSums.Key grouped(FigureSums.Key key) {
    return grouping == Grouping.METHOD ? key : new FigureSums.Key(key.stage(), "");
  }

  private static Figures row(FigureSums.Key key, FigureSums.Sum sum, PaidSums.Sum paid) {
    return new Figures(
        key.stage(),
        key.method(),
        sum.tries(),
        sum.times().spread(),
        Micros.time(sum.failedTime()),
        sum.load(),
        paid.all().money(),
        paid.failed().money());
  }
}
