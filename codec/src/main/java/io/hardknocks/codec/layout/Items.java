package io.hardknocks.codec.layout;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.BoundedJson;
import io.hardknocks.codec.NotJson;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The objects of a JSON file, one at a time, however large the file is. */
public final class Items {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              BoundedJson.of(Elements.LONGEST, 200)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Items() {}

  /** Takes an object and where it begins. */
  public interface ItemTaker {
    /**
     * @throws BadRecord when it is none of the layout
     */
    void take(Origin origin, ObjectNode item) throws BadRecord, InterruptedException;
  }

  /** A JSON text as a tree. */
  public static JsonNode tree(String text) throws BadRecord {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new BadRecord(notJson(e));
    }
  }

  /**
   * Reads a file. What is no object, or broken, or refused, is told to {@code taker}, and the rest
   * is read.
   *
   * @param wrappers names of the field of a root object that holds the items
   */
  public static void read(Path file, Set<String> wrappers, Taker taker, ItemTaker items)
      throws IOException, InterruptedException {
    var elements = new Elements(TextFile.open(file), hasLines(file), wrappers);
    try (elements) {
      for (var element = elements.next(); element != null; element = elements.next()) {
        take(file, elements, element, taker, items);
      }
    } catch (EOFException | ZipException e) {
      taker.refuse(file, 1, "broken gzip: " + e.getMessage());
    }
  }

  private static boolean hasLines(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replace(".gz", "");
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".log");
  }

  private static void take(
      Path file, Elements elements, Elements.Element element, Taker taker, ItemTaker items)
      throws InterruptedException {
    try {
      if (element.tooLong()) throw new BadRecord("longer than " + Elements.LONGEST + " characters");
      if (!(JSON.readTree(element.text()) instanceof ObjectNode object))
        throw new BadRecord("not a JSON object (expected: {...})");
      items.take(new Origin(file, element.line()), object);
    } catch (JacksonException e) {
      var alone = elements.alone(element);
      if (alone.text().length() == element.text().length())
        taker.refuse(file, element.line() + lineOf(e) - 1, notJson(e));
      else take(file, elements, alone, taker, items);
    } catch (BadRecord e) {
      if (element.tooLong()) elements.alone(element);
      taker.refuse(file, element.line(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      taker.refuse(file, element.line(), String.valueOf(e.getMessage()));
    }
  }

  private static long lineOf(JacksonException e) {
    var location = e.getLocation();
    return location == null ? 1 : Math.max(1, location.getLineNr());
  }

  private static String notJson(JacksonException e) {
    return NotJson.why(e) + " (expected: one JSON object)";
  }
}
