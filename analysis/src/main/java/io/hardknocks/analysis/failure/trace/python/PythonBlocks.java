package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Background;
import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Finds the tracebacks of a text, and how each belongs to the one above it. */
final class PythonBlocks {
  static final String HEADER = "Traceback (most recent call last)";

  /** How far below its announcement a traceback begins. */
  private static final int MOST_BETWEEN = 3;

  enum Relation {
    FIRST,
    CAUSED,
    MEANWHILE,
    PART
  }

  /**
   * One traceback.
   *
   * @param aside the program went on after it
   * @param at line of the exception
   */
  record Block(Relation relation, boolean aside, Thrown thrown, int at) {}

  /** Above the traceback of a worker, whose error the one above it only passes on. */
  static final String ORIGINAL = "Original Traceback (";

  private final Text text;
  private final boolean background;
  private final List<Block> blocks = new ArrayList<>();
  private Relation relation = Relation.FIRST;
  private int asideUntil = -1;

  PythonBlocks(Text text) {
    this.text = text;
    this.background = Background.mayBeIn(text);
  }

  List<Block> read() {
    for (int i = 0; i < text.size(); ) i = next(i);
    return blocks;
  }

  /** Reads what is at {@code i}; returns the first line after it. */
  private int next(int i) {
    var line = text.line(i);
    int header = header(line);
    if (line.startsWith(ORIGINAL) && !blocks.isEmpty()) relation = Relation.CAUSED;
    if (header >= 0 || startsFrame(line)) {
      var prefix = header < 0 ? margin(line) : prefix(line, header);
      var block = PythonBlock.read(text, header >= 0 ? i + 1 : i, prefix);
      return add(header >= 0 ? block : sure(block), i);
    }
    if (announces(line)) {
      relation = blocks.isEmpty() ? Relation.FIRST : after(line);
      var block = opensBelow(i) ? null : PythonBlock.read(text, i + 1, "");
      if (block != null && isNamed(block)) return add(block, i);
    } else if (line.startsWith(PythonGroups.PART)) {
      relation = blocks.isEmpty() ? Relation.FIRST : Relation.PART;
      var block = PythonBlock.read(text, i + 1, "");
      boolean bare = header(text.line(i + 1)) < 0 && !block.thrown().exception().isEmpty();
      if (bare) return add(block, i);
    } else if (background && Background.announces(line)) {
      asideUntil = i + MOST_BETWEEN;
    }
    return i + 1;
  }

  /** Whether a traceback begins below the line that announces it, and was not left out. */
  private boolean opensBelow(int index) {
    for (int i = index + 1; i <= index + MOST_BETWEEN; i++) {
      if (text.line(i).contains("Traceback (") || startsFrame(text.line(i))) return true;
    }
    return false;
  }

  private static boolean isNamed(PythonBlock.Read read) {
    return Names.soundsLikeError(read.thrown().exception());
  }

  private static Relation after(String line) {
    return line.contains("The above exception was") ? Relation.CAUSED : Relation.MEANWHILE;
  }

  /** Whether another traceback follows, whose error came of the one above. */
  static boolean announces(String line) {
    return line.contains("During handling of the above")
        || line.contains("The above exception was");
  }

  /** Below frames without a header any word with a colon may stand: only an error's name is one. */
  private static PythonBlock.Read sure(PythonBlock.Read read) {
    var thrown = read.thrown();
    var name = thrown.exception();
    boolean error =
        Names.soundsLikeError(name) || Names.isCompound(name, 0) || name.indexOf('.') > 0;
    if (error) return read;
    var unnamed = new Thrown("", thrown.message(), thrown.frames(), thrown.line());
    return new PythonBlock.Read(unnamed, read.at(), read.next());
  }

  private int add(PythonBlock.Read read, int start) {
    boolean first = relation == Relation.FIRST;
    boolean reports = first && Launchers.report(read.thrown());
    boolean aside = first ? reports || start <= asideUntil : blocks.getLast().aside();
    blocks.add(new Block(relation, aside, read.thrown(), read.at()));
    int next = Math.max(start + 1, read.next());
    boolean named = !read.thrown().exception().isEmpty();
    asideUntil = aside && !named ? next : -1;
    relation = Relation.FIRST;
    return next;
  }

  /** Where the header starts in a line that is not a notebook's; -1 when it is not there. */
  static int header(String line) {
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
}
