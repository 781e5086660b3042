package broken.hardknocks.server;

/** A server, for others to know wrongly. */
public final class BrokenServer {}
