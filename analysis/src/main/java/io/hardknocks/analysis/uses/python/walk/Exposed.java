package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that a turn of a loop may read before it gives them a value, so that it counts what the
 * turn before it left in them: the upward-exposed uses of its body. Where it is not clear whether a
 * name has got a value, it is one of them.
 */
public final class Exposed {
  private static final Set<String> LEAVES =
      Set.of("return_statement", "raise_statement", "break_statement", "continue_statement");

  private final Map<SyntaxNode, Set<String>> known = new HashMap<>();

  /** Those of a loop. */
  public Set<String> in(SyntaxNode loop) {
    return known.computeIfAbsent(loop, Exposed::read);
  }

  private static Set<String> read(SyntaxNode loop) {
    var exposed = new HashSet<String>();
    new Way(exposed, new HashSet<>()).read(loop);
    return exposed;
  }

  /**
   * A way through the code.
   *
   * @param exposed the names found so far, on whatever way
   * @param assigned names that surely have a value of this turn
   */
  private record Way(Set<String> exposed, Set<String> assigned) {
    Way fork() {
      return new Way(exposed, new HashSet<>(assigned));
    }

    Way read(SyntaxNode node) {
      switch (node.type()) {
        case "identifier" -> name(node.text());
        case "attribute" -> part(node, "object");
        case "keyword_argument" -> part(node, "value");
        case "assignment" -> {
          part(node, "right");
          node.child("left").ifPresent(this::bind);
        }
        case "as_pattern" -> {
          node.namedChildren().stream().filter(c -> !c.is("as_pattern_target")).forEach(this::read);
          node.child("alias").ifPresent(this::bind);
        }
        case "import_statement", "import_from_statement" ->
            node.children("name").forEach(n -> assigned.add(PythonNames.imported(node, n)));
        case "for_statement" -> loop(node);
        case "if_statement" -> choice(node);
        case "try_statement" -> attempt(node);
        case "function_definition", "class_definition" -> {
          fork().all(node);
          node.child("name").ifPresent(this::bind);
        }
        case "while_statement", "match_statement", "lambda", "boolean_operator" -> fork().all(node);
        default -> all(node);
      }
      return this;
    }

    private void name(String name) {
      if (!assigned.contains(name)) exposed.add(name);
    }

    private void part(SyntaxNode node, String field) {
      node.child(field).ifPresent(this::read);
    }

    private void all(SyntaxNode node) {
      node.children().forEach(this::read);
    }

    /** A target; what it is an attribute or an item of is read. */
    private void bind(SyntaxNode target) {
      switch (target.type()) {
        case "identifier" -> assigned.add(target.text());
        case "attribute", "subscript", "call" -> read(target);
        default -> target.children().forEach(this::bind);
      }
    }

    /** What a loop assigns it may never come to assign. */
    private void loop(SyntaxNode node) {
      part(node, "right");
      var turn = fork();
      node.child("left").ifPresent(turn::bind);
      turn.part(node, "body");
      fork().part(node, "alternative");
    }

    private void choice(SyntaxNode node) {
      part(node, "condition");
      var met = new Meeting();
      node.child("consequence").ifPresent(block -> met.of(fork().read(block), block));
      boolean always = false;
      for (var other : node.children("alternative")) {
        met.of(fork().read(other), other);
        always |= other.is("else_clause");
      }
      if (always) met.into(assigned);
    }

    private void attempt(SyntaxNode node) {
      var met = new Meeting();
      var tried = fork();
      var end = node;
      for (var part : node.namedChildren()) {
        switch (part.type()) {
          case "block", "else_clause" -> {
            tried.read(part);
            end = part;
          }
          case "finally_clause" -> {}
          default -> met.of(fork().read(part), part);
        }
      }
      met.of(tried, end);
      met.into(assigned);
      node.namedChildren().stream().filter(c -> c.is("finally_clause")).forEach(this::all);
    }
  }

  /** Where ways come together: what all of them assign that go on. */
  private static final class Meeting {
    private @Nullable Set<String> common;

    void of(Way way, SyntaxNode block) {
      if (leaves(block)) return;
      if (common == null) common = way.assigned();
      else common.retainAll(way.assigned());
    }

    private static boolean leaves(SyntaxNode block) {
      var parts = block.namedChildren();
      if (parts.isEmpty()) return false;
      var last = parts.getLast();
      return LEAVES.contains(last.type()) || (last.is("block") && leaves(last));
    }

    void into(Set<String> assigned) {
      if (common != null) assigned.addAll(common);
    }
  }
}
