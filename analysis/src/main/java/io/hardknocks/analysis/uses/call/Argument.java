package io.hardknocks.analysis.uses.call;

import io.hardknocks.analysis.code.SyntaxNode;

/**
 * What is handed to a call.
 *
 * @param name of a keyword argument, else empty
 * @param value its text, white space and quotes normalised, a name resolved
 * @param type the dotted name of its type; empty when not known
 * @param items the same of what is in it
 * @param guessed nothing in the script says that it is of the type
 * @param node the whole argument
 * @param valueNode its value
 */
public record Argument(
    String name,
    String value,
    String type,
    String items,
    boolean guessed,
    SyntaxNode node,
    SyntaxNode valueNode) {
  /** In place of a type: what a division gave of values that are not known. */
  public static final String QUOTIENT = "<quotient>";

  /** One of which nothing is known that is in it. */
  public Argument(String name, String value, String type, SyntaxNode node, SyntaxNode valueNode) {
    this(name, value, type, "", false, node, valueNode);
  }

  public boolean isQuotient() {
    return type.equals(QUOTIENT);
  }

  /** The same as one of another type, by all likelihood. */
  public Argument guess(String other) {
    return new Argument(name, value, other, items, true, node, valueNode);
  }
}
