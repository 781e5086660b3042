package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which statement became which, where one became several. */
class StatementEditsTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  private static String first(String failing, String fixed) {
    return facts(failing, fixed, "").getFirst();
  }

  @Test
  void aCallIsReplacedByTheLastOfSeveralOnWhatTheOthersMade() {
    var fixed = "limits = Limits(job, tries=2)\npool = Pool(limits)\nawait pool.submit()";
    assertThat(facts("worker.run(job, tries=2)", fixed, ""))
        .startsWith("replace_call: worker.run -> pool.submit")
        .noneMatch(fact -> fact.startsWith("other"));
  }

  @Test
  void anImportBetweenTheStepsIsNoStep() {
    var fixed = "from web import Host\nhost = Host(80, app)\nhost.start()";
    assertThat(facts("app.run(port=80)", fixed, ""))
        .startsWith("replace_call: app.run -> host.start")
        .contains("add_import:  -> web.Host");
  }

  @Test
  void stepsOfWhichTheLastUsesNoneAreNone() {
    assertThat(facts("go(job)", "size = count(job)\nlog.write('x')", ""))
        .doesNotContain("replace_call: go -> log.write");
  }

  @Test
  void aKeyThatIsLookedUpInANewMappingIsToldByItsName() {
    var failing = "for k in ['a', 'b']:\n    out[k] = rows[k]";
    var fixed =
        """
        names = {'a': 'alpha', 'b': 'beta'}
        for k in ['a', 'b']:
            name = names[k]
            out[k] = rows[name]
        """;
    assertThat(facts(failing, fixed, "KeyError: 'a'"))
        .startsWith("change_argument: rows[k] -> rows[name]")
        .contains("change_argument: k -> {'a': 'alpha', 'b': 'beta'}");
  }

  @Test
  void whatIsSetUnderTheSameKeyBelongsTogether() {
    var failing = "v = t['a'].values\nt['b'] = np.append([v[0]], v[0], v[:-2])";
    var fixed = "v = t['a'].values\nt['b'] = np.pad(v, 2)\nt['b'].iloc[0:2] = v[0]";
    assertThat(first(failing, fixed)).isEqualTo("rename_function: append -> pad");
  }

  @Test
  void aConditionBelongsToTheOneAtItsLevel() {
    var failing = "hits = ask(q)\nif hits and len(hits) > 0:\n    one = hits[0]";
    var fixed =
        """
        hits = ask(q)
        if hits and hits.get("rows"):
            rows = hits["rows"]
            if len(rows) > 0:
                one = rows[0]
        """;
    assertThat(first(failing, fixed))
        .isEqualTo("guard_condition: len(hits) > 0 -> hits.get(\"rows\")");
  }

  @Test
  void toTakePartsOneByOneIsNoFix() {
    var failing = "a, b = pair\nuse(b.name)";
    var fixed = "a, b = pair[0], pair[1]\nif b:\n    use(b.name)";
    assertThat(first(failing, fixed)).isEqualTo("guard_condition: use(b.name) -> if b:");
  }

  @Test
  void whatIsMadeAnewInsteadOfChangedInPlaceHasAnotherOperator() {
    assertThat(first("total += part(x)", "total = total + part(x)"))
        .isEqualTo("change_operator: += -> +");
    assertThat(first("total = total * rate", "total *= rate"))
        .isEqualTo("change_operator: * -> *=");
  }

  @Test
  void theSameCallIsComparedWhetherItsResultIsKeptOrNot() {
    assertThat(first("fitted = scaler.fit(rows)", "scaler.fit(rows.reshape(-1, 1))"))
        .isEqualTo("change_argument: rows -> rows.reshape(-1, 1)");
  }

  @Test
  void whatWasDoneOtherwiseIsDoneBehindTheLoop() {
    var failing =
        """
        def find(x, xs):
            for i, y in enumerate(xs):
                if x < y:
                    return i
                else:
                    return len(xs)
        """;
    var fixed =
        """
        def find(x, xs):
            for i, y in enumerate(xs):
                if x < y:
                    return i
            return len(xs)
        """;
    assertThat(first(failing, fixed)).isEqualTo("reorder: return len(xs) -> ");
  }

  @Test
  void aDecoratorIsReplacedByWhatTheHeaderSaysNow() {
    var failing = "@loops.task\ndef feed(cat):\n    yield from bowl(cat)";
    var fixed = "async def feed(cat):\n    await bowl(cat)";
    var error = "AttributeError: module 'loops' has no attribute 'task'";
    assertThat(facts(failing, fixed, error)).startsWith("replace_call: loops.task -> async def");
  }

  @Test
  void anImportIsToldAsItIsWrittenToo() {
    assertThat(facts("x = disc(3)", "from shapes import disc\nx = disc(3)", ""))
        .containsExactly("add_import:  -> shapes.disc", "add_import:  -> from shapes import disc");
  }
}
