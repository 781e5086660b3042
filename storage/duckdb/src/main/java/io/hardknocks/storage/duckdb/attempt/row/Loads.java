package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Usage;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * What attempts took from the machine, in a table of its own: reports add it up, and most attempts
 * that ran elsewhere have none.
 */
public final class Loads {
  private static final int PAGE = 5_000;

  private Loads() {}

  /** The load of the attempt at a position. */
  record Load(long position, Usage usage) {}

  static Load of(NewAttempt fresh) {
    return new Load(fresh.position(), fresh.row().usage);
  }

  /** Keeps those that were measured. */
  static void write(Sql sql, List<Load> loads) throws SQLException {
    var measured = loads.stream().filter(load -> !load.usage().equals(Usage.UNKNOWN)).toList();
    if (measured.isEmpty()) return;
    try (var out = sql.appender("loads")) {
      for (var load : measured) write(out, load);
      out.flush();
    }
  }

  private static void write(DuckDBAppender out, Load load) throws SQLException {
    var cpu = load.usage().cpu();
    out.beginRow();
    out.append(load.position());
    number(out, cpu == null ? null : Micros.of(cpu));
    number(out, load.usage().peakMemoryBytes());
    number(out, load.usage().readBytes());
    number(out, load.usage().writtenBytes());
    out.endRow();
  }

  private static void number(DuckDBAppender out, @Nullable Long value) throws SQLException {
    if (value == null) out.appendNull();
    else out.append(value.longValue());
  }

  /** Reads them out of attempts that were kept before there was this table. */
  public static void rebuild(Sql sql) throws SQLException {
    long last = sql.number("SELECT coalesce(max(position), 0) FROM attempts");
    for (long position = 0; position < last; position += PAGE) {
      write(
          sql,
          sql.list(
              "SELECT position, rest FROM attempts WHERE position > ? AND position <= ?",
              row -> new Load(row.number(1), usage(row.text(2))),
              position,
              position + PAGE));
    }
  }

  private static Usage usage(String rest) {
    var reader = new RestReader(new Unpacked(rest));
    reader.source();
    reader.output();
    reader.exitCode();
    return reader.usage();
  }
}
