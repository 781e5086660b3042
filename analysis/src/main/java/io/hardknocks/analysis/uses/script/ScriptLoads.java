package io.hardknocks.analysis.uses.script;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import java.util.HashSet;
import java.util.Set;

/** The modules that a JavaScript file loads, and the names that it takes out of them. */
final class ScriptLoads {
  private final ScriptNotes notes;
  private final ScriptMeanings meanings;
  private final ScriptAdditions additions;

  /** Whether the file is one of TypeScript, whose compiler knows how to import what. */
  private final boolean typed;

  /** Modules that were loaded so far. */
  private final Set<String> modules = new HashSet<>();

  ScriptLoads(
      ScriptNotes notes, ScriptMeanings meanings, ScriptAdditions additions, boolean typed) {
    this.notes = notes;
    this.meanings = meanings;
    this.additions = additions;
    this.typed = typed;
  }

  boolean isModule(String dotted) {
    return modules.contains(dotted);
  }

  void loaded(SyntaxNode call, SyntaxNode function, ScriptScope scope) {
    var source = ScriptNodes.loaded(call);
    if (source == null) return;
    boolean host =
        function.is("import") || meanings.of(function, scope).equals(new Named("require"));
    if (!host) return;
    var module = module(call, source);
    if (!module.isEmpty() && function.is("identifier"))
      notes.use(module + " by require", Form.FREE, call, source, null);
  }

  String module(SyntaxNode node, SyntaxNode source) {
    additions.load(Texts.content(source));
    var module = ScriptNodes.module(source);
    if (!module.isEmpty()) notes.use(module, Form.MODULE, node, source, null);
    modules.add(module);
    return module;
  }

  /** {@code const { exists } = require('fs')}. */
  void pattern(SyntaxNode pattern, SyntaxNode value, ScriptScope scope) {
    if (meanings.of(value, scope) instanceof Named named)
      pattern.namedChildren().forEach(p -> part(p, named.dotted()));
  }

  private void part(SyntaxNode part, String module) {
    var name = part.is("pair_pattern") ? part.child("key").orElse(part) : part;
    boolean plain =
        name.is("shorthand_property_identifier_pattern") || name.is("property_identifier");
    if (plain) notes.use(module + "." + name.text(), Form.IMPORTED, part, name, null);
  }

  void imported(SyntaxNode statement) {
    var source = statement.child("source");
    if (source.isEmpty()) return;
    var module = module(statement, source.get());
    if (module.isEmpty()) return;
    statement.children().stream()
        .filter(c -> c.is("import_clause"))
        .flatMap(c -> c.namedChildren().stream())
        .filter(c -> c.is("identifier") && !typed)
        .forEach(c -> notes.use(module + " by default", Form.FREE, statement, c, null));
    statement.walk(
        n -> {
          var name = n.child("name");
          if (n.is("import_specifier")
              && name.isPresent()
              && !name.get().text().equals("default")) {
            var key = module + "." + name.get().text();
            notes.use(key, Form.IMPORTED, n, name.get(), null);
            if (!typed) notes.use(module + " by names", Form.FREE, statement, name.get(), null);
          }
        });
  }
}
