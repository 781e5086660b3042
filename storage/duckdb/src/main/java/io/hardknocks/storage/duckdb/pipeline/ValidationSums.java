package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.storage.PipelineStatistics.Validated;
import io.hardknocks.storage.duckdb.packed.Words;
import io.hardknocks.storage.duckdb.step.row.StepRestReader;
import io.hardknocks.storage.duckdb.sums.Arriving;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import io.hardknocks.storage.duckdb.sums.StepAddition;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Validations by how they went. */
record ValidationSums() implements StepAddition<Map<Validated, Long>> {
  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.STEPS);
  }

  @Override
  public Map<Validated, Long> of(Part part) throws SQLException {
    var counts = new HashMap<Validated, Long>();
    var steps = part.steps();
    part.sql()
        .forEach(
            steps.in(VALIDATIONS),
            row -> count(row.text(1), counts),
            steps.with(Words.of(Detail.Kind.VALIDATION)));
    return counts;
  }

  @Override
  public Map<Validated, Long> arriving(Arriving arriving) {
    var counts = new HashMap<Validated, Long>();
    for (var row : arriving.inScope())
      if (row.kind == Detail.Kind.VALIDATION) count(row.text(), counts);
    return counts;
  }

  private static void count(String rest, Map<Validated, Long> counts) {
    var step = StepRestReader.read(rest, Cost.NOT_PRICED);
    if (step.detail() instanceof Detail.Validation validation)
      counts.merge(Validated.of(step.ending(), validation), 1L, Long::sum);
  }

  @Override
  public Map<Validated, Long> plus(Map<Validated, Long> one, Map<Validated, Long> next) {
    return Merge.of(one, next, Long::sum);
  }

  private static final String VALIDATIONS =
      """
      SELECT rest FROM steps
      WHERE {filter} AND kind = (SELECT no FROM words WHERE word = ?)
      """;
}
