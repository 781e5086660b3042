package io.hardknocks.storage.duckdb;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of a result, its columns counted from 1. */
record Row(ResultSet results) {
  String text(int column) throws SQLException {
    return Text.out(results.getString(column));
  }

  @Nullable String textOrNull(int column) throws SQLException {
    return Text.outOrNull(results.getString(column));
  }

  long number(int column) throws SQLException {
    return results.getLong(column);
  }

  boolean yes(int column) throws SQLException {
    return results.getBoolean(column);
  }

  int integer(int column) throws SQLException {
    return results.getInt(column);
  }

  @Nullable Long numberOrNull(int column) throws SQLException {
    long number = results.getLong(column);
    return results.wasNull() ? null : number;
  }

  BigDecimal decimal(int column) throws SQLException {
    return results.getBigDecimal(column);
  }

  @Nullable BigDecimal decimalOrNull(int column) throws SQLException {
    return results.getBigDecimal(column);
  }

  /** A list of texts as it is kept; empty for none. */
  List<String> list(int column) throws SQLException {
    var array = results.getArray(column);
    if (array == null) return List.of();
    var texts = new ArrayList<String>();
    for (var text : (Object[]) array.getArray()) texts.add((String) text);
    return texts;
  }
}
