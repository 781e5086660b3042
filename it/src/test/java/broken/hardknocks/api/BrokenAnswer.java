package broken.hardknocks.api;

import broken.hardknocks.cli.BrokenCommand;

/** The answers must not know the commands that give them. */
public final class BrokenAnswer {
  final BrokenCommand command = new BrokenCommand();
}
