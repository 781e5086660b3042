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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code file:line:column: error: message}, the layout of gcc, clang, javac, swiftc and many more.
 */
public final class CompilerLine implements TraceParser {
  /** How compilers call an error that stops them, in other tongues. */
  private static final String SPOKEN_FATAL =
      "schwerwiegender Fehler|erreur fatale|error fatal|errore fatale|erro fatal|фатальная ошибка"
          + "|致命错误|致命的エラー|치명적 오류|błąd krytyczny|fatale fout|ölümcül hata";

  private static final String SPOKEN =
      SPOKEN_FATAL + "|Fehler|erreur|errore|erro|ошибка|错误|錯誤|エラー|오류|błąd|fout|hata";

  private static final Pattern PLACED =
      Pattern.compile(
          "^(?:>> )?(?:\\[?(?:ERROR|error|e)[\\]:]\\s*)?(?:file://)?((?:[A-Za-z]:)?(?:[/\\\\][^:()]{1,400}|[^\\s:()]{1,400})\\.([A-Za-z+]{1,5})):\\[?(\\d{1,7})(?:[:,](\\d{1,6})\\]?)?:?\\s+(?:\\d{1,7}:\\d{1,6}\\s+)?(?:(fatal error|error|Error|ERROR|"
              + SPOKEN
              + ") ?[:：]\\s*)?(.*)$");

  private static final int WRAPPED_INDENT = 6;
  private static final int MOST_WRAPPED = 8;

  private static final String CYTHON = "Error compiling Cython file:";

  /** What Go's compiler says; its old versions give no column, which logs do not give either. */
  private static final Pattern GO =
      Pattern.compile(
          "undefined: |cannot (?:use|assign|convert|refer|range|call) |impossible type |syntax error"
              + "|imported and not used|invalid operation|assignment mismatch|missing return"
              + "|(?:not enough|too many) arguments|no new variables|unknown field|multiple-value"
              + "|\\S+ (?:declared (?:and|but) not used|redeclared|undefined \\(type|imported and not)");

  /** What old compilers of C say without the word error. */
  private static final Pattern OLD_C =
      Pattern.compile(
          "`[^'\\s]{1,80}' undeclared |parse error|conflicting types for |dereferencing pointer to "
              + "|structure has no member |too (?:few|many) arguments to function|redefinition of `"
              + "|storage size of |invalid (?:operands to|lvalue in) |incompatible type for argument");

  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("c", "c"),
          Map.entry("h", "c"),
          Map.entry("cpp", "cpp"),
          Map.entry("cc", "cpp"),
          Map.entry("cxx", "cpp"),
          Map.entry("hpp", "cpp"),
          Map.entry("hh", "cpp"),
          Map.entry("hxx", "cpp"),
          Map.entry("inl", "cpp"),
          Map.entry("ipp", "cpp"),
          Map.entry("tpp", "cpp"),
          Map.entry("tcc", "cpp"),
          Map.entry("ino", "cpp"),
          Map.entry("cu", "cpp"),
          Map.entry("cuh", "cpp"),
          Map.entry("m", "c"),
          Map.entry("mm", "cpp"),
          Map.entry("java", "java"),
          Map.entry("kt", "kotlin"),
          Map.entry("kts", "kotlin"),
          Map.entry("scala", "scala"),
          Map.entry("swift", "swift"),
          Map.entry("go", "go"),
          Map.entry("rs", "rust"),
          Map.entry("hs", "haskell"),
          Map.entry("zig", "zig"),
          Map.entry("nim", "nim"),
          Map.entry("pyx", "python"),
          Map.entry("d", "d"));

  @Override
  public String language() {
    return "c";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny(
            "error:", CYTHON, ".go:", "[ERROR] ", "e: ", "[error] ", "' undeclared", "*** [")
        && !isSpoken(text)) {
      return null;
    }
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      if (line.indexOf(':') < 0 || line.indexOf('.') < 0) continue;
      var reading = placed(text, i, line.strip());
      if (reading != null) return reading;
    }
    return null;
  }

  /** Whether a compiler may have said it in another tongue than English. */
  private static boolean isSpoken(Text text) {
    return text.hasAny(
        "Fehler:",
        "erreur:",
        "erreur :",
        "erreur fatale",
        "error fatal:",
        "errore:",
        "erro:",
        "fout:",
        "hata:",
        "ошибка:",
        "错误",
        "錯誤",
        "エラー",
        "오류:",
        "błąd:");
  }

  /** The word for an error as compilers say it in English. */
  private static String english(String word) {
    if (word.matches(SPOKEN_FATAL)) return "fatal error";
    return word.matches(SPOKEN) ? "error" : word;
  }

  private static @Nullable Reading placed(Text text, int index, String line) {
    var matcher = PLACED.matcher(line);
    if (!matcher.matches()) return null;
    var language = LANGUAGES.get(matcher.group(2));
    if (language == null) return null;
    var word = matcher.group(5);
    boolean bare = word == null;
    if (bare && !spoken(language, text, matcher, line)) return null;
    if (!bare && language.equals("go") && text.has("--- FAIL: ")) return null;
    int number = Names.number(matcher.group(3), 0);
    var file = matcher.group(1);
    var message = new StringBuilder(told(text, index, whole(text, index, matcher.group(6))));
    SourceLine failing = number == 0 ? null : new SourceLine(number, shown(text, index));
    for (int i = index + 1; i < text.size() && i < index + 6; i++) {
      var next = text.line(i).strip();
      if (next.startsWith("symbol:") || next.startsWith("location:"))
        message.append('\n').append(next);
    }
    var frame = new Frame(file, "", number, Origins.inApp(file));
    var thrown =
        new Thrown(bare ? "error" : english(word), message.toString(), List.of(frame), failing);
    return Reading.of(language, Strength.CERTAIN, thrown, index);
  }

  /**
   * Whether a line without the word error is one all the same: those of Go, Maven, Kotlin, Scala
   * and old compilers of C.
   */
  private static boolean spoken(String language, Text text, Matcher matcher, String line) {
    if (line.startsWith("[ERROR]") || line.startsWith("e: ") || line.startsWith("[error]"))
      return true;
    if (language.equals("python")) return text.has(CYTHON);
    if (language.startsWith("c")) return OLD_C.matcher(matcher.group(6)).lookingAt();
    if (!language.equals("go")) return false;
    if (matcher.group(4) == null) return GO.matcher(matcher.group(6)).lookingAt();
    return !text.hasAny("panic: ", "--- FAIL") || text.has("[build failed]");
  }

  /** The words with those that clang, which wraps them as wide as the terminal is, has below. */
  private static String whole(Text text, int index, String words) {
    int last = index;
    while (last - index < MOST_WRAPPED && isWrapped(text, last + 1)) last++;
    boolean shown = last > index && isCaret(text.line(last + 2));
    if (!shown) return words;
    var whole = new StringBuilder(words);
    for (int i = index + 1; i <= last; i++) whole.append(' ').append(text.line(i).strip());
    return whole.toString().strip();
  }

  /** Whether a line goes on with a message, and is not the code that a caret below points at. */
  private static boolean isWrapped(Text text, int index) {
    return Names.indent(text.line(index)) == WRAPPED_INDENT && !isCaret(text.line(index + 1));
  }

  private static boolean isCaret(String line) {
    for (int i = 0; i < line.length(); i++) if (" \t^~|".indexOf(line.charAt(i)) < 0) return false;
    return line.indexOf('^') >= 0;
  }

  /** The words; GHC has them below its head, behind a bullet. */
  private static String told(Text text, int index, String words) {
    if (!words.isEmpty() && !words.startsWith("[GHC-")) return words;
    var below = text.line(index + 1).strip();
    return below.startsWith("• ") ? below.substring(2) : below;
  }

  private static String shown(Text text, int index) {
    var next = text.line(index + 1);
    int bar = next.indexOf(" | ");
    if (bar > 0 && digits(next.substring(0, bar).strip())) {
      return next.substring(bar + 3).strip();
    }
    boolean caret = text.line(index + 2).strip().startsWith("^");
    return caret ? next.strip() : "";
  }

  private static boolean digits(String word) {
    for (int i = 0; i < word.length(); i++) if (!Character.isDigit(word.charAt(i))) return false;
    return !word.isEmpty();
  }
}
