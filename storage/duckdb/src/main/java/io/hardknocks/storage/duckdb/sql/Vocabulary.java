package io.hardknocks.storage.duckdb.sql;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of words that many rows share: projects, stages, models. A number costs a row a fraction
 * of what a text does. What is remembered here was read from the store, so that a write that was
 * rolled back leaves no number without its word. For one writer at a time.
 */
public final class Vocabulary {
  private static final int MOST = 100_000;

  private final Map<String, Integer> kept = new HashMap<>();
  private @Nullable DuckDBConnection store;

  /** At least the numbers of {@code words}; those that the store lacks are added to it. */
  public Map<String, Integer> numbers(Sql sql, Collection<String> words) throws SQLException {
    if (store != sql.connection() || kept.size() > MOST) kept.clear();
    store = sql.connection();
    if (kept.keySet().containsAll(words)) return kept;
    var missing = new HashSet<>(words);
    missing.removeAll(kept.keySet());
    read(sql, missing);
    missing.removeAll(kept.keySet());
    return missing.isEmpty() ? kept : add(sql, missing);
  }

  private void read(Sql sql, Set<String> words) throws SQLException {
    sql.forEach(
        "SELECT word, no FROM words WHERE word IN (SELECT unnest(CAST(? AS VARCHAR[])))",
        row -> kept.put(row.text(1), (int) row.number(2)),
        (Object) words.stream().map(Text::in).toArray(String[]::new));
  }

  private Map<String, Integer> add(Sql sql, Set<String> words) throws SQLException {
    var all = new HashMap<>(kept);
    int last = (int) sql.number("SELECT coalesce(max(no), 0) FROM words");
    try (var out = sql.appender("words")) {
      for (var word : words) {
        out.beginRow();
        out.append(++last).append(Text.in(word));
        out.endRow();
        all.put(word, last);
      }
      out.flush();
    }
    return all;
  }
}
