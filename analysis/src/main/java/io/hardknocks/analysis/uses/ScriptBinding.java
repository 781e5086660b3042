package io.hardknocks.analysis.uses;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a name of a JavaScript file is bound to, wherever it is. */
final class ScriptBinding {
  /**
   * One thing that it is bound to.
   *
   * @param known what it is, where no code says so
   * @param value code whose value it is
   * @param path what is taken out of that value: {@code .name}, {@code []}, {@code await}
   */
  record Source(Meaning known, @Nullable SyntaxNode value, ScriptScope scope, List<String> path) {}

  private final List<Source> sources = new ArrayList<>();
  @Nullable Meaning meaning;
  boolean asked;

  /** What it is taken for while that is being found out. */
  Meaning guess = Doubt.NEVER;

  void add(Source source) {
    sources.add(source);
  }

  List<Source> sources() {
    return sources;
  }
}
