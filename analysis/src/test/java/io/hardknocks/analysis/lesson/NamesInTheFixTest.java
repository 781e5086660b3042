package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lesson says what to write instead, whatever else its fix changed. */
class NamesInTheFixTest {
  private static LessonDraft draft(String language, String failing, String fixed, String error) {
    return new LessonCase("x", language, failing, fixed, error, List.of(), List.of())
        .draft()
        .orElseThrow();
  }

  @Test
  void theNameOfAFunctionIsFoundInWhatBecameOfItsLine() {
    var draft =
        draft(
            "python",
            "import statistics\ndef both(x):\n    return statistics.mean(x), statistics.stddev(x)\nboth([1, 2])\n",
            """
            import statistics
            def both(x):
                return {
                    "mean": statistics.mean(x),
                    "spread": statistics.stdev(x) if len(x) > 1 else 0.0,
                }
            both([1, 2])
            """,
            """
            Traceback (most recent call last):
              File "s.py", line 3, in both
                return statistics.mean(x), statistics.stddev(x)
            AttributeError: module 'statistics' has no attribute 'stddev'. Did you mean: 'stdev'?
            """);
    assertThat(draft.advice().sentence())
        .isEqualTo("use statistics.stdev instead of statistics.stddev");
  }

  @Test
  void theNameOfAnArgumentIsFoundInAnotherCall() {
    var draft =
        draft(
            "python",
            "import os\npath = 'a/b'\nos.makedirs(path, exists_ok=True)\n",
            "from pathlib import Path\npath = 'a/b'\nPath(path).mkdir(parents=True, exist_ok=True)\n",
            """
            Traceback (most recent call last):
              File "s.py", line 3, in <module>
                os.makedirs(path, exists_ok=True)
            TypeError: makedirs() got an unexpected keyword argument 'exists_ok'
            """);
    assertThat(draft.advice().sentence())
        .isEqualTo("pass exist_ok instead of exists_ok to os.makedirs");
    assertThat(draft.advice().mechanical()).isFalse();
  }

  @Test
  void anotherArgumentWithAnotherValueIsToldWithBoth() {
    var failing = "from datetime import timedelta\nprint(timedelta(months=2))\n";
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 2, in <module>
            print(timedelta(months=2))
        TypeError: 'months' is an invalid keyword argument for __new__()
        """;
    var draft = draft("python", failing, failing.replace("months=2", "days=61"), error);
    assertThat(draft.advice().sentence())
        .isEqualTo("datetime.timedelta has no argument months: the fix gave days=61 for months=2");
    assertThat(draft.advice().mechanical()).isFalse();
  }

  @Test
  void aMomentThatIsWrittenOutSaysWhetherItHasAZone() {
    var failing =
        "from datetime import datetime\nprint(datetime.now() - datetime.fromisoformat('2026-03-01T10:00:00+01:00'))\n";
    var fixed =
        "from datetime import datetime, timezone\nprint(datetime.now(timezone.utc) - datetime.fromisoformat('2026-03-01T10:00:00+01:00'))\n";
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 2, in <module>
            print(datetime.now() - datetime.fromisoformat('2026-03-01T10:00:00+01:00'))
        TypeError: can't subtract offset-naive and offset-aware datetimes
        """;
    var gate = Gate.of(List.of(LessonCase.lesson(draft("python", failing, fixed, error))));
    assertThat(gate.check("python", failing)).hasSize(1);
    assertThat(gate.check("python", fixed)).isEmpty();
    assertThat(gate.check("python", failing.replace("+01:00", ""))).isEmpty();
    assertThat(gate.check("python", failing.replace("T10:00:00+01:00", ""))).isEmpty();
  }
}
