package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.SpanKey;
import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.storage.TraceStore.Notes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes on spans: kept once, found by trace. */
abstract class TraceContract extends ContractCase {
  private static SpanNote bare(String trace, String span) {
    return new SpanNote(
        new SpanKey(trace, span), null, Claim.NONE, SpanNote.What.OTHER, Sample.EPOCH, null, null);
  }

  private static SpanNote full(String trace, String span) {
    return new SpanNote(
        new SpanKey(trace, span),
        "parent",
        new Claim(true, new Project("p"), "s", "g 漢", new AttemptId("a")),
        SpanNote.What.COUNTED_CALL,
        Sample.EPOCH.plusNanos(123_456_789),
        new StepId("step"),
        new AttemptId("alone"));
  }

  private static SpanMessage message(String trace, String id, String text) {
    return new SpanMessage(new SpanKey(trace, "1"), id, Sample.EPOCH, true, "user", text);
  }

  private void note(SpanNote... notes) {
    storage.traces().note(new Notes(List.of(notes), List.of()));
  }

  @Test
  void notesComeBackWhole() {
    var notes =
        new Notes(
            List.of(bare("t", "1"), full("t", "2")),
            List.of(message("t", "m", "\u0000 \uD83D 漢 3:abc\n"), message("t", "n", "")));
    storage.traces().note(notes);
    assertThat(storage.traces().of(List.of("t"))).isEqualTo(notes);
    reopen();
    assertThat(storage.traces().of(List.of("t"))).isEqualTo(durable() ? notes : Notes.NONE);
  }

  @Test
  void theFirstNoteOfASpanCounts() {
    note(bare("t", "1"), full("t", "1"));
    note(full("t", "1"), full("u", "1"));
    assertThat(storage.traces().of(List.of("t", "none")).spans()).containsExactly(bare("t", "1"));
    storage.traces().note(new Notes(List.of(), List.of(message("t", "m", "a"))));
    storage.traces().note(new Notes(List.of(), List.of(message("t", "m", "b"))));
    assertThat(storage.traces().of(List.of("t")).messages())
        .containsExactly(message("t", "m", "a"));
    assertThat(storage.traces().of(List.of())).isEqualTo(Notes.NONE);
  }

  @Test
  void theLatestTracesComeFirst() {
    note(bare("a", "1"), bare("b", "1"));
    note(bare("c", "1"));
    note(bare("a", "2"));
    assertThat(storage.traces().latest(2)).containsExactly("a", "c");
    assertThat(storage.traces().latest(9)).containsExactly("a", "c", "b");
    assertThatIllegalArgumentException().isThrownBy(() -> storage.traces().latest(0));
  }

  @Test
  void notesAreForgottenWithWhatBeganThen() {
    note(bare("a", "1"), full("b", "1"));
    storage.attempts().forgetBefore(null, Sample.EPOCH.plusNanos(1_000));
    assertThat(storage.traces().latest(9)).containsExactly("b");
  }
}
