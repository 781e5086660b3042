package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Fingerprint;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SameProblemTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Property(tries = 300)
  void placesAndIdsNeverChangeAFingerprint(
      @ForAll("folders") String folder,
      @ForAll @IntRange(min = 1, max = 9999) int line,
      @ForAll long high,
      @ForAll long low) {
    var changed = read(folder, line, new UUID(high, low).toString(), Math.abs(low % 100_000));
    assertThat(changed).isEqualTo(read("/srv/app", 1, new UUID(1, 2).toString(), 7));
  }

  private static Fingerprint read(String folder, int line, String id, long count) {
    var text =
        """
        Traceback (most recent call last):
          File "FOLDER/run.py", line LINE, in <module>
            go()
          File "FOLDER/run.py", line 4LINE, in go
            work(COUNT)
        RuntimeError: worker ID stopped after COUNT items in 'FOLDER/out_COUNT.csv' at 0xLINE
        """
            .replace("FOLDER", folder)
            .replace("LINE", String.valueOf(line))
            .replace("COUNT", String.valueOf(count))
            .replace("ID", id);
    return READER.read(Observed.text("python", text)).fingerprint();
  }

  @Provide
  Arbitrary<String> folders() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(9)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> "/" + String.join("/", parts));
  }
}
