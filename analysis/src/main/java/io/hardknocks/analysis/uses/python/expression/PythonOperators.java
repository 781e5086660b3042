package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;
import static io.hardknocks.analysis.uses.meaning.Meaning.value;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Elements;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.walk.Notes;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Operators and indexes of Python as the methods behind them; whatever orders values is one. */
public final class PythonOperators {
  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("+", "__add__"),
          Map.entry("-", "__sub__"),
          Map.entry("*", "__mul__"),
          Map.entry("/", "__truediv__"),
          Map.entry("//", "__floordiv__"),
          Map.entry("%", "__mod__"),
          Map.entry("**", "__pow__"),
          Map.entry("|", "__or__"),
          Map.entry("&", "__and__"),
          Map.entry("^", "__xor__"),
          Map.entry("@", "__matmul__"),
          Map.entry("<<", "__lshift__"),
          Map.entry(">>", "__rshift__"),
          Map.entry("<", "__lt__"),
          Map.entry(">", "__lt__"),
          Map.entry("<=", "__lt__"),
          Map.entry(">=", "__lt__"));

  /** Types of what names a column. */
  private static final Set<String> LABELS = Set.of("str", "pandas.Label");

  /** Types of which an operator with anything gives the same type. */
  private static final Set<String> ABSORBING =
      Set.of("numpy.ndarray", "pandas.DataFrame", "pandas.Series");

  /** Types of what names several columns, or says of each row whether it is meant. */
  private static final Set<String> SEVERAL =
      Set.of("list", "pandas.DataFrame", "pandas.Index", "numpy.ndarray");

  /** Libraries whose values compare as those of the language do: to true or false. */
  private static final Pattern SCALARS = Pattern.compile("(datetime|decimal|fractions|pathlib)\\.");

  private static final Set<String> NUMBERS = Set.of("int", "float", "bool");

  private static final Set<String> EITHER_WAY = Set.of("+", "-", "*");

  private static final Set<String> SEQUENCES =
      Set.of("list", "tuple", "collections.deque", "range", "str", "bytes", "numpy.ndarray");

  /** Members of tables that take labels. */
  private static final Set<String> BY_LABEL = Set.of("loc", "ix", "cx", "sel");

  private final Walk walk;
  private final PythonExpressions expressions;

  PythonOperators(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
  }

  /** The method behind an operator; empty when there is none. */
  public static String method(String operator) {
    return METHODS.getOrDefault(operator, "");
  }

  Meaning binary(SyntaxNode node) {
    var left = node.child("left");
    var right = node.child("right");
    var operator = node.child("operator").map(SyntaxNode::text).orElse("");
    if (left.isEmpty() || right.isEmpty()) return UNKNOWN;
    var a = expressions.of(left.get());
    var b = expressions.of(right.get());
    walk.notes().operation(a, method(operator), node, right.get(), b);
    if (EITHER_WAY.contains(operator)) reversed(b, method(operator), node, left.get(), a);
    zones(node, a, b);
    var moved = PythonDates.moved(operator, a, b);
    return (moved != null ? moved : result(operator, a, b)).from(a).from(b);
  }

  /** What refuses two types refuses them the other way round. */
  private void reversed(
      Meaning right, String method, SyntaxNode node, SyntaxNode operand, Meaning left) {
    boolean other = !left.type().isEmpty() && !left.type().equals(right.type());
    if (other) walk.notes().operation(right, method, node, operand, left);
  }

  private void zones(SyntaxNode node, Meaning a, Meaning b) {
    if (PythonDates.mixed(a, b))
      walk.notes().use("<naive_with_aware>", Use.Form.OPERATION, node, node, null);
  }

  public static Meaning result(String operator, Meaning a, Meaning b) {
    if (ABSORBING.contains(b.type()))
      return value(b.type().equals(a.type()) ? a.type() : wider(a, b));
    if (ABSORBING.contains(a.type())) return isAnything(b) ? UNKNOWN : value(a.type());
    boolean unmet = a == Doubt.NEVER || b == Doubt.NEVER;
    if (operator.equals("/") && isQuotient(a, b)) return Doubt.QUOTIENT;
    if (unmet && !operator.equals("+")) return Doubt.NEVER;
    if (unmet) return a == Doubt.NEVER ? b : a;
    if (a.type().equals("str") && operator.equals("%")) return a;
    if (a.type().equals("pathlib.Path") && operator.equals("/")) return a;
    if (a.type().isEmpty() || b.type().isEmpty()) return UNKNOWN;
    return arithmetic(operator, a, b);
  }

  private static boolean isAnything(Meaning meaning) {
    return meaning == UNKNOWN || meaning == Doubt.QUOTIENT;
  }

  /** Whether numbers may be divided here, of which one is not known to be one. */
  private static boolean isQuotient(Meaning a, Meaning b) {
    boolean known = NUMBERS.contains(a.type()) && NUMBERS.contains(b.type());
    return !known && mayBeNumber(a) && mayBeNumber(b);
  }

  private static boolean mayBeNumber(Meaning meaning) {
    return meaning instanceof Doubt
        || meaning instanceof Meaning.Named
        || meaning instanceof Meaning.Attribute
        || meaning.isMade()
        || NUMBERS.contains(meaning.type());
  }

  private static String wider(Meaning a, Meaning b) {
    var order = List.of("numpy.ndarray", "pandas.Series", "pandas.DataFrame");
    return order.indexOf(a.type()) > order.indexOf(b.type()) ? a.type() : b.type();
  }

  private static Meaning arithmetic(String operator, Meaning a, Meaning b) {
    if (NUMBERS.contains(a.type()) && NUMBERS.contains(b.type())) {
      boolean real = operator.equals("/") || a.type().equals("float") || b.type().equals("float");
      return value(real ? "float" : "int");
    }
    if (a.type().equals(b.type())) return a.or(b);
    boolean repeated = operator.equals("*") && Set.of("str", "list", "bytes").contains(a.type());
    if (repeated && b.type().equals("int")) return a;
    return UNKNOWN;
  }

  Meaning comparison(SyntaxNode node) {
    var parts = node.namedChildren();
    var operators = node.children("operators");
    Meaning before = parts.isEmpty() ? UNKNOWN : expressions.of(parts.getFirst());
    Meaning result = value("bool");
    for (int i = 1; i < parts.size(); i++) {
      var now = expressions.of(parts.get(i));
      var operator = i <= operators.size() ? operators.get(i - 1).text() : "";
      walk.notes().operation(before, method(operator), node, parts.get(i), now);
      if (!method(operator).isEmpty()) {
        reversed(now, method(operator), node, parts.get(i - 1), before);
        zones(node, before, now);
      }
      if (!method(operator).isEmpty() || operator.equals("==") || operator.equals("!=")) {
        if (before == Doubt.NEVER || now == Doubt.NEVER) result = Doubt.NEVER;
        else if (ABSORBING.contains(before.type())) result = value(before.type()).from(before);
        else if (isOpen(before) || isOpen(now) || ABSORBING.contains(now.type())) result = UNKNOWN;
      }
      before = now;
    }
    return result;
  }

  /** Whether a value may be one that compares in its own way: an array, say. */
  private static boolean isOpen(Meaning meaning) {
    var type = meaning.type();
    boolean library = type.indexOf('.') > 0 && !SCALARS.matcher(type).lookingAt();
    return isAnything(meaning) || library || type.indexOf('(') > 0 || type.indexOf('[') > 0;
  }

  Meaning subscript(SyntaxNode node) {
    var indexes = node.children("subscript");
    var base = node.child("value").map(value -> holder(value, indexes)).orElse(UNKNOWN);
    var meanings = indexes.stream().map(expressions::of).toList();
    if (indexes.isEmpty()) return UNKNOWN;
    boolean several = indexes.size() > 1;
    boolean slice = !several && indexes.getFirst().is("slice");
    var index = several ? new Meaning.Pack(meanings) : slice ? value("slice") : meanings.getFirst();
    walk.notes().operation(base, "__getitem__", node, indexes.getFirst(), index);
    if (!several) expressions.handed().keyed(base, index, node);
    slices(base, node, indexes);
    return indexed(base, indexes, meanings).from(base);
  }

  private Meaning holder(SyntaxNode value, List<SyntaxNode> indexes) {
    var meaning = expressions.plain(value, null);
    if (indexes.size() == 1) expressions.receivers().noteItem(value, meaning, indexes.getFirst());
    return expressions.receivers().of(value, meaning);
  }

  /** Whether a value may be one whose places are counted: {@code mgrid} and {@code loc} are not. */
  private static boolean isSequence(Meaning base, SyntaxNode node) {
    if (base instanceof Meaning.Named) return false;
    var type = base.type();
    boolean counted = type.indexOf('.') < 0 || type.equals("numpy.ndarray");
    return counted
        && node.child("value")
            .flatMap(value -> value.child("attribute"))
            .filter(name -> BY_LABEL.contains(name.text()))
            .isEmpty();
  }

  /** Slices take their bounds as {@code slice(a, b)} does. */
  void slices(Meaning base, SyntaxNode node, List<SyntaxNode> slices) {
    if (slices.stream().noneMatch(slice -> slice.is("slice")) || !isSequence(base, node)) return;
    var arguments =
        slices.stream()
            .filter(slice -> slice.is("slice"))
            .flatMap(slice -> slice.namedChildren().stream())
            .map(
                bound -> {
                  var type = Notes.type(expressions.quietly(bound));
                  return new Argument("", Texts.normal(bound), type, bound, bound);
                })
            .toList();
    walk.notes().use("<slice>", Use.Form.OPERATION, node, node, new Call(node, arguments, false));
  }

  private Meaning indexed(Meaning base, List<SyntaxNode> indexes, List<Meaning> meanings) {
    var index = indexes.getFirst();
    if (base == Doubt.NEVER) return base;
    boolean slice = index.is("slice");
    var type = base.type();
    if (type.equals("pandas.Indexer") && indexes.size() == 2)
      return cells(index, indexes.getLast());
    if (type.startsWith("pandas.")) return frame(base, index, meanings.getFirst());
    if (slice && indexes.size() == 1) return SEQUENCES.contains(type) ? sliced(base) : UNKNOWN;
    if (type.equals("str")) return base;
    if (base instanceof Meaning.Pack pack && index.is("integer")) return packed(pack, index);
    if (type.equals("list") || type.equals("collections.deque") || type.equals("tuple"))
      return base.element();
    if (Elements.MAPPINGS.contains(type))
      return PythonCollections.at(base, expressions.word(index));
    return type.endsWith(")")
        ? KnownTypes.origin(type + "[]")
        : walk.item(base, meanings.getFirst());
  }

  private static Meaning sliced(Meaning base) {
    return base instanceof Meaning.Pack ? new Value("tuple", base.element()) : base;
  }

  private static Meaning packed(Meaning.Pack pack, SyntaxNode index) {
    try {
      int at = Integer.parseInt(index.text());
      return at < pack.parts().size() ? pack.parts().get(at) : UNKNOWN;
    } catch (NumberFormatException e) {
      return UNKNOWN;
    }
  }

  /** Some rows of one column or of several: {@code loc[:, "a"]}. */
  private static Meaning cells(SyntaxNode rows, SyntaxNode columns) {
    if (!rows.is("slice")) return UNKNOWN;
    if (columns.is("string") || columns.is("integer")) return value("pandas.Series");
    return columns.is("slice") || columns.is("list") ? value("pandas.DataFrame") : UNKNOWN;
  }

  /** Columns and rows of a table. */
  private static Meaning frame(Meaning base, SyntaxNode index, Meaning meaning) {
    return switch (base.type()) {
      case "pandas.DataFrame" -> {
        if (index.is("string") || LABELS.contains(meaning.type())) yield value("pandas.Series");
        boolean rows = index.is("slice") || meaning.type().equals("pandas.Series");
        boolean columns = SEVERAL.contains(meaning.type());
        yield rows || columns ? value("pandas.DataFrame") : UNKNOWN;
      }
      case "pandas.DataFrameGroupBy" -> {
        if (index.is("string"))
          yield new Value(
              "pandas.SeriesGroupBy", new Meaning.Pack(List.of(UNKNOWN, value("pandas.Series"))));
        yield meaning.type().equals("list") ? base : UNKNOWN;
      }
      case "pandas.Indexer" -> {
        boolean rows = index.is("slice") || meaning.type().equals("pandas.Series");
        yield rows ? value("pandas.DataFrame") : UNKNOWN;
      }
      case "pandas.Series" ->
          meaning.type().equals("pandas.Series") || index.is("slice")
              ? value("pandas.Series")
              : UNKNOWN;
      default -> UNKNOWN;
    };
  }
}
