package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers, installers, archivers, servers and test programs say in layouts of their own. */
class ToolErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "python | runtime_error    | jaxlib.xla_extension.XlaRuntimeError: INTERNAL: CUDA_ERROR_LAUNCH_FAILED: unspecified launch failure",
        "       | runtime_error    | kernel `blur` failed: CUDA_ERROR_ILLEGAL_ADDRESS: an illegal memory access was encountered",
        "cpp    | dependency_error | CUDA error: CUDA_ERROR_UNSUPPORTED_PTX_VERSION: no kernel image for this driver",
        "javascript | import_error | Error: 'joinPaths' is not exported by __vite-browser-external, imported by src/paths.js",
        "java   | dependency_error | FAILURE: Build failed with an exception.⏎⏎* What went wrong:⏎A problem occurred evaluating root project 'shop'.⏎> 'void org.gradle.api.internal.Late.<init>(org.gradle.api.Provider)'",
        "c      | assertion_error  | frame.h:12:9: error: static assertion failed: unexpected size of frame",
        "javascript | network_error | Error: 2 UNKNOWN: Credentials failed with error: Deadline is too far in the future",
        "java   | io_error         | org.apache.hadoop.security.AccessControlException: Permission denied: user=eve, access=WRITE, inode=\"/data\":hdfs:drwxr-xr-x",
        "cpp    | resource_error   | OpenCL error: CL_OUT_OF_RESOURCES at clEnqueueReadBuffer",
        "cpp    | dependency_error | clGetPlatformIDs: CL_PLATFORM_NOT_FOUND_KHR",
        "javascript | resource_error | RangeError: SharedArrayBuffer(): could not allocate memory",
        "python | resource_error   | Fatal Python error: Segmentation fault",
        "python | resource_error   | Fatal Python error: (deferred by mixer) Bus Error",
        "python | arithmetic_error | Fatal Python error: Floating point exception",
        "python | resource_error   | Fatal Python error: boom⏎Python runtime state: initialized",
        "python | dependency_error | Fatal Python error: init_fs_encoding: failed to get the Python codec of the filesystem encoding",
        "python | dependency_error | draw.errors.BackendError: No such backend. Make sure the required plugin is installed.",
        "python | dependency_error | AttributeError: Could not find PortMidi; check installation",
        "python | dependency_error | ValueError: Drawing needs cairocffi>=1.4 but it is not installed",
        "python | dependency_error | OSError: ARROW_HOME environment variable is not set. Point it at the libraries.",
        "       | import_error     | ERROR! couldn't resolve module/action 'copi'. This often indicates a misspelling.⏎⏎The error appears to be in 'a.yml': line 4, column 7, but may⏎be elsewhere in the file depending on the exact syntax problem.",
        "       | validation_error | ERROR! 'hots' is not a valid attribute for a Play⏎⏎The error appears to be in 'a.yml': line 1",
        "       | network_error    | Address already in use⏎Port 7000 is in use by another program. Start it with a different port.",
        "go     | network_error    | 2026/01/05 10:00:00 listen tcp :7000: bind: address already in use⏎exit status 1",
        "java   | io_error         | [ERROR] Failed to execute goal org.apache.maven.plugins:maven-clean-plugin:3.2.0:clean on project a: Failed to clean project: Failed to delete /srv/a/target/a.exe -> [Help 1]",
        "shell  | io_error         | Unlink of file 'objects/7f/aa' failed. Should I try again? (y/n)",
        "shell  | io_error         | tar: ./.env⏎./.ignore: Cannot open: Permission denied⏎tar: ./src/⏎./.env: Cannot open: Permission denied⏎./src/a.c",
        "shell  | io_error         | tar (child): /proc/x.tgz: Cannot open: No such file or directory⏎tar (child): Error is not recoverable: exiting now⏎tar: /proc/x.tgz: Wrote only 4096 of 10240 bytes⏎tar: Child returned status 2",
        "shell  | network_error    | nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)⏎nginx: [emerg] still could not bind()",
        "shell  | network_error    | error: RPC failed; curl 18 transfer closed⏎error: 512 bytes of body are still expected⏎fetch-pack: unexpected disconnect while reading sideband packet⏎fatal: early EOF⏎fatal: fetch-pack: invalid index-pack output",
        "shell  | dependency_error | checking for gcc... gcc⏎configure: error: Cannot look for module blas without pkgconf",
        "shell  | dependency_error | configure: error: zlib not found. Install zlib1g-dev",
        "shell  | value_error      | configure: error: unrecognized option: `--with-fo'",
        "shell  | io_error         | configure: error: cannot find required auxiliary files: install-sh config.guess",
        "go     | dependency_error | go: finding golang.org/x/net v0.1.0⏎go: example.org/none@v1.2.3: unknown revision v1.2.3⏎go: finding golang.org/x/sys v0.1.0⏎go: error loading module requirements",
        "python | resource_error   | _catboost.CatBoostError: catboost/cuda/a.h:19: Error: device already requested 1",
        "shell  | dependency_error | configure: error: zlib library and headers are required⏎make: *** No targets specified and no makefile found.  Stop.",
        "shell  | dependency_error | ./install.sh: line 3: meson: command not found⏎make: *** No targets specified and no makefile found.  Stop.⏎cp: cannot stat 'build/app': No such file or directory",
        "shell  | dependency_error | #8 [2/3] RUN pip install -r requirements.txt⏎#8 1.5 ERROR: No matching distribution found for none==9.9⏎#8 ERROR: process \"/bin/sh -c pip install -r requirements.txt\" did not complete successfully: exit code: 1⏎ERROR: failed to solve: process \"/bin/sh -c pip install -r requirements.txt\" did not complete successfully: exit code: 1",
        "shell  | io_error         | make: *** No targets specified and no makefile found.  Stop.",
        "python | resource_error   | The kernel appears to have died. It will restart automatically.",
        "python | resource_error   | Process finished with exit code -1073741819 (0xC0000005)",
        "python | resource_error   | Windows fatal exception: access violation⏎⏎Current thread 0x00001a2c (most recent call first):⏎  File \"a.py\", line 3 in f",
        "shell  | value_error      | error: No valid patches in input (allow with \"--allow-empty\")",
        "shell  | dependency_error | Error: Unable to find a match: libnone-devel",
        "       | syntax_error     | ! Undefined control sequence.⏎l.12 \\vecc⏎         {x}",
        "       | assertion_error  | Case: empty_3⏎\tExpected error:\tno rows⏎\tGot error:\t<nil>⏎\tdone",
        "       | assertion_error  | Test 3: FAILED⏎  Expected: 42⏎  Got:      41",
        "shell  | assertion_error  | not ok 2 adds numbers⏎#   `[ \"$output\" = 4 ]' failed",
        "rust   | dependency_error | error: failed to run custom build command for `zmq-sys v0.1.0`⏎⏎Caused by:⏎  --- stderr⏎  thread 'main' panicked at 'Could not find the library'",
        "php    | name_error       | PHP Warning:  Undefined array key \"x\" in a.php on line 1⏎PHP Fatal error:  Uncaught Error: Call to undefined function total() in a.php:2",
        "python | dependency_error | E       fixture 'mocker' not found⏎>       available fixtures: cache, capfd, tmp_path",
        "rust   | validation_error | Diff in /w/src/till.rs:3:⏎ fn main() {⏎-let x=1;⏎+    let x = 1;",
        "shell  | validation_error | ⧗   input: Till⏎✖   type must be one of [feat, fix] [type-enum]⏎⏎✖   found 1 problems, 0 warnings",
        "       | name_error       | ! LaTeX Error: Environment tillbox undefined.⏎⏎See the LaTeX manual or LaTeX Companion for explanation.⏎l.45 \\begin{tillbox}",
        "shell  | io_error         | /bin/sh: ./start.sh: not found",
        "c      | io_error         | make[1]: *** /lib/modules/9.9/build: No such file or directory.  Stop.⏎Makefile:4: recipe for target 'till.ko' failed⏎make: *** [till.ko] Error 2",
        "c      | io_error         | make[1]: *** /lib/modules/9.9/build: Datei oder Verzeichnis nicht gefunden.  Schluss.⏎make: *** [Makefile:4: all] Fehler 2",
        "c      | io_error         | make: *** No rule to make target 'till.c', needed by 'till.o'.  Stop.",
        "c      | syntax_error     | Makefile:3: *** missing separator.  Stop.",
        "c      | dependency_error | Makefile:3: *** please install cmake.  Stop.",
        "cpp    | import_error     | a.cpp:1:10: fatal error: format: No such file or directory⏎compilation terminated."
      })
  void theToolSaysWhatIsWrong(String language, String category, String text) {
    assertThat(read(language, text).category().wire()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python | false | wandb.errors.CommError: You do not have permission to write to this project (Error 403: Forbidden)",
        "java   | false | com.mysql.cj.exceptions.UnableToConnectException: Public Key Retrieval is not allowed",
        "python | true  | OSError: [Errno 16] Device or resource busy: '/dev/ttyUSB7'",
        "shell  | true  | E: Could not get lock /var/lib/dpkg/lock-frontend - open (11: Resource temporarily unavailable)",
        "shell  | false | Err:5 http://apt.example.org focal Release⏎  404  Not Found⏎E: Some index files failed to download. They have been ignored, or old ones used instead.",
        "shell  | true  | E: Some index files failed to download. They have been ignored, or old ones used instead."
      })
  void whetherItPassesByItself(String language, boolean passes, String text) {
    assertThat(read(language, text).verdict().isTransient()).isEqualTo(passes);
  }

  @Test
  void whatAScriptPrintedSaysMoreThanNpmWhichRanIt() {
    var failure =
        read(
            "javascript",
            """
            Please install Stylus 5 or above
            npm ERR! code ELIFECYCLE
            npm ERR! errno 1
            npm ERR! shop@1.0.0 css: `styler src -o out`
            npm ERR! Exit status 1
            """);
    assertThat(failure.category().wire()).isEqualTo("dependency_error");
    assertThat(failure.message()).startsWith("Please install Stylus 5");
  }

  @Test
  void whatNobodyUnderstandsLeavesTheWordToNpm() {
    var failure =
        read(
            "javascript",
            """
            Failed to run tests
            npm ERR! code ELIFECYCLE
            npm ERR! errno 1
            npm ERR! shop@1.0.0 test: `node run.js`
            npm ERR! Exit status 1
            """);
    assertThat(failure.exception()).isEqualTo("npm ERR!");
    assertThat(failure.verdict().suggestedFix()).contains("above npm's own lines");
  }

  @Test
  void aChecksumThatDiffersIsNoTest() {
    var failure = read("shell", "SHA256 mismatch\nExpected: 77aa\nGot: 88bb");
    assertThat(failure.category().wire()).isNotEqualTo("assertion_error");
  }

  @Test
  void aServersLogIsNoDatabases() {
    var failure =
        read("python", "ERROR:    [Errno 98] error while attempting to bind on address ('::', 80)");
    assertThat(failure.exception()).isEqualTo("ERROR");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language == null ? "" : language, text.replace('⏎', '\n')));
  }
}
