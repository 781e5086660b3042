package io.hardknocks.benchmarks.workload;

import io.hardknocks.analysis.failure.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up error texts with the layouts and sizes of real ones. */
public final class ErrorTexts {
  private static final List<String> PYTHON =
      List.of(
          "KeyError: 'column_%d'",
          "ValueError: could not convert string to float: 'item %d'",
          "ModuleNotFoundError: No module named 'package_%d'",
          "AttributeError: 'DataFrame' object has no attribute 'method_%d'",
          "RuntimeError: mat1 and mat2 shapes cannot be multiplied (%dx2 and 4x2)",
          "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.example.com', port=%d): Max retries exceeded",
          "openai.RateLimitError: Error code: 429 - {'error': {'message': 'Rate limit reached, try again in %ds'}}",
          "TypeError: load() got an unexpected keyword argument 'option_%d'",
          "FileNotFoundError: [Errno 2] No such file or directory: '/data/in/part_%d.csv'",
          "acme.errors.PipelineError: stage %d gave up",
          "sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: orders_%d");
  private static final List<String> SCRIPT =
      List.of(
          "TypeError: Cannot read properties of undefined (reading 'field%d')",
          "Error: connect ECONNREFUSED 127.0.0.1:%d",
          "Error: Cannot find module 'package-%d'",
          "ReferenceError: name%d is not defined");
  private static final List<String> JAVA =
      List.of(
          "java.lang.NumberFormatException: For input string: \"%d\"",
          "java.lang.IllegalStateException: pool %d is closed",
          "java.io.FileNotFoundException: data-%d.csv (No such file or directory)");
  private static final List<String> COMPILED =
      List.of(
          "error[E0433]: failed to resolve: use of undeclared crate or module `crate_%d`\n --> src/main.rs:3:5",
          "src/main.c:%d:5: error: 'count' undeclared (first use in this function)",
          "src/app.ts(%d,7): error TS2304: Cannot find name 'value'.",
          "bash: line %d: tool: command not found");

  private ErrorTexts() {}

  public static List<Observed> mixed(int count, Random random) {
    var texts = new ArrayList<Observed>(count);
    for (int i = 0; i < count; i++) texts.add(one(random));
    return List.copyOf(texts);
  }

  private static Observed one(Random random) {
    int kind = random.nextInt(10);
    int depth = 5 + random.nextInt(20);
    if (kind < 6) return python(random, depth);
    if (kind < 8)
      return framed(
          random, "javascript", SCRIPT, "    at step%d (/srv/app/src/file.js:%d:7)", depth);
    if (kind < 9)
      return framed(random, "java", JAVA, "\tat com.acme.app.Loader.step%d(Loader.java:%d)", depth);
    var text = "building step one of the project\n".repeat(depth) + pick(COMPILED, random) + "\n";
    return Observed.text("", text);
  }

  private static Observed python(Random random, int depth) {
    var text = new StringBuilder("epoch 1 done\nTraceback (most recent call last):\n");
    for (int i = 0; i < depth; i++) {
      var folder = i > 2 ? "/usr/lib/python3/dist-packages/pandas/core/" : "/work/job/";
      text.append("  File \"").append(folder).append("mod").append(i).append(".py\", line ");
      text.append(random.nextInt(900))
          .append(", in call_")
          .append(i)
          .append("\n    return work(value, ")
          .append(i)
          .append(")\n");
    }
    return Observed.text("python", text + pick(PYTHON, random) + "\n");
  }

  private static Observed framed(
      Random random, String language, List<String> heads, String frame, int depth) {
    var text = new StringBuilder(pick(heads, random)).append('\n');
    for (int i = 0; i < depth; i++)
      text.append(frame.formatted(i, random.nextInt(900))).append('\n');
    return Observed.text(language, text.toString());
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()))
        .replace("%d", String.valueOf(random.nextInt(100_000)));
  }
}
