package io.hardknocks.codec.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times and durations as people write them. */
class TimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-01T09:30:00Z",
        "2026-10-01T09:30:00",
        "2026-10-01 09:30:00",
        "2026-10-01 09:30:00,000",
        "2026-10-01T11:30:00+02:00",
        "2026-10-01 11:30:00 +0200",
        "2026-10-01 09:30:00 UTC",
        "2026-10-01T09:30",
        "2026/10/01 09:30:00",
        "20261001T093000",
        "20261001_093000",
        "Thu, 1 Oct 2026 09:30:00 GMT",
        "Thu Oct 1 09:30:00 2026",
        "1790847000",
        "1790847000.0",
        "1790847000000",
        "1790847000000000"
      })
  void aTimeIsReadHoweverItIsWritten(String text) {
    assertThat(Times.time(text)).isEqualTo(Instant.parse("2026-10-01T09:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "99999-01-01T00:00:00Z", "2026-13-01", "1e99", "-"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(Times.time(text)).isNull();
  }

  @Test
  void aDurationIsInTheUnitOfItsFieldUnlessItSaysItself() {
    assertThat(Times.duration("1.5", Times.unitOf("execution_time")))
        .isEqualTo(Duration.ofMillis(1500));
    assertThat(Times.duration("1.5", Times.unitOf("duration_ms")))
        .isEqualTo(Duration.ofNanos(1_500_000));
    assertThat(Times.duration("250 ms", 1e9)).isEqualTo(Duration.ofMillis(250));
    assertThat(Times.duration("0:01:02.5", 1e9)).isEqualTo(Duration.ofMillis(62_500));
    assertThat(Times.duration("-1", 1e9)).isNull();
    assertThat(Times.duration("soon", 1e9)).isNull();
  }
}
