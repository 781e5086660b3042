package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same mistake is known where another object of the library lets it be made. */
class SameMistakeTest {
  private static Gate gate(String language, String failing, String old, String now, String error) {
    var fixed = failing.replace(old, now);
    var draft = new LessonCase("x", language, failing, fixed, error, List.of(), List.of()).draft();
    return Gate.of(List.of(LessonCase.lesson(draft.orElseThrow())));
  }

  private static Gate bindings() {
    return gate(
        "python",
        """
        import sqlite3

        cur = sqlite3.connect(":memory:").cursor()
        city = "Bern"
        cur.execute("select ?", (city))
        """,
        "(city)",
        "(city,)",
        """
        Traceback (most recent call last):
          File "s.py", line 5, in <module>
            cur.execute("select ?", (city))
        sqlite3.ProgrammingError: Incorrect number of bindings supplied. The current statement uses 1, and there are 4 supplied.
        """);
  }

  @Test
  void aConnectionMakesTheCursorThatExecutes() {
    var script =
        """
        import sqlite3

        town = "Chur"
        with sqlite3.connect(":memory:") as db:
            db.execute("select ?", (town))
        """;
    assertThat(bindings().check("python", script)).hasSize(1);
    assertThat(bindings().check("python", script.replace("(town)", "(town,)"))).isEmpty();
  }

  @Test
  void aTextOfAsManyLettersAsPlacesIsTaken() {
    var script =
        """
        import sqlite3

        cur = sqlite3.connect(":memory:").cursor()
        flag = "y"
        cur.execute("select ?", "a")
        cur.execute("select ?, ?", "ab")
        cur.execute("select ?", flag)
        """;
    assertThat(bindings().check("python", script)).isEmpty();
    assertThat(bindings().check("python", script.replace("\"ab\"", "\"abc\""))).hasSize(1);
  }

  @Test
  void groupsAndCommandsOfAParserTakeTheSameArguments() {
    var failing =
        """
        import argparse

        parser = argparse.ArgumentParser()
        parser.add_argument("--name", require=True)
        """;
    var gate =
        gate(
            "python",
            failing,
            "require=",
            "required=",
            """
            Traceback (most recent call last):
              File "s.py", line 4, in <module>
                parser.add_argument("--name", require=True)
            TypeError: _StoreAction.__init__() got an unexpected keyword argument 'require'
            """);
    var script =
        """
        import argparse

        parser = argparse.ArgumentParser()
        group = parser.add_argument_group("files")
        group.add_argument("--out", require=True)
        parser.add_subparsers().add_parser("run").add_argument("--job", require=True)
        """;
    assertThat(gate.check("python", script)).hasSize(2);
    assertThat(gate.check("python", script.replace("require=", "required="))).isEmpty();
  }

  @Test
  void whatACommandPrintsIsBytes() {
    var gate =
        gate(
            "javascript",
            """
            const { execSync } = require('child_process');
            const names = execSync('echo a').split(' ');
            """,
            "execSync('echo a')",
            "execSync('echo a', { encoding: 'utf8' })",
            """
            s.js:2
            const names = execSync('echo a').split(' ');
                                             ^

            TypeError: execSync(...).split is not a function
                at Object.<anonymous> (s.js:2:34)
            """);
    var script =
        """
        import { execSync } from 'node:child_process';
        const lines = execSync('ls').split('b');
        """;
    assertThat(gate.check("javascript", script)).hasSize(1);
    assertThat(gate.check("javascript", script.replace("'ls'", "'ls', { encoding: 'utf8' }")))
        .isEmpty();
  }
}
