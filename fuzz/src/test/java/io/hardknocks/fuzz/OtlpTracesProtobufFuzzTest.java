package io.hardknocks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.otlp.OtlpRequests;
import io.hardknocks.codec.otlp.OtlpRequests.Format;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.model.Project;

/** Requests of OTLP traces, in protobuf. */
class OtlpTracesProtobufFuzzTest {
  private static final OtlpRequests REQUESTS = new OtlpRequests(Project.DEFAULT);

  @FuzzTest
  void isTakenOrRefused(byte[] request) {
    try {
      var received = REQUESTS.traces(request, Format.PROTOBUF);
      if (received.rejected() > 0 && received.reasons().isEmpty())
        throw new AssertionError("rejected without a reason");
    } catch (MalformedRequest refused) {
      if (String.valueOf(refused.getMessage()).lines().count() != 1)
        throw new AssertionError("a reason of one line", refused);
    }
  }
}
