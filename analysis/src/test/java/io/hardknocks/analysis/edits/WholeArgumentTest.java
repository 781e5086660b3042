package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of an expression, and of a call, an edit takes in. */
class WholeArgumentTest {
  private static List<String> facts(String failing, String fixed) {
    return Told.edits("python", failing, fixed, "");
  }

  @Test
  void aNameOfALetterSaysLittleWithoutTheRestOfTheArgument() {
    assertThat(facts("for d in range(b + 1, w):\n    f(d)", "for d in range(c + 1, w):\n    f(d)"))
        .startsWith("change_argument: b + 1 -> c + 1")
        .contains("change_argument: b -> c");
    assertThat(facts("f(below + 1)", "f(above + 1)"))
        .containsExactly(
            "change_argument: below -> above", "change_argument: below + 1 -> above + 1");
    assertThat(facts("f(b)", "f(c)")).startsWith("change_argument: b -> c");
  }

  @Test
  void argumentsBesideOneAnotherAreOneEditToo() {
    assertThat(facts("s = score(truth, guess)", "s = score(truth.cpu(), guess.cpu())"))
        .startsWith("type_conversion: truth -> truth.cpu()")
        .contains("change_argument: truth, guess -> truth.cpu(), guess.cpu()");
    assertThat(facts("f(a.old(), b.old())", "f(a.new(), b.new())"))
        .containsExactly("rename_function: old -> new");
  }

  @Test
  void operandsThatAllChangedAreOneEditToo() {
    assertThat(
            facts(
                "if (p[k][1] - p[i][1]) * q != (p[j][0] - p[i][0]) * r:\n    go()",
                "if (p[k][1] - p[i][1]) * q != (p[j][1] - p[i][1]) * r:\n    go()"))
        .contains("change_argument: p[j][0] - p[i][0] -> p[j][1] - p[i][1]");
  }

  @Test
  void aBoundThatMovedIsTheBoundAlone() {
    assertThat(facts("r = rows[-m:]", "r = rows[-(m + 1):]"))
        .startsWith("change_argument: -m -> -(m + 1)")
        .contains("change_argument: rows[-m:] -> rows[-(m + 1):]");
    assertThat(facts("r = rows[i:n]", "r = rows[i:n + 1]"))
        .startsWith("change_argument: n -> n + 1");
  }

  @Test
  void aConditionInAnIndexIsAGuard() {
    assertThat(facts("say(['no', 'yes'][a == b])", "say(['no', 'yes'][a == b and c > 0])"))
        .startsWith("guard_condition: a == b -> a == b and c > 0");
  }

  @Test
  void anotherValueThatIsHandedOverIsNoOtherCall() {
    assertThat(facts("f(sheet.Age)", "f(sheet[['Age']].copy())"))
        .startsWith("change_argument: sheet.Age -> sheet[['Age']].copy()");
    assertThat(facts("y = sheet.Age", "y = sheet[['Age']].copy()"))
        .startsWith("replace_call: sheet.Age -> sheet[['Age']].copy()");
    assertThat(facts("f(sheet[col])", "f(sheet[[col]])"))
        .startsWith("change_argument: sheet[col] -> sheet[[col]]")
        .contains("type_conversion: sheet[col] -> sheet[[col]]");
    assertThat(facts("f(loss.data[0])", "f(loss.item())"))
        .startsWith("replace_call: loss.data[0] -> loss.item()");
  }

  @Test
  void aValueIsKeptInBoundsAndNotConverted() {
    assertThat(facts("y = tf.log(x)", "y = tf.log(tf.clip_by_value(x, 1e-9, 1.0))"))
        .startsWith("change_argument: x -> tf.clip_by_value(x, 1e-9, 1.0)");
    assertThat(facts("y = f(x)", "y = f(tf.cast(x, kind))"))
        .startsWith("type_conversion: x -> tf.cast(x, kind)");
  }

  @Test
  void aComprehensionBecameACall() {
    assertThat(facts("k = {c['n'] for c in keys.get('c')}", "k = set(keys.get('c'))"))
        .startsWith(
            "replace_call: {c['n'] for c in keys.get('c')} -> set(keys.get('c'))",
            "type_conversion: {c['n'] for c in keys.get('c')} -> set(keys.get('c'))");
  }

  @Test
  void aCallIsNamedAsTheScriptsNameItsModule() {
    assertThat(
            Told.edits(
                "python",
                "import seaborn as sn\nsn.hist(x)",
                "import seaborn as sn\nsn.distplot(x, kde=False)",
                "AttributeError: module 'seaborn' has no attribute 'hist'"))
        .startsWith("rename_function: sn.hist -> sn.distplot")
        .noneMatch(fact -> fact.contains("sns."));
    assertThat(facts("import sound\nsound.output.save(p, y)", "import noise as no\nno.write(p, y)"))
        .contains("rename_function: sound.output.save -> no.write");
  }

  @Test
  void whatFollowsBothCallsIsNoPartOfTheEdit() {
    assertThat(
            facts(
                "import pic\nx = pic.misc.resize(a, size=(6, 6)).flat((1, 6)).T",
                "from sk import resize\nx = resize(a, shape=(6, 6)).flat((1, 6)).T"))
        .contains("replace_call: pic.misc.resize -> resize(..., shape=(6, 6))");
  }

  @Test
  void aStatementAsAWholeHasNoOtherName() {
    assertThat(facts("a = m.old(p, '/x')", "a = m.new(p, 'x')"))
        .noneMatch(fact -> fact.startsWith("rename_function: a ="));
  }

  @Test
  void callsAroundOneValueAreToldWithItWhileTheyAreShort() {
    assertThat(facts("import pic\na = pic.load(spot)", "import pic\na = grid(open_web(spot))"))
        .contains("replace_call: pic.load -> grid(open_web(spot))");
    assertThat(
            facts(
                "import pic\na = pic.load(where_the_picture_of_the_day_was_kept_for_long)",
                "import pic\na = grid(open_web(where_the_picture_of_the_day_was_kept_for_long))"))
        .contains("replace_call: pic.load -> grid(open_web(...))");
    assertThat(facts("import pic\na = pic.load(spot)", "import pic\na = grid(spot, wide=True)"))
        .contains("replace_call: pic.load -> grid(..., wide=True)");
  }

  @Test
  void elementsThatSwappedPlacesAreInAnotherOrder() {
    assertThat(facts("def f(k):\n    return [k, seen[k]]", "def f(k):\n    return [seen[k], k]"))
        .containsExactly(
            "reorder: [k, seen[k]] -> [seen[k], k]",
            "change_argument: [k, seen[k]] -> [seen[k], k]");
    assertThat(facts("span = low, high", "span = high, low"))
        .startsWith("reorder: low, high -> high, low");
    assertThat(facts("draw((low, high))", "draw((high, low))"))
        .startsWith("change_argument: (low, high) -> (high, low)");
  }

  @Test
  void aBoundThatMovedBackIsTheBoundAlone() {
    assertThat(facts("r = rows[: n - 1]", "r = rows[:n]"))
        .startsWith("change_argument: n - 1 -> n");
    assertThat(facts("r = rows[::1]", "r = rows[::-1]")).startsWith("change_literal: 1 -> -1");
  }

  @Test
  void argumentsInOnePairOfBracketsAreAnotherArgument() {
    assertThat(facts("g = np.ones(high, wide)", "g = np.ones((high, wide))"))
        .containsExactly(
            "change_argument: high, wide -> (high, wide)",
            "type_conversion: high, wide -> (high, wide)");
  }

  @Test
  void whatIsCalculatedIsToldWithItsBrackets() {
    assertThat(facts("s = s + i", "s = s + (i + 1)"))
        .startsWith("change_argument: i -> (i + 1)")
        .contains("change_argument: i -> i + 1");
    assertThat(facts("s = f(i)", "s = f(i + 1)")).startsWith("change_argument: i -> i + 1");
    assertThat(facts("s = f[0](i)", "s = f[0](i + 1)")).startsWith("change_argument: i -> i + 1");
  }

  @Test
  void countingFromElsewhereGivesOtherNumbers() {
    assertThat(facts("for j in range(n):\n    f(j)", "for j in range(i + 1, n):\n    f(j)"))
        .startsWith("change_argument: range(n) -> range(i + 1, n)")
        .contains("add_argument:  -> i + 1");
    assertThat(facts("for j in range(n):\n    f(j)", "for j in range(1, n + 1):\n    f(j)"))
        .startsWith("change_argument: range(n) -> range(1, n + 1)")
        .contains("change_argument: n -> n + 1");
    assertThat(facts("for j in range(a, n):\n    f(j)", "for j in range(a, n, 2):\n    f(j)"))
        .startsWith("add_argument:  -> 2");
  }

  @Test
  void whatIsConvertedMayBeAnotherMemberToo() {
    assertThat(facts("f(p for p in shape)", "f(p for p in list(shape.sides))"))
        .startsWith("type_conversion: shape -> list(shape.sides)")
        .contains("rename_attribute: shape -> shape.sides");
  }

  @Test
  void aFunctionWithoutANameIsAnotherArgumentOrCalledOtherwise() {
    assertThat(facts("p.map(lambda x: x + 1, xs)", "p.map(more, xs)"))
        .containsExactly(
            "change_argument: lambda x: x + 1 -> more", "replace_call: lambda x: x + 1 -> more");
  }

  @Test
  void whatAnOperatorDidIsCalledNow() {
    assertThat(facts("c = a * b", "c = a.dot(b)"))
        .containsExactly("replace_call: a * b -> a.dot(b)", "change_argument: a * b -> a.dot(b)");
  }

  @Test
  void aTextWithoutItsSpecialSignsIsATextStill() {
    assertThat(facts("p = '{}-x'.format(head)", "p = '{}-x'.format(re.escape(head))"))
        .startsWith("change_argument: head -> re.escape(head)");
  }
}
