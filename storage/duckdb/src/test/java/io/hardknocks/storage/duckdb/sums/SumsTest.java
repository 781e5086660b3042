package io.hardknocks.storage.duckdb.sums;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.storage.duckdb.sums.Sums.Sum;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SumsTest {
  private static final long LATEST = 10;

  /** Counts steps by where they are. */
  private record Counting(Set<Addition.Kind> counts) implements Addition<Long> {
    @Override
    public Long of(Part part) {
      return part.upTo().steps() - part.after().steps();
    }

    @Override
    public Long plus(Long one, Long next) {
      return one + next;
    }
  }

  private static Sums<Long> upTo(long last, Addition.Kind kind) {
    var sums = Sums.none(new Counting(EnumSet.of(kind)));
    for (long step = 1; step <= last; step++)
      sums = sums.and(new Sum<>(new Marks(step, step), 1L), LATEST);
    return sums;
  }

  @Test
  void whatIsOldIsOnePartAndTheLastStepsAreAFew() {
    var sums = upTo(1_000, Addition.Kind.STEPS);
    assertThat(sums.total()).isEqualTo(1_000);
    assertThat(sums.upTo()).isEqualTo(new Marks(1_000, 1_000));
    assertThat(sums.parts().size()).isBetween(2, 5);
    assertThat(sums.parts().getFirst().upTo().steps()).isBetween(980L, 990L);
  }

  @Test
  void aChangedStepLeavesWhatIsBeforeIt() {
    var sums = upTo(1_000, Addition.Kind.STEPS);
    assertThat(sums.isChangedFrom(Marks.ofSteps(998))).isTrue();
    var before = sums.before(Marks.ofSteps(998));
    assertThat(before.upTo().steps()).isBetween(980L, 997L);
    assertThat(before.total()).isEqualTo(before.upTo().steps());
    assertThat(sums.before(Marks.ofSteps(3)).parts()).isEmpty();
    assertThat(sums.isChangedFrom(Marks.ofSteps(1_001))).isFalse();
  }

  @Test
  void aFixChangesWhatCountsFixesAlone() {
    var fixed = Marks.ofAttempts(500);
    assertThat(upTo(1_000, Addition.Kind.STEPS).isChangedFrom(fixed)).isFalse();
    assertThat(upTo(1_000, Addition.Kind.ATTEMPTS).isChangedFrom(fixed)).isFalse();
    assertThat(upTo(1_000, Addition.Kind.FIXES).isChangedFrom(fixed)).isTrue();
  }

  @Test
  void whatIsForgottenChangesAll() {
    for (var kind : Addition.Kind.values())
      assertThat(upTo(20, kind).before(Marks.NONE).parts()).isEmpty();
  }

  @Test
  void nothingWasAddedUpYet() {
    var none = Sums.none(new Counting(EnumSet.of(Addition.Kind.STEPS)));
    assertThat(none.total()).isNull();
    assertThat(none.upTo()).isEqualTo(Marks.NONE);
    assertThat(none.isChangedFrom(Marks.NONE)).isFalse();
  }
}
