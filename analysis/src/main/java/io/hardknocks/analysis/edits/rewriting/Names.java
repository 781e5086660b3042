package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.code.Import;
import io.hardknocks.analysis.code.ImportTable;
import io.hardknocks.analysis.code.UsualImports;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the names of a script stand for: by its imports, and by what its variables are made of. */
public final class Names {
  /** How scripts write modules of which the name alone says little. */
  private static final Map<String, String> CUSTOMARY =
      Map.of(
          "numpy", "np",
          "pandas", "pd",
          "matplotlib.pyplot", "plt",
          "seaborn", "sns",
          "tensorflow", "tf");

  private static final int LONGEST = 2_000;

  private static final Pattern MADE = Pattern.compile("\\w+=((?:\\w+\\.)*[A-Z]\\w*)\\(");

  /** Resolves nothing. */
  public static final Names NONE = new Names(ImportTable.NONE, List.of(), Map.of());

  private final ImportTable imports;
  private final List<Statement> statements;
  private final Map<String, String> moved;
  private @Nullable Set<String> defined;

  private Names(ImportTable imports, List<Statement> statements, Map<String, String> moved) {
    this.imports = imports;
    this.statements = statements;
    this.moved = moved;
  }

  public static Names of(ImportTable imports, List<Statement> statements) {
    return new Names(imports, statements, Map.of());
  }

  /**
   * The same names, where those that are imported from elsewhere now resolve to what they became.
   */
  public Names moved(Map<String, String> moved) {
    return new Names(imports, statements, moved);
  }

  /** Whether an imported name comes from elsewhere in the fixing script. */
  public boolean moves(String bound) {
    return imports.target(bound).filter(moved::containsKey).isPresent();
  }

  /** Whether the script itself gives this name a value. */
  public boolean defined(String name) {
    if (defined == null) defined = Locals.defined(statements);
    return defined.contains(name);
  }

  public List<Import> imports() {
    return imports.imports();
  }

  /** The full name: aliases replaced, a variable by its class when it is made in the script. */
  public String resolve(String dotted) {
    var root = root(dotted);
    var target = imports.target(root);
    if (target.isPresent()) {
      return moved.getOrDefault(target.get(), target.get()) + dotted.substring(root.length());
    }
    var convention = this == NONE ? null : UsualImports.aliased(root).orElse(null);
    if (convention == null) return dotted;
    return convention + dotted.substring(root.length());
  }

  /** Whether the first part of a name is a module or something out of one. */
  public boolean imported(String dotted) {
    var root = root(dotted);
    if (imports.target(root).isPresent()) return true;
    boolean usual = UsualImports.aliased(root).isPresent() || UsualImports.isModule(root);
    return this != NONE && usual && !defined(root);
  }

  /** The name to file an edit under: that of the class for a method of a variable. */
  public String symbol(String dotted) {
    var root = root(dotted);
    if (imported(dotted)) return resolve(dotted);
    var type = made(root);
    if (!type.isEmpty()) return type + dotted.substring(root.length());
    int dot = dotted.lastIndexOf('.');
    return dot < 0 ? dotted : dotted.substring(dot + 1);
  }

  /** The class that a variable is made of, where the script says so; otherwise empty. */
  private String made(String variable) {
    var type = "";
    for (var statement : statements) {
      if (!statement.key().startsWith(variable + "=")) continue;
      if (statement.key().length() > LONGEST) continue;
      var made = MADE.matcher(statement.key());
      if (made.lookingAt()) type = resolve(made.group(1));
    }
    return type;
  }

  /** A full name as people write it where that is a convention: {@code np.random.choice}. */
  public static String customary(String dotted) {
    return CUSTOMARY.entrySet().stream()
        .filter(known -> dotted.startsWith(known.getKey() + "."))
        .findFirst()
        .map(known -> known.getValue() + dotted.substring(known.getKey().length()))
        .orElse(dotted);
  }

  private static String root(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }
}
