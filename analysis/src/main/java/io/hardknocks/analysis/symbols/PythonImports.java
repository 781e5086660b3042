package io.hardknocks.analysis.symbols;

import java.util.ArrayList;
import java.util.List;

/** What import statements of Python bring into a script. */
record PythonImports(Found found) {
  /** {@code import a.b as c, d}, without its first word. */
  void modules(String statement) {
    for (var part : statement.split(",", -1)) {
      var words = words(part);
      var module = words.getFirst();
      if (!Found.isDotted(module)) continue;
      if (isRenamed(words)) found.module(module, words.get(2));
      else {
        found.module(module, "");
        int dot = module.indexOf('.');
        var root = dot < 0 ? module : module.substring(0, dot);
        found.targets.put(root, root);
      }
    }
  }

  /** {@code from a import b as c, d}, without its first word. */
  void members(String statement) {
    int keyword = statement.indexOf(" import");
    if (keyword < 0) return;
    var module = statement.substring(0, keyword).strip();
    if (!Found.isDotted(module)) return;
    var names =
        statement.substring(keyword + " import".length()).replace('(', ' ').replace(')', ' ');
    for (var part : names.split(",", -1)) {
      var words = words(part);
      var name = words.getFirst();
      if (name.equals("*") || Found.isDotted(name))
        found.member(module, name, isRenamed(words) ? words.get(2) : "");
    }
  }

  private static boolean isRenamed(List<String> words) {
    return words.size() == 3 && words.get(1).equals("as");
  }

  /** What stands between white space; one empty word where there is nothing. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>(3);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || Character.isWhitespace(text.charAt(i));
      if (!space && start < 0) start = i;
      if (space && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    if (words.isEmpty()) words.add("");
    return words;
  }
}
