package io.hardknocks.analysis.uses.python.mistake;

import io.hardknocks.analysis.uses.meaning.Handed;
import java.util.Locale;
import java.util.Set;

/** Names of levels of a log, which are known in capitals only. */
public final class LevelNames {
  private static final Set<String> NAMES =
      Set.of("DEBUG", "INFO", "WARNING", "WARN", "ERROR", "CRITICAL", "FATAL", "NOTSET");

  private LevelNames() {}

  /** Whether a call is handed such a name in other letters. */
  public static boolean areMisspelledIn(String callee, Handed handed) {
    if (callee.equals("logging.basicConfig"))
      return handed.arguments().stream()
          .anyMatch(one -> one.name().equals("level") && isMisspelled(bare(one.value())));
    boolean sets = callee.startsWith("logging.") && callee.endsWith(".setLevel");
    return sets
        && !handed.arguments().isEmpty()
        && isMisspelled(bare(handed.arguments().getFirst().value()));
  }

  private static String bare(String value) {
    boolean text = value.length() > 2 && value.startsWith("'") && value.endsWith("'");
    return text ? value.substring(1, value.length() - 1) : "";
  }

  private static boolean isMisspelled(String name) {
    return !NAMES.contains(name) && NAMES.contains(name.toUpperCase(Locale.ROOT));
  }
}
