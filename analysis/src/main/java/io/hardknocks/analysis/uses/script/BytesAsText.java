package io.hardknocks.analysis.uses.script;

import java.util.Set;

/** Bytes of Node.js that are taken for a text, whichever method of texts is looked for. */
public final class BytesAsText {
  /** Of a use of any such method. */
  public static final String KEY = "Buffer.prototype as text";

  /** What files and commands give that are read without an encoding. */
  public static final String BYTES = "Buffer.prototype";

  /** Methods of texts that bytes do not have. */
  private static final Set<String> METHODS =
      Set.of(
          "split",
          "replace",
          "replaceAll",
          "match",
          "matchAll",
          "trim",
          "trimStart",
          "trimEnd",
          "startsWith",
          "endsWith",
          "toLowerCase",
          "toUpperCase",
          "charAt",
          "charCodeAt",
          "substring",
          "substr",
          "padStart",
          "padEnd",
          "repeat",
          "localeCompare",
          "search");

  private BytesAsText() {}

  /** Whether a type is that of bytes, and a method one that only texts have. */
  public static boolean is(String type, String method) {
    return type.equals(BYTES) && METHODS.contains(method);
  }
}
