package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Verdict;
import org.junit.jupiter.api.Test;

class EditableTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final String ENDS_WITH =
      "AttributeError: module 'time' has no attribute 'clock'\n";

  @Test
  void aNameInALibraryIsNotCorrectedByTheMachine() {
    assertThat(within("site-packages/shapes/draw.py", "line").autoRecoverable()).isFalse();
    assertThat(within("site-packages/shapes/draw.py", "line").fixable()).isTrue();
  }

  @Test
  void aNameOfTheAuthorsIs() {
    assertThat(within("run.py", "line").autoRecoverable()).isTrue();
    assertThat(within("site-packages/shapes/__init__.py", "__getattr__").autoRecoverable())
        .isTrue();
  }

  @Test
  void aMissingPackageIsInstalledWhereverItIsImported() {
    var text =
        trace("site-packages/shapes/io.py", "<module>")
            + "ModuleNotFoundError: No module named 'yaml'\n";

    assertThat(READER.read(Observed.text("python", text)).verdict().autoRecoverable()).isTrue();
  }

  @Test
  void aLibraryThatDoesNotLoadIsNotRepairedByAnEditOfTheScript() {
    var cannot =
        "ImportError: cannot import name 'gcd' from 'fractions' (/usr/lib/python3.12/fractions.py)\n";

    assertThat(read(trace("site-packages/shapes/io.py", "<module>") + cannot).fixable()).isFalse();
    assertThat(read(trace("run.py", "<module>") + cannot).fixable()).isTrue();
  }

  @Test
  void noEditRepairsWhatTheBuildFetched() {
    var line = "%s/shapes-0.3.0/src/draw.rs:14:72\n";
    var told = "error[E0308]: mismatched types\n   --> " + line;

    assertThat(rust(told.formatted("/home/a/.cargo/registry/src/index")).fixable()).isFalse();
    assertThat(rust(told.formatted("/home/a/shapes")).fixable()).isTrue();
  }

  private static Verdict rust(String text) {
    return READER.read(Observed.text("rust", text)).verdict();
  }

  private static Verdict within(String file, String function) {
    return read(trace(file, function) + ENDS_WITH);
  }

  private static Verdict read(String text) {
    return READER.read(Observed.text("python", text)).verdict();
  }

  private static String trace(String file, String function) {
    return """
        Traceback (most recent call last):
          File "/w/run.py", line 4, in <module>
            draw()
          File "/v/%s", line 9, in %s
            shapes.sqare(2)
        """
        .formatted(file, function);
  }
}
