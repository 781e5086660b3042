package io.hardknocks.analysis.failure.rules;

/**
 * A rule that has the word about a clue.
 *
 * @param effect its own, completed by the rule that it refines
 * @param firm no other kind of rule needs to be asked
 * @param wrapper the cause should be asked first
 * @param guess only a word of the exception's name led to it
 * @param why it was found, after "it": {@code is named KeyError}
 */
record Match(Rule rule, Effect effect, boolean firm, boolean wrapper, boolean guess, String why) {

  Match(Rule rule, Effect effect, boolean firm, boolean wrapper, String why) {
    this(rule, effect, firm, wrapper, false, why);
  }

  /** The words are those of an error that only carries another. */
  Match wrapping() {
    return new Match(rule, effect, firm, true, guess, why);
  }

  Match guessed() {
    return new Match(rule, effect, firm, wrapper, true, why);
  }
}
