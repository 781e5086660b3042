package io.hardknocks.analysis.symbols;

import java.util.ArrayList;
import java.util.List;

/** What imports of JavaScript and TypeScript bring into a script. */
record ScriptImports(Found found) {
  /**
   * @param clause the names that are bound: {@code x, {a as b}}
   * @param written the module, as it is written
   * @param as what stands between a name and another that is bound for it
   */
  void bind(String clause, String written, String as) {
    var module = written.startsWith("node:") ? written.substring(5) : written;
    if (module.startsWith("/") || module.isBlank() || module.indexOf(' ') >= 0) return;
    int brace = clause.indexOf('{');
    var plain = brace < 0 ? clause : clause.substring(0, brace);
    found.module(module, "");
    for (var name : names(plain)) {
      var bound = name.startsWith("* as ") ? name.substring(5).strip() : name;
      if (Found.isDotted(bound)) found.module(module, bound);
    }
    if (brace < 0) return;
    int close = clause.indexOf('}', brace);
    for (var name : names(clause.substring(brace + 1, close < 0 ? clause.length() : close))) {
      int at = name.indexOf(as);
      var original = at < 0 ? name : name.substring(0, at).strip();
      var bound = at < 0 ? name : name.substring(at + as.length()).strip();
      if (Found.isDotted(original) && Found.isDotted(bound)) found.member(module, original, bound);
    }
  }

  private static List<String> names(String list) {
    var names = new ArrayList<String>();
    for (var part : list.split(",", -1)) if (!part.isBlank()) names.add(part.strip());
    return names;
  }
}
