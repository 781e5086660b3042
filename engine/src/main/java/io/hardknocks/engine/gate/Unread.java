package io.hardknocks.engine.gate;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.Refused;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.code.shell.ShellScript;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why silence about a script says nothing. */
public final class Unread {
  /** Statements of Python 2, which the parser still takes. */
  private static final Set<String> OF_PYTHON_2 = Set.of("print_statement", "exec_statement");

  private Unread() {}

  /**
   * One sentence; {@code null} when a script is read whole.
   *
   * @param module whether the name of its file makes it an ES module
   */
  public static @Nullable String why(String language, String script, boolean module) {
    if (script.indexOf('\0') >= 0) return "it is binary";
    if (ShellScript.isOf(language))
      return ShellScript.of(script).isPresent()
          ? null
          : "a quote or a parenthesis in it is not closed, or it is too long";
    var grammar = Grammar.of(language);
    if (grammar.isEmpty())
      return "lessons do not read " + language + " (only python, javascript, typescript and shell)";
    var tree = SyntaxTree.parse(grammar.get(), script);
    if (tree.isEmpty()) return "it is too long, or too deep";
    int line = firstBad(tree.get());
    return line == 0 ? refused(tree.get(), module) : "line " + line + " does not parse";
  }

  private static @Nullable String refused(SyntaxTree tree, boolean module) {
    var refused = Refused.in(tree, module);
    if (refused.isEmpty()) return null;
    var what = tree.grammar() == Grammar.PYTHON ? "an argument twice" : "await outside async";
    return "line " + tree.line(refused.getFirst()) + " does not parse: " + what;
  }

  private static int firstBad(SyntaxTree tree) {
    var first = new int[1];
    tree.root().walk(node -> first[0] = first[0] == 0 && isBad(node) ? tree.line(node) : first[0]);
    return first[0];
  }

  private static boolean isBad(SyntaxNode node) {
    return node.error() || node.missing() || OF_PYTHON_2.contains(node.type());
  }
}
