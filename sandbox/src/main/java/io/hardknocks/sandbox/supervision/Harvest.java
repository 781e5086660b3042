package io.hardknocks.sandbox.supervision;

import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.folder.OutputCopy;
import io.hardknocks.sandbox.folder.OutputScan;
import io.hardknocks.sandbox.folder.RunFolder;
import io.hardknocks.sandbox.folder.Staging;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a script left in its work folder: listed, and kept where that is wanted. */
public final class Harvest {
  private final Path work;
  private final Limits limits;
  private final @Nullable Path keep;
  private final List<OutputScan.Found> files;

  private Harvest(RunFolder folder, RunSpec spec, List<OutputScan.Found> files) {
    this.work = folder.work();
    this.limits = spec.limits();
    this.keep = spec.keepOutputs();
    this.files = files;
  }

  public static Harvest of(RunSpec spec, RunFolder folder, Path script, List<Path> inputs) {
    var files = OutputScan.of(folder.work(), ownNames(spec, folder, script, inputs));
    return new Harvest(folder, spec, files);
  }

  public RunResult into(RunResult result) {
    if (keep != null) OutputCopy.copy(work, files, keep);
    var whole = result.with(OutputScan.list(work, files, limits.diskBytes()));
    return stoppedAtFileSize(result) ? whole.with(Watch.fileTooLarge(limits)) : whole;
  }

  /** Some runtimes turn the kernel's signal into an error of their own. */
  private boolean stoppedAtFileSize(RunResult result) {
    boolean failed = result.ending() == Ending.EXITED && !result.exit().succeeded();
    return failed && files.stream().anyMatch(file -> file.size() >= limits.fileBytes());
  }

  /** What lies there because we put it there, and was not changed. */
  private static Set<Path> ownNames(
      RunSpec spec, RunFolder folder, Path script, List<Path> inputs) {
    var names = new HashSet<Path>();
    for (var input : inputs) names.add(input.getFileName());
    if (Staging.isUnchanged(spec.script(), folder.work().resolve(script))) names.add(script);
    return names;
  }
}
