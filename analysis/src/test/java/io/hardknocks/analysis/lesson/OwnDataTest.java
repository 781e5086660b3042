package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is data of the script that taught a lesson never gets into another script. */
class OwnDataTest {
  private static Optional<LessonDraft> draft(
      String language, String failing, String fixed, String error) {
    return new LessonCase("x", language, failing, fixed, error, List.of(), List.of()).draft();
  }

  private static LessonDraft python(String failing, String old, String now, String error) {
    return draft("python", failing, failing.replace(old, now), error).orElseThrow();
  }

  private static LessonDraft script(String failing, String old, String now, String error) {
    return draft("javascript", failing, failing.replace(old, now), error).orElseThrow();
  }

  private static void assertByHand(LessonDraft draft, String other) {
    assertThat(draft.advice().mechanical()).isFalse();
    var language = draft.trigger().language();
    var warnings = Gate.of(List.of(LessonCase.lesson(draft))).check(language, other);
    assertThat(warnings).singleElement().satisfies(w -> assertThat(w.to()).isEmpty());
    assertThat(Correction.of(draft.trigger(), draft.advice(), other)).isEmpty();
  }

  @Test
  void anotherFileIsNotReadForThatOfTheScript() {
    var draft =
        python(
            """
            from pathlib import Path

            Path("names.txt").write_text("ann bob")
            print(Path("names.txt").open().split())
            """,
            ".open().",
            ".read_text().",
            """
            Traceback (most recent call last):
              File "s.py", line 4, in <module>
                print(Path("names.txt").open().split())
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            AttributeError: '_io.TextIOWrapper' object has no attribute 'split'
            """);
    assertByHand(draft, "with open('users.csv') as f:\n    rows = f.split()\n");
    assertThat(draft.advice().edit().to()).doesNotContain("names.txt");
    assertThat(draft.advice().sentence()).doesNotContain("names.txt");
  }

  @Test
  void noOtherBufferIsReadAgainFromTheFileOfTheScript() {
    var draft =
        script(
            """
            const fs = require('fs');
            fs.writeFileSync('rows.csv', 'a,b\\nc,d\\n');
            const rows = fs.readFileSync('rows.csv').split('\\n');
            """,
            "readFileSync('rows.csv')",
            "readFileSync('rows.csv', 'utf8')",
            """
            s.js:3
            const rows = fs.readFileSync('rows.csv').split('\\n');
                                                     ^

            TypeError: fs.readFileSync(...).split is not a function
                at Object.<anonymous> (s.js:3:42)
            """);
    assertThat(draft.advice().edit().to()).isEqualTo("$0.toString().split");
    var other = "const parts = Buffer.from('a,b').split(',');\n";
    assertThat(Correction.of(draft.trigger(), draft.advice(), other))
        .hasValue("const parts = Buffer.from('a,b').toString().split(',');\n");
  }

  @Test
  void aTimeIsNotReplacedByNow() {
    var draft =
        script(
            "const now = Date.now().toISOString();\n",
            "Date.now()",
            "new Date()",
            """
            s.js:1
            const now = Date.now().toISOString();
                                   ^

            TypeError: Date.now(...).toISOString is not a function
                at Object.<anonymous> (s.js:1:24)
            """);
    assertByHand(draft, "const begun = 1700000000000;\nconsole.log(begun.toISOString());\n");
  }

  @Test
  void aConstantInThePlaceOfAnExpressionIsNoLesson() {
    var failing = "import re\n\nfound = re.search('b+', 'abba').groups()\nprint(found.title())\n";
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 4, in <module>
            print(found.title())
                  ^^^^^^^^^^^
        AttributeError: 'tuple' object has no attribute 'title'
        """;
    assertThat(draft("python", failing, failing.replace("found.title()", "'Bb'"), error)).isEmpty();
  }

  @Test
  void aFormatIsThatOfTheScript() {
    var draft =
        python(
            """
            from datetime import datetime

            opened = datetime(2024, 3, 1)
            due = "2024-04-02"
            print(opened - due)
            """,
            "- due",
            "- datetime.strptime(due, '%Y-%m-%d')",
            """
            Traceback (most recent call last):
              File "s.py", line 5, in <module>
                print(opened - due)
                      ~~~~~~~^~~~~
            TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'str'
            """);
    assertByHand(
        draft,
        "from datetime import datetime\nend = '01.02.2024 10:00'\nprint(datetime.now() - end)\n");
    assertThat(draft.advice().sentence()).endsWith("strptime(a, …)");
  }

  @Test
  void aWordOfTheApiIsNoData() {
    var draft =
        python(
            "import hashlib\n\nuser = 'ann'\nprint(hashlib.sha1(user).hexdigest())\n",
            "sha1(user)",
            "sha1(user.encode('utf-8'))",
            """
            Traceback (most recent call last):
              File "s.py", line 4, in <module>
                print(hashlib.sha1(user).hexdigest())
                      ^^^^^^^^^^^^^^^^^^
            TypeError: Strings must be encoded before hashing
            """);
    assertThat(
            Correction.of(
                draft.trigger(), draft.advice(), "import hashlib\nhashlib.sha1('a' + 'b')\n"))
        .contains("import hashlib\nhashlib.sha1(('a' + 'b').encode('utf-8'))\n");
  }

  @Test
  void aCorrectionThatLosesItsObjectIsNotMade() {
    var edit =
        new Edit(Strategy.REPLACE_CALL, "$0.split()", "open('a').read().split()", "file", 1, 1);
    var advice = new Advice("read it first", "f.split()", "f.read().split()", edit, true);
    var sign = new Sign(Sign.Kind.MEMBER, "file", "split");
    var trigger = new Trigger("python", new java.util.TreeSet<>(), sign, Trigger.Library.UNKNOWN);
    assertThat(Correction.of(trigger, advice, "f = open('b')\nprint(f.split())\n")).isEmpty();
  }

  @Test
  void aNameOfAComprehensionIsNotImported() {
    var failing = "parts = 'red, green'.split(',').strip()\nprint(parts)\n";
    var draft =
        python(
            failing,
            "'red, green'.split(',').strip()",
            "[w.strip() for w in 'red, green'.split(',')]",
            """
            Traceback (most recent call last):
              File "s.py", line 1, in <module>
                parts = 'red, green'.split(',').strip()
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            AttributeError: 'list' object has no attribute 'strip'
            """);
    assertThat(Correction.of(draft.trigger(), draft.advice(), failing))
        .contains("parts = [w.strip() for w in 'red, green'.split(',')]\nprint(parts)\n");
  }

  @Test
  void bracketsAroundAPlaceMakeNoOtherLesson() {
    var failing = "import hashlib\n\nname = 'ann'\nprint(hashlib.sha1(name).hexdigest())\n";
    var salted = failing.replace("(name)", "('salt' + name)");
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 4, in <module>
            print(hashlib.sha1(name).hexdigest())
        TypeError: Strings must be encoded before hashing
        """;
    var plain = python(failing, "(name)", "(name.encode())", error);
    var bracketed =
        python(
            salted,
            "'salt' + name",
            "('salt' + name).encode()",
            error.replace("(name)", "('salt' + name)"));
    assertThat(bracketed.id()).isEqualTo(plain.id());
    assertThat(bracketed.advice().sentence()).isEqualTo(plain.advice().sentence());
  }

  @Test
  void theNameOfAFileIsNoValueOfAnotherScript() {
    var failing = "import keras\n\nkeras.callbacks.ModelCheckpoint(\"best.h5\")\n";
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 3, in <module>
            keras.callbacks.ModelCheckpoint("best.h5")
        ValueError: Not a valid model. Received: filepath=best.h5
        """;
    var fixed = failing.replace("best.h5", "second.h5");
    assertThat(draft("python", failing, fixed, error)).isEmpty();
  }

  @Test
  void whatHasArgumentsNowIsNoMereRenaming() {
    var failing =
        """
        from shapes import BaseModel, checker

        class Range(BaseModel):
            @checker
            def ordered(cls, values):
                return values
        """;
    var fixed =
        failing
            .replace("checker", "model_checker")
            .replace("@model_checker", "@model_checker(mode=\"before\")");
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 1, in <module>
            from shapes import BaseModel, checker
        ImportError: cannot import name 'checker' from 'shapes' (/usr/lib/shapes/__init__.py)
        """;
    assertThat(draft("python", failing, fixed, error).orElseThrow().advice().mechanical())
        .isFalse();
  }

  @Test
  void framesThatAnErrorQuotesDoNotTellWhatIsWrong() {
    var failing =
        """
        from tensorflow import keras

        model = keras.Sequential([keras.layers.Dense(5)])
        model.compile(loss="categorical_crossentropy")
        model.fit([[1.0]], [1])
        """;
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 5, in <module>
            model.fit([[1.0]], [1])
        ValueError: in user code:

            File "/usr/lib/keras/src/backend.py", line 5573, in categorical_crossentropy
                target.shape.assert_is_compatible_with(output.shape)

            ValueError: Shapes (None, 1) and (None, 5) are incompatible
        """;
    var fixed = failing.replace("categorical", "sparse_categorical");
    assertThat(draft("python", failing, fixed, error)).isEmpty();
  }

  @Test
  void whatOnlyAFileHasIsNoMistakeInFiles() {
    var failing = "import os\nprint(os.path.dirname(__file__))\n";
    var error = "NameError: name '__file__' is not defined";
    var fixed = failing.replace("os.path.dirname(__file__)", "os.getcwd()");
    assertThat(draft("python", failing, fixed, error)).isEmpty();
  }

  @Test
  void aPieceHasTheUsualNamesFromOutside() {
    var failing = "rows = [1]\nprint(np.mean(rows))\n";
    var draft =
        python(
            failing, "rows =", "import numpy as np\nrows =", "NameError: name 'np' is not defined");
    var gate = Gate.of(List.of(LessonCase.lesson(draft)));
    assertThat(gate.check("python", "values = [2]\nprint(np.max(values))\n")).hasSize(1);
    assertThat(gate.check("python", "import os\nprint(np.max(read(source, os.sep)))\n")).hasSize(1);
    assertThat(gate.check("python", "def top():\n    return np.max(read(source))\n")).isEmpty();
  }
}
