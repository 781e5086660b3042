package io.hardknocks.analysis.prompt;

import java.text.Normalizer;

/** Folds a character to the plain Latin letter that it looks like. */
final class Lookalikes {
  private static final String FOREIGN = "авекмнорстухіѕјԁԛԝзьɡαβεηικνορτυχγωіⅼℓıɩɪʟᴀᴇᴏᴜṡ013457$@";
  private static final String LATIN = "abekmhopctyxisjdqwzbgabenikvoptuxywilliiilaeousoieastsa";

  private Lookalikes() {}

  /** A small letter, or 0 for what is none. */
  static char fold(char c) {
    if (c >= 'a' && c <= 'z') return c;
    if (c >= 'A' && c <= 'Z') return (char) (c + 32);
    char small = Character.toLowerCase(c);
    int at = FOREIGN.indexOf(small);
    if (at >= 0) return LATIN.charAt(at);
    if (c < 0x80) return 0;
    char base = Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD).charAt(0);
    if (base >= 'a' && base <= 'z') return base;
    at = FOREIGN.indexOf(base);
    return at >= 0 ? LATIN.charAt(at) : 0;
  }
}
