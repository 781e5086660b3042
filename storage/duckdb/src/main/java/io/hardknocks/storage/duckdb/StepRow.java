package io.hardknocks.storage.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written of a step. It is made by whoever brings the step, so that writing is short. */
final class StepRow {
  final StepId id;
  final long idHash;
  final long session;
  final @Nullable Long attempt;
  final String project;
  final long startedAt;
  final Detail.Kind kind;
  final @Nullable CallRow call;

  /** The bytes of {@link StepRest}. */
  final byte[] rest;

  private StepRow(Step step) {
    var stage = step.place().stage();
    var by = step.place().attempt();
    id = step.id();
    idHash = Hash.of(id);
    session = Hash.of(stage.project(), stage.session());
    attempt = by == null ? null : Hash.of(by);
    project = stage.project().name();
    startedAt = Micros.of(step.timing().startedAt());
    kind = Detail.Kind.of(step.detail());
    call = step.detail() instanceof Detail.ModelCall made ? CallRow.of(step, made) : null;
    rest = Text.utf8(StepRest.of(step));
  }

  static StepRow of(Step step) {
    return new StepRow(step);
  }

  /** Adds the words whose numbers are in its columns. */
  void addWords(Set<String> words) {
    words.add(project);
    words.add(Words.of(kind));
    if (call == null) return;
    words.add(call.stage());
    words.add(call.provider());
    words.add(call.model());
    words.add(call.price());
  }

  /** The text of {@link StepRest}. */
  String text() {
    return Text.out(new String(rest, UTF_8));
  }

  /** What it cost; {@code null} where nobody knows, or it is no model call. */
  @Nullable BigDecimal amount() {
    return call == null ? null : call.amount();
  }

  /** The name of its price, or why there is none. */
  String price() {
    return call == null ? Cost.NOT_PRICED.reason() : call.price();
  }
}
