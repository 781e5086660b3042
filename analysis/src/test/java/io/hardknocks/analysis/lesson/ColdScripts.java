package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.gate.Gate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Scripts that were written without looking at the code that judges them. */
record ColdScripts(List<Repeat> repeats, List<String> quiet) {
  /** A script that repeats a lesson. */
  record Repeat(String lesson, String script) {}

  static ColdScripts read(String resource) {
    try (var in = ColdScripts.class.getResourceAsStream(resource)) {
      var settings = LoadSettings.builder().setCodePointLimit(50_000_000).build();
      var all = (Map<?, ?>) new Load(settings).loadFromInputStream(in);
      var repeats = new ArrayList<Repeat>();
      for (var entry : list(all, "repeats")) {
        var repeat = (Map<?, ?>) entry;
        repeats.add(
            new Repeat(String.valueOf(repeat.get("id")), String.valueOf(repeat.get("script"))));
      }
      var quiet = list(all, "quiet").stream().map(String::valueOf).toList();
      return new ColdScripts(repeats, quiet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<?> list(Map<?, ?> all, String key) {
    return all.get(key) instanceof List<?> found ? found : List.of();
  }

  List<String> missed(Gate gate, Judgement lessons, String language) {
    var missed = new ArrayList<String>();
    for (var repeat : repeats) {
      var draft = lessons.drafts.get(repeat.lesson());
      boolean caught =
          draft != null
              && gate.check(language, repeat.script()).stream()
                  .anyMatch(w -> w.lesson().id().equals(draft.id()));
      if (!caught) missed.add(repeat.lesson() + "\n" + repeat.script());
    }
    return missed;
  }

  List<String> falseAlarms(Gate gate, String language) {
    var alarms = new ArrayList<String>();
    for (var script : quiet) {
      for (var warning : gate.check(language, script))
        alarms.add("line " + warning.line() + " " + warning.symbol() + "\n" + script);
    }
    return alarms;
  }
}
