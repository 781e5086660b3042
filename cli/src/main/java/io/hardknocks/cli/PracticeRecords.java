package io.hardknocks.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Submission;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Records like those that come, as many as are asked for, no two the same: sessions of an attempt
 * that failed and the one that fixed it. Thread-safe.
 */
final class PracticeRecords {
  private static final String NUMBER = "@";

  private final List<Pair> pairs;
  private final AtomicInteger made = new AtomicInteger();

  /** Lines of JSON with places for a number. */
  private record Pair(String failed, String fixed) {}

  private PracticeRecords(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  static PracticeRecords read() throws IOException {
    try (var in = PracticeRecords.class.getResourceAsStream("practice.jsonl")) {
      var text = new String(Objects.requireNonNull(in, "practice.jsonl").readAllBytes(), UTF_8);
      var lines = text.lines().toList();
      var pairs = new ArrayList<Pair>();
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        pairs.add(new Pair(lines.get(i), lines.get(i + 1)));
      }
      return new PracticeRecords(pairs);
    }
  }

  /** Attempts as {@code log} reads them, two a session. */
  String attempts(int sessions) {
    return lines(
        sessions,
        (pair, number) -> ofSession(pair.failed(), number) + ofSession(pair.fixed(), number));
  }

  /** Errors as {@code classify} reads them. */
  String errors(int count) {
    return lines(
        count,
        (pair, number) -> {
          var failed = submission(pair.failed(), number);
          return JsonObject.line(
                  out ->
                      out.put("id", number)
                          .put("language", failed.source().language())
                          .put("text", failed.output().error()))
              + "\n";
        });
  }

  /** Failing and fixed scripts as {@code mine} reads them. */
  String fixes(int count) {
    return lines(
        count,
        (pair, number) -> {
          var failed = submission(pair.failed(), number);
          var fixed = submission(pair.fixed(), number);
          return JsonObject.line(
                  out ->
                      out.put("id", number)
                          .put("language", failed.source().language())
                          .put("failing_code", failed.source().script())
                          .put("fixed_code", fixed.source().script())
                          .put("error_text", failed.output().error()))
              + "\n";
        });
  }

  private String lines(int count, BiFunction<Pair, String, String> line) {
    return IntStream.range(0, count)
        .map(i -> made.getAndIncrement())
        .mapToObj(i -> line.apply(pairs.get(i % pairs.size()), String.valueOf(i)))
        .collect(Collectors.joining());
  }

  private static String ofSession(String line, String number) {
    return "{\"session_id\":\"" + number + "\"," + line.substring(1).replace(NUMBER, number) + "\n";
  }

  private static Submission submission(String line, String number) {
    try {
      return new SubmissionReader(() -> new AttemptId(number), InstantSource.system())
          .read(ofSession(line, number));
    } catch (BadRecord e) {
      throw new IllegalArgumentException(e);
    }
  }
}
