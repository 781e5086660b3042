package io.hardknocks.analysis.edits.statement;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Literals that a function takes by name now, however much else was rewritten: {@code d.drop('a',
 * 1).drop('b', 1)} to {@code load().drop(['a', 'b'], axis=1)}.
 */
record NamedValues(Facts facts) {
  /** Tells them as another reading of what the facts from a number on say, unless one says it. */
  void tell(int from, Term before, Term after) {
    var taken = arguments(before);
    arguments(after).forEach((function, now) -> compare(from, function, taken, now));
  }

  private void compare(int from, String function, Map<String, List<Term>> taken, List<Term> now) {
    var was = taken.getOrDefault(function, List.of());
    for (var argument : now) {
      if (!argument.is(Kind.KEYWORD) || argument.parts().size() != 1) continue;
      var value = argument.part(0);
      boolean moved = value.kind().literal() && has(was, value) && !has(now, value);
      if (!moved || told(from, value.text())) continue;
      facts.second(CHANGE_ARGUMENT, value.text(), argument.text(), function);
    }
  }

  private boolean told(int from, String value) {
    return facts.all().subList(from, facts.all().size()).stream()
        .map(Fact::from)
        .anyMatch(value::equals);
  }

  private static boolean has(List<Term> arguments, Term value) {
    return arguments.stream().anyMatch(value::same);
  }

  /** All that is handed to the functions of a statement, by what these are called. */
  private static Map<String, List<Term>> arguments(Term statement) {
    var arguments = new LinkedHashMap<String, List<Term>>();
    statement
        .all()
        .filter(term -> term.is(Kind.CHAIN))
        .forEach(
            chain -> {
              for (int i = 1; i < chain.parts().size(); i++) {
                if (!chain.part(i).is(Kind.CALL)) continue;
                arguments
                    .computeIfAbsent(chain.part(i - 1).label(), name -> new ArrayList<>())
                    .addAll(chain.part(i).parts());
              }
            });
    return arguments;
  }
}
