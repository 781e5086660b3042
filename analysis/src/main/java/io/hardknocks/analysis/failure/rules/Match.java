package io.hardknocks.analysis.failure.rules;

/**
 * A rule that has the word about a clue.
 *
 * @param effect its own, completed by the rule that it refines
 * @param firm no other kind of rule needs to be asked
 * @param wrapper the cause should be asked first
 * @param why it was found, after "it": {@code is named KeyError}
 */
record Match(Rule rule, Effect effect, boolean firm, boolean wrapper, String why) {}
