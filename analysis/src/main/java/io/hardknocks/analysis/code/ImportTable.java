package io.hardknocks.analysis.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The imports of a script, and what its names stand for: {@code np.float} is {@code numpy.float}.
 * Where a name is imported twice the last import counts.
 */
public final class ImportTable {
  /** Of a script that imports nothing. */
  public static final ImportTable NONE = new ImportTable(List.of());

  private final List<Import> imports;
  private final Map<String, String> targets = new HashMap<>();

  private ImportTable(List<Import> imports) {
    this.imports = List.copyOf(imports);
    for (var found : imports) {
      if (!found.bound().isEmpty()) targets.put(found.bound(), found.target());
    }
  }

  /** A table of imports that were found otherwise, in the order of the script. */
  public static ImportTable of(List<Import> imports) {
    return new ImportTable(imports);
  }

  /** The imports anywhere in a script, in functions and branches too. */
  public static ImportTable of(SyntaxTree tree) {
    var found = new ArrayList<Import>();
    tree.root()
        .walk(
            node -> {
              if (tree.grammar() == Grammar.PYTHON)
                PythonImports.read(node, tree.line(node), found);
              else ScriptImports.read(node, tree.line(node), found);
            });
    return new ImportTable(found);
  }

  /** In the order of the script. */
  public List<Import> imports() {
    return imports;
  }

  /** What an imported name stands for; empty for a name that no import binds. */
  public Optional<String> target(String bound) {
    return Optional.ofNullable(targets.get(bound));
  }

  /** A dotted name with its first part replaced by what that stands for. */
  public String resolve(String dotted) {
    int dot = dotted.indexOf('.');
    var root = dot < 0 ? dotted : dotted.substring(0, dot);
    return targets.getOrDefault(root, root) + (dot < 0 ? "" : dotted.substring(dot));
  }
}
