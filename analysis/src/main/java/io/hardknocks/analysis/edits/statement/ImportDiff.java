package io.hardknocks.analysis.edits.statement;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.code.Import;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Which imports were added, removed, or took the place of others. */
final class ImportDiff {
  private record Pair(Import gone, Import added, double likeness) {}

  private static final Pattern FAILED =
      Pattern.compile("except(:|\\b.*\\b(ImportError|ModuleNotFoundError|Exception)\\b)");

  private static final double ALIKE = 1.0;
  private static final double SAME_NAME = 3;
  private static final int MOST = 60;

  private final List<Import> gone;
  private final List<Import> added;
  private final List<Pair> replaced = new ArrayList<>();
  private final Set<String> modulesAfter = new HashSet<>();
  private final UsedMembers used;
  private final UsedMembers usedNow;

  private ImportDiff(
      List<Import> before, List<Import> after, UsedMembers used, UsedMembers usedNow) {
    this.used = used;
    this.usedNow = usedNow;
    after.forEach(found -> modulesAfter.add(found.module()));
    gone = without(before, after);
    added = without(after, before);
  }

  static ImportDiff of(Names before, Names after, List<Statement> statements, List<Statement> now) {
    var diff =
        new ImportDiff(
            before.imports(), after.imports(), UsedMembers.of(statements), UsedMembers.of(now));
    diff.preferred(before.imports(), after.imports(), now);
    diff.members(before.imports(), now);
    diff.pair();
    return diff;
  }

  private static List<Import> without(List<Import> imports, List<Import> others) {
    Set<String> known = new HashSet<>();
    others.forEach(i -> known.add(i.dotted()));
    var left = new ArrayList<Import>();
    Set<String> seen = new HashSet<>();
    for (var found : imports) {
      boolean other = !known.contains(found.dotted());
      if (other && seen.add(found.dotted() + " " + found.bound()) && left.size() < MOST)
        left.add(found);
    }
    return left;
  }

  private void pair() {
    var candidates = new ArrayList<Pair>();
    for (var old : gone) {
      for (var young : added) {
        double likeness = likeness(old, young);
        if (likeness >= ALIKE) candidates.add(new Pair(old, young, likeness));
      }
    }
    candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    for (var pair : candidates) {
      if (!gone.contains(pair.gone) || !added.contains(pair.added)) continue;
      replaced.add(pair);
      gone.remove(pair.gone);
      added.remove(pair.added);
    }
    if (gone.size() == 1 && added.size() == 1 && replaced.isEmpty()) {
      replaced.add(new Pair(gone.removeFirst(), added.removeFirst(), 0));
      return;
    }
    List.copyOf(gone).forEach(this::ofMembers);
    if (gone.size() == 1) {
      onlyOfPackage(gone.getFirst(), ImportDiff::isOfPackage);
    } else {
      List.copyOf(gone).forEach(old -> onlyOfPackage(old, this::isOnlyMember));
    }
  }

  /** What is tried under a name before the old import or after it, when the first fails. */
  private void preferred(List<Import> before, List<Import> after, List<Statement> now) {
    for (var young : List.copyOf(added)) {
      before.stream()
          .filter(old -> old.bound().equals(young.bound()) && !old.bound().isEmpty())
          .filter(old -> after.stream().anyMatch(i -> isSame(i, old) && either(i, young, now)))
          .findFirst()
          .ifPresent(old -> replace(old, young));
    }
  }

  private static boolean either(Import one, Import other, List<Statement> now) {
    return isFallback(one, now) || isFallback(other, now);
  }

  /**
   * What is taken out of another module now, and where that fails out of one that the script had:
   * {@code shop.Cart} to {@code try: from shop.parts import Cart}.
   */
  private void members(List<Import> before, List<Statement> now) {
    for (var old : List.copyOf(added)) {
      boolean known = before.stream().anyMatch(i -> i.dotted().equals(old.module()));
      if (!known || old.name().isEmpty() || !isFallback(old, now)) continue;
      added.stream()
          .filter(young -> !young.equals(old) && young.bound().equals(old.bound()))
          .findFirst()
          .ifPresent(
              young -> {
                replace(old, young);
                added.remove(old);
              });
    }
  }

  private void replace(Import old, Import young) {
    replaced.add(new Pair(old, young, SAME_NAME));
    added.remove(young);
  }

  private static boolean isSame(Import one, Import other) {
    return one.dotted().equals(other.dotted()) && one.bound().equals(other.bound());
  }

  /** Whether it is the first statement of a handler of failed imports. */
  private static boolean isFallback(Import found, List<Statement> statements) {
    for (int i = 1; i < statements.size(); i++) {
      if (statements.get(i).line() == found.line())
        return FAILED.matcher(statements.get(i - 1).text()).lookingAt();
    }
    return false;
  }

  /** The only one that came from the package of the only one that went, whatever else came. */
  private void onlyOfPackage(Import old, BiPredicate<Import, Import> of) {
    var same = added.stream().filter(young -> of.test(young, old)).toList();
    if (same.size() != 1 || old.name().isEmpty() || same.getFirst().name().isEmpty()) return;
    replaced.add(new Pair(old, same.getFirst(), 0));
    gone.remove(old);
    added.remove(same.getFirst());
  }

  /** Whether both are of one package, or that of one is in another now. */
  private static boolean isOfPackage(Import young, Import old) {
    return root(young).equals(root(old)) || isWithin(young, old);
  }

  /** Whether both are of one module from which nothing else went, or that of one moved there. */
  private boolean isOnlyMember(Import young, Import old) {
    boolean module = young.module().equals(old.module());
    long went = gone.stream().filter(other -> other.module().equals(old.module())).count();
    return isWithin(young, old) || (module && went == 1);
  }

  private static boolean isWithin(Import young, Import old) {
    return young.module().endsWith("." + old.module());
  }

  /** The first that came of which a member is used where one of the import that went was. */
  private void ofMembers(Import old) {
    added.stream()
        .filter(young -> isUsedAlike(old, young))
        .findFirst()
        .ifPresent(
            young -> {
              replaced.add(new Pair(old, young, 0));
              gone.remove(old);
              added.remove(young);
            });
  }

  /** Whether a member of the one is used where that of the other was. */
  private boolean isUsedAlike(Import old, Import young) {
    return !Collections.disjoint(used.of(old.bound()), usedNow.of(young.bound()));
  }

  private static double likeness(Import old, Import young) {
    if (!old.bound().isEmpty() && old.bound().equals(young.bound())) return SAME_NAME;
    var before = last(old);
    var after = last(young);
    double names = before.equals(after) ? 2.5 : 2 * Words.likeness(before, after);
    double module = old.module().equals(young.module()) ? 0.6 : 0;
    double place = Math.abs(old.line() - young.line()) <= 1 ? 0.3 : 0;
    return names + module + place;
  }

  private static String last(Import found) {
    var dotted = found.dotted();
    return dotted.substring(Math.max(dotted.lastIndexOf('.'), dotted.lastIndexOf('/')) + 1);
  }

  /**
   * Full names of the failing script that have another full name now. Of two libraries that are
   * only the one that went and the one that came, {@code json} and {@code ast}, no name is the
   * other's. Where the module is imported now that held the name, the name is what it was.
   */
  Map<String, String> moved() {
    var moved = new HashMap<String, String>();
    for (var pair : replaced)
      if (!isHeld(pair) && (pair.likeness > 0 || root(pair.gone).equals(root(pair.added))))
        moved.put(pair.gone.target(), pair.added.target());
    return moved;
  }

  /** {@code from shapes.round import disc as d} to {@code from shapes import round}. */
  private static boolean isHeld(Pair pair) {
    return pair.gone.target().startsWith(pair.added.target() + ".");
  }

  private static String root(Import found) {
    return found.module().split("[./]", 2)[0];
  }

  void report(Facts facts, List<Statement> before, List<Statement> after) {
    for (var pair : replaced) {
      facts.at(statement(pair.gone, before), statement(pair.added, after));
      boolean sameName = !pair.gone.name().isEmpty() && pair.gone.name().equals(pair.added.name());
      boolean stays = modulesAfter.contains(pair.gone.module());
      boolean moduleOnly = sameName && !stays;
      var from = moduleOnly ? pair.gone.module() : pair.gone.dotted();
      var to = moduleOnly ? pair.added.module() : pair.added.dotted();
      if (isOtherForm(pair)) {
        var was = statement(pair.gone, before).text();
        facts.add(REPLACE_IMPORT, was, statement(pair.added, after).text(), pair.gone.dotted());
        facts.second(REPLACE_IMPORT, from, to, pair.gone.dotted());
      } else {
        facts.add(REPLACE_IMPORT, from, to, pair.gone.dotted());
      }
      if (moduleOnly)
        facts.second(REPLACE_IMPORT, pair.gone.dotted(), pair.added.dotted(), pair.gone.dotted());
      else if (sameName)
        facts.second(REPLACE_IMPORT, pair.gone.module(), pair.added.module(), pair.gone.dotted());
    }
    for (var found : added) {
      facts.at(statement(found, after), statement(found, after));
      facts.add(ADD_IMPORT, "", found.dotted(), found.dotted());
      facts.second(ADD_IMPORT, "", statement(found, after).text(), found.dotted());
    }
    for (var found : gone) {
      facts.at(statement(found, before), statement(found, before));
      facts.add(REMOVE_IMPORT, found.dotted(), "", found.dotted());
      facts.second(REMOVE_IMPORT, statement(found, before).text(), "", found.dotted());
    }
  }

  /** Whether the same is imported in another way: {@code require('x')} is {@code import x} now. */
  private static boolean isOtherForm(Pair pair) {
    return pair.gone.module().equals(pair.added.module())
        && pair.gone.bound().equals(pair.added.bound())
        && (pair.gone.name().equals("default") || pair.added.name().equals("default"));
  }

  private static Statement statement(Import found, List<Statement> statements) {
    Statement last = new Statement("", "", found.line(), 0);
    for (var statement : statements) {
      if (statement.line() > found.line()) break;
      last = statement;
    }
    return last;
  }
}
