package io.hardknocks.analysis.uses;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.python.statement.PythonScript;
import io.hardknocks.analysis.uses.script.ScriptWalk;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that a script uses from elsewhere, in the order of the text. */
public final class Uses {
  private static final KnownTypes PYTHON = KnownTypes.read("python.types");
  private static final KnownTypes JAVASCRIPT = KnownTypes.read("javascript.types");

  private final SyntaxTree tree;
  private final List<Use> all;

  private Uses(SyntaxTree tree, List<Use> all) {
    this.tree = tree;
    this.all = all.stream().sorted(Comparator.comparingInt((Use u) -> u.node().start())).toList();
  }

  public static Uses of(SyntaxTree tree) {
    return of(tree, false);
  }

  /**
   * The same where more than the text is known.
   *
   * @param module whether the name of its file makes it an ES module
   */
  public static Uses of(SyntaxTree tree, boolean module) {
    boolean python = tree.grammar() == Grammar.PYTHON;
    return new Uses(
        tree,
        python
            ? PythonScript.uses(tree.root(), PYTHON)
            : ScriptWalk.uses(tree, JAVASCRIPT, module));
  }

  /** Whether a name is one that only a file has that is no ES module. */
  public static boolean isOfCommonJs(String name) {
    return ScriptWalk.OF_COMMONJS.contains(name);
  }

  /** Whether values of a type are values of another. */
  public static boolean isA(String type, String other) {
    return PYTHON.lineage(type).contains(other);
  }

  /** A type of Python and those that it extends, as far as we know. */
  public static List<String> lineage(String type) {
    return PYTHON.lineage(type);
  }

  /** The name under which we know a thing of Python. */
  public static String canonical(String dotted) {
    return PYTHON.canonical(dotted);
  }

  /** The types of Python that we know by this last name. */
  public static List<String> typesNamed(String last) {
    return PYTHON.typesNamed(last);
  }

  /** Whether a type of Python is known to us, with its members. */
  public static boolean knowsType(String type) {
    return PYTHON.isType(type);
  }

  /** Whether a type that we know has a member of this name. */
  public static boolean knowsMember(String name) {
    return PYTHON.isMember(name);
  }

  /** Other dotted names that Python scripts have for what is found under a key. */
  public static List<String> spellings(String key) {
    return PYTHON.spellings(key);
  }

  public SyntaxTree tree() {
    return tree;
  }

  public List<Use> all() {
    return all;
  }

  /** What the name of exactly this node stands for. */
  public Optional<Use> at(SyntaxNode node) {
    return all.stream()
        .filter(u -> u.node().start() == node.start() && u.node().end() == node.end())
        .findFirst();
  }
}
