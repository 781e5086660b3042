package io.hardknocks.storage.duckdb.step.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.step.row.Whereabouts.Range;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhereaboutsTest {
  private static final long BLOCK = 1 << 16;
  private static final long SESSION = 0x5DEECE66DL;
  private static final long LAST = 100 * BLOCK;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @SuppressWarnings("NullAway.Init")
  private Database empty;

  private final Whereabouts sessions = new Whereabouts();

  @BeforeEach
  void open() {
    empty = new Database(dir.resolve("hardknocks.duckdb"), (file, session) -> {});
  }

  @AfterEach
  void close() {
    empty.close();
  }

  private void read() {
    empty.read(
        sql -> {
          sessions.read(sql);
          return true;
        });
  }

  private static Range blocks(long first, long last) {
    return new Range(first * BLOCK - 1, (last + 1) * BLOCK - 1);
  }

  @Test
  void anywhereUntilTheStoreWasRead() {
    sessions.add(7, SESSION);
    assertThat(sessions.of(SESSION, LAST)).containsExactly(new Range(-1, LAST));
  }

  @Test
  void whatWasAddedBeforeTheStoreWasReadIsKnown() {
    sessions.add(7, SESSION);
    read();
    assertThat(sessions.of(SESSION, LAST)).containsExactly(blocks(0, 0));
    assertThat(sessions.of(SESSION + 1, LAST)).isEmpty();
  }

  @Test
  void blocksSideBySideAreOneRangeAndOthersAreNot() {
    read();
    for (long block : new long[] {3, 4, 5, 40})
      for (long at : new long[] {0, BLOCK - 1}) sessions.add(block * BLOCK + at, SESSION);
    assertThat(sessions.of(SESSION, LAST)).containsExactly(blocks(3, 5), blocks(40, 40));
  }

  @Test
  void nothingAfterTheLastPositionIsLookedAt() {
    read();
    sessions.add(BLOCK, SESSION);
    sessions.add(9 * BLOCK, SESSION);
    assertThat(sessions.of(SESSION, BLOCK + 9)).containsExactly(new Range(BLOCK - 1, BLOCK + 9));
  }

  @Test
  void aSessionThatIsEverywhereIsLookedForFromItsFirstToItsLast() {
    read();
    for (long block = 10; block < 60; block += 2) sessions.add(block * BLOCK, SESSION);
    assertThat(sessions.of(SESSION, LAST)).containsExactly(blocks(10, 58));
  }

  @Test
  void whatComesAfterAllBlocksMayBeOfAnySession() {
    read();
    long beyond = 1_024 * BLOCK;
    assertThat(sessions.of(SESSION, 2 * beyond)).containsExactly(new Range(beyond - 1, 2 * beyond));
  }
}
