package io.hardknocks.storage.duckdb.sql;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.StepId;
import java.util.Collection;

/**
 * 64 bits of a name. A whole-column scan for a number is several times faster than for text; equal
 * hashes are compared by their names.
 */
public final class Hash {
  private Hash() {}

  public static long of(AttemptId id) {
    return of(id.value(), 0);
  }

  public static long ofTrace(String trace) {
    return of(trace, 3);
  }

  public static long of(StepId id) {
    return of(id.value(), 2);
  }

  public static long[] of(Collection<AttemptId> ids) {
    return ids.stream().mapToLong(Hash::of).distinct().toArray();
  }

  public static long of(Project project, String session) {
    return of(session, of(project.name(), 1));
  }

  private static long of(String text, long seed) {
    long hash = mix(seed + text.length());
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
