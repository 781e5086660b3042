package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.comparison.TermComparison;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares the arguments of two calls of the same function. */
final class ArgumentDiff {
  /** A value that is no longer says little without its name. */
  private static final int BRIEF = 5;

  /** Of several arguments that are told as one edit, in characters. */
  private static final int LONGEST = 100;

  /** A name that says what it is, in characters. */
  private static final int TELLING = 4;

  private final Facts facts;
  private final TermComparison terms;
  private final PositionalDiff positions;

  ArgumentDiff(Facts facts, TermComparison terms) {
    this.facts = facts;
    this.terms = terms;
    this.positions = new PositionalDiff(facts, terms);
  }

  void diff(Term before, Term after, String function, Site site) {
    var gone = keywords(before);
    var added = keywords(after);
    var kept = kept(gone, added);
    var positionalBefore = positional(before);
    var positionalAfter = positional(after);
    if (!named(positionalBefore, positionalAfter, added, function))
      nameArguments(positionalBefore, positionalAfter, added, function);
    unnameArguments(gone, positionalBefore, positionalAfter, function);
    positions.diff(positionalBefore, positionalAfter, function, site);
    rebuilt(gone, kept, function);
    for (var one : kept)
      terms.diff(one.before, one.after, site.argumentOf(function, one.before.label()));
    renamed(gone, added, function);
    regrouped(gone, added, function);
    gone.forEach((name, term) -> facts.add(REMOVE_ARGUMENT, name, "", function));
    added.forEach((name, term) -> added(name, term, function));
    split(gone, added, function);
  }

  /** Tells only which arguments are called otherwise. */
  void renamed(Term before, Term after, String function) {
    var gone = keywords(before);
    var added = keywords(after);
    if (!kept(gone, added).isEmpty() || added.size() == gone.size()) renamed(gone, added, function);
  }

  /** Whether a call has an argument without a name that the other has not. */
  static boolean hasMore(Term before, Term after) {
    return positional(after).stream().anyMatch(term -> !has(positional(before), term));
  }

  /** A named argument that both calls have. */
  private record Kept(Term before, Term after) {}

  /** Takes them out of both. */
  private static List<Kept> kept(Map<String, Term> gone, Map<String, Term> added) {
    var kept = new ArrayList<Kept>();
    for (var old : List.copyOf(gone.entrySet())) {
      var now = added.remove(old.getKey());
      if (now == null) continue;
      gone.remove(old.getKey());
      kept.add(new Kept(old.getValue(), now));
    }
    return kept;
  }

  private void added(String name, Term term, String function) {
    facts.add(ADD_ARGUMENT, name, term.text(), function);
    var value = value(term).text();
    if (value.length() <= BRIEF) facts.second(ADD_ARGUMENT, name, value, function);
  }

  /** What is within one that came was replaced by it. */
  private void regrouped(Map<String, Term> gone, Map<String, Term> added, String function) {
    boolean only = added.size() == 1;
    for (var young : List.copyOf(added.entrySet())) {
      var into =
          gone.entrySet().stream()
              .filter(old -> isIn(old, young.getValue(), only))
              .sorted(Comparator.comparing(old -> !isTold(old.getKey(), young.getValue())))
              .toList();
      if (into.isEmpty()) continue;
      into.forEach(old -> facts.add(CHANGE_ARGUMENT, old.getKey(), young.getKey(), function));
      facts.secondly(() -> added(young.getKey(), young.getValue(), function));
      into.forEach(old -> facts.second(REMOVE_ARGUMENT, old.getKey(), "", function));
      into.forEach(old -> gone.remove(old.getKey()));
      added.remove(young.getKey());
    }
  }

  /** Whether what is new has a name in it that the old one begins with. */
  private static boolean isTold(String name, Term young) {
    return young
        .all()
        .anyMatch(term -> term.label().length() >= TELLING && name.startsWith(term.label()));
  }

  /** A number says nothing where several came. */
  private static boolean isIn(Map.Entry<String, Term> old, Term young, boolean only) {
    var value = value(old.getValue());
    boolean telling = only || !value.kind().literal() || value.is(Kind.STRING);
    return telling && !value(young).kind().literal() && young.contains(value);
  }

  /** One argument became several, or several one: {@code on} to {@code left_on, right_on}. */
  private void split(Map<String, Term> gone, Map<String, Term> added, String function) {
    if (gone.size() != 1 && added.size() != 1) return;
    for (var old : gone.keySet()) {
      for (var young : added.keySet()) facts.second(CHANGE_ARGUMENT, old, young, function);
    }
  }

  private static Map<String, Term> keywords(Term call) {
    var keywords = new LinkedHashMap<String, Term>();
    for (var part : call.parts()) {
      if (part.is(Kind.KEYWORD)) keywords.put(part.label(), part);
    }
    return keywords;
  }

  private static List<Term> positional(Term call) {
    return call.parts().stream()
        .filter(p -> !p.is(Kind.KEYWORD))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /**
   * {@code f(a, b)} to {@code f(x=a, y=b)} as one edit. Whether that is all there is to tell: all
   * values are the same, or others have the places of all.
   */
  private boolean named(
      List<Term> before, List<Term> after, Map<String, Term> added, String function) {
    if (before.size() < 2 || !after.isEmpty() || before.size() != added.size()) return false;
    var names = added.values().stream().map(Term::text).collect(Collectors.joining(", "));
    var all = before.getFirst().textTo(before.getLast());
    boolean others = before.stream().noneMatch(old -> in(added, now -> now.contains(old)));
    boolean same = before.stream().allMatch(old -> in(added, now -> value(now).same(old)));
    if (!others && !(same && all.length() <= LONGEST)) {
      facts.second(CHANGE_ARGUMENT, all, names, function);
      return false;
    }
    facts.add(CHANGE_ARGUMENT, all, names, function);
    if (same) {
      facts.secondly(() -> nameArguments(before, after, added, function));
      return true;
    }
    var values = List.copyOf(added.values());
    for (int i = 0; i < values.size(); i++)
      facts.second(CHANGE_ARGUMENT, before.get(i).text(), values.get(i).text(), function);
    before.clear();
    added.clear();
    return true;
  }

  private static boolean in(Map<String, Term> named, Predicate<Term> wanted) {
    return named.values().stream().anyMatch(wanted);
  }

  /** {@code f(x, 1)} to {@code f(x, axis=1)}. */
  private void nameArguments(
      List<Term> before, List<Term> after, Map<String, Term> added, String function) {
    for (var entry : List.copyOf(added.entrySet())) {
      for (var term : List.copyOf(before)) {
        if (!is(value(entry.getValue()), term, after) || has(after, term)) continue;
        facts.add(CHANGE_ARGUMENT, term.text(), entry.getValue().text(), function);
        before.remove(term);
        added.remove(entry.getKey());
        break;
      }
    }
  }

  /** Whether a named value is that of an argument, or, where fewer came, what it was taken from. */
  private static boolean is(Term named, Term argument, List<Term> after) {
    boolean part = named.is(Kind.STRING) && argument.is(Kind.CHAIN) && after.isEmpty();
    return named.same(argument) || (part && argument.contains(named));
  }

  /** What had a name of its own is within another argument now: {@code title=dict(font=...)}. */
  private void rebuilt(Map<String, Term> gone, List<Kept> kept, String function) {
    for (var old : List.copyOf(gone.entrySet())) {
      var value = value(old.getValue());
      var in = kept.stream().filter(one -> takes(one, value)).findFirst();
      if (in.isEmpty()) continue;
      facts.add(CHANGE_ARGUMENT, old.getKey(), in.get().before.label(), function);
      gone.remove(old.getKey());
    }
  }

  private static boolean takes(Kept argument, Term value) {
    return !value.kind().literal()
        && argument.after.contains(value)
        && !argument.before.contains(value);
  }

  private static boolean has(List<Term> terms, Term term) {
    return terms.stream().anyMatch(t -> t.same(term));
  }

  private void unnameArguments(
      Map<String, Term> gone, List<Term> before, List<Term> after, String function) {
    for (var entry : List.copyOf(gone.entrySet())) {
      for (var term : List.copyOf(after)) {
        if (!value(entry.getValue()).same(term) || has(before, term)) continue;
        facts.add(CHANGE_ARGUMENT, entry.getValue().text(), term.text(), function);
        after.remove(term);
        gone.remove(entry.getKey());
        break;
      }
    }
  }

  private static Term value(Term keyword) {
    return keyword.parts().isEmpty() ? keyword : keyword.part(0);
  }

  /** The same value under another name, or the only one that went for the only one that came. */
  private void renamed(Map<String, Term> gone, Map<String, Term> added, String function) {
    for (var old : List.copyOf(gone.entrySet())) {
      for (var young : List.copyOf(added.entrySet())) {
        boolean only = gone.size() == 1 && added.size() == 1;
        if (!only && !value(old.getValue()).same(value(young.getValue()))) continue;
        facts.add(CHANGE_ARGUMENT, old.getKey(), young.getKey(), function);
        gone.remove(old.getKey());
        added.remove(young.getKey());
        break;
      }
    }
    alike(gone, added, function);
  }

  /** One argument became several with its name in theirs, or one with more or less of it. */
  private void alike(Map<String, Term> gone, Map<String, Term> added, String function) {
    for (var old : List.copyOf(gone.keySet())) {
      var young = added.keySet().stream().filter(name -> isPart(old, name)).toList();
      if (young.isEmpty()) continue;
      facts.add(CHANGE_ARGUMENT, old, young.getFirst(), function);
      young.stream().skip(1).forEach(name -> facts.second(CHANGE_ARGUMENT, old, name, function));
      facts.second(REMOVE_ARGUMENT, old, "", function);
      gone.remove(old);
      added.remove(young.getFirst());
    }
  }

  /** Whether one name is the other with more words: {@code alpha}, {@code alpha_low}. */
  private static boolean isPart(String one, String other) {
    var shorter = one.length() < other.length() ? one : other;
    var longer = one.length() < other.length() ? other : one;
    return longer.startsWith(shorter + "_") || longer.endsWith("_" + shorter);
  }
}
