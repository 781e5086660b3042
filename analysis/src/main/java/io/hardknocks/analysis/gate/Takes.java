package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.Awaits;
import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.PythonParameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether new code means at a place what it means elsewhere. */
final class Takes {
  private static final Pattern AWAIT = Pattern.compile("\\bawait\\s");

  /** A name that is no part of a dotted one, and names no argument. */
  private static final Pattern NAME = Pattern.compile("(?<![\\w.'\"])[a-z]\\w*+(?!\\s?=(?!=))");

  private final SyntaxTree tree;

  Takes(SyntaxTree tree) {
    this.tree = tree;
  }

  /** Whether it may await there, and the script gives no other meaning to a name of Python. */
  boolean takes(Use use, List<Splice> splices) {
    for (var splice : splices) {
      boolean python = tree.grammar() == Grammar.PYTHON;
      if (!mayAwait(use, splice) || (python && isShadowed(splice))) return false;
    }
    return true;
  }

  private boolean mayAwait(Use use, Splice splice) {
    var old = tree.source().substring(splice.start(), splice.end());
    boolean more = count(splice.text()) > count(old);
    return !more || Awaits.mayBeAt(tree, use.node());
  }

  private static long count(String text) {
    return AWAIT.matcher(text).results().count();
  }

  private boolean isShadowed(Splice splice) {
    var source = tree.source();
    int from = Math.max(0, splice.start() - 1);
    int to = Math.min(source.length(), splice.end() + 1);
    var before = source.substring(from, splice.start());
    var fresh = names(before + splice.text() + source.substring(splice.end(), to));
    fresh.removeAll(names(source.substring(from, to)));
    fresh.retainAll(PythonNames.BUILTIN);
    if (!fresh.isEmpty()) fresh.retainAll(bound());
    return !fresh.isEmpty();
  }

  private static Set<String> names(String code) {
    return NAME.matcher(code)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What the script binds anywhere, its parameters among it. */
  private Set<String> bound() {
    var names = new HashSet<>(PythonNames.boundIn(tree.root()));
    tree.root()
        .walk(
            node -> {
              if (node.is("function_definition"))
                node.child("body").ifPresent(body -> names.addAll(PythonNames.boundIn(body)));
              if (node.is("function_definition") || node.is("lambda"))
                PythonParameters.of(node)
                    .forEach(one -> PythonParameters.name(one).ifPresent(names::add));
              if (node.is("for_in_clause"))
                node.child("left").ifPresent(left -> addAll(left, names));
            });
    return names;
  }

  private static void addAll(SyntaxNode target, Set<String> names) {
    target.walk(
        node -> {
          if (node.is("identifier")) names.add(node.text());
        });
  }
}
