package io.hardknocks.cli.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodingTest {
  private static final String DECLARED =
      "#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = 'Jos\u00e9'\n";

  @Test
  void aFileIsReadAndWrittenAsItSays() {
    var bytes = DECLARED.getBytes(ISO_8859_1);
    var coding = Coding.of("python", bytes);
    assertThat(coding.text()).isEqualTo(DECLARED);
    assertThat(coding.bytes(DECLARED)).isEqualTo(bytes);
    assertThat(coding.bytes(DECLARED + "y = 1\n"))
        .isEqualTo((DECLARED + "y = 1\n").getBytes(ISO_8859_1));
  }

  @Test
  void whatTheEncodingDoesNotHaveIsNotWritten() {
    var coding = Coding.of("python", DECLARED.getBytes(ISO_8859_1));
    assertThat(coding.bytes(DECLARED + "y = '\u20ac'\n")).isNull();
  }

  @Test
  void bytesThatAreNoTextStayAsTheyAre() {
    var bytes = "x = 'Jos\u00e9'\n".getBytes(ISO_8859_1);
    for (var coding : new Coding[] {Coding.of("python", bytes), Coding.of("javascript", bytes)}) {
      assertThat(coding.bytes(coding.text())).isEqualTo(bytes);
      assertThat(coding.bytes(coding.text() + "\n")).isNull();
    }
    var unknown = "# coding: klingon\nx = 1\n".getBytes(UTF_8);
    assertThat(Coding.of("python", unknown).bytes("x = 2\n")).isNull();
  }

  @Test
  void aMarkAtTheStartIsOfUtf8AndStays() {
    var text = "\ufeff# coding: latin-1\nx = '\u00e9'\n";
    var coding = Coding.of("python", text.getBytes(UTF_8));
    assertThat(coding.text()).isEqualTo(text);
    assertThat(coding.bytes(text + "y")).isEqualTo((text + "y").getBytes(UTF_8));
  }

  @Test
  void onlyTheFirstTwoLinesSayIt() {
    var text = "x = 1\ny = 2\n# coding: latin-1\nz = '\u00e9'\n";
    assertThat(Coding.of("python", text.getBytes(UTF_8)).text()).isEqualTo(text);
    assertThat(Coding.of("javascript", DECLARED.getBytes(UTF_8)).text()).isEqualTo(DECLARED);
  }
}
