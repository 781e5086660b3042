package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Warning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a lesson says of a value that the script does not say the type of. */
class GuessesTest {
  private static final String KNOWN =
      "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nprint(list(df.iteritems()))\n";
  private static final String GUESSED = "def show(rows):\n  rows.iterrows()\n  rows.iteritems()\n";

  private static final Lesson LESSON = LessonCase.lesson(taught());

  private static LessonDraft taught() {
    var error = "AttributeError: 'DataFrame' object has no attribute 'iteritems'\n";
    var fixed = KNOWN.replace("iteritems", "items");
    return new LessonCase("1", "python", KNOWN, fixed, error, List.of(), List.of())
        .draft()
        .orElseThrow();
  }

  private static Lesson lesson(String failing, String fixed, String error) {
    return LessonCase.lesson(
        new LessonCase("1", "python", failing, fixed, error, List.of(), List.of())
            .draft()
            .orElseThrow());
  }

  private static Lesson ofDict() {
    return lesson(
        "for part, price in shelf.iteritems():\n  print(part, price)\n",
        "for part, price in shelf.items():\n  print(part, price)\n",
        "AttributeError: 'dict' object has no attribute 'iteritems'");
  }

  private static Lesson ofRange() {
    return lesson(
        "def rows(height, step):\n  for y in range(height / step):\n    print(y)\nrows(9, 3)\n",
        "def rows(height, step):\n  for y in range(height // step):\n    print(y)\nrows(9, 3)\n",
        "TypeError: 'float' object cannot be interpreted as an integer");
  }

  private static List<String> assumed(Lesson lesson, String script) {
    return Gate.of(List.of(lesson)).check("python", script).stream().map(Warning::assumed).toList();
  }

  private static Warning warning(String script) {
    return Gate.of(List.of(LESSON)).check("python", script).getFirst();
  }

  private static Optional<String> corrected(String script) {
    return Correction.certain(LESSON.trigger(), LESSON.advice(), script);
  }

  @Test
  void aGuessWarnsAndSaysWhatItAssumes() {
    var warning = warning(GUESSED);
    assertThat(warning.assumed()).isEqualTo("rows is a pandas.DataFrame");
    assertThat(warning.isCertain()).isFalse();
    assertThat(warning.to()).isEmpty();
  }

  @Test
  void whatTheScriptSaysIsCertain() {
    assertThat(warning(KNOWN).isCertain()).isTrue();
    assertThat(warning(KNOWN).to()).contains(".items(");
  }

  @Test
  void aMemberThatATypeHasLostTellsOfTheType() {
    var lesson = ofDict();
    assertThat(lesson.advice().sentence()).isEqualTo("use dict.items instead of dict.iteritems");
    assertThat(
            assumed(lesson, "def show(stock):\n  for k, v in stock.iteritems():\n    print(k)\n"))
        .containsExactly("stock is a dict");
    assertThat(assumed(lesson, "for k in self.stock.iteritems():\n  print(k)\n"))
        .containsExactly("self.stock is a dict");
    assertThat(assumed(lesson, "stock = {'a': 1}\nstock.iteritems()\n")).containsExactly("");
  }

  @Test
  void whatMayHaveTheMemberStillIsLeftAlone() {
    var lesson = ofDict();
    assertThat(assumed(lesson, "import pandas\ndef f(stock):\n  stock.iteritems()\n")).isEmpty();
    assertThat(assumed(lesson, "import six\nsix.iteritems(stock)\n")).isEmpty();
    assertThat(assumed(lesson, "import feeds\nfeeds.stock().iteritems()\n")).isEmpty();
    assertThat(assumed(lesson, "def f(stock):\n  stock.groupby('a')\n  stock.iteritems()\n"))
        .isEmpty();
    assertThat(
            assumed(
                lesson,
                "class Shelf:\n  def iteritems(self):\n    return []\ndef f(x):\n  x.iteritems()\n"))
        .isEmpty();
    assertThat(
            assumed(
                lesson,
                "def f(x):\n  if hasattr(x, 'iteritems'):\n    return x.iteritems()\n  return x.items()\n"))
        .isEmpty();
  }

  @Test
  void whatIsDividedWhereAWholeNumberIsWantedIsNoSuch() {
    var lesson = ofRange();
    assertThat(lesson.advice().sentence())
        .isEqualTo("do not pass a value of type float to range: divide with //");
    assertThat(assumed(lesson, "def f(a, b):\n  return list(range(a / b))\n"))
        .containsExactly("a / b is a float");
    assertThat(assumed(lesson, "def f(a, b):\n  half = a / b\n  return list(range(1, half))\n"))
        .containsExactly("half is a float");
    assertThat(assumed(lesson, "print(list(range(9 / 3)))\n")).containsExactly("");
  }

  @Test
  void otherQuotientsAreLeftAlone() {
    var lesson = ofRange();
    for (var whole : List.of("a // b", "int(a / b)", "round(a / b)", "a", "a * b", "a - 1"))
      assertThat(assumed(lesson, "def f(a, b):\n  return list(range(" + whole + "))\n"))
          .as(whole)
          .isEmpty();
    assertThat(assumed(lesson, "def f(a, b):\n  n = a / b\n  n = int(n)\n  return range(n)\n"))
        .isEmpty();
  }

  @Test
  void aLossThatGoesBackIsOneNumber() {
    var step = "def step(loss):\n  loss.backward()\n  return loss.data[0]\n";
    var lesson =
        lesson(
            step,
            step.replace("loss.data[0]", "loss.item()"),
            "IndexError: invalid index of a 0-dim tensor. Use `tensor.item()` in Python");
    assertThat(lesson.advice().sentence())
        .isEqualTo("do not index torch.ScalarTensor: use x.item()");
    assertThat(assumed(lesson, "cost = net(x)\ncost.backward()\nprint(cost.data[0])\n")).hasSize(1);
    assertThat(assumed(lesson, "def f(rows):\n  return rows.data[0]\n")).isEmpty();
    assertThat(assumed(lesson, "import mxnet\ndef f(x):\n  x.backward()\n  return x.data[0]\n"))
        .isEmpty();
  }

  @Test
  void whatALibraryTellsOfItsOwnTypeHoldsForAllItsValues() {
    var failing = "def known(word, vectors):\n  return word in vectors.vocab\n";
    var lesson =
        lesson(
            failing,
            failing.replace("vocab", "key_to_index"),
            "AttributeError: The vocab attribute was removed from KeyedVector in Gensim 4.0.0.");
    assertThat(lesson.advice().sentence())
        .isEqualTo(
            "use gensim.models.KeyedVectors.key_to_index instead of gensim.models.KeyedVectors.vocab");
    assertThat(
            assumed(
                lesson,
                "from gensim.models import Word2Vec\nmodel = Word2Vec(rows)\nlen(model.wv.vocab)\n"))
        .containsExactly("");
    assertThat(assumed(lesson, "import spacy\nnlp = spacy.blank('en')\nlen(nlp.vocab)\n"))
        .isEmpty();
  }

  @Test
  void aTextThatALibraryDoesNotKnowIsRefusedWhereverItIsGiven() {
    var failing =
        """
        import treebox
        model = treebox.Regressor(objective='fit:straight', depth=3)
        model.fit([1], [2])
        """;
    var error =
        """
        Traceback (most recent call last):
          File "a.py", line 3, in <module>
            model.fit([1], [2])
        treebox.core.TreeError: Unknown objective function: `fit:straight`
        """;
    var lesson = lesson(failing, failing.replace("fit:straight", "fit:squares"), error);
    assertThat(lesson.advice().sentence())
        .isEqualTo("pass 'fit:squares' instead of 'fit:straight' to treebox.Regressor");
    assertThat(assumed(lesson, failing.replace("depth=3", "depth=4"))).containsExactly("");
    assertThat(assumed(lesson, failing.replace("fit:straight", "fit:squares"))).isEmpty();
  }

  @Test
  void anErrorThatTellsOfNoTypeBlamesNone() {
    var failing =
        "import old\nfrom box import blur\nimage = blur(load())\nmask = 0.5 < image\nnet(mask).numpy()\n";
    var fixed =
        failing.replace("from box", "from box.filters").replace(".numpy()", ".cpu().numpy()");
    assertThat(
            new LessonCase(
                    "1",
                    "python",
                    failing,
                    fixed,
                    "TypeError: can't convert CUDA tensor to numpy. Use Tensor.cpu() first.",
                    List.of(),
                    List.of())
                .draft())
        .isEmpty();
  }

  @Test
  void theAdviceSaysWhatTheFixDid() {
    var text = "TypeError: can only concatenate str (not \"int\") to str";
    var before = "def tell(found):\n  print('found ' + found)\ntell(3)\n";
    assertThat(lesson(before, before.replace("+ found", "+ str(found)"), text).advice().sentence())
        .isEqualTo("do not use + between str and int: convert the int with str(a)");
    assertThat(lesson(before, before.replace("' + found", "', found"), text).advice().sentence())
        .isEqualTo("do not use + between str and int: convert one of them first");
    var sum = "def add(total, line):\n  return total + line\nadd(3, input())\n";
    assertThat(
            lesson(
                    sum,
                    sum.replace("+ line", "+ int(line)"),
                    "TypeError: unsupported operand type(s) for +: 'int' and 'str'")
                .advice()
                .sentence())
        .isEqualTo("do not use + between int and str: convert the str with int(a)");
  }

  @Test
  void onlyWhatIsCertainIsCorrected() {
    assertThat(corrected(GUESSED)).isEmpty();
    assertThat(corrected(KNOWN)).contains(KNOWN.replace("iteritems", "items"));
    assertThat(corrected(KNOWN + GUESSED)).contains(KNOWN.replace("iteritems", "items") + GUESSED);
  }
}
