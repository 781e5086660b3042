package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which attempt fixed which. */
abstract class FixContract extends ContractCase {
  private final Sample one = Sample.of("one").failed("x").minute(1);
  private final Sample two = Sample.of("two").failed("x").minute(2);
  private final Sample three = Sample.of("three").failed("y").minute(3);

  private void appendAll() {
    append(one, two, three, Sample.of("good").minute(4), Sample.of("better").minute(5));
  }

  @Test
  void aNewStoreHasLookedAtNothing() {
    assertThat(storage.fixes().lookedAt()).isZero();
    assertThat(of("one")).isEmpty();
    assertThat(storage.fixes().of(List.of())).isEmpty();
    assertThat(storage.fixes().by(List.of())).isEmpty();
  }

  @Test
  void fixesAreFoundByEitherSideByFailingId() {
    appendAll();
    put(two.fixedBy("good"), one.fixedBy("good"), three.fixedBy("better"));
    assertThat(of("two", "one", "good", "none", "two"))
        .containsExactly(one.fixedBy("good"), two.fixedBy("good"));
    assertThat(storage.fixes().by(ids("better", "good", "one")))
        .containsExactly(one.fixedBy("good"), three.fixedBy("better"), two.fixedBy("good"));
  }

  @Test
  void theEvidenceIsKept() {
    appendAll();
    for (var evidence : Fix.Evidence.values()) {
      var fix = one.fixedBy("good");
      put(
          new Fix(
              fix.failed(),
              fix.fixing(),
              fix.project(),
              fix.fingerprint(),
              fix.failedAt(),
              evidence));
      assertThat(of("one").getFirst().evidence()).isEqualTo(evidence);
    }
  }

  @Test
  void aNewFixTakesThePlaceOfTheOld() {
    appendAll();
    put(one.fixedBy("better"));
    put(one.fixedBy("good"));
    assertThat(of("one")).containsExactly(one.fixedBy("good"));
    assertThat(storage.fixes().by(ids("better"))).isEmpty();
  }

  @Test
  void ofSeveralInOneCallTheLastCounts() {
    appendAll();
    put(one.fixedBy("better"), two.fixedBy("good"), one.fixedBy("good"));
    assertThat(of("one", "two")).containsExactly(one.fixedBy("good"), two.fixedBy("good"));
  }

  @Test
  void theSameFixTwiceIsOne() {
    appendAll();
    put(one.fixedBy("good"), one.fixedBy("good"));
    put(one.fixedBy("good"));
    assertThat(of("one")).containsExactly(one.fixedBy("good"));
  }

  @Test
  void aFixIsWithdrawn() {
    appendAll();
    put(one.fixedBy("good"), two.fixedBy("good"));
    storage.fixes().put(List.of(), ids("one", "three", "none"), 9);
    assertThat(of("one", "two")).containsExactly(two.fixedBy("good"));
  }

  @Test
  void withdrawingComesBeforeKeeping() {
    appendAll();
    put(one.fixedBy("better"));
    storage.fixes().put(List.of(one.fixedBy("good")), ids("one"), 9);
    assertThat(of("one")).containsExactly(one.fixedBy("good"));
  }

  @Test
  void aFixOfOrByAnAbsentAttemptIsLeftOut() {
    appendAll();
    put(Sample.of("none").failed("x").fixedBy("good"), one.fixedBy("none"), two.fixedBy("good"));
    assertThat(of("none", "one", "two")).containsExactly(two.fixedBy("good"));
  }

  @Test
  void aFixThatContradictsItsFailingAttemptIsRefusedWithTheWholeCall() {
    appendAll();
    var wrong =
        List.of(
            one.project("p").fixedBy("good"),
            one.minute(7).fixedBy("good"),
            Sample.of("one").minute(1).failed("y").fixedBy("good"),
            Sample.of("good").minute(4).failed("x").fixedBy("better"));
    for (var fix : wrong) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> storage.fixes().put(List.of(two.fixedBy("good"), fix), ids("three"), 9))
          .withMessageStartingWith("fix: ");
    }
    assertThat(of("one", "two")).isEmpty();
    assertThat(storage.fixes().lookedAt()).isZero();
  }

  @Test
  void thePositionOnlyRises() {
    storage.fixes().put(List.of(), List.of(), 7);
    storage.fixes().put(List.of(), List.of(), 3);
    assertThat(storage.fixes().lookedAt()).isEqualTo(7);
    storage.fixes().put(List.of(), List.of(), Long.MAX_VALUE);
    assertThat(storage.fixes().lookedAt()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void theLatestFixesOfEachPattern() {
    var twin = Sample.of("Twin").failed("x").minute(2);
    var foreign = Sample.of("foreign").failed("x").project("p");
    appendAll();
    append(twin, foreign);
    put(
        one.fixedBy("good"),
        two.fixedBy("good"),
        twin.fixedBy("better"),
        three.fixedBy("better"),
        foreign.fixedBy("good"));
    assertThat(latest(10, "y", "x", "x", "z"))
        .containsExactly(
            twin.fixedBy("better"),
            two.fixedBy("good"),
            one.fixedBy("good"),
            three.fixedBy("better"),
            foreign.fixedBy("good"));
    assertThat(latest(1, "x")).containsExactly(twin.fixedBy("better"), foreign.fixedBy("good"));
    assertThat(latest(2, "x", "y"))
        .containsExactly(
            twin.fixedBy("better"),
            two.fixedBy("good"),
            three.fixedBy("better"),
            foreign.fixedBy("good"));
    assertThat(latest(10, "z")).isEmpty();
    assertThat(latest(10)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> latest(0, "x"))
        .withMessage("limit: 0 (expected: 1..10000)");
  }

  @Test
  void whatAFixChangedIsKeptUntilItsAttemptsAreForgotten() {
    appendAll();
    var of = List.of(one.fixedBy("good"), two.fixedBy("good"), three.fixedBy("better"));
    var fixes = storage.fixes();
    fixes.put(of, List.of(), 1);
    var edit = new Edit(Strategy.REPLACE_CALL, "é\u0000", "", "a.b", 7, 0.1);
    var better = new Edit(Strategy.OTHER, "", "x\ny", "", 1, 1);
    assertThat(fixes.explained(of)).isEmpty();
    fixes.explain(Map.of(of.get(0), List.of(edit, better), of.get(1), List.of()));
    assertThat(fixes.explained(of))
        .isEqualTo(Map.of(of.get(0), List.of(edit, better), of.get(1), List.of()));
    fixes.explain(Map.of(of.get(1), List.of(better), one.fixedBy("better"), List.of(edit)));
    assertThat(fixes.explained(of))
        .isEqualTo(Map.of(of.get(0), List.of(edit, better), of.get(1), List.of(better)));
    assertThat(fixes.explained(List.of(one.fixedBy("better")))).isEmpty();
    storage.attempts().forgetBefore(null, Sample.EPOCH.plus(Duration.ofMinutes(2)));
    assertThat(fixes.explained(of)).isEqualTo(Map.of(of.get(1), List.of(better)));
    fixes.clear();
    fixes.put(of, List.of(), 1);
    assertThat(fixes.explained(of)).isEmpty();
  }

  @Test
  void clearingForgetsFixesAndThePosition() {
    appendAll();
    put(one.fixedBy("good"));
    storage.fixes().clear();
    assertThat(of("one")).isEmpty();
    assertThat(storage.fixes().lookedAt()).isZero();
    storage.fixes().put(List.of(two.fixedBy("good")), List.of(), 2);
    assertThat(storage.fixes().lookedAt()).isEqualTo(2);
    assertThat(of("one", "two")).containsExactly(two.fixedBy("good"));
  }

  @Test
  void thousandsOfFixesInOneCall() {
    var failing = new ArrayList<Sample>();
    for (int i = 0; i < 3_000; i++) failing.add(Sample.of("f%04d".formatted(i)).failed("x"));
    storage.attempts().append(failing.stream().map(Sample::attempt).toList());
    append(Sample.of("good"));
    var fixes = failing.stream().map(sample -> sample.fixedBy("good")).toList();
    storage.fixes().put(fixes, List.of(), 3_001);
    assertThat(storage.fixes().by(ids("good"))).isEqualTo(fixes);
    assertThat(storage.fixes().of(failing.stream().map(f -> new AttemptId(f.id())).toList()))
        .isEqualTo(fixes);
  }

  private List<Fix> latest(int each, String... names) {
    return storage.fixes().latest(Stream.of(names).map(Sample::print).toList(), each);
  }

  private void put(Fix... fixes) {
    storage.fixes().put(List.of(fixes), List.of(), 1);
  }

  private List<Fix> of(String... failed) {
    return storage.fixes().of(ids(failed));
  }

  private static List<AttemptId> ids(String... ids) {
    return Stream.of(ids).map(AttemptId::new).toList();
  }
}
