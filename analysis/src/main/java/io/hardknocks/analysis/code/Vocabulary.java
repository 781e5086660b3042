package io.hardknocks.analysis.code;

import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSSymbolType;

/**
 * The words of a grammar for nodes and their roles, by the numbers that the parser has for them.
 */
final class Vocabulary {
  private final String[] types;
  private final boolean[] named;
  private final @Nullable String[] fields;

  Vocabulary(TSLanguage language) {
    types = new String[language.symbolCount()];
    named = new boolean[types.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = language.symbolName(i);
      named[i] = language.symbolType(i) == TSSymbolType.TSSymbolTypeRegular;
    }
    fields = new @Nullable String[language.fieldCount() + 1];
    for (int i = 1; i < fields.length; i++) fields[i] = language.fieldNameForId(i);
  }

  /** The type of a node; what no grammar knows is an error. */
  String type(int symbol) {
    return symbol < types.length ? types[symbol] : "ERROR";
  }

  boolean named(int symbol) {
    return symbol >= types.length || named[symbol];
  }

  /** The role with a number; {@code null} for 0. */
  @Nullable String field(int number) {
    return fields[number];
  }
}
