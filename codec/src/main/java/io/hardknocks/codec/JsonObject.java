package io.hardknocks.codec;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A JSON object while it is written: fields in the order of the calls. */
public final class JsonObject {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectWriteContext PRETTY =
      new ObjectWriteContext.Base() {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter();
        }
      };

  private final JsonGenerator out;

  private JsonObject(JsonGenerator out) {
    this.out = out;
  }

  /** One object on one line, without its line end. */
  public static String line(Consumer<JsonObject> fields) {
    return text(ObjectWriteContext.empty(), fields);
  }

  /** One object, indented. */
  public static String pretty(Consumer<JsonObject> fields) {
    return text(PRETTY, fields);
  }

  private static String text(ObjectWriteContext context, Consumer<JsonObject> fields) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(context, text)) {
      new JsonObject(out).write(fields);
    }
    return text.toString();
  }

  static String quoted(String value) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeString(value);
    }
    return text.toString();
  }

  private void write(Consumer<JsonObject> fields) {
    out.writeStartObject();
    fields.accept(this);
    out.writeEndObject();
  }

  public JsonObject put(String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) out.writeNull();
    else out.writeString(value);
    return this;
  }

  public JsonObject put(String name, long value) {
    out.writeName(name);
    out.writeNumber(value);
    return this;
  }

  public JsonObject put(String name, boolean value) {
    out.writeName(name);
    out.writeBoolean(value);
    return this;
  }

  /** A number with at most {@code decimals} of them; {@code null} when it is none. */
  public JsonObject put(String name, double value, int decimals) {
    out.writeName(name);
    if (Double.isNaN(value)) {
      out.writeNull();
    } else {
      double scale = Math.pow(10, decimals);
      out.writeNumber(Math.round(value * scale) / scale);
    }
    return this;
  }

  /** An exact amount, as a number. */
  public JsonObject put(String name, BigDecimal value) {
    out.writeName(name);
    out.writeNumber(value.toPlainString());
    return this;
  }

  public JsonObject putDecimal(String name, @Nullable BigDecimal value) {
    return value == null ? put(name, (String) null) : put(name, value);
  }

  public JsonObject putNumber(String name, @Nullable Number value) {
    out.writeName(name);
    if (value == null) out.writeNull();
    else out.writeNumber(value.longValue());
    return this;
  }

  /** ISO 8601 in UTC. */
  public JsonObject put(String name, Instant value) {
    return put(name, value.toString());
  }

  /** Milliseconds. */
  public JsonObject put(String name, @Nullable Duration value) {
    if (value == null) return put(name, (String) null);
    return put(name, Durations.toMillis(value), 3);
  }

  /** JSON text as it is. */
  public JsonObject putRaw(String name, String json) {
    out.writeName(name);
    out.writeRawValue(json);
    return this;
  }

  public JsonObject object(String name, Consumer<JsonObject> fields) {
    out.writeName(name);
    write(fields);
    return this;
  }

  /** The object, or {@code null} when there is nothing to write. */
  public <T> JsonObject object(String name, @Nullable T value, BiConsumer<JsonObject, T> fields) {
    return value == null
        ? put(name, (String) null)
        : object(name, object -> fields.accept(object, value));
  }

  public JsonObject strings(String name, Collection<String> values) {
    out.writeName(name);
    out.writeStartArray();
    values.forEach(out::writeString);
    out.writeEndArray();
    return this;
  }

  public <T> JsonObject objects(
      String name, Collection<T> values, BiConsumer<JsonObject, T> fields) {
    out.writeName(name);
    out.writeStartArray();
    for (var value : values) write(object -> fields.accept(object, value));
    out.writeEndArray();
    return this;
  }
}
