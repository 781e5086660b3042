package io.hardknocks.analysis.uses.script.scope;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.script.scope.ScriptBinding.Source;
import java.util.List;

/** Binds the names that a statement of an ES module imports. */
record ScriptClauses(ScriptScope file, SyntaxNode statement) {

  void imported() {
    var source = statement.child("source").orElse(statement);
    var module = ScriptNodes.module(source);
    statement.children().stream()
        .filter(c -> c.is("import_clause"))
        .flatMap(c -> c.namedChildren().stream())
        .forEach(part -> clause(part, module));
  }

  private void clause(SyntaxNode part, String module) {
    switch (part.type()) {
      case "identifier" -> taken(part.text(), module);
      case "namespace_import" ->
          part.namedChildren().stream().findFirst().ifPresent(n -> taken(n.text(), module));
      case "named_imports" -> part.namedChildren().forEach(s -> specifier(s, module));
      default -> {}
    }
  }

  private void specifier(SyntaxNode specifier, String module) {
    var name = specifier.child("name").map(SyntaxNode::text).orElse(specifier.text());
    var bound = specifier.child("alias").map(SyntaxNode::text).orElse(name);
    boolean whole = module.isEmpty() || name.equals("default");
    taken(bound, whole ? module : module + "." + name);
  }

  private void taken(String bound, String dotted) {
    var meaning = dotted.isEmpty() ? UNKNOWN : new Meaning.Named(dotted);
    var binding = file.bind(bound);
    binding.add(new Source(meaning, null, file, List.of()));
    binding.constant(statement);
  }
}
