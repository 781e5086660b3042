package io.hardknocks.cli.terminal;

import io.hardknocks.model.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
public final class Words {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private Words() {}

  /** {@code 67%}; a dash when there is nothing to take a share of. */
  public static String percent(double rate) {
    return Double.isNaN(rate) ? "–" : String.format(Locale.ROOT, "%.0f%%", rate * 100);
  }

  /** {@code +5 points}; empty when unknown. */
  public static String points(double change) {
    return Double.isNaN(change) ? "" : String.format(Locale.ROOT, "%+.0f points", change * 100);
  }

  public static String duration(@Nullable Duration duration) {
    if (duration == null) return "–";
    double seconds = duration.toNanos() / 1e9;
    if (seconds < 1) return Math.round(seconds * 1000) + " ms";
    return seconds < 100
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : Math.round(seconds) + " s";
  }

  public static String bytes(long bytes) {
    if (bytes < 1024) return bytes + " B";
    if (bytes < 1024 * 1024) return String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0);
    return bytes < 1L << 30
        ? String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0)
        : String.format(Locale.ROOT, "%.1f GiB", bytes / 1073741824.0);
  }

  /** To the minute, in UTC. */
  public static String time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).format(MINUTE);
  }

  public static String outcome(Outcome outcome) {
    return outcome.wire().replace('_', ' ');
  }

  /** {@code 1 session}, {@code 2 sessions}. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code ↑} for more than before, {@code ↓} for fewer. */
  public static String arrow(long now, long before) {
    return now > before ? "↑" : now < before ? "↓" : "→";
  }
}
