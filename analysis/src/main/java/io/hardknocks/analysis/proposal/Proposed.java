package io.hardknocks.analysis.proposal;

import static java.util.Objects.requireNonNull;

/** Code that is about to run, or to be written for that. */
public sealed interface Proposed {
  /**
   * The program that the command starts for it, as it is written there: {@code .venv/bin/python};
   * empty when the command does not tell, or chooses another one before.
   */
  String program();

  /**
   * Code that stands in the command.
   *
   * @param language as its interpreter or its file's name tells it: {@code python}
   * @param file where it is written to; empty when it is not
   */
  record Text(String language, String file, String code, String program) implements Proposed {
    public Text {
      requireNonNull(language, "language");
      requireNonNull(file, "file");
      requireNonNull(code, "code");
      requireNonNull(program, "program");
    }
  }

  /**
   * A script that is there already.
   *
   * @param language of the interpreter that will run it; empty when its name has to tell
   * @param folder into which the command changes before; empty when it does not
   */
  record File(String language, String path, String folder, String program) implements Proposed {
    public File {
      requireNonNull(language, "language");
      requireNonNull(path, "path");
      requireNonNull(folder, "folder");
      requireNonNull(program, "program");
    }
  }
}
