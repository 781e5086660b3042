package broken.hardknocks.cli;

/** A command, for others to know wrongly. */
public final class BrokenCommand {}
