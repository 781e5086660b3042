package io.hardknocks.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartsTest {
  private static final Starts FOLDERS = Starts.of("/lib/", "/lib64/", "lib/", "<frozen ");

  @ParameterizedTest
  @CsvSource({"/lib/a.py, 0", "/usr/lib64/a.so, 4", "/usr/lib/a.so, 5", "<frozen os>, 0"})
  void oneOfThemStandsThere(String text, int at) {
    assertThat(FOLDERS.standAt(text, at)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"/library/a.py, 0", "/usr/lib/a.so, 0", "/usr/lib, 4", "/, 0", "lib, 2", "'', 0"})
  void noneOfThemStandsThere(String text, int at) {
    assertThat(FOLDERS.standAt(text, at)).isFalse();
  }
}
