package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What gcc, clang and the linkers print when something of theirs or of the author's is missing. */
class LinkerErrorTest {
  private static final String DRIVER = "\ncollect2: error: ld returned 1 exit status\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/usr/bin/ld: cannot find -lnosuchthing: No such file or directory | dependency_error | library 'nosuchthing'",
        "/usr/bin/ld: cannot find nosuch.o: No such file or directory | io_error | There is no 'nosuch.o'",
        "C:/w/bin/ld.exe: cannot find 1: No such file or directory | io_error | There is no '1'",
        "/usr/bin/ld: cannot find Scrt1.o: No such file or directory | dependency_error | that have Scrt1.o",
        "/usr/bin/ld: cannot open output file /nosuch/dir/a: No such file or directory | io_error | cannot write /nosuch/dir/a",
        "/usr/bin/ld: cannot open linker script file nosuch.ld: No such file or directory | io_error | There is no 'nosuch.ld'",
        "/usr/bin/ld: unrecognized option '--no-such' | value_error | '--no-such'",
        "ld.lld: error: unable to find library -lnosuchthing | dependency_error | library 'nosuchthing'",
        "ld: library 'nosuchthing' not found | dependency_error | library 'nosuchthing'"
      })
  void theLinesOfTheLinkerSayMoreThanTheDrivers(String line, String category, String advice) {
    var failure = read(line + DRIVER);

    assertThat(failure.category().wire()).isEqualTo(category);
    assertThat(line).endsWith(failure.message());
    assertThat(failure.verdict().suggestedFix()).contains(advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "collect2: fatal error: cannot find 'ld'",
        "collect2: fatal error: cannot find ‘ld’",
        "gcc: fatal error: cannot execute ‘as’: execvp: No such file or directory",
        "clang: error: invalid linker name in argument '-fuse-ld=lld'"
      })
  void aProgramOfTheCompilerIsADependency(String line) {
    var failure = read(line + "\ncompilation terminated.\n");

    assertThat(failure.category().wire()).isEqualTo("dependency_error");
    assertThat(failure.verdict().suggestedFix()).contains("its program");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERROR: failed to build: cannot parse Dockerfile: unknown instruction FRM",
        "go build: cannot write multiple packages to non-directory till",
        "threshold: cannot be negative",
        "child: cannot write to the closed stream",
        "2026-01-01 12:00:00 ERROR hello.world: cannot open the till",
        "Error: field: cannot be empty",
        "shield: library 'till' is closed"
      })
  void aWordThatEndsLikeTheLinkersNameIsNone(String line) {
    var failure = FailureReader.of(Rules.standard()).read(Observed.text("", line + "\n"));

    assertThat(failure.exception()).isNotEqualTo("ld error");
  }

  private static Failure read(String text) {
    return FailureReader.of(Rules.standard()).read(Observed.text("c", text));
  }
}
