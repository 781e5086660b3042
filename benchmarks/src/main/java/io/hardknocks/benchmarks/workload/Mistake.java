package io.hardknocks.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One thing that goes wrong again and again: each has a fingerprint of its own.
 *
 * @param exception as Python prints it
 * @param message with a {@code %d} where each failure says something else
 * @param line the failing line
 * @param fix what repairs it
 * @param function the function that has it
 */
record Mistake(String exception, String message, String line, String fix, String function) {
  private static final List<String> SUBJECTS =
      List.of(
          "sales",
          "orders",
          "customers",
          "weather",
          "prices",
          "stock",
          "sensors",
          "flights",
          "tickets",
          "payments",
          "images",
          "labels",
          "routes",
          "scores",
          "parcels",
          "invoices",
          "shipments",
          "clicks",
          "reviews",
          "visits");

  /** Exception, message, line and what repairs it; {@code SUBJECT} stands for one of them. */
  private static final List<List<String>> KINDS =
      List.of(
          List.of(
              "KeyError",
              "'SUBJECT_total'",
              "total = frame['SUBJECT_total'].sum()",
              "total = frame['SUBJECT_sum'].sum()"),
          List.of(
              "AttributeError",
              "module 'numpy' has no attribute 'float'",
              "values = np.asarray(SUBJECT).astype(np.float)",
              "values = np.asarray(SUBJECT).astype(float)"),
          List.of(
              "ValueError",
              "could not convert string to float: '%d,5'",
              "frame['amount'] = [float(value) for value in SUBJECT]",
              "frame['amount'] = [float(value.replace(',', '.')) for value in SUBJECT]"),
          List.of(
              "ModuleNotFoundError",
              "No module named 'SUBJECT_tools'",
              "from SUBJECT_tools import clean",
              "from SUBJECT_helpers import clean"),
          List.of(
              "TypeError",
              "load_SUBJECT() got an unexpected keyword argument 'separator'",
              "frame = load_SUBJECT(path, separator=';')",
              "frame = load_SUBJECT(path, sep=';')"),
          List.of(
              "FileNotFoundError",
              "[Errno 2] No such file or directory: '/data/SUBJECT/part-%d.csv'",
              "frame = pd.read_csv(path / name)",
              "frame = pd.read_csv(Path('/data') / name)"),
          List.of(
              "IndexError",
              "list index out of range",
              "last = SUBJECT[len(SUBJECT)]",
              "last = SUBJECT[len(SUBJECT) - 1]"),
          List.of(
              "ZeroDivisionError",
              "division by zero",
              "mean = sum(SUBJECT) / len(empty)",
              "mean = sum(SUBJECT) / max(1, len(empty))"),
          List.of(
              "NameError",
              "name 'SUBJECT_frame' is not defined",
              "plot(SUBJECT_frame)",
              "plot(frame)"),
          List.of(
              "requests.exceptions.ConnectionError",
              "HTTPSConnectionPool(host='api.example.com', port=443): Max retries exceeded with"
                  + " url: /SUBJECT/%d",
              "answer = requests.get(address, timeout=5)",
              "answer = requests.get(address, timeout=60)"),
          List.of(
              "UnicodeDecodeError",
              "'utf-8' codec can't decode byte 0xe9 in position %d: invalid continuation byte",
              "text = path.read_text(encoding='utf-8')",
              "text = path.read_text(encoding='latin-1')"),
          List.of(
              "AssertionError",
              "expected %d rows of SUBJECT",
              "assert len(SUBJECT) == expected, message",
              "assert len(SUBJECT) >= expected, message"));

  /** Neighbours differ in kind. */
  static List<Mistake> all() {
    var all = new ArrayList<Mistake>();
    for (var subject : SUBJECTS) {
      for (var kind : KINDS) {
        all.add(
            new Mistake(
                kind.get(0),
                kind.get(1).replace("SUBJECT", subject),
                kind.get(2).replace("SUBJECT", subject),
                kind.get(3).replace("SUBJECT", subject),
                "read_" + subject));
      }
    }
    return List.copyOf(all);
  }

  /** What Python prints. */
  String traceback(int at, int last, Random random) {
    return """
        Traceback (most recent call last):
          File "/work/script.py", line %d, in <module>
            main()
          File "/work/script.py", line %d, in main
            %s(Path("data"))
          File "/work/script.py", line %d, in %s
            %s
        %s: %s
        """
        .formatted(
            last,
            last - 3,
            function,
            at,
            function,
            line,
            exception,
            message.formatted(random.nextInt(100_000)));
  }
}
