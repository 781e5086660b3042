package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.Reading.Strength;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compilers that number their errors: {@code error TS2304: …}, {@code error CS0103: …}. */
final class CodedLine implements TraceParser {
  private static final Pattern CODE =
      Pattern.compile("\\b(TS|CS|C|LNK|FS|BC|NETSDK|NU|MSB)(\\d{4,5}):(?: (.*)|$)");
  private static final Pattern PAREN = Pattern.compile("(\\S+?)\\((\\d+),\\d+\\)");
  private static final Pattern COLON = Pattern.compile("(\\S+?):(\\d+):\\d+");

  @Override
  public String language() {
    return "typescript";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny("TS", "CS", "error C", "LNK", "NU1", "MSB")) return null;
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      boolean sure = line.contains("error");
      if (!sure && !line.contains("TS")) continue;
      var matcher = CODE.matcher(line);
      if (matcher.find() && (sure || line.stripLeading().startsWith("TS") || matcher.start() > 0)) {
        return reading(
            text,
            i,
            line.substring(0, matcher.start()),
            matcher.group(1),
            matcher.group(2),
            Objects.requireNonNullElse(matcher.group(3), ""));
      }
    }
    return null;
  }

  private static Reading reading(
      Text text, int index, String before, String family, String digits, String told) {
    var message = new StringBuilder(told);
    for (int i = index + 1; i < text.size() && i < index + 6; i++) {
      if (!text.line(i).startsWith("  ")) break;
      message.append('\n').append(text.line(i).strip());
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
    return Reading.of(language(family), Strength.CERTAIN, thrown, index);
  }

  private static String language(String family) {
    return switch (family) {
      case "TS" -> "typescript";
      case "C", "LNK" -> "cpp";
      default -> "csharp";
    };
  }
}
