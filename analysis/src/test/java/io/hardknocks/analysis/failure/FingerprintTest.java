package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Fingerprint;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void foldersAndShiftedLinesDoNotMatter() {
    assertThat(python("/home/ann/a/clean.py", 12, "load", "KeyError: 'Hour'"))
        .isEqualTo(python("/tmp/tmpx81k2/clean_copy.py", 340, "load", "KeyError: 'Hour'"));
  }

  @Test
  void anotherMissingKeyIsAnotherProblem() {
    assertThat(python("a.py", 1, "load", "KeyError: 'Hour'"))
        .isNotEqualTo(python("a.py", 1, "load", "KeyError: 'age'"));
  }

  @Test
  void theSameWordsFromAnotherFunctionAreAnotherProblem() {
    assertThat(python("a.py", 1, "load", "KeyError: 'Hour'"))
        .isNotEqualTo(python("a.py", 1, "save", "KeyError: 'Hour'"));
  }

  @Test
  void valuesDoNotMatter() {
    assertThat(message("ValueError: could not convert string to float: 'abc'"))
        .isEqualTo(message("ValueError: could not convert string to float: 'N/A 7'"));
    assertThat(
            message("ValueError: operands could not be broadcast together with shapes (3,4) (5,)"))
        .isEqualTo(
            message(
                "ValueError: operands could not be broadcast together with shapes (31,2) (7,)"));
    assertThat(message("RuntimeError: job 6f1c9a7e-3b52-4c1e-9d3a-0c8f2b7a1e55 died at 0x7f3a2b10"))
        .isEqualTo(
            message("RuntimeError: job 0b0c9a7e-1b52-4c1e-9d3a-0c8f2b7a1e00 died at 0x55d0ff"));
    assertThat(message("TimeoutError: gave up after 3.5s on 2024-01-02 10:11:12"))
        .isEqualTo(message("TimeoutError: gave up after 12s on 2025-11-30 23:59:59"));
    assertThat(
            message(
                "FileNotFoundError: [Errno 2] No such file or directory: '/tmp/a1/part_17.csv'"))
        .isEqualTo(
            message(
                "FileNotFoundError: [Errno 2] No such file or directory: '/home/bo/part_2.csv'"));
  }

  @Test
  void codesOfErrorsMatter() {
    assertThat(message("RuntimeError: request failed with status code 404"))
        .isNotEqualTo(message("RuntimeError: request failed with status code 500"));
  }

  @Test
  void numbersInNamesMatter() {
    assertThat(message("AttributeError: module 'numpy' has no attribute 'float64_'"))
        .isNotEqualTo(message("AttributeError: module 'numpy' has no attribute 'float32_'"));
  }

  @Test
  void recursionCountsOnce() {
    var once = python("a.py", 1, "walk", "ValueError: too deep");
    var frame = "  File \"a.py\", line 3, in walk\n";
    var text =
        """
        Traceback (most recent call last):
          File "a.py", line 9, in <module>
        FRAMES
        ValueError: too deep
        """
            .replace("FRAMES\n", frame.repeat(5));
    assertThat(READER.read(Observed.text("python", text)).fingerprint()).isEqualTo(once);
  }

  private static Fingerprint message(String line) {
    return READER.read(Observed.text("python", line)).fingerprint();
  }

  private static Fingerprint python(String file, int line, String function, String error) {
    var text =
        """
        Traceback (most recent call last):
          File "FILE", line 1LINE, in <module>
            x()
          File "FILE", line LINE, in FUNCTION
            y()
          File "/usr/lib/python3/dist-packages/pandas/core.py", line 2LINE, in get
            z()
        ERROR
        """
            .replace("FILE", file)
            .replace("LINE", String.valueOf(line))
            .replace("FUNCTION", function)
            .replace("ERROR", error);
    return READER.read(Observed.text("python", text)).fingerprint();
  }
}
