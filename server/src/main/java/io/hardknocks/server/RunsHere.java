package io.hardknocks.server;

import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.sandbox.interpreter.Interpreters;
import io.hardknocks.sandbox.isolation.Sandboxes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How scripts run on this machine: the sandbox is looked for once, when it is first needed. */
final class RunsHere implements Supplier<Lessons.Runs> {
  private final DataFolder folder;
  private final Map<String, String> environment;
  private Lessons.@Nullable Runs runs;

  RunsHere(DataFolder folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  @Override
  public synchronized Lessons.Runs get() {
    if (runs == null) runs = choose();
    return runs;
  }

  private Lessons.Runs choose() {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var sandbox = new Sandboxes(environment, temporary).choose("auto");
    var interpreters = new Interpreters(environment, folder.root());
    return new Lessons.Runs(sandbox, policy(), interpreters::find);
  }

  /** The store owner's, else ours. */
  Policy policy() {
    try {
      return Files.exists(folder.policy())
          ? Policy.parse(Files.readString(folder.policy()))
          : Policy.standard();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
