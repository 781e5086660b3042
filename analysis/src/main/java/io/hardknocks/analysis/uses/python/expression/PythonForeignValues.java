package io.hardknocks.analysis.uses.python.expression;

import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values, or what is in them, that a function of Python has no use for whatever they are worth. */
final class PythonForeignValues {
  private static final Set<String> WRITING = Set.of("json.dump", "json.dumps");

  /** Arguments that say what to do with values of other types. */
  private static final List<String> HANDLERS = List.of("default", "cls");

  /** Types that JSON has nothing for. */
  private static final Set<String> FOREIGN =
      Set.of(
          "datetime.datetime",
          "datetime.date",
          "datetime.time",
          "datetime.timedelta",
          "decimal.Decimal",
          "fractions.Fraction",
          "uuid.UUID",
          "pathlib.Path",
          "set",
          "frozenset",
          "bytes",
          "bytearray",
          "complex",
          "range",
          "map",
          "filter",
          "zip",
          "generator",
          "dict_keys",
          "dict_values",
          "dict_items",
          "numpy.ndarray",
          "pandas.DataFrame",
          "pandas.Series",
          "pandas.Timestamp");

  private static final Set<String> UNHASHABLE = Set.of("list", "dict", "set", "bytearray");
  private static final Set<String> KEEPING =
      Set.of("dict", "collections.OrderedDict", "collections.defaultdict", "collections.Counter");
  private static final Set<String> BY_KEY =
      Set.of("set.add", "dict.get", "dict.setdefault", "dict.pop", "hash");
  private static final Set<String> CACHES = Set.of("functools.lru_cache", "functools.cache");

  /** How deep values are looked into. */
  private static final int DEEPEST = 4;

  private final Walk walk;

  PythonForeignValues(Walk walk) {
    this.walk = walk;
  }

  /** The shape of writing something as JSON that it does not know; empty where it is none. */
  String written(String callee, Handed handed) {
    boolean writes = WRITING.contains(callee) && !handed.open() && !handed.meanings().isEmpty();
    if (!writes || HANDLERS.stream().anyMatch(handed::has)) return "";
    if (!handed.arguments().getFirst().name().isEmpty()) return "";
    var value = handed.first();
    if (has(value, DEEPEST, PythonForeignValues::isForeign)) return "json_of_other";
    return has(value, DEEPEST, this::isObject) ? "json_of_object" : "";
  }

  private boolean has(Meaning value, int depth, Predicate<Meaning> wanted) {
    if (value.isGuessed() || depth == 0) return false;
    if (wanted.test(value)) return true;
    return parts(value).anyMatch(part -> has(part, depth - 1, wanted));
  }

  private Stream<Meaning> parts(Meaning value) {
    return switch (value) {
      case Meaning.Entries entries ->
          entries.values().entrySet().stream()
              .filter(entry -> !walk.anywhere().isConverted(entry.getKey()))
              .map(Map.Entry::getValue);
      case Meaning.Pack pack -> pack.parts().stream();
      case Meaning.Value(var type, var element, _)
          when type.equals("list") || type.equals("dict") ->
          Stream.of(element);
      default -> Stream.empty();
    };
  }

  private static boolean isForeign(Meaning value) {
    return value instanceof Meaning.Value && FOREIGN.contains(value.type());
  }

  /** Whether it is an object of a class of the script that extends nothing. */
  private boolean isObject(Meaning value) {
    var own = value instanceof Meaning.Value ? walk.classes().get(value.type()) : null;
    return own != null && own.bases().isEmpty();
  }

  /** Whether a value is the key of a collection or of a cache and cannot be one. */
  boolean isBadKey(Meaning value) {
    boolean part =
        value instanceof Meaning.Pack pack && pack.parts().stream().anyMatch(this::isBadKey);
    return part || (UNHASHABLE.contains(value.type()) && !value.isGuessed());
  }

  /** Whether what is in something is looked up by keys. */
  boolean isKeyed(Meaning holder) {
    return KEEPING.contains(holder.type());
  }

  /** Whether a function or method is handed a key that cannot be one. */
  boolean isHandedBadKey(String callee, Handed handed) {
    if (handed.positional().isEmpty()) return false;
    var first = handed.positional().getFirst();
    boolean collects =
        callee.equals("set") || callee.equals("frozenset") || callee.equals("dict.fromkeys");
    return (BY_KEY.contains(callee) && isBadKey(first))
        || (collects && first.type().equals("list") && isBadKey(first.element()));
  }

  /** Whether a function of the script that keeps its results is handed what cannot be a key. */
  boolean isCachedByBadKey(Meaning callee, Handed handed) {
    var id =
        switch (callee) {
          case Meaning.Routine routine -> routine.id();
          case Meaning.Method method -> method.id();
          default -> "";
        };
    var function = walk.functions().get(id);
    return function != null
        && CACHES.stream().anyMatch(function.decorated()::contains)
        && handed.meanings().stream().anyMatch(this::isBadKey);
  }
}
