package io.hardknocks.codec.layout.sentry;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as the service itself gives them out: their parts are in a list of entries. */
final class Entries {
  private Entries() {}

  /** The event with its parts where SDKs put them. */
  static ObjectNode unfolded(ObjectNode event) {
    for (var entry : List.copyOf(event.path("entries").values())) {
      var type = entry.path("type").asString("");
      var data = entry.path("data");
      if (!data.isObject()) continue;
      if (type.equals("exception") && !event.has("exception")) event.set("exception", data);
      if (type.equals("message") && !event.has("logentry")) event.set("logentry", data);
      if (type.equals("breadcrumbs") && !event.has("breadcrumbs")) event.set("breadcrumbs", data);
    }
    event.remove("entries");
    return event;
  }

  /** The first of these names that is there. */
  static JsonNode first(JsonNode node, String... names) {
    for (var name : names) if (node.has(name) && !node.get(name).isNull()) return node.get(name);
    return node.path(names[0]);
  }
}
