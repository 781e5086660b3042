package io.hardknocks.analysis.failure.trace.line;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.analysis.failure.trace.line.LineFinder.Sign;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The layouts that a literal tells, from {@code signs.table}. */
public final class Signs {
  private static final String KIND = "= ";

  private static final Map<String, TraceParser> KINDS = read();

  private Signs() {}

  /** What finds the lines of one kind. */
  public static TraceParser of(String kind) {
    return requireNonNull(KINDS.get(kind), kind);
  }

  private static Map<String, TraceParser> read() {
    var kinds = new HashMap<String, TraceParser>();
    var entries = TableFile.entries(Signs.class, "signs.table");
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).startsWith(KIND)) continue;
      var head = List.of(entries.get(i).substring(KIND.length()).split(" "));
      kinds.put(head.getFirst(), finder(head, signs(entries, i + 1)));
    }
    return Map.copyOf(kinds);
  }

  private static LineFinder finder(List<String> head, List<Sign> signs) {
    var language = head.get(1).equals("-") ? "" : head.get(1);
    var strength = Strength.valueOf(head.get(2).toUpperCase(Locale.ROOT));
    return new LineFinder(language, strength, Integer.parseInt(head.get(3)), signs);
  }

  private static List<Sign> signs(List<String> entries, int from) {
    var signs = new ArrayList<Sign>();
    for (var entry : entries.subList(from, entries.size())) {
      if (entry.startsWith(KIND)) break;
      signs.add(sign(entry));
    }
    return signs;
  }

  private static Sign sign(String entry) {
    int open = entry.indexOf('"');
    int close = entry.lastIndexOf('"');
    var literal = entry.substring(open + 1, close);
    var name = entry.substring(close + 1).strip();
    return switch (entry.substring(0, open).strip()) {
      case "start" -> Sign.start(literal, name);
      case "word" -> Sign.word(literal, name);
      case "after" -> Sign.after(literal, name);
      default -> Sign.in(literal, name);
    };
  }
}
