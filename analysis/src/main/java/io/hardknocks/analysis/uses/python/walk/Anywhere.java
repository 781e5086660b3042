package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is somewhere in a script, wherever that is.
 *
 * @param imports what it imports, and what of that it uses
 * @param own names of functions, methods and fields that it defines
 * @param asked variables and members of which it asks what or whether they are
 * @param typed names that it says the type of, whether that is known or not
 * @param parameters names of its functions' parameters
 * @param lists variables that are lists
 * @param entries what it puts under keys, and how its tables give their rows
 * @param lines how long it is
 */
public record Anywhere(
    Imported imports,
    Set<String> own,
    Set<String> asked,
    Set<String> typed,
    Set<String> parameters,
    Lists lists,
    Entries entries,
    long lines) {
  private static final Set<String> QUESTIONS = Set.of("hasattr", "getattr", "isinstance", "type");

  /** The longest script that may be cut out of a longer one. */
  private static final int FRAGMENT = 40;

  public static Anywhere in(SyntaxNode root) {
    long lines = root.text().lines().count();
    var found =
        new Anywhere(
            new Imported(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new Lists(),
            new Entries(),
            lines);
    root.walk(found::look);
    found.imports.done();
    return found;
  }

  private void look(SyntaxNode node) {
    imports.look(node);
    lists.look(node);
    entries.look(node);
    switch (node.type()) {
      case "function_definition" -> node.child("name").ifPresent(n -> own.add(n.text()));
      case "class_definition" -> node.child("body").ifPresent(this::fields);
      case "parameters", "lambda_parameters" -> node.namedChildren().forEach(this::parameter);
      case "assignment" -> assigned(node);
      case "match_statement" -> node.children("subject").forEach(this::ask);
      case "call" ->
          node.child("function")
              .filter(f -> f.is("identifier") && QUESTIONS.contains(f.text()))
              .flatMap(f -> node.child("arguments"))
              .ifPresent(list -> list.namedChildren().forEach(this::ask));
      default -> {}
    }
  }

  private void parameter(SyntaxNode parameter) {
    var name = PythonParameters.name(parameter).orElse("");
    parameters.add(name);
    if (parameter.child("type").isPresent()) typed.add(name);
  }

  private void fields(SyntaxNode body) {
    for (var statement : body.namedChildren())
      for (var part : statement.namedChildren())
        if (part.is("assignment")) part.child("left").ifPresent(left -> own.add(left.text()));
  }

  private void assigned(SyntaxNode assignment) {
    var left = assignment.child("left");
    if (left.isEmpty()) return;
    if (assignment.child("type").isPresent()) typed.add(left.get().text());
    boolean ofSelf = left.get().child("object").filter(o -> o.text().equals("self")).isPresent();
    if (ofSelf) left.get().child("attribute").ifPresent(name -> own.add(name.text()));
  }

  private void ask(SyntaxNode argument) {
    asked.add(argument.is("string") ? Texts.content(argument) : argument.text());
  }

  /** Whether something else is put in the place of what is under a key. */
  public boolean isConverted(String key) {
    return entries.isConverted(key);
  }

  /** Whether its connections to SQLite give rows that know their columns. */
  public boolean hasRows() {
    return entries.hasRows();
  }

  /** Whether the script says of a variable what it may be, in a way that is not followed. */
  public boolean settles(SyntaxNode variable, String name) {
    var text = variable.text();
    return asked.contains(text)
        || typed.contains(text)
        || typed.contains(name)
        || lists.has(text, name);
  }

  /** Whether a name comes from outside of what is a part of a script, all imports left out. */
  public boolean isFree(String name) {
    return imports.libraries().isEmpty() && lines <= FRAGMENT && !parameters.contains(name);
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
