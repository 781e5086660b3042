package io.hardknocks.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.Labels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunRecordTest {
  @Test
  void itComesBackAsItWentIn() {
    var record =
        new RunRecord(
            "a \"b\".py",
            List.of("", "-x", "a\\b", "tab\t\n", "ü 漢 \uD83D\uDE00", "[\"x\"]", "\u0000"),
            List.of(Path.of("/data/one, two"), Path.of("/data/]")),
            Duration.ofMillis(1_500),
            1L << 40);
    assertThat(RunRecord.of(labels(record.attributes()))).isEqualTo(record);
    var bare = new RunRecord("", List.of(), List.of(), null, null);
    assertThat(RunRecord.of(Labels.NONE)).isEqualTo(bare);
  }

  @Test
  void whatOthersWroteUnderOurNamesIsRefusedOrRead() {
    var odd = new TreeMap<String, String>();
    odd.put("run_arguments", "{\"a\": 1}");
    assertThatIllegalArgumentException().isThrownBy(() -> RunRecord.of(labels(odd)));
    odd.put("run_arguments", "\"one\"");
    odd.put("run_timeout_ms", "\"soon\"");
    assertThat(RunRecord.of(labels(odd)).arguments()).containsExactly("one");
    assertThat(RunRecord.of(labels(odd)).wall()).isNull();
    odd.put("run_arguments", "[\"open");
    assertThatIllegalArgumentException().isThrownBy(() -> RunRecord.of(labels(odd)));
  }

  private static Labels labels(java.util.SortedMap<String, String> attributes) {
    return new Labels(new TreeSet<>(), attributes);
  }
}
