package io.hardknocks.analysis.code;

import java.lang.foreign.MemorySegment;
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
    return loaded().language();
  }

  /** Where the native grammar is. */
  MemorySegment pointer() {
    return loaded().pointer();
  }

  Vocabulary vocabulary() {
    return loaded().vocabulary();
  }

  private Loaded loaded() {
    return switch (this) {
      case PYTHON -> LoadedPython.GRAMMAR;
      case JAVASCRIPT -> LoadedJavascript.GRAMMAR;
      case TYPESCRIPT -> LoadedTypescript.GRAMMAR;
    };
  }

  private record Loaded(TSLanguage language, MemorySegment pointer, Vocabulary vocabulary) {
    Loaded(TSLanguage language, String name) {
      this(
          language,
          TreeReader.DIRECT ? TreeSitter.language(name) : MemorySegment.NULL,
          new Vocabulary(language));
    }
  }

  private static final class LoadedPython {
    static final Loaded GRAMMAR = new Loaded(new TreeSitterPython(), "python");
  }

  private static final class LoadedJavascript {
    static final Loaded GRAMMAR = new Loaded(new TreeSitterJavascript(), "javascript");
  }

  private static final class LoadedTypescript {
    static final Loaded GRAMMAR = new Loaded(new TreeSitterTypescript(), "typescript");
  }
}
