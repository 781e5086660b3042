package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.analysis.uses.script.PromisedModules;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes functions of Node.js that a file awaits from where they give promises. */
final class PromisedRepair {
  private static final String INNER = ".promises";
  private static final String MODULE = "/promises";

  private final Uses uses;

  PromisedRepair(Uses uses) {
    this.uses = uses;
  }

  /** {@code fs.promises.stat} for {@code fs.stat}; of a name that is imported its import. */
  List<Splice> at(Use awaited) {
    var function = awaited.name();
    var object = function.child("object");
    if (object.isPresent()) return List.of(inserted(object.get().end(), INNER));
    return uses.at(function)
        .filter(use -> use.form() == Form.BOUND && onlyAwaited(use.key(), awaited.key()))
        .map(use -> imports(use.key(), awaited.key()))
        .orElse(List.of());
  }

  private static Splice inserted(int at, String text) {
    return new Splice(at, at, text);
  }

  /** Whether a file does nothing else with a function. */
  private boolean onlyAwaited(String function, String awaited) {
    return uses.all().stream()
        .filter(use -> use.form() == Form.BOUND && use.key().equals(function))
        .allMatch(
            use ->
                uses.all().stream()
                    .anyMatch(other -> other.key().equals(awaited) && other.name() == use.node()));
  }

  private List<Splice> imports(String function, String awaited) {
    var splices = new ArrayList<Splice>();
    for (var use : uses.all()) {
      if (use.form() != Form.IMPORTED || !use.key().equals(function)) continue;
      var loading = loading(use.node());
      var moved = loading.map(l -> moved(l, awaited)).orElse(List.of());
      if (moved.isEmpty()) return List.of();
      splices.addAll(moved);
    }
    return splices;
  }

  /** A statement that takes names out of one module. */
  private record Loading(SyntaxNode statement, SyntaxNode names, SyntaxNode source) {}

  private Optional<Loading> loading(SyntaxNode name) {
    var found = new ArrayList<Loading>();
    uses.tree()
        .root()
        .walk(
            node -> {
              if (node.start() <= name.start() && name.end() <= node.end())
                loaded(node, name).ifPresent(found::add);
            });
    return found.stream().findFirst();
  }

  private static Optional<Loading> loaded(SyntaxNode statement, SyntaxNode name) {
    Predicate<SyntaxNode> holds = names -> names.namedChildren().contains(name);
    if (statement.is("import_statement"))
      return statement.namedChildren().stream()
          .filter(clause -> clause.is("import_clause") && clause.namedChildren().size() == 1)
          .flatMap(clause -> clause.namedChildren().stream())
          .filter(holds)
          .flatMap(
              names ->
                  statement.child("source").map(s -> new Loading(statement, names, s)).stream())
          .findFirst();
    var parts = statement.namedChildren();
    boolean one = statement.is("lexical_declaration") || statement.is("variable_declaration");
    if (!one || parts.size() != 1) return Optional.empty();
    var source = parts.getFirst().child("value").map(ScriptNodes::loaded);
    return parts
        .getFirst()
        .child("name")
        .filter(holds)
        .flatMap(names -> source.map(s -> new Loading(statement, names, s)));
  }

  /** The statement with those of its names from the other module that are only awaited. */
  private List<Splice> moved(Loading loading, String awaited) {
    var names = loading.names().namedChildren();
    var moved = names.stream().filter(name -> isMoved(name, awaited)).toList();
    int end = loading.source().end() - 1;
    if (moved.size() == names.size()) return List.of(inserted(end, MODULE));
    var kept = names.stream().filter(name -> !moved.contains(name)).toList();
    var statement = loading.statement();
    var other = new ArrayList<Splice>();
    other.add(listed(loading.names(), moved));
    other.add(inserted(end, MODULE));
    var more = Splice.all(uses.tree().source(), other);
    int added = more.length() - uses.tree().source().length();
    var line = more.substring(statement.start(), statement.end() + added);
    return List.of(
        listed(loading.names(), kept), inserted(statement.end(), "\n" + margin(statement) + line));
  }

  private boolean isMoved(SyntaxNode name, String awaited) {
    return uses.all().stream()
        .filter(use -> use.form() == Form.IMPORTED && use.node() == name)
        .anyMatch(
            use ->
                isOf(use.key(), awaited)
                    && uses.all().stream().anyMatch(u -> isCallOf(u, use.key()))
                    && onlyAwaited(use.key(), awaited));
  }

  private static boolean isOf(String function, String awaited) {
    var module = awaited.substring(0, awaited.length() - PromisedModules.AWAITED.length());
    return function.startsWith(module + ".") && PromisedModules.callsBack(function);
  }

  private static boolean isCallOf(Use use, String function) {
    return use.form() == Form.BOUND && use.key().equals(function);
  }

  private static Splice listed(SyntaxNode names, List<SyntaxNode> those) {
    var text = those.stream().map(SyntaxNode::text).collect(Collectors.joining(", "));
    return new Splice(names.start(), names.end(), "{ " + text + " }");
  }

  private String margin(SyntaxNode statement) {
    var source = uses.tree().source();
    int line = source.lastIndexOf('\n', Math.max(0, statement.start() - 1)) + 1;
    var before = source.substring(Math.min(line, statement.start()), statement.start());
    return before.isBlank() ? before : "";
  }
}
