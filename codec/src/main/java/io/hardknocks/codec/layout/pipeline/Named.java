package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.layout.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values by name, which files write as an object or as a list. */
final class Named {
  private Named() {}

  /** An object by its names, or a list of objects by the name that each has. */
  static Map<String, JsonNode> of(@Nullable JsonNode value) {
    var byName = new LinkedHashMap<String, JsonNode>();
    if (value instanceof ObjectNode object) {
      for (var field : object.properties()) byName.put(field.getKey(), field.getValue());
    } else if (value instanceof ArrayNode list) {
      for (var one : list) {
        var stage =
            one instanceof ObjectNode object
                ? Fields.of(object).name(200, "stage", "name", "stage_name")
                : null;
        if (stage == null) continue;
        byName.merge(stage, one, (first, second) -> many(first).add(second));
      }
    }
    return byName;
  }

  /** A list, or one alone. */
  static ArrayNode many(JsonNode first) {
    return first instanceof ArrayNode list ? list : JsonNodeFactory.instance.arrayNode().add(first);
  }
}
