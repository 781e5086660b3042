package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is somewhere in a script, wherever that is.
 *
 * @param libraries from which it imports, {@code .} for its own package
 * @param own names of functions and methods that it defines
 * @param asked variables and members of which it asks what or whether they are
 */
public record Anywhere(Set<String> libraries, Set<String> own, Set<String> asked) {
  private static final Set<String> QUESTIONS = Set.of("hasattr", "getattr", "isinstance", "type");

  public static Anywhere in(SyntaxNode root) {
    var found = new Anywhere(new HashSet<>(), new HashSet<>(), new HashSet<>());
    root.walk(found::look);
    return found;
  }

  private void look(SyntaxNode node) {
    switch (node.type()) {
      case "import_statement" ->
          node.children("name").forEach(n -> libraries.add(first(n.child("name").orElse(n))));
      case "import_from_statement" ->
          node.child("module_name").ifPresent(n -> libraries.add(first(n)));
      case "function_definition" -> node.child("name").ifPresent(n -> own.add(n.text()));
      case "call" ->
          node.child("function")
              .filter(f -> f.is("identifier") && QUESTIONS.contains(f.text()))
              .flatMap(f -> node.child("arguments"))
              .ifPresent(list -> list.namedChildren().forEach(this::ask));
      default -> {}
    }
  }

  private void ask(SyntaxNode argument) {
    asked.add(argument.is("string") ? Texts.content(argument) : argument.text());
  }

  private static String first(SyntaxNode module) {
    var text = module.text();
    int dot = text.indexOf('.');
    return dot == 0 ? "." : dot < 0 ? text : text.substring(0, dot);
  }

  /** Of the members of a variable those that another type of this script may not have as well. */
  public Set<String> telling(Set<String> members, String judged) {
    var telling = new HashSet<>(members);
    telling.removeAll(own);
    telling.removeAll(asked);
    telling.removeAll(List.of(judged));
    return telling;
  }
}
