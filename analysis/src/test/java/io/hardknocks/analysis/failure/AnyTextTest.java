package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AnyTextTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final List<Corpus.Case> REAL = real();

  private static List<Corpus.Case> real() {
    var cases = new ArrayList<>(Corpus.half("tune"));
    cases.addAll(Corpus.half("judge"));
    return List.copyOf(cases);
  }

  @Property(tries = 500)
  boolean anyTextIsReadIntoAFailure(@ForAll String text, @ForAll("languages") String language) {
    return readable(language, text);
  }

  @Property(tries = 1000)
  boolean wordsOfErrorsInAnyOrderAreReadIntoAFailure(
      @ForAll("scraps") List<String> scraps, @ForAll("languages") String language) {
    return readable(language, String.join("", scraps));
  }

  @Property(tries = 2000)
  boolean aRealErrorCutAnywhereIsReadIntoAFailure(
      @ForAll @IntRange(min = 0, max = 100_000) int which,
      @ForAll @IntRange(min = 0, max = 100_000) int from,
      @ForAll @IntRange(min = 0, max = 100_000) int length) {
    var real = REAL.get(which % REAL.size()).observed();
    var text = real.text();
    int start = from % (text.length() + 1);
    int end = Math.min(text.length(), start + length);
    return readable(real.language(), text.substring(start, end));
  }

  @Property(tries = 300)
  void aFailingRunIsNeverWithoutACategoryAndFingerprint(
      @ForAll String text,
      @ForAll Outcome outcome,
      @ForAll @IntRange(min = -70, max = 255) int exitCode) {
    var failure = READER.read(new Observed("", text, outcome, exitCode, text));
    assertThat(failure.verdict().rule()).isNotEmpty();
  }

  private static boolean readable(String language, String text) {
    var observed = Observed.text(language, text);
    return READER.read(observed).equals(READER.explain(observed).failure());
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(
        "", "python", "javascript", "java", "go", "rust", "c", "shell", "sql", "x");
  }

  @Provide
  Arbitrary<List<String>> scraps() {
    return Arbitraries.of(
            "Traceback (most recent call last):\n",
            "  File \"",
            "a.py\", line 3, in <module>\n",
            "ValueError: ",
            "KeyError",
            "'x'",
            "\n",
            "    at ",
            "(a.js:1:2)\n",
            "Caused by: ",
            "java.lang.Error",
            "Exception in thread \"main\" ",
            "\tat a.B.c(B.java:3)\n",
            "panic: ",
            "goroutine 1 [running]:\n",
            "main.main()\n\t/a.go:3 +0x1\n",
            " panicked at ",
            "'",
            "\"",
            "error[E0433]: ",
            " --> a.rs:1:2\n",
            "npm ERR! ",
            "ERROR: ",
            "a.c:3:5: error: ",
            "undefined reference to `f'",
            "terminate called after throwing an instance of '",
            "  what():  x\n",
            "bash: line 3: ",
            ": command not found",
            "│",
            "╭─ Traceback ",
            "❱ 3 │",
            "----> 3 x\n",
            "  | ",
            "  +-+---------------- 1 ----------------\n",
            "+",
            "{'error': ",
            "maximum context length",
            "\u0000",
            "\r",
            "\u001b[31m",
            "\u001b]",
            "E   assert ",
            "a.py:3: ",
            "error TS2304: ",
            "(1,2): ",
            "exception of type ",
            "Sanitizer: ",
            "ERROR: AddressSanitizer: ",
            "\uD800",
            "[cause]: ",
            "Uncaught ",
            "UnhandledPromiseRejectionWarning: ",
            " {\n",
            "code: 'X'\n")
        .list()
        .ofMaxSize(30);
  }
}
