package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.model.Frame;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What starts the processes of a job, and in the end reports that one of them failed. */
final class Launchers {
  private static final Set<String> REPORTS = Set.of("ChildFailedError", "ProcessExitedException");
  private static final String OF_COMMAND = "CalledProcessError";

  /** As virtualenv says it of pip, whose output stands above. */
  private static final Pattern COMMAND =
      Pattern.compile("Command [^\\n]{1,4000} failed with error code -?\\d{1,3}");

  private static final List<String> FILES =
      List.of(
          "accelerate/commands/",
          "conda_build/",
          "deepspeed/launcher/",
          "torch/distributed/",
          "horovod/runner/");

  private Launchers() {}

  /** Whether the error says no more than that a process failed, which told why itself. */
  static boolean report(Thrown thrown) {
    var name = thrown.exception().substring(thrown.exception().lastIndexOf('.') + 1);
    return REPORTS.contains(name)
        || (name.equals(OF_COMMAND) && launched(thrown.frames()))
        || thrown.message().contains("See root cause above")
        || COMMAND.matcher(thrown.message()).lookingAt();
  }

  private static boolean launched(List<Frame> frames) {
    for (Frame frame : frames) {
      var file = frame.file().replace('\\', '/');
      for (String launcher : FILES) if (file.contains(launcher)) return true;
    }
    return false;
  }
}
