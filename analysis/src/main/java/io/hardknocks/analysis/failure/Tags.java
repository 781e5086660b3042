package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.rules.ExceptionName;
import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.model.Frame;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a failure can be found by. */
final class Tags {
  private Tags() {}

  /** Whose code was running, or is named by the error. */
  static Set<String> libraries(Reading reading, Map<String, String> imports) {
    var libraries = new TreeSet<String>();
    for (Thrown thrown : reading.chain()) {
      for (Frame frame : thrown.frames()) {
        if (frame.inApp()) continue;
        var library = Origins.library(frame.file());
        if (library != null) libraries.add(library);
      }
      var module = Symbols.module(thrown);
      if (!module.isEmpty()) libraries.add(top(module));
      int dot = thrown.exception().indexOf('.');
      if (dot > 0 && reading.language().equals("python")) libraries.add(top(thrown.exception()));
    }
    var line = reading.chain().getFirst().line();
    if (line != null)
      imports.forEach((name, module) -> addUsed(name, module, line.text(), libraries));
    return libraries;
  }

  private static void addUsed(String name, String module, String line, Set<String> libraries) {
    if (line.contains(name + ".")) libraries.add(top(module));
  }

  static SortedSet<String> of(Thrown thrown, Set<String> libraries) {
    var tags = new TreeSet<String>();
    if (!thrown.exception().isEmpty()) {
      tags.add("exception:" + ExceptionName.simple(thrown.exception()));
    }
    for (String library : libraries) tags.add("library:" + library);
    var symbol = Symbols.symbol(thrown);
    if (!symbol.isEmpty()) tags.add("symbol:" + symbol);
    return tags;
  }

  private static String top(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
