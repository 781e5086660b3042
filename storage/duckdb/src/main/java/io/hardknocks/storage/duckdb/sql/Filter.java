package io.hardknocks.storage.duckdb.sql;

import io.hardknocks.model.Project;
import io.hardknocks.storage.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions and their parameters, in one order. */
public final class Filter {
  private final StringBuilder conditions = new StringBuilder("true");
  private final List<Object> parameters = new ArrayList<>();

  /** The attempts of a scope. */
  public static Filter attempts(Scope scope) {
    return of(scope, "started_at");
  }

  /** The fixes of the failing attempts of a scope. */
  public static Filter fixes(Scope scope) {
    return of(scope, "failed_at");
  }

  /** The steps, or model calls, of a scope: their project is the number of its name. */
  public static Filter steps(Scope scope) {
    var project = scope.project();
    var named = new Filter();
    if (project != null)
      named.and("project = (SELECT no FROM words WHERE word = ?)", Text.in(project.name()));
    return named.times(scope, "started_at");
  }

  private static Filter of(Scope scope, String time) {
    return new Filter().project(scope.project()).times(scope, time);
  }

  private Filter times(Scope scope, String time) {
    return time(time + " >= make_timestamp(?::BIGINT)", scope.since())
        .time(time + " < make_timestamp(?::BIGINT)", scope.until());
  }

  public Filter project(@Nullable Project project) {
    return project == null ? this : and("project = ?", Text.in(project.name()));
  }

  private Filter time(String condition, @Nullable Instant bound) {
    return bound == null ? this : and(condition, Micros.ceiling(bound));
  }

  public Filter and(String condition, Object... values) {
    conditions.append(" AND ").append(condition);
    parameters.addAll(List.of(values));
    return this;
  }

  /** {@code sql} with the conditions in place of {@code {filter}}. */
  public String in(String sql) {
    return sql.replace("{filter}", conditions);
  }

  /** The parameters of the conditions, and more after them; an array adds its members. */
  public Object[] with(Object... more) {
    var all = new ArrayList<>(parameters);
    for (var next : more) {
      if (next instanceof Object[] several) all.addAll(List.of(several));
      else all.add(next);
    }
    return all.toArray();
  }

  /** The parameters of conditions that stand in a statement twice. */
  public Object[] twice() {
    return with((Object) parameters.toArray());
  }
}
