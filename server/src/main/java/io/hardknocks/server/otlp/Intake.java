package io.hardknocks.server.otlp;

import io.hardknocks.codec.otlp.OtlpAnswers;
import io.hardknocks.codec.otlp.OtlpAnswers.Signal;
import io.hardknocks.codec.otlp.OtlpRequests;
import io.hardknocks.codec.otlp.OtlpRequests.Format;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.Project;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.operation.Figures;
import io.hardknocks.server.operation.Learner;
import java.time.Duration;

/** Takes requests of OTLP, however they came: durable when it answers. */
public final class Intake {
  private final Hardknocks memory;
  private final Learner learner;
  private final Figures figures;

  public Intake(Hardknocks memory, Learner learner, Figures figures) {
    this.memory = memory;
    this.learner = learner;
    this.figures = figures;
  }

  /**
   * Keeps what a request holds.
   *
   * @return the answer, which names what was rejected
   * @throws MalformedRequest when it is no such request
   */
  byte[] take(Principal sender, Signal signal, Format format, byte[] request)
      throws MalformedRequest {
    var own = sender.project();
    var requests = new OtlpRequests(own == null ? Project.DEFAULT : own);
    var all =
        signal == Signal.TRACES ? requests.traces(request, format) : requests.logs(request, format);
    var received = own == null ? all : all.only(own);
    long begun = System.nanoTime();
    var kept = memory.recordSpans(received);
    figures.committed(Duration.ofNanos(System.nanoTime() - begun));
    figures.recorded("otlp", signal == Signal.TRACES ? "spans" : "logs", kept.accepted());
    if (kept.rejected() > 0) figures.refused(kept.rejected());
    learner.wake();
    return OtlpAnswers.taken(signal, format, kept.rejected(), String.join("; ", kept.reasons()));
  }
}
