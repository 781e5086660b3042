package io.hardknocks.codec.otlp.dialect.attribute;

import io.hardknocks.codec.otlp.raw.Attributes;
import io.hardknocks.conventions.Attribute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Attributes by what they mean. What is taken is gone; what nobody took is kept under its own name.
 */
public final class Fields {
  private static final double NANOS = 1e9;
  private static final double LONGEST_SECONDS = 3e9;

  private final EnumMap<Meaning, Known> known = new EnumMap<>(Meaning.class);
  private final TreeMap<String, String> rest = new TreeMap<>();
  private @Nullable EnumMap<Attribute, Object> ours;
  private @Nullable List<Parameter> parameters;
  private @Nullable IndexedMessages indexed;

  private record Known(String name, int rank, Object value) {}

  private record Parameter(Names.Name known, String name, Object value) {}

  public static Fields of(Attributes attributes) {
    var fields = new Fields();
    for (int i = 0; i < attributes.size(); i++) fields.put(attributes.name(i), attributes.value(i));
    return fields;
  }

  private void put(String name, Object value) {
    if (name.startsWith("hardknocks.")) {
      putOurs(name, value);
      return;
    }
    var found = Names.of(name);
    if (found == null) putUnknown(name, value);
    else if (found.meaning() == null) putParameter(new Parameter(found, name, value));
    else putKnown(found.meaning(), new Known(name, found.rank(), value));
  }

  private void putOurs(String name, Object value) {
    var attribute = Names.ours(name);
    if (attribute != null) {
      if (ours == null) ours = new EnumMap<>(Attribute.class);
      ours.put(attribute, value);
    } else if (name.startsWith(Attribute.LLM_PARAMETER.key())) {
      var plain = name.substring(Attribute.LLM_PARAMETER.key().length());
      putParameter(new Parameter(new Names.Name(null, 0, plain), name, value));
    } else {
      var own = Attribute.OWN.key();
      rest.put(name.startsWith(own) ? name.substring(own.length()) : name, ValueText.json(value));
    }
  }

  private void putUnknown(String name, Object value) {
    boolean maybe = name.startsWith("gen_ai.") || name.startsWith("llm.");
    if (maybe) {
      if (indexed == null) indexed = new IndexedMessages();
      if (indexed.take(name, value)) return;
    }
    rest.put(name, ValueText.json(value));
  }

  private void putParameter(Parameter parameter) {
    if (parameters == null) parameters = new ArrayList<>();
    parameters.add(parameter);
  }

  /**
   * Of two names of one meaning the one that is known better counts; the other is kept as it is.
   */
  private void putKnown(Meaning meaning, Known one) {
    var other = known.get(meaning);
    if (other == null || one.rank() <= other.rank()) {
      known.put(meaning, one);
      if (other != null) keep(other);
    } else {
      keep(one);
    }
  }

  private void keep(Known one) {
    rest.put(one.name(), ValueText.json(one.value()));
  }

  public boolean has(Meaning meaning) {
    return known.containsKey(meaning);
  }

  /** The name that was used for it; empty when it is not there. */
  public String name(Meaning meaning) {
    var one = known.get(meaning);
    return one == null ? "" : one.name();
  }

  /** Looks without taking; empty when it is not there. */
  public String peek(Meaning meaning) {
    var one = known.get(meaning);
    return one == null ? "" : ValueText.plain(one.value());
  }

  public @Nullable Object take(Meaning meaning) {
    var one = known.remove(meaning);
    return one == null ? null : one.value();
  }

  public String text(Meaning meaning) {
    return ValueText.plain(take(meaning));
  }

  /** A number of 0 or more; {@code null} when it is not there or none. */
  public @Nullable Long count(Meaning meaning) {
    return Numbers.count(take(meaning));
  }

  public @Nullable Duration seconds(Meaning meaning, double scale) {
    return duration(take(meaning), scale);
  }

  public static @Nullable Duration duration(@Nullable Object value, double scale) {
    var number = Numbers.real(value);
    if (number == null || !(number * scale >= 0) || number * scale > LONGEST_SECONDS) return null;
    return Duration.ofNanos((long) (number * scale * NANOS));
  }

  public boolean has(Attribute attribute) {
    return ours != null && ours.containsKey(attribute);
  }

  public @Nullable Object take(Attribute attribute) {
    return ours == null ? null : ours.remove(attribute);
  }

  public String text(Attribute attribute) {
    return ValueText.plain(take(attribute));
  }

  public @Nullable Long count(Attribute attribute) {
    return Numbers.count(take(attribute));
  }

  public @Nullable Boolean yes(Attribute attribute) {
    return take(attribute) instanceof Boolean yes ? yes : null;
  }

  public @Nullable Conversation indexedPrompt() {
    return indexed == null ? null : indexed.prompt();
  }

  public @Nullable Conversation indexedResponse() {
    return indexed == null ? null : indexed.response();
  }

  /** The parameters of the request by their plain names, as JSON. */
  public SortedMap<String, String> parameters() {
    var all = new TreeMap<String, String>();
    var object = take(Meaning.PARAMETERS);
    if (object != null) all.putAll(JsonParts.fields(ValueText.plain(object)));
    if (object != null && all.isEmpty()) all.put("parameters", ValueText.json(object));
    if (parameters == null) return all;
    parameters.sort((one, other) -> other.known().rank() - one.known().rank());
    for (var one : parameters) all.put(one.known().parameter(), ValueText.json(one.value()));
    parameters = null;
    return all;
  }

  /** All that was not taken, by its own name, as JSON. */
  public SortedMap<String, String> rest() {
    known.values().forEach(this::keep);
    known.clear();
    if (ours != null)
      ours.forEach((attribute, value) -> rest.put(attribute.key(), ValueText.json(value)));
    if (parameters != null)
      parameters.forEach(one -> rest.put(one.name(), ValueText.json(one.value())));
    return rest;
  }

  /** As {@link #rest}, with the messages that nobody took. */
  public SortedMap<String, String> restWithMessages() {
    var prompt = indexedPrompt();
    var response = indexedResponse();
    if (prompt != null) rest.put("prompt", ValueText.json(prompt.prompt()));
    if (response != null) rest.put("response", ValueText.json(response.response()));
    return rest();
  }
}
