package io.hardknocks.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.langchain4j.RecordModelCalls;
import java.io.DataInputStream;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compiled into programs of others runs on their Java. */
class OlderJavaTest {
  private static final int JAVA_17 = 61;

  @ParameterizedTest
  @ValueSource(classes = {Outcome.class, Recorder.class, RecordModelCalls.class})
  void theClassFileIsOfJava17(Class<?> type) throws Exception {
    try (var in = new DataInputStream(classFile(type))) {
      in.readInt();
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).isEqualTo(JAVA_17);
    }
  }

  private static InputStream classFile(Class<?> type) {
    return requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"));
  }
}
