package io.hardknocks.analysis.failure.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Frame;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Pins version 1 of the algorithm. A changed line here means that every stored pattern of that kind
 * would get another name: give the new algorithm a new version instead.
 */
class FingerprintV1Test {
  @Test
  void fingerprintsOfVersionOneNeverChange() throws IOException {
    var golden = golden();
    assertThat(golden).hasSizeGreaterThan(30);
    assertThat(golden.stream().map(FingerprintV1Test::again).toList()).isEqualTo(golden);
  }

  private static List<String> golden() throws IOException {
    try (var in = FingerprintV1Test.class.getResourceAsStream("v1.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }

  /** The line with its fingerprint computed again: fingerprint, parts, type, message, functions. */
  private static String again(String line) {
    var columns = line.split("\t", -1);
    var message = columns[3].replace("\\n", "\n");
    var frames =
        Arrays.stream(columns[4].split(" ", -1))
            .filter(name -> !name.isEmpty())
            .map(name -> new Frame("a.py", name, 3, true))
            .toList();
    var parts = FingerprintV1.parts(columns[2], message, frames);
    return String.join(
        "\t",
        FingerprintV1.of(parts).value(),
        String.join(" | ", parts.values()),
        columns[2],
        columns[3],
        columns[4]);
  }
}
