package io.hardknocks.analysis.uses.python.statement;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Blueprint;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.expression.PythonExpressions;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads annotations: what a value of an annotated name is. */
final class PythonTypes {
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_][\\w.]*");
  private static final Set<String> ANY = Set.of("typing.Any", "object", "typing.TypeVar", "None");

  private final Walk walk;
  private final KnownTypes types;
  private final PythonExpressions expressions;

  PythonTypes(Walk walk, KnownTypes types, PythonExpressions expressions) {
    this.walk = walk;
    this.types = types;
    this.expressions = expressions;
  }

  /** What a value is that has this annotation. */
  Meaning of(SyntaxNode annotation) {
    return switch (annotation.type()) {
      case "type", "parenthesized_expression", "type_parameter" ->
          annotation.namedChildren().isEmpty()
              ? UNKNOWN
              : of(annotation.namedChildren().getFirst());
      case "none" -> NEVER;
      case "string" -> quoted(Texts.content(annotation));
      case "identifier", "attribute" -> instance(expressions.quietly(annotation));
      case "generic_type" -> generic(annotation.namedChildren());
      case "subscript" -> generic(annotation.namedChildren());
      case "binary_operator", "union_type" ->
          annotation.namedChildren().stream().map(this::of).reduce(NEVER, Meaning::or);
      default -> UNKNOWN;
    };
  }

  private Meaning quoted(String text) {
    if (!DOTTED.matcher(text).matches()) return parsed(text);
    int dot = text.indexOf('.');
    var root = dot < 0 ? text : text.substring(0, dot);
    var meaning = walk.lookup(root);
    if (meaning == null)
      return PythonNames.BUILTIN.contains(text) ? instance(new Named(text)) : UNKNOWN;
    if (dot < 0) return instance(meaning);
    return meaning instanceof Named named
        ? instance(new Named(named.dotted() + text.substring(dot)))
        : UNKNOWN;
  }

  /** {@code "pd.DataFrame | None"}. */
  private Meaning parsed(String text) {
    return SyntaxTree.parse(Grammar.PYTHON, text)
        .flatMap(tree -> tree.root().namedChildren().stream().findFirst())
        .filter(n -> n.is("expression_statement") && n.namedChildren().size() == 1)
        .map(n -> of(n.namedChildren().getFirst()))
        .orElse(UNKNOWN);
  }

  private Meaning instance(Meaning type) {
    if (type instanceof Blueprint blueprint) return Meaning.value(blueprint.id());
    if (!(type instanceof Named named) || ANY.contains(named.dotted())) return UNKNOWN;
    var dotted = types.canonical(named.dotted());
    if (dotted.startsWith("typing.")) return Meaning.value(collection(dotted));
    return Meaning.value(dotted);
  }

  private Meaning generic(List<SyntaxNode> parts) {
    if (parts.size() < 2) return UNKNOWN;
    if (!(expressions.quietly(parts.getFirst()) instanceof Named named)) return UNKNOWN;
    var inner =
        parts.subList(1, parts.size()).stream().flatMap(p -> arguments(p).stream()).toList();
    var name = named.dotted();
    if (name.endsWith(".Optional") || name.endsWith(".Union"))
      return inner.stream().map(this::of).reduce(NEVER, Meaning::or);
    if (name.endsWith(".Literal") || name.endsWith(".Callable") || inner.isEmpty()) return UNKNOWN;
    if (name.endsWith(".Annotated") || name.endsWith(".Final") || name.endsWith(".ClassVar"))
      return of(inner.getFirst());
    return container(collection(name), inner);
  }

  private Meaning container(String type, List<SyntaxNode> inner) {
    if (type.equals("tuple") && inner.stream().noneMatch(i -> i.text().equals("...")))
      return new Meaning.Pack(inner.stream().map(this::of).toList());
    return new Value(type, of(type.equals("dict") ? inner.getLast() : inner.getFirst()));
  }

  private static List<SyntaxNode> arguments(SyntaxNode part) {
    return part.is("type_parameter") || part.is("tuple") ? part.namedChildren() : List.of(part);
  }

  /** The type that {@code typing.List} and the like stand for. */
  private static String collection(String name) {
    var last = name.substring(name.lastIndexOf('.') + 1);
    return switch (last) {
      case "List", "Dict", "Set", "Tuple" -> last.toLowerCase(Locale.ROOT);
      case "Text" -> "str";
      case "DefaultDict" -> "collections.defaultdict";
      default -> name;
    };
  }
}
