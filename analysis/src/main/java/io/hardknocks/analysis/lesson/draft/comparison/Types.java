package io.hardknocks.analysis.lesson.draft.comparison;

import static java.util.Map.entry;

import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types that errors name by their last name only. */
public final class Types {
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
          "coroutine",
          "slice",
          "bytearray");

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          entry("PosixPath", "pathlib.Path"),
          entry("WindowsPath", "pathlib.Path"),
          entry("DataFrame", "pandas.DataFrame"),
          entry("Series", "pandas.Series"),
          entry("ndarray", "numpy.ndarray"),
          entry("DataFrameGroupBy", "pandas.DataFrameGroupBy"),
          entry("TextIOWrapper", "file"),
          entry("_io.TextIOWrapper", "file"),
          entry("BufferedReader", "binary_file"),
          entry("_io.BufferedReader", "binary_file"),
          entry("NDFrame", "pandas.NDFrame"),
          entry("StringMethods", "pandas.StringMethods"),
          entry("DatetimeProperties", "pandas.DatetimeProperties"),
          entry("Response", "requests.Response"),
          entry("Axes", "matplotlib.axes.Axes"),
          entry("AxesSubplot", "matplotlib.axes.Axes"),
          entry("WSGIRequest", "django.http.HttpRequest"),
          entry("ASGIRequest", "django.http.HttpRequest"),
          entry("Figure", "matplotlib.figure.Figure"));

  /** What has the same last name in other libraries. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "DataFrame", List.of("polars.DataFrame", "pyspark.sql.DataFrame"),
          "Series", List.of("polars.Series"),
          "LazyFrame", List.of("polars.LazyFrame"),
          "Collection", List.of("pymongo.collection.Collection"),
          "Database", List.of("pymongo.database.Database"),
          "Response", List.of("httpx.Response"));

  /** Uses that show a class by its name, those from {@code import *} among them. */
  private static final Set<Use.Form> NAMING =
      EnumSet.of(Use.Form.BOUND, Use.Form.ATTRIBUTE, Use.Form.FREE);

  /** Where values come from that are nothing. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(list|dict|set|random)\\.(append|extend|insert|remove|sort|reverse|clear|update|add|discard|shuffle)\\(\\)"
              + "|.*\\(inplace=True\\)");

  /** A module that its package shows under its own name: {@code numpy.random._generator}. */
  private static final Pattern PRIVATE = Pattern.compile("(?<=\\.)_\\w+\\.");

  /** The part of a module of Python that is written in C: {@code _csv.reader}. */
  private static final Pattern BUILT_IN = Pattern.compile("^_(?=[a-z]\\w*\\.)");

  private Types() {}

  /** Whether a name is that of a type of the language itself. */
  public static boolean isOwn(String name) {
    return OWN.contains(name);
  }

  /** Whether a type is that of what a method returns that changes its object in place. */
  public static boolean isNothing(String type) {
    return NOTHING.matcher(type).matches();
  }

  /** The dotted name of a type, of a library that the script uses where several have one. */
  public static String of(String name, Uses script) {
    var usual = of(name);
    if (OWN.contains(name) || isUsed(usual, script)) return usual;
    return Stream.concat(
            OTHERS.getOrDefault(name, List.of()).stream(), Uses.typesNamed(name).stream())
        .filter(type -> isUsed(type, script))
        .findFirst()
        .or(() -> named(name, script).filter(_ -> !usual.isEmpty()))
        .orElse(usual);
  }

  /** The same, or the class of that name which the script itself has from elsewhere. */
  public static String shown(String name, Uses script) {
    var known = of(name, script);
    if (!known.isEmpty() || name.isEmpty() || name.indexOf('.') >= 0) return known;
    return named(name, script).orElse("");
  }

  /** The class of a name that the script has from elsewhere. */
  private static Optional<String> named(String name, Uses script) {
    return script.all().stream()
        .filter(use -> NAMING.contains(use.form()))
        .map(Use::key)
        .filter(key -> key.endsWith("." + name))
        .findFirst();
  }

  private static boolean isUsed(String type, Uses script) {
    int dot = type.indexOf('.');
    if (dot < 0) return false;
    var library = type.substring(0, dot);
    return script.all().stream()
        .filter(use -> use.form() == Use.Form.MODULE)
        .anyMatch(use -> use.key().equals(library) || use.key().startsWith(library + "."));
  }

  /** The dotted name of a type; empty when it is not known which it is. */
  public static String of(String name) {
    if (OWN.contains(name)) return name;
    var known = KNOWN.getOrDefault(name, "");
    if (!known.isEmpty()) return known;
    if (name.indexOf('.') > 0)
      return Uses.canonical(
          PRIVATE.matcher(BUILT_IN.matcher(name).replaceFirst("")).replaceAll(""));
    return "";
  }
}
