package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** {@code hardknocks serve} as a process of its own, on a store that others served before it. */
record ServedProcess(Process process, URI address, CompletableFuture<String> errors)
    implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

  /**
   * Starts one and awaits that it can be called.
   *
   * @param port 0 for one that is free
   */
  static ServedProcess start(Path data, int port) throws IOException {
    var process = new CommandLine(data).start("serve", "--port", Integer.toString(port));
    var errors = CommandLine.reading(process.getErrorStream());
    var told = process.inputReader(UTF_8).readLine();
    var address = ADDRESS.matcher(told == null ? "" : told);
    if (address.find()) return new ServedProcess(process, URI.create(address.group()), errors);
    process.destroyForcibly();
    throw new AssertionError("the server did not start: " + told + "\n" + errors.join());
  }

  int port() {
    return address.getPort();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill} does: it finishes what is under way. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
