package io.hardknocks.analysis.uses.python.statement;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.Walk;

/** Notes what Python's imports take from where, and binds it. */
final class PythonImporting {
  private final Walk walk;
  private final KnownTypes types;

  PythonImporting(Walk walk, KnownTypes types) {
    this.walk = walk;
    this.types = types;
  }

  void plain(SyntaxNode statement) {
    for (var name : statement.children("name")) {
      boolean aliased = name.is("aliased_import");
      var module = aliased ? name.child("name").orElse(name) : name;
      modules(module, statement);
      var bound = PythonNames.imported(statement, name);
      walk.assign(bound, new Named(aliased ? module.text() : bound));
      walk.modules().add(aliased ? module.text() : bound);
    }
  }

  /** A module, and the packages that it is in. */
  private void modules(SyntaxNode module, SyntaxNode statement) {
    var text = module.text();
    if (text.startsWith(".")) return;
    int end = text.indexOf('.');
    walk.libraries().add(end < 0 ? text : text.substring(0, end));
    for (int dot = text.indexOf('.'); dot > 0; dot = text.indexOf('.', dot + 1))
      walk.notes().use(text.substring(0, dot), Use.Form.MODULE, statement, module, null);
    walk.notes().use(text, Use.Form.MODULE, statement, module, null);
  }

  void from(SyntaxNode statement) {
    var module = statement.child("module_name");
    if (module.isEmpty()) return;
    var text = module.get().text();
    modules(module.get(), statement);
    for (var name : statement.children("name")) {
      boolean aliased = name.is("aliased_import");
      var original = aliased ? name.child("name").orElse(name) : name;
      if (text.startsWith(".")) {
        walk.assign(PythonNames.imported(statement, name), Doubt.UNKNOWN);
        continue;
      }
      var dotted = types.canonical(text + "." + original.text());
      walk.notes().use(dotted, Use.Form.IMPORTED, statement, original, null);
      var known = types.attribute(dotted, Doubt.UNKNOWN);
      walk.assign(PythonNames.imported(statement, name), known == null ? new Named(dotted) : known);
    }
    boolean all = statement.children().stream().anyMatch(c -> c.is("wildcard_import"));
    if (all) walk.stars().add(text);
  }
}
