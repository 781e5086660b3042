package io.hardknocks.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.memory.MemoryStorage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedBeforeTest {
  private final MemoryStorage storage = new MemoryStorage();
  private final FailedBefore failures = new FailedBefore(storage.attempts());

  @AfterEach
  void close() {
    storage.close();
  }

  private void keep(Attempt attempt) {
    storage.attempts().append(List.of(attempt));
  }

  private void failed(String id, long minute, String script) {
    keep(Sample.of(id).minute(minute).script(script).failed("x").attempt());
  }

  private String found(String script) {
    var found = failures.of(Scope.ALL, script);
    return found == null ? "" : found.id().value();
  }

  @Test
  void theLatestOfTheSameTextIsFoundAgainAndAgain() {
    failed("one", 1, "run()");
    failed("other", 2, "walk()");
    failed("two", 3, "run()");
    for (int i = 0; i < 2; i++) {
      assertThat(found("run()")).isEqualTo("two");
      assertThat(found("walk()")).isEqualTo("other");
      assertThat(found("swim()")).isEmpty();
    }
  }

  @Test
  void aTextThatOnlyHasTheSameHashIsAnother() {
    assertThat("Aa()").hasSameHashCodeAs("BB()");
    failed("one", 1, "Aa()");
    for (int i = 0; i < 2; i++) {
      assertThat(found("BB()")).isEmpty();
      assertThat(found("Aa()")).isEqualTo("one");
    }
  }

  @Test
  void aTextThatWentWellSinceIsNotFound() {
    failed("one", 1, "run()");
    assertThat(found("run()")).isEqualTo("one");
    keep(Sample.of("two").minute(2).script("run()").attempt());
    assertThat(found("run()")).isEmpty();
  }
}
