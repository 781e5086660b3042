package io.hardknocks.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The texts of several records that came as one. */
public final class JsonItems {
  private static final JsonFactory JSON = BoundedJson.of(200_000_000, 102).build();

  private JsonItems() {}

  /**
   * A line.
   *
   * @param number from 1, blank ones counted
   */
  public record Line(int number, String text) {}

  /** Lines that are not blank. */
  public static List<String> ofLines(byte[] lines) {
    return numbered(lines).stream().map(Line::text).toList();
  }

  /** Lines that are not blank, each with its place. */
  public static List<Line> numbered(byte[] lines) {
    var items = new ArrayList<Line>();
    int number = 1;
    int from = 0;
    for (int at = 0; at <= lines.length; at++) {
      if (at < lines.length && lines[at] != '\n') continue;
      var line = new String(lines, from, at - from, UTF_8);
      if (!line.isBlank()) items.add(new Line(number, line));
      number++;
      from = at + 1;
    }
    return items;
  }

  /**
   * The items of an array, or one value that is none.
   *
   * @param json in UTF-8, with a byte order mark or without
   * @throws BadRecord when it is not one JSON value
   */
  public static List<String> of(byte[] json) throws BadRecord {
    var text = new String(json, UTF_8);
    return items(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static List<String> items(String json) throws BadRecord {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      var items = new ArrayList<String>();
      if (parser.nextToken() != JsonToken.START_ARRAY) items.add(text(parser, json));
      else while (parser.nextToken() != JsonToken.END_ARRAY) items.add(text(parser, json));
      if (parser.nextToken() != null)
        throw new BadRecord("text after the value (expected: an object, or an array of them)");
      return items;
    } catch (JacksonException e) {
      throw new BadRecord(NotJson.why(e) + " (expected: an object, or an array of them)");
    }
  }

  private static String text(JsonParser parser, String json) {
    if (parser.currentToken() == null) return "";
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    int to = (int) parser.currentLocation().getCharOffset();
    return json.substring(from, to);
  }
}
