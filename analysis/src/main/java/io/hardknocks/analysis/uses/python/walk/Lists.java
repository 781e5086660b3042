package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Variables that a script treats as lists, whatever its flow says of them. */
public final class Lists {
  /** Words in the names of lists of tables. */
  private static final Set<String> SEVERAL =
      Set.of("list", "lists", "all", "frames", "dfs", "dataframes", "lst", "parts", "chunks");

  private final Set<String> found = new HashSet<>();

  /** Whether a name says that it is of several. */
  private final Map<String, Boolean> named = new HashMap<>();

  Lists() {}

  void look(SyntaxNode node) {
    switch (node.type()) {
      case "assignment" -> alternative(node, "left", "right");
      case "default_parameter", "typed_default_parameter" -> alternative(node, "name", "value");
      case "expression_statement" -> node.namedChildren().forEach(this::appended);
      case "call" -> joined(node);
      default -> {}
    }
  }

  private void alternative(SyntaxNode node, String name, String value) {
    if (node.child(value).filter(Lists::isList).isPresent())
      node.child(name).ifPresent(n -> found.add(n.text()));
  }

  private static boolean isList(SyntaxNode value) {
    return switch (value.type()) {
      case "list", "list_comprehension" -> true;
      case "call" -> value.child("function").filter(f -> f.text().equals("list")).isPresent();
      case "boolean_operator", "conditional_expression", "parenthesized_expression" ->
          value.namedChildren().stream().anyMatch(Lists::isList);
      default -> false;
    };
  }

  /** {@code x.append(y)} alone: what a table would return is of no use to anyone. */
  private void appended(SyntaxNode call) {
    var given = arguments(call);
    boolean one = given.size() == 1 && !given.getFirst().is("keyword_argument");
    if (one && called(call).equals("append"))
      call.child("function").flatMap(f -> f.child("object")).ifPresent(o -> found.add(o.text()));
  }

  /** What is put together: {@code pd.concat(x)}. */
  private void joined(SyntaxNode call) {
    var given = arguments(call);
    if (!given.isEmpty() && called(call).equals("concat")) found.add(given.getFirst().text());
  }

  private static List<SyntaxNode> arguments(SyntaxNode call) {
    boolean is = call.is("call");
    return is
        ? call.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of())
        : List.of();
  }

  private static String called(SyntaxNode call) {
    return call.child("function")
        .map(f -> f.child("attribute").orElse(f))
        .map(SyntaxNode::text)
        .orElse("");
  }

  /** Whether a variable is one, by what is done with it or by its name. */
  boolean has(String variable, String name) {
    return found.contains(variable) || named.computeIfAbsent(name, Lists::isOfSeveral);
  }

  private static boolean isOfSeveral(String name) {
    return Arrays.stream(name.split("_")).anyMatch(SEVERAL::contains);
  }
}
