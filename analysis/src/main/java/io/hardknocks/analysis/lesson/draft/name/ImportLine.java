package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.code.SyntaxNode;

/** The part of a Python import that binds one name. */
record ImportLine(SyntaxNode statement) {

  /** An import of its own that binds the name; empty when this one does not. */
  String of(String name) {
    for (var entry : statement.children("name")) {
      boolean aliased = entry.is("aliased_import");
      var bound = aliased ? entry.child("alias").map(SyntaxNode::text).orElse("") : entry.text();
      boolean plain = statement.is("import_statement");
      boolean root = plain && !aliased && bound.startsWith(name + ".");
      if (!bound.equals(name) && !root) continue;
      if (plain) return "import " + entry.text();
      var module = statement.child("module_name").map(SyntaxNode::text).orElse("");
      return module.startsWith(".") ? "" : "from " + module + " import " + entry.text();
    }
    return "";
  }
}
