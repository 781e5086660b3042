package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts Java, with a Java that prints what it is given. */
class LauncherTest {
  @TempDir Path home;

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("lib/jdk.sh"), "find_jdk() { :; }\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");
    Files.createDirectories(home.resolve("bin"));
    Files.copy(Path.of("../dist/src/bin/hardknocks"), home.resolve("bin/hardknocks"));
    Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho \"$@\"\n");
    for (var program : List.of("java", "hardknocks"))
      Files.setPosixFilePermissions(
          home.resolve("bin").resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void itSaysHowWideTheTerminalIs() throws Exception {
    assertThat(onATerminal("stty cols 61")).contains("-Dhardknocks.columns=61 ");
    assertThat(onATerminal("stty cols 61; export COLUMNS=72")).contains("columns=72 ");
    assertThat(onATerminal("stty cols 0")).contains("-Dhardknocks.columns=80 ");
  }

  @Test
  void aPipeIsNoTerminal() throws Exception {
    assertThat(call(home.resolve("bin/hardknocks").toString(), "summary"))
        .contains("io.hardknocks.cli.Main summary")
        .doesNotContain("hardknocks.columns");
  }

  private String onATerminal(String first) throws Exception {
    return call(
        "script", "-qec", first + "; " + home.resolve("bin/hardknocks") + " summary", "/dev/null");
  }

  private String call(String... command) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", home.toString());
    builder.environment().put("HARDKNOCKS_CACHE", home.resolve("cache").toString());
    builder.environment().remove("COLUMNS");
    var process = builder.start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return out;
  }
}
