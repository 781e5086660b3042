package io.hardknocks.analysis.failure.rules;

import java.util.regex.Pattern;

/** The indefinite article of English: {@code a KeyError}, {@code an IntegrityError}. */
final class Article {
  /**
   * Letters that are spelled, words that only look as if they began with a vowel, and those that
   * do.
   */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<letters>[HLMNRX][B-DF-HJ-NP-TV-XZ0-9]|S[DFGQRSVX0-9]|F[BCDFGHJKMNPQSTVX0-9])"
              + "|[Oo]ne(?![a-z])|[Oo]nce|(?i:uni(?![dmn])|us[aeu]|uti|ura|ubi|eu|uk|ui|ur[il]|uuid|utf|udp)"
              + "|(?<vowel>(?i:[aeiou]|hour|honest|honou?r|heir))");

  private Article() {}

  /** Writes {@code an} where {@code a} stands before the word at {@code word} that needs it. */
  static void fit(StringBuilder sentence, int word) {
    if (word < 2 || sentence.charAt(word - 1) != ' ' || !isArticle(sentence, word - 2)) return;
    if (startsAsVowel(sentence, word)) sentence.insert(word - 1, 'n');
  }

  private static boolean isArticle(CharSequence sentence, int at) {
    char c = sentence.charAt(at);
    return (c == 'a' || c == 'A') && (at == 0 || sentence.charAt(at - 1) == ' ');
  }

  /** By its sound: {@code an hour}, {@code a user}, {@code an HTML page}, {@code a one-hot}. */
  private static boolean startsAsVowel(CharSequence sentence, int word) {
    var spoken = SPOKEN.matcher(sentence).region(word, sentence.length());
    if (!spoken.lookingAt()) return false;
    return spoken.group("letters") != null || spoken.group("vowel") != null;
  }
}
