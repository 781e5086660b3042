package io.hardknocks.storage.duckdb.attempt;

import io.hardknocks.model.Outcome;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Cursor;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Micros;
import java.util.Collections;

/** The conditions of a query for attempts. */
final class AttemptFilter {
  private AttemptFilter() {}

  static Filter of(AttemptQuery query) {
    var filter = ofFixedToo(query);
    return query.unfixedOnly() ? filter.and(UNFIXED) : filter;
  }

  private static final String UNFIXED =
      "category IS NOT NULL AND position NOT IN (SELECT failed_position FROM fixes)";

  /** Of failures that were fixed, too. */
  static Filter ofFixedToo(AttemptQuery query) {
    var filter = Filter.attempts(query.scope());
    if (!query.outcomes().isEmpty()) {
      var marks = String.join(", ", Collections.nCopies(query.outcomes().size(), "?"));
      filter.and(
          "outcome IN (" + marks + ")", query.outcomes().stream().map(Outcome::wire).toArray());
    }
    if (query.fingerprint() != null) filter.and("fingerprint = ?", query.fingerprint().value());
    if (query.category() != null) filter.and("category = ?", query.category().wire());
    if (query.cursor() != null) after(filter, query.cursor());
    return filter;
  }

  private static void after(Filter filter, Cursor cursor) {
    long time = Micros.ceiling(cursor.startedAt());
    // no attempt has a time between two microseconds
    long position = Micros.isExact(cursor.startedAt()) ? cursor.position() : 0;
    filter.and(
        "started_at <= make_timestamp(?::BIGINT)"
            + " AND (started_at < make_timestamp(?::BIGINT) OR position < ?)",
        time,
        time,
        position);
  }
}
