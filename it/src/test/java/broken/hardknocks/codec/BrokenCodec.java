package broken.hardknocks.codec;

import broken.hardknocks.cli.BrokenCommand;

/** The codec must not know commands. */
public final class BrokenCodec {
  final BrokenCommand command = new BrokenCommand();
}
