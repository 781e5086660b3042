package io.hardknocks.sandbox.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Captured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CaptureBufferTest {
  @Property
  void whatFitsIsKeptWhole(@ForAll @Size(max = 20) List<String> parts) {
    var text = String.join("", parts).replaceAll("[\\ud800-\\udfff]", "");
    var captured = captured(text, Math.max(1, text.getBytes(StandardCharsets.UTF_8).length), 7);
    assertThat(captured).isEqualTo(new Captured(text, bytes(text), false));
  }

  @Property
  void whatDoesNotFitKeepsBothEnds(
      @ForAll @IntRange(min = 1, max = 400) int length,
      @ForAll @IntRange(max = 64) int most,
      @ForAll @IntRange(min = 1, max = 50) int piece) {
    var text = "abcdefghijklmnopqrstuvwxyz".repeat(20).substring(0, length);
    var captured = captured(text, most, piece);
    var expected =
        length <= most
            ? text
            : text.substring(0, most / 2)
                + "\n... ["
                + (length - most)
                + " bytes cut] ...\n"
                + text.substring(length - (most - most / 2));
    assertThat(captured).isEqualTo(new Captured(expected, length, length > most));
  }

  @Property
  void aCharacterIsNeverCutInTwo(@ForAll @IntRange(min = 8, max = 64) int most) {
    var captured = captured("aé€😀".repeat(30), most, 13);
    assertThat(captured.text()).doesNotContain("\ufffd").contains("bytes cut");
  }

  private static Captured captured(String text, int most, int piece) {
    var buffer = new CaptureBuffer(most);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += piece) {
      int length = Math.min(piece, bytes.length - from);
      var part = new byte[64];
      System.arraycopy(bytes, from, part, 0, length);
      buffer.add(part, length);
    }
    return buffer.captured();
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
