package io.hardknocks.analysis.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FixLinksTest {
  private final List<Headline> attempts = new ArrayList<>();

  @Test
  void aSuccessFixesTheEarlierFailuresOfItsStage() {
    fail("a", "s", "script", 1);
    fail("b", "s", "script", 2);
    succeed("c", "s", "script", null);
    succeed("d", "s", "script", null);

    assertThat(links()).containsExactly("a<-c same_stage", "b<-c same_stage");
  }

  @Test
  void aSuccessInAnotherSessionOrStageFixesNothing() {
    fail("a", "s", "script", 1);
    succeed("b", "other", "script", null);
    succeed("c", "s", "render", null);

    assertThat(links()).isEmpty();
  }

  @Test
  void aFailureAfterTheSuccessIsNotFixedByIt() {
    succeed("a", "s", "script", null);
    fail("b", "s", "script", 1);

    assertThat(links()).isEmpty();
  }

  @Test
  void theNamedFailureIsFixedWhereverItIs() {
    fail("a", "s", "script", 1);
    fail("b", "s", "script", 1);
    succeed("c", "s", "repair", "b");

    assertThat(links()).containsExactly("b<-c named");
  }

  @Test
  void theNamedFailureOfItsOwnStageMustComeBeforeIt() {
    succeed("a", "s", "script", "b");
    fail("b", "s", "script", 1);

    assertThat(links()).isEmpty();
  }

  @Test
  void aFailureThatIsBackAtOnceWasNotFixed() {
    fail("a", "s", "script", 1);
    fail("b", "s", "script", 2);
    succeed("c", "s", "script", null);
    fail("d", "s", "script", 1);
    succeed("e", "s", "script", null);

    assertThat(links()).containsExactly("b<-c same_stage", "a<-e same_stage", "d<-e same_stage");
  }

  @Test
  void aFailureThatIsBackLaterWasFixedOnce() {
    fail("a", "s", "script", 1);
    succeed("b", "s", "script", null);
    succeed("c", "s", "script", null);
    fail("d", "s", "script", 1);

    assertThat(links()).containsExactly("a<-b same_stage");
  }

  @Test
  void aCancelledAttemptNeitherFailsNorFixes() {
    fail("a", "s", "script", 1);
    add("b", "s", "script", Outcome.CANCELLED, 0, null);

    assertThat(links()).isEmpty();
  }

  private void fail(String id, String session, String stage, int fingerprint) {
    add(id, session, stage, Outcome.FAILED, fingerprint, null);
  }

  private void succeed(String id, String session, String stage, @Nullable String previous) {
    add(id, session, stage, Outcome.SUCCEEDED, 0, previous);
  }

  private void add(
      String id,
      String session,
      String stage,
      Outcome outcome,
      int fingerprint,
      @Nullable String previous) {
    int position = attempts.size() + 1;
    attempts.add(
        new Headline(
            new AttemptId(id),
            new StageKey(Project.DEFAULT, session, stage),
            new Turn(position, "llm", previous == null ? null : new AttemptId(previous)),
            Instant.EPOCH.plusSeconds(position),
            null,
            outcome,
            outcome.failed()
                ? new Headline.Blame(
                    Category.TYPE_ERROR,
                    "TypeError",
                    "m",
                    new Fingerprint("v1-" + "%016x".formatted(fingerprint)))
                : null,
            position));
  }

  private List<String> links() {
    return FixLinks.among(attempts).stream()
        .map(fix -> fix.failed() + "<-" + fix.fixing() + " " + fix.evidence().wire())
        .toList();
  }
}
