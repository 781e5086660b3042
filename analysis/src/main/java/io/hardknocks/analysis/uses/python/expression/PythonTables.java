package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Elements;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Attribute;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import org.jspecify.annotations.Nullable;

/** Calls of pandas whose arguments decide what kind of thing comes of them. */
final class PythonTables {
  private static final Meaning TABLE = Meaning.value("pandas.DataFrame");
  private static final Meaning COLUMN = Meaning.value("pandas.Series");

  private PythonTables() {}

  /** What a function of pandas reads; {@code null} where its arguments change nothing. */
  static @Nullable Meaning read(String callee, Handed handed) {
    if (callee.equals("pandas.concat")) return joined(handed);
    if (!callee.startsWith("pandas.read_")) return null;
    if (handed.has("chunksize") || handed.has("iterator"))
      return new Value("pandas.TextFileReader", TABLE);
    boolean sheets = callee.equals("pandas.read_excel") && handed.has("sheet_name");
    if (!sheets) return null;
    var sheet = handed.named("sheet_name");
    boolean one = sheet.type().equals("str") || sheet.type().equals("int");
    boolean several = sheet == Doubt.NEVER || sheet.type().equals("list");
    return one ? null : several ? new Value("dict", TABLE) : UNKNOWN;
  }

  /** Tables give a table; columns a column, or side by side a table. */
  private static Meaning joined(Handed handed) {
    var parts = handed.named("objs") == Doubt.NEVER ? handed.first() : handed.named("objs");
    boolean columns = Elements.of(parts).equals(COLUMN);
    boolean beside =
        handed.arguments().stream()
            .anyMatch(a -> a.name().equals("axis") && !a.value().equals("0"));
    return columns && !beside ? COLUMN : TABLE;
  }

  /** What a method of pandas gives; {@code null} where its arguments change nothing. */
  static @Nullable Meaning made(Attribute method, Handed handed) {
    if (isInPlace(handed)) return Meaning.value(method.object().type() + "(inplace=True)");
    return method.dotted().equals("pandas.Series.reset_index") ? numbered(handed) : null;
  }

  /** {@code df.dropna(inplace=True)} returns nothing. */
  private static boolean isInPlace(Handed handed) {
    return handed.arguments().stream()
        .anyMatch(a -> a.name().equals("inplace") && a.value().equals("True"));
  }

  /** The index of a column becomes another column, unless it is dropped. */
  private static Meaning numbered(Handed handed) {
    if (handed.open()) return UNKNOWN;
    for (var argument : handed.arguments()) {
      if (argument.name().equals("drop")) return argument.value().equals("True") ? COLUMN : UNKNOWN;
    }
    return TABLE;
  }
}
