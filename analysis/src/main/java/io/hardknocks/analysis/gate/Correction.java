package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Trigger;
import java.util.HashSet;
import java.util.Optional;

/** Makes the edit of one lesson in a script, wherever its sign is seen, and nothing else. */
public final class Correction {
  private Correction() {}

  /** The corrected script; empty when there is nothing to correct, or not without judgement. */
  public static Optional<String> of(Trigger trigger, Advice advice, String script) {
    return advice.mechanical() ? tried(trigger, advice, script) : Optional.empty();
  }

  /**
   * The script with the edit made; empty when the edit cannot be made at each place, or when what
   * comes out does not parse or still shows the sign.
   */
  public static Optional<String> tried(Trigger trigger, Advice advice, String script) {
    var grammar = Grammar.of(trigger.language());
    var tree = grammar.flatMap(g -> SyntaxTree.parse(g, script));
    if (tree.isEmpty()) return Optional.empty();
    var uses = Uses.of(tree.get());
    var places = Sighting.of(trigger.sign(), uses);
    var repair = new Repair(trigger.sign(), advice, uses);
    var splices = new HashSet<Splice>();
    for (var place : places) {
      var here = repair.at(place);
      if (here.isEmpty()) return Optional.empty();
      splices.addAll(here);
    }
    splices.addAll(repair.imports().splices());
    var corrected = Splice.all(script, splices);
    return corrected.equals(script) ? Optional.empty() : sound(trigger, tree.get(), corrected);
  }

  private static Optional<String> sound(Trigger trigger, SyntaxTree before, String corrected) {
    var after = SyntaxTree.parse(before.grammar(), corrected);
    if (after.isEmpty() || (after.get().hasErrors() && !before.hasErrors()))
      return Optional.empty();
    return Sighting.of(trigger.sign(), Uses.of(after.get())).isEmpty()
        ? Optional.of(corrected)
        : Optional.empty();
  }
}
