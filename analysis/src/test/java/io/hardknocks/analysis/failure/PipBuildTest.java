package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;

/** A package that does not build: pip's own lines say what failed, the build's why. */
class PipBuildTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void theTracebackInsideTheBuildIsNotTheError() {
    var failure =
        read(
            """
                  running build_ext
                  CMake Error at CMakeLists.txt:2 (cmake_minimum_required):
                    Compatibility with CMake < 3.5 has been removed from CMake.
                  Traceback (most recent call last):
                    File "/usr/lib/python3.12/site-packages/pip/_vendor/pyproject_hooks/_in_process/_in_process.py", line 389, in <module>
                      main()
                    File "<string>", line 38, in build_extension
                  subprocess.CalledProcessError: Command '['cmake', '..']' returned non-zero exit status 1.
                  [end of output]

              note: This error originates from a subprocess, and is likely not a problem with pip.
              ERROR: Failed building wheel for tilebox
            Failed to build tilebox
            error: failed-wheel-build-for-install

            × Failed to build installable wheels for some pyproject.toml based projects
            ╰─> tilebox
            """);

    assertThat(failure.exception()).isEqualTo("error");
    assertThat(failure.verdict().category()).isEqualTo(Category.DEPENDENCY_ERROR);
    assertThat(failure.verdict().fixable()).isFalse();
    assertThat(failure.verdict().suggestedFix()).contains("CMAKE_POLICY_VERSION_MINIMUM=3.5");
  }

  @Test
  void anErrorAfterTheBuildIsTheOneThatCounts() {
    var failure =
        read(
            """
              error: subprocess-exited-with-error
                  [end of output]
            Traceback (most recent call last):
              File "setup_env.py", line 9, in <module>
                TOOLS["wheel"]
            KeyError: 'wheel'
            """);

    assertThat(failure.exception()).isEqualTo("KeyError");
  }

  @Test
  void aFullDiskIsNoFaultOfThePackage() {
    var failure =
        read(
            """
              error: subprocess-exited-with-error

              × Building wheel for tilebox (pyproject.toml) did not run successfully.
              │ exit code: 1
              ╰─> [2 lines of output]
                  src/tile.c:9: fatal error: writing output: No space left on device
                  [end of output]
              ERROR: Failed building wheel for tilebox
            """);

    assertThat(failure.verdict().category()).isEqualTo(Category.RESOURCE_ERROR);
  }

  @Test
  void theOldPipTellsOfACompilerThatIsMissing() {
    var failure =
        read(
            """
             gcc -pthread -O2 -c tile.c -o build/tile.o
                unable to execute 'gcc': No such file or directory
                error: command 'gcc' failed with exit status 1

                ----------------------------------------
            Command "/usr/bin/python2.7 -u -c "import setuptools"" failed with error code 1 in /tmp/pip-build-Y/tile/
            """);

    assertThat(failure.verdict().category()).isEqualTo(Category.DEPENDENCY_ERROR);
    assertThat(failure.verdict().fixable()).isFalse();
  }

  private static Failure read(String text) {
    return READER.read(Observed.text("python", text));
  }
}
