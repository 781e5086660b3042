package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/**
 * What was tried, and where it came from. Empty text where something is not known.
 *
 * @param language lower-case name, {@code python}, {@code javascript}
 * @param script the whole text
 * @param prompt what the person or the program asked the model for
 * @param model the model that wrote the script
 * @param promptVersion the caller's name of the prompt's variant
 */
public record Source(
    String language, String script, String prompt, String model, String promptVersion) {
  public Source {
    requireNonNull(language, "language");
    requireNonNull(script, "script");
    requireNonNull(prompt, "prompt");
    requireNonNull(model, "model");
    requireNonNull(promptVersion, "promptVersion");
  }
}
