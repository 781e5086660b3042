package io.hardknocks.recorder.langchain4j;

import io.hardknocks.recorder.Attempt;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.Session;
import io.hardknocks.recorder.Stage;

/** An attempt with the scopes around it, for a call that nobody opened one for. */
record OwnAttempt(Session session, Stage stage, Attempt attempt) {
  static OwnAttempt open(Recorder recorder) {
    var session = recorder.session("");
    var stage = session.stage("model");
    return new OwnAttempt(session, stage, stage.attempt("llm"));
  }

  void close() {
    attempt.close();
    stage.close();
    session.close();
  }
}
