package io.hardknocks.storage.duckdb.fix;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fix;
import io.hardknocks.storage.duckdb.packed.Packed;
import io.hardknocks.storage.duckdb.packed.PackedEdit;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What fixes changed, as it was made out of their attempts. */
record Explanations(Sql sql) {
  /** Keeps what is of fixes that are there; whether there is any. */
  boolean keep(Map<Fix, List<Edit>> edits) throws SQLException {
    var there = there(edits.keySet());
    if (there.isEmpty()) return false;
    var known = of(there).keySet();
    for (var fix : known)
      sql.run(
          "DELETE FROM explanations WHERE failed_hash = ? AND failed = ?",
          Hash.of(fix.failed()),
          Text.in(fix.failed().value()));
    try (var out = sql.appender("explanations")) {
      for (var fix : there) {
        out.beginRow();
        out.append(Hash.of(fix.failed())).append(Text.in(fix.failed().value()));
        out.append(Text.in(fix.fixing().value()));
        out.append(Text.in(packed(edits.getOrDefault(fix, List.of()))));
        out.endRow();
      }
      out.flush();
    }
    return true;
  }

  private List<Fix> there(Collection<Fix> fixes) throws SQLException {
    var known = new HashMap<AttemptId, AttemptId>();
    sql.forEach(
        "SELECT failed, fixing FROM fixes WHERE failed_hash IN " + Sql.NUMBERS,
        row -> known.put(new AttemptId(row.text(1)), new AttemptId(row.text(2))),
        (Object) hashes(fixes));
    return fixes.stream().filter(fix -> fix.fixing().equals(known.get(fix.failed()))).toList();
  }

  /** What is kept of these. */
  Map<Fix, List<Edit>> of(Collection<Fix> fixes) throws SQLException {
    var explained = new HashMap<Fix, List<Edit>>();
    if (fixes.isEmpty()) return explained;
    var wanted = new HashMap<AttemptId, Fix>();
    for (var fix : fixes) wanted.put(fix.failed(), fix);
    sql.forEach(
        "SELECT failed, fixing, edits FROM explanations WHERE failed_hash IN " + Sql.NUMBERS,
        row -> {
          var fix = wanted.get(new AttemptId(row.text(1)));
          if (fix != null && fix.fixing().value().equals(row.text(2)))
            explained.put(fix, edits(row.text(3)));
        },
        (Object) hashes(fixes));
    return explained;
  }

  private static long[] hashes(Collection<Fix> fixes) {
    return fixes.stream().mapToLong(fix -> Hash.of(fix.failed())).toArray();
  }

  private static String packed(List<Edit> edits) {
    var out = new Packed();
    out.add(edits.size());
    for (var edit : edits) PackedEdit.add(out, edit);
    return out.toString();
  }

  private static List<Edit> edits(String packed) {
    var in = new Unpacked(packed);
    var edits = new ArrayList<Edit>();
    for (long left = in.number(); left > 0; left--) edits.add(PackedEdit.read(in));
    return edits;
  }
}
