package io.hardknocks.analysis.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts made to stall the redactor: a search that is not linear would take hours on them. */
class RedactorSizeTest {
  private static final int LENGTH = 500_000;
  private static final Redactor REDACTOR = Redactor.standard();

  private static final List<String> REPEATED =
      List.of(
          "x",
          "=",
          ":",
          "password",
          "password=",
          "password=password=",
          "password:\"",
          "token='",
          "token=\\\"",
          "authorization: ",
          "Cookie: a",
          "cookie:",
          "://",
          "http://a:",
          "http://a:b/",
          "ey" + "J",
          "ey" + "J.",
          "sk-",
          "-----BEGIN " + "PRIVATE KEY-----",
          "-----BEGIN PRIVATE " + "KEY-----\n",
          "-----END PRIVATE " + "KEY-----",
          "AbCd01234567+/==",
          "--password ",
          "Bearer ",
          "bearer a",
          "secret = ",
          "a_",
          "\n",
          " ",
          "\\",
          "\\n",
          "[redacted:",
          "login ",
          "password ",
          "curl ",
          "-u ",
          "-u a:",
          "token",
          "A".repeat(63) + "\n",
          "é");

  @TestFactory
  List<DynamicTest> aLongTextOfAnythingEnds() {
    return REPEATED.stream()
        .map(piece -> DynamicTest.dynamicTest("'" + piece.strip() + "'", () -> endsOn(piece)))
        .toList();
  }

  private static void endsOn(String piece) {
    var text = piece.repeat(LENGTH / piece.length());
    assertThat(REDACTOR.redact(text)).isNotEmpty();
  }
}
