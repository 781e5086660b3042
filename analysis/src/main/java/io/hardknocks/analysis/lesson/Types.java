package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.uses.Uses;
import java.util.Map;
import java.util.Set;

/** The types that errors name by their last name only. */
final class Types {
  private static final Set<String> OWN =
      Set.of(
          "str",
          "bytes",
          "int",
          "float",
          "bool",
          "list",
          "tuple",
          "dict",
          "set",
          "frozenset",
          "complex",
          "range",
          "map",
          "filter",
          "zip",
          "dict_keys",
          "dict_values",
          "dict_items",
          "generator",
          "bytearray");

  private static final Map<String, String> KNOWN =
      Map.of(
          "DataFrame", "pandas.DataFrame",
          "Series", "pandas.Series",
          "ndarray", "numpy.ndarray",
          "numpy.ndarray", "numpy.ndarray",
          "DataFrameGroupBy", "pandas.DataFrameGroupBy",
          "datetime.datetime", "datetime.datetime",
          "Response", "requests.Response",
          "re.Match", "re.Match",
          "re.Pattern", "re.Pattern");

  private Types() {}

  /** The dotted name of a type; empty when it is not known which it is. */
  static String of(String name, Uses script) {
    if (OWN.contains(name)) return name;
    var known = KNOWN.getOrDefault(name, "");
    if (!known.isEmpty()) return known;
    if (name.indexOf('.') > 0) return name;
    return "";
  }
}
