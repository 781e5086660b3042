package io.hardknocks.analysis.uses.script.scope;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a name of a JavaScript file is bound to, wherever it is. */
public final class ScriptBinding {
  /**
   * One thing that it is bound to.
   *
   * @param known what it is, where no code says so
   * @param value code whose value it is
   * @param path what is taken out of that value: {@code .name}, {@code []}, {@code await}
   */
  public record Source(
      Meaning known, @Nullable SyntaxNode value, ScriptScope scope, List<String> path) {}

  private final List<Source> sources = new ArrayList<>();
  private @Nullable SyntaxNode constant;

  void add(Source source) {
    sources.add(source);
  }

  /** Notes the statement that declares it as a constant. */
  void constant(SyntaxNode declaration) {
    constant = declaration;
  }

  public boolean isConstant() {
    return constant != null;
  }

  /** The statement that declares it as a constant; {@code null} for a variable. */
  public @Nullable SyntaxNode declaration() {
    return constant;
  }

  public List<Source> sources() {
    return sources;
  }
}
