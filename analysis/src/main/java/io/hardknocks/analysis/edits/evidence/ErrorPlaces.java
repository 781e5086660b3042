package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of a script that an error shows or numbers, and how near a fact is to them. */
final class ErrorPlaces {
  private static final Pattern ARROW = Pattern.compile("^\\s*-+>\\s*\\d*\\s?(.*)$");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d+\\s(.*)$");
  private static final Pattern FRAME =
      Pattern.compile("^\\s*File \"([^\"]*)\", line (\\d+)(?:, in (\\w+))?.*");

  /** The line as shells and compilers tell it. */
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:[\\w./\\\\-]{0,200}\\.[A-Za-z]\\w{0,3}: ?(?:line )?|[\\w./\\\\-]{1,200}: line )(\\d{1,7}):.*");

  private static final double THERE = 0.2;
  private static final double ASKS = 0.06;

  /** For a name of the failing line that another function sets. */
  private static final double FAR = 0.11;

  /** What stands beside the failing line says less than what stands in it. */
  private static final double BESIDE = 0.28;

  /** Of several equal edits that comes first of which the failing line speaks. */
  private static final double MENTIONED = 0.004;

  private static final int LONGEST = 200;

  private final Set<String> frames = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final Set<Integer> lineNumbers = new HashSet<>();
  private final Set<String> failingWords = new HashSet<>();
  private final Set<String> failingNames = new HashSet<>();
  private final FailingScope scope;
  private String lastFrame = "";
  private String lastLine = "";
  private String function = "";

  ErrorPlaces(List<String> errorLines, String message, List<Statement> script) {
    read(errorLines, script);
    boolean unknown = lastLine.isEmpty() && function.isEmpty();
    var origin = unknown ? Origin.of(message, script) : new Origin(lastLine, function);
    scope = FailingScope.of(script, origin.line(), origin.function());
  }

  static boolean isFrame(String line) {
    return FRAME.matcher(line).matches();
  }

  private void read(List<String> errorLines, List<Statement> script) {
    var known = new HashSet<String>();
    for (var statement : script) statement.text().lines().forEach(l -> known.add(compact(l)));
    boolean code = false;
    var previous = "";
    var called = "";
    for (var line : errorLines) {
      var frame = FRAME.matcher(line);
      var arrow = ARROW.matcher(line);
      if (frame.matches()) {
        if (!frame.group(1).contains("site-packages"))
          lineNumbers.add(
              Integer.parseInt(frame.group(2).substring(0, Math.min(7, frame.group(2).length()))));
        called = Objects.requireNonNullElse(frame.group(3), "");
        code = true;
        continue;
      }
      var place = PLACE.matcher(line);
      if (place.matches()) lineNumbers.add(Integer.parseInt(place.group(1)));
      if (arrow.matches()) frame(arrow.group(1), "", known);
      else if (code) frame(line, called, known);
      else add(NUMBERED.matcher(line).replaceFirst("$1"), known);
      boolean quotes = frames.isEmpty() && known.contains(compact(previous));
      if (quotes && ErrorEvidence.isException(line)) frame(previous, "", known);
      previous = line;
      code = false;
    }
  }

  private void frame(String line, String called, Set<String> known) {
    var compact = compact(line);
    if (compact.length() < 3 || !known.contains(compact)) return;
    frames.add(compact);
    lastFrame = compact;
    lastLine = line.strip();
    function = called;
    failingWords.addAll(Words.of(line));
    failingNames.addAll(List.of(line.split("\\W+")));
  }

  private void add(String line, Set<String> known) {
    var compact = compact(line);
    if (compact.length() >= 3 && known.contains(compact)) lines.add(compact);
  }

  private static String compact(String line) {
    int comment = line.indexOf('#');
    int end = comment > 0 ? comment : line.length();
    var compact = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      if (!Character.isWhitespace(line.charAt(i))) compact.append(line.charAt(i));
    }
    return compact.toString();
  }

  /** Whether the error shows any line of the script. */
  boolean known() {
    return !frames.isEmpty();
  }

  /** Whether one of its lines is in the stack. */
  boolean has(Statement statement) {
    return statement.text().lines().map(ErrorPlaces::compact).anyMatch(frames::contains);
  }

  /**
   * More for what is on the failing line, less for what stands aside of it.
   *
   * @param repeated the same is done elsewhere: then to stand around the failing line says nothing
   */
  double score(Fact fact, Incidental incidental, boolean repeated) {
    double score = 0;
    if (incidental.rewords(fact)) return Incidental.ASIDE;
    boolean elsewhere = scope.excludes(fact.before().line());
    for (var line : fact.before().text().lines().map(ErrorPlaces::compact).toList()) {
      if (line.equals(lastFrame) && !line.isEmpty() && !elsewhere) score = Math.max(score, 0.3);
      else if (frames.contains(line)) score = Math.max(score, 0.2);
      else if (lines.contains(line) && !(repeated && known())) score = Math.max(score, 0.1);
    }
    if (frames.isEmpty() && lineNumbers.contains(fact.before().line()))
      score = Math.max(score, 0.2);
    if (score >= THERE) return score;
    if (incidental.aside(fact)) return score + Incidental.ASIDE;
    if (related(fact)) score += fact.strategy() == Strategy.OTHER ? 0.05 : elsewhere ? FAR : 0.15;
    return Math.min(BESIDE, score + near(fact)) + mentioned(fact);
  }

  /** A little more for what has a name or a text that the line has, and that it does not set. */
  private double mentioned(Fact fact) {
    var key = fact.before().key();
    if (fact.from().length() > LONGEST || failingWords.isEmpty()) return 0;
    var words = Words.of(fact.from());
    words.retainAll(failingWords);
    words.removeAll(Words.of(key.substring(0, Math.clamp(key.indexOf('='), 0, LONGEST))));
    return words.isEmpty() ? 0 : MENTIONED;
  }

  /**
   * Whether a text speaks of what may have been wrong in the failing line.
   *
   * @param attribute that it did not have; empty where that is not what was wrong
   */
  boolean suspects(String attribute, String text) {
    if (lastLine.isEmpty()) return true;
    int end = attribute.isEmpty() ? -1 : lastLine.indexOf("." + attribute);
    var owner = end < 0 ? "" : lastLine.substring(0, end).replaceAll("^.*\\W(?=\\w+$)", "");
    var names = owner.isEmpty() ? failingNames : Set.of(owner);
    return List.of(text.split("\\W+")).stream().anyMatch(names::contains);
  }

  /** More in the function that failed; most for what asks there about names of the line. */
  private double near(Fact fact) {
    double near = scope.score(fact.before().line());
    boolean asks = near > 0 && fact.strategy() == Strategy.GUARD_CONDITION;
    boolean same = asks && !Collections.disjoint(Words.of(fact.to()), failingWords);
    return same ? near + ASKS : near;
  }

  /** Whether the statement sets a name that the failing line uses. */
  private boolean related(Fact fact) {
    return sets(fact.after().key().isEmpty() ? fact.before() : fact.after())
        || (fact.before().startsWith("with") && sets(fact.before()));
  }

  private boolean sets(Statement statement) {
    var key = statement.key();
    if (statement.startsWith("with")) {
      int as = key.lastIndexOf("as ");
      return as > 0
          && !Collections.disjoint(List.of(key.substring(as + 3).split("\\W+")), failingNames);
    }
    int equals = key.indexOf('=');
    if (equals <= 0) return false;
    var target = key.substring(0, equals);
    return !Collections.disjoint(Words.of(target), failingWords) || failingNames.contains(target);
  }
}
