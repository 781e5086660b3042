package io.hardknocks.analysis.edits.statement;

import io.hardknocks.analysis.edits.term.Quoted;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a script uses of each name: of {@code np.zeros(3)} that is {@code zeros} of {@code np}. */
record UsedMembers(Map<String, Set<String>> members) {
  private static final Pattern MEMBER = Pattern.compile("(?<![\\w.])(\\w{1,60})\\.(\\w{1,60})");
  private static final int LONGEST = 2_000;

  static UsedMembers of(List<Statement> statements) {
    var members = new HashMap<String, Set<String>>();
    for (var statement : statements) {
      if (statement.isImport() || statement.key().length() > LONGEST) continue;
      MEMBER
          .matcher(Quoted.out(statement.key()))
          .results()
          .forEach(
              r -> members.computeIfAbsent(r.group(1), name -> new HashSet<>()).add(r.group(2)));
    }
    return new UsedMembers(members);
  }

  Set<String> of(String name) {
    return members.getOrDefault(name, Set.of());
  }
}
