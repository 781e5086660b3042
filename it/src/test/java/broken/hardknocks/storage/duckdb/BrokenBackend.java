package broken.hardknocks.storage.duckdb;

/** A backend, for others to know wrongly. */
public final class BrokenBackend {}
