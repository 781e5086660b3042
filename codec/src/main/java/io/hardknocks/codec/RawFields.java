package io.hardknocks.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of an object by name, as JSON text, each taken out once by what wants it; what nobody
 * took is left over. For objects whose meaning is only known when all of it has been read.
 */
public final class RawFields {
  private static final JsonFactory JSON = BoundedJson.of(200_000_000).build();

  private final SortedMap<String, String> raws = new TreeMap<>();

  /** The fields of an object. */
  public static RawFields of(String field, JsonValue value) throws BadRecord {
    var fields = new RawFields();
    value.fields(field, (name, part) -> fields.raws.put(name, part.raw()));
    return fields;
  }

  private interface Reading<T extends @Nullable Object> {
    T of(JsonValue value) throws BadRecord;
  }

  /** {@code otherwise} when the field is missing or null. */
  private <T extends @Nullable Object> T take(String name, T otherwise, Reading<T> reading)
      throws BadRecord {
    var raw = raws.remove(name);
    if (raw == null || raw.equals("null")) return otherwise;
    try (var parser = JSON.createParser(ObjectReadContext.empty(), raw)) {
      return reading.of(new JsonValue(parser, parser.nextToken()));
    }
  }

  boolean has(String name) {
    return raws.containsKey(name);
  }

  /** A string; anything else as its JSON text; empty when missing. */
  public String text(String name) throws BadRecord {
    var raw = raws.get(name);
    if (raw != null && !raw.startsWith("\"")) {
      raws.remove(name);
      return raw.equals("null") ? "" : raw;
    }
    return take(name, "", value -> value.text(name));
  }

  public String text(String name, String otherwise) throws BadRecord {
    var text = text(name);
    return text.isEmpty() ? otherwise : text;
  }

  public @Nullable Long whole(String name) throws BadRecord {
    return this.<@Nullable Long>take(name, null, value -> value.whole(name));
  }

  public @Nullable Double number(String name) throws BadRecord {
    return this.<@Nullable Double>take(name, null, value -> value.number(name));
  }

  public @Nullable Boolean yes(String name) throws BadRecord {
    var raw = raws.remove(name);
    if (raw == null || raw.equals("null")) return null;
    return switch (raw) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadRecord(name + ": " + raw + " (expected: true or false)");
    };
  }

  public <T> List<T> list(String name, JsonValue.ElementReader<T> reader) throws BadRecord {
    return take(name, new ArrayList<T>(), value -> value.list(name, reader));
  }

  /** The fields of the object under a name; none when it is missing. */
  public RawFields object(String name) throws BadRecord {
    return take(name, new RawFields(), value -> RawFields.of(name, value));
  }

  public <T extends @Nullable Object> T read(
      String name, T otherwise, JsonValue.ElementReader<T> reader) throws BadRecord {
    return take(name, otherwise, reader::read);
  }

  /** What nobody took, by name. */
  public SortedMap<String, String> rest() {
    return raws;
  }
}
