package io.hardknocks.analysis.failure.trace.line;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Languages whose errors one line tells: a pattern each. */
public final class OtherTongues implements TraceParser {
  private static final int MOST_BULLETS = 12;

  private record Tongue(String language, String literal, Pattern pattern) {}

  private static final List<Tongue> TONGUES =
      List.of(
          tongue(
              "ruby", ".rb:", "^(?<file>[^\\s:]+\\.rb):(?<line>\\d+): (?<message>syntax error.*)"),
          tongue(
              "php",
              "PHP ",
              "PHP (?<name>Fatal error|Parse error):\\s+(?<message>.*?)(?: in (?<file>\\S+?)(?: on line |:)(?<line>\\d+))?$"),
          tongue(
              "php",
              "PHP ",
              "PHP (?<name>Warning|Notice|Deprecated):\\s+(?<message>.*?)(?: in (?<file>\\S+?)(?: on line |:)(?<line>\\d+))?$"),
          tongue(
              "php",
              "atal error: ",
              "^(?<name>(?:Fatal|Parse) error): (?<message>.*?) in (?<file>\\S+?)(?: on line |:)(?<line>\\d+)"),
          tongue(
              "csharp",
              "nhandled ",
              "Unhandled [eE]xception[.:] (?<name>[\\w.`]+)(?: \\([^()]{1,40}\\))?: (?<message>.*)"),
          tongue(
              "csharp",
              "   at ",
              "^\\s*(?:--->? ?)?(?<name>[A-Z][\\w]*(?:\\.[\\w]+)+(?:Exception|Error))(?: \\([^()]{1,40}\\))? ?: (?<message>.*)"),
          tongue(
              "julia",
              "ERROR: ",
              "^ERROR: (?:LoadError: )?(?<name>\\w+(?:Error|Exception))(?:[:(]| with )(?<message>.*)"),
          tongue(
              "r",
              "Error in ",
              "^Error in (?<function>.*?) ?:(?: |$)(?<message>(?!\\s?\\w+(?:Error|Exception)\\().*)$"),
          tongue(
              "r",
              "Error: ",
              "^Error: (?<message>object '.*' not found|unexpected .*|could not find function.*|argument .*|package or namespace.*)$"),
          tongue("elixir", "** (", "^\\*\\* \\((?<name>[\\w.]+)\\) (?<message>.*)"),
          tongue(
              "lua",
              "lua",
              "^(?:lua\\S*|luajit): (?<file>\\S+?\\.lua):(?<line>\\d+): (?<message>.*)"),
          tongue(
              "c",
              ": fatal error: ",
              "^(?:[\\w./+-]{1,80}-)?(?:gcc|g\\+\\+|cc|c\\+\\+|cc1(?:plus|obj)?|clang(?:\\+\\+)?|collect2)(?:-[\\d.]+)?: (?<name>fatal error): (?<message>(?!no input files).*)$"),
          tongue("swift", "Fatal error: ", "Fatal error: (?<message>.*)"),
          tongue(
              "dart",
              "nhandled exception:",
              "^(?:\\[.*\\] )?Unhandled exception:\\s*(?<message>.*)"),
          tongue(
              "perl",
              " line ",
              "^(?<message>.*) at (?<file>\\S+\\.(?:pl|pm|t)|-e) line (?<line>\\d+)[.,]"),
          tongue("haskell", "CallStack (from", "^(?<file>\\S+): (?<message>.*)"),
          tongue("erlang", "** exception ", "\\*\\* exception (?<name>\\w+): (?<message>.*)"));

  @Override
  public String language() {
    return "";
  }

  @Override
  public @Nullable Reading read(Text text) {
    for (Tongue tongue : TONGUES) {
      if (!text.has(tongue.literal)) continue;
      for (int i = 0; i < text.size(); i++) {
        var matcher = tongue.pattern.matcher(text.line(i));
        if (!matcher.find()) continue;
        return Reading.of(tongue.language, Strength.LIKELY, thrown(text, i, matcher), i);
      }
    }
    return null;
  }

  private static Tongue tongue(String language, String literal, String pattern) {
    return new Tongue(language, literal, Pattern.compile(pattern));
  }

  private static Thrown thrown(Text text, int index, Matcher matcher) {
    var name = group(matcher, "name");
    var message = group(matcher, "message");
    if (message.isBlank()) message = below(text, index);
    if (message.startsWith("Uncaught ")) {
      int end = Names.nameEnd(message.replace('\\', '.'), 9);
      name = message.substring(9, end);
      if (name.equals("exception")) end -= name.length() + 1;
      message = message.substring(Math.min(message.length(), end + 1)).strip();
      if (message.isEmpty()) message = text.line(index + 1).strip();
    }
    if (message.startsWith("exception '")) {
      int close = message.indexOf('\'', 11);
      int told = message.indexOf(" with message '", 11);
      if (close > 0 && told > 0) {
        name = message.substring(11, close);
        message = message.substring(told + " with message '".length());
      }
    }
    if (name.isEmpty()) name = "error";
    int number = Names.number(group(matcher, "line"), 0);
    var file = group(matcher, "file");
    var function = group(matcher, "function");
    var frames =
        file.isEmpty() || number == 0
            ? List.<Frame>of()
            : List.of(new Frame(file, function, number, Origins.inApp(file)));
    var failing = number == 0 ? null : new SourceLine(number, "");
    return new Thrown(name, message, frames, failing);
  }

  /** The line below; of an error of R that tells its causes in bullets, the last of those. */
  private static String below(Text text, int index) {
    var told = text.line(index + 1).strip();
    for (int i = index + 1; i < text.size() && i <= index + MOST_BULLETS; i++) {
      if (text.line(i).startsWith("! ")) told = text.line(i).substring(2).strip();
    }
    return told;
  }

  private static String group(Matcher matcher, String name) {
    if (!matcher.namedGroups().containsKey(name)) return "";
    var value = matcher.group(name);
    return value == null ? "" : value;
  }
}
