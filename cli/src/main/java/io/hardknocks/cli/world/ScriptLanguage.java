package io.hardknocks.cli.world;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.interpreter.Interpreters;
import java.nio.file.Path;

/** The language of a file that a user named. */
public final class ScriptLanguage {
  private ScriptLanguage() {}

  /**
   * @throws UsageException when neither its name nor its first line tells
   */
  public static Language of(Path script) {
    try {
      return Interpreters.languageOf(script);
    } catch (CannotRunException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
