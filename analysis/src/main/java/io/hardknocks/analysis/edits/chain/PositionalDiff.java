package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.comparison.Converted;
import io.hardknocks.analysis.edits.comparison.Matching;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.comparison.TermComparison;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the arguments of two calls that have no names. */
final class PositionalDiff {
  /** Of several arguments that are told as one edit, in characters. */
  private static final int LONGEST = 100;

  /** Functions that take the size of what they make, or the order of its sides. */
  private static final Set<String> SIZED =
      Set.of(
          "zeros",
          "ones",
          "empty",
          "rand",
          "randn",
          "Tensor",
          "FloatTensor",
          "LongTensor",
          "reshape",
          "view",
          "permute",
          "expand");

  private final Facts facts;
  private final TermComparison terms;

  PositionalDiff(Facts facts, TermComparison terms) {
    this.facts = facts;
    this.terms = terms;
  }

  void diff(List<Term> before, List<Term> after, String function, Site site) {
    if (collected(before, after, function)) return;
    if (gathered(before, after, function)) return;
    if (before.size() == after.size() && crossed(before, after)) {
      facts.add(CHANGE_ARGUMENT, run(before, after), run(after, before), function);
      facts.second(REORDER, run(before, after), run(after, before), function);
      return;
    }
    if (isSize(before, after, function)) {
      facts.add(CHANGE_ARGUMENT, all(before), all(after), function);
      facts.secondly(() -> matched(Matching.of(before, after), function, site));
      return;
    }
    int known = facts.all().size();
    matched(Matching.of(before, after), function, site);
    if (before.size() != after.size()) rest(before, after, function);
    else if (facts.several(known)) several(before, after, function);
  }

  /** Whether these are the numbers of one size, of which a single one says little. */
  private static boolean isSize(List<Term> before, List<Term> after, String function) {
    return before.size() > 1
        && after.size() > 1
        && SIZED.contains(function.substring(function.lastIndexOf('.') + 1))
        && Stream.concat(before.stream(), after.stream()).allMatch(Term::isNumber);
  }

  private static String all(List<Term> arguments) {
    return arguments.getFirst().textTo(arguments.getLast());
  }

  /** Arguments beside one another that are all others now, as one edit too. */
  private void several(List<Term> before, List<Term> after, String function) {
    long others =
        IntStream.range(0, before.size()).filter(i -> !before.get(i).same(after.get(i))).count();
    if (others < 2) return;
    var from = run(before, after);
    var to = run(after, before);
    if (from.length() > LONGEST || to.length() > LONGEST) return;
    facts.second(CHANGE_ARGUMENT, from, to, function);
    if (Converted.alike(before, after)) facts.second(TYPE_CONVERSION, from, to, function);
  }

  private void matched(Matching matched, String function, Site site) {
    for (var pair : matched.pairs()) {
      terms.diff(pair.before(), pair.after(), site.argumentOf(function, ""));
    }
    int both = Math.min(matched.removed().size(), matched.added().size());
    for (int i = 0; i < both; i++) {
      terms.replaced(
          matched.removed().get(i), matched.added().get(i), site.argumentOf(function, ""));
    }
    matched
        .removed()
        .subList(both, matched.removed().size())
        .forEach(t -> facts.add(REMOVE_ARGUMENT, t.text(), "", function));
    matched
        .added()
        .subList(both, matched.added().size())
        .forEach(t -> facts.add(ADD_ARGUMENT, "", t.text(), function));
  }

  /** Whether all values are one collection now, or were one, which is reported. */
  private boolean collected(List<Term> before, List<Term> after, String function) {
    if (before.size() > 1 && after.size() == 1 && collects(after.getFirst(), before)) {
      var all = before.getFirst().textTo(before.getLast());
      facts.add(CHANGE_ARGUMENT, all, after.getFirst().text(), function);
      facts.second(TYPE_CONVERSION, all, after.getFirst().text(), function);
      return true;
    }
    if (after.size() > 1 && before.size() == 1 && collects(before.getFirst(), after)) {
      var all = after.getFirst().textTo(after.getLast());
      facts.add(CHANGE_ARGUMENT, before.getFirst().text(), all, function);
      facts.second(TYPE_CONVERSION, before.getFirst().text(), all, function);
      return true;
    }
    return false;
  }

  /** Whether values behind some that stayed are one collection now, which is reported. */
  private boolean gathered(List<Term> before, List<Term> after, String function) {
    int same = alike(before, after);
    if (same == 0 || before.size() - same < 2 || after.size() - same != 1) return false;
    if (!collects(after.getLast(), before.subList(same, before.size()))) return false;
    var all = before.get(same).textTo(before.getLast());
    facts.add(CHANGE_ARGUMENT, all, after.getLast().text(), function);
    facts.second(TYPE_CONVERSION, all, after.getLast().text(), function);
    return true;
  }

  /** How many values at the beginning are the same. */
  private static int alike(List<Term> before, List<Term> after) {
    int least = Math.min(before.size(), after.size());
    int same = 0;
    while (same < least && before.get(same).same(after.get(same))) same++;
    return same;
  }

  /** More or fewer values than before, from the first that differs on. */
  private void rest(List<Term> before, List<Term> after, String function) {
    int same = alike(before, after);
    if (same == Math.min(before.size(), after.size())) return;
    facts.second(
        CHANGE_ARGUMENT,
        before.get(same).textTo(before.getLast()),
        after.get(same).textTo(after.getLast()),
        function);
  }

  /** {@code f(a, b)} to {@code f((a, b))}. */
  private static boolean collects(Term collection, List<Term> arguments) {
    if (!collection.kind().collection() || collection.parts().size() != arguments.size())
      return false;
    for (int i = 0; i < arguments.size(); i++) {
      if (!collection.part(i).same(arguments.get(i))) return false;
    }
    return true;
  }

  /** Whether an argument went to another place. */
  private static boolean crossed(List<Term> before, List<Term> after) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).same(after.get(i))) continue;
      for (int j = 0; j < after.size(); j++) {
        if (i != j && before.get(i).same(after.get(j)) && !before.get(j).same(after.get(j)))
          return true;
      }
    }
    return false;
  }

  /** The arguments from the first to the last that differ. */
  private static String run(List<Term> arguments, List<Term> others) {
    int first = 0;
    int last = arguments.size() - 1;
    while (arguments.get(first).same(others.get(first))) first++;
    while (arguments.get(last).same(others.get(last))) last--;
    return arguments.get(first).textTo(arguments.get(last));
  }
}
