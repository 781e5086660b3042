package io.hardknocks.storage.duckdb.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.journal.Journal;
import io.hardknocks.storage.duckdb.journal.JournalEntry;
import io.hardknocks.storage.duckdb.journal.JournalFile;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows on their way into a table that cannot always be written. */
class PassageTest {
  private final ScheduledThreadPoolExecutor never =
      new ScheduledThreadPoolExecutor(0, task -> null);
  private final Words words = new Words();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  private Passage<String> passage;

  @BeforeEach
  void open() {
    file = dir.resolve("hardknocks.duckdb");
    var database = new Database(file, (store, session) -> {});
    passage = new Passage<>(words, file, database, never, () -> {});
  }

  @AfterEach
  void end() {
    passage.close();
    never.shutdownNow();
  }

  /** A table in memory, which may be full. */
  private static final class Words implements Passage.Kind<String> {
    private final List<String> table = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private boolean full;

    @Override
    public Journal.Kind journal() {
      return Journal.Kind.STEPS;
    }

    @Override
    public JournalEntry entry(String row) {
      return JournalEntry.of(row.getBytes(UTF_8));
    }

    @Override
    public void write(Sql sql, List<String> rows) throws SQLException {
      // the database may have kept what it says that it could not
      table.addAll(rows.subList(0, full ? 1 : rows.size()));
      if (full) throw new SQLException("No space left");
    }

    @Override
    public void writeMissing(Sql sql, List<String> rows) throws SQLException {
      var missing = rows.stream().filter(row -> !table.contains(row)).toList();
      if (!missing.isEmpty()) write(sql, missing);
    }

    @Override
    public void moved(boolean all, List<String> waiting) {
      known.clear();
      if (all) known.addAll(waiting);
      else known.add("?");
    }
  }

  private void keep(String... rows) {
    passage.turn().lock();
    try {
      passage.keep(List.of(rows));
    } finally {
      passage.turn().unlock();
    }
  }

  @Test
  void whatCouldNotBeMovedIsMovedLaterAndOnce() {
    words.full = true;
    keep("a", "b", "c");
    assertThatExceptionOfType(StorageException.class).isThrownBy(passage::settle);
    assertThat(words.known).containsExactly("?");
    keep("d");
    assertThat(passage.onTheWay()).containsExactly(List.of("a", "b", "c"), List.of("d"));
    words.full = false;
    passage.settle();
    assertThat(words.table).containsExactly("a", "b", "c", "d");
    assertThat(passage.onTheWay()).containsExactly(List.of(), List.of());
    assertThat(words.known).isEmpty();
  }

  @Test
  void theJournalHasItUntilItIsMoved() throws IOException {
    words.full = true;
    keep("a", "b");
    assertThatExceptionOfType(StorageException.class).isThrownBy(passage::settle);
    assertThat(inJournal()).containsExactly("a", "b");
    words.full = false;
    passage.settle();
    assertThat(inJournal()).isEmpty();
  }

  private List<String> inJournal() throws IOException {
    var found = new ArrayList<String>();
    for (var part : Journal.left(file))
      for (var entry : JournalFile.read(part)) found.add(new String(entry.text(0), UTF_8));
    return found;
  }
}
