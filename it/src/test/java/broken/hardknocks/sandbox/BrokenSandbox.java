package broken.hardknocks.sandbox;

import broken.hardknocks.cli.BrokenCommand;

/** The sandbox must not know commands. */
public final class BrokenSandbox {
  final BrokenCommand command = new BrokenCommand();
}
