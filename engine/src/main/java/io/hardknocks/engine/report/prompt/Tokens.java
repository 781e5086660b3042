package io.hardknocks.engine.report.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.function.ToIntFunction;

/**
 * Counts tokens against a budget, in the encoding {@code cl100k_base}. A token is a byte at least,
 * so a text that has no more bytes than the budget is not counted: loading the encoding takes
 * longer than all the rest.
 */
public final class Tokens implements ToIntFunction<String> {
  private final int budget;

  /**
   * @param budget of the texts that are to be counted
   */
  public Tokens(int budget) {
    if (budget < 1) throw new IllegalArgumentException("budget: " + budget + " (expected: >= 1)");
    this.budget = budget;
  }

  /** The tokens of the text, or its bytes where these are few enough. */
  @Override
  public int applyAsInt(String text) {
    int bytes = text.getBytes(UTF_8).length;
    return bytes <= budget ? bytes : exact(text);
  }

  /** The tokens of the text. */
  public static int exact(String text) {
    return Loaded.ENCODING.countTokensOrdinary(text);
  }

  /** Loaded once, and not before it is needed. */
  private static final class Loaded {
    static final Encoding ENCODING =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
  }
}
