package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lessons of what calls and operators are given. */
class ArgumentDraftingTest {
  private static Optional<LessonDraft> draft(String failing, String fixed, String error) {
    return new LessonCase("x", "python", failing, fixed, error, List.of(), List.of()).draft();
  }

  private static Gate gate(String failing, String fixed, String error) {
    return Gate.of(List.of(LessonCase.lesson(draft(failing, fixed, error).orElseThrow())));
  }

  @Test
  void aFileIsToldByWhatItIsOpenedFor() {
    var draft =
        draft(
                "with open('out.txt', 'w') as f:\n    f.write(b'abc')\n",
                "with open('out.txt', 'wb') as f:\n    f.write(b'abc')\n",
                """
                Traceback (most recent call last):
                  File "s.py", line 2, in <module>
                    f.write(b'abc')
                TypeError: write() argument must be str, not bytes
                """)
            .orElseThrow();
    assertThat(draft.advice().sentence())
        .isEqualTo("do not pass a value of type bytes to write of a file that is opened for text");
  }

  @Test
  void anOptionThatHelpsWithTheseDataTeachesNothing() {
    var draft =
        draft(
            "from maps import score\nprint(score([1, 2], [2, 3]))\n",
            "from maps import score\nprint(score([1, 2], [2, 3], average='macro'))\n",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                print(score([1, 2], [2, 3]))
            ValueError: Target is multiclass but average='binary'. Please choose another average setting.
            """);
    assertThat(draft).isEmpty();
  }

  @Test
  void eitherOfTwoOptionsThatTheErrorNamesWillDo() {
    var gate =
        gate(
            "import grids\ng = grids.split(data)\n",
            "import grids\ng = grids.split(data, parts=4)\n",
            "  File \"s.py\", line 2, in <module>\n    g = grids.split(data)\nValueError: Exactly one of parts and size must be specified.\n");
    assertThat(gate.check("python", "import grids\ngrids.split([])\n")).hasSize(1);
    assertThat(gate.check("python", "import grids\ngrids.split([], size=3)\n")).isEmpty();
    assertThat(gate.check("python", "import grids\ngrids.split([], parts=3)\n")).isEmpty();
  }

  @Test
  void anArgumentThatTheErrorShowsWithItsValueIsWrongWithThatOnly() {
    var gate =
        gate(
            "import grids\ng = grids.array(data, copy=False)\n",
            "import grids\ng = grids.asarray(data)\n",
            "  File \"s.py\", line 2, in <module>\n    g = grids.array(data, copy=False)\nValueError: If using `array(obj, copy=False)` use asarray instead. See the changes in the copy keyword.\n");
    assertThat(gate.check("python", "import grids\ngrids.array(1, copy=False)\n")).hasSize(1);
    assertThat(gate.check("python", "import grids\ngrids.array(1, copy=True)\n")).isEmpty();
  }

  @Test
  void placesOfSequencesAreCountedAndLabelsAreNot() {
    var gate =
        gate(
            "x = [1, 2]\nhalf = len(x) / 2\nprint(x[:half])\n",
            "x = [1, 2]\nhalf = len(x) // 2\nprint(x[:half])\n",
            "  File \"s.py\", line 3, in <module>\n    print(x[:half])\nTypeError: slice indices must be integers or None or have an __index__ method\n");
    assertThat(gate.check("python", "def cut(a):\n    return a[:len(a) / 2]\n")).hasSize(1);
    assertThat(gate.check("python", "import numpy as np\ny = np.mgrid[0:1:0.1]\n")).isEmpty();
    assertThat(gate.check("python", "def cut(t):\n    return t.loc[0.5:1.5]\n")).isEmpty();
  }

  @Test
  void aMethodOfAClassIsGivenItsObjectFirst() {
    var gate =
        gate(
            "a = []\na.append(1, 2)\n",
            "a = []\na.append((1, 2))\n",
            "  File \"s.py\", line 2, in <module>\n    a.append(1, 2)\nTypeError: list.append() takes exactly one argument (2 given)\n");
    assertThat(gate.check("python", "b = []\nb.append(3, 4)\n")).hasSize(1);
    var own = "class L(list):\n    def put(self, x):\n        list.append(self, x)\n";
    assertThat(gate.check("python", own)).isEmpty();
  }

  @Test
  void aNumberThatTheseDataAreTooFewForTeachesNothing() {
    var draft =
        draft(
            "from groups import Means\nm = Means(n_groups=50)\nm.fit([[1.0], [2.0]])\n",
            "from groups import Means\nm = Means(n_groups=2)\nm.fit([[1.0], [2.0]])\n",
            """
            Traceback (most recent call last):
              File "s.py", line 3, in <module>
                m.fit([[1.0], [2.0]])
            ValueError: n_samples=2 should be >= n_groups=50.
            """);
    assertThat(draft).isEmpty();
  }

  @Test
  void whatAnOperatorTakesIsNoLessonWhateverFailed() {
    var draft =
        draft(
            "x = [1, 2, 3]\nhalf = len(x) / 2\nprint(x[half - 1 : half + 2])\n",
            "x = [1, 2, 3]\nhalf = len(x) // 2\nprint(x[half - 1 : half + 2])\n",
            """
            Traceback (most recent call last):
              File "s.py", line 3, in <module>
                print(x[half - 1 : half + 2])
            TypeError: slice indices must be integers or None or have an __index__ method
            """);
    assertThat(draft.map(d -> d.trigger().sign().symbol()).orElse("")).doesNotContain("__sub__");
  }

  @Test
  void valuesThatBelongTogetherComeAfterOthers() {
    var gate =
        gate(
            "import grids\nprint(grids.turned(data, 1, 2, 0))\n",
            "import grids\nprint(grids.turned(data, (1, 2, 0)))\n",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                print(grids.turned(data, 1, 2, 0))
            TypeError: turned() takes from 1 to 2 positional arguments but 4 were given
            """);
    var warnings = gate.check("python", "import grids\ngrids.turned([], 0, 1)\n");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.getFirst().lesson().advice().sentence())
        .isEqualTo("pass the values as one tuple, (…, …), to grids.turned");
    assertThat(gate.check("python", "import grids\ngrids.turned([], (0, 1))\n")).isEmpty();
  }

  @Test
  void aValueThatIsWantedFirstMayTakeThePlaceOfAnother() {
    var gate =
        gate(
            "import lines\nc = lines.Line('desk')\n",
            "import lines\nc = lines.Line(lines.WireFormat.V1)\n",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                c = lines.Line('desk')
            ValueError: unsupported version: 3.0 added a wire_format, see the migration guide
            """);
    assertThat(gate.check("python", "from lines import Line\nLine('attic')\n")).hasSize(1);
    assertThat(gate.check("python", "import lines as l\nl.Line(l.WireFormat.V2)\n")).isEmpty();
  }

  @Test
  void aSentenceAloneIsRead() {
    var gate =
        gate(
            "from sounds import scale\nprint(scale(audio, rate=2))\n",
            "from sounds import scale\nprint(scale(y=audio, rate=2))\n",
            "scale() takes 0 positional arguments but 1 positional argument (and 1 keyword-only argument) were given");
    assertThat(gate.check("python", "import sounds\nsounds.scale([1])\n")).hasSize(1);
    assertThat(gate.check("python", "import sounds\nsounds.scale(y=[1])\n")).isEmpty();
  }

  @Test
  void aPieceWithoutImportsHasWhatIsGoneFromTheLibraryOfTheError() {
    var gate =
        gate(
            "reader = SheetFileReader(open(path, 'rb'))\n",
            "reader = SheetReader(open(path, 'rb'))\n",
            """
                reader = SheetFileReader(open(path, 'rb'))
            sheets.errors.GoneError: SheetFileReader is deprecated and was removed in sheets 3.0.0. Use SheetReader instead.
            """);
    var script = "from sheets import SheetFileReader\nr = SheetFileReader('a')\n";
    assertThat(gate.check("python", script)).isNotEmpty();
    assertThat(gate.check("python", script.replace("sheets", "books"))).isEmpty();
  }

  @Test
  void whatATableOfTheLanguageLacksEveryTableLacks() {
    var gate =
        gate(
            "for a, b in pairs.iteritems():\n    print(a, b)\n",
            "for a, b in pairs.items():\n    print(a, b)\n",
            "AttributeError: 'collections.defaultdict' object has no attribute 'iteritems'\n");
    assertThat(gate.check("python", "rest = dict(a=1)\nrest.iteritems()\n")).hasSize(1);
    assertThat(gate.check("python", "import pandas as pd\nx = f()\nx.iteritems()\n")).isEmpty();
    assertThat(gate.check("python", "import six\nsix.iteritems({})\n")).isEmpty();
  }

  private static String unexpected(String line, String function, String name) {
    return """
        Traceback (most recent call last):
          File "s.py", line 2, in <module>
            %s
        TypeError: %s() got an unexpected keyword argument '%s'
        """
        .formatted(line, function, name);
  }

  @Test
  void anArgumentWhoseValueWouldBeLostIsLeftToAPerson() {
    var draft =
        draft(
                "from maps import tile\ntile(3, depth=4)\n",
                "from maps import tile\ntile(3)\n",
                unexpected("tile(3, depth=4)", "tile", "depth"))
            .orElseThrow();
    assertThat(draft.advice().sentence()).isEqualTo("do not pass depth to maps.tile");
    assertThat(draft.advice().mechanical()).isFalse();
  }

  @Test
  void anArgumentThatAnotherOneTookThePlaceOfIsToldWithIt() {
    var failing = "import datetime\nspan = datetime.timedelta(months=1)\n";
    var draft =
        draft(
                failing,
                failing.replace("months=1", "days=30"),
                """
                  File "s.py", line 2, in <module>
                    span = datetime.timedelta(months=1)
                TypeError: 'months' is an invalid keyword argument for __new__()
                """)
            .orElseThrow();
    assertThat(draft.advice().sentence())
        .isEqualTo("datetime.timedelta has no argument months: the fix gave days=30 for months=1");
    assertThat(draft.advice().mechanical()).isFalse();
    var gate = Gate.of(List.of(LessonCase.lesson(draft)));
    assertThat(gate.check("python", "from datetime import timedelta\ntimedelta(months=2)\n"))
        .singleElement()
        .matches(warning -> warning.to().isEmpty());
  }

  @Test
  void anArgumentThatNeverHadAnEffectIsTakenOut() {
    var draft =
        draft(
                "import json\nprint(json.loads('{}', encoding='utf-8'))\n",
                "import json\nprint(json.loads('{}'))\n",
                unexpected(
                    "json.loads('{}', encoding='utf-8')", "JSONDecoder.__init__", "encoding"))
            .orElseThrow();
    assertThat(draft.advice().mechanical()).isTrue();
  }

  private static String told(String failing, String fixed, int line, String error) {
    var trace =
        """
        Traceback (most recent call last):
          File "s.py", line %d, in <module>
            %s
        %s
        """
            .formatted(line, failing.lines().skip(line - 1L).findFirst().orElse(""), error);
    return draft(failing, fixed, trace).map(d -> d.advice().sentence()).orElse("");
  }

  @Test
  void aNameThatIsWrittenTwiceIsWrittenOnce() {
    var failing = "from time import time\nprint(time.time())\n";
    var error = "AttributeError: 'builtin_function_or_method' object has no attribute 'time'";
    assertThat(told(failing, failing.replace("time.time()", "time()"), 2, error))
        .isEqualTo("use time.time instead of time.time.time");
    assertThat(told(failing, failing.replace("from time import", "import"), 2, error))
        .isEqualTo("use time.time instead of time.time.time");
    var parsed = "from datetime import datetime\nd = datetime.datetime.strptime('1', '%d')\n";
    assertThat(
            told(
                parsed,
                parsed.replace("datetime.datetime.", "datetime."),
                2,
                "AttributeError: type object 'datetime.datetime' has no attribute 'datetime'"))
        .isEqualTo("use datetime.datetime instead of datetime.datetime.datetime");
  }

  @Test
  void aTextThatIsBytesNowIsToldSo() {
    var failing = "import base64\nprint(base64.b64encode('x'))\n";
    assertThat(
            told(
                failing,
                failing.replace("'x'", "b'x'"),
                2,
                "TypeError: a bytes-like object is required, not 'str'"))
        .isEqualTo("do not pass a value of type str to base64.b64encode: write it as bytes, b'…'");
  }

  @Test
  void aTypeInPlaceOfItsNameIsTold() {
    var failing =
        """
        import argparse
        p = argparse.ArgumentParser()
        p.add_argument('--n', type='int')
        """;
    var fixed = failing.replace("'int'", "int");
    var error =
        """
          File "s.py", line 3, in <module>
            p.add_argument('--n', type='int')
        ValueError: 'int' is not callable
        """;
    var draft = draft(failing, fixed, error).orElseThrow();
    assertThat(draft.advice().sentence())
        .isEqualTo("pass int instead of 'int' to argparse.ArgumentParser.add_argument");
    var gate = Gate.of(List.of(LessonCase.lesson(draft)));
    assertThat(gate.check("python", failing)).hasSize(1);
    assertThat(gate.check("python", failing.replace("'--n', type='int'", "'int'"))).isEmpty();
  }

  @Test
  void aMethodThatWasNotCalledIsToldSo() {
    var failing =
        """
        import requests
        r = requests.get('http://a')
        print(r.json['a'])
        """;
    assertThat(
            told(
                failing,
                failing.replace("json[", "json()["),
                3,
                "TypeError: 'method' object is not subscriptable"))
        .isEqualTo("call requests.Response.json before you index what it returns");
  }

  @Test
  void anArgumentOfABuiltInFunctionGetsItsName() {
    var failing = "print(sorted(['b', 'a'], lambda w: w[0]))\n";
    assertThat(
            told(
                failing,
                failing.replace("lambda", "key=lambda"),
                1,
                "TypeError: sorted expected 1 argument, got 2"))
        .isEqualTo("pass key to sorted by its name");
  }

  @Test
  void whatIsAddedUpIsConvertedFirst() {
    var failing = "print(sum(['1', '2']))\n";
    assertThat(
            told(
                failing,
                "print(sum(int(n) for n in ['1', '2']))\n",
                1,
                "TypeError: unsupported operand type(s) for +: 'int' and 'str'"))
        .startsWith("do not pass items of type str to sum");
    var read = "words = input().split()\nprint(sum(words))\n";
    assertThat(
            told(
                read,
                read.replace("sum(words)", "sum(int(w) for w in words)"),
                2,
                "TypeError: unsupported operand type(s) for +: 'int' and 'str'"))
        .startsWith("do not pass items of type str to sum");
  }

  @Test
  void aFileIsAModuleByItsName() {
    var failing = "import fs from 'fs';\nconst p = require('path');\nconsole.log(fs, p);\n";
    var draft =
        new LessonCase(
                "x",
                "javascript",
                failing,
                failing.replace("const p = require('path')", "import p from 'path'"),
                """
                file:///s.mjs:2
                const p = require('path');
                          ^

                ReferenceError: require is not defined in ES module scope, you can use import instead
                    at file:///s.mjs:2:11
                """,
                List.of(),
                List.of())
            .draft()
            .orElseThrow();
    var gate = Gate.of(List.of(LessonCase.lesson(draft)));
    assertThat(gate.check("javascript", "const p = require('path');\n")).isEmpty();
    assertThat(gate.check(Gate.ES_MODULE, "const p = require('path');\n")).hasSize(1);
  }
}
