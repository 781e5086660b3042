package io.hardknocks.storage.duckdb;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;
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

  SortedSet<String> texts(int column) throws SQLException {
    var texts = new TreeSet<String>();
    for (var text : (Object[]) results.getArray(column).getArray()) {
      texts.add(Text.out((String) text));
    }
    return texts;
  }
}
