package io.hardknocks.codec.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-02T10:15:30Z");
  private final SubmissionReader reader =
      new SubmissionReader(() -> new AttemptId("made"), () -> NOW);

  @Test
  void aRecordNeedsOnlyASessionAndAnOutcome() throws Exception {
    var submission = reader.read("{\"session_id\":\"s\",\"outcome\":\"failed\"}");

    assertThat(submission.id()).isEqualTo(new AttemptId("made"));
    assertThat(submission.stage().project()).isEqualTo(Project.DEFAULT);
    assertThat(submission.stage().name()).isEqualTo("script");
    assertThat(submission.turn().method()).isEqualTo("llm");
    assertThat(submission.execution().startedAt()).isEqualTo(NOW);
    assertThat(submission.execution().duration()).isNull();
    assertThat(submission.execution().usage()).isEqualTo(Usage.UNKNOWN);
    assertThat(submission.execution().outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void everyFieldComesBackFromTheLineThatWeWrite() throws Exception {
    var submission = whole();

    assertThat(reader.read(AttemptJson.line(submission))).isEqualTo(submission);
  }

  @Test
  void everyFieldIsRead() throws Exception {
    var submission = whole();

    assertThat(submission.id().value()).isEqualTo("a-1");
    assertThat(submission.stage().session()).isEqualTo("s-1");
    assertThat(submission.turn().previous()).isEqualTo(new AttemptId("a-0"));
    assertThat(submission.execution().duration()).isEqualTo(Duration.ofNanos(1_500_000));
    assertThat(submission.execution().exitCode()).isEqualTo(1);
    assertThat(submission.execution().usage())
        .isEqualTo(new Usage(Usage.Source.REPORTED, Duration.ofMillis(20), 1024L, null, null));
    assertThat(submission.output().files())
        .containsExactly(new OutputFile("a.txt", 3, ""), new OutputFile("b", 0, ""));
    assertThat(submission.labels().tags()).isEqualTo(Set.of("x", "y"));
    assertThat(submission.labels().attributes())
        .isEqualTo(
            Map.of(
                "team", "{\"name\":\"blue\",\"size\":[1,2.5,null]}", "usage.input_tokens", "12"));
  }

  private Submission whole() throws BadRecord {
    return reader.read(
        """
        {"id":"a-1","project":"p","session_id":"s-1","stage":"render","method":"programmatic",
         "previous_attempt_id":"a-0","started_at":"2026-11-02T11:15:30.123456+01:00","duration_ms":1.5,
         "outcome":"timed_out","language":"python","script":"print('é\\u0000')","user_prompt":"p","ai_model":"m",
         "prompt_version":"v2","exit_code":1,"stdout":"o","stderr":"e","error":"x",
         "output_files":[{"path":"a.txt","size":3},"b"],"tags":["y","x"],
         "usage":{"cpu_ms":20,"peak_memory_bytes":1024,"input_tokens":12},
         "team":{"name":"blue","size":[1,2.5,null]},"steps":[]}
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-02T10:15:30Z",
        "2026-11-02T10:15:30",
        "2026-11-02 10:15:30",
        "2026-11-02T12:15:30+02:00"
      })
  void timesAreReadAsTheWorldWritesThem(String text) throws Exception {
    assertThat(started("\"" + text + "\"")).isEqualTo(NOW);
    assertThat(started("" + NOW.toEpochMilli())).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".0", "000", "000000", "000000000"})
  void theSizeOfANumberTellsItsUnit(String more) throws Exception {
    assertThat(started(NOW.getEpochSecond() + more)).isEqualTo(NOW);
  }

  private Instant started(String json) throws BadRecord {
    return reader
        .read("{\"session_id\":\"s\",\"outcome\":\"failed\",\"started_at\":" + json + "}")
        .execution()
        .startedAt();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      [1]                                                        | not a JSON object
      {"session_id":"s"}                                         | outcome: missing
      {"outcome":"failed"}                                       | session_id: missing
      {"session_id":"s","outcome":"maybe"}                       | outcome: maybe (expected: one of succeeded
      {"session_id":7,"outcome":"failed"}                        | session_id: 7 (expected: a string)
      {"session_id":" ","outcome":"failed"}                      | session_id: blank
      {"session_id":"s","outcome":"failed","exit_code":1.5}      | exit_code: 1.5 (expected: a whole number)
      {"session_id":"s","outcome":"failed","exit_code":9999999999} | exit_code: 9999999999 (expected: a 32-bit number)
      {"session_id":"s","outcome":"succeeded","exit_code":1}     | exit_code: 1 (expected: 0 or none
      {"session_id":"s","outcome":"failed","duration_ms":-1}     | duration_ms: -1.0 (expected: 0 or more
      {"session_id":"s","outcome":"failed","started_at":"soon"}  | started_at: soon (expected: a time such as
      {"session_id":"s","outcome":"failed","tags":"x"}           | tags: "x" (expected: an array)
      {"session_id":"s","outcome":"failed","usage":[]}           | usage: [] (expected: an object)
      {"session_id":"s","outcome":"failed","usage":{"read_bytes":-1}} | readBytes: -1 (expected: >= 0)
      {"session_id":"s","outcome":"failed"} x                    | not JSON
      {"session_id":"s","session_id":"t","outcome":"failed"}     | not JSON: Duplicate
      {"session_id":"s",                                         | not JSON
      """)
  void aRecordThatDoesNotFitIsRefusedWithItsReason(String line, String reason) {
    assertThatThrownBy(() -> reader.read(line))
        .isInstanceOf(BadRecord.class)
        .hasMessageContaining(reason);
  }

  @Test
  void deepNestingIsRefusedNotOverflown() {
    var deep =
        "{\"session_id\":\"s\",\"outcome\":\"failed\",\"x\":"
            + "[".repeat(100_000)
            + "]".repeat(100_000)
            + "}";

    assertThatThrownBy(() -> reader.read(deep))
        .isInstanceOf(BadRecord.class)
        .hasMessageContaining("depth");
  }

  @Test
  void whatWeUnderstoodIsLeftOutWhenItComesBack() throws Exception {
    var line =
        "{\"session_id\":\"s\",\"outcome\":\"failed\",\"attempt\":3,\"failure\":{\"category\":\"unknown\"}}";

    assertThat(reader.read(line).labels().attributes()).isEmpty();
  }
}
