package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What a log writes before every line: the line's number, the time, the process, the container or
 * pod, the level.
 */
final class Stamp {
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String TIME = "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?";
  private static final String ZONE = "(?:Z|[+-]\\d\\d:?\\d\\d)";
  private static final String PROCESS = "[a-z][\\w./@-]{0,80}\\[\\d{1,9}\\]: ?";

  /** A line's number in front of code, which other tools print too: only of text that has many. */
  private static final Pattern GUTTER = Pattern.compile(" {0,6}\\d{1,5}[|→\\t]");

  /** A process manager's number and name of a process. */
  private static final Pattern MANAGED = Pattern.compile("\\d{1,3}\\|[A-Za-z][\\w.-]{0,40} +\\| ?");

  /** The step and second of an image's build, in front of what a step prints. */
  private static final Pattern STEP = Pattern.compile("(?m)^#\\d{1,3} \\d{1,5}\\.\\d{1,3}(?: |$)");

  /** The same where the build repeats below what its failed step printed. */
  private static final Pattern REPEATED =
      Pattern.compile("(?m)^(?:#\\d{1,3} \\d{1,5}\\.\\d{1,3}(?: |$)|\\d{1,5}\\.\\d{1,3} (?=\\S))");

  private static final Pattern CONTAINER = Pattern.compile("[A-Za-z][\\w.-]{0,40} +\\| ?");
  private static final Pattern NUMBERED_CONTAINER =
      Pattern.compile("[A-Za-z][\\w.-]{0,40}[-_]\\d{1,3} +\\| ?");

  private static final List<Pattern> TIMED =
      List.of(
          Pattern.compile(
              DAY + "T" + TIME + ZONE + " (?:std(?:out|err) [FP] |\\S{1,100} " + PROCESS + ")"),
          Pattern.compile(DAY + "[T ]" + TIME + ZONE + "? ?"),
          Pattern.compile("\\d{4}/\\d\\d/\\d\\d " + TIME + " "),
          Pattern.compile("\\[" + DAY + "[T ]" + TIME + "Z?\\] ?"),
          Pattern.compile("[^\\t\\n]{1,80}\\t[^\\t\\n]{1,80}\\t" + DAY + "T" + TIME + "Z ?"),
          Pattern.compile("(?:[A-Z][a-z]{2} [ \\d]\\d " + TIME + " \\S{1,60} )?" + PROCESS),
          Pattern.compile(
              "\\d\\d-\\d\\d " + TIME + " +(?:\\d+ +){2,3}[VDIWEF] [\\w./-]{1,40} *: ?"),
          Pattern.compile("\\[" + TIME + "\\] ?"),
          Pattern.compile("\\[pod/[\\w.-]{1,253}/[\\w.-]{1,63}\\] ?"),
          Pattern.compile(TIME + "(?: |$)"));

  /** Any of them: few texts begin with one. */
  private static final Pattern ANY = any();

  /** Lines that have no stamp: blank ones, where lines were left out, folds of a build server. */
  private static final Pattern ELIDED =
      Pattern.compile("\\s*(?:[-.…]{1,10}|\\[\\.\\.\\.\\]|travis_.*)?\\s*");

  /** What composes containers says of them itself. */
  private static final Pattern COMPOSER =
      Pattern.compile("(?:Attaching to .*|[A-Za-z][\\w.-]{0,40} exited with code \\d{1,3}.*|\\s*)");

  private Stamp() {}

  private static Pattern any() {
    var stamps = new ArrayList<>(TIMED);
    stamps.addAll(List.of(STEP, MANAGED, GUTTER, CONTAINER, NUMBERED_CONTAINER));
    var any = new StringJoiner(")|(?:", "(?:", ")");
    for (Pattern stamp : stamps) any.add(stamp.pattern());
    return Pattern.compile(any.toString());
  }

  /** The text without the stamp that each of its lines begins with; itself when there is none. */
  static Haystack strip(Haystack text) {
    var told = text.text();
    int first = 0;
    while (first < told.length() && told.charAt(first) == '\n') first++;
    if (first == told.length()) return text;
    if (told.startsWith("Attaching to ", first)) return text.with(ofContainers(told));
    if (text.has("failed to solve: ")) return text.with(REPEATED.matcher(told).replaceAll(""));
    boolean begins = mayBegin(told, first) && begins(ANY, told, first);
    return begins ? text.with(strip(told, first)) : text;
  }

  /** Any begins with one of few characters, or has one of few others before the line ends. */
  private static boolean mayBegin(String text, int first) {
    if ("0123456789 #[".indexOf(text.charAt(first)) >= 0) return true;
    for (int i = first; i < text.length() && text.charAt(i) != '\n'; i++) {
      if ("[|\t".indexOf(text.charAt(i)) >= 0) return true;
    }
    return false;
  }

  private static String strip(String text, int first) {
    int end = text.indexOf('\n', first);
    boolean many = end > 0 && end < text.length() - 1;
    if (begins(STEP, text, first)) return STEP.matcher(text).replaceAll("");
    if (begins(MANAGED, text, first)) return without(MANAGED, text);
    if (many && begins(GUTTER, text, first)) return without(GUTTER, text);
    char c = text.charAt(first);
    if (c <= ' ') return text;
    if (Character.isDigit(c) || Character.isLetter(c) || c == '[' || c == '/') {
      for (Pattern stamp : TIMED) {
        var rest = begins(stamp, text, first) ? without(stamp, text) : text;
        if (rest.length() < text.length()) return rest;
      }
    }
    var container = many ? CONTAINER : NUMBERED_CONTAINER;
    return begins(container, text, first) ? without(container, text) : text;
  }

  /** The output of several containers, without their names. */
  private static String ofContainers(String text) {
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var name = CONTAINER.matcher(lines[i]);
      if (name.lookingAt()) lines[i] = lines[i].substring(name.end());
      else if (COMPOSER.matcher(lines[i]).matches()) lines[i] = "";
    }
    return String.join("\n", lines);
  }

  private static boolean begins(Pattern stamp, String text, int from) {
    return stamp.matcher(text).region(from, text.length()).lookingAt();
  }

  private static String without(Pattern stamp, String text) {
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (ELIDED.matcher(lines[i]).matches()) continue;
      var matcher = stamp.matcher(lines[i]);
      if (!matcher.lookingAt()) return text;
      lines[i] = lines[i].substring(matcher.end());
    }
    return String.join("\n", lines);
  }
}
