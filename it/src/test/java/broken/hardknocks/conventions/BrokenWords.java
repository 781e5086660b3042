package broken.hardknocks.conventions;

import broken.hardknocks.model.BrokenModel;

/** The conventions must not know the model. */
public final class BrokenWords {
  final BrokenModel model = new BrokenModel();
}
