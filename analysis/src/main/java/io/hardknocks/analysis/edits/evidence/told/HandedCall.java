package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.term.StatementKey;
import io.hardknocks.model.Strategy;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The result of a call that was handed to another, and a part of that call in its place: {@code
 * add(make('x'))} is {@code add('x')}. Where the first line of the error speaks of {@code add}
 * alone, that takes another argument now.
 */
public final class HandedCall implements Sign {
  private static final Pattern FUNCTION = Pattern.compile("(?:\\w{1,60}\\.){0,9}(\\w{1,60})\\(.*");
  private static final Pattern TAKER = Pattern.compile("(\\w{1,60})\\($");

  /** What takes a result that was given a name before. */
  private static final Pattern NAMED =
      Pattern.compile("^(?:\\w{1,60}\\.){0,9}(\\w{1,60})\\(\\w{1,60}[,)]");

  private static final int LONGEST = 500;

  private final Set<String> words;

  public HandedCall(String message) {
    words = Words.of(message.lines().findFirst().orElse(""));
  }

  /** Whether the fact tells it as another argument. */
  @Override
  public boolean tells(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_ARGUMENT && isHanded(fact);
  }

  /** Whether the fact tells it as another call. */
  @Override
  public boolean misses(Fact fact) {
    return fact.strategy() == Strategy.REPLACE_CALL && isHanded(fact);
  }

  private boolean isHanded(Fact fact) {
    var key = fact.before().key();
    boolean part = !fact.to().isEmpty() && fact.from().contains(fact.to());
    if (words.isEmpty() || !part || key.length() > LONGEST) return false;
    var call = StatementKey.of(fact.from());
    var function = FUNCTION.matcher(call);
    if (!function.matches() || words.contains(function.group(1))) return false;
    int at = key.indexOf(call);
    var taker = at < 0 ? NAMED.matcher(key) : TAKER.matcher(key.substring(0, at));
    return taker.find() && words.contains(taker.group(1));
  }
}
