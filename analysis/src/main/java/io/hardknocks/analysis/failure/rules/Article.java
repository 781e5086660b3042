package io.hardknocks.analysis.failure.rules;

/** The indefinite article of English: {@code a KeyError}, {@code an IntegrityError}. */
final class Article {
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

  /** A {@code u} is spoken as one in {@code unknown} only, not in {@code user} or {@code unit}. */
  private static boolean startsAsVowel(CharSequence sentence, int word) {
    if (word >= sentence.length()) return false;
    char c = Character.toLowerCase(sentence.charAt(word));
    boolean un = c == 'u' && word + 2 < sentence.length() && sentence.charAt(word + 1) == 'n';
    return un ? sentence.charAt(word + 2) != 'i' : "aeio".indexOf(c) >= 0;
  }
}
