package io.hardknocks.codec;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class JsonItemsTest {
  @Test
  void itemsOfAnArrayAreTheirOwnTexts() throws BadRecord {
    assertThat(JsonItems.of(" [{\"a\":\"ä😀\"}, 2 ,{}]".getBytes(UTF_8)))
        .containsExactly("{\"a\":\"ä😀\"}", "2", "{}");
  }

  @Test
  void aByteOrderMarkIsNoText() throws BadRecord {
    assertThat(JsonItems.of("\uFEFF{\"a\":1}".getBytes(UTF_8))).containsExactly("{\"a\":1}");
  }

  @Test
  void whatComesAfterOneValueIsNotDropped() {
    assertThatExceptionOfType(BadRecord.class)
        .isThrownBy(() -> JsonItems.of("{\"a\":1} {\"a\":2}".getBytes(UTF_8)))
        .withMessageContaining("after the value");
  }

  @Test
  void anotherCharsetIsRefused() {
    assertThatExceptionOfType(BadRecord.class)
        .isThrownBy(() -> JsonItems.of("[{\"a\":1}]".getBytes(UTF_16)));
  }
}
