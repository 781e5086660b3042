package io.hardknocks.storage.duckdb.attempt;

import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;

/**
 * The attempts that are spared when old ones are forgotten, by the hashes of their ids: two that
 * share one are both spared, which does no harm.
 */
final class Spared {
  private Spared() {}

  /** Forgets the other attempts of a scope, and steps that are not theirs. */
  static Forgetting.Forgotten forgetOthers(Sql sql, Scope scope) throws SQLException {
    sql.execute(FIND);
    try {
      var attempts = Filter.attempts(scope).and("id_hash NOT IN (SELECT id_hash FROM spared)");
      var steps =
          Filter.steps(scope)
              .and("(attempt_hash IS NULL OR attempt_hash NOT IN (SELECT id_hash FROM spared))");
      return new Forgetting(sql, attempts, steps).run();
    } finally {
      sql.execute("DROP TABLE spared");
    }
  }

  private static final String FIND =
      """
      CREATE OR REPLACE TEMP TABLE spared AS
        SELECT failed_hash AS id_hash FROM fixes
        UNION SELECT fixing_hash FROM fixes
        UNION SELECT unnest([arg_min(id_hash, position), arg_max(id_hash, position)])
          FROM attempts WHERE fingerprint IS NOT NULL GROUP BY project, fingerprint
      """;
}
