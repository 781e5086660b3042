package io.hardknocks.storage.duckdb.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection. A parameter that is an array of {@code long} is passed as one text,
 * which {@link #NUMBERS} reads, and not as thousands of values for the driver to convert.
 */
public record Sql(DuckDBConnection connection) {
  /** The numbers of a parameter, as a table expression of one column. */
  public static final String NUMBERS =
      "(SELECT unnest(CAST(string_split(nullif(?, ''), ' ') AS BIGINT[])))";

  /**
   * A condition on rows of a table: their {@code column} is one of the numbers of a parameter. They
   * are found by their positions before another column of any is read, for some are long texts.
   */
  public static String among(String table, String column) {
    return "position IN (SELECT position FROM %s WHERE %s IN %s)".formatted(table, column, NUMBERS);
  }

  /** Makes a value of the current row. */
  public interface Mapper<T extends @Nullable Object> {
    T map(Row row) throws SQLException;
  }

  public <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) throws SQLException {
    try (var statement = prepare(sql, parameters);
        var results = statement.executeQuery()) {
      var row = new Row(results);
      var values = new ArrayList<T>();
      while (results.next()) values.add(mapper.map(row));
      return values;
    }
  }

  /** Looks at a row. */
  public interface Visitor {
    void visit(Row row) throws SQLException;
  }

  public void forEach(String sql, Visitor visitor, Object... parameters) throws SQLException {
    try (var statement = prepare(sql, parameters);
        var results = statement.executeQuery()) {
      var row = new Row(results);
      while (results.next()) visitor.visit(row);
    }
  }

  /** A value by a key from each row. */
  public <K, V> Map<K, V> map(String sql, Mapper<K> key, Mapper<V> value, Object... parameters)
      throws SQLException {
    var values = new HashMap<K, V>();
    forEach(sql, row -> values.put(key.map(row), value.map(row)), parameters);
    return values;
  }

  /** The value of the first row, or {@code null}. */
  public <T> @Nullable T first(String sql, Mapper<T> mapper, Object... parameters)
      throws SQLException {
    var values = list(sql, mapper, parameters);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The number that the statement answers. */
  public long number(String sql, Object... parameters) throws SQLException {
    var number = first(sql, row -> row.number(1), parameters);
    if (number == null) throw new SQLException("no row: " + sql);
    return number;
  }

  /** Runs a statement; how many rows it changed. */
  public long run(String sql, Object... parameters) throws SQLException {
    try (var statement = prepare(sql, parameters)) {
      return statement.executeLargeUpdate();
    }
  }

  /** Runs statements without a result. */
  public void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public DuckDBAppender appender(String table) throws SQLException {
    return connection.createAppender("main", table);
  }

  private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameter(parameters[i]));
    }
    return statement;
  }

  private Object parameter(Object value) throws SQLException {
    if (value instanceof String[] texts) return connection.createArrayOf("VARCHAR", texts);
    if (!(value instanceof long[] numbers)) return value;
    var text = new StringBuilder(numbers.length * 21);
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) text.append(' ');
      text.append(numbers[i]);
    }
    return text.toString();
  }
}
