package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.python.PythonBlocks.Block;
import io.hardknocks.analysis.failure.trace.python.PythonBlocks.Relation;
import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's own tracebacks: chained, grouped, cut at the start or the end, of a syntax error. */
public final class PythonTrace implements TraceParser {
  /** Pip quotes what a build printed; that the install failed is the error. */
  private static final String BUILD_ENDS = "[end of output]";

  private static final Pattern ELLIPSIS = Pattern.compile("[\\s.…]*");

  /** What a program raises because another one before it failed. */
  private static final Set<String> FOLLOWING = Set.of("FileNotFoundError", "BrokenPipeError");

  /** What a process says whose parent failed to send it its work. */
  private static final String STARVED = "Ran out of input";

  /**
   * As Celery tells it above the traceback: {@code raised unexpected: KeyError('id',)}, {@code
   * raised exception <class 'KeyError'>: KeyError('id')}.
   */
  private static final List<Pattern> RAISED =
      List.of(
          Pattern.compile(
              " raised unexpected: ([A-Za-z_]\\w{2,80})\\(([\"']?)(.{0,2000}?)(?:\\\\n)?\\2,?\\)$"),
          Pattern.compile(
              " raised exception <class '([A-Za-z_][\\w.]{2,120})'>: \\w{3,80}\\(([\"']?)(.{0,2000}?)\\2,?\\)$"));

  @Override
  public String language() {
    return "python";
  }

  @Override
  public @Nullable Reading read(Text raw) {
    if (!raw.hasAny(PythonBlocks.HEADER, "File \"", "Traceback (innermost last)")) return null;
    if (quotedByPip(raw)) return null;
    var text = raw.has("Exception Group Traceback") ? raw.map(PythonGroups::strip) : raw;
    var blocks = new PythonBlocks(text).read();
    int last = lastToTell(blocks);
    if (last < 0) return null;
    last = before(blocks, last);
    int first = first(blocks, last);
    var chain = chain(blocks.subList(first, last + 1));
    if (text.has("RemoteTraceback") && isSent(chain)) chain.removeFirst();
    boolean named = !chain.getFirst().exception().isEmpty();
    var told = named && !announcesMore(text) ? null : toldAbove(text, chain.getFirst());
    if (told != null) chain = named ? causedBy(told, chain) : List.of(told);
    return new Reading("python", strength(chain.getFirst()), chain, blocks.get(last).at());
  }

  private static List<Thrown> causedBy(Thrown error, List<Thrown> causes) {
    var chain = new ArrayList<>(List.of(error));
    chain.addAll(causes);
    return chain;
  }

  /** Frames without an error's name are no more than a guess: the name may stand elsewhere. */
  private static Strength strength(Thrown thrown) {
    if (thrown.exception().isEmpty()) return Strength.GUESS;
    return Launchers.report(thrown) ? Strength.LIKELY : Strength.CERTAIN;
  }

  /** What a package's build printed is pip's to tell, unless an error follows on it. */
  private static boolean quotedByPip(Text text) {
    if (text.has("subprocess-exited-with-error") && text.has("lines of output]")) return true;
    if (!text.has(BUILD_ENDS)) return false;
    int end = text.all().lastIndexOf(BUILD_ENDS);
    return text.all().indexOf(PythonBlocks.HEADER, end) < 0;
  }

  /** Whether the text was cut where the error that was raised in the end would follow. */
  private static boolean announcesMore(Text text) {
    int last = text.lastIndex();
    while (last > 0 && ELLIPSIS.matcher(text.line(last)).matches()) last--;
    return PythonBlocks.announces(text.line(last));
  }

  /** Some loggers write the error above its traceback, which may be cut before it tells it. */
  private static @Nullable Thrown toldAbove(Text text, Thrown unnamed) {
    for (int i = text.lastIndex(); i > 0; i--) {
      if (PythonBlocks.header(text.line(i)) < 0) continue;
      var told = told(text.line(i - 1).strip(), unnamed);
      if (told != null) return told;
    }
    return null;
  }

  private static @Nullable Thrown told(String line, Thrown unnamed) {
    for (Pattern way : RAISED) {
      var raised = way.matcher(line);
      if (raised.find()) return unnamed.as(raised.group(1), raised.group(3));
    }
    int start = line.startsWith("[ERROR] ") ? "[ERROR] ".length() : 0;
    int end = Names.nameEnd(line, start);
    boolean error = end > start && Names.soundsLikeError(line.substring(start, end));
    if (error && line.startsWith(": ", end)) {
      return unnamed.as(line.substring(start, end), line.substring(end + 2));
    }
    for (int at = line.indexOf(": "); at > 0; at = line.indexOf(": ", at + 2)) {
      var message = line.substring(at + 2);
      var name = Sentence.exception(message);
      if (name.isPresent()) return unnamed.as(name.get(), message);
    }
    return null;
  }

  /** The last error that ended the program; where none did, the last that it went on after. */
  private static int lastToTell(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) if (tells(blocks.get(i), false)) return i;
    for (int i = blocks.size() - 1; i >= 0; i--) if (tells(blocks.get(i), true)) return i;
    return blocks.size() - 1;
  }

  private static int first(List<Block> blocks, int last) {
    int first = last;
    while (first > 0 && blocks.get(first).relation() != Relation.FIRST) {
      if (Handled.isIn(blocks, first)) break;
      first--;
    }
    return first;
  }

  /**
   * What ended the step before one that then lacks its files, its reader or its input; else the
   * same.
   */
  private static int before(List<Block> blocks, int last) {
    var thrown = blocks.get(last).thrown();
    boolean starved = thrown.exception().equals("EOFError") && thrown.message().equals(STARVED);
    if (!starved && !FOLLOWING.contains(thrown.exception())) return last;
    for (int i = first(blocks, last) - 1; i >= 0; i--) {
      if (tells(blocks.get(i), false)) return i;
    }
    return last;
  }

  private static boolean tells(Block block, boolean aside) {
    return block.aside() == aside && !block.thrown().exception().isEmpty();
  }

  /** Whether an error was only raised anew where the process that it came of is waited for. */
  private static boolean isSent(List<Thrown> chain) {
    if (chain.size() < 2 || chain.get(1).line() == null) return false;
    var sent = chain.get(1);
    var error = chain.getFirst();
    return sent.exception().equals(error.exception()) && sent.message().equals(error.message());
  }

  /** A part that was never raised itself came up where its group did. */
  private static Thrown placed(Thrown part, Thrown group) {
    return part.frames().isEmpty() ? group.as(part.exception(), part.message()) : part;
  }

  /** The reported error first; parts of a group and causes after it. */
  private static List<Thrown> chain(List<Block> blocks) {
    var chain = new ArrayList<Thrown>();
    var parts = new ArrayList<Thrown>();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      var block = blocks.get(i);
      if (block.relation() == Relation.PART) {
        parts.addFirst(block.thrown());
      } else {
        chain.add(block.thrown());
        for (Thrown part : parts) chain.add(placed(part, block.thrown()));
        parts.clear();
      }
    }
    chain.addAll(parts);
    return chain;
  }
}
