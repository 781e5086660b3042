package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Quoted;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Edits that people make on the way, whatever the error: a shorter run, another folder, a title.
 */
final class Incidental {
  /** For what is beside the point. */
  static final double ASIDE = -0.12;

  private static final Pattern EFFORT =
      Pattern.compile(
          "(?i)\\b(\\w*epochs?|max_iter|n_estimators|\\w*batch_size|n_jobs|verbose|n_iter|\\w*steps|n_trials|cv|patience|random_state|seed|test_size|train_size|validation_split|iterations|num_boost_round)\\b\\s*=|for \\w*(?:epoch|_)\\w* in range\\(");
  private static final Pattern SHORTER =
      Pattern.compile("(\\.iloc)?\\[:\\d+]$|\\.(head|sample)\\(.*\\)$");
  private static final Pattern MEMORY = Pattern.compile("(?i)memory|\\bOOM\\b|killed");

  /** Of a value that has too many parts a shorter one is the fix. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)too many (?:values|dimensions|indices)|maximum (?:\\w+ ){0,4}length|too (?:long|large)");

  private static final Pattern FILES =
      Pattern.compile("(?i)no such file|not found|director|path|exist|\\bfile|errno|pickle|url");
  private static final Pattern PATH =
      Pattern.compile("(?s).*['\"`](?:[^'\"`\\s]*[/\\\\][^'\"`]*|[^'\"`]+\\.\\w{2,5})['\"`]");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:print|display|console\\.log|plt\\.(?:figure|title|suptitle|[xy]label|[xy]lim|legend|savefig|show|grid|tight_layout))\\(.*");

  /** What a script only says while it runs. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:p?print|display|(?:console|logging|log|logger|LOG|LOGGER|_log)\\.\\w+|sys\\.std(?:out|err)\\.write|System\\.(?:out|err)\\.print\\w*|fmt\\.Print\\w*|e?println!|\\w+\\.(?:info|head|describe))\\(.*"
              + "|(?:echo|printf|puts|Write-Host|set -x)\\b(?:[^<>|]|>&2)*+");

  private static final String LOOK_NAMES =
      "(cmap|palette|colou?rs?|c|alpha|figsize|s|lw|linewidths?|ls|linestyle|marker|markersize|fontsize|rotation|rot|title|label|[xy]?labels?|legend|edgecolor|facecolor|dpi|height|aspect|bins)=";

  private static final Pattern LOOK = Pattern.compile(LOOK_NAMES);
  private static final Pattern LOOKS = Pattern.compile("\\b" + LOOK_NAMES);

  private static final Pattern TEXT = Pattern.compile("[rRuU]?\"(?:\"\"|[^\"\n]*+\"$)");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

  private static final Pattern VALUE = Pattern.compile("\\w+|[^\\w\\s,]");
  private static final int LONGEST = 2_000;

  private final String message;
  private final boolean memory;
  private final boolean files;
  private final boolean parts;
  private final boolean output;

  /** What an error with this message has to do with. */
  Incidental(String message) {
    this.message = message;
    memory = MEMORY.matcher(message).find();
    files = FILES.matcher(message).find();
    parts = PARTS.matcher(message).find();
    output = WrongOutput.isTold(message);
  }

  /** Whether an edit only makes a run shorter, as people do while they look for the fault. */
  boolean shortens(Fact fact) {
    if (memory || isLong(fact)) return false;
    if (numbers(fact)) return isEffort(fact.before().key());
    return !parts && SHORTER.matcher(fact.to()).find() && fact.to().startsWith(fact.from());
  }

  /** Whether a statement only tells how far the script is, or what it does. */
  boolean says(Fact fact) {
    if (isText(fact.before()) && isText(fact.after())) return true;
    if (isLong(fact) || fact.strategy() != Strategy.OTHER) return false;
    if (!fact.from().isEmpty() && !fact.to().isEmpty()) return false;
    var statement = fact.from().isEmpty() ? fact.after() : fact.before();
    return isText(statement)
        || SAID.matcher(statement.key()).matches()
        || SHOWN.matcher(statement.key()).matches();
  }

  /** Whether a statement is a text that nobody takes: what describes a function. */
  private static boolean isText(Statement statement) {
    return TEXT.matcher(statement.key()).lookingAt() && statement.key().endsWith("\"");
  }

  private boolean isEffort(String statement) {
    var effort = EFFORT.matcher(statement);
    return effort.find() && (effort.group(1) == null || !message.contains(effort.group(1)));
  }

  /** Whether only the looks of a picture changed, of which the error says nothing. */
  boolean isLook(Fact fact) {
    if (isLong(fact) || fact.strategy() != Strategy.CHANGE_LITERAL) return false;
    var named = LOOK.matcher(fact.from());
    var look = LOOKS.matcher(fact.before().key());
    if (named.lookingAt()) return !message.contains(named.group(1));
    while (look.find()) {
      boolean same = fact.before().key().startsWith(fact.from(), look.end());
      if (same && !message.contains(look.group(1))) return true;
    }
    return false;
  }

  /** Whether an edit is most likely beside the point, unless the error is there. */
  boolean aside(Fact fact) {
    if (isLong(fact)) return false;
    if (!output && SHOWN.matcher(fact.before().key()).matches()) return true;
    if (!output && both(SAID, fact)) return true;
    return numbers(fact)
        && fact.from().length() > 1
        && Long.parseLong(fact.from()) >= 2 * Long.parseLong(fact.to());
  }

  /** Whether another file has the place of one, and the error is about none. */
  boolean isOtherFile(Fact fact) {
    return !files
        && !isLong(fact)
        && fact.strategy() == Strategy.CHANGE_LITERAL
        && PATH.matcher(fact.from()).matches()
        && PATH.matcher(fact.to()).matches();
  }

  private static boolean both(Pattern pattern, Fact fact) {
    return pattern.matcher(fact.before().key()).matches()
        && pattern.matcher(fact.after().key()).matches();
  }

  /** Whether the same values are shown with other words around them, or in another order. */
  boolean rewords(Fact fact) {
    if (isLong(fact) || fact.strategy() == Strategy.CHANGE_LITERAL) return false;
    if (!isPrint(fact.before()) || !isPrint(fact.after())) return false;
    if (showsMore(fact.before().key(), fact.after().key())) return true;
    var before = values(fact.before().key());
    return !before.isEmpty() && before.equals(values(fact.after().key()));
  }

  /** Whether something else is shown beside all that was. */
  private static boolean showsMore(String before, String after) {
    int start = before.indexOf('(') + 1;
    if (start == 0 || !before.endsWith(")") || before.length() - start < 2) return false;
    var shown = before.substring(start, before.length() - 1);
    return after.endsWith("," + shown + ")")
        || after.startsWith(before.substring(0, start) + shown + ",");
  }

  private static boolean isPrint(Statement statement) {
    return statement.startsWith("print") && statement.key().indexOf('%') < 0;
  }

  /** The names and signs of a statement but for its texts, in alphabetical order. */
  private static List<String> values(String key) {
    var code = Quoted.out(key);
    return VALUE.matcher(code).results().map(r -> r.group()).sorted().toList();
  }

  private static boolean isLong(Fact fact) {
    return fact.before().key().length() + fact.from().length() + fact.to().length() > LONGEST;
  }

  private static boolean numbers(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_LITERAL
        && NUMBER.matcher(fact.from()).matches()
        && NUMBER.matcher(fact.to()).matches();
  }
}
