package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Defines in an ES module, below its imports, what it lacks: where it is itself. */
final class ModulePathRepair {
  private final Uses uses;
  private final Spelling spelling;
  private final List<String> lines = new ArrayList<>();

  ModulePathRepair(Uses uses) {
    this.uses = uses;
    this.spelling = new Spelling(uses);
  }

  static boolean isAbout(String name) {
    return name.equals("__dirname") || name.equals("__filename");
  }

  /** One definition for all places; empty where a name that it needs is something else there. */
  List<Splice> at(Use use) {
    boolean folder = use.key().equals("__dirname");
    var toPath = spelled("url", "fileURLToPath");
    var dirname = folder ? spelled("path", "dirname") : toPath;
    boolean started = uses.tree().source().startsWith("#!");
    if (toPath.isEmpty() || dirname.isEmpty() || started) return List.of();
    var file = toPath + "(import.meta.url)";
    var value = folder ? dirname + "(" + file + ")" : file;
    lines.add("const " + use.key() + " = " + value + ";");
    var text = String.join("\n", lines);
    lines.clear();
    int end = endOfImports();
    return List.of(new Splice(end, end, end == 0 ? text + "\n" : "\n" + text));
  }

  private int endOfImports() {
    return uses.tree().root().namedChildren().stream()
        .filter(node -> node.is("import_statement"))
        .mapToInt(SyntaxNode::end)
        .max()
        .orElse(0);
  }

  /** How the file writes a function of Node.js, imported if need be; empty where it cannot. */
  private String spelled(String module, String function) {
    var there = spelling.of(module + "." + function);
    if (there.isPresent()) return there.get();
    boolean taken = Pattern.compile("\\b" + function + "\\b").matcher(uses.tree().source()).find();
    if (taken) return "";
    lines.add("import { " + function + " } from 'node:" + module + "';");
    return function;
  }
}
