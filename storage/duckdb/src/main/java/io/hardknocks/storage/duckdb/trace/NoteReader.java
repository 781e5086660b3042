package io.hardknocks.storage.duckdb.trace;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.SpanKey;
import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Micros;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes apart what {@link NoteWriter} wrote, each part once and in its order. */
record NoteReader(String trace, Unpacked in) {
  SpanNote span() {
    return new SpanNote(
        new SpanKey(trace, in.text()),
        orNull(Function.identity()),
        claim(),
        SpanNote.What.valueOf(in.text()),
        Micros.instant(in.number()),
        orNull(StepId::new),
        orNull(AttemptId::new));
  }

  private Claim claim() {
    return new Claim(
        in.yes(),
        orNull(Project::new),
        orNull(Function.identity()),
        orNull(Function.identity()),
        orNull(AttemptId::new));
  }

  SpanMessage message() {
    return new SpanMessage(
        new SpanKey(trace, in.text()),
        in.text(),
        Micros.instant(in.number()),
        in.yes(),
        in.text(),
        in.text());
  }

  private <T> @Nullable T orNull(Function<String, T> of) {
    var text = in.text();
    return text.isEmpty() ? null : of.apply(text);
  }
}
