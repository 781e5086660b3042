package io.hardknocks.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.TokenUsage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepJsonTest {
  private final SubmissionReader reader =
      new SubmissionReader(
          () -> new AttemptId("made"), () -> Instant.parse("2026-11-02T10:15:30Z"));

  private Reported read(String fields) throws BadRecord {
    return reader.report(
        "{\"id\":\"a\",\"session_id\":\"s\",\"outcome\":\"failed\"," + fields + "}");
  }

  private Step step(String json) throws BadRecord {
    return read("\"steps\":[" + json + "]").steps().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"id":"1","type":"llm_call","name":"n","provider":"p","model":"m","prompt":"a","response":"b",
         "parameters":{"temperature":0.2},"usage":{"input_tokens":9,"output_tokens":3,"cache_read_tokens":4,
         "cache_write_tokens":1,"reasoning_tokens":2,"total_tokens":12,"counting":"cached_inside_input","more":[1]},
         "first_token_ms":12.5,"retries":2,"refusal":"overloaded","retry_after_ms":20000,"own":{"x":1},
         "started_at":"2026-11-02T10:15:30.5Z","duration_ms":7.25,"status":"failed","error":"e",
         "resources":{"source":"cgroup","cpu_ms":3,"peak_memory_bytes":4,"read_bytes":5,"written_bytes":6,
         "memory_start_bytes":7,"memory_end_bytes":8,"temporary_files":9,"threads":10}}
        """,
        """
        {"type":"template_render","template":"t","variables":{"a":[1],"b":"c"},"output":"o"}
        """,
        """
        {"type":"code_generation","specification":"s","code":"c","parses":false,
         "problems":[{"message":"m","line":3,"context":"x"}]}
        """,
        """
        {"type":"validation","of":"syntax","errors":[{"message":"m"},"just text"],"fixes_applied":["f"],
         "recovery":"worked","status":"failed","parent_id":"p"}
        """,
        """
        {"type":"file_write","path":"a/b","size":12,"sha256":"00","permissions":"rw-","verified":true}
        """,
        """
        {"type":"tool_call","tool":"search","arguments":"{}","result":"r"}
        """,
        """
        {"type":"thumbnail","output":"kept as it is","n":1}
        """,
        "{}",
      })
  void everyKindComesBackFromWhatWeWrite(String json) throws BadRecord {
    var reported = read("\"steps\":[" + json + "]");
    assertThat(reader.report(AttemptJson.line(reported))).isEqualTo(reported);
  }

  @Test
  void aStepWithoutAnIdIsNamedAfterItsAttempt() throws BadRecord {
    var steps = read("\"steps\":[{},{\"id\":\"own\"},{}]").steps();
    assertThat(steps).extracting(step -> step.id().value()).containsExactly("a.1", "own", "a.3");
    assertThat(steps)
        .allSatisfy(step -> assertThat(step.place().attempt()).isEqualTo(new AttemptId("a")));
  }

  @Test
  void whatIsNoTextIsKeptAsItsJson() throws BadRecord {
    var step = step("{\"type\":\"llm_call\",\"prompt\":[{\"role\":\"user\"}],\"response\":null}");
    assertThat(step.detail())
        .isInstanceOfSatisfying(
            Detail.ModelCall.class,
            call -> {
              assertThat(call.prompt()).isEqualTo("[{\"role\":\"user\"}]");
              assertThat(call.response()).isEmpty();
            });
  }

  @Test
  void anErrorWithoutAStatusIsAFailure() throws BadRecord {
    assertThat(step("{\"error\":\"x\"}").ending()).isEqualTo(Ending.failed("x"));
    assertThat(step("{}").ending().status()).isEqualTo(Ending.Status.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"input_tokens":9,"output_tokens":3,"cache_read_tokens":4}                                        | 9|3|4||  | unknown
          {"input_tokens":9,"output_tokens":3,"cache_read_input_tokens":4,"cache_creation_input_tokens":2}  | 9|3|4|2| | cached_beside_input
          {"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}                                       | 9|3|||12 | unknown
          {"prompt_tokens":9,"completion_tokens":3,"prompt_tokens_details":{"cached_tokens":4}}             | 9|3|4||  | cached_inside_input
          {"prompt_tokens":9,"completion_tokens":3,"cache_read_input_tokens":4}                             | 9|3|4||  | unknown
          {"input_tokens":9,"output_tokens":3,"input_tokens_details":{"cached_tokens":4}}                   | 9|3|4||  | cached_inside_input
          {"promptTokenCount":9,"candidatesTokenCount":3,"cachedContentTokenCount":4,"totalTokenCount":12}  | 9|3|4||12| cached_inside_input
          """)
  void tokensAreReadInTheWordsOfThoseWhoCountThem(
      String usage,
      Long input,
      Long output,
      @Nullable Long read,
      @Nullable Long written,
      @Nullable Long total,
      String counting)
      throws BadRecord {
    var expected =
        new TokenUsage(input, output, read, written, null, total, Counting.ofWire(counting));
    var step = step("{\"type\":\"llm_call\",\"usage\":" + usage + "}");
    assertThat(step.detail())
        .isInstanceOfSatisfying(
            Detail.ModelCall.class, call -> assertThat(call.tokens()).isEqualTo(expected));
    assertThat(step.attributes()).isEmpty();
  }

  @Test
  void tokensOfTheAttemptAreOneCall() throws BadRecord {
    var reported =
        read("\"ai_model\":\"m\",\"usage\":{\"cpu_ms\":5,\"input_tokens\":9,\"output_tokens\":3}");
    assertThat(reported.steps()).hasSize(1);
    var call = (Detail.ModelCall) reported.steps().getFirst().detail();
    assertThat(call.model()).isEqualTo("m");
    assertThat(call.tokens()).isEqualTo(TokenUsage.of(9, 3));
    assertThat(reported.attempt().labels().attributes()).containsKey("usage.input_tokens");
  }

  @Test
  void tokensOfTheAttemptAreNotCountedBesideThoseOfItsCalls() throws BadRecord {
    var reported =
        read(
            "\"usage\":{\"input_tokens\":9,\"output_tokens\":3},"
                + "\"steps\":[{\"id\":\"c\",\"type\":\"llm_call\"}]");
    assertThat(reported.steps()).extracting(step -> step.id().value()).containsExactly("c");
  }

  @Test
  void tokensThatAreNoNumbersRefuseNothing() throws BadRecord {
    assertThat(read("\"usage\":{\"input_tokens\":\"many\"}").steps()).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"status":"maybe"}                              | status: maybe (expected: one of succeeded
          {"duration_ms":-1}                              | duration_ms: -1.0 (expected: 0 or more
          {"type":"file_write","verified":"yes"}          | verified: "yes" (expected: true or false)
          {"type":"llm_call","usage":{"input_tokens":-5}} | input_tokens: -5 (expected: 0..
          {"type":"llm_call","usage":7}                   | usage: 7 (expected: an object)
          {"id":" "}                                      | step id: blank
          7                                               | steps: 7 (expected: an object)
          """)
  void aStepThatDoesNotFitIsRefusedWithItsReason(String json, String reason) {
    assertThatThrownBy(() -> step(json)).isInstanceOf(BadRecord.class).hasMessageContaining(reason);
  }
}
