package broken.hardknocks.recorder;

import broken.hardknocks.model.BrokenModel;

/** The recorder must not know the model, nor spell names that are the conventions'. */
public final class BrokenRecorder {
  final BrokenModel model = new BrokenModel();
  final String key = "gen_ai.request.model";
}
