package io.hardknocks.analysis.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactorPropertiesTest {
  private static final Redactor REDACTOR = Redactor.standard();
  private static final List<String> PIECES =
      List.of(
          "password",
          "token",
          "api_key",
          "secret",
          "Authorization",
          "Cookie",
          "pwd",
          "=",
          ":",
          ": ",
          " = ",
          "\"",
          "'",
          "\\\"",
          "\\n",
          "\n",
          " ",
          ",",
          "://",
          "@",
          "--password ",
          "Bearer ",
          "[redacted:password]",
          "[",
          "]",
          "{",
          "}",
          "$",
          "<",
          "a8Kd02LmQ9xZt4Rb7Wn1",
          "hunt" + "er2",
          "sk-",
          "AK" + "IA",
          "ey" + "J",
          "-----",
          "BEGIN ",
          "END ",
          "PRIVATE " + "KEY",
          MadeUp.keyLine(3),
          "x",
          "9",
          "/",
          "\\",
          "http",
          "bob",
          "é",
          "\uD83D",
          "\u0000",
          "=",
          "str",
          "=>",
          "==",
          "(",
          ")",
          ";",
          "&",
          "machine",
          "login bob",
          "password bob",
          "PASSWORD 'x'",
          "curl -u b:c ");

  @Provide
  Arbitrary<String> texts() {
    var pieces = Arbitraries.of(PIECES).list().ofMaxSize(24).map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(200));
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.of(MadeUp.tokens().values());
  }

  @Property(tries = 20_000)
  void anyTextIsTakenAndASecondPassChangesNothing(@ForAll("texts") String text) {
    var clean = REDACTOR.redact(text);
    assertThat(REDACTOR.redact(clean)).isEqualTo(clean);
  }

  @Property(tries = 20_000)
  void linesStayLines(@ForAll("texts") String text) {
    assertThat(REDACTOR.redact(text).chars().filter(c -> c == '\n').count())
        .isEqualTo(text.chars().filter(c -> c == '\n').count());
  }

  @Property(tries = 20_000)
  void aTokenVanishesFromAnyText(
      @ForAll("texts") String before,
      @ForAll("tokens") String token,
      @ForAll("texts") String after) {
    var clean = REDACTOR.redact(before + "\n" + token + " " + after);
    assertThat(clean).doesNotContain(token);
  }

  @Property
  void aPasswordInQuotesVanishes(@ForAll("texts") String before, @ForAll("texts") String after) {
    var password = "Zq7" + "!vurgX";
    var clean = REDACTOR.redact(before + "\nuser_password = \"" + password + "\"\n" + after);
    assertThat(clean).doesNotContain(password);
  }
}
