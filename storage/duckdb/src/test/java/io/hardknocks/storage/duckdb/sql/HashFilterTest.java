package io.hardknocks.storage.duckdb.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HashFilterTest {
  private static final int ADDED = 5_000_000;
  private static final int OTHERS = 1_000_000;

  @Test
  void knowsAllThatWereAddedAndHardlyAnyOther() {
    var filter = new HashFilter(0);
    new SplittableRandom(1).longs(ADDED).forEach(filter::add);
    assertThat(new SplittableRandom(1).longs(ADDED).allMatch(filter::mayHave)).isTrue();
    long wrong = new SplittableRandom(2).longs(OTHERS).filter(filter::mayHave).count();
    assertThat(wrong).isLessThan(OTHERS / 50_000);
  }
}
