package io.hardknocks.analysis.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RedactorRulesTest {
  @Test
  void aUsersPatternIsFoundToo() {
    var redactor =
        Redactor.standard()
            .with("shapes: [{kind: badge, triggers: [ACME-], pattern: 'ACME-[0-9]{6}'}]");
    assertThat(redactor.redact("badge ACME-123456, password=\"x1\""))
        .isEqualTo("badge [redacted:badge], password=\"[redacted:password]\"");
  }

  @Test
  void aUsersNameIsFoundToo() {
    var redactor = Redactor.standard().with("names: [{kind: pin, ends: [doorcode], values: any}]");
    assertThat(redactor.redact("door_code = '4711'")).isEqualTo("door_code = '[redacted:pin]'");
  }

  @Test
  void onlyTheGroupNamedSecretIsReplaced() {
    var redactor =
        Redactor.standard()
            .with("shapes: [{kind: badge, triggers: ['ID '], pattern: 'ID (?<secret>[0-9]+) ok'}]");
    assertThat(redactor.redact("ID 12 ok, ID 13 no")).isEqualTo("ID [redacted:badge] ok, ID 13 no");
  }

  @Test
  void allMistakesAreReportedAtOnceByLine() {
    assertThatThrownBy(
            () ->
                Redactor.standard()
                    .with(
                        """
                        shapes:
                          - kind: Badge
                            trigers: [ACME-]
                            triggers: [A]
                            pattern: '('
                        names:
                          - kind: pin
                            ends: [Door Code]
                            values: some
                        """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("redaction: line 2: kind: 'Badge'")
        .hasMessageContaining("line 3: unknown key 'trigers', did you mean 'triggers'?")
        .hasMessageContaining("line 4: trigger 'A'")
        .hasMessageContaining("line 5: pattern (: Unclosed group")
        .hasMessageContaining("line 8: end 'Door Code'")
        .hasMessageContaining("line 9: unknown kind of values 'some'");
  }

  @Test
  void aPatternThatRunsAwayIsStoppedAndLetsNothingThrough() {
    var redactor =
        Redactor.standard()
            .with(
                "shapes: [{kind: badge, triggers: [ACME-], pattern: 'ACME-(?:.*a){14}b', length: 60}]");
    var text = "ACME-" + "a".repeat(50);
    assertThat(redactor.redact(text)).isEqualTo("[redacted:badge]");
  }
}
