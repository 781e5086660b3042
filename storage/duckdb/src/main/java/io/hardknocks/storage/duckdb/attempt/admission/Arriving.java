package io.hardknocks.storage.duckdb.attempt.admission;

import io.hardknocks.model.Attempt;
import io.hardknocks.storage.duckdb.attempt.row.AttemptRow;
import java.util.List;

/** An attempt that somebody brings, and what is written of it. */
public record Arriving(Attempt attempt, AttemptRow row) {
  public static Arriving of(Attempt attempt) {
    return new Arriving(attempt, AttemptRow.of(attempt));
  }

  public static List<List<AttemptRow>> rows(List<List<Arriving>> lists) {
    return lists.stream().map(list -> list.stream().map(Arriving::row).toList()).toList();
  }
}
