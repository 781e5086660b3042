package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;

class NameOfErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void aCodeInBracketsSaysMoreThanTheNameBeforeIt() {
    var failure =
        read(
            "javascript",
            "TypeError [ERR_UNKNOWN_SIGNAL]: Unknown signal: 77\n    at f (/app/a.js:3:9)\n");
    assertThat(failure.exception()).isEqualTo("TypeError [ERR_UNKNOWN_SIGNAL]");
    assertThat(failure.category()).isEqualTo(Category.VALUE_ERROR);
  }

  @Test
  void aNumberThatStandsAtTheNameIsNoPartOfIt() {
    var failure =
        read("javascript", "DiscordAPIError[10003]: Unknown Channel\n    at f (/app/a.js:3:9)\n");
    assertThat(failure.exception()).isEqualTo("DiscordAPIError");
    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void anInnerClassIsKnownByItsOuterOne() {
    var failure =
        read(
            "java",
            """
            Exception in thread "main" org.springframework.web.client.HttpClientErrorException$Gone: 410
            \tat com.acme.Main.main(Main.java:4)
            """);
    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void aCompilerThatReadsNoFileOfTheProgramSaysFatalErrorToo() {
    var failure = read("c", "cc1: fatal error: rates.c: No such file or directory\n");
    assertThat(failure.exception()).isEqualTo("fatal error");
    assertThat(failure.message()).startsWith("rates.c:");
  }

  @Test
  void anInnerClassThatIsKnownSaysMoreThanItsOuterOne() {
    var failure =
        read(
            "java",
            "org.gradle.api.DefaultLenientConfiguration$ArtifactResolveException: Could not resolve all files for configuration ':classpath'.\n\tat com.acme.Build.run(Build.java:4)\n");
    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
  }

  @Test
  void aQueryThatFailedForAnotherErrorLacksNoTable() {
    var text =
        "org.apache.spark.sql.AnalysisException: java.lang.RuntimeException: no store\n\tat a.B.c(B.java:4)\n";
    assertThat(read("java", text).category()).isEqualTo(Category.RUNTIME_ERROR);
  }

  @Test
  void whatEndedAProgramOfCppIsNamedByTheRuntime() {
    var failure =
        read(
            "cpp",
            """
            OpenCV Error: Assertion failed (k > 0) in blur, file /src/blur.cpp, line 31
            terminate called after throwing an instance of 'cv::Exception'
              what():  /src/blur.cpp:31: error: (-215) k > 0 in function blur
            """);
    assertThat(failure.exception()).isEqualTo("cv::Exception");
    assertThat(failure.category()).isEqualTo(Category.VALUE_ERROR);
  }

  @Test
  void anAssertionOfOpenCvIsNoneOfTheAuthor() {
    var failure =
        read("python", "cv2.error: OpenCV(4.9.0) :-1: error: (-215:Assertion failed) !src.empty()");
    assertThat(failure.exception()).isEqualTo("cv2.error");
    assertThat(failure.category()).isEqualTo(Category.VALUE_ERROR);
  }

  @Test
  void aPanicThatAServerCaughtIsNamedAPanic() {
    var failure =
        read(
            "go",
            """
            2026/01/02 03:04:05 http: panic serving 127.0.0.1:5050: runtime error: index out of range [3] with length 2
            goroutine 7 [running]:
            net/http.(*conn).serve.func1()
            \t/usr/local/go/src/net/http/server.go:1947 +0xbe
            main.handle({0x1, 0x2}, 0x3)
            \t/srv/shop/main.go:12 +0x1d
            """);
    assertThat(failure.exception()).isEqualTo("panic");
    assertThat(failure.message()).isEqualTo("runtime error: index out of range [3] with length 2");
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void aNameInsideOfASentenceIsReadWhenNothingElseIs() {
    var failure = read("", "The service died: a System.OutOfMemoryException was unhandled there");
    assertThat(failure.exception()).isEqualTo("System.OutOfMemoryException");
    assertThat(failure.category()).isEqualTo(Category.RESOURCE_ERROR);
  }

  @Test
  void aLookupThatFailedOnTheWayDoesNotHideAnErrorOfTheSystem() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "save.py", line 3, in save
                mode = MODES[image.mode]
            KeyError: 'CMYK'

            During handling of the above exception, another exception occurred:

            Traceback (most recent call last):
              File "save.py", line 9, in <module>
                save(image)
            OSError: cannot write mode CMYK as PNG
            """);
    assertThat(failure.exception()).isEqualTo("OSError");
    assertThat(failure.category()).isEqualTo(Category.IO_ERROR);
  }

  @Test
  void theWordsOfAWrapperDoNotHideItsCause() {
    var failure =
        read(
            "java",
            """
            org.springframework.beans.factory.BeanCreationException: expected a data source
            \tat org.springframework.boot.SpringApplication.run(SpringApplication.java:320)
            Caused by: java.net.UnknownHostException: db.internal
            \tat com.acme.Pool.open(Pool.java:12)
            """);
    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void anOptionWithTimeoutInItsNameIsNoTimeout() {
    var failure =
        read(
            "java",
            "io.temporal.failure.ApplicationFailure: message='one of PickUpCloseTimeout and"
                + " IdleTimeout is needed', type='java.lang.IllegalArgumentException',"
                + " nonRetryable=false\n\tat com.acme.Shop.pay(Shop.java:9)\n");
    assertThat(failure.category()).isEqualTo(Category.VALUE_ERROR);
  }

  @Test
  void theErrorBehindWhatTheLauncherDidHasItsName() {
    var failure =
        read(
            "java",
            "Error: LinkageError occurred while loading main class Till"
                + " java.lang.UnsupportedClassVersionError: Till has been compiled by a newer one");
    assertThat(failure.exception()).isEqualTo("java.lang.UnsupportedClassVersionError");
  }

  @Test
  void aPanicThatAHandlerShowsIsOne() {
    var failure =
        read(
            "rust",
            """
            The application panicked (crashed).
            Message:  attempt to subtract with overflow
            Location: src/till.rs:153
            """);
    assertThat(failure.exception()).isEqualTo("panic");
    assertThat(failure.message()).isEqualTo("attempt to subtract with overflow");
    assertThat(failure.line()).isEqualTo(new SourceLine(153, ""));
  }

  @Test
  void aVariableWithTimeoutInItsNameIsNoTimeout() {
    var failure = read("shell", "sh: config: httpTimeout=5 is wrong here\nfatal: no such remote");
    assertThat(failure.category()).isNotEqualTo(Category.TIMEOUT);
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
