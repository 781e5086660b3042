package io.hardknocks.codec.layout;

import io.hardknocks.codec.BadRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads files of items that each stand alone. */
public abstract class ItemReader implements LayoutReader {
  private final Set<String> wrappers;

  /** Of items that name none. */
  protected final String project;

  /**
   * @param wrappers names of the field of a root object that holds the items
   */
  protected ItemReader(String project, String... wrappers) {
    this.project = project;
    this.wrappers = Set.of(wrappers);
  }

  @Override
  public void read(Path file, Taker taker) throws IOException, InterruptedException {
    Items.read(file, wrappers, taker, (origin, item) -> item(origin, item, taker));
  }

  /**
   * @throws BadRecord when it is none of the layout
   */
  protected abstract void item(Origin origin, ObjectNode item, Taker taker)
      throws BadRecord, InterruptedException;
}
