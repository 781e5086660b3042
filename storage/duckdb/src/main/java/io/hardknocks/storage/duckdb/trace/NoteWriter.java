package io.hardknocks.storage.duckdb.trace;

import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.storage.duckdb.packed.Packed;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Text;
import java.sql.SQLException;
import java.time.Instant;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Writes the columns of {@code trace_notes}; {@link NoteReader} reads them. */
record NoteWriter(DuckDBAppender out) {
  void write(long number, SpanNote note) throws SQLException {
    var rest = new Packed().add(note.key().span()).add(orEmpty(note.parent()));
    claim(rest, note.claim());
    rest.add(note.what().name())
        .add(Micros.of(note.at()))
        .add(note.step() == null ? "" : note.step().value())
        .add(note.alone() == null ? "" : note.alone().value());
    row(number, note.key().trace(), note.at(), false, rest);
  }

  private static void claim(Packed rest, Claim claim) {
    rest.add(claim.ours())
        .add(claim.project() == null ? "" : claim.project().name())
        .add(orEmpty(claim.session()))
        .add(orEmpty(claim.stage()))
        .add(claim.attempt() == null ? "" : claim.attempt().value());
  }

  void write(long number, SpanMessage message) throws SQLException {
    var rest =
        new Packed()
            .add(message.span().span())
            .add(message.id())
            .add(Micros.of(message.at()))
            .add(message.answer())
            .add(message.role())
            .add(message.text());
    row(number, message.span().trace(), message.at(), true, rest);
  }

  private void row(long number, String trace, Instant at, boolean message, Packed rest)
      throws SQLException {
    out.beginRow();
    out.append(number).append(Hash.ofTrace(trace)).append(Micros.of(at));
    out.append(Text.in(trace)).append(message).append(Text.in(rest.toString()));
    out.endRow();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
