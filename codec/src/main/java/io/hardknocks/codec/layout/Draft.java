package io.hardknocks.codec.layout;

import io.hardknocks.model.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attempt or a step while it is put together, in the field names of {@code hardknocks log}.
 * Fields that a stranger gave another meaning are kept under {@code original.NAME}.
 */
public final class Draft {
  /** Before a field of a stranger whose name means something else with us. */
  public static final String ORIGINAL = "original.";

  private static final Set<String> OF_ATTEMPTS =
      Set.of(
          "id",
          "project",
          "session_id",
          "stage",
          "method",
          "previous_attempt_id",
          "started_at",
          "duration_ms",
          "outcome",
          "exit_code",
          "usage",
          "language",
          "script",
          "user_prompt",
          "ai_model",
          "prompt_version",
          "stdout",
          "stderr",
          "error",
          "output_files",
          "steps",
          "tags",
          "attempt",
          "failure",
          "fixed_by");

  private static final Set<String> OF_STEPS =
      Set.of(
          "id",
          "parent_id",
          "type",
          "name",
          "started_at",
          "duration_ms",
          "status",
          "error",
          "resources",
          "project",
          "session_id",
          "stage",
          "attempt_id",
          "category",
          "cost_usd",
          "price",
          "template",
          "variables",
          "output",
          "specification",
          "code",
          "parses",
          "problems",
          "provider",
          "model",
          "prompt",
          "response",
          "parameters",
          "usage",
          "retries",
          "refusal",
          "rate_limited",
          "overloaded",
          "first_token_ms",
          "retry_after_ms",
          "of",
          "errors",
          "fixes_applied",
          "recovery",
          "path",
          "size",
          "sha256",
          "permissions",
          "verified",
          "tool",
          "arguments",
          "result");

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();
  private final Set<String> taken;

  private Draft(Set<String> taken) {
    this.taken = taken;
  }

  public static Draft attempt() {
    return new Draft(OF_ATTEMPTS);
  }

  public static Draft step() {
    return new Draft(OF_STEPS);
  }

  public Draft put(String name, @Nullable String value) {
    if (value != null) node.put(name, value);
    return this;
  }

  public Draft put(String name, @Nullable Long value) {
    if (value != null) node.put(name, value);
    return this;
  }

  public Draft put(String name, @Nullable Integer value) {
    if (value != null) node.put(name, value);
    return this;
  }

  public Draft put(String name, @Nullable Boolean value) {
    if (value != null) node.put(name, value);
    return this;
  }

  public Draft put(String name, @Nullable Instant value) {
    return put(name, value == null ? null : value.toString());
  }

  /** In milliseconds. */
  public Draft put(String name, @Nullable Duration value) {
    if (value != null) node.put(name, value.toNanos() / 1e6);
    return this;
  }

  public Draft put(String name, Outcome outcome) {
    return put(name, outcome.wire());
  }

  public Draft set(String name, @Nullable JsonNode value) {
    if (value != null && !value.isNull()) node.set(name, value);
    return this;
  }

  public Draft strings(String name, Collection<String> values) {
    if (!values.isEmpty()) values.forEach(node.withArray("/" + name)::add);
    return this;
  }

  public Draft add(String name, Draft element) {
    list(name).add(element.node);
    return this;
  }

  private ArrayNode list(String name) {
    if (node.get(name) instanceof ArrayNode list) return list;
    var list = JsonNodeFactory.instance.arrayNode();
    node.set(name, list);
    return list;
  }

  /** What is left of a record, as it is. */
  public Draft rest(Fields fields) {
    return rest("", fields);
  }

  /** What is left of a record, each name behind {@code prefix}. */
  public Draft rest(String prefix, Fields fields) {
    for (var field : fields.rest().properties()) {
      var name = prefix + field.getKey();
      if (field.getValue().isNull()) continue;
      var means =
          taken.contains(name) || name.startsWith("usage.") || name.startsWith("resources.");
      node.set(means || node.has(name) ? ORIGINAL + name : name, field.getValue());
    }
    return this;
  }

  public boolean has(String name) {
    return node.has(name);
  }

  public ObjectNode node() {
    return node;
  }
}
