package io.hardknocks.engine.simulate;

import java.util.List;

/**
 * Something that a simulated coder gets wrong.
 *
 * @param failing a script that fails by itself
 * @param fixing the same script repaired
 */
public record Mistake(String name, String failing, String fixing) {
  /** Names that Python's own library has no more, so that nothing has to be installed. */
  public static final List<Mistake> ALL =
      List.of(
          renamed("clock", "import time\n", "time.clock", "time.perf_counter", "()"),
          renamed("letters", "import string\n", "string.letters", "string.ascii_letters", "[:3]"),
          renamed("folder", "import os\n", "os.getcwdu", "os.getcwd", "()"),
          renamed("escape", "import html\n", "html.quote", "html.escape", "('<')"));

  private static Mistake renamed(
      String name, String imports, String wrong, String right, String rest) {
    return new Mistake(name, script(imports, wrong + rest), script(imports, right + rest));
  }

  private static String script(String imports, String call) {
    return imports + "\nvalue = " + call + "\nprint('done', value is not None)\n";
  }
}
