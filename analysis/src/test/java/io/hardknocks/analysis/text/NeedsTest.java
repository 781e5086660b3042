package io.hardknocks.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "No module named '(?<name>[\\w.]+)' => [no module named ']",
        "colou?rs are off => [rs are off]",
        "a{2}bcd+ef => [bcd]",
        "(?:lost|dropped) \\w+ => [lost, dropped]",
        "~(?:lost|dropped)? connection~ => [ connection]",
        "timed out(?= while) => [timed out]",
        "(?<x>a+) and \\k<x>s => [ and ]",
        "(?<!not )found(?! again) => [found]",
        "[Dd]isk [^\\]]full\\. => [full.]",
        "(?>deadline) => [deadline]",
        "not (?i:Found)\\b => [found]",
        "~(?ix) out \\ of [ ] memories # of any kind~ => [memories]",
        "~(?ix) ( (?-x:no room) | no\\ space )~ => [no room, no space]",
        "überlaufen => [berlaufen]"
      })
  void theMostTellingPartIsNeeded(String regex, String literals) {
    assertThat(Needs.of(regex)).hasToString(literals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\w+: \\d+",
        "(?:refused)*",
        "(?:refused){0,3}",
        "lost|\\d+",
        "lost|",
        "\\Qlost\\E",
        "\\x41bcd",
        "(?iu)lost",
        "(?=lost)\\w+",
        "no",
        ""
      })
  void nothingIsNeededWhereItCannotBeTold(String regex) {
    assertThat(Needs.of(regex).mayBeMetBy(Haystack.of(""))).isTrue();
  }

  @Test
  void oneOfTheLiteralsIsEnough() {
    var needs = Needs.of("(?i)(?:Connection|Socket) (?:lost|closed)");
    assertThat(needs.mayBeMetBy(Haystack.of("the socket closed"))).isTrue();
    assertThat(needs.mayBeMetBy(Haystack.of("the file closed"))).isFalse();
  }
}
