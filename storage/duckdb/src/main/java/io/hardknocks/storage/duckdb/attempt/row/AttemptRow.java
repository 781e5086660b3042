package io.hardknocks.storage.duckdb.attempt.row;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Failure;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Usage;
import io.hardknocks.storage.duckdb.packed.Words;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Text;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an attempt, but for its numbers. It is made by whoever brings the attempt, so
 * that writing is short.
 */
public final class AttemptRow {
  public final AttemptId id;
  public final StageKey stage;
  public final long idHash;
  public final long sessionHash;
  final Names names;
  final long startedAt;
  final @Nullable Long duration;
  final byte[] outcome;
  final @Nullable FailureCells failure;

  /** The column {@code tags}; empty when there are none and nothing failed. */
  final List<String> tags;

  final Usage usage;

  /** The bytes of {@link Rest}. */
  final byte[] rest;

  private AttemptRow(Attempt attempt) {
    var execution = attempt.execution();
    var taken = execution.duration();
    var failed = attempt.failure();
    id = attempt.id();
    stage = attempt.stage();
    idHash = Hash.of(id);
    sessionHash = Hash.of(stage.project(), stage.session());
    names = new Names(attempt);
    startedAt = Micros.of(execution.startedAt());
    duration = taken == null ? null : Micros.of(taken);
    outcome = execution.outcome().wire().getBytes(US_ASCII);
    failure = failed == null ? null : new FailureCells(failed);
    tags = tags(failed, attempt.labels().uses());
    usage = execution.usage();
    rest = Text.utf8(Rest.of(attempt).packed());
  }

  public static AttemptRow of(Attempt attempt) {
    return new AttemptRow(attempt);
  }

  private static List<String> tags(@Nullable Failure failure, SortedSet<String> uses) {
    if (failure != null) return TagList.of(failure.tags(), uses);
    return uses.isEmpty() ? List.of() : List.of(TagList.packed(uses));
  }

  /** The columns of names. */
  static final class Names {
    final byte[] id;
    final byte[] project;
    final byte[] session;
    final byte[] stage;
    final byte[] method;
    final byte @Nullable [] previous;

    private Names(Attempt attempt) {
      var named = attempt.stage();
      var before = attempt.turn().previous();
      id = Text.utf8(attempt.id().value());
      project = Text.utf8(named.project().name());
      session = Text.utf8(named.session());
      stage = Text.utf8(named.name());
      method = Text.utf8(attempt.turn().method());
      previous = before == null ? null : Text.utf8(before.value());
    }
  }

  /** The columns that are empty unless it failed. */
  static final class FailureCells {
    final byte[] category;
    final byte[] exception;
    final byte[] message;
    final byte[] fingerprint;

    private FailureCells(Failure failure) {
      category = Text.utf8(Words.of(failure.category()));
      exception = Text.utf8(failure.exception());
      message = Text.utf8(failure.message());
      fingerprint = Text.utf8(failure.fingerprint().value());
    }
  }
}
