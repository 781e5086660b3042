package io.hardknocks.codec.otlp.raw;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The field, or the element of an array, whose value a parser stands on. {@code null} is as if it
 * were not there.
 */
final class JsonField {
  /** How long ids of 8 and of 16 bytes are in base 64, padded and not. */
  private static final Set<Integer> BASE_64 = Set.of(11, 12, 22, 24);

  private final JsonParser parser;
  private String name = "";

  JsonField(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads one value. */
  interface Reader {
    void read(JsonField field) throws MalformedRequest;
  }

  String name() {
    return name;
  }

  boolean is(String camel, String underscored) {
    return name.equals(camel) || name.equals(underscored);
  }

  void skip() {
    parser.skipChildren();
  }

  private boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Reads each field of the object here. */
  void fields(Reader reader) throws MalformedRequest {
    if (isNull()) return;
    if (parser.currentToken() != JsonToken.START_OBJECT) throw wrong("an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      name = parser.currentName();
      parser.nextToken();
      if (!isNull()) reader.read(this);
    }
  }

  /** Reads each element of the array here. */
  void each(Reader reader) throws MalformedRequest {
    if (isNull()) return;
    if (parser.currentToken() != JsonToken.START_ARRAY) throw wrong("an array");
    while (parser.nextToken() != JsonToken.END_ARRAY) reader.read(this);
  }

  String text() throws MalformedRequest {
    if (isNull()) return "";
    if (parser.currentToken() != JsonToken.VALUE_STRING) throw wrong("a string");
    return parser.getString();
  }

  boolean yes() throws MalformedRequest {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> parser.getString().equals("true");
      default -> throw wrong("true or false");
    };
  }

  /**
   * Lower-case hexadecimal digits; ids in base 64, as protobuf's own JSON has them, are taken too.
   */
  String id() throws MalformedRequest {
    var text = text();
    if (!BASE_64.contains(text.length())) return text.toLowerCase(Locale.ROOT);
    try {
      return HexFormat.of().formatHex(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** A number of 64 bits, with or without a sign. */
  long whole() throws MalformedRequest {
    var token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER)
      return parser.getLongValue();
    if (token != JsonToken.VALUE_STRING && !token.isNumeric()) throw wrong("a whole number");
    return whole(parser.getString());
  }

  private long whole(String text) throws MalformedRequest {
    if (text.length() > 40) throw wrong("a whole number");
    try {
      return text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
    } catch (NumberFormatException notPlain) {
      return decimal(text);
    }
  }

  /** Numbers as JavaScript writes large ones: {@code 1.7e18}. */
  private long decimal(String text) throws MalformedRequest {
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) > 1e19 || Double.isNaN(value)) throw wrong("a whole number");
      return new BigDecimal(text).toBigInteger().longValue();
    } catch (NumberFormatException e) {
      throw wrong("a whole number");
    }
  }

  double real() throws MalformedRequest {
    var token = parser.currentToken();
    if (token.isNumeric()) return parser.getDoubleValue();
    if (token != JsonToken.VALUE_STRING) throw wrong("a number");
    try {
      return Double.parseDouble(parser.getString());
    } catch (NumberFormatException e) {
      throw wrong("a number");
    }
  }

  /** A constant of an enumeration, as its number or its name. */
  int word(ToIntFunction<String> number) throws MalformedRequest {
    return parser.currentToken() == JsonToken.VALUE_STRING
        ? number.applyAsInt(parser.getString())
        : (int) whole();
  }

  MalformedRequest wrong(String expected) {
    @Nullable JsonToken token = parser.currentToken();
    return new MalformedRequest(
        name + ": " + (token == null ? "the end" : token) + " (expected: " + expected + ")");
  }
}
