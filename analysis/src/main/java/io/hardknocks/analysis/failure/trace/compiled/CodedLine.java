package io.hardknocks.analysis.failure.trace.compiled;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compilers that number their errors: {@code error TS2304: …}, {@code error CS0103: …}. */
public final class CodedLine implements TraceParser {
  private static final Pattern CODE =
      Pattern.compile("\\b(TS|CS|C|LNK|FS|BC|NETSDK|NU|MSB)(\\d{4,5})(?::(?: (.*)|$)|\\s*$)");
  private static final Pattern PAREN = Pattern.compile("(\\S+?)\\((\\d+),\\d+\\)");
  private static final Pattern COLON = Pattern.compile("(\\S+?):(\\d+):\\d+");

  @Override
  public String language() {
    return "typescript";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny("TS", "CS", "error C", "LNK", "NU1", "MSB")) return null;
    var error = read(text, false);
    return error == null && text.has("warning ") ? read(text, true) : error;
  }

  /** Whether a line calls itself a warning; an error may speak of one. */
  private static boolean warns(String line) {
    int warning = line.indexOf("warning ");
    int error = line.indexOf("error ");
    return warning >= 0 && (error < 0 || warning < error);
  }

  private static @Nullable Reading read(Text text, boolean warnings) {
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      if (warns(line) != warnings) continue;
      boolean sure = line.contains("error");
      if (!sure && !line.contains("TS") && !line.startsWith("MSB")) continue;
      var matcher = CODE.matcher(line);
      if (matcher.find() && (sure || startsWithCode(line) || matcher.start() > 0)) {
        return reading(
            text,
            i,
            warnings ? Strength.GUESS : Strength.CERTAIN,
            line.substring(0, matcher.start()),
            matcher.group(1),
            matcher.group(2),
            Objects.requireNonNullElse(matcher.group(3), ""));
      }
    }
    return null;
  }

  private static boolean startsWithCode(String line) {
    return line.stripLeading().startsWith("TS") || line.startsWith("MSB");
  }

  private static Reading reading(
      Text text,
      int index,
      Strength strength,
      String before,
      String family,
      String digits,
      String told) {
    var message = new StringBuilder(told);
    for (int i = index + 1; i < text.size() && i < index + 6; i++) {
      var next = text.line(i);
      if (message.isEmpty() && i == index + 1) {
        message.append(next.strip());
      } else if (next.startsWith("  ")) {
        message.append('\n').append(next.strip());
      } else if (i == index + 1 && wraps(message, next)) {
        message.append(' ').append(next.strip());
      } else {
        break;
      }
    }
    var place = PAREN.matcher(before);
    boolean found = place.find();
    if (!found) {
      place = COLON.matcher(before);
      found = place.find();
    }
    int number = found ? Names.number(place.group(2), 0) : 0;
    var frames =
        found
            ? List.of(new Frame(place.group(1), "", number, Origins.inApp(place.group(1))))
            : List.<Frame>of();
    var failing = number == 0 ? null : new SourceLine(number, "");
    var thrown = new Thrown(family + digits, message.toString(), frames, failing);
    return Reading.of(language(family), strength, thrown, index);
  }

  /** Whether a quote broke the message: it ends in a word and goes on in lower case. */
  private static boolean wraps(StringBuilder message, String next) {
    if (message.isEmpty() || next.isEmpty()) return false;
    return Character.isLetter(message.charAt(message.length() - 1))
        && Character.isLowerCase(next.charAt(0))
        && !CODE.matcher(next).find();
  }

  private static String language(String family) {
    return switch (family) {
      case "TS" -> "typescript";
      case "C", "LNK" -> "cpp";
      default -> "csharp";
    };
  }
}
