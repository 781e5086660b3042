package io.hardknocks.analysis.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.model.Violation;
import org.junit.jupiter.api.Test;

class PolicyTest {
  @Test
  void aViolationSaysWhereWhatAndWhatInstead() {
    var policy =
        Policy.parse("python: {calls: {forbidden: [{names: [os.system], instead: shutil}]}}");
    assertThat(policy.check("python", "import os\n\nos.system('x')"))
        .containsExactly(
            new Violation(
                3,
                "os.system",
                "shutil",
                "python.calls",
                "line 3: os.system is forbidden (allowed: shutil)"));
  }

  @Test
  void aThingCountsOnceALine() {
    assertThat(
            Policy.standard()
                .check("python", "import os\nos.system('a'); os.system('b')\nos.system('c')"))
        .extracting(Violation::line)
        .containsExactly(2, 3);
  }

  @Test
  void allButTheAllowedCanBeForbidden() {
    var policy = Policy.parse("python: {imports: {forbidden: ['*'], allowed: [json, math]}}");
    assertThat(policy.check("python", "import json\nimport os.path\nfrom math import pi\n"))
        .containsExactly(
            new Violation(
                2,
                "os.path",
                "json, math",
                "python.imports",
                "line 2: os.path is forbidden (allowed: json, math)"));
  }

  @Test
  void typescriptFollowsJavascriptUnlessItHasItsOwn() {
    var both =
        Policy.parse(
            "{javascript: {imports: {forbidden: [fs]}}, typescript: {imports: {forbidden: [net]}}}");
    assertThat(both.check("ts", "import 'fs'")).isEmpty();
    assertThat(both.check("ts", "import 'net'")).hasSize(1);
    assertThat(Policy.parse("javascript: {imports: {forbidden: [fs]}}").check("ts", "import 'fs'"))
        .hasSize(1);
  }

  @Test
  void whatDoesNotParseIsLeftToTheRun() {
    assertThat(Policy.standard().check("python", "import os\nos.system(\ndef")).isEmpty();
  }

  @Test
  void unknownLanguagesAreLeftToTheRun() {
    assertThat(Policy.standard().check("cobol", "import subprocess")).isEmpty();
    assertThat(Policy.standard().check("", "import subprocess")).isEmpty();
  }

  @Test
  void emptyBinaryAndHugeScriptsAreTaken() {
    var policy = Policy.standard();
    for (var language : new String[] {"python", "js", "ts", "sh"}) {
      assertThat(policy.check(language, "")).isEmpty();
      assertThat(policy.check(language, "\0\u0001\uD800ELF")).isEmpty();
      assertThat(policy.check(language, "x = 1\n".repeat(1_000_000))).isEmpty();
      assertThat(policy.check(language, "((((".repeat(5_000))).isEmpty();
    }
  }

  @Test
  void manyViolationsAreCutAtAHundred() {
    assertThat(Policy.standard().check("python", "import subprocess\n".repeat(500))).hasSize(100);
  }

  @Test
  void allMistakesOfAPolicyAreReportedAtOnceByLine() {
    assertThatThrownBy(
            () ->
                Policy.parse(
                    """
                    pyton: {}
                    shell:
                      comands: []
                      commands:
                        - name: x
                          pattern: '('
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "policy: line 1: unknown key 'pyton', did you mean 'python'?; "
                + "line 3: unknown key 'comands', did you mean 'commands'?; "
                + "line 6: pattern (: Unclosed group");
  }

  @Test
  void whatIsNotYamlIsNamedByLine() {
    assertThatThrownBy(() -> Policy.parse("python:\n  imports: [a\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("policy: line 3: not YAML: ");
    assertThatThrownBy(() -> Policy.parse("- a"))
        .hasMessage("policy: line 1: not a mapping (expected: key: value)");
  }
}
