package io.hardknocks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What attempts that ran elsewhere taught is proven here, unasked. */
class ProverTest {
  private static final String FAILED =
      """
      {"id":"f","session_id":"s","outcome":"failed","language":"python",\
      "script":"import time\\nstart = time.clock()\\nprint(start)\\n",\
      "stderr":"Traceback (most recent call last):\\n  File \\"a.py\\", line 2, in <module>\\n\
          start = time.clock()\\nAttributeError: module 'time' has no attribute 'clock'"}
      """;
  private static final String FIXED =
      """
      {"id":"g","session_id":"s","outcome":"succeeded","language":"python",\
      "script":"import time\\nstart = time.perf_counter()\\nprint(start)\\n"}
      """;
  private static final String REPEAT =
      "{\"script\":\"from time import clock\\nprint(clock())\",\"language\":\"python\"}";

  @TempDir Path folder;

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void aLessonIsProvenAndServed() throws Exception {
    try (var server = RunningApp.start(folder)) {
      server.post("/api/attempts", FAILED);
      server.post("/api/attempts", FIXED);
      while (!server.get("/api/lessons?state=active").body().contains("time.clock")) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(server.post("/api/check", REPEAT).body())
          .contains("\"proven\":true", "perf_counter");
    }
  }
}
