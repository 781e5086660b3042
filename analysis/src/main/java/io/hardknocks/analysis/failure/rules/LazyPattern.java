package io.hardknocks.analysis.failure.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is compiled at its first use. */
final class LazyPattern {
  private final String source;
  private volatile @Nullable Pattern compiled;

  LazyPattern(String source) {
    this.source = source;
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
