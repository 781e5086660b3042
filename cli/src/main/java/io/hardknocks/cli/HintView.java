package io.hardknocks.cli;

import io.hardknocks.analysis.prompt.Defused;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.gate.Hint;
import io.hardknocks.model.Violation;
import io.hardknocks.model.lesson.Pair;
import java.util.List;
import java.util.stream.Stream;

/** What the policy and the lessons say of a script. */
final class HintView {
  private static final int LONGEST = 300;

  private HintView() {}

  /** For people: what will fail, what to do instead, and on what that rests. */
  static List<String> lines(Terminal terminal, Hint hint) {
    var lesson = hint.lesson();
    return List.of(
        terminal.yellow("! line " + hint.line() + ": ") + Defused.line(hint.what(), LONGEST),
        "  "
            + terminal.green(Defused.line(hint.fix(), LONGEST))
            + terminal.dim(
                "  ["
                    + (hint.proven() ? "proven" : "unproven")
                    + ", seen "
                    + hint.seen()
                    + ", hardknocks lesson "
                    + lesson.id()
                    + "]"));
  }

  static void write(JsonObject out, Hint hint) {
    var warning = hint.warning();
    out.put("lesson", hint.lesson().id().value())
        .put("line", hint.line())
        .put("symbol", warning.symbol())
        .put("advice", hint.fix())
        .put("from", warning.from())
        .put("to", warning.to())
        .strings("evidence", evidence(hint))
        .put("proven", hint.proven())
        .put("seen", Math.max(hint.history().failures(), hint.lesson().evidence().fixes()))
        .put("state", hint.lesson().state().wire());
  }

  private static List<String> evidence(Hint hint) {
    return hint.lesson().evidence().pairs().stream().flatMap(HintView::ids).distinct().toList();
  }

  private static Stream<String> ids(Pair pair) {
    return Stream.of(pair.failed().value(), pair.fixing().value());
  }

  static void write(JsonObject out, Violation violation) {
    out.put("line", violation.line())
        .put("forbidden", violation.forbidden())
        .put("allowed_instead", violation.allowedInstead())
        .put("rule", violation.rule())
        .put("message", violation.message());
  }
}
