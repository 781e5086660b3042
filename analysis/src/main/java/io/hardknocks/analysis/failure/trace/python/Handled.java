package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.python.PythonBlocks.Block;
import io.hardknocks.analysis.failure.trace.python.PythonBlocks.Relation;
import io.hardknocks.model.Frame;
import java.util.List;
import java.util.Set;

/**
 * Errors that a program expected, and went on with other work for: what fails in that work is an
 * error of its own, although Python shows both.
 */
final class Handled {
  /** What is caught where something is looked up first, and made when it is not there. */
  private static final Set<String> OF_LOOKUP =
      Set.of("AttributeError", "KeyError", "IndexError", "LookupError", "StopIteration");

  private Handled() {}

  /** Whether the error of the block above the one at {@code index} is none of its causes. */
  static boolean isIn(List<Block> blocks, int index) {
    var block = blocks.get(index);
    if (block.relation() != Relation.MEANWHILE || index == 0) return false;
    var above = blocks.get(index - 1).thrown();
    if (!OF_LOOKUP.contains(above.exception()) || above.frames().isEmpty()) return false;
    return callsOn(above.frames().getFirst(), block.thrown().frames());
  }

  /** Whether the function that caught the error called others, which failed. */
  private static boolean callsOn(Frame caught, List<Frame> frames) {
    for (int i = frames.size() - 2; i >= 0; i--) {
      var frame = frames.get(i);
      boolean same =
          frame.function().equals(caught.function()) && frame.file().equals(caught.file());
      if (same) return true;
    }
    return false;
  }
}
