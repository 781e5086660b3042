package io.hardknocks.benchmarks;

import io.hardknocks.analysis.redact.Redactor;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints what is taken for a secret in 10,000 scripts that have none, and how many of 100 shapes of
 * real secrets are found. The scripts are pieces of what this machine has of Python's and Node's
 * libraries, without their tests and without pieces that spell an address with a password. Each
 * finding is printed with its file, to be judged. The secrets are made up here, of parts.
 */
public final class SecretsBenchmark {
  private static final int SCRIPTS = 10_000;
  private static final int LINES = 60;
  private static final List<String> ROOTS =
      List.of("/usr/lib", "/usr/local/lib", "/usr/share/nodejs");
  private static final Pattern CODE =
      Pattern.compile(".*/(?:python3[^/]*|node_modules|nodejs)/.*\\.(?:py|js|mjs|ts|sh)");
  private static final Pattern TESTS =
      Pattern.compile(".*/(?:tests?|testing|idle_test|fixtures|examples?|docs?)/.*|.*\\.min\\.js");
  private static final Pattern ADDRESS = Pattern.compile("(?s).*://[^\\s/'\"]*@.*");
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String MIXED = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private final Random random = new Random(20_261_125);
  private final Redactor redactor = Redactor.standard();

  private SecretsBenchmark() {}

  public static void main(String[] args) throws IOException {
    var benchmark = new SecretsBenchmark();
    benchmark.clean();
    benchmark.shapes();
  }

  private record Script(Path file, int line, String text) {}

  private void clean() throws IOException {
    var scripts = new ArrayList<Script>();
    for (var root : ROOTS) if (Files.isDirectory(Path.of(root))) collect(Path.of(root), scripts);
    java.util.Collections.shuffle(scripts, random);
    var some = scripts.subList(0, Math.min(SCRIPTS, scripts.size()));
    int found = 0;
    for (var script : some) {
      var redacted = redactor.redact(script.text());
      if (redacted.equals(script.text())) continue;
      found++;
      print(script.file() + ":" + script.line() + ": " + difference(script.text(), redacted));
    }
    print("found something in " + found + " of " + some.size() + " scripts");
  }

  private static void collect(Path root, List<Script> scripts) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      var wanted =
          files
              .filter(file -> CODE.matcher(file.toString()).matches())
              .filter(file -> !TESTS.matcher(file.toString()).matches())
              .filter(Files::isRegularFile)
              .sorted();
      for (var file : (Iterable<Path>) wanted::iterator) slice(file, scripts);
    }
  }

  private static void slice(Path file, List<Script> scripts) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (MalformedInputException e) {
      return; // no text of this charset
    }
    for (int from = 0; from < lines.size(); from += LINES) {
      var text = String.join("\n", lines.subList(from, Math.min(lines.size(), from + LINES)));
      if (text.length() > 200 && !ADDRESS.matcher(text).matches())
        scripts.add(new Script(file, from + 1, text));
    }
  }

  private static String difference(String text, String redacted) {
    var before = text.lines().toList();
    var after = redacted.lines().toList();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++)
      if (!before.get(i).equals(after.get(i))) return after.get(i).strip();
    return "";
  }

  /** Ten of each of ten sorts, in the places where people leave them. */
  private void shapes() {
    int found = 0;
    int all = 0;
    for (int round = 0; round < 10; round++) {
      for (var shape : secrets().entrySet()) {
        all++;
        var text = place(round, shape.getKey(), shape.getValue());
        if (!redactor.redact(text).contains(shape.getValue())) found++;
        else print("not found: " + shape.getKey() + " in place " + round);
      }
    }
    print("found " + found + " of " + all + " secrets");
  }

  private Map<String, String> secrets() {
    var secrets = new LinkedHashMap<String, String>();
    secrets.put("aws", "AK" + "IA" + any("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16));
    secrets.put("aws_secret_access_key", any(MIXED + "/+", 40));
    secrets.put("anthropic", "sk-" + "ant-api03-" + any(MIXED + "-_", 93) + "AA");
    secrets.put("openai", "sk-" + "proj-" + any(MIXED, 48));
    secrets.put("github", "gh" + "p_" + any(MIXED, 36));
    secrets.put("slack", "xo" + "xb-" + any("123456789", 12) + "-" + any(MIXED, 24));
    secrets.put("google", "AI" + "za" + any(MIXED + "-_", 35));
    secrets.put(
        "jwt", "ey" + "J" + any(MIXED, 33) + ".ey" + "J" + any(MIXED, 60) + "." + any(MIXED, 43));
    secrets.put("password", any(LOWER, 5) + any("0123456789", 3) + any("!#", 1) + any(MIXED, 4));
    secrets.put("client_secret", any("0123456789abcdef", 40));
    return secrets;
  }

  private String any(String alphabet, int length) {
    var text = new StringBuilder();
    while (text.length() < length) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    return text.toString();
  }

  private static String place(int round, String name, String secret) {
    return switch (round) {
      case 0 -> name + " = \"" + secret + "\"\n";
      case 1 -> "export " + name.toUpperCase(java.util.Locale.ROOT) + "=" + secret + "\n";
      case 2 -> "{\"" + name + "\": \"" + secret + "\", \"retries\": 3}";
      case 3 -> name + ": " + secret + "\n";
      case 4 -> "connect(host, " + name + "='" + secret + "', timeout=3)\n";
      case 5 -> "Authorization: Bearer " + secret + "\nAccept: */*\n";
      case 6 -> "const config = { " + name + ": '" + secret + "' };\n";
      case 7 -> "https://user:" + secret + "@example.org/path\n";
      case 8 ->
          "os.environ['" + name.toUpperCase(java.util.Locale.ROOT) + "'] = '" + secret + "'\n";
      default -> "tool --" + name.replace('_', '-') + " " + secret + " run\n";
    };
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
