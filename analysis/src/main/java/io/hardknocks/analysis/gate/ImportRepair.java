package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Edit;
import java.util.ArrayList;
import java.util.List;

/** Renames what a Python import takes, and leaves the name that the script uses for it. */
final class ImportRepair {
  private final Uses uses;
  private final Imports imports;

  ImportRepair(Uses uses, Imports imports) {
    this.uses = uses;
    this.imports = imports;
  }

  List<Splice> at(Use use, Edit edit) {
    if (use.name().is("string"))
      return List.of(new Splice(use.name().start() + 1, use.name().end() - 1, edit.to()));
    return use.form() == Use.Form.MODULE ? module(use, edit) : taken(use, edit);
  }

  private List<Splice> module(Use use, Edit edit) {
    var name = use.name();
    boolean from = use.node().is("import_from_statement");
    boolean aliased =
        use.node().children("name").stream()
            .anyMatch(n -> n.is("aliased_import") && n.start() == name.start());
    int end = name.start() + edit.from().length();
    boolean whole = name.end() == end;
    if (from || aliased || !whole) return List.of(new Splice(name.start(), end, edit.to()));
    if (edit.from().indexOf('.') < 0)
      return List.of(new Splice(name.start(), end, edit.to() + " as " + edit.from()));
    var splices = new ArrayList<Splice>();
    splices.add(new Splice(name.start(), end, edit.to()));
    for (var other : uses.all()) {
      if (other.form() == Use.Form.ATTRIBUTE && other.key().equals(edit.from()))
        splices.add(new Splice(other.node().start(), other.node().end(), edit.to()));
    }
    return splices;
  }

  /** Takes a name out of an import. */
  List<Splice> without(Use use) {
    var names = use.node().children("name");
    var entry = names.stream().filter(n -> n.start() == use.name().start()).findFirst();
    if (entry.isEmpty()) return List.of();
    return names.size() == 1
        ? List.of(replaced(use.node(), ""))
        : moved(use.node(), names, entry.get(), "");
  }

  /** {@code from m import name}. */
  private List<Splice> taken(Use use, Edit edit) {
    var names = use.node().children("name");
    var entry = names.stream().filter(n -> n.start() == use.name().start()).findFirst();
    if (entry.isEmpty()) return List.of();
    var bound =
        entry
            .get()
            .child("alias")
            .filter(a -> entry.get().is("aliased_import"))
            .map(SyntaxNode::text)
            .orElse(use.name().text());
    var line = line(edit.to(), bound);
    int dot = edit.to().lastIndexOf('.');
    boolean sameModule =
        dot > 0
            && edit.to()
                .substring(0, dot)
                .equals(use.node().child("module_name").map(SyntaxNode::text).orElse(""));
    if (sameModule)
      return List.of(
          new Splice(
              entry.get().start(), entry.get().end(), as(edit.to().substring(dot + 1), bound)));
    var splices = new ArrayList<Splice>();
    if (dot < 0) splices.addAll(spelledOut(use, edit));
    if (names.size() == 1) splices.add(replaced(use.node(), line));
    else splices.addAll(moved(use.node(), names, entry.get(), line));
    return splices;
  }

  private static String as(String name, String bound) {
    return name.equals(bound) ? name : name + " as " + bound;
  }

  /** The import of a dotted name; empty for one that needs none. */
  private static String line(String dotted, String bound) {
    int dot = dotted.lastIndexOf('.');
    if (dot < 0) return "";
    return "from " + dotted.substring(0, dot) + " import " + as(dotted.substring(dot + 1), bound);
  }

  /** A name that the language itself has takes the place of the imported one. */
  private List<Splice> spelledOut(Use use, Edit edit) {
    var splices = new ArrayList<Splice>();
    for (var other : uses.all()) {
      boolean here = other.form() == Use.Form.BOUND && other.key().equals(use.key());
      if (here && other.node().is("identifier"))
        splices.add(
            new Splice(other.node().start(), other.node().end(), imports.spelled(edit.to())));
    }
    return splices;
  }

  private Splice replaced(SyntaxNode statement, String line) {
    var source = uses.tree().source();
    int end = statement.end();
    boolean ownLine = end < source.length() && source.charAt(end) == '\n';
    boolean atMargin = statement.start() == 0 || source.charAt(statement.start() - 1) == '\n';
    if (!line.isEmpty()) return new Splice(statement.start(), end, line);
    return new Splice(
        statement.start(), ownLine && atMargin ? end + 1 : end, atMargin ? "" : "pass");
  }

  private List<Splice> moved(
      SyntaxNode statement, List<SyntaxNode> names, SyntaxNode entry, String line) {
    int index = names.indexOf(entry);
    int start = index > 0 ? names.get(index - 1).end() : entry.start();
    int end = index > 0 ? entry.end() : names.get(1).start();
    var splices = new ArrayList<Splice>();
    splices.add(new Splice(start, end, ""));
    if (line.isEmpty()) return splices;
    var source = uses.tree().source();
    int margin = source.lastIndexOf('\n', Math.max(0, statement.start() - 1)) + 1;
    var indent = statement.start() == 0 ? "" : source.substring(margin, statement.start());
    if (!indent.isBlank()) return List.of();
    splices.add(new Splice(statement.end(), statement.end(), "\n" + indent + line));
    return splices;
  }
}
