package io.hardknocks.cli;

import java.util.Arrays;
import java.util.stream.Stream;

/** What the process was called with. */
final class Arguments {
  private static final String DATA = "--data";

  private Arguments() {}

  /** The command first: the store may be named before it, as in an alias of a shell. */
  static String[] commandFirst(String[] args) {
    int named = named(args);
    if (named == 0 || args.length <= named) return args;
    return Stream.of(
            Arrays.copyOfRange(args, named, named + 1),
            Arrays.copyOf(args, named),
            Arrays.copyOfRange(args, named + 1, args.length))
        .flatMap(Arrays::stream)
        .toArray(String[]::new);
  }

  /** How many arguments at the beginning name the store. */
  private static int named(String[] args) {
    if (args.length == 0) return 0;
    if (args[0].equals(DATA)) return 2;
    return args[0].startsWith(DATA + "=") ? 1 : 0;
  }
}
