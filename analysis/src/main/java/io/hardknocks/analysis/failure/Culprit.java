package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.rules.Clue;
import io.hardknocks.analysis.failure.rules.Decision;
import io.hardknocks.analysis.failure.rules.RuleBook;
import io.hardknocks.analysis.failure.trace.compiled.JvmNames;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.model.Category;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The error of a cause chain that its author can act on, and what the rules say of it. The reported
 * error says most, unless no rule knows it; then its causes are asked, down to the root. An error
 * that only wraps another gives its place to that one.
 */
record Culprit(Thrown thrown, Decision decision) {
  private static final int LONGEST_RULED_MESSAGE = 2048;
  private static final Set<String> PLAIN = Set.of("Exception", "BaseException");

  static Culprit of(
      Reading reading, String language, RuleBook book, Set<String> libraries, Set<String> told) {
    Function<Thrown, Culprit> judge =
        thrown -> new Culprit(thrown, book.decide(clue(thrown, language, libraries, told)));
    Culprit reported = null;
    Culprit guessed = null;
    for (Thrown thrown : reading.chain()) {
      var culprit = judge.apply(thrown);
      if (reported == null) reported = culprit;
      boolean knows = culprit.decision.firm() && !culprit.decision.wrapper();
      if (knows && (!reported.asksForWhatIsMissing() || culprit.isOfWhatIsMissing())) {
        boolean first = culprit.equals(reported);
        return told(
            reported, first ? culprit.passedOn(reading, judge) : culprit.rooted(reading, judge));
      }
      if (guessed == null && !culprit.isOfAnyKind()) guessed = culprit;
    }
    if (guessed != null && reported != null && reported.isOfAnyKind()) {
      return told(reported, guessed);
    }
    return unknown(reading, judge, reported);
  }

  /** Whether it has a name of its own, or a rule knows it. */
  private boolean isKnown() {
    return !thrown.exception().isEmpty() || decision.firm();
  }

  /** The root cause, where an error of its own class only passes it on. */
  private Culprit rooted(Reading reading, Function<Thrown, Culprit> judge) {
    var root = reading.chain().getLast();
    boolean same = !root.message().isEmpty() && root.exception().equals(thrown.exception());
    return same ? judge.apply(root) : this;
  }

  /** Whether no more is known than that something failed while running. */
  private boolean isOfAnyKind() {
    return decision.verdict().category() == Category.RUNTIME_ERROR;
  }

  /** Whether it asks to install something: only a cause that could not be imported says more. */
  private boolean asksForWhatIsMissing() {
    return decision.wrapper() && isOfWhatIsMissing();
  }

  private boolean isOfWhatIsMissing() {
    var category = decision.verdict().category();
    return category == Category.IMPORT_ERROR || category == Category.DEPENDENCY_ERROR;
  }

  private static Culprit told(Culprit reported, Culprit known) {
    if (reported.decision.wrapper() || reported.saysNothing()) return known;
    if (reported.passesOn(known.thrown)) return known;
    return new Culprit(reported.thrown, known.decision);
  }

  /**
   * Whether neither a class of its own nor a message says what failed; Java prints none as null.
   */
  private boolean saysNothing() {
    var message = thrown.message();
    return PLAIN.contains(thrown.exception()) || message.isBlank() || message.equals("null");
  }

  /** The cause, where the message is no more than that. */
  private Culprit passedOn(Reading reading, Function<Thrown, Culprit> judge) {
    var chain = reading.chain();
    return chain.size() > 1 && passesOn(chain.get(1)) ? judge.apply(chain.get(1)) : this;
  }

  /** Whether its message is no more than what Java prints of its cause. */
  private boolean passesOn(Thrown cause) {
    var name = cause.exception();
    return name.indexOf('.') > 0 && thrown.message().startsWith(name + ": ");
  }

  private static Culprit unknown(
      Reading reading, Function<Thrown, Culprit> judge, @Nullable Culprit reported) {
    boolean carries = reported != null && reported.decision.wrapper();
    if (reported != null && (!carries || reported.asksForWhatIsMissing())) return reported;
    var root = judge.apply(reading.chain().getLast());
    return reported == null || root.isKnown() ? root : reported;
  }

  private static String module(Thrown thrown) {
    var ofPython = WantedModule.of(thrown);
    return ofPython.isEmpty() ? WantedPackage.of(thrown.message()) : ofPython;
  }

  private static Clue clue(
      Thrown thrown, String language, Set<String> libraries, Set<String> told) {
    var message = thrown.message();
    if (message.length() > LONGEST_RULED_MESSAGE) {
      message = message.substring(0, LONGEST_RULED_MESSAGE);
    }
    var spoken = JvmNames.ofError(thrown.exception()) ? "java" : language;
    return Clue.of(spoken, thrown.exception(), message, libraries)
        .ofModule(module(thrown))
        .in(told);
  }
}
