package io.hardknocks.analysis.uses.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnowledgeTest {
  private static final Meaning TEXT = Meaning.value("str");

  private final Knowledge knowledge = new Knowledge();

  @Test
  void aRoundThatReadWhatItFoundIsTheLast() {
    knowledge.learn("a", TEXT);
    assertThat(knowledge.of("a")).isEqualTo(TEXT);
    assertThat(knowledge.settle()).isTrue();
  }

  @Test
  void whatWasReadBeforeItWasFoundIsReadAgain() {
    assertThat(knowledge.of("a")).isEqualTo(Doubt.NEVER);
    knowledge.learn("a", TEXT);
    assertThat(knowledge.settle()).isFalse();
    assertThat(knowledge.of("a")).isEqualTo(TEXT);
    knowledge.learn("a", TEXT);
    assertThat(knowledge.settle()).isTrue();
  }

  @Test
  void whatIsNotFoundAgainIsReadAgain() {
    knowledge.of("a");
    knowledge.learn("a", TEXT);
    assertThat(knowledge.settle()).isFalse();
    assertThat(knowledge.of("a")).isEqualTo(TEXT);
    assertThat(knowledge.settle()).isFalse();
    assertThat(knowledge.of("a")).isEqualTo(Doubt.NEVER);
    assertThat(knowledge.settle()).isTrue();
  }

  @Test
  void aVariableOfWhichTheScriptSaysLaterWhatItIsIsAskedForAgain() {
    assertThat(knowledge.isSaid("a")).isFalse();
    knowledge.say("a", TEXT);
    assertThat(knowledge.settle()).isFalse();
    assertThat(knowledge.isSaid("a")).isTrue();
    assertThat(knowledge.settle()).isTrue();
  }
}
