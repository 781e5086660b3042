package io.hardknocks.analysis.failure;

import java.util.Locale;
import java.util.Map;

/** Our one word for each of the names that people give to a language. */
final class Languages {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("py", "python"),
          Map.entry("python3", "python"),
          Map.entry("ipython", "python"),
          Map.entry("js", "javascript"),
          Map.entry("node", "javascript"),
          Map.entry("nodejs", "javascript"),
          Map.entry("jsx", "javascript"),
          Map.entry("mjs", "javascript"),
          Map.entry("ts", "typescript"),
          Map.entry("tsx", "typescript"),
          Map.entry("bash", "shell"),
          Map.entry("sh", "shell"),
          Map.entry("zsh", "shell"),
          Map.entry("dash", "shell"),
          Map.entry("c++", "cpp"),
          Map.entry("cc", "cpp"),
          Map.entry("cxx", "cpp"),
          Map.entry("golang", "go"),
          Map.entry("rs", "rust"),
          Map.entry("c#", "csharp"),
          Map.entry("cs", "csharp"),
          Map.entry("dotnet", "csharp"),
          Map.entry("rb", "ruby"),
          Map.entry("kt", "kotlin"),
          Map.entry("mysql", "sql"),
          Map.entry("postgres", "sql"),
          Map.entry("postgresql", "sql"),
          Map.entry("sqlite", "sql"));

  private Languages() {}

  static String of(String hint) {
    var word = hint.strip().toLowerCase(Locale.ROOT);
    return WORDS.getOrDefault(word, word);
  }
}
