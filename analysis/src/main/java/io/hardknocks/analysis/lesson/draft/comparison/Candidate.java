package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;

/**
 * A lesson that a fix may teach.
 *
 * @param place in the failing script
 * @param from freed of its script: names are dotted, {@code $0} is the object
 * @param after the line that repairs it
 * @param byHand the edit needs a person: in another script it would have to be another one
 * @param told what the fix gave, where it changed a value together with its name; else empty
 */
public record Candidate(
    Sign sign,
    SyntaxNode place,
    Strategy strategy,
    String from,
    String to,
    String after,
    boolean byHand,
    String told) {

  public Candidate(
      Sign sign, SyntaxNode place, Strategy strategy, String from, String to, String after) {
    this(sign, place, strategy, from, to, after, false);
  }

  public Candidate(
      Sign sign,
      SyntaxNode place,
      Strategy strategy,
      String from,
      String to,
      String after,
      boolean byHand) {
    this(sign, place, strategy, from, to, after, byHand, "");
  }

  /** The same, to be made by a person. */
  public Candidate byHandIf(boolean needed) {
    return new Candidate(sign, place, strategy, from, to, after, byHand || needed, told);
  }

  /** The same, with what the fix gave. */
  public Candidate telling(String given) {
    return new Candidate(sign, place, strategy, from, to, after, byHand, given);
  }
}
