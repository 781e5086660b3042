package io.hardknocks.recorder.export;

import io.hardknocks.conventions.Word;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON objects and back. A component {@code timeToFirstToken} is a field {@code
 * time_to_first_token}; a duration is a number of milliseconds in a field that ends with {@code
 * _ms}; a constant is its word. A component without a value is left out.
 */
final class RecordJson {
  private static final Map<Class<?>, List<Part>> PARTS = new ConcurrentHashMap<>();

  private RecordJson() {}

  /** A component, its field's name and its type. */
  private record Part(RecordComponent component, String field, Type type) {
    static Part of(RecordComponent component) {
      component.getAccessor().setAccessible(true);
      var snake = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      boolean isDuration = component.getType() == Duration.class;
      return new Part(component, isDuration ? snake + "_ms" : snake, component.getGenericType());
    }

    @Nullable Object of(Record value) throws ReflectiveOperationException {
      return component.getAccessor().invoke(value);
    }
  }

  private static List<Part> parts(Class<?> type) {
    return PARTS.computeIfAbsent(
        type, t -> List.of(t.getRecordComponents()).stream().map(Part::of).toList());
  }

  /** What {@link JsonText} writes of {@code value}. */
  static Object plain(Object value) {
    if (value instanceof Record parts) return object(parts);
    if (value instanceof Word word) return word.wire();
    if (value instanceof Duration duration) return millis(duration);
    if (value instanceof List<?> list) return list.stream().map(RecordJson::plain).toList();
    return value;
  }

  private static Map<String, Object> object(Record value) {
    var object = new LinkedHashMap<String, Object>();
    try {
      for (Part part : parts(value.getClass())) {
        var component = part.of(value);
        if (component != null && !isEmpty(component)) object.put(part.field(), plain(component));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a component of " + value.getClass(), e);
    }
    return object;
  }

  private static boolean isEmpty(Object value) {
    return value.equals("")
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }

  static BigDecimal millis(Duration duration) {
    var millis = BigDecimal.valueOf(duration.toNanos(), 6).stripTrailingZeros();
    return millis.scale() < 0 ? millis.setScale(0) : millis;
  }

  static Duration duration(Object millis) {
    return Duration.ofNanos(new BigDecimal(millis.toString()).movePointRight(6).longValue());
  }

  /**
   * The record that {@code object} holds.
   *
   * @throws IllegalArgumentException when it does not hold one
   */
  static <R extends Record> R read(Map<?, ?> object, Class<R> type) {
    var parts = parts(type);
    var values = new @Nullable Object[parts.size()];
    for (int i = 0; i < values.length; i++)
      values[i] = value(object.get(parts.get(i).field()), parts.get(i).type());
    return make(type, values);
  }

  private static <R extends Record> R make(Class<R> type, @Nullable Object[] values) {
    var types = parts(type).stream().map(p -> p.component().getType()).toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(type.getSimpleName() + ": " + e.getTargetException(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the constructor of " + type, e);
    }
  }

  private static @Nullable Object value(@Nullable Object json, Type type) {
    if (type instanceof ParameterizedType generic) return ofGeneric(json, generic);
    return type instanceof Class<?> plain ? ofClass(json, plain) : json;
  }

  private static Object ofGeneric(@Nullable Object json, ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      List<@Nullable Object> values = new ArrayList<>();
      if (json instanceof List<?> list)
        for (Object element : list) values.add(value(element, arguments[0]));
      return values;
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (json instanceof Map<?, ?> map)
      map.forEach((name, value) -> values.put(String.valueOf(name), value(value, arguments[1])));
    return values;
  }

  private static @Nullable Object ofClass(@Nullable Object json, Class<?> type) {
    if (type == String.class) return json == null ? "" : String.valueOf(json);
    if (json == null) return type.isPrimitive() ? zero(type) : null;
    if (type == Duration.class) return duration(json);
    if (type == Instant.class) return Instant.parse(json.toString());
    if (type.isRecord() && json instanceof Map<?, ?> object)
      return read(object, type.asSubclass(Record.class));
    if (type.isEnum()) return word(json, type);
    return json instanceof Number number ? number(number, type) : json;
  }

  private static Object zero(Class<?> type) {
    return type == boolean.class ? (Object) false : number(0, type);
  }

  private static Object number(Number number, Class<?> type) {
    if (type == int.class || type == Integer.class) return number.intValue();
    if (type == double.class || type == Double.class) return number.doubleValue();
    if (type == long.class || type == Long.class) return number.longValue();
    return number;
  }

  private static Object word(Object wire, Class<?> type) {
    for (Object constant : type.getEnumConstants())
      if (constant instanceof Word word && word.wire().equals(wire)) return constant;
    throw new IllegalArgumentException(
        type.getSimpleName() + ": " + wire + " (expected: a word of it)");
  }
}
