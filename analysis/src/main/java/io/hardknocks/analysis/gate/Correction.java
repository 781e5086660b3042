package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.Refused;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.analysis.gate.command.CommandRepair;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Makes the edit of one lesson in a script, wherever its sign is seen, and nothing else. */
public final class Correction {
  private Correction() {}

  /** The corrected script; empty when there is nothing to correct, or not without judgement. */
  public static Optional<String> of(Trigger trigger, Advice advice, String script) {
    return advice.mechanical() ? tried(trigger, advice, script) : Optional.empty();
  }

  /** The same, only where the script says what the values are: what is guessed stays as it is. */
  public static Optional<String> certain(Trigger trigger, Advice advice, String script) {
    return advice.mechanical() ? edited(trigger, advice, script, true) : Optional.empty();
  }

  /**
   * The script with the edit made; empty when the edit cannot be made at each place, or when what
   * comes out does not parse or still shows the sign.
   */
  public static Optional<String> tried(Trigger trigger, Advice advice, String script) {
    return edited(trigger, advice, script, false);
  }

  /** Whether a script shows the sign of a lesson. */
  public static boolean isNeeded(Trigger trigger, String script) {
    if (ShellScript.isOf(trigger.language())) return CommandRepair.isNeeded(trigger.sign(), script);
    return Grammar.of(trigger.language())
        .flatMap(grammar -> SyntaxTree.parse(grammar, script))
        .filter(tree -> !Sighting.of(trigger.sign(), uses(tree, trigger)).isEmpty())
        .isPresent();
  }

  private static Optional<String> edited(
      Trigger trigger, Advice advice, String script, boolean certain) {
    if (ShellScript.isOf(trigger.language()))
      return CommandRepair.of(trigger.sign(), advice, script);
    var grammar = Grammar.of(trigger.language());
    var tree = grammar.flatMap(g -> SyntaxTree.parse(g, script));
    if (tree.isEmpty()) return Optional.empty();
    var uses = uses(tree.get(), trigger);
    var places = places(trigger.sign(), uses, certain);
    var repair = new Repair(trigger.sign(), advice, uses);
    var splices = new HashSet<Splice>();
    for (var place : places) {
      var here = repair.at(place);
      if (here.isEmpty()) return Optional.empty();
      splices.addAll(here);
    }
    splices.addAll(repair.imports().splices());
    var corrected = Splice.all(script, splices);
    return corrected.equals(script)
        ? Optional.empty()
        : sound(trigger, tree.get(), corrected, certain);
  }

  /** A lesson about a name that ES modules lack is about such a one. */
  private static Uses uses(SyntaxTree tree, Trigger trigger) {
    return Uses.of(tree, Uses.isOfCommonJs(trigger.sign().symbol()));
  }

  private static List<Use> places(Sign sign, Uses uses, boolean certain) {
    return Sighting.of(sign, uses).stream()
        .filter(use -> !certain || Assumption.of(sign, use).isEmpty())
        .toList();
  }

  private static Optional<String> sound(
      Trigger trigger, SyntaxTree before, String corrected, boolean certain) {
    var after = SyntaxTree.parse(before.grammar(), corrected);
    if (after.isEmpty() || isBroken(before, after.get())) return Optional.empty();
    return places(trigger.sign(), uses(after.get(), trigger), certain).isEmpty()
        ? Optional.of(corrected)
        : Optional.empty();
  }

  private static boolean isBroken(SyntaxTree before, SyntaxTree after) {
    if (after.hasErrors() && !before.hasErrors()) return true;
    return Refused.in(after, false).size() > Refused.in(before, false).size();
  }
}
