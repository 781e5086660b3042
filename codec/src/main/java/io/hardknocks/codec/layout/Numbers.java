package io.hardknocks.codec.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures in the units of others, to and from ours. */
public final class Numbers {
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

  private Numbers() {}

  public static @Nullable Long bytes(@Nullable BigDecimal megabytes) {
    if (megabytes == null || megabytes.signum() < 0 || megabytes.doubleValue() > 1e12) return null;
    return megabytes.multiply(MEGABYTE).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  /** Time of processors, of the share of the wall time that they were busy. */
  public static @Nullable Duration cpu(@Nullable BigDecimal percent, @Nullable Duration wall) {
    if (percent == null || wall == null || percent.signum() < 0 || percent.doubleValue() > 1e6)
      return null;
    double micros = percent.doubleValue() / 100 * wall.toNanos() / 1000;
    return Duration.ofNanos(Math.round(micros) * 1000);
  }
}
