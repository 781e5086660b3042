package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's own tracebacks: chained, grouped, cut at the start or the end, of a syntax error. */
public final class PythonTrace implements TraceParser {
  /** Pip quotes what a build printed; that the install failed is the error. */
  private static final String QUOTED_BY_PIP = "subprocess-exited-with-error";

  private static final String HEADER = "Traceback (most recent call last)";

  private enum Relation {
    FIRST,
    CAUSED,
    PART
  }

  private record Block(Relation relation, Thrown thrown, int at) {}

  @Override
  public String language() {
    return "python";
  }

  @Override
  public @Nullable Reading read(Text raw) {
    if (!raw.hasAny(HEADER, "File \"", "Traceback (innermost last)")) return null;
    if (raw.has(QUOTED_BY_PIP) && raw.has("lines of output]")) return null;
    var text = raw.has("Exception Group Traceback") ? raw.map(PythonGroups::strip) : raw;
    var blocks = blocks(text);
    int last = lastToTell(blocks);
    if (last < 0) return null;
    int first = last;
    while (blocks.get(first).relation != Relation.FIRST && first > 0) first--;
    var chain = chain(blocks.subList(first, last + 1));
    boolean named = !chain.getFirst().exception().isEmpty();
    var told = named ? null : toldAbove(text, chain.getFirst());
    if (told != null) return Reading.of("python", Strength.CERTAIN, told, blocks.get(last).at);
    // Frames without an error's name are no more than a guess: the name may stand elsewhere.
    var strength = named ? Strength.CERTAIN : Strength.GUESS;
    return new Reading("python", strength, chain, blocks.get(last).at);
  }

  /** Some loggers write the error above its traceback: {@code [ERROR] KeyError: 'id'}. */
  private static @Nullable Thrown toldAbove(Text text, Thrown unnamed) {
    for (int i = 1; i < text.size(); i++) {
      if (header(text.line(i)) != 0) continue;
      var line = text.line(i - 1).strip();
      int start = line.startsWith("[ERROR] ") ? "[ERROR] ".length() : 0;
      int end = Names.nameEnd(line, start);
      boolean error = end > start && Names.soundsLikeError(line.substring(start, end));
      if (!error || !line.startsWith(": ", end)) return null;
      var name = line.substring(start, end);
      return new Thrown(name, line.substring(end + 2), unnamed.frames(), unnamed.line());
    }
    return null;
  }

  private static List<Block> blocks(Text text) {
    var blocks = new ArrayList<Block>();
    var relation = Relation.FIRST;
    boolean aside = false;
    int i = 0;
    while (i < text.size()) {
      var line = text.line(i);
      int header = header(line);
      if (header >= 0 || startsFrame(line)) {
        var prefix = header < 0 ? margin(line) : prefix(line, header);
        var block = PythonBlock.read(text, header >= 0 ? i + 1 : i, prefix);
        if (!aside || relation != Relation.FIRST) {
          blocks.add(new Block(relation, block.thrown(), block.at()));
        }
        relation = Relation.FIRST;
        aside = false;
        i = Math.max(i + 1, block.next());
        continue;
      }
      if (line.contains("During handling of the above")
          || line.contains("The above exception was")) {
        relation = blocks.isEmpty() ? Relation.FIRST : Relation.CAUSED;
      } else if (line.startsWith(PythonGroups.PART)) {
        relation = blocks.isEmpty() ? Relation.FIRST : Relation.PART;
        var block = PythonBlock.read(text, i + 1, "");
        if (header(text.line(i + 1)) < 0 && !block.thrown().exception().isEmpty()) {
          blocks.add(new Block(relation, block.thrown(), block.at()));
          relation = Relation.FIRST;
          i = block.next();
          continue;
        }
      } else if (line.startsWith("Exception ignored in")
          || line.contains("--- Logging error ---")) {
        aside = true;
      }
      i++;
    }
    return blocks;
  }

  /** Where the header starts in a line that is not a notebook's; -1 when it is not there. */
  private static int header(String line) {
    int at = line.indexOf("Traceback (");
    if (at < 0) return -1;
    if (!line.startsWith(HEADER, at) && !line.startsWith("Traceback (innermost last)", at))
      return -1;
    return at >= 4 && line.startsWith("    ", at - 4) && !line.substring(0, at).isBlank() ? -1 : at;
  }

  private static boolean startsFrame(String line) {
    int indent = Names.indent(line);
    return line.startsWith("File \"", indent) && line.indexOf("\", line ", indent) > 0;
  }

  private static String margin(String line) {
    int indent = Names.indent(line);
    return indent <= 2 ? "" : line.substring(0, indent - 2);
  }

  /** What stands before every line of the block; progress bars stand only before the header. */
  private static String prefix(String line, int header) {
    return line.substring(0, header);
  }

  private static int lastToTell(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (!blocks.get(i).thrown.exception().isEmpty()) return i;
    }
    return blocks.size() - 1;
  }

  /** The reported error first; parts of a group and causes after it. */
  private static List<Thrown> chain(List<Block> blocks) {
    var chain = new ArrayList<Thrown>();
    var parts = new ArrayList<Thrown>();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      var block = blocks.get(i);
      if (block.relation == Relation.PART) {
        parts.addFirst(block.thrown);
      } else {
        chain.add(block.thrown);
        chain.addAll(parts);
        parts.clear();
      }
    }
    chain.addAll(parts);
    return chain;
  }
}
