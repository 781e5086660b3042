package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A correction runs, and means what the lesson says; otherwise it is left. */
class SoundCorrectionsTest {
  private static LessonDraft draft(
      String language, String failing, String old, String now, String error) {
    var fixed = failing.replace(old, now);
    return new LessonCase("x", language, failing, fixed, error, List.of(), List.of())
        .draft()
        .orElseThrow();
  }

  private static void assertLeft(LessonDraft draft, String script) {
    var warnings =
        Gate.of(List.of(LessonCase.lesson(draft))).check(draft.trigger().language(), script);
    assertThat(warnings).singleElement().satisfies(warning -> assertThat(warning.to()).isEmpty());
    assertThat(Correction.of(draft.trigger(), draft.advice(), script)).isEmpty();
  }

  private static LessonDraft unawaited() {
    return draft(
        "javascript",
        """
        async function names() { return ['ann', 'bob']; }
        async function start() {
          console.log(names().map(n => n.length));
        }
        start();
        """,
        "names().map",
        "(await names()).map",
        "TypeError: names(...).map is not a function\n    at start (/tmp/s.js:3:23)\n");
  }

  @Test
  void nothingIsAwaitedInAFunctionThatIsNotAsync() {
    var plain =
        "async function all() { return [1]; }\nfunction size() {\n  return all().map(x => x);\n}\n";
    assertLeft(unawaited(), plain);
    assertLeft(
        unawaited(), "async function all() { return [1]; }\nconst f = () => all().map(x => x);\n");
    assertLeft(unawaited(), "async function all() { return [1]; }\nall().map(x => x);\n");
  }

  @Test
  void anAsyncFunctionAndTheTopOfAModuleAwait() {
    var draft = unawaited();
    for (var script :
        List.of(
            "async function all() { return [1]; }\nasync function f() {\n  return all().map(x => x);\n}\n",
            "import 'fs';\nasync function all() { return [1]; }\nall().map(x => x);\n"))
      assertThat(Correction.of(draft.trigger(), draft.advice(), script))
          .hasValueSatisfying(text -> assertThat(text).contains("(await all()).map(x => x)"));
  }

  @Test
  void noArgumentIsGivenTwice() {
    var draft =
        draft(
            "python",
            "import logging\nlogging.basicConfig(fmt='%(message)s')\n",
            "fmt=",
            "format=",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                logging.basicConfig(fmt='%(message)s')
            ValueError: Unrecognised argument(s): fmt
            """);
    var once = "import logging\nlogging.basicConfig(fmt='a')\n";
    assertThat(Correction.of(draft.trigger(), draft.advice(), once)).isPresent();
    assertLeft(draft, "import logging\nlogging.basicConfig(fmt='a', format='b')\n");
  }

  @Test
  void aNameThatTheScriptHasForSomethingElseIsNotTakenForPythons() {
    var draft =
        draft(
            "python",
            "import numpy as np\nprint(np.zeros(2, dtype=np.float))\n",
            "np.float",
            "float",
            """
            Traceback (most recent call last):
              File "s.py", line 2, in <module>
                print(np.zeros(2, dtype=np.float))
            AttributeError: module 'numpy' has no attribute 'float'
            """);
    var open = "import numpy as np\ndef f(n):\n    return np.ones(n, dtype=np.float)\n";
    assertThat(Correction.of(draft.trigger(), draft.advice(), open)).isPresent();
    assertLeft(draft, open.replace("f(n)", "f(n, float=3)"));
  }

  private static LessonDraft missingKey() {
    return draft(
        "python",
        "person = {'name': 'ann'}\nprint(person.name)\n",
        "person.name",
        "person['name']",
        """
        Traceback (most recent call last):
          File "s.py", line 2, in <module>
            print(person.name)
        AttributeError: 'dict' object has no attribute 'name'
        """);
  }

  @Test
  void everyKeyOfADictIsNoAttribute() {
    var draft = missingKey();
    assertThat(draft.advice().sentence())
        .isEqualTo("use x[\"name\"] instead of x.name, where x is a dict");
    var gate = Gate.of(List.of(LessonCase.lesson(draft)));
    assertThat(gate.check("python", "place = dict(zip=1)\nprint(place.zip)\n")).hasSize(1);
    for (var right :
        List.of(
            "place = {'zip': 1}\nprint(place.items, place.get('zip'))\n",
            "place = {'zip': 1}\nif hasattr(place, 'zip'):\n    print(place.zip)\n",
            "place = {'zip': 1}\nprint(getattr(place, 'zip', 0))\n",
            "place = {'zip': 1}\ntry:\n    print(place.zip)\nexcept AttributeError:\n    pass\n"))
      assertThat(gate.check("python", right)).as(right).isEmpty();
  }

  @Test
  void aDictWithAttributesOfItsOwnIsNoPlainOne() {
    var gate = Gate.of(List.of(LessonCase.lesson(missingKey())));
    var use = "\n\nplace = Place(zip=1)\nprint(place.zip)\n";
    for (var type :
        List.of(
            "class Place(dict):\n    __getattr__ = dict.get",
            "class Place(dict):\n    def __getattr__(self, key):\n        return self[key]",
            "class Place(dict):\n    def __init__(self, **k):\n        self.__dict__ = self",
            "class Base(dict):\n    __getattr__ = dict.get\n\nclass Place(Base):\n    pass",
            "class Place(dict):\n    pass\n\nPlace.__getattr__ = dict.get")) {
      assertThat(gate.check("python", type + use)).as(type).isEmpty();
      assertThat(gate.refutedBy("python", type + use)).as(type).isEmpty();
    }
    assertThat(gate.check("python", "class Place(dict):\n    pass" + use)).hasSize(1);
  }

  @Test
  void ofTwoLessonsAboutTheSameTheOneThatSaysWhatToWriteIsTold() {
    var failing = "n = len([1])\nword = 'n'\nprint(word + n)\n";
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 3, in <module>
            print(word + n)
        TypeError: can only concatenate str (not "int") to str
        """;
    var exact = draft("python", failing, "+ n", "+ str(n)", error);
    var vague = draft("python", failing, "word + n", "f'{word}{n}'", error);
    assertThat(vague.trigger().sign()).isEqualTo(exact.trigger().sign());
    var gate = Gate.of(List.of(LessonCase.lesson(vague), LessonCase.lesson(exact)));
    assertThat(gate.check("python", "total = len([2])\nprint('all: ' + total)\n"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.to()).contains("str(total)"));
  }
}
