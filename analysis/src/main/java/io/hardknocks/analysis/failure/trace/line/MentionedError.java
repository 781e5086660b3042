package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import org.jspecify.annotations.Nullable;

/** The name of an error inside of a sentence: {@code System.IO.IOException was unhandled}. */
public final class MentionedError implements TraceParser {
  private static final int MOST_LINES = 60;

  @Override
  public String language() {
    return "";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny("Error", "Exception")) return null;
    int last = text.lastIndex();
    for (int i = last; i >= 0 && i > last - MOST_LINES; i--) {
      var name = name(text.line(i));
      if (!name.isEmpty()) return reading(text, i, name);
    }
    return null;
  }

  /**
   * The name in {@code line} of the error that it says was raised, else the first that is more than
   * the bare word and not of an error that did not come; empty when there is none.
   */
  private static String name(String line) {
    var first = "";
    var other = "";
    int i = 0;
    while (i < line.length()) {
      int end = Names.nameEnd(line, i);
      if (end == i) {
        i++;
        continue;
      }
      var name = line.substring(i, end);
      if (tells(name) && !isOfAddress(line, i)) {
        var mention = Mention.of(line, i, end);
        if (mention.isRaised()) return name;
        if (mention.isOfAnother()) other = other.isEmpty() ? name : other;
        else if (first.isEmpty()) first = name;
      }
      i = end;
    }
    return first.isEmpty() ? other : first;
  }

  /** Whether the word is the end of a page's address. */
  private static boolean isOfAddress(String line, int at) {
    return line.lastIndexOf("://", at) > line.lastIndexOf(' ', at);
  }

  private static boolean tells(String name) {
    var simple = name.substring(name.lastIndexOf('.') + 1);
    boolean ends = simple.endsWith("Error") || simple.endsWith("Exception");
    boolean bare = simple.equals("Error") || simple.equals("Exception");
    return ends && !bare && Names.soundsLikeError(name);
  }

  private static Reading reading(Text text, int index, String name) {
    var shown = shown(text.line(index), name);
    var message =
        shown.isEmpty() ? text.join(index, Math.min(text.size(), index + 3)).strip() : shown;
    var language = name.startsWith("System.") ? "csharp" : name.startsWith("java.") ? "java" : "";
    return Reading.of(language, Strength.GUESS, Thrown.of(name, message), index);
  }

  /** What Python shows of the error behind its name: {@code KeyError('id')}; empty if nothing. */
  private static String shown(String line, String name) {
    int open = line.indexOf(name + "(") + name.length() + 1;
    if (open <= name.length() || open >= line.length()) return "";
    char quote = line.charAt(open);
    int close = quote == '\'' || quote == '"' ? line.indexOf(quote + ")", open + 1) : -1;
    return close < 0 ? "" : line.substring(open + 1, close);
  }
}
