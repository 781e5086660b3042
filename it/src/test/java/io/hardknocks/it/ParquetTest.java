package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was exported as Parquet, as another tool reads it. */
class ParquetTest {
  private static final String FAILED =
      """
      {"id":"a","session_id":"s","outcome":"failed","language":"python","script":"it's \\"x\\"\\n",
       "stderr":"KeyError: 'fps'","started_at":"2026-11-02T23:59:59Z","duration_ms":812.5,"tags":["t"],
       "steps":[{"type":"llm_call","name":"clean","model":"small-1","started_at":"2026-11-03T00:00:01Z",
                 "usage":{"input_tokens":1200,"output_tokens":300},"status":"succeeded"}]}
      """
          .replace("\n ", " ");
  private static final String GOOD =
      "{\"id\":\"b\",\"session_id\":\"s\",\"outcome\":\"succeeded\",\"started_at\":\"2026-11-03T08:00:00Z\"}\n";

  @TempDir Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void record() {
    out = folder.resolve("it's out");
    call((FAILED + GOOD).getBytes(UTF_8), "log", "--jsonl");
  }

  private String call(byte[] input, String... arguments) {
    var result = new Inside(folder.resolve("store"), folder).call(input, arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  private String read(String kind, String columns) throws SQLException {
    var files = out.resolve(kind + "/*/*.parquet").toString().replace("'", "''");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT string_agg(concat_ws('|', "
                    + columns
                    + "), ' ' ORDER BY id) FROM read_parquet('"
                    + files
                    + "', hive_types_autocast = false)")) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void attemptsAndStepsLieInTheirDays() throws Exception {
    var said = call(new byte[0], "export", "--format", "parquet", out.toString());
    assertThat(said).contains("wrote 2 attempts");
    assertThat(names(out)).containsExactly("attempts", "steps");
    assertThat(names(out.resolve("attempts"))).containsExactly("day=2026-11-02", "day=2026-11-03");
    assertThat(names(out.resolve("steps"))).containsExactly("day=2026-11-03");
    assertThat(read("attempts", "id, outcome, category, tags, duration_ms, day"))
        .isEqualTo("a|failed|data_access_error|t|812.5|2026-11-02 b|succeeded|2026-11-03");
    assertThat(read("attempts", "script")).isEqualTo("it's \"x\"\n ");
    assertThat(read("steps", "attempt_id, type, name, model, input_tokens, output_tokens, status"))
        .isEqualTo("a|llm_call|clean|small-1|1200|300|succeeded");
  }

  @Test
  void aDayIsWrittenAnewAndOthersStay() throws Exception {
    call(new byte[0], "export", "--format", "parquet", out.toString());
    call(GOOD.replace("\"b\"", "\"c\"").getBytes(UTF_8), "log");
    var since = "2026-11-03";
    call(new byte[0], "export", "--format", "parquet", "--since", since, out.toString());
    assertThat(read("attempts", "id")).isEqualTo("a b c");
    assertThat(names(out)).containsExactly("attempts", "steps");
  }

  @Test
  void ofNothingNothingIsWritten() throws Exception {
    var said =
        call(new byte[0], "export", "--format", "parquet", "--project", "none", out.toString());
    assertThat(said).contains("wrote 0 attempts");
    assertThat(out).isEmptyDirectory();
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
