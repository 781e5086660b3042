package io.hardknocks.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The texts of several records that came as one. */
public final class JsonItems {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(200_000_000)
                  .maxNestingDepth(102)
                  .build())
          .build();

  private JsonItems() {}

  /** Lines that are not blank. */
  public static List<String> ofLines(byte[] lines) {
    return new String(lines, UTF_8).lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * The items of an array, or one value that is none.
   *
   * @throws BadRecord when it is not one JSON value
   */
  public static List<String> of(byte[] json) throws BadRecord {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      var items = new ArrayList<String>();
      if (parser.nextToken() != JsonToken.START_ARRAY) return List.of(text(parser, json));
      while (parser.nextToken() != JsonToken.END_ARRAY) items.add(text(parser, json));
      if (parser.nextToken() != null)
        throw new BadRecord("text after the array (expected: one JSON array)");
      return items;
    } catch (JacksonException e) {
      var what = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new BadRecord("not JSON: " + what + " (expected: an object, or an array of them)");
    }
  }

  private static String text(JsonParser parser, byte[] json) {
    if (parser.currentToken() == null) return "";
    int from = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    parser.finishToken();
    int to = (int) parser.currentLocation().getByteOffset();
    return new String(json, from, to - from, UTF_8);
  }
}
