package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Output;
import io.hardknocks.model.Source;
import io.hardknocks.model.SourceLine;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.Verdict;
import java.sql.SQLException;
import java.util.SortedSet;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Writes the columns of {@code attempts}, in their order. */
record AttemptWriter(DuckDBAppender out) {
  void write(NewAttempt fresh) throws SQLException {
    var attempt = fresh.attempt();
    out.beginRow();
    out.append(fresh.position()).append(fresh.idHash());
    text(attempt.id().value());
    out.append(fresh.sessionHash()).append(fresh.sessionNumber());
    text(attempt.stage().project().name());
    text(attempt.stage().session());
    text(attempt.stage().name());
    turn(attempt.turn());
    facts(attempt);
    understood(attempt.failure());
    source(attempt.source());
    output(attempt.output());
    usage(attempt.execution().usage());
    labels(attempt.labels());
    out.endRow();
  }

  private void turn(Turn turn) throws SQLException {
    out.append(turn.number());
    text(turn.method());
    text(turn.previous() == null ? null : turn.previous().value());
  }

  private void facts(Attempt attempt) throws SQLException {
    Execution execution = attempt.execution();
    var duration = execution.duration();
    out.appendEpochMicros(Micros.of(execution.startedAt()));
    out.append(duration == null ? null : (Long) Micros.of(duration));
    text(execution.outcome().wire());
    var failure = attempt.failure();
    text(failure == null ? null : failure.category().wire());
    text(failure == null ? null : failure.exception());
    text(failure == null ? null : failure.message());
    text(failure == null ? null : failure.fingerprint().value());
    out.append(execution.exitCode());
  }

  private void understood(@Nullable Failure failure) throws SQLException {
    if (failure == null) {
      for (int i = 0; i < 10; i++) out.appendNull();
      return;
    }
    tags(failure.tags());
    verdict(failure.verdict());
    SourceLine line = failure.line();
    out.append(line == null ? null : (Integer) line.number());
    text(line == null ? null : line.text());
    text(frames(failure));
  }

  private void tags(SortedSet<String> tags) throws SQLException {
    out.append(tags.stream().map(Text::in).toList());
  }

  private void verdict(Verdict verdict) throws SQLException {
    text(verdict.severity().wire());
    out.append(verdict.fixable()).append(verdict.isTransient()).append(verdict.autoRecoverable());
    text(verdict.suggestedFix());
    text(verdict.rule());
  }

  private static String frames(Failure failure) {
    var packed = new Packed();
    for (var frame : failure.frames()) {
      packed.add(frame.file()).add(frame.function()).add(frame.line()).add(frame.inApp() ? 1 : 0);
    }
    return packed.toString();
  }

  private void source(Source source) throws SQLException {
    text(source.language());
    text(source.script());
    text(source.prompt());
    text(source.model());
    text(source.promptVersion());
  }

  private void output(Output output) throws SQLException {
    text(output.stdout());
    text(output.stderr());
    text(output.error());
    var packed = new Packed();
    for (var file : output.files()) {
      packed.add(file.path()).add(file.sizeBytes()).add(file.sha256());
    }
    text(packed.toString());
  }

  private void usage(Usage usage) throws SQLException {
    var cpu = usage.cpu();
    text(usage.source().wire());
    out.append(cpu == null ? null : (Long) Micros.of(cpu));
    out.append(usage.peakMemoryBytes()).append(usage.readBytes()).append(usage.writtenBytes());
  }

  private void labels(Labels labels) throws SQLException {
    var tags = new Packed();
    labels.tags().forEach(tags::add);
    text(tags.toString());
    var attributes = new Packed();
    labels.attributes().forEach((name, json) -> attributes.add(name).add(json));
    text(attributes.toString());
  }

  private void text(@Nullable String value) throws SQLException {
    if (value == null) out.appendNull();
    else out.append(Text.in(value));
  }
}
