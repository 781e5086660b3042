package io.hardknocks.analysis.edits;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.Import;
import io.hardknocks.analysis.code.ImportTable;
import io.hardknocks.analysis.code.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of a script stand for: by its imports, and by what its variables are made of. */
final class Names {
  /** What these names are in a fragment that does not say it. */
  private static final Map<String, String> CONVENTION =
      Map.of(
          "np", "numpy",
          "pd", "pandas",
          "plt", "matplotlib.pyplot",
          "sns", "seaborn",
          "tf", "tensorflow",
          "nx", "networkx");

  private static final Pattern MADE =
      Pattern.compile("(\\w+)=((?:\\w+\\.)*[A-Z]\\w*)\\(.*", Pattern.DOTALL);

  /** Resolves nothing. */
  static final Names NONE = new Names(ImportTable.NONE, Map.of(), Map.of(), Set.of());

  private final ImportTable imports;
  private final Map<String, String> types;
  private final Map<String, String> moved;
  private final Set<String> defined;

  private Names(
      ImportTable imports,
      Map<String, String> types,
      Map<String, String> moved,
      Set<String> defined) {
    this.imports = imports;
    this.types = types;
    this.moved = moved;
    this.defined = defined;
  }

  /** Whether an imported name comes from elsewhere in the fixing script. */
  boolean moves(String bound) {
    return imports.target(bound).filter(moved::containsKey).isPresent();
  }

  /** Whether the script itself gives this name a value. */
  boolean defined(String name) {
    return defined.contains(name);
  }

  /**
   * The same names, where those that are imported from elsewhere now resolve to what they became.
   */
  Names moved(Map<String, String> moved) {
    return new Names(imports, types, moved, defined);
  }

  /** Reads the import statements only: the rest of a script does not need to be parsed. */
  static Names of(Grammar grammar, List<Statement> statements) {
    var lines = new StringBuilder();
    int line = 1;
    for (var statement : statements) {
      if (!statement.isImport() && !statement.key().contains("require(")) continue;
      lines.append("\n".repeat(Math.max(0, statement.line() - line)));
      lines.append(statement.text().replaceAll("\\s*\\n\\s*", " ")).append('\n');
      line = Math.max(line, statement.line()) + 1;
    }
    var tree = SyntaxTree.parse(grammar, lines.toString());
    var names =
        new Names(
            ImportTable.of(tree.or(() -> SyntaxTree.parse(grammar, "")).orElseThrow()),
            new HashMap<>(),
            Map.of(),
            Locals.defined(statements));
    for (var statement : statements) {
      var made = MADE.matcher(statement.key());
      if (made.matches()) names.types.put(made.group(1), names.resolve(made.group(2)));
    }
    return names;
  }

  List<Import> imports() {
    return imports.imports();
  }

  /** The full name: aliases replaced, a variable by its class when it is made in the script. */
  String resolve(String dotted) {
    var root = root(dotted);
    var target = imports.target(root);
    if (target.isPresent()) {
      return moved.getOrDefault(target.get(), target.get()) + dotted.substring(root.length());
    }
    var convention = this == NONE ? null : CONVENTION.get(root);
    if (convention == null) return dotted;
    return convention + dotted.substring(root.length());
  }

  /** Whether the first part of a name is a module or something out of one. */
  boolean imported(String dotted) {
    return imports.target(root(dotted)).isPresent()
        || (this != NONE && CONVENTION.containsKey(root(dotted)) && !defined(root(dotted)));
  }

  /** The name to file an edit under: that of the class for a method of a variable. */
  String symbol(String dotted) {
    var root = root(dotted);
    var type = types.get(root);
    if (type != null) return type + dotted.substring(root.length());
    if (imported(dotted)) return resolve(dotted);
    int dot = dotted.lastIndexOf('.');
    return dot < 0 ? dotted : dotted.substring(dot + 1);
  }

  /** A full name as people write it where that is a convention: {@code np.random.choice}. */
  static String customary(String dotted) {
    var best = new ArrayList<String>();
    CONVENTION.forEach(
        (alias, module) -> {
          if (dotted.startsWith(module + ".") && !alias.equals("tf") && !alias.equals("nx"))
            best.add(alias + dotted.substring(module.length()));
        });
    return best.isEmpty() ? dotted : best.getFirst();
  }

  private static String root(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }
}
