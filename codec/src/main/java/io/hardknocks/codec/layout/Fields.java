package io.hardknocks.codec.layout;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a stranger's object. Each is asked for by the names that it goes by ({@code
 * log_id}, {@code logId} and {@code log-id} are one), and taken out when its value is of use; what
 * nobody could use is left over.
 */
public final class Fields {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final ObjectNode node;

  private Fields(ObjectNode node) {
    this.node = node;
    for (var name : node.propertyNames()) names.putIfAbsent(plain(name), name);
  }

  public static Fields of(ObjectNode node) {
    return new Fields(node);
  }

  public static Fields none() {
    return new Fields(JsonNodeFactory.instance.objectNode());
  }

  private static String plain(String name) {
    return name.strip()
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replace('-', '_')
        .replace(' ', '_')
        .toLowerCase(Locale.ROOT);
  }

  private interface Reading<T> {
    @Nullable T of(JsonNode value, String name);
  }

  private <T> @Nullable T take(String[] wanted, Reading<T> reading) {
    for (var name : wanted) {
      var actual = names.get(name);
      var value = actual == null ? null : node.get(actual);
      if (value == null || value.isNull()) continue;
      var read = reading.of(value, name);
      if (read == null) continue;
      node.remove(actual);
      return read;
    }
    return null;
  }

  /** Whether there is a value under one of these names. */
  public boolean has(String... wanted) {
    for (var name : wanted) {
      var value = look(name);
      if (value != null && !value.isNull()) return true;
    }
    return false;
  }

  /** A text, a number or lines of text; {@code null} when there is none. */
  public @Nullable String text(String... wanted) {
    return take(wanted, (value, name) -> textOf(value));
  }

  public String text(String name, List<String> others, String otherwise) {
    var wanted = new ArrayList<>(others);
    wanted.addFirst(name);
    var text = text(wanted.toArray(String[]::new));
    return text == null ? otherwise : text;
  }

  private static @Nullable String textOf(JsonNode value) {
    if (value.isString()) return value.stringValue();
    if (value.isNumber() || value.isBoolean()) return value.asString();
    return value instanceof ArrayNode lines ? lines(lines) : null;
  }

  private static @Nullable String lines(ArrayNode lines) {
    var text = new StringJoiner("\n");
    for (var line : lines) {
      if (!line.isString()) return null;
      text.add(line.stringValue().stripTrailing());
    }
    return lines.isEmpty() ? null : text.toString();
  }

  /** As {@link #text(String...)}, where it is a name; a blank one is taken out and is none. */
  public @Nullable String name(int longest, String... wanted) {
    for (var name : wanted) {
      var value = look(name);
      if (value != null && value.isString() && value.stringValue().isBlank()) any(name);
    }
    return take(
        wanted,
        (value, name) -> {
          var text = value.isContainer() ? null : textOf(value);
          return text == null ? null : Naming.fit(text, longest);
        });
  }

  public @Nullable BigDecimal number(String... wanted) {
    return take(wanted, (value, name) -> numberOf(value));
  }

  private static @Nullable BigDecimal numberOf(JsonNode value) {
    if (value.isNumber()) {
      double number = value.asDouble();
      return Double.isFinite(number) ? value.decimalValue() : null;
    }
    var text = value.isString() ? value.stringValue().strip() : "";
    return text.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?") ? new BigDecimal(text) : null;
  }

  /** A whole number of 0 or more. */
  public @Nullable Long count(String... wanted) {
    return take(
        wanted,
        (value, name) -> {
          var number = numberOf(value);
          return number == null || number.signum() < 0 || number.doubleValue() > 1e12
              ? null
              : Long.valueOf(number.longValue());
        });
  }

  public @Nullable Integer code(String... wanted) {
    return take(
        wanted,
        (value, name) -> {
          var number = numberOf(value);
          return number == null || number.doubleValue() != number.intValue()
              ? null
              : Integer.valueOf(number.intValue());
        });
  }

  /** In the unit that the name of the field says, else in seconds. */
  public @Nullable Duration duration(String... wanted) {
    return take(
        wanted,
        (value, name) -> {
          var text = value.isNumber() || value.isString() ? value.asString() : null;
          return text == null ? null : Times.duration(text, Times.unitOf(name));
        });
  }

  public @Nullable Instant time(String... wanted) {
    return take(
        wanted,
        (value, name) ->
            value.isNumber() || value.isString() ? Times.time(value.asString()) : null);
  }

  public @Nullable Boolean yes(String... wanted) {
    return take(wanted, (value, name) -> yesOf(value));
  }

  private static @Nullable Boolean yesOf(JsonNode value) {
    if (value.isBoolean()) return value.booleanValue();
    return switch (value.asString("").strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> null;
    };
  }

  /** The fields of an object; they are taken out of here. */
  public @Nullable Fields object(String... wanted) {
    return take(wanted, (value, name) -> value instanceof ObjectNode object ? of(object) : null);
  }

  public @Nullable ArrayNode list(String... wanted) {
    return take(wanted, (value, name) -> value instanceof ArrayNode list ? list : null);
  }

  /** Whatever it is. */
  public @Nullable JsonNode any(String... wanted) {
    return take(wanted, (value, name) -> value);
  }

  /** The value under exactly this name, left where it is. */
  public @Nullable JsonNode look(String name) {
    var actual = names.get(name);
    return actual == null ? null : node.get(actual);
  }

  /** A list, a text with commas, or the names and values of an object: {@code name:value}. */
  public List<String> tags(String... wanted) {
    var tags = take(wanted, (value, name) -> tagsOf(value));
    return tags == null ? List.of() : tags;
  }

  private static @Nullable List<String> tagsOf(JsonNode value) {
    var tags = new ArrayList<String>();
    if (value instanceof ObjectNode object) {
      for (var field : object.properties()) {
        if (field.getValue().isContainer()) return null;
        tags.add(field.getKey() + ":" + field.getValue().asString());
      }
    } else if (value instanceof ArrayNode list) {
      for (var tag : list) {
        if (tag.isContainer() || tag.isNull()) return null;
        tags.add(tag.asString());
      }
    } else if (value.isString()) {
      tags.addAll(List.of(value.stringValue().split(",")));
    }
    return tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList();
  }

  /** Another field, or another value of one. */
  public void put(String name, JsonNode value) {
    names.putIfAbsent(plain(name), name);
    node.set(name, value);
  }

  /** What nobody took. */
  public ObjectNode rest() {
    return node;
  }
}
