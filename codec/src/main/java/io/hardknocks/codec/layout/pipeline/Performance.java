package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.step.Step;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Time and memory, in the units of pipeline logs. */
final class Performance {
  private static final double MEGABYTE = 1024 * 1024;

  private Performance() {}

  static void write(JsonObject out, List<Attempt> attempts, List<Step> steps) {
    var time =
        attempts.stream()
            .map(attempt -> attempt.execution().duration())
            .filter(Objects::nonNull)
            .reduce(Duration::plus)
            .orElse(null);
    var cpu =
        attempts.stream()
            .map(attempt -> attempt.execution().usage().cpu())
            .filter(Objects::nonNull)
            .reduce(Duration::plus)
            .orElse(null);
    out.put("duration_seconds", seconds(time), 6)
        .put("memory_peak_mb", megabytes(peak(attempts, steps)), 8)
        .put("cpu_percent_avg", percent(cpu, time), 8);
  }

  private static @Nullable Long peak(Collection<Attempt> attempts, Collection<Step> steps) {
    return Stream.concat(
            attempts.stream().map(attempt -> attempt.execution().usage()),
            steps.stream().map(step -> step.resources().usage()))
        .map(usage -> usage.peakMemoryBytes())
        .filter(Objects::nonNull)
        .reduce(Long::max)
        .orElse(null);
  }

  static double percent(@Nullable Duration cpu, @Nullable Duration time) {
    return cpu == null || time == null || time.isZero()
        ? Double.NaN
        : 100.0 * cpu.toNanos() / time.toNanos();
  }

  static double seconds(@Nullable Duration duration) {
    return duration == null ? Double.NaN : duration.toNanos() / 1e9;
  }

  static double megabytes(@Nullable Long bytes) {
    return bytes == null ? Double.NaN : bytes / MEGABYTE;
  }
}
