package io.hardknocks.analysis.failure.fingerprint;

/** Names of functions, without what compilers and interpreters number. */
final class Functions {
  private static final String MODULE = "<module>";

  private Functions() {}

  /** The stable name; empty for a frame that only some versions of a language print. */
  static String stable(String function) {
    if (function.isEmpty() || function.startsWith("<cell line")) return MODULE;
    if (function.equals("Object.<anonymous>") || function.equals("<anonymous>")) return MODULE;
    if (function.endsWith("comp>") || function.endsWith("<genexpr>")) return "";
    if (function.endsWith("<lambda>")) return "";
    var name = function;
    int locals = name.lastIndexOf("<locals>.");
    if (locals >= 0) name = name.substring(locals + "<locals>.".length());
    int lambda = name.indexOf("lambda$");
    if (lambda >= 0) return name.substring(0, lambda) + "lambda";
    return name.indexOf('/') >= 0
        ? name.substring(name.lastIndexOf('/') + 1)
        : withoutNumbers(name);
  }

  /** Go numbers its closures: {@code main.func1.2}. */
  private static String withoutNumbers(String name) {
    int i = name.length();
    while (i > 0 && (Character.isDigit(name.charAt(i - 1)) || name.charAt(i - 1) == '.')) i--;
    return i > 4 && name.startsWith("func", i - 4) ? name.substring(0, i) : name;
  }
}
