package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Output;
import io.hardknocks.model.Source;
import io.hardknocks.model.Usage;
import io.hardknocks.storage.duckdb.packed.Packed;
import io.hardknocks.storage.duckdb.sql.Micros;

/** What of an attempt has no column, as one text. {@link RestReader} takes it apart. */
public record Rest(String packed) {
  static Rest of(Attempt attempt) {
    var out = new Packed(expected(attempt));
    source(out, attempt.source());
    output(out, attempt.output());
    execution(out, attempt.execution());
    labels(out, attempt.labels());
    var failure = attempt.failure();
    if (failure != null) failure(out, failure);
    return new Rest(out.toString());
  }

  private static int expected(Attempt attempt) {
    var source = attempt.source();
    var output = attempt.output();
    long texts =
        500L
            + source.script().length()
            + source.prompt().length()
            + output.stdout().length()
            + output.stderr().length()
            + output.error().length();
    return (int) Math.min(texts, 1 << 20);
  }

  private static void source(Packed out, Source source) {
    out.add(source.language())
        .add(source.script())
        .add(source.prompt())
        .add(source.model())
        .add(source.promptVersion());
  }

  private static void output(Packed out, Output output) {
    out.add(output.stdout()).add(output.stderr()).add(output.error()).add(output.files().size());
    for (var file : output.files()) {
      out.add(file.path()).add(file.sizeBytes()).add(file.sha256());
    }
  }

  private static void execution(Packed out, Execution execution) {
    var exitCode = execution.exitCode();
    out.addOrNothing(exitCode == null ? null : exitCode.longValue());
    usage(out, execution.usage());
  }

  public static void usage(Packed out, Usage usage) {
    var cpu = usage.cpu();
    out.add(usage.source().name())
        .addOrNothing(cpu == null ? null : Micros.of(cpu))
        .addOrNothing(usage.peakMemoryBytes())
        .addOrNothing(usage.readBytes())
        .addOrNothing(usage.writtenBytes());
  }

  private static void labels(Packed out, Labels labels) {
    out.add(labels.tags().size());
    labels.tags().forEach(out::add);
    out.add(labels.attributes().size());
    labels.attributes().forEach((name, json) -> out.add(name).add(json));
  }

  private static void failure(Packed out, Failure failure) {
    var verdict = failure.verdict();
    var line = failure.line();
    out.add(verdict.severity().name())
        .add(verdict.fixable())
        .add(verdict.isTransient())
        .add(verdict.autoRecoverable())
        .add(verdict.suggestedFix())
        .add(verdict.rule())
        .addOrNothing(line == null ? null : (long) line.number())
        .add(line == null ? "" : line.text())
        .add(failure.frames().size());
    for (var frame : failure.frames()) {
      out.add(frame.file()).add(frame.function()).add(frame.line()).add(frame.inApp());
    }
  }
}
