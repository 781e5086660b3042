package io.hardknocks.analysis.edits.comparison;

import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which functions and methods give the same value in another type or shape. */
public final class Conversions {
  private static final Set<String> METHODS =
      Set.of(
          "astype",
          "tolist",
          "to_list",
          "item",
          "numpy",
          "to_numpy",
          "values",
          "toarray",
          "todense",
          "to_frame",
          "to_dict",
          "to_pandas",
          "float",
          "double",
          "half",
          "long",
          "int",
          "bool",
          "type",
          "to",
          "cpu",
          "cuda",
          "detach",
          "encode",
          "decode",
          "reshape",
          "view",
          "ravel",
          "flatten",
          "squeeze",
          "unsqueeze",
          "contiguous",
          "isoformat",
          "strftime",
          "timestamp",
          "as_posix",
          "hex",
          "total_seconds",
          "date",
          "to_pydatetime",
          "to_timestamp",
          "to_period",
          "dict",
          "json",
          "model_dump",
          "toString",
          "parseInt",
          "valueOf",
          "codes",
          "categories",
          "expand_dims",
          "to_array",
          "requires_grad_");

  private static final Set<String> NO_CONVERSIONS =
      Set.of(
          "abs",
          "len",
          "max",
          "min",
          "sum",
          "round",
          "print",
          "any",
          "all",
          "reversed",
          "enumerate",
          "zip",
          "range",
          "log",
          "log1p",
          "exp",
          "sqrt",
          "mean",
          "clip",
          "maximum",
          "minimum",
          "hash",
          "id",
          "filter",
          "copy",
          "deepcopy",
          "argmax",
          "argmin",
          "where",
          "nan_to_num",
          "isinstance",
          "getattr",
          "next",
          "floor",
          "ceil",
          "tqdm",
          "open",
          "exists",
          "norm",
          "unique",
          "eval",
          "relu",
          "sigmoid",
          "softmax",
          "tanh",
          "dropout",
          "clamp",
          "escape",
          "quote");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "int",
          "float",
          "str",
          "bool",
          "bytes",
          "list",
          "tuple",
          "set",
          "dict",
          "frozenset",
          "array",
          "asarray",
          "tensor",
          "as_tensor",
          "from_numpy",
          "Tensor",
          "Series",
          "DataFrame",
          "to_numeric",
          "to_datetime",
          "to_timedelta",
          "Decimal",
          "Path",
          "float32",
          "float64",
          "int32",
          "int64",
          "Number",
          "String",
          "Boolean",
          "BigInt",
          "parseInt",
          "parseFloat",
          "repr",
          "loads",
          "dumps",
          "parse",
          "stringify");

  private static final Set<String> TYPES =
      Set.of("float", "double", "half", "long", "int", "bool", "short", "byte", "bfloat16");

  private static final Set<String> SHAPES =
      Set.of("reshape", "view", "ravel", "flatten", "squeeze", "unsqueeze", "expand_dims");

  private static final Set<String> PREPARATIONS =
      Set.of("detach", "cpu", "cuda", "contiguous", "copy", "clone", "requires_grad_");

  private static final Set<String> BOUNDS =
      Set.of("max", "min", "clip", "clamp", "maximum", "minimum", "nan_to_num", "getattr", "next");

  private Conversions() {}

  /** Whether a function keeps a value out of where it does harm: {@code max(x, 1)}. */
  public static boolean bounds(String name) {
    return anyWord(name, BOUNDS);
  }

  /** Whether a method gives the same values, elsewhere or free of what they hung on. */
  public static boolean prepares(String name) {
    return PREPARATIONS.contains(name);
  }

  /** Whether a method gives the same values of the same type in another shape. */
  public static boolean shapes(String name) {
    return SHAPES.contains(name);
  }

  /** Whether a method or function has the name of the type that it converts to. */
  public static boolean toType(String name) {
    return TYPES.contains(name);
  }

  /** Whether a function is known to give its argument in another type and do nothing else. */
  public static boolean known(String name) {
    return FUNCTIONS.contains(name);
  }

  /** Whether {@code x.name()} or {@code x.name} is {@code x} in another type or shape. */
  public static boolean method(String name) {
    return METHODS.contains(name);
  }

  /** Whether {@code name(x)} may be {@code x} in another type: any that is not known not to be. */
  public static boolean function(String name) {
    return !anyWord(name, NO_CONVERSIONS);
  }

  /** Whether a name or one of its words is among these: {@code clip} in {@code clip_by_value}. */
  private static boolean anyWord(String name, Set<String> names) {
    return names.contains(name) || List.of(name.split("_")).stream().anyMatch(names::contains);
  }

  /** Whether all that differs, at whatever depth, are values that a conversion takes now. */
  public static boolean only(Term before, Term after) {
    if (before.same(after)) return true;
    if (Calls.takes(after, before) && known(Calls.called(after))) return true;
    return !before.parts().isEmpty()
        && before.kind() == after.kind()
        && before.label().equals(after.label())
        && before.parts().size() == after.parts().size()
        && IntStream.range(0, before.parts().size())
            .allMatch(i -> only(before.part(i), after.part(i)));
  }
}
