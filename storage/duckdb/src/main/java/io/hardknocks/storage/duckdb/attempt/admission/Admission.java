package io.hardknocks.storage.duckdb.attempt.admission;

import io.hardknocks.model.AttemptId;
import io.hardknocks.storage.duckdb.attempt.row.AttemptRow;
import io.hardknocks.storage.duckdb.attempt.row.AttemptTable;
import io.hardknocks.storage.duckdb.attempt.row.NewAttempt;
import io.hardknocks.storage.duckdb.sql.Seen;
import io.hardknocks.storage.duckdb.sql.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which attempts are new, and numbers them. For one user at a time. */
public final class Admission {
  private final Seen ids = new Seen("id_hash", "attempts");
  private final AttemptNumbers numbers = new AttemptNumbers();

  /**
   * What is new of each list, numbered.
   *
   * @param onTheWay those that were admitted before and may not be in the view
   */
  public List<List<NewAttempt>> admit(
      View view, List<List<AttemptRow>> lists, List<List<NewAttempt>> onTheWay)
      throws SQLException {
    var arriving = lists.stream().flatMap(List::stream).mapToLong(row -> row.idHash).toArray();
    if (ids.prepare(view, arriving.length))
      for (var rows : onTheWay) for (var row : rows) ids.add(row.row().idHash);
    var known = known(view, ids.among(arriving), onTheWay);
    var fresh = new ArrayList<List<AttemptRow>>();
    for (var list : lists) fresh.add(list.stream().filter(row -> known.add(row.id)).toList());
    numbers.prepare(view, fresh.stream().flatMap(List::stream).toList(), onTheWay);
    return fresh.stream().map(this::numbered).toList();
  }

  private static Set<AttemptId> known(View view, long[] hashes, List<List<NewAttempt>> onTheWay)
      throws SQLException {
    if (hashes.length == 0) return new HashSet<>();
    var wanted = Arrays.stream(hashes).boxed().collect(Collectors.toSet());
    var known = new HashSet<>(view.read(sql -> AttemptTable.known(sql, hashes)));
    for (var rows : onTheWay)
      for (var row : rows) if (wanted.contains(row.row().idHash)) known.add(row.row().id);
    return known;
  }

  private List<NewAttempt> numbered(List<AttemptRow> rows) {
    for (var row : rows) ids.add(row.idHash);
    return rows.stream().map(numbers::next).toList();
  }

  /** The position of the last that was admitted. */
  public long last() {
    return numbers.last();
  }

  /** Takes the numbers of the last ones back, of which nobody was told. */
  public void undo(List<List<NewAttempt>> admitted) {
    numbers.undo(admitted.stream().flatMap(List::stream).toList());
  }

  /**
   * Remembers no more than is needed.
   *
   * @param stored up to where all positions are in the view
   */
  public void trim(long stored) {
    numbers.trim(stored);
  }

  /** The store may have others now than were admitted, and has all that are on their way. */
  public void forget() {
    numbers.forget();
  }
}
