package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.model.lesson.Lesson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learned of one name is true of those that one cause concerns. */
class KinTest {
  private static Lesson lesson(String failing, String old, String now, String error) {
    var trace =
        "Traceback (most recent call last):\n  File \"s.py\", line 2, in <module>\n    %s\n%s\n"
            .formatted(failing.lines().toList().get(1).strip(), error);
    var fixed = failing.replace(old, now);
    var draft = new LessonCase("x", "python", failing, fixed, trace, List.of(), List.of()).draft();
    return LessonCase.lesson(draft.orElseThrow());
  }

  private static String told(Lesson lesson, String script) {
    var warnings = Gate.of(List.of(lesson)).check("python", script);
    return warnings.isEmpty() ? "" : warnings.getFirst().lesson().advice().sentence();
  }

  /** The script as the lesson about the kin corrects it. */
  private static String corrected(Lesson lesson, String script) {
    var kin = Gate.of(List.of(lesson)).check("python", script).getFirst().lesson();
    return Correction.certain(kin.trigger(), kin.advice(), script).orElse("");
  }

  @Test
  void noHashTakesAText() {
    var lesson =
        lesson(
            "import hashlib\nprint(hashlib.md5('a' + 'b').hexdigest())\n",
            "'a' + 'b'",
            "('a' + 'b').encode()",
            "TypeError: Strings must be encoded before hashing");
    var script = "from hashlib import sha256\nname = 'a'\nprint(sha256(name).hexdigest())\n";
    assertThat(told(lesson, script)).contains("hashlib.sha256").doesNotContain("md5");
    assertThat(corrected(lesson, script)).contains("sha256(name.encode())");
    assertThat(told(lesson, script.replace("'a'", "b'a'"))).isEmpty();
  }

  @Test
  void whatMovedTogetherIsFoundTogether() {
    var lesson =
        lesson(
            "import collections\nprint(isinstance({}, collections.Mapping))\n",
            "collections.Mapping",
            "collections.abc.Mapping",
            "AttributeError: module 'collections' has no attribute 'Mapping'");
    var script = "import collections\nprint(isinstance([], collections.Iterable))\n";
    assertThat(told(lesson, script))
        .isEqualTo("use collections.abc.Iterable instead of collections.Iterable");
    assertThat(corrected(lesson, script)).contains("collections.abc.Iterable");
    assertThat(told(lesson, "import collections\nprint(collections.OrderedDict())")).isEmpty();
  }

  @Test
  void aModuleIsTakenForItsClassInManyWays() {
    var lesson =
        lesson(
            "import datetime\nprint(datetime.strptime('1', '%d'))\n",
            "datetime.strptime",
            "datetime.datetime.strptime",
            "AttributeError: module 'datetime' has no attribute 'strptime'");
    assertThat(told(lesson, "import datetime as dt\nprint(dt.now())"))
        .isEqualTo("use datetime.datetime.now instead of datetime.now");
    assertThat(told(lesson, "from datetime import datetime\nprint(datetime.now())")).isEmpty();
    assertThat(told(lesson, "import datetime\nprint(datetime.date.today())")).isEmpty();
  }

  @Test
  void whatTheFixTookForOneIsNotTakenForAnother() {
    var lesson =
        lesson(
            "import numpy as np\nprint(np.zeros(3, dtype=np.float))\n",
            "np.float",
            "np.float64",
            "AttributeError: module 'numpy' has no attribute 'float'");
    assertThat(told(lesson, "import numpy as np\nprint(np.ones(3, np.int))"))
        .isEqualTo("use int instead of numpy.int");
    assertThat(told(lesson, "import numpy as np\nprint(np.ones(3, np.int64))")).isEmpty();
  }

  @Test
  void viewsAndSetsAreNoSequences() {
    var lesson =
        lesson(
            "import random\nprint(random.sample({1, 2}, 1))\n",
            "{1, 2}",
            "sorted({1, 2})",
            "TypeError: Population must be a sequence. For dicts or sets, use sorted(d).");
    var script = "import random\nd = {'a': 1}\nprint(random.choice(d.keys()))\n";
    assertThat(told(lesson, script)).contains("dict_keys").contains("random.choice");
    assertThat(corrected(lesson, script)).contains("random.choice(sorted(d.keys()))");
    assertThat(told(lesson, "import random\nprint(random.sample([1, 2], 1))")).isEmpty();
  }

  @Test
  void aLessonOfItsOwnIsToldRatherThanThatOfItsKin() {
    var one =
        lesson(
            "import numpy as np\nprint(np.zeros(3, dtype=np.float))\n",
            "np.float",
            "np.float64",
            "AttributeError: module 'numpy' has no attribute 'float'");
    var other =
        lesson(
            "import numpy as np\nprint(np.zeros(3, dtype=np.int))\n",
            "np.int",
            "np.int64",
            "AttributeError: module 'numpy' has no attribute 'int'");
    var warnings =
        Gate.of(List.of(one, other)).check("python", "import numpy as np\nprint(np.int(3))");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.getFirst().lesson().id()).isEqualTo(other.id());
  }
}
