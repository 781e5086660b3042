package io.hardknocks.storage.duckdb.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hardknocks.storage.duckdb.arrival.Left;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @BeforeEach
  void open() {
    database = new Database(dir.resolve("hardknocks.duckdb"), Left::takeIn);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasAppendedIsGoneWhenTheWriteFails() {
    database.write(DatabaseTest::append);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                database.write(
                    sql -> {
                      append(sql);
                      throw new IllegalStateException("after it");
                    }));
    assertThat(words()).isEqualTo(1);
  }

  @Test
  void nobodySeesWhatIsAppendedBeforeAllOfItIs() {
    database.write(
        sql -> {
          append(sql);
          assertThat(words()).isZero();
          return append(sql);
        });
    assertThat(words()).isEqualTo(2);
  }

  private static boolean append(Sql sql) throws SQLException {
    try (var out = sql.appender("words")) {
      out.beginRow();
      out.append(1).append("word");
      out.endRow();
      out.flush();
    }
    return true;
  }

  private long words() {
    return database.read(sql -> sql.number("SELECT count(*) FROM words"));
  }
}
