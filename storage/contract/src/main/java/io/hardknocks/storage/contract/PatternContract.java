package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.Decision;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.storage.PatternStore.PatternCount;
import io.hardknocks.storage.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Patterns: counts, order, states. */
abstract class PatternContract extends ContractCase {
  @Test
  void withoutFailuresThereAreNoPatterns() {
    append(Sample.of("a"), Sample.of("b").outcome(Outcome.CANCELLED));
    assertThat(storage.patterns().list(Scope.ALL, 10)).isEmpty();
    assertThat(find("x")).isNull();
  }

  @Test
  void aPatternCountsItsFailuresSessionsAndFixes() {
    var fixed = Sample.of("b").failed("x").minute(2).session("t");
    append(
        Sample.of("c").failed("x").minute(5).session("t"),
        Sample.of("a").failed("x").minute(1),
        fixed,
        Sample.of("good").minute(6),
        Sample.of("other").failed("y"));
    storage.fixes().put(List.of(fixed.fixedBy("good")), List.of(), 1);
    var sample = storage.attempts().arrivedAfter(0, 1).getFirst();
    var expected = new Pattern(Sample.print("x"), PatternState.OPEN, 3, 2, 1, at(1), at(5), sample);
    assertThat(find("x")).isEqualTo(expected);
    assertThat(storage.patterns().list(Scope.ALL, 1)).containsExactly(expected);
  }

  @Test
  void countsAreOfTheFingerprintsAskedForInTheirScope() {
    append(
        Sample.of("1").failed("bb").minute(1),
        Sample.of("2").failed("bb").minute(2),
        Sample.of("3").failed("bb").minute(3).project("p"),
        Sample.of("4").failed("aa").minute(2),
        Sample.of("5").failed("cc").minute(2),
        Sample.of("6").minute(2));
    var asked = List.of(Sample.print("bb"), Sample.print("aa"), Sample.print("dd"));
    assertThat(storage.patterns().counts(Scope.ALL.since(at(2)).until(at(4)), asked))
        .containsExactlyInAnyOrder(
            new PatternCount(Project.DEFAULT, Sample.print("aa"), 1),
            new PatternCount(Project.DEFAULT, Sample.print("bb"), 1),
            new PatternCount(new Project("p"), Sample.print("bb"), 1))
        .isSortedAccordingTo(
            Comparator.comparing(PatternCount::fingerprint)
                .thenComparing(count -> count.project().name(), CodePoints.ORDER));
    assertThat(storage.patterns().counts(Scope.of(new Project("p")), asked))
        .containsExactly(new PatternCount(new Project("p"), Sample.print("bb"), 1));
    assertThat(storage.patterns().counts(Scope.ALL, List.of())).isEmpty();
  }

  @Test
  void theSampleIsTheNewestAndOfEqualTimesTheLastArrived() {
    append(
        Sample.of("b1").failed("x").minute(5),
        Sample.of("b2").failed("x").minute(5),
        Sample.of("a").failed("x").minute(1));
    assertThat(found("x").sample().id().value()).isEqualTo("b2");
  }

  @Test
  void mostFailuresComeFirstThenByFingerprintThenByProject() {
    append(
        Sample.of("1").failed("bb"),
        Sample.of("2").failed("bb"),
        Sample.of("3").failed("aa"),
        Sample.of("4").failed("cc"),
        Sample.of("5").failed("aa").project("p"),
        Sample.of("6").failed("aa").project("P"),
        Sample.of("7").failed("aa").project("\uFFFD"),
        Sample.of("8").failed("aa").project("\uD83D\uDE00"));
    assertThat(Sample.print("aa")).isLessThan(Sample.print("cc"));
    assertThat(samples(Scope.ALL, 10)).containsExactly("2", "6", "3", "5", "7", "8", "4");
    assertThat(samples(Scope.ALL, 2)).containsExactly("2", "6");
    assertThat(samples(Scope.of(new Project("p")), 10)).containsExactly("5");
  }

  private List<String> samples(Scope scope, int limit) {
    return storage.patterns().list(scope, limit).stream()
        .map(pattern -> pattern.sample().id().value())
        .toList();
  }

  @Test
  void countsAreOfTheScope() {
    var fixed = Sample.of("1").failed("x").minute(1);
    append(
        fixed,
        Sample.of("2").failed("x").minute(2).session("t"),
        Sample.of("3").failed("x").minute(3).session("t"),
        Sample.of("good"));
    storage.fixes().put(List.of(fixed.fixedBy("good")), List.of(), 1);
    var pattern = storage.patterns().list(Scope.ALL.since(at(2)).until(at(3)), 10).getFirst();
    assertThat(pattern.failures()).isEqualTo(1);
    assertThat(pattern.sessions()).isEqualTo(1);
    assertThat(pattern.fixed()).isZero();
    assertThat(pattern.firstSeen()).isEqualTo(at(2));
    assertThat(pattern.lastSeen()).isEqualTo(at(2));
    assertThat(pattern.sample().id().value()).isEqualTo("2");
  }

  @Test
  void sessionsOfTheSameNameInOtherStagesAreOne() {
    append(Sample.of("a").failed("x"), Sample.of("b").failed("x").stage("cleaning"));
    assertThat(found("x").sessions()).isEqualTo(1);
  }

  @Test
  void peopleDecideTheState() {
    append(Sample.of("a").failed("x").minute(1));
    for (var state : List.of(PatternState.MUTED, PatternState.RESOLVED, PatternState.OPEN)) {
      decide("x", state, 2);
      assertThat(found("x").state()).isEqualTo(state);
    }
  }

  @Test
  void theLatestDecisionCountsWhateverTheirOrder() {
    append(Sample.of("a").failed("x").minute(1));
    decide("x", PatternState.MUTED, 9);
    decide("x", PatternState.RESOLVED, 5);
    assertThat(found("x").state()).isEqualTo(PatternState.MUTED);
    decide("x", PatternState.OPEN, 9);
    assertThat(found("x").state()).isEqualTo(PatternState.OPEN);
  }

  @Test
  void aResolvedPatternThatComesBackHasRegressed() {
    append(Sample.of("a").failed("x").minute(1), Sample.of("b").failed("x").minute(5));
    decide("x", PatternState.RESOLVED, 5);
    assertThat(found("x").state()).isEqualTo(PatternState.RESOLVED);
    append(Sample.of("early").failed("x").minute(3));
    assertThat(found("x").state()).isEqualTo(PatternState.RESOLVED);
    append(Sample.of("late").failed("x").minute(6));
    assertThat(found("x").state()).isEqualTo(PatternState.REGRESSED);
    decide("x", PatternState.RESOLVED, 7);
    assertThat(found("x").state()).isEqualTo(PatternState.RESOLVED);
  }

  @Test
  void aMutedPatternStaysMutedWhenItComesBack() {
    decide("x", PatternState.MUTED, 1);
    append(Sample.of("a").failed("x").minute(5));
    assertThat(found("x").state()).isEqualTo(PatternState.MUTED);
  }

  @Test
  void theStateIsOfTheWholeProjectWhateverTheScope() {
    append(Sample.of("a").failed("x").minute(1), Sample.of("b").failed("x").minute(9));
    decide("x", PatternState.RESOLVED, 5);
    var early = storage.patterns().list(Scope.ALL.until(at(3)), 10);
    assertThat(early.getFirst().state()).isEqualTo(PatternState.REGRESSED);
  }

  @Test
  void decisionsAreOfOneProject() {
    append(Sample.of("a").failed("x"), Sample.of("b").failed("x").project("p"));
    decide("x", PatternState.RESOLVED, 5);
    append(Sample.of("c").failed("x").project("p").minute(9));
    assertThat(found("x").state()).isEqualTo(PatternState.RESOLVED);
    var other = storage.patterns().list(Scope.of(new Project("p")), 1).getFirst();
    assertThat(other.state()).isEqualTo(PatternState.OPEN);
  }

  @Test
  void decisionsComeBackInTheOrderInWhichTheyWereKept() {
    var kept =
        List.of(
            decide("x", PatternState.RESOLVED, 5),
            decide("x", PatternState.OPEN, 1),
            decide("x", PatternState.OPEN, 1),
            decide("x", PatternState.MUTED, 3));
    decide("y", PatternState.MUTED, 1);
    assertThat(storage.patterns().decisions(Project.DEFAULT, Sample.print("x"))).isEqualTo(kept);
    assertThat(storage.patterns().decisions(new Project("p"), Sample.print("x"))).isEmpty();
    assertThat(storage.patterns().list(Scope.ALL, 10)).isEmpty();
  }

  @Test
  void fingerprintsAreFoundByTheirBeginning() {
    var names = IntStream.range(0, 40).mapToObj(i -> "w" + i).toList();
    var prints = names.stream().map(Sample::print).sorted().toList();
    for (var name : names) append(Sample.of(name).failed(name).minute(names.indexOf(name)));
    append(Sample.of("again").failed("w1"));
    assertThat(starting(Scope.ALL, "v1-", 100)).isEqualTo(prints);
    assertThat(starting(Scope.ALL, "", 3)).isEqualTo(prints.subList(0, 3));
    var whole = prints.get(7).value();
    assertThat(starting(Scope.ALL, whole, 3)).containsExactly(prints.get(7));
    assertThat(starting(Scope.ALL, "v1_", 3)).isEmpty();
    assertThat(starting(Scope.ALL.since(at(39)), "", 3)).containsExactly(Sample.print("w39"));
    assertThat(starting(Scope.of(new Project("p")), "", 3)).isEmpty();
  }

  private List<Fingerprint> starting(Scope scope, String prefix, int limit) {
    return storage.patterns().startingWith(scope, prefix, limit);
  }

  @Test
  void limitsOutOfBoundsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.patterns().list(Scope.ALL, 0))
        .withMessage("limit: 0 (expected: 1..10000)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.patterns().startingWith(Scope.ALL, "", 10_001))
        .withMessage("limit: 10001 (expected: 1..10000)");
  }

  private Decision decide(String word, PatternState state, long minute) {
    var decision = new Decision(Project.DEFAULT, Sample.print(word), state, at(minute));
    storage.patterns().decide(decision);
    return decision;
  }

  private @Nullable Pattern find(String word) {
    return storage.patterns().find(Project.DEFAULT, Sample.print(word));
  }

  private Pattern found(String word) {
    var pattern = find(word);
    if (pattern == null) throw new AssertionError("no pattern " + word);
    return pattern;
  }

  private static Instant at(long minute) {
    return Sample.of("x").minute(minute).startedAt();
  }
}
