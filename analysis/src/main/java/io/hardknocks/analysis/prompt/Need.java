package io.hardknocks.analysis.prompt;

import io.hardknocks.analysis.symbols.ScriptSymbols;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a prompt is going to be about.
 *
 * @param words of the request; empty when there is none
 * @param symbols of the code at hand; empty when there is none
 * @param language empty for any
 * @param mentions what the request names outright
 */
public record Need(Set<String> words, Set<String> symbols, String language, Mentions mentions) {
  /** Nothing is known: whatever fails most. */
  public static final Need ANY = new Need(Set.of(), Set.of(), "", Mentions.NONE);

  public Need {
    words = Set.copyOf(words);
    symbols = Set.copyOf(symbols);
  }

  /**
   * What a request and code say.
   *
   * @param language empty for the one that the request names, if it names one
   */
  public static Need of(String prompt, String code, String language) {
    var symbols = new TreeSet<>(ScriptSymbols.of(language, code).names());
    var wanted = language.isEmpty() ? NamedLanguage.in(prompt) : language;
    return new Need(PromptWords.of(prompt), symbols, wanted, Mentions.in(prompt));
  }

  boolean open() {
    return words.isEmpty() && symbols.isEmpty();
  }
}
