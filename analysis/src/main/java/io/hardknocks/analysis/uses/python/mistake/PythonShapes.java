package io.hardknocks.analysis.uses.python.mistake;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Use;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The mistakes of a script as uses of their shape, {@code <view_of_transposed>}. */
public final class PythonShapes {
  private PythonShapes() {}

  /** All of a script. */
  public static List<Use> in(SyntaxNode script) {
    return Stream.concat(
            uses("view_of_transposed", TransposedViews.in(script)),
            uses("metric_of_other_name", MetricKeys.in(script)))
        .toList();
  }

  private static Stream<Use> uses(String shape, List<SyntaxNode> places) {
    return places.stream()
        .map(
            node ->
                new Use("<" + shape + ">", Use.Form.OPERATION, node, node, null, false, Set.of()));
  }
}
