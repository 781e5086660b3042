package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.storage.duckdb.attempt.admission.Admission;
import io.hardknocks.storage.duckdb.attempt.row.AttemptEntry;
import io.hardknocks.storage.duckdb.attempt.row.AttemptRow;
import io.hardknocks.storage.duckdb.attempt.row.AttemptTable;
import io.hardknocks.storage.duckdb.file.Session;
import io.hardknocks.storage.duckdb.journal.Journal;
import io.hardknocks.storage.duckdb.journal.JournalEntry;
import io.hardknocks.storage.duckdb.journal.JournalFile;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.View;
import io.hardknocks.storage.duckdb.step.row.StepAppend;
import io.hardknocks.storage.duckdb.step.row.StepEntry;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is in the journals of a process that was killed before it had brought it into the store. */
public final class Left {
  private Left() {}

  public static void takeIn(Path file, Session session) throws SQLException, IOException {
    var attempts = entries(file, Journal.Kind.ATTEMPTS);
    var steps = entries(file, Journal.Kind.STEPS);
    if (!attempts.isEmpty()) session.write(sql -> attempts(sql, attempts));
    if (!steps.isEmpty()) session.write(sql -> steps(sql, steps));
    for (var part : Journal.left(file)) Files.delete(part);
  }

  private static List<JournalEntry> entries(Path file, Journal.Kind kind) throws IOException {
    var entries = new ArrayList<JournalEntry>();
    for (var part : Journal.left(file, kind)) entries.addAll(JournalFile.read(part));
    return entries;
  }

  /** In the order in which they were numbered, they get the same numbers again. */
  private static boolean attempts(Sql sql, List<JournalEntry> entries) throws SQLException {
    var rows =
        entries.stream()
            .map(AttemptEntry::read)
            .sorted(Comparator.comparingLong(AttemptEntry::position))
            .map(entry -> AttemptRow.of(entry.attempt()))
            .toList();
    var fresh = new Admission().admit(View.of(sql), List.of(rows), List.of());
    AttemptTable.write(sql, fresh.getFirst());
    return true;
  }

  private static boolean steps(Sql sql, List<JournalEntry> entries) throws SQLException {
    var rows = entries.stream().map(StepEntry::read).toList();
    var _ = new StepAppend(new Whereabouts()).on(sql, List.of(rows));
    return true;
  }
}
