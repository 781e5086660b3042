package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes first of several readings of an edit. */
class FirstEditTest {
  private static List<String> facts(String language, String failing, String fixed, String error) {
    return Told.edits(language, failing, fixed, error);
  }

  private static String first(String failing, String fixed, String error) {
    return facts("python", failing, fixed, error).getFirst();
  }

  @Test
  void aCallInTwoStepsIsTheSameCallAndWhatIsAroundItIsNew() {
    var failing = "def parts(mail):\n    all = mail.body().copy()\n    return all";
    var fixed =
        """
        def parts(mail):
            body = mail.body()
            try:
                all = body.copy()
            except AttributeError:
                return []
            return all
        """;
    assertThat(facts("python", failing, fixed, "AttributeError: 'str' object has no 'copy'"))
        .containsExactly(
            "guard_condition: all = mail.body().copy() -> try: ... except AttributeError:");
  }

  @Test
  void aColonThatWasMissingIsAllThatChanged() {
    for (var header : List.of("def sold(rows)", "for row in rows", "if rows", "class Shop")) {
      var failing = header + "\n    print(1)\nprint(2)\n";
      assertThat(facts("python", failing, failing.replace(header, header + ":"), "SyntaxError"))
          .containsExactly("other: " + header + " -> " + header + ":");
    }
  }

  @Test
  void anIndexThatIsAMethodNowIsAnotherCall() {
    assertThat(first("print(rate.data[0])", "print(rate.data.item())", ""))
        .isEqualTo("replace_call: rate.data[0] -> rate.data.item()");
  }

  @Test
  void aModuleIsReplacedByTheOneThatHasItsMembersNow() {
    assertThat(
            first(
                "import oldbox\nimport box\nbox.shut()\noldbox.lid(1)",
                "import json\nimport box.parts\nbox.parts.shut()\nbox.parts.lid(1)",
                "ModuleNotFoundError: No module named 'oldbox'"))
        .isEqualTo("replace_import: oldbox -> box.parts");
  }

  @Test
  void aCallThatChangedAnObjectIsReplacedByWhatSetsAPartOfIt() {
    var failing = "for w in words:\n    count.inc(w)\nprint(count)";
    var fixed = "for w in words:\n    count[w] += 1\nprint(count)";

    assertThat(first(failing, fixed, "AttributeError: 'FreqDist' object has no attribute 'inc'"))
        .isEqualTo("replace_call: count.inc(w) -> count[w] += 1");
  }

  @Test
  void anOperatorThatChangesThroughoutIsOneEdit() {
    assertThat(
            facts(
                "python",
                "x = (i / w / h) % n\ny = i / w\nz = a[y, x]",
                "x = (i // w // h) % n\ny = i // w\nz = a[y, x]",
                "IndexError: arrays used as indices must be of integer (or boolean) type"))
        .first()
        .isEqualTo("change_operator: / -> //");
  }

  @Test
  void aVariableIsSetByTheSameStatementAsBefore() {
    var failing = "b = lab.Browser(\n    path='/opt/bin/driver', options=o\n)";
    var fixed = "s = Service(path='/opt/bin/driver')\nb = lab.Browser(service=s, options=o)";
    var error = "TypeError: __init__() got an unexpected keyword argument 'path'";

    assertThat(first(failing, fixed, error)).isEqualTo("change_argument: path -> service");
  }

  @Test
  void aDecoratorThatBecameABlockWasReplaced() {
    var failing = "@app.before_first\ndef make():\n    db.create()\nrun(app)";
    var fixed = "with app.context():\n    db.create()\nrun(app)";
    var error = "AttributeError: 'App' object has no attribute 'before_first'";

    assertThat(first(failing, fixed, error))
        .isEqualTo("replace_call: app.before_first -> app.context");
  }

  @Test
  void theEndOfABlockThatIsGoneIsTold() {
    var failing = "def close(self, *error):\n    self.stream.close()\n    return self";

    assertThat(first(failing, failing.replace("    return self", ""), ""))
        .isEqualTo("other: return self -> ");
  }

  @Test
  void namesInTextsAreNotThoseOfTheScript() {
    var failing = "def f(a):\n    '''Gives.'''\n    return np.array(a, copy=False)";
    var example = "'''Gives.\n\n    >>> import numpy as np\n    >>> x = f(1)\n    '''";
    var fixed = failing.replace("'''Gives.'''", example).replace("False", "None");
    assertThat(facts("python", failing, fixed, "ValueError: Unable to avoid copy"))
        .noneMatch(fact -> fact.startsWith("replace_call"))
        .first()
        .isEqualTo("change_literal: copy=False -> copy=None");
  }

  @Test
  void aNameForWhatACallGivesIsNoOtherCall() {
    var failing =
        """
        import sys

        def rows(width, step):
            count = width / step
            for n in range(count):
                sys.stdout.write('%d' % n)

        rows(9, 3)
        """;
    var fixed = failing.replace("width / step", "width // step").replace("sys.std", "w = sys.std");
    assertThat(
            first(failing, fixed, "TypeError: 'float' object cannot be interpreted as an integer"))
        .isEqualTo("change_operator: / -> //");
  }

  @Test
  void asManyNamesAsTheErrorTellsAreTheEdit() {
    var failing = "a, b, c = halves(d)\nshow(a)\nkeep(b)\n";
    var fixed = "a, b = halves(d)\nif ready:\n    show(a)\nkeep(b)\n";
    assertThat(first(failing, fixed, "ValueError: not enough values to unpack (expected 3, got 2)"))
        .isEqualTo("other: a, b, c = ... -> a, b = ...");
  }

  @Test
  void whatIsTriedFirstUnderANameTakesThePlaceOfTheOldImport() {
    assertThat(
            first(
                "import box\nbox.Lid()\n",
                "try:\n    import box.parts as box\nexcept ImportError:\n    import box\nbox.Lid()\n",
                "AttributeError: module 'box' has no attribute 'Lid'"))
        .isEqualTo("replace_import: box -> box.parts");
    assertThat(
            first(
                "from box import Lid\nLid()\n",
                "try:\n    from box.parts import Lid\nexcept ImportError:\n    from box import Lid\nLid()\n",
                "ImportError: cannot import name 'Lid' from 'box'"))
        .startsWith("replace_import: box");
  }

  @Test
  void anEntryThatIsTakenOutByACallIsAReplacedCall() {
    assertThat(first("del seen[key]", "seen.pop(key, None)", "KeyError: 'a'"))
        .isEqualTo("replace_call: del seen[key] -> seen.pop(key, None)");
  }

  @Test
  void anotherMethodIsToldWithItsObject() {
    var error = "AttributeError: 'Pen' object has no attribute 'textsize'";
    assertThat(first("w, h = pen.textsize(s)", "a, b, w, h = pen.textbbox((0, 0), s)", error))
        .isEqualTo("replace_call: pen.textsize -> pen.textbbox");
    assertThat(first("w = self.pen.width(s)[0]", "w = self.pen.box(s)[2]", ""))
        .isEqualTo("replace_call: self.pen.width -> self.pen.box");
  }

  @Test
  void aMethodWhoseNameSaidWhatIsAnArgumentNowIsToldWithIt() {
    assertThat(first("e = page.find_by_id('q').text()", "e = page.find(ID, 'q').text()", ""))
        .isEqualTo("replace_call: page.find_by_id -> page.find(ID, ...)");
  }

  @Test
  void aNameThatMovedIsToldByItselfWhereItsModuleStays() {
    assertThat(
            first(
                "from box import lid, side\nlid(side)",
                "from box import side\nfrom jar import lid\nlid(side)",
                ""))
        .isEqualTo("replace_import: box.lid -> jar.lid");
    assertThat(
            first(
                "from box import lid\nlid()",
                "from jar import lid\nlid()",
                "BoxImportError: `lid` has been moved to the `jar` package"))
        .isEqualTo("replace_import: box.lid -> jar.lid");
    assertThat(
            first(
                "from box import lid\nlid()",
                "from jar import lid\nlid()",
                "ModuleNotFoundError: No module named 'box'"))
        .isEqualTo("replace_import: box -> jar");
  }

  @Test
  void anotherCallIsToldWithItsNumbers() {
    var failing = "import lib\nm = lib.rolling_mean(t, 30)";
    assertThat(first(failing, "import lib\nm = t.rolling(30).mean()", ""))
        .isEqualTo("replace_call: lib.rolling_mean -> t.rolling(30).mean()");
  }

  @Test
  void aKeyThatIsAnAttributeNowIsToldWithTheWholeAccess() {
    assertThat(first("t = r['a'][0]['b']", "t = r.a[0].b", ""))
        .isEqualTo("rename_attribute: r['a'][0]['b'] -> r.a[0].b");
    assertThat(first("t = m['text']", "t = m.text", ""))
        .isEqualTo("rename_attribute: m['text'] -> m.text");
  }

  @Test
  void theSameOperatorInSeveralBoundsIsOneChange() {
    assertThat(first("x = k[m/2-1 : m/2+2, n/2 : n]", "x = k[m//2-1 : m//2+2, n//2 : n]", ""))
        .isEqualTo("change_operator: / -> //");
  }

  @Test
  void aMethodOfAnObjectInPlaceOfAFunctionIsAnotherCallHoweverItIsSpelt() {
    var told = "replace_call: openai.ChatCompletion.create -> client.chat.completions.create";
    var old = "r = openai.ChatCompletion.create(model='m', messages=[])";
    var now = "client = OpenAI()\nr = client.chat.completions.create(model='m', messages=[])";
    assertThat(first("import openai\n" + old, "from openai import OpenAI\n" + now, ""))
        .isEqualTo(told);
    assertThat(
            first(
                "import openai\n" + old + "['a']", "from openai import OpenAI\n" + now + ".a", ""))
        .isEqualTo(told);
    assertThat(
            first(
                "from openai import ChatCompletion\n" + old.replace("openai.", ""),
                "from openai import OpenAI\n" + now,
                "You tried to access openai.ChatCompletion, but this is no longer supported"))
        .isEqualTo(told);
    assertThat(
            first(
                "import openai\nr = openai.ChatCompletion.create(model='m')",
                "import openai\nr = openai.chat.completions.create(model='m')",
                ""))
        .isEqualTo("replace_call: openai.ChatCompletion.create -> openai.chat.completions.create");
    assertThat(
            first(
                "import openai\nt = openai.Audio.transcribe('w', f)",
                "import openai\nc = openai.OpenAI()\nt = c.audio.transcriptions.create(model='w', file=f)",
                ""))
        .isEqualTo("replace_call: openai.Audio.transcribe -> c.audio.transcriptions.create");
  }

  @Test
  void whatAModuleExportsWithoutANameIsToldByTheNameThatItHasHere() {
    assertThat(
            facts(
                    "javascript",
                    "import Vue from 'vue';\nVue.component('a', b);",
                    "import { createApp } from 'vue';\nconst app = createApp({});\napp.component('a', b);",
                    "TypeError: Vue.component is not a function")
                .getFirst())
        .isEqualTo("replace_call: Vue.component -> app.component");
  }

  @Test
  void whatComesAfterACallMayBeTheBodyOfItsFunction() {
    assertThat(
            facts(
                    "javascript",
                    "app.post('/out', (req, res) => {\n  req.logout();\n  res.redirect('/');\n});",
                    "app.post('/out', (req, res) => {\n  req.logout((err) => {\n    res.redirect('/');\n  });\n});",
                    "Error: req#logout requires a callback function")
                .getFirst())
        .isEqualTo("change_argument: req.logout() -> req.logout((err) => {");
  }

  @Test
  void anImportIsReplacedByTheOnlyOneOfItsPackageWhateverElseIsImported() {
    assertThat(
            first(
                "from shelf.books import load_old\nload_old()",
                "import warnings\nfrom shelf.books import fetch_new\nfetch_new()",
                "ImportError: `load_old` has been removed from shelf"))
        .isEqualTo("replace_import: shelf.books.load_old -> shelf.books.fetch_new");
  }
}
