package io.hardknocks.analysis.failure.trace.text;

import java.util.regex.Pattern;

/**
 * What those who run commands write around the output: a build server's groups and exit codes, the
 * tags of an agent's observation, the fences of a quote.
 */
final class RunnerLines {
  private static final Pattern LINE =
      Pattern.compile(
          "[\\[(]?(?:⎿ *)?(?:##\\[error\\]|\\[ERROR\\] |\\[error\\] |Error: |error: )?"
              + "(?:(?:The )?(?:[Pp]rocess|[Cc]ommand|[Ss]cript|Operation) )?"
              + "(?:(?:completed |failed |finished |exited )?(?:with )?[Ee]xit code"
              + "|(?:failed|finished|[Ee]xited) with code):? -?\\d{1,10}[.\\])]?"
              + "|</?(?:output|stdout|stderr|error|result|observation|tool_use_error|system|returncode)>"
              + "|<(?:returncode|exit_code)>-?\\d+</(?:returncode|exit_code)>"
              + "|##\\[(?:end)?group\\].*|(?:::)(?:end)?group::.*"
              + "|ERROR: Job failed: exit (?:code|status) \\d+"
              + "|The command '.*' returned a non-zero code: \\d+"
              + "|[\\w./ -]{1,80} exited with non-zero code:? \\d+"
              + "|Command exited with non-zero status \\d+|exit status \\d+"
              + "|##\\[error\\](?:Bash|PowerShell|Cmd\\.exe) exited with code '\\d+'\\."
              + "|error Command failed with (?:exit code \\d+|signal \\S+)\\.?"
              + "|info Visit https?://\\S+ for documentation about this command\\."
              + "|(?:OBSERVATION|Observation|Output|OUTPUT|STDERR|stderr):"
              + "|Found \\d+ errors? in .*|Error: The operation was canceled\\."
              + "|\\+ (?:CategoryInfo|FullyQualifiedErrorId) .*|… \\+\\d+ lines.*|Error: Command \".{1,300}\" exited with (?:code )?\\d+"
              + "|(?:✘ \\[ERROR\\] )?Error: Command failed with exit code \\d+: .{1,400}"
              + "|Error: (?:A fatal exception has occurred\\. Program will exit"
              + "|Could not create the Java Virtual Machine)\\."
              + "|[0-9A-F]{8,16}:error:[0-9A-F]{8}:.*"
              + "|error: [Rr]ecipe .{1,80} failed (?:on line \\d{1,6} )?with exit code \\d{1,3}"
              + "|nox > (?:Command .{1,300} failed with exit code -?\\d{1,3}|Session .{1,80} failed\\.?)"
              + "|ERROR: InvocationError for command .{1,300} \\(exited with code -?\\d{1,3}\\)"
              + "|\\S{1,40}: (?:exit|FAIL code) -?\\d{1,3} \\(.{1,300}"
              + "|ERROR: +\\S{1,40}: commands failed|evaluation failed :\\( .{1,40}"
              + "|npm ERR! Test failed\\. +See above for more details\\."
              + "|ELIFECYCLE +(?:Test failed\\. See above for more details|Command failed with exit code \\d{1,3})\\."
              + "|error: script .{1,80} exited with code \\d{1,3}"
              + "|task: Failed to run task .{1,80}: exit status \\d{1,3}"
              + "|(?:⎿ *)?```\\w{0,12}");

  private static final String STDERR = "[stderr] ";

  /** How torchrun says which of the processes wrote a line. */
  private static final Pattern RANK = Pattern.compile("\\[rank\\d{1,4}\\]:(?: |\\[[WI]\\d{4}.*)?");

  private static final String RANKED = "[rank";

  private RunnerLines() {}

  static boolean mayHave(String text) {
    return text.contains("xit code")
        || text.contains("FAIL code ")
        || text.contains("nox > ")
        || text.contains("xited with code ")
        || text.contains("See above for more")
        || text.contains("evaluation failed")
        || text.contains(": commands failed")
        || text.contains("documentation about this command")
        || text.contains("non-zero ")
        || text.contains("xit status ")
        || text.contains("```")
        || text.contains("##[")
        || text.contains(STDERR)
        || text.contains(RANKED)
        || text.contains("Found ")
        || text.contains("Error: Command ")
        || text.contains("+ CategoryInfo")
        || text.contains("was canceled.")
        || text.contains("</")
        || text.contains("Java Virtual Machine.")
        || text.contains(":error:")
        || text.contains("ERVATION:")
        || text.contains("bservation:");
  }

  private static String withoutSource(String line) {
    if (line.startsWith(STDERR)) return line.substring(STDERR.length());
    if (!line.startsWith(RANKED)) return line;
    var rank = RANK.matcher(line);
    return rank.lookingAt() ? line.substring(rank.end()) : line;
  }

  /** The text without such lines; itself when there is nothing else in it. */
  static String strip(String text) {
    var lines = text.split("\n", -1);
    boolean any = false;
    boolean rest = false;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = withoutSource(lines[i]);
      var line = lines[i].strip();
      if (line.isEmpty()) continue;
      if (LINE.matcher(line).matches()) {
        lines[i] = "";
        any = true;
      } else {
        rest = true;
      }
    }
    any |= text.contains(STDERR) || text.contains(RANKED);
    return any && rest ? String.join("\n", lines) : text;
  }
}
