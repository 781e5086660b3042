package io.hardknocks.storage.duckdb.trace;

import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.TraceStore;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class DuckDbTraces implements TraceStore {
  private final Database database;

  public DuckDbTraces(Database database) {
    this.database = database;
  }

  @Override
  public void note(Notes notes) {
    if (notes.spans().isEmpty() && notes.messages().isEmpty()) return;
    database.write(sql -> write(sql, notes));
  }

  private static boolean write(Sql sql, Notes notes) throws SQLException {
    var traces =
        Stream.concat(
                notes.spans().stream().map(span -> span.key().trace()),
                notes.messages().stream().map(message -> message.span().trace()))
            .collect(Collectors.toSet());
    var known = read(sql, traces);
    var spans = new HashSet<>(known.spans().stream().map(SpanNote::key).toList());
    var messages = new HashSet<>(known.messages().stream().map(DuckDbTraces::id).toList());
    long number = sql.number("SELECT coalesce(max(number), 0) FROM trace_notes");
    try (var out = sql.appender("trace_notes")) {
      var writer = new NoteWriter(out);
      for (var span : notes.spans()) if (spans.add(span.key())) writer.write(++number, span);
      for (var message : notes.messages())
        if (messages.add(id(message))) writer.write(++number, message);
      out.flush();
    }
    return true;
  }

  private static List<String> id(SpanMessage message) {
    return List.of(message.span().trace(), message.span().span(), message.id());
  }

  @Override
  public Notes of(Collection<String> traces) {
    var wanted = Set.copyOf(traces);
    return wanted.isEmpty() ? Notes.NONE : database.read(sql -> read(sql, wanted));
  }

  private static Notes read(Sql sql, Set<String> wanted) throws SQLException {
    var spans = new ArrayList<SpanNote>();
    var messages = new ArrayList<SpanMessage>();
    sql.forEach(
        "SELECT trace, message, rest FROM trace_notes WHERE trace_hash IN "
            + Sql.NUMBERS
            + " ORDER BY number",
        row -> {
          if (!wanted.contains(row.text(1))) return;
          var reader = new NoteReader(row.text(1), new Unpacked(row.text(3)));
          if (row.yes(2)) messages.add(reader.message());
          else spans.add(reader.span());
        },
        (Object) wanted.stream().mapToLong(Hash::ofTrace).toArray());
    return new Notes(spans, messages);
  }

  @Override
  public List<String> latest(int limit) {
    Limits.check(limit);
    return database.read(
        sql ->
            sql.list(
                "SELECT trace FROM trace_notes GROUP BY trace ORDER BY max(number) DESC LIMIT ?",
                row -> row.text(1),
                limit));
  }
}
