package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.lesson.Advice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence is acted on by who has nothing but the sentence. */
class WordingTest {
  private static Advice advice(
      String language, String failing, String old, String now, String error) {
    var fixed = failing.replace(old, now);
    return new LessonCase("x", language, failing, fixed, error, List.of(), List.of())
        .draft()
        .orElseThrow()
        .advice();
  }

  @Test
  void theTypeOfWhatACallIsMadeOnIsTold() {
    var advice =
        advice(
            "javascript",
            "const seen = new Map([['a', 1]]);\nconsole.log(seen.map(([k]) => k));\n",
            "seen.map",
            "[...seen].map",
            """
            s.js:2
            console.log(seen.map(([k]) => k));
                             ^

            TypeError: seen.map is not a function
                at Object.<anonymous> (s.js:2:18)
            """);
    assertThat(advice.sentence())
        .isEqualTo("use [...x].map(a) instead of x.map(a), where x is a Map");
  }

  @Test
  void aFileIsCalledWhatItIsAndShownWhereItIsOpened() {
    var advice =
        advice(
            "python",
            """
            import tomllib

            with open("s.toml", "w") as out:
                out.write("a = 1")
            with open("s.toml") as f:
                print(tomllib.load(f))
            """,
            "open(\"s.toml\") as f",
            "open(\"s.toml\", \"rb\") as f",
            """
            Traceback (most recent call last):
              File "s.py", line 6, in <module>
                print(tomllib.load(f))
                      ^^^^^^^^^^^^^^^
              File "/usr/lib/python3.11/tomllib/_parser.py", line 66, in load
                s = b.decode()
                    ^^^^^^^^
            AttributeError: 'str' object has no attribute 'decode'

            During handling of the above exception, another exception occurred:

            Traceback (most recent call last):
              File "s.py", line 6, in <module>
                print(tomllib.load(f))
                      ^^^^^^^^^^^^^^^
              File "/usr/lib/python3.11/tomllib/_parser.py", line 68, in load
                raise TypeError(
            TypeError: File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`
            """);
    assertThat(advice.sentence())
        .isEqualTo("do not pass a text file to tomllib.load: open it with mode 'rb'");
    assertThat(advice.after()).isEqualTo("with open(\"s.toml\", \"rb\") as f:");
  }

  @Test
  void whichArgumentItIsIsSaid() {
    var advice =
        advice(
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
    assertThat(advice.sentence())
        .isEqualTo(
            "do not pass a value of type str as second argument to sqlite3.Cursor.execute:"
                + " put it into a tuple, (a,)");
    assertThat(advice.mechanical()).isFalse();
  }

  @Test
  void theLoopIsShownThatHasToChange() {
    var advice =
        advice(
            "python",
            """
            stock = {"ink": 0, "pen": 2}
            for name in stock:
                if not stock[name]:
                    del stock[name]
            """,
            "in stock:",
            "in list(stock):",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                for name in stock:
            RuntimeError: dictionary changed size during iteration
            """);
    assertThat(advice.before()).isEqualTo("for name in stock:");
    assertThat(advice.after()).isEqualTo("for name in list(stock):");
  }

  @Test
  void whatHasAttributesIsNotToldToBeConverted() {
    var advice =
        advice(
            "python",
            """
            from openai import OpenAI

            answer = OpenAI().chat.completions.create(model="gpt-4o", messages=[])
            print(answer["choices"][0]["message"])
            """,
            "answer[\"choices\"][0][\"message\"]",
            "answer.choices[0].message",
            """
            Traceback (most recent call last):
              File "s.py", line 4, in <module>
                print(answer["choices"][0]["message"])
            TypeError: 'ChatCompletion' object is not subscriptable
            """);
    assertThat(advice.sentence())
        .isEqualTo("do not index openai.types.chat.ChatCompletion: use x.…");
    assertThat(advice.mechanical()).isFalse();
  }
}
