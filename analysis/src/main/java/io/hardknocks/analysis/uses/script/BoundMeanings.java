package io.hardknocks.analysis.uses.script;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.script.scope.ScriptBinding;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the names of a JavaScript file are, each asked for once; some are made of themselves. */
final class BoundMeanings {
  private static final int MOST = 50_000;

  /** What has been found out of a name. */
  private static final class Answer {
    private @Nullable Meaning meaning;
    private boolean asked;

    /** What it is taken for while that is being found out. */
    private Meaning guess = NEVER;
  }

  private final Function<ScriptBinding.Source, Meaning> reader;
  private final IdentityHashMap<ScriptBinding, Answer> answers = new IdentityHashMap<>();
  private int guesses;
  private int asked;

  BoundMeanings(Function<ScriptBinding.Source, Meaning> reader) {
    this.reader = reader;
  }

  /** How often a guess was given so far. */
  int guesses() {
    return guesses;
  }

  Meaning of(ScriptBinding binding) {
    var answer = answers.computeIfAbsent(binding, b -> new Answer());
    if (answer.meaning != null) return answer.meaning;
    if (answer.asked) {
      guesses++;
      return answer.guess;
    }
    if (++asked > MOST) return UNKNOWN;
    int before = guesses;
    answer.guess = NEVER;
    var meaning = joined(binding, answer);
    if (guesses > before) meaning = confirmed(binding, answer, meaning);
    if (guesses == before) answer.meaning = meaning;
    return meaning;
  }

  private Meaning joined(ScriptBinding binding, Answer answer) {
    answer.asked = true;
    Meaning meaning = NEVER;
    for (var source : binding.sources()) meaning = meaning.or(reader.apply(source));
    answer.asked = false;
    return meaning;
  }

  /** What is made of itself, {@code text = text.trim()}, is what it was, or not known. */
  private Meaning confirmed(ScriptBinding binding, Answer answer, Meaning meaning) {
    answer.guess = meaning;
    return joined(binding, answer).equals(meaning) ? meaning : UNKNOWN;
  }
}
