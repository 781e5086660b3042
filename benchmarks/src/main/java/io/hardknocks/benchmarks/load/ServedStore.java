package io.hardknocks.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, on a free port. */
public record ServedStore(Process process, int port) implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[^ ]*:([0-9]+)");

  public static ServedStore start(Path folder) throws IOException {
    var program = Path.of(System.getProperty("hardknocks.home", "."), "hardknocks").toString();
    var process =
        new ProcessBuilder(program, "serve", "--port", "0", "--data", folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      var address = ADDRESS.matcher(line);
      if (address.find()) return new ServedStore(process, Integer.parseInt(address.group(1)));
    }
    throw new IOException("the server did not start");
  }

  /** What the process holds of the machine's memory. */
  public String memory() throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc", process.pid() + "", "status"));
    return status.stream().filter(line -> line.startsWith("VmRSS")).findFirst().orElse("");
  }

  /** Seconds of processor time that it has used. */
  public double cpuSeconds() {
    return process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(Double.NaN);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
