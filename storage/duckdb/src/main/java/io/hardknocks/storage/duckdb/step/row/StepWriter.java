package io.hardknocks.storage.duckdb.step.row;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.step.Delivery;
import io.hardknocks.storage.duckdb.packed.Words;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sql.Vocabulary;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Writes the columns of {@code steps}, and those of {@code calls} for model calls, in their order.
 *
 * @param numbers of all words of the steps
 */
public record StepWriter(DuckDBAppender steps, DuckDBAppender calls, Map<String, Integer> numbers) {
  /** Writes steps, each at its position, in a transaction of the caller's. */
  public static void write(Sql sql, List<StepRow> rows, long[] positions, Vocabulary vocabulary)
      throws SQLException {
    var words = new HashSet<String>();
    for (var row : rows) row.addWords(words);
    var numbers = vocabulary.numbers(sql, words);
    try (var steps = sql.appender("steps");
        var calls = sql.appender("calls")) {
      var writer = new StepWriter(steps, calls, numbers);
      for (int i = 0; i < positions.length; i++) writer.write(rows.get(i), positions[i]);
      steps.flush();
      calls.flush();
    }
  }

  private void write(StepRow row, long position) throws SQLException {
    steps.beginRow();
    steps.append(position).append(row.idHash).append(row.session);
    number(steps, row.attempt);
    word(steps, row.project);
    steps.appendEpochMicros(row.startedAt);
    word(steps, Words.of(row.kind));
    steps.append(row.rest);
    steps.endRow();
    if (row.call != null) write(row, row.call, position);
  }

  private void write(StepRow row, CallRow call, long position) throws SQLException {
    calls.beginRow();
    calls.append(position).append(row.idHash).append(row.session);
    number(calls, row.attempt);
    text(call.attempt() == null ? null : call.attempt().value());
    word(calls, row.project);
    text(call.named().session());
    word(calls, call.stage());
    calls.appendEpochMicros(row.startedAt);
    time(call.duration());
    word(calls, call.provider());
    word(calls, call.model());
    number(calls, call.tokens().input());
    number(calls, call.tokens().output());
    number(calls, call.tokens().cacheRead());
    number(calls, call.tokens().cacheWrite());
    delivery(call.delivery());
    var amount = call.amount();
    if (amount == null) calls.appendNull();
    else calls.append(amount);
    word(calls, call.price());
    calls.endRow();
  }

  private void delivery(Delivery delivery) throws SQLException {
    boolean plain = delivery.refusal() == Delivery.Refusal.NONE;
    text(plain ? null : delivery.refusal().wire());
    calls.append(delivery.retries());
    time(delivery.retryAfter());
  }

  private void word(DuckDBAppender out, String word) throws SQLException {
    out.append(requireNonNull(numbers.get(word), word).intValue());
  }

  private void text(@Nullable String value) throws SQLException {
    if (value == null) calls.appendNull();
    else calls.append(Text.in(value));
  }

  private void time(@Nullable Duration duration) throws SQLException {
    number(calls, duration == null ? null : Micros.of(duration));
  }

  private static void number(DuckDBAppender out, @Nullable Long value) throws SQLException {
    if (value == null) out.appendNull();
    else out.append(value.longValue());
  }
}
