package io.hardknocks.analysis.uses.meaning;

import java.util.ArrayList;
import java.util.List;

/** Reads a type as the files of types write it: {@code list[(int, element)]}. */
final class TypeText {
  private final String text;
  private final Meaning receiver;
  private final List<Meaning> arguments;
  private int at;

  TypeText(String text, Meaning receiver, List<Meaning> arguments) {
    this.text = text.strip();
    this.receiver = receiver;
    this.arguments = arguments;
  }

  Meaning read() {
    if (text.startsWith("(#*.twice)", at)) return new Meaning.Pack(twice());
    if (at < text.length() && text.charAt(at) == '(') return new Meaning.Pack(list(')'));
    int start = at;
    while (at < text.length() && "[](), ".indexOf(text.charAt(at)) < 0) at++;
    var name = text.substring(start, at);
    if (at < text.length() && text.charAt(at) == '[')
      return new Meaning.Value(name, list(']').getFirst());
    return named(name);
  }

  private List<Meaning> list(char end) {
    var parts = new ArrayList<Meaning>();
    do {
      at++;
      while (text.charAt(at) == ' ') at++;
      parts.add(read());
    } while (text.charAt(at) == ',');
    if (text.charAt(at) != end)
      throw new IllegalArgumentException(
          "type: " + text + " (expected: " + end + " at " + at + ")");
    at++;
    return parts;
  }

  /** The first argument, when it is a column: what is made of other things is another thing. */
  private Meaning table() {
    boolean column = !arguments.isEmpty() && arguments.getFirst().type().equals("pandas.Series");
    return column ? arguments.getFirst() : Doubt.UNKNOWN;
  }

  /** Each argument as two parts of it. */
  private List<Meaning> twice() {
    return arguments.stream().flatMap(a -> List.of(a, a).stream()).toList();
  }

  private Meaning elements() {
    return new Meaning.Pack(arguments.stream().map(Elements::of).toList());
  }

  private Meaning named(String name) {
    return switch (name) {
      case "?" -> Doubt.UNKNOWN;
      case "None" -> Doubt.NEVER;
      case "self" -> receiver;
      case "element" -> receiver.element();
      case "#1" -> arguments.isEmpty() ? Doubt.UNKNOWN : arguments.getFirst();
      case "#*.element" -> elements();
      case "#1.table" -> table();
      case "#1.element" -> arguments.isEmpty() ? Doubt.NEVER : Elements.of(arguments.getFirst());
      default -> Meaning.value(name);
    };
  }
}
