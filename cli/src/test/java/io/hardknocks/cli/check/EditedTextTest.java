package io.hardknocks.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.codec.ToolCall.Replacement;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedTextTest {
  private static EditedText edited(String text, Replacement... edits) {
    return EditedText.of(text, List.of(edits));
  }

  @Test
  void theLinesOfTheNewTextAreThoseThatAnEditWrites() {
    var text = edited("a\nb\nc\n", new Replacement("b", "x\ny"));
    assertThat(text.text()).isEqualTo("a\nx\ny\nc\n");
    assertThat(text.lines()).containsExactly(2, 3);
  }

  @Test
  void laterEditsMoveWhatEarlierOnesWrote() {
    var text = edited("a\nb\nc\n", new Replacement("c", "z"), new Replacement("a", "1\n2\n3"));
    assertThat(text.text()).isEqualTo("1\n2\n3\nb\nz\n");
    assertThat(text.lines()).containsExactly(1, 2, 3, 5);
  }

  @Test
  void anEditOfWhatAnotherWroteIsOneText() {
    var text = edited("a\nb\n", new Replacement("b", "x\ny\nz"), new Replacement("y", "1\n2"));
    assertThat(text.text()).isEqualTo("a\nx\n1\n2\nz\n");
    assertThat(text.lines()).containsExactly(2, 3, 4, 5);
  }

  @Test
  void aTextThatIsNotThereIsPutAtTheEnd() {
    var text = edited("a\nb", new Replacement("q", "x"));
    assertThat(text.text()).isEqualTo("a\nb\nx");
    assertThat(text.lines()).contains(3).doesNotContain(1);
  }

  @Test
  void whatIsTakenOutWritesNothing() {
    assertThat(edited("a\nb\nc\n", new Replacement("b\n", "")).lines()).isEmpty();
  }
}
