package io.hardknocks.storage.duckdb.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of a result, its columns counted from 1. */
public record Row(ResultSet results) {
  public String text(int column) throws SQLException {
    return Text.out(results.getString(column));
  }

  @Nullable
  public String textOrNull(int column) throws SQLException {
    return Text.outOrNull(results.getString(column));
  }

  public long number(int column) throws SQLException {
    return results.getLong(column);
  }

  public boolean yes(int column) throws SQLException {
    return results.getBoolean(column);
  }

  public int integer(int column) throws SQLException {
    return results.getInt(column);
  }

  @Nullable
  public Long numberOrNull(int column) throws SQLException {
    long number = results.getLong(column);
    return results.wasNull() ? null : number;
  }

  public BigDecimal decimal(int column) throws SQLException {
    return results.getBigDecimal(column);
  }

  @Nullable
  public BigDecimal decimalOrNull(int column) throws SQLException {
    return results.getBigDecimal(column);
  }

  /** A list of texts as it is kept; empty for none. */
  public List<String> list(int column) throws SQLException {
    var array = results.getArray(column);
    if (array == null) return List.of();
    var texts = new ArrayList<String>();
    for (var text : (Object[]) array.getArray()) texts.add((String) text);
    return texts;
  }
}
