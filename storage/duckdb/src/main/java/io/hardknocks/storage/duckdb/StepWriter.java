package io.hardknocks.storage.duckdb;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Writes the columns of {@code steps}, and those of {@code calls} for model calls, in their order.
 *
 * @param numbers of all words of the steps
 */
record StepWriter(DuckDBAppender steps, DuckDBAppender calls, Map<String, Integer> numbers) {
  /** Writes steps, each at its position, in a transaction of the caller's. */
  static void write(Sql sql, Map<Long, PackedStep> places, Vocabulary vocabulary)
      throws SQLException {
    var words = new HashSet<String>();
    for (var packed : places.values()) packed.addWords(words);
    var numbers = vocabulary.numbers(sql, words);
    try (var steps = sql.appender("steps");
        var calls = sql.appender("calls")) {
      var writer = new StepWriter(steps, calls, numbers);
      for (var place : places.entrySet()) writer.write(place.getValue(), place.getKey());
      steps.flush();
      calls.flush();
    }
  }

  private void write(PackedStep packed, long position) throws SQLException {
    var step = packed.step();
    var stage = step.place().stage();
    var attempt = step.place().attempt();
    long session = Hash.of(stage.project(), stage.session());
    long started = Micros.of(step.timing().startedAt());
    steps.beginRow();
    steps.append(position).append(packed.idHash()).append(session);
    hash(steps, attempt);
    word(steps, stage.project().name());
    steps.appendEpochMicros(started);
    word(steps, Words.of(Detail.Kind.of(step.detail())));
    steps.append(Text.in(packed.rest()));
    steps.endRow();
    if (!(step.detail() instanceof Detail.ModelCall call)) return;
    calls.beginRow();
    calls.append(position).append(packed.idHash()).append(session);
    hash(calls, attempt);
    text(attempt == null ? null : attempt.value());
    word(calls, stage.project().name());
    text(stage.session());
    word(calls, stage.name());
    calls.appendEpochMicros(started);
    time(step.timing().duration());
    write(call);
    calls.endRow();
  }

  private void write(Detail.ModelCall call) throws SQLException {
    word(calls, call.provider());
    word(calls, call.model());
    number(call.tokens().input());
    number(call.tokens().output());
    number(call.tokens().cacheRead());
    number(call.tokens().cacheWrite());
    delivery(call.delivery());
    if (call.cost() instanceof Cost.Priced priced)
      calls.append(priced.amount().setScale(Cost.Priced.SCALE));
    else calls.appendNull();
    word(calls, PackedStep.price(call.cost()));
  }

  private void delivery(Delivery delivery) throws SQLException {
    boolean plain = delivery.refusal() == Delivery.Refusal.NONE;
    text(plain ? null : delivery.refusal().wire());
    calls.append(delivery.retries());
    time(delivery.retryAfter());
  }

  private static void hash(DuckDBAppender out, @Nullable AttemptId attempt) throws SQLException {
    if (attempt == null) out.appendNull();
    else out.append(Hash.of(attempt));
  }

  private void word(DuckDBAppender out, String word) throws SQLException {
    out.append(requireNonNull(numbers.get(word), word).intValue());
  }

  private void text(@Nullable String value) throws SQLException {
    if (value == null) calls.appendNull();
    else calls.append(Text.in(value));
  }

  private void time(@Nullable Duration duration) throws SQLException {
    number(duration == null ? null : Micros.of(duration));
  }

  private void number(@Nullable Long value) throws SQLException {
    if (value == null) calls.appendNull();
    else calls.append(value.longValue());
  }
}
