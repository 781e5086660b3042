package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Failure;
import io.hardknocks.storage.duckdb.packed.Words;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Text;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an attempt, but for its numbers. It is made by whoever brings the attempt, so
 * that writing is short.
 */
public final class AttemptRow {
  final Attempt attempt;
  final long idHash;
  final long sessionHash;
  final byte[] id;
  final byte[] project;
  final byte[] session;
  final byte[] stage;
  final byte[] method;
  final byte @Nullable [] previous;
  final @Nullable FailureCells failure;

  /** The column {@code tags}; empty when there are none and nothing failed. */
  final List<String> tags;

  /** The bytes of {@link Rest}. */
  final byte[] rest;

  private AttemptRow(Attempt attempt) {
    this.attempt = attempt;
    var named = attempt.stage();
    var before = attempt.turn().previous();
    var failed = attempt.failure();
    idHash = Hash.of(attempt.id());
    sessionHash = Hash.of(named.project(), named.session());
    id = Text.utf8(attempt.id().value());
    project = Text.utf8(named.project().name());
    session = Text.utf8(named.session());
    stage = Text.utf8(named.name());
    method = Text.utf8(attempt.turn().method());
    previous = before == null ? null : Text.utf8(before.value());
    failure = failed == null ? null : new FailureCells(failed);
    tags = tags(failed, attempt.labels().uses());
    rest = Text.utf8(Rest.of(attempt).packed());
  }

  public static AttemptRow of(Attempt attempt) {
    return new AttemptRow(attempt);
  }

  private static List<String> tags(@Nullable Failure failure, SortedSet<String> uses) {
    if (failure != null) return TagList.of(failure.tags(), uses);
    return uses.isEmpty() ? List.of() : List.of(TagList.packed(uses));
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
