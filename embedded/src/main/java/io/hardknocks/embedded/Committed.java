package io.hardknocks.embedded;

import io.hardknocks.embedded.exchange.Recording;
import io.hardknocks.engine.record.RecordStream;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.util.List;

/** A stream into a store that is open. */
record Committed(RecordStream stream) implements Recording {
  @Override
  public void submit(Reported reported) throws InterruptedException {
    stream.submit(reported);
  }

  @Override
  public void submit(List<Step> told) throws InterruptedException {
    stream.submit(told);
  }

  @Override
  public long finish() throws InterruptedException {
    return stream.finish();
  }

  @Override
  public void close() {
    stream.close();
  }
}
