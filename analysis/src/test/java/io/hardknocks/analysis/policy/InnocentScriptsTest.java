package io.hardknocks.analysis.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Ordinary scripts, of which none may be refused. */
class InnocentScriptsTest {
  private static final Policy POLICY = Policy.standard();

  private record Script(String language, String text) {}

  private static List<Script> scripts() throws IOException {
    try (var in = requireNonNull(InnocentScriptsTest.class.getResourceAsStream("innocent.txt"))) {
      var scripts = new ArrayList<Script>();
      for (var part : new String(in.readAllBytes(), UTF_8).split("(?m)^=== ", -1)) {
        int end = part.indexOf('\n');
        if (end > 0) scripts.add(new Script(part.substring(0, end), part.substring(end + 1)));
      }
      return scripts;
    }
  }

  @TestFactory
  List<DynamicTest> noneIsRefused() throws IOException {
    return scripts().stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    script.language() + ": " + script.text(),
                    () -> assertThat(POLICY.check(script.language(), script.text())).isEmpty()))
        .toList();
  }

  @Test
  void theTableIsLongEnoughToMeanSomething() throws IOException {
    assertThat(scripts()).hasSizeGreaterThanOrEqualTo(60);
  }
}
