package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.storage.duckdb.file.Session;
import io.hardknocks.storage.duckdb.step.row.StepAppend;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Steps in the journal of a process that was killed before it had brought them into the store. */
public final class LeftSteps {
  private LeftSteps() {}

  public static void takeIn(Path file, Session session) throws SQLException, IOException {
    var journal = Journal.left(file);
    var left = new ArrayList<StepRow>();
    for (var part : journal) left.addAll(JournalFile.read(part));
    if (!left.isEmpty())
      session.write(sql -> new StepAppend(new Whereabouts()).on(sql, List.of(left)));
    for (var part : journal) Files.delete(part);
  }
}
