package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Cursor;
import io.hardknocks.storage.Scope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists: what narrows them, their order, their pages. */
abstract class ListContract extends ContractCase {
  private static final AttemptQuery ALL = AttemptQuery.of(Scope.ALL, 100);

  @Test
  void anEmptyStoreListsNothing() {
    var page = storage.attempts().list(ALL);
    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isNull();
  }

  @Test
  void theLatestTriedComesFirstAndOfEqualTimesTheLastArrived() {
    append(
        Sample.of("b1").minute(2),
        Sample.of("c").minute(3),
        Sample.of("a").minute(1),
        Sample.of("b2").minute(2));
    assertThat(listed(ALL)).containsExactly("c", "b2", "b1", "a");
  }

  @Test
  void aMicrosecondDecides() {
    append(
        Sample.of("b").at(Sample.EPOCH.plusNanos(2_000)),
        Sample.of("a").at(Sample.EPOCH.plusNanos(1_999)));
    assertThat(listed(AttemptQuery.of(Scope.ALL.since(Sample.EPOCH.plusNanos(2_000)), 9)))
        .containsExactly("b");
  }

  @Test
  void aScopeIsClosedAtItsStartAndOpenAtItsEnd() {
    append(Sample.of("1").minute(1), Sample.of("2").minute(2), Sample.of("3").minute(3));
    var from = Sample.of("x").minute(2).startedAt();
    var end = Sample.of("x").minute(3).startedAt();
    assertThat(listed(AttemptQuery.of(Scope.ALL.since(from), 9))).containsExactly("3", "2");
    assertThat(listed(AttemptQuery.of(Scope.ALL.until(end), 9))).containsExactly("2", "1");
    assertThat(listed(AttemptQuery.of(Scope.ALL.since(from).until(end), 9))).containsExactly("2");
    assertThat(listed(AttemptQuery.of(Scope.ALL.since(from).until(from), 9))).isEmpty();
  }

  @Test
  void boundsFinerThanAMicrosecondAreKeptTo() {
    append(Sample.of("a").at(Sample.EPOCH), Sample.of("b").at(Sample.EPOCH.plusNanos(1_000)));
    var between = Sample.EPOCH.plusNanos(1);
    assertThat(listed(AttemptQuery.of(Scope.ALL.since(between), 9))).containsExactly("b");
    assertThat(listed(AttemptQuery.of(Scope.ALL.until(between), 9))).containsExactly("a");
    assertThat(storage.statistics().totals(Scope.ALL.since(between)).attempts()).isEqualTo(1);
    assertThat(storage.statistics().totals(Scope.ALL.until(between)).attempts()).isEqualTo(1);
  }

  @Test
  void timesFromTheFirstYearToTheLastAreKept() {
    var first = Instant.parse("0001-01-01T00:00:00Z");
    var last = Instant.parse("9999-12-31T23:59:59.999999Z");
    append(
        Sample.of("last").at(last),
        Sample.of("first").at(first),
        Sample.of("1969").at(Instant.parse("1969-12-31T23:59:59.999999Z")));
    var every = Scope.ALL.since(Instant.MIN).until(Instant.MAX);
    assertThat(listed(AttemptQuery.of(every, 9))).containsExactly("last", "1969", "first");
    assertThat(listed(AttemptQuery.of(Scope.ALL.since(Instant.MAX), 9))).isEmpty();
    assertThat(listed(AttemptQuery.of(Scope.ALL.until(Instant.MIN), 9))).isEmpty();
    assertThat(storage.statistics().days(every)).hasSize(3);
  }

  @Test
  void aProjectIsListedAlone() {
    append(Sample.of("a"), Sample.of("b").project("P"), Sample.of("c").project("p"));
    assertThat(listed(AttemptQuery.of(Scope.of(new Project("p")), 9))).containsExactly("c");
    assertThat(listed(AttemptQuery.of(Scope.of(new Project("none")), 9))).isEmpty();
  }

  @Test
  void outcomesNarrow() {
    for (var outcome : Outcome.values()) append(Sample.of(outcome.wire()).outcome(outcome));
    for (var outcome : Outcome.values()) {
      assertThat(listed(ALL.outcomes(Set.of(outcome)))).containsExactly(outcome.wire());
    }
    assertThat(listed(ALL.outcomes(EnumSet.of(Outcome.CANCELLED, Outcome.REJECTED))))
        .containsExactly("cancelled", "rejected");
    assertThat(listed(ALL.outcomes(Set.of()))).hasSize(5);
  }

  @Test
  void fingerprintsAndCategoriesNarrow() {
    append(
        Sample.of("a").failed("x").category(Category.IO_ERROR),
        Sample.of("b").failed("y").category(Category.IO_ERROR),
        Sample.of("c").failed("x").category(Category.TIMEOUT),
        Sample.of("d"));
    assertThat(listed(ALL.fingerprint(Sample.print("x")))).containsExactly("c", "a");
    assertThat(listed(ALL.category(Category.IO_ERROR))).containsExactly("b", "a");
    assertThat(listed(ALL.category(Category.IO_ERROR).fingerprint(Sample.print("x"))))
        .containsExactly("a");
    assertThat(listed(ALL.outcomes(Set.of(Outcome.SUCCEEDED)).category(Category.IO_ERROR)))
        .isEmpty();
  }

  @Test
  void unfixedOnesAreFailuresWithoutAFix() {
    var fixed = Sample.of("fixed").failed("x");
    append(
        fixed,
        Sample.of("open").failed("x"),
        Sample.of("rejected").outcome(Outcome.REJECTED),
        Sample.of("cancelled").outcome(Outcome.CANCELLED),
        Sample.of("good"));
    storage.fixes().put(List.of(fixed.fixedBy("good")), List.of(), 1);
    assertThat(listed(ALL.unfixed())).containsExactly("rejected", "open");
    assertThat(listed(ALL.unfixed().fingerprint(Sample.print("x")))).containsExactly("open");
    assertThat(listed(ALL.unfixed().outcomes(Set.of(Outcome.SUCCEEDED)))).isEmpty();
  }

  @Test
  void pagesJoinToTheWholeList() {
    var samples =
        IntStream.range(0, 25)
            .mapToObj(i -> Sample.of("id" + i).minute(i / 10).session("s" + i).attempt())
            .toList();
    storage.attempts().append(samples);
    var whole = storage.attempts().list(ALL).items();
    assertThat(whole).hasSize(25);
    for (int limit = 1; limit <= 26; limit++) {
      assertThat(Invariants.pages(storage, AttemptQuery.of(Scope.ALL, limit))).isEqualTo(whole);
    }
  }

  @Test
  void thePageThatHoldsTheLastItemHasNoNext() {
    append(Sample.of("a"), Sample.of("b"));
    assertThat(storage.attempts().list(AttemptQuery.of(Scope.ALL, 2)).next()).isNull();
    var first = storage.attempts().list(AttemptQuery.of(Scope.ALL, 1));
    var item = first.items().getFirst();
    assertThat(first.next()).isEqualTo(new Cursor(item.startedAt(), item.position()));
  }

  @Test
  void aCursorIsStableWhenAttemptsArriveBetweenPages() {
    append(Sample.of("a").minute(1), Sample.of("b").minute(1), Sample.of("c").minute(1));
    var first = storage.attempts().list(AttemptQuery.of(Scope.ALL, 1));
    assertThat(ids(first.items())).containsExactly("c");
    append(Sample.of("same").minute(1), Sample.of("later").minute(2), Sample.of("old").minute(0));
    var rest = storage.attempts().list(ALL.after(first.next()));
    assertThat(ids(rest.items())).containsExactly("b", "a", "old");
  }

  @Test
  void aCursorNeedsNoItem() {
    append(Sample.of("a").minute(1), Sample.of("b").minute(3));
    var between = new Cursor(Sample.of("x").minute(2).startedAt(), 0);
    assertThat(listed(ALL.after(between))).containsExactly("a");
    assertThat(listed(ALL.after(new Cursor(Instant.MAX, 0)))).containsExactly("b", "a");
    assertThat(listed(ALL.after(new Cursor(Instant.MIN, 0)))).isEmpty();
    assertThat(listed(ALL.after(new Cursor(Sample.of("x").minute(3).startedAt(), Long.MAX_VALUE))))
        .containsExactly("b", "a");
  }

  @Test
  void filtersHoldOnEveryPage() {
    for (int i = 0; i < 9; i++) {
      append(i % 3 == 0 ? Sample.of("f" + i).failed("x") : Sample.of("s" + i));
    }
    var query = AttemptQuery.of(Scope.ALL, 2).fingerprint(Sample.print("x"));
    assertThat(ids(Invariants.pages(storage, query))).containsExactly("f6", "f3", "f0");
  }
}
