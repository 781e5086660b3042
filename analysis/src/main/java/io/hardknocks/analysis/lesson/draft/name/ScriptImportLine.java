package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statement of a JavaScript file that brings a name from a module.
 *
 * @param module as it is written, without quotes
 */
record ScriptImportLine(SyntaxNode statement, String module) {
  private static final Set<String> DECLARATIONS =
      Set.of("lexical_declaration", "variable_declaration");

  /** The import or {@code require} at the top of a file that binds a name. */
  static Optional<ScriptImportLine> of(SyntaxNode root, String name) {
    return root.namedChildren().stream()
        .filter(statement -> binds(statement, name))
        .flatMap(statement -> module(statement, name).stream())
        .findFirst();
  }

  private static boolean binds(SyntaxNode statement, String name) {
    boolean imports = statement.is("import_statement");
    if (!imports && !DECLARATIONS.contains(statement.type())) return false;
    return parts(statement).stream().anyMatch(part -> part.text().equals(name));
  }

  /** The names that a statement binds. */
  private static List<SyntaxNode> parts(SyntaxNode statement) {
    var names = new ArrayList<SyntaxNode>();
    statement.walk(
        node -> {
          boolean bound = node.is("identifier") || node.is("shorthand_property_identifier_pattern");
          if (bound) names.add(node);
        });
    return names;
  }

  private static Optional<ScriptImportLine> module(SyntaxNode statement, String name) {
    if (statement.is("import_statement"))
      return statement.child("source").map(s -> new ScriptImportLine(statement, bare(s)));
    return statement.namedChildren().stream()
        .filter(d -> d.is("variable_declarator"))
        .filter(d -> d.child("name").filter(n -> binds(n, name, n.is("identifier"))).isPresent())
        .flatMap(d -> required(d).stream())
        .findFirst()
        .map(source -> new ScriptImportLine(statement, bare(source)));
  }

  private static boolean binds(SyntaxNode pattern, String name, boolean plain) {
    return plain
        ? pattern.text().equals(name)
        : parts(pattern).stream().anyMatch(part -> part.text().equals(name));
  }

  /** The argument of {@code require} somewhere in a declaration. */
  private static Optional<SyntaxNode> required(SyntaxNode declarator) {
    var sources = new ArrayList<SyntaxNode>();
    declarator.walk(
        node -> {
          boolean require =
              node.is("call_expression")
                  && node.child("function").filter(f -> f.text().equals("require")).isPresent();
          if (require) node.child("arguments").ifPresent(a -> sources.addAll(a.namedChildren()));
        });
    return sources.stream().filter(s -> s.is("string")).findFirst();
  }

  private static String bare(SyntaxNode source) {
    return source.text().replaceAll("^['\"`]|['\"`]$", "");
  }
}
