package io.hardknocks.analysis.code;

import java.util.Locale;
import java.util.Optional;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterTypescript;

/** A language whose code can be parsed into a tree. */
public enum Grammar {
  PYTHON,
  JAVASCRIPT,
  TYPESCRIPT;

  /**
   * The grammar for the name of a language as people write it ({@code python}, {@code py}, {@code
   * JS}, {@code tsx}…); empty when there is none.
   */
  public static Optional<Grammar> of(String language) {
    return switch (language.strip().toLowerCase(Locale.ROOT)) {
      case "python", "py", "python3", "python2", "ipython", "jupyter" -> Optional.of(PYTHON);
      case "javascript", "js", "jsx", "node", "nodejs", "mjs", "cjs" -> Optional.of(JAVASCRIPT);
      case "typescript", "ts", "tsx", "mts", "cts" -> Optional.of(TYPESCRIPT);
      default -> Optional.empty();
    };
  }

  TSLanguage language() {
    return switch (this) {
      case PYTHON -> LoadedPython.LANGUAGE;
      case JAVASCRIPT -> LoadedJavascript.LANGUAGE;
      case TYPESCRIPT -> LoadedTypescript.LANGUAGE;
    };
  }

  private static final class LoadedPython {
    static final TSLanguage LANGUAGE = new TreeSitterPython();
  }

  private static final class LoadedJavascript {
    static final TSLanguage LANGUAGE = new TreeSitterJavascript();
  }

  private static final class LoadedTypescript {
    static final TSLanguage LANGUAGE = new TreeSitterTypescript();
  }
}
