package io.hardknocks.api.gate;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.gate.Hint;
import io.hardknocks.model.lesson.Pair;
import java.util.List;
import java.util.stream.Stream;

/** What a lesson says of a script. */
final class HintJson {
  private HintJson() {}

  public static void write(JsonObject out, Hint hint) {
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
    if (!hint.isCertain()) out.put("assumed", warning.assumed());
  }

  private static List<String> evidence(Hint hint) {
    return hint.lesson().evidence().pairs().stream().flatMap(HintJson::ids).distinct().toList();
  }

  private static Stream<String> ids(Pair pair) {
    return Stream.of(pair.failed().value(), pair.fixing().value());
  }
}
