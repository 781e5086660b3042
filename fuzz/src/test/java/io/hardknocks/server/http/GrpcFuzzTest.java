package io.hardknocks.server.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.server.http.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Messages of gRPC. */
class GrpcFuzzTest {
  private static final Grpc GRPC = new Grpc(1 << 16);

  @FuzzTest
  void isUnpackedOrRefused(byte[] body) {
    for (var encoding : new @Nullable String[] {null, "gzip", "zstd"}) {
      try {
        GRPC.message(body, encoding);
      } catch (Refused refused) {
        if (refused.problem().status().code() >= 500) throw refused;
      }
    }
  }
}
