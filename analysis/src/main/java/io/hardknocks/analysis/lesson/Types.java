package io.hardknocks.analysis.lesson;

import static java.util.Map.entry;

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
      Map.ofEntries(
          entry("DataFrame", "pandas.DataFrame"),
          entry("Series", "pandas.Series"),
          entry("ndarray", "numpy.ndarray"),
          entry("DataFrameGroupBy", "pandas.DataFrameGroupBy"),
          entry("Response", "requests.Response"),
          entry("Axes", "matplotlib.axes.Axes"),
          entry("AxesSubplot", "matplotlib.axes.Axes"),
          entry("Figure", "matplotlib.figure.Figure"));

  private Types() {}

  /** The dotted name of a type; empty when it is not known which it is. */
  static String of(String name) {
    if (OWN.contains(name)) return name;
    var known = KNOWN.getOrDefault(name, "");
    if (!known.isEmpty()) return known;
    if (name.indexOf('.') > 0) return name;
    return "";
  }
}
