package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which part of a statement was replaced, where more of it was written otherwise. */
class ReplacedPartTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  private static String first(String failing, String fixed, String error) {
    return facts(failing, fixed, error).getFirst();
  }

  @Test
  void ofTwoNewArgumentsTheOneThatHoldsTheOldValueReplacesIt() {
    var failing = "camera = studio.Camera(lens_path='/opt/lens')";
    var fixed = "camera = studio.Camera(mount=Mount('/opt/lens'), options=studio.Options())";

    assertThat(first(failing, fixed, "TypeError: got an unexpected keyword argument 'lens_path'"))
        .isEqualTo("change_argument: lens_path -> mount");
  }

  @Test
  void aNumberIsNotHeldByTheFirstArgumentThatHasOneToo() {
    var failing = "run(model, verbose=1)";
    var fixed = "run(model, callbacks=[Log(every=1)], level='info')";

    assertThat(facts(failing, fixed, "TypeError: run() got an unexpected argument 'verbose'"))
        .contains("remove_argument: verbose -> ");
  }

  @Test
  void anotherConstantIsAnotherValueUnlessItsNameIsGone() {
    var failing = "import clay\nx = clay.slot(clay.wide, shape=[2])";
    var fixed = "import clay\nx = clay.slot(clay.narrow, shape=[2])";

    assertThat(first(failing, fixed, "TypeError: type narrow does not match type wide of 'input'"))
        .isEqualTo("change_argument: clay.wide -> clay.narrow");
    assertThat(first(failing, fixed, "AttributeError: module 'clay' has no attribute 'wide'"))
        .isEqualTo("rename_attribute: wide -> narrow");
  }

  @Test
  void aLineThatIsQuotedBeforeTheErrorIsTheFailingOne() {
    var failing = "end = clock.now()\nspent = end - self.notes.find('start')\nprint(end)";
    var fixed = "end = timer.now()\nspent = end - self.start\nprint(end)";
    var error =
        """
            spent = end - self.notes.find('start')
        TypeError: unsupported operand type(s) for -: 'Moment' and 'NoneType'
        """;

    assertThat(first(failing, fixed, error)).isEqualTo("replace_call: notes.find -> start");
  }

  @Test
  void aConversionIsSeenThroughTheVariableThatIsIndexed() {
    var failing = "for i in range(3):\n    print(ages.keys()[i], ages[ages.keys()[i]])";
    var fixed =
        "names = list(ages.keys())\nfor i in range(3):\n    print(names[i], ages[names[i]])";

    assertThat(first(failing, fixed, "TypeError: 'dict_keys' object is not subscriptable"))
        .isEqualTo("type_conversion: ages.keys() -> list(ages.keys())");
  }

  @Test
  void aValueThatIsKeptInAnAttributeFirstIsTheSameValue() {
    var failing = "class A:\n    def open(self):\n        self.log.put('at', clock.now())";
    var fixed =
        """
        class A:
            def open(self):
                self.at = clock.now()
                self.log.put('at', self.at)
        """;

    assertThat(facts(failing, fixed, "KeyError: 'at'").getFirst())
        .isEqualTo("other:  -> self.at = clock.now()");
  }

  @Test
  void valuesOfATextThatIsFormattedInAnotherWayAreCompared() {
    var failing = "print('%d of %d: %.2f' % (i, n, loss.data[0]))";
    var error = "IndexError: invalid index of a 0-dim tensor";

    assertThat(first(failing, "print('{} of {}: {:.2f}'.format(i, n, loss.item()))", error))
        .isEqualTo("replace_call: loss.data[0] -> loss.item()");
    assertThat(first(failing, "print(f'{i} of {n}: {loss.item():.2f}')", error))
        .isEqualTo("replace_call: loss.data[0] -> loss.item()");
  }

  @Test
  void aFunctionThatIsReplacedInsideOfACallIsTold() {
    var failing = "import nets\ncost = nets.mean(nets.loss.sparse_entropy(guess, y))";
    var fixed = "import nets\ncost = nets.loss.entropy(logits=guess, labels=y)";

    assertThat(first(failing, fixed, "ValueError: call `sparse_entropy` with named arguments"))
        .isEqualTo("rename_function: sparse_entropy -> entropy");
  }

  @Test
  void aDefaultIsAlsoAnotherArgument() {
    assertThat(facts("send(mail.host)", "send(mail.host or 'localhost')", ""))
        .containsExactly(
            "guard_condition: mail.host -> mail.host or 'localhost'",
            "change_argument: mail.host -> mail.host or 'localhost'");
  }

  @Test
  void aListThatIsHandedOverWithOneElementMoreIsAnotherArgument() {
    assertThat(facts("_, x = run([train, loss])", "_, x = run([train, loss, log])", ""))
        .startsWith("change_argument: [train, loss] -> [train, loss, log]")
        .contains("add_argument:  -> log");
  }

  @Test
  void aConversionThatIsNoLongerCalledIsAnotherCallFirst() {
    var told =
        facts(
            "token = seal.pack(claims).decode('utf-8')",
            "token = seal.pack(claims)",
            "AttributeError: 'str' object has no attribute 'decode'");

    assertThat(told)
        .startsWith("replace_call: seal.pack(claims).decode('utf-8') -> seal.pack(claims)")
        .contains("type_conversion: seal.pack(claims).decode('utf-8') -> seal.pack(claims)");
  }
}
