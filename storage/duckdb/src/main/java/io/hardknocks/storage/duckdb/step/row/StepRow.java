package io.hardknocks.storage.duckdb.step.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.duckdb.packed.Words;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Text;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written of a step. It is made by whoever brings the step, so that writing is short. */
public final class StepRow {
  public final StepId id;
  public final long idHash;
  public final long session;
  public final @Nullable Long attempt;
  public final String project;
  public final long startedAt;
  public final Detail.Kind kind;
  public final @Nullable CallRow call;

  /** The bytes of {@link StepRest}. */
  public final byte[] rest;

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

  public static StepRow of(Step step) {
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
  public String text() {
    return Text.out(new String(rest, UTF_8));
  }

  /** What it cost; {@code null} where nobody knows, or it is no model call. */
  @Nullable
  public BigDecimal amount() {
    return call == null ? null : call.amount();
  }

  /** The name of its price, or why there is none. */
  public String price() {
    return call == null ? Cost.NOT_PRICED.reason() : call.price();
  }
}
