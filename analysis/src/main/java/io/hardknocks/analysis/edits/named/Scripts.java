package io.hardknocks.analysis.edits.named;

import io.hardknocks.analysis.code.ImportTable;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both scripts, to look for what has a certain text in it. */
public record Scripts(Reading reading, List<Statement> before, List<Statement> after) {
  private static final int LONGEST = 4_000;

  /** Of statements that are read to look into. */
  private static final int MOST = 40;

  /** A term and the statement that it is in. */
  record Place(Statement statement, Term term) {
    Stream<Term> all() {
      return term.all();
    }
  }

  /** Where the failing script has a text in its code and the fixing one has another statement. */
  List<Place> gone(String text) {
    var kept = after.stream().map(Statement::key).collect(Collectors.toSet());
    return places(before, text, kept);
  }

  List<Place> before(String text) {
    return places(before, text, Set.of());
  }

  List<Place> after(String text) {
    return places(after, text, Set.of());
  }

  private List<Place> places(List<Statement> script, String text, Set<String> without) {
    return script.stream()
        .filter(one -> one.key().length() <= LONGEST && one.key().contains(text))
        .filter(one -> !without.contains(one.key()) && !one.isImport())
        .limit(MOST)
        .map(one -> new Place(one, reading.term(one)))
        .toList();
  }

  /** The name to file an edit under. */
  String symbol(String dotted) {
    return Names.of(ImportTable.of(reading.imports(before)), before).symbol(dotted);
  }
}
