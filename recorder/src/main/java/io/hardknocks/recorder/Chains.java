package io.hardknocks.recorder;

import io.hardknocks.recorder.event.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The retry chains of the sessions that were used last: the number of an attempt and the attempt
 * before, also where a session or a stage is opened again.
 */
final class Chains {
  private static final int SESSIONS = 10_000;
  private static final int STAGES = 1_000;

  /** The last attempt of a stage. */
  private record Last(int number, @Nullable String attempt) {}

  private final Map<String, Map<String, Last>> bySession = bounded(SESSIONS);

  synchronized Place.Attempt next(String session, String stage, String id, String method) {
    var stages = bySession.computeIfAbsent(session, s -> bounded(STAGES));
    var before = stages.getOrDefault(stage, new Last(0, null));
    stages.put(stage, new Last(before.number() + 1, id));
    return new Place.Attempt(id, before.number() + 1, method, before.attempt());
  }

  private static <V> Map<String, V> bounded(int size) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > size;
      }
    };
  }
}
