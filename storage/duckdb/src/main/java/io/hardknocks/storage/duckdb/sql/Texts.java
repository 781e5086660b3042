package io.hardknocks.storage.duckdb.sql;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Several names in one parameter. No name has a control character. */
public final class Texts {
  /** The names of a parameter, as a table expression of one column. */
  public static final String LIST = "(SELECT unnest(string_split(?, chr(31))))";

  private Texts() {}

  /** The names of things that are written as their names. */
  public static String of(Collection<?> names) {
    return names.stream().map(name -> Text.in(name.toString())).collect(joining("\u001f"));
  }
}
