package io.hardknocks.codec;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** JSON from outside: what breaks a bound is refused before it takes memory or stack. */
public final class BoundedJson {
  private BoundedJson() {}

  /** As deep as the parser's own bound. */
  public static JsonFactoryBuilder of(int longestText) {
    return of(longestText, StreamReadConstraints.DEFAULT_MAX_DEPTH);
  }

  public static JsonFactoryBuilder of(int longestText, int deepest) {
    var bounds =
        StreamReadConstraints.builder().maxStringLength(longestText).maxNestingDepth(deepest);
    return JsonFactory.builder().streamReadConstraints(bounds.build());
  }
}
