package io.hardknocks.analysis.failure.trace;

/** Lines that follow an error's message and are no part of it. */
final class Aftermath {
  private Aftermath() {}

  /** Whether the output goes on with something else: a prompt, another process, a warning. */
  static boolean startsWith(String line) {
    if (line.isEmpty()) return false;
    return switch (line.charAt(0)) {
      case '>' -> line.equals(">>>") || line.startsWith(">>> ");
      case '(' -> line.startsWith("(node:");
      case '$' -> line.startsWith("$ ");
      case 'm' -> line.startsWith("make: ***");
      case 'P' -> line.startsWith("Process finished with");
      case 's' -> line.startsWith("srun: ");
      case 'E' -> line.startsWith("ERROR conda");
      case 'N' -> line.startsWith("Node.js v");
      default -> startsWithDate(line);
    };
  }

  private static boolean startsWithDate(String line) {
    return line.length() > 10
        && Character.isDigit(line.charAt(0))
        && line.charAt(4) == '-'
        && line.charAt(7) == '-';
  }
}
