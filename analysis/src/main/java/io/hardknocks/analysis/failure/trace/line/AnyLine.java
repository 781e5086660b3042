package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.shell.ShellLine;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.analysis.text.Haystack;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last resort: a line whose words sound like an error, the strongest words first. */
public final class AnyLine implements TraceParser {
  private static final List<List<String>> WORDS =
      List.of(
          List.of("fatal:", "fatal error", "error:", "error ", "errno", "e: ", "critical"),
          List.of(
              "fail: ",
              "fail - ",
              " fail formats",
              "not ok ",
              "tests failed",
              "test failed",
              "_test.go:",
              "+ expected - actual"),
          List.of(
              "style issues found",
              "wrong output",
              "wrong answer",
              "wrong result",
              "no improvement",
              "not better than"),
          List.of(
              "failed",
              "failure",
              "exception",
              "cannot ",
              "can't ",
              "could not",
              "unable to",
              "fail to ",
              "no module named"),
          List.of(
              "not found",
              "no such",
              "not supported",
              "denied",
              "refused",
              "timed out",
              "invalid",
              "unrecognized",
              "unknown ",
              "undefined",
              "missing",
              "unexpected",
              "not allowed",
              "exceeded",
              "not permitted",
              "unsupported",
              "error"),
          List.of(
              "not recognized",
              "not defined",
              "not installed",
              "not available",
              "not valid",
              "does not",
              "did not match",
              "wrong number",
              "entries found",
              "doesn't",
              "required",
              "requires ",
              "must be ",
              "mismatch",
              "conflict",
              "incorrect",
              "illegal",
              "corrupt",
              "impossible",
              "too many",
              "aborted",
              "crashed",
              "rejected",
              "out of range",
              "disabled",
              "in use",
              "please install",
              "unclosed"),
          List.of(
              "fehler",
              "fehlgeschlagen",
              "konnte nicht",
              "nicht möglich",
              "nicht gefunden",
              "erreur",
              "échec",
              "échoué",
              "introuvable",
              "impossible ",
              "no se pud",
              "falló",
              "errore",
              "impossibile",
              "erro:",
              "falha",
              "não foi possível",
              "ошибка",
              "не удалось",
              "错误",
              "失败",
              "无法",
              "錯誤",
              "エラー",
              "失敗",
              "できません",
              "오류",
              "실패",
              "błąd",
              "nie można",
              "fout:",
              "hata:"));

  private static final List<String> MARKS = List.of("error:", "fatal:", "fatal error:");

  /** What a linter, a compiler or a test runner says although nothing failed, or to sum it up. */
  private static final Pattern NO_ERROR =
      Pattern.compile(
          "\\b(?:0|no) errors|^_{4,} |(?:^|[\\s:\\[])warn(?:ing)?(?:[:\\]]|\\s{2})(?!.{0,200}issues found)|^exclude: |^[ =]*\\d+ errors? in \\d|^[a-z]{0,9}help: |^\\s*(?:\\w{1,20} ){1,3}time: |^configure: (?!error)");

  @Override
  public String language() {
    return "";
  }

  @Override
  public @Nullable Reading read(Text text) {
    int last = text.lastIndex();
    int first = Math.max(0, last - 120);
    for (int i = last; i >= first; i--) {
      if (declared(text.line(i))) return reading(text, firstOf(text, i));
    }
    var lower = Haystack.of(text.all().toLowerCase(Locale.ROOT));
    for (List<String> words : WORDS) {
      var there = words.stream().filter(lower::has).toList();
      for (int i = last; i >= first && !there.isEmpty(); i--) {
        if (has(text.line(i), there)) return reading(text, i);
      }
    }
    for (int i = last; i >= first; i--) {
      if (ShellLine.ofRunner(text.line(i))) return reading(text, i);
    }
    return null;
  }

  /** Of several lines in a row that git writes the first says why. */
  private static int firstOf(Text text, int last) {
    int first = last;
    while (text.line(first).startsWith("fatal: ") && isOfGit(text.line(first - 1))) first--;
    if (first == last || text.line(first).startsWith("fatal: ")) return first;
    while (first > 0 && isOfGit(text.line(first - 1))) first--;
    return first;
  }

  private static boolean isOfGit(String line) {
    return line.startsWith("fatal: ")
        || line.startsWith("error: ")
        || line.startsWith("fetch-pack: ");
  }

  private static boolean declared(String line) {
    if (ShellLine.ofRunner(line)) return false;
    return line.startsWith("error: ")
        || line.startsWith("Error: ")
        || line.startsWith("ERROR: ")
        || line.startsWith("fatal: ")
        || line.startsWith("FATAL: ");
  }

  private static boolean has(String line, List<String> words) {
    if (line.length() < 4) return false;
    var lower = line.toLowerCase(Locale.ROOT);
    for (String word : words) if (lower.contains(word)) return mayTell(line, lower);
    return false;
  }

  /** Whether a line that has such words is not one that has them in any case. */
  private static boolean mayTell(String line, String lower) {
    return !ShellLine.ofRunner(line)
        && !lower.contains("no makefile found")
        && !lower.startsWith("usage:")
        && !lower.startsWith("note:")
        && !NO_ERROR.matcher(lower).find();
  }

  private static Reading reading(Text text, int index) {
    var message = new StringBuilder(text.line(index).strip());
    for (int i = index + 1; i < text.size() && i < index + 4; i++) {
      if (!text.line(i).isEmpty()) message.append('\n').append(text.line(i));
    }
    var line = text.line(index).stripLeading().toLowerCase(Locale.ROOT);
    int mark = markEnd(line);
    var name = mark > 0 ? message.substring(0, mark) : "";
    var told = mark > 0 ? message.substring(mark + 1).strip() : message.toString();
    return Reading.of("", Strength.GUESS, Thrown.of(name, told), index);
  }

  /** The end of the word that says that the line is an error; 0 when none does. */
  private static int markEnd(String line) {
    for (String mark : MARKS) if (line.startsWith(mark)) return mark.length() - 1;
    return 0;
  }
}
