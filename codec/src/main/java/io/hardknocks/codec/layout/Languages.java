package io.hardknocks.codec.layout;

import java.util.regex.Pattern;

/** The language of a script of which nobody said it. */
public final class Languages {
  private static final Pattern PYTHON =
      Pattern.compile(
          "(?m)^(#!.*python.*|import [\\w.]+( as \\w+)?(, ?[\\w.]+)*[ \\t]*(#.*)?|from [\\w.]+ import .+|\\s*(async )?def \\w+\\(.*\\).*:.*|class \\w+(\\(.*\\))?:|\\s*(if|for|while|with|try|except|elif|else)\\b[^{]*:[ \\t]*(#.*)?|print\\(.*\\)|.*\\b(None|True|False)\\b.*)\\r?$");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?m)^(#!.*node.*|\\s*(const|let|var) [\\w{\\[].* = .*|import .+ from ['\"].+|(export )?(async )?function \\w*\\(.*|module\\.exports.*|\\s*console\\.(log|error)\\(.*)\\r?$");
  private static final Pattern SHELL = Pattern.compile("^#!.*\\b(ba|z|da)?sh\\b");

  private Languages() {}

  /** Empty when it cannot be told. */
  public static String of(String script, String error) {
    if (SHELL.matcher(script).lookingAt()) return "shell";
    if (error.contains("Traceback (most recent call last):")) return "python";
    if (error.contains("node:internal/") || error.contains("at Object.<anonymous> ("))
      return "javascript";
    var head = script.length() <= 20_000 ? script : script.substring(0, 20_000);
    if (SCRIPT.matcher(head).find()) return "javascript";
    return PYTHON.matcher(head).find() ? "python" : "";
  }
}
