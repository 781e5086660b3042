package io.hardknocks.storage.duckdb;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import java.sql.SQLException;
import java.time.Duration;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Writes the columns of {@code steps}, and those of {@code calls} for model calls, in their order.
 */
record StepWriter(DuckDBAppender steps, DuckDBAppender calls) {
  void write(Step step, long position) throws SQLException {
    var stage = step.place().stage();
    steps.beginRow();
    steps.append(position).append(Hash.of(step.id()));
    steps.append(Hash.of(stage.project(), stage.session()));
    hash(steps, step.place().attempt());
    steps.append(Text.in(stage.project().name()));
    steps.appendEpochMicros(Micros.of(step.timing().startedAt()));
    steps.append(Words.of(Detail.Kind.of(step.detail())));
    steps.append(Text.in(StepRest.of(step)));
    steps.endRow();
    if (step.detail() instanceof Detail.ModelCall call) write(step, call, position);
  }

  private void write(Step step, Detail.ModelCall call, long position) throws SQLException {
    var stage = step.place().stage();
    var attempt = step.place().attempt();
    calls.beginRow();
    calls.append(position).append(Hash.of(step.id()));
    calls.append(Hash.of(stage.project(), stage.session()));
    hash(calls, attempt);
    text(attempt == null ? null : attempt.value());
    text(stage.project().name());
    text(stage.session());
    text(stage.name());
    calls.appendEpochMicros(Micros.of(step.timing().startedAt()));
    time(step.timing().duration());
    text(call.provider());
    text(call.model());
    number(call.tokens().input());
    number(call.tokens().output());
    number(call.tokens().cacheRead());
    number(call.tokens().cacheWrite());
    delivery(call.delivery());
    cost(call.cost());
    calls.endRow();
  }

  private void delivery(Delivery delivery) throws SQLException {
    boolean plain = delivery.refusal() == Delivery.Refusal.NONE;
    text(plain ? null : delivery.refusal().wire());
    calls.append(delivery.retries());
    time(delivery.retryAfter());
  }

  private void cost(Cost cost) throws SQLException {
    switch (cost) {
      case Cost.Priced priced -> {
        calls.append(priced.amount().setScale(Cost.Priced.SCALE));
        text(priced.price());
      }
      case Cost.Unpriced unpriced -> {
        calls.appendNull();
        text(unpriced.reason());
      }
    }
  }

  private static void hash(DuckDBAppender out, @Nullable AttemptId attempt) throws SQLException {
    if (attempt == null) out.appendNull();
    else out.append(Hash.of(attempt));
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
