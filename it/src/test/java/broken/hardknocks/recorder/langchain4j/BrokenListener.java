package broken.hardknocks.recorder.langchain4j;

import broken.hardknocks.model.BrokenModel;

/** The listener must not know the model. */
public final class BrokenListener {
  final BrokenModel model = new BrokenModel();
}
