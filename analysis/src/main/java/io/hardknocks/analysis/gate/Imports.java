package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The imports at the top of a Python script, and those that a repair adds to them. */
final class Imports {
  private final SyntaxTree tree;
  private final Map<String, String> bound = new HashMap<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> added = new TreeSet<>();

  Imports(SyntaxTree tree) {
    this.tree = tree;
    for (var statement : tree.root().children()) {
      if (statement.is("import_statement")) plain(statement);
      if (statement.is("import_from_statement")) from(statement);
    }
  }

  private void plain(SyntaxNode statement) {
    for (var name : statement.children("name")) {
      if (name.is("aliased_import")) bind(name, "");
      else {
        whole.add(name.text());
        bound.put(name.text().split("\\.", -1)[0], name.text().split("\\.", -1)[0]);
      }
    }
  }

  private void from(SyntaxNode statement) {
    var module = statement.child("module_name").map(SyntaxNode::text).orElse("");
    for (var name : statement.children("name")) {
      if (name.is("aliased_import")) bind(name, module + ".");
      else bound.put(name.text(), module + "." + name.text());
    }
  }

  private void bind(SyntaxNode aliased, String prefix) {
    var name = aliased.child("name").map(SyntaxNode::text).orElse("");
    aliased.child("alias").ifPresent(a -> bound.put(a.text(), prefix + name));
  }

  /** How the script writes a dotted name; imports what is needed for it. */
  String spelled(String dotted) {
    int dot = dotted.lastIndexOf('.');
    if (dot < 0) return dotted;
    for (var entry : new java.util.TreeMap<>(bound).entrySet()) {
      if (entry.getValue().equals(dotted)) return entry.getKey();
    }
    var module = module(dotted.substring(0, dot));
    var rest = dotted.substring(module.length());
    for (var entry : new java.util.TreeMap<>(bound).entrySet()) {
      if (entry.getValue().equals(module)) return entry.getKey() + rest;
    }
    if (!whole.contains(module)) added.add(module);
    return dotted;
  }

  /** The module of a path: what comes before a class. */
  private static String module(String path) {
    int last = path.lastIndexOf('.');
    boolean ofClass = last > 0 && Character.isUpperCase(path.charAt(last + 1));
    return ofClass || path.equals("datetime.datetime") ? path.substring(0, last) : path;
  }

  /** Adds a line as it is written. */
  void add(String line) {
    added.add(line);
  }

  /** What is put into the script for the imports that were added. */
  Set<Splice> splices() {
    if (added.isEmpty()) return Set.of();
    var text = new StringBuilder();
    for (var module : added) {
      text.append(module.contains(" ") ? module : "import " + module).append('\n');
    }
    int at = place();
    boolean open = at > 0 && tree.source().charAt(at - 1) != '\n';
    return Set.of(new Splice(at, at, open ? "\n" + text : text.toString()));
  }

  /** Before the first import, or after what has to stay at the top. */
  private int place() {
    int at = 0;
    for (var statement : tree.root().children()) {
      if (statement.is("import_statement") || statement.is("import_from_statement"))
        return lineStart(statement.start());
      boolean top =
          (statement.is("comment") && tree.line(statement) <= 2)
              || statement.is("future_import_statement")
              || docstring(statement);
      if (!top && !statement.is("comment")) return at;
      if (top) at = afterLine(statement.end());
    }
    return at;
  }

  private static boolean docstring(SyntaxNode statement) {
    return statement.is("expression_statement")
        && statement.namedChildren().size() == 1
        && statement.namedChildren().getFirst().is("string");
  }

  private int lineStart(int offset) {
    return tree.source().lastIndexOf('\n', offset - 1) + 1;
  }

  private int afterLine(int offset) {
    int end = tree.source().indexOf('\n', offset);
    return end < 0 ? tree.source().length() : end + 1;
  }
}
