package io.hardknocks.analysis.edits.fact;

import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an error says about where and what went wrong, and how much that points at a fact. */
public final class ErrorEvidence {
  private static final int LONGEST = 60_000;
  private static final Pattern ARROW = Pattern.compile("^\\s*-+>\\s*\\d*\\s?(.*)$");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d+\\s(.*)$");
  private static final Pattern FRAME = Pattern.compile("^\\s*File \"([^\"]*)\", line (\\d+).*");

  /** The line as shells and compilers tell it. */
  private static final Pattern PLACE =
      Pattern.compile("^[\\w./\\\\-]{1,200}: ?(?:line )?(\\d{1,7}):.*");

  private static final Pattern EXCEPTION =
      Pattern.compile(
          "^(?:E\\s+|Uncaught )?(?:[A-Za-z_]\\w*\\.)*(?:[A-Z]\\w*(?:Error|Exception|Warning|Interrupt|Exit|Iteration|NotFound|Timeout)\\w*|[A-Z]\\w+(?=: ))(?::.*|$)|^(?:[A-Za-z_]\\w*\\.)+[A-Z]\\w*:.*");
  private static final Pattern QUOTED = Pattern.compile("['\"`‘]([^'\"`’\\n]{1,200})['\"`’]");

  private static final Pattern MISSING =
      Pattern.compile("has no attribute '?(\\w+)|([\\w.]+) is not a function");

  /** That a name is gone: then no literal is wrong. */
  private static final Pattern GONE =
      Pattern.compile("(?m)^(?:E\\s+)?AttributeError:.*\\b(removed|deprecated|no longer)\\b");

  private static final Pattern UNIMPORTED =
      Pattern.compile("cannot import name '?(\\w+)|['\"`‘](\\w+)['\"`’](?! module)");

  private static final Pattern NO_MODULE =
      Pattern.compile("No module named|Cannot find (?:module|package)|Can't resolve");

  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(\\.\\w+)+");

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_LINE = 2_000;
  private static final double SECOND = 0.5;
  private static final double MODULE = 0.9;
  private static final double SHORTER = -0.12;
  private static final double ASIDE = -0.12;
  private static final double SAID = 0.02;
  private static final double THERE = 0.2;
  private static final double NAMED = 0.12;
  private static final double MISSED = 0.32;
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{2,}(?![\\w.]*\\d)");

  private final Set<String> frames = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final Set<String> messageWords;
  private final Set<String> lowerWords;
  private final Set<String> quotedWords = new HashSet<>();
  private final Set<String> missing = new HashSet<>();
  private final Set<Integer> lineNumbers = new HashSet<>();
  private final Set<String> failingWords = new HashSet<>();
  private final Set<String> failingNames = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> unimported = new HashSet<>();
  private final Incidental incidental;
  private final boolean nameGone;
  private String lastFrame = "";

  private ErrorEvidence(String message) {
    messageWords = Words.of(message);
    lowerWords = lower(messageWords);
    incidental = new Incidental(message);
    nameGone = GONE.matcher(message).find();
    if (!NO_MODULE.matcher(message).find())
      UNIMPORTED
          .matcher(message)
          .results()
          .forEach(r -> unimported.add(r.group(1) == null ? r.group(2) : r.group(1)));
    NUMBER.matcher(message).results().forEach(r -> numbers.add(r.group()));
    MISSING
        .matcher(message)
        .results()
        .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
        .forEach(name -> missing.add(name.substring(name.lastIndexOf('.') + 1)));
    QUOTED.matcher(message).results().forEach(r -> quotedWords.addAll(Words.of(r.group(1))));
  }

  public static ErrorEvidence of(String errorText, List<Statement> script) {
    var text =
        errorText.length() <= LONGEST
            ? errorText
            : errorText.substring(0, LONGEST / 2)
                + "\n"
                + errorText.substring(errorText.length() - LONGEST / 2);
    var lines = text.lines().map(l -> l.substring(0, Math.min(LONGEST_LINE, l.length()))).toList();
    var evidence = new ErrorEvidence(message(lines));
    evidence.read(lines, script);
    return evidence;
  }

  /** From the last line that looks like an exception to the end. */
  private static String message(List<String> lines) {
    int start = lines.size();
    for (int i = lines.size() - 1; i >= 0 && i > lines.size() - 40; i--) {
      var line = lines.get(i);
      if (line.isBlank() || FRAME.matcher(line).matches()) continue;
      if (EXCEPTION.matcher(line).matches()) {
        start = i;
        break;
      }
    }
    if (start == lines.size()) start = Math.max(0, lines.size() - 3);
    return String.join("\n", lines.subList(start, lines.size()));
  }

  private void read(List<String> errorLines, List<Statement> script) {
    var known = new HashSet<String>();
    for (var statement : script) statement.text().lines().forEach(l -> known.add(compact(l)));
    boolean code = false;
    for (var line : errorLines) {
      var frame = FRAME.matcher(line);
      var arrow = ARROW.matcher(line);
      if (frame.matches()) {
        if (!frame.group(1).contains("site-packages"))
          lineNumbers.add(
              Integer.parseInt(frame.group(2).substring(0, Math.min(7, frame.group(2).length()))));
        code = true;
        continue;
      }
      var place = PLACE.matcher(line);
      if (place.matches()) lineNumbers.add(Integer.parseInt(place.group(1)));
      if (arrow.matches()) frame(arrow.group(1), known);
      else if (code) frame(line, known);
      else add(NUMBERED.matcher(line).replaceFirst("$1"), known);
      code = false;
    }
  }

  private void frame(String line, Set<String> known) {
    var compact = compact(line);
    if (compact.length() < 3 || !known.contains(compact)) return;
    frames.add(compact);
    lastFrame = compact;
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

  /** 0..1: how much the error points at this fact. */
  public double relevance(Fact fact) {
    boolean said = fact.second() && (isMissing(fact) || isUnimported(fact));
    double certainty = fact.second() && !said ? SECOND : 1;
    double score = 0.35 + prior(fact) + words(fact) + (said ? NAMED : 0) + missed(fact);
    if (incidental.says(fact) && !isFrame(fact.before())) return SAID;
    if (incidental.isLook(fact)) score += ASIDE;
    if (incidental.shortens(fact)) score += SHORTER;
    else score += place(fact);
    if (isOnlyModule(fact)) certainty *= MODULE;
    return Math.round(Math.clamp(score, 0.01, 1) * certainty * 1000) / 1000.0;
  }

  private boolean isFrame(Statement statement) {
    return statement.text().lines().map(ErrorEvidence::compact).anyMatch(frames::contains);
  }

  /** Whether the fact is about the very name that could not be imported. */
  private boolean isUnimported(Fact fact) {
    return fact.strategy() == Strategy.REPLACE_IMPORT
        && fact.from().equals(fact.symbol())
        && unimported.contains(last(fact.from()));
  }

  /** Whether the fact has the module alone, where the error names what is not in it. */
  private boolean isOnlyModule(Fact fact) {
    boolean module = fact.strategy() == Strategy.REPLACE_IMPORT && !isUnimported(fact);
    return module && !unimported.isEmpty() && unimported.contains(last(fact.symbol()));
  }

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  /**
   * Whether the fact puts another name in the place of one that is not there, as the error says.
   */
  private boolean isMissing(Fact fact) {
    boolean renames =
        fact.strategy() == Strategy.RENAME_ATTRIBUTE || fact.strategy() == Strategy.RENAME_FUNCTION;
    boolean dotted = (renames || fact.strategy() == Strategy.REPLACE_CALL) && isDotted(fact.from());
    return (renames && missing.contains(fact.from())) || (dotted && takesAway(fact));
  }

  private static boolean isDotted(String text) {
    return text.length() <= LONGEST_NAME && DOTTED.matcher(text).matches();
  }

  /** Whether a dotted name has what is missing in it, and the one in its place has not. */
  private boolean takesAway(Fact fact) {
    var after = List.of(fact.to().split("\\W+"));
    var before = List.of(fact.from().split("\\."));
    boolean method = before.getLast().equals(after.isEmpty() ? "" : after.getLast());
    return before.stream()
        .anyMatch(name -> missing.contains(name) && (method || !after.contains(name)));
  }

  /** More for what replaces the missing thing itself than for what only has it inside. */
  private double missed(Fact fact) {
    boolean replaces =
        fact.strategy() == Strategy.RENAME_ATTRIBUTE
            || fact.strategy() == Strategy.RENAME_FUNCTION
            || fact.strategy() == Strategy.REPLACE_CALL;
    var last = fact.from().substring(fact.from().lastIndexOf('.') + 1);
    boolean gone = isDotted(fact.from()) && takesAway(fact);
    return replaces && (missing.contains(last) || gone) ? MISSED : 0;
  }

  private double prior(Fact fact) {
    return switch (fact.strategy()) {
      case OTHER -> -0.15;
      case REMOVE_IMPORT, ADD_IMPORT -> -0.1;
      case ADD_ARGUMENT -> -0.06;
      case CHANGE_LITERAL -> nameGone || prose(fact.from()) || prose(fact.to()) ? -0.2 : -0.05;
      case REORDER -> fact.from().equals(fact.before().text()) ? -0.05 : 0;
      case CHANGE_DEPENDENCY -> -0.05;
      default -> 0;
    };
  }

  private static boolean prose(String text) {
    return text.length() > 12
        && text.contains(" ")
        && !text.startsWith("[")
        && !text.startsWith("(");
  }

  private double words(Fact fact) {
    var from = Words.of(fact.from());
    var to = Words.of(fact.to());
    to.removeAll(from);
    double score = 0;
    if (any(from, quotedWords)) score += 0.3;
    else if (any(from, messageWords)) score += 0.2;
    else if (any(lower(from), lowerWords)) score += 0.15;
    score += 0.04 * Math.max(0, Math.min(3, common(from, messageWords) - 1));
    if (any(to, quotedWords)) score += 0.2;
    else if (any(to, messageWords)) score += 0.15;
    var symbol = fact.symbol().substring(fact.symbol().lastIndexOf('.') + 1);
    if (numbers.contains(fact.from())) score += 0.2;
    else if (numbers.contains(fact.to())) score += 0.15;
    if (!symbol.isEmpty() && !from.contains(symbol) && messageWords.contains(symbol)) score += 0.1;
    return score;
  }

  /** Longer words without regard to case, as some libraries write them in their messages. */
  private static Set<String> lower(Set<String> words) {
    return words.stream()
        .filter(word -> word.length() > 4)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static long common(Set<String> words, Set<String> others) {
    return words.stream().filter(others::contains).count();
  }

  private static boolean any(Set<String> words, Set<String> others) {
    for (var word : words) if (others.contains(word)) return true;
    return false;
  }

  private double place(Fact fact) {
    double score = 0;
    if (incidental.rewords(fact)) return ASIDE;
    for (var line : fact.before().text().lines().map(ErrorEvidence::compact).toList()) {
      if (line.equals(lastFrame) && !line.isEmpty()) score = Math.max(score, 0.3);
      else if (frames.contains(line)) score = Math.max(score, 0.2);
      else if (lines.contains(line)) score = Math.max(score, 0.1);
    }
    if (frames.isEmpty() && lineNumbers.contains(fact.before().line()))
      score = Math.max(score, 0.2);
    if (score >= THERE) return score;
    if (incidental.aside(fact)) return score + ASIDE;
    if (!related(fact)) return score;
    return score + (fact.strategy() == Strategy.OTHER ? 0.05 : 0.15);
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
    return any(Words.of(target), failingWords) || failingNames.contains(target);
  }
}
