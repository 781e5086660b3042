package io.hardknocks.sandbox.isolation;

import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Usage;
import io.hardknocks.sandbox.Captured;
import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.Exit;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.Outputs;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.folder.FolderRemoval;
import io.hardknocks.sandbox.folder.Scratch;
import io.hardknocks.sandbox.group.GroupPlaces;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process of an unprivileged user that runs scripts for a test of root's, a line a run. It shows
 * that the sandbox needs no rights.
 */
final class OtherUser implements Sandbox, AutoCloseable {
  private static final String UID = "65534";

  private final Path folder;
  private final Process process;
  private final BufferedReader answers;

  private OtherUser(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static OtherUser start() throws IOException {
    var open = PosixFilePermissions.fromString("rwxrwxrwx");
    var folder = Files.createTempDirectory("other-user");
    Files.setPosixFilePermissions(folder, open);
    var classes = copyClasses(folder.resolve("classes"));
    var command =
        List.of(
            "/usr/bin/setpriv",
            "--reuid=" + UID,
            "--regid=" + UID,
            "--clear-groups",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            OtherUser.class.getName(),
            folder.toString());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    return new OtherUser(folder, builder.start());
  }

  @Override
  public String name() {
    return "other user's";
  }

  @Override
  public RunResult run(RunSpec spec) {
    try {
      var script =
          Files.copy(
              spec.script(),
              Files.createTempDirectory(folder, "s").resolve(spec.script().getFileName()));
      Files.setPosixFilePermissions(
          script.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rw-r--r--"));
      var limits = spec.limits();
      var words = new ArrayList<>(List.of(script.toString()));
      for (long number :
          new long[] {
            limits.wall().toMillis(), limits.cpu().toMillis(), limits.memoryBytes(),
            limits.processes(), limits.fileBytes(), limits.diskBytes(),
            limits.openFiles(), limits.outputBytes()
          }) {
        words.add(Long.toString(number));
      }
      process.getOutputStream().write((encode(words) + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      return result(decode(answers.readLine()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until a process below runs the script of this name. */
  ProcessHandle awaitDescendant(String name) {
    while (true) {
      var found =
          process
              .descendants()
              .filter(one -> commandLine(one).endsWith("/work/" + name + "\0"))
              .filter(one -> commandLine(one).startsWith("/usr/bin/python"))
              .findFirst();
      if (found.isPresent()) return found.get();
      Thread.onSpinWait();
    }
  }

  private static String commandLine(ProcessHandle one) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(one.pid()), "cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }

  void kill() {
    process.destroyForcibly().onExit().join();
    FolderRemoval.remove(folder);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
    FolderRemoval.remove(folder);
  }

  public static void main(String[] args) throws IOException {
    var scratch = Scratch.in(Path.of(args[0], "scratch"));
    var sandbox = new BubblewrapSandbox(Bench.PROGRAM, scratch, GroupPlaces.probe());
    var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (var line = requests.readLine(); line != null; line = requests.readLine()) {
      out.println(encode(words(sandbox.run(spec(decode(line))))));
    }
  }

  private static RunSpec spec(List<String> words) {
    var n = words.subList(1, words.size()).stream().map(Long::valueOf).toList();
    var limits =
        new Limits(
            Duration.ofMillis(n.get(0)),
            Duration.ofMillis(n.get(1)),
            n.get(2),
            n.get(3).intValue(),
            n.get(4),
            n.get(5),
            n.get(6).intValue(),
            n.get(7).intValue());
    return Bench.spec(Path.of(words.getFirst())).withLimits(limits);
  }

  private static List<String> words(RunResult result) {
    var words =
        new ArrayList<>(
            List.of(
                result.ending().name(),
                String.valueOf(result.exitCode()),
                Integer.toString(result.exit().signal()),
                result.reason(),
                result.stdout().text(),
                Long.toString(result.stdout().totalBytes()),
                Boolean.toString(result.stdout().cut()),
                result.stderr().text(),
                Long.toString(result.outputs().count())));
    for (var file : result.outputs().files()) {
      words.addAll(List.of(file.path(), Long.toString(file.sizeBytes()), file.sha256()));
    }
    return words;
  }

  private static RunResult result(List<String> words) {
    var ending = Ending.valueOf(words.get(0));
    @Nullable Integer code = words.get(1).equals("null") ? null : Integer.valueOf(words.get(1));
    var exit = new Exit(ending, code, Integer.parseInt(words.get(2)), words.get(3));
    var files = new ArrayList<OutputFile>();
    for (int at = 9; at + 2 < words.size(); at += 3) {
      files.add(
          new OutputFile(words.get(at), Long.parseLong(words.get(at + 1)), words.get(at + 2)));
    }
    return new RunResult(
        exit,
        Duration.ZERO,
        Usage.UNKNOWN,
        new Captured(
            words.get(4), Long.parseLong(words.get(5)), Boolean.parseBoolean(words.get(6))),
        new Captured(words.get(7), words.get(7).length(), false),
        new Outputs(files, Long.parseLong(words.get(8))));
  }

  private static String encode(List<String> words) {
    var base64 = Base64.getEncoder();
    var encoded =
        words.stream().map(w -> "." + base64.encodeToString(w.getBytes(StandardCharsets.UTF_8)));
    return String.join(" ", encoded.toList());
  }

  private static List<String> decode(@Nullable String line) {
    if (line == null) throw new IllegalStateException("the other user's process ended");
    var base64 = Base64.getDecoder();
    return Arrays.stream(line.split(" ", -1))
        .map(word -> new String(base64.decode(word.substring(1)), StandardCharsets.UTF_8))
        .toList();
  }

  /** Ours may lie where the other user cannot read. */
  private static String copyClasses(Path target) throws IOException {
    Files.createDirectory(target);
    var copies = new ArrayList<>(List.of(target.toString()));
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) copyFolder(path, target);
      else if (path.getFileName().toString().startsWith("hardknocks-")) {
        copies.add(Files.copy(path, target.resolve(path.getFileName())).toString());
      }
    }
    openAll(target);
    return String.join(File.pathSeparator, copies);
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var path : all.toList()) {
        var copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void openAll(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.toList()) {
        var mode = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
      }
    }
  }
}
