package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an attempt left behind. Empty text where there was none.
 *
 * @param error the error text, where the writer of the record kept it apart from {@code stderr}
 */
public record Output(String stdout, String stderr, String error, List<OutputFile> files) {
  public static final Output NONE = new Output("", "", "", List.of());

  public Output {
    requireNonNull(stdout, "stdout");
    requireNonNull(stderr, "stderr");
    requireNonNull(error, "error");
    files = List.copyOf(files);
  }
}
