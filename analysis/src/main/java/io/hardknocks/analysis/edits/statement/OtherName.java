package io.hardknocks.analysis.edits.statement;

import static io.hardknocks.model.Strategy.GUARD_CONDITION;
import static io.hardknocks.model.Strategy.RENAME_ATTRIBUTE;
import static io.hardknocks.model.Strategy.RENAME_FUNCTION;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one attribute of a statement that is gone, and the one that came: however much else was
 * rewritten, {@code df.ix[-3:, ['a']]} to {@code df[['a']].iloc[-3:]} uses one in place of the
 * other.
 */
final class OtherName {
  private final Facts facts;

  OtherName(Facts facts) {
    this.facts = facts;
  }

  /** Tells it as another reading of what the facts from a number on say, unless one says it. */
  void tell(int from, Term before, Term after) {
    var gone = attributes(before);
    var added = attributes(after);
    var common = List.copyOf(gone.keySet());
    common.stream().filter(added::containsKey).forEach(gone::remove);
    common.forEach(added::remove);
    if (gone.size() != 1 || added.size() != 1) return;
    var name = gone.keySet().iterator().next();
    boolean called = gone.getOrDefault(name, false);
    boolean guarded =
        facts.all().subList(from, facts.all().size()).stream()
            .anyMatch(f -> !f.second() && f.strategy() == GUARD_CONDITION);
    if (guarded) return;
    boolean told =
        facts.all().subList(from, facts.all().size()).stream().anyMatch(f -> renames(f, name));
    if (told) return;
    facts.second(
        called ? RENAME_FUNCTION : RENAME_ATTRIBUTE, name, added.keySet().iterator().next(), name);
  }

  /** The same over statements of which some have no counterpart. */
  void acrossStatements(List<Term> before, List<Term> after) {
    var gone = owned(before);
    var added = owned(after);
    var done = done(after);
    gone.forEach(
        (base, names) -> {
          var came = new HashSet<>(added.getOrDefault(base, Set.of()));
          var went = new HashSet<>(names);
          went.removeAll(added.getOrDefault(base, Set.of()));
          came.removeAll(names);
          if (went.size() != 1 || came.size() != 1) return;
          var name = went.iterator().next();
          boolean drops = done.contains(base + "." + came.iterator().next());
          if (drops && !done(before).contains(base + "." + name)) return;
          if (facts.all().stream().noneMatch(f -> renames(f, name)))
            facts.second(RENAME_ATTRIBUTE, name, came.iterator().next(), name);
        });
  }

  /** Methods of variables of which a statement takes no value: they stand for no attribute. */
  private static Set<String> done(List<Term> statements) {
    return statements.stream()
        .filter(t -> t.is(Kind.CHAIN) && t.parts().size() == 3 && Calls.is(t))
        .filter(t -> t.part(0).is(Kind.NAME) && t.part(1).is(Kind.ATTRIBUTE))
        .map(t -> t.part(0).label() + "." + t.part(1).label())
        .collect(Collectors.toSet());
  }

  /** The attributes of each variable. */
  private static Map<String, Set<String>> owned(List<Term> statements) {
    var owned = new LinkedHashMap<String, Set<String>>();
    statements.stream()
        .flatMap(Term::all)
        .filter(t -> t.is(Kind.CHAIN) && t.part(0).is(Kind.NAME) && t.part(1).is(Kind.ATTRIBUTE))
        .forEach(
            t ->
                owned
                    .computeIfAbsent(t.part(0).label(), base -> new HashSet<>())
                    .add(t.part(1).label()));
    return owned;
  }

  private static boolean renames(Fact fact, String name) {
    boolean renames = fact.strategy() == RENAME_ATTRIBUTE || fact.strategy() == RENAME_FUNCTION;
    return fact.from().equals(name)
        || fact.from().endsWith("." + name)
        || (renames && List.of(fact.from().split("\\.", -1)).contains(name));
  }

  /** The attributes, and whether they are called. */
  private static Map<String, Boolean> attributes(Term statement) {
    var attributes = new LinkedHashMap<String, Boolean>();
    statement
        .all()
        .filter(term -> term.is(Kind.CHAIN))
        .forEach(
            chain -> {
              for (int i = 1; i < chain.parts().size(); i++) {
                if (!chain.part(i).is(Kind.ATTRIBUTE)) continue;
                boolean called = i + 1 < chain.parts().size() && chain.part(i + 1).is(Kind.CALL);
                attributes.merge(chain.part(i).label(), called, Boolean::logicalOr);
              }
            });
    return attributes;
  }
}
