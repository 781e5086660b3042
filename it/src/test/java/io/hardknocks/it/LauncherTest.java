package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts Java, with a Java that prints what it is given. */
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do case $word in -XX:AOTCacheOutput=*) : >"${word#*=}" ;; esac; done
      echo "$@"
      echo "called $HARDKNOCKS_CALLED"
      """;

  @TempDir Path home;

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("lib/jdk.sh"), "find_jdk() { :; }\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");
    Files.createDirectories(home.resolve("bin"));
    Files.copy(Path.of("../dist/src/bin/hardknocks"), home.resolve("bin/hardknocks"));
    Files.writeString(home.resolve("bin/java"), JAVA);
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

  @Test
  void adviceCallsItAsItWasCalled() throws Exception {
    var program = home.resolve("bin/hardknocks").toString();
    assertThat(call(program, "demo")).contains("called " + program);
    assertThat(call("env", "HARDKNOCKS_CALLED=./hardknocks", program, "demo"))
        .contains("called ./hardknocks\n");
    assertThat(call("env", "PATH=" + home.resolve("bin") + ":/usr/bin:/bin", "hardknocks", "demo"))
        .contains("called hardknocks\n");
  }

  @Test
  void oneErrorIsAnsweredByWhatStartsSoonest() throws Exception {
    assertThat(started("classify", "error.txt")).contains("-XX:+UseSerialGC");
    assertThat(started("classify", "--jsonl", "errors.jsonl")).contains("-XX:+UseParallelGC");
    assertThat(started("--data", "store", "log", "--jsonl")).contains("-Xmn300m");
    assertThat(started("log", "attempt.json")).contains("-XX:+UseSerialGC");
    assertThat(started("serve")).contains("-Xmn320m");
  }

  private String started(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(home.resolve("bin/hardknocks").toString()));
    command.addAll(List.of(arguments));
    return call(command.toArray(String[]::new));
  }

  @Test
  void archivesOfAnOlderBuildGoWhenAnotherIsMade() throws Exception {
    started("summary");
    var cache = home.resolve("cache");
    var first = archives(cache);
    var alike = first.getFirst().getFileName().toString().replace("@", "-2@");
    var others = Files.writeString(cache.resolve(alike), "another folder's");
    Files.writeString(home.resolve("lib/new.jar"), "");
    started("summary");
    assertThat(archives(cache)).hasSize(2).contains(others).doesNotContainAnyElementsOf(first);
  }

  @Test
  void anArchiveHoldsInEveryTimeZone() throws Exception {
    started("summary");
    var made = archives(home.resolve("cache"));
    call("env", "TZ=America/New_York", "LC_ALL=C", home.resolve("bin/hardknocks") + "", "summary");
    assertThat(archives(home.resolve("cache"))).isEqualTo(made).hasSize(1);
  }

  @Test
  void withoutAHomeOrWithAColonItSaysSoOrStarts() throws Exception {
    assertThat(call("env", "-u", "HOME", home.resolve("bin/hardknocks") + "", "summary"))
        .contains("io.hardknocks.cli.Main summary");
    var odd = Files.createDirectories(home.resolve("a:b"));
    call("cp", "-r", home.resolve("bin") + "", home.resolve("lib") + "", odd + "");
    assertThat(call(odd.resolve("bin/hardknocks") + "", "summary"))
        .contains("has a colon")
        .hasLineCount(1);
  }

  private static List<Path> archives(Path cache) throws IOException {
    try (var files = Files.list(cache)) {
      return files.toList();
    }
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
