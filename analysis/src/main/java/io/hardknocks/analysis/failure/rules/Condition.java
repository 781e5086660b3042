package io.hardknocks.analysis.failure.rules;

import io.hardknocks.analysis.text.Haystack;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds, beside the exception's name. All parts that are given must hold.
 *
 * @param says the message has one of these, in lower case; empty for any message
 * @param also and one of these
 * @param not and none of these
 * @param pattern and this is found in it
 * @param languages one of these; empty for any
 * @param libraries the code of one of these was running; empty for any
 * @param modules the module that could not be imported is of one of these kinds; empty for any
 * @param circumstances the text around the error tells one of these; empty for any
 */
record Condition(
    List<String> says,
    List<String> also,
    List<String> not,
    @Nullable LazyPattern pattern,
    Set<String> languages,
    Set<String> libraries,
    Set<String> modules,
    Set<String> circumstances) {
  /** Always holds. */
  static final Condition NONE =
      new Condition(List.of(), List.of(), List.of(), null, Set.of(), Set.of(), Set.of(), Set.of());

  boolean empty() {
    return says.isEmpty()
        && also.isEmpty()
        && pattern == null
        && libraries.isEmpty()
        && modules.isEmpty()
        && circumstances.isEmpty();
  }

  boolean holds(Clue clue) {
    return (languages.isEmpty() || languages.contains(clue.language()))
        && (says.isEmpty() || any(says, clue.lower()))
        && (also.isEmpty() || any(also, clue.lower()))
        && (not.isEmpty() || !any(not, clue.lower()))
        && (modules.isEmpty() || modules.contains(clue.module()))
        && (libraries.isEmpty() || meet(libraries, clue.libraries()))
        && (circumstances.isEmpty() || meet(circumstances, clue.circumstances()))
        && (pattern == null || pattern.isIn(clue));
  }

  private static boolean meet(Set<String> wanted, Set<String> there) {
    for (String one : wanted) if (there.contains(one)) return true;
    return false;
  }

  private static boolean any(List<String> words, Haystack text) {
    for (int i = 0; i < words.size(); i++) if (says(text, words.get(i))) return true;
    return false;
  }

  /** Whether the words stand there, not as the end of a longer one: names are made of words. */
  private static boolean says(Haystack haystack, String words) {
    int at = haystack.indexOf(words);
    if (at <= 0 || !isLetter(words.charAt(0))) return at >= 0;
    var text = haystack.text();
    while (at > 0 && isLetter(text.charAt(at - 1))) at = text.indexOf(words, at + 1);
    return at >= 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
