package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Aftermath;
import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A layout that one line shows: it has a literal, and the literal names the error. */
final class LineFinder implements TraceParser {
  /**
   * What to look for.
   *
   * @param literal that the line has
   * @param where it stands in the line
   * @param exception the name that the error gets
   * @param skip the literal is no part of the message
   */
  record Sign(String literal, Where where, String exception, boolean skip) {
    static Sign start(String literal, String exception) {
      return new Sign(literal, Where.START, exception, true);
    }

    static Sign after(String literal, String exception) {
      return new Sign(literal, Where.ANYWHERE, exception, true);
    }

    static Sign in(String literal, String exception) {
      return new Sign(literal, Where.ANYWHERE, exception, false);
    }

    /** Begins with a word, which is not the end of a longer one. */
    static Sign word(String literal, String exception) {
      return new Sign(literal, Where.WORD, exception, false);
    }
  }

  enum Where {
    START,
    WORD,
    ANYWHERE
  }

  private static final Pattern PLACE =
      Pattern.compile("\\b(?:CMakeLists\\.txt|[Mm]akefile|[\\w./-]+\\.(?:cmake|mk)):(\\d{1,6})");

  /** The path of the linker, and the place in an object, before what the linker says. */
  private static final Pattern LINKER =
      Pattern.compile(
          "^(?:(?:\\S{0,300}[/\\\\])?(?:[\\w-]{1,60}-)?ld(?:\\.(?:bfd|gold|lld|exe)){0,2}: (?:error: )?)?"
              + "(?:[^\\s()]{0,300}\\(\\.[\\w.$]{1,200}\\+0x[0-9a-f]{1,16}\\): )?(?=\\S)");

  private final String language;
  private final Strength strength;
  private final int more;
  private final List<Sign> signs;

  /**
   * @param more how many lines below belong to the message, as long as they are not blank
   */
  LineFinder(String language, Strength strength, int more, List<Sign> signs) {
    this.language = language;
    this.strength = strength;
    this.more = more;
    this.signs = List.copyOf(signs);
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public @Nullable Reading read(Text text) {
    for (Sign sign : signs) {
      if (!text.has(sign.literal)) continue;
      for (int i = 0; i < text.size(); i++) {
        int at = at(text.line(i), sign);
        if (at >= 0) return reading(text, i, at, sign);
      }
    }
    return null;
  }

  private static int at(String line, Sign sign) {
    if (sign.where == Where.WORD) return named(line) ? -1 : wordAt(line, sign.literal);
    if (sign.where == Where.ANYWHERE) return named(line) ? -1 : line.indexOf(sign.literal);
    int indent = Names.indent(line);
    return line.startsWith(sign.literal, indent) ? indent : -1;
  }

  private static int wordAt(String line, String literal) {
    int at = line.indexOf(literal);
    while (at > 0 && Character.isLetterOrDigit(line.charAt(at - 1))) {
      at = line.indexOf(literal, at + 1);
    }
    return at;
  }

  /** Whether the line begins with an error's own name, which says more than any sign. */
  private static boolean named(String line) {
    int end = Names.nameEnd(line, 0);
    if (end <= "Exception".length() || !line.startsWith(": ", end)) return false;
    var name = line.substring(0, end);
    return (name.endsWith("Error") || name.endsWith("Exception")) && Names.soundsLikeError(name);
  }

  private Reading reading(Text text, int index, int at, Sign sign) {
    var line = text.line(index);
    var told = sign.skip ? line.substring(at + sign.literal.length()) : line;
    var message = new StringBuilder(LINKER.matcher(told.strip()).replaceFirst(""));
    for (int i = index + 1; i <= index + more && !text.line(i).isEmpty(); i++) {
      if (Aftermath.follows(message, text.line(i)) || at(text.line(i), sign) >= 0) break;
      message.append('\n').append(text.line(i));
    }
    var words = message.toString().strip();
    if (language.equals("java")) words = BuildReason.first(words);
    var thrown = new Thrown(sign.exception, words, List.of(), place(line));
    return Reading.of(language, strength, thrown, index);
  }

  /** {@code CMakeLists.txt:3}, {@code Makefile:2}. */
  private static @Nullable SourceLine place(String line) {
    var place = PLACE.matcher(line);
    if (!place.find()) return null;
    return new SourceLine(Integer.parseInt(place.group(1)), "");
  }
}
