package broken.hardknocks.model;

import broken.hardknocks.engine.BrokenEngine;

/** The model must not know the engine. */
public final class BrokenModel {
  final BrokenEngine engine = new BrokenEngine();
}
