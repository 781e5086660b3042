package io.hardknocks.analysis.failure.rules;

import io.hardknocks.analysis.text.Needs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is compiled when it may first be found. */
final class LazyPattern {
  private final String source;
  private volatile @Nullable Needs needs;
  private volatile @Nullable Pattern compiled;

  LazyPattern(String source) {
    this.source = source;
  }

  /** Whether it is found in the message. */
  boolean isIn(Clue clue) {
    var needed = needs;
    if (needed == null) {
      needed = Needs.of(source);
      needs = needed;
    }
    return needed.mayBeMetBy(clue.lower()) && matcher(clue.message()).find();
  }

  Matcher matcher(CharSequence text) {
    var pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(source, Pattern.CASE_INSENSITIVE);
      compiled = pattern;
    }
    return pattern.matcher(text);
  }

  @Override
  public String toString() {
    return source;
  }
}
