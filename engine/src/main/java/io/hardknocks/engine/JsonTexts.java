package io.hardknocks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Texts as JSON. The engine knows no other JSON than the few attributes that it writes itself. */
public final class JsonTexts {
  private JsonTexts() {}

  public static String write(List<String> texts) {
    return texts.stream().map(JsonTexts::write).collect(Collectors.joining(",", "[", "]"));
  }

  public static String write(String text) {
    var out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') out.append('\\').append((char) c);
              else if (c < 0x20 || Character.isSurrogate((char) c))
                out.append("\\u%04x".formatted(c));
              else out.append((char) c);
            });
    return out.append('"').toString();
  }

  /**
   * The texts of an array, or the one text.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static List<String> read(String json) {
    var texts = new ArrayList<String>();
    int at = 0;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') at = readText(json, at + 1, texts);
      else if (c == '[' || c == ']' || c == ',' || Character.isWhitespace(c)) at++;
      else throw new IllegalArgumentException("not a text or an array of texts: " + json);
    }
    return texts;
  }

  private static int readText(String json, int from, List<String> texts) {
    var text = new StringBuilder();
    for (int at = from; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        texts.add(text.toString());
        return at + 1;
      }
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = at + 1 < json.length() ? json.charAt(at + 1) : '"';
      if (escape == 'u' && at + 6 <= json.length()) {
        text.append((char) Integer.parseInt(json, at + 2, at + 6, 16));
        at += 5;
      } else {
        text.append(escaped(escape));
        at++;
      }
    }
    throw new IllegalArgumentException("a text without end: " + json);
  }

  private static char escaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> letter;
    };
  }
}
