package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleProgramTest {
  @TempDir Path folder;

  @Test
  void theExampleProgramIsCompiledAndRemembers() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var program = Path.of("..", "examples", "java", "RememberFailures.java").toString();
    var process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program,
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out)
        .contains("data_access_error")
        .contains("\"city\"")
        .contains("1 of 1 failures fixed");
  }
}
