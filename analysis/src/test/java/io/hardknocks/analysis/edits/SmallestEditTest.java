package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An edit is told by the smallest part of it that says what was wrong. */
class SmallestEditTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  private static String missing(String attribute) {
    return "AttributeError: 'Sheet' object has no attribute '" + attribute + "'";
  }

  @Test
  void eachAttributeOfAChainHasAnotherName() {
    var failing = "rows = sheet.ix[:, 2:].as_rows()";
    var fixed = "rows = sheet.pos[:, 2:].rows";

    assertThat(facts(failing, fixed, missing("ix")))
        .startsWith("rename_attribute: ix -> pos")
        .contains("rename_attribute: as_rows -> rows")
        .contains("replace_call: sheet.ix[:, 2:].as_rows() -> sheet.pos[:, 2:].rows");
    assertThat(facts(failing, fixed, missing("as_rows")))
        .startsWith("rename_attribute: as_rows -> rows")
        .contains("rename_attribute: ix -> pos");
    assertThat(facts("r = s.ix[3].rows", "r = s.pos[3].to_rows()", missing("ix")))
        .startsWith("rename_attribute: ix -> pos")
        .contains("rename_attribute: rows -> to_rows");
  }

  @Test
  void attributesAreNamedWhereWhatIsBetweenDiffersToo() {
    assertThat(facts("r = s.ix[3].as_rows()", "r = s.pos[4].rows", missing("ix")))
        .contains("rename_attribute: ix -> pos", "rename_attribute: as_rows -> rows");
  }

  @Test
  void operandsThatChangedPlacesSayLessThanAnythingElse() {
    var failing = "for i in steps:\n    total = steps[i + 1] + steps[i]";
    var fixed = "for i in range(len(steps) - 1):\n    total = steps[i] + steps[i + 1]";
    assertThat(facts(failing, fixed, "IndexError: list index out of range"))
        .startsWith("replace_call: steps -> range(len(steps) - 1)")
        .contains("reorder: steps[i + 1] + steps[i] -> steps[i] + steps[i + 1]");
    assertThat(facts("path = name + root", "path = root + name", "ValueError: bad path"))
        .startsWith("reorder: name + root -> root + name");
    assertThat(facts("left = a - b\nx = 1", "left = b - a\nx = 2", "ValueError: negative"))
        .contains("reorder: a - b -> b - a");
  }

  @Test
  void anOperatorOfOneValueStandsForOneOfTwo() {
    assertThat(facts("m = 1 - (s == 0)", "m = ~(s == 0)", ""))
        .startsWith("change_operator: 1 - (s == 0) -> ~(s == 0)");
    assertThat(facts("m = show(~keep)", "m = show(1 - keep)", ""))
        .startsWith("change_operator: ~keep -> 1 - keep");
    assertThat(facts("m = rows[-keep]", "m = rows[~keep]", ""))
        .startsWith("change_operator: - -> ~", "change_operator: -keep -> ~keep");
    assertThat(facts("if not a in b:\n    f()", "if a not in b:\n    f()", ""))
        .startsWith("guard_condition: not a in b -> a not in b")
        .contains("change_operator: not a in b -> a not in b");
  }

  @Test
  void anotherValueThatIsNoOperandIsNoOperator() {
    assertThat(facts("m = a - b", "m = ~c", "")).noneMatch(fact -> fact.startsWith("change_op"));
  }

  @Test
  void aBoundIsTheLiteralAlone() {
    assertThat(facts("a, b = name.split('_')[2:]", "a, b = name.split('_')[3:]", ""))
        .containsExactly(
            "change_literal: 2 -> 3",
            "change_argument: name.split('_')[2:] -> name.split('_')[3:]");
    assertThat(facts("a = name.split('_')[2]", "a = name.split('_')[1]", ""))
        .startsWith("change_literal: 2 -> 1");
    assertThat(facts("a = t[:3, 1]", "a = t[:4, 1]", "")).startsWith("change_literal: 3 -> 4");
    assertThat(facts("a = row[2]", "a = row[1]", ""))
        .startsWith("change_argument: row[2] -> row[1]");
  }

  @Test
  void theResultOfACallIsTakenAsItIs() {
    assertThat(facts("y = net(x)[0]", "y = net(x)", ""))
        .startsWith("replace_call: net(x)[0] -> net(x)")
        .contains("change_argument: net(x)[0] -> net(x)");
    assertThat(facts("y = show(net(x)[0])", "y = show(net(x))", ""))
        .startsWith("change_argument: net(x)[0] -> net(x)");
  }

  @Test
  void aPieceWithoutImportsHandsOverAnotherConstantOfAKnownModule() {
    var failing = "x = torch.tensor(t, dtype=torch.float)";
    var fixed = "x = torch.tensor(t, dtype=torch.long)";

    assertThat(facts(failing, fixed, "RuntimeError: expected scalar type Long but found Float"))
        .startsWith("change_argument: torch.float -> torch.long")
        .contains("rename_attribute: float -> long");
    assertThat(facts(failing, fixed, "AttributeError: module 'torch' has no attribute 'float'"))
        .startsWith("rename_attribute: float -> long");
    assertThat(facts("x = f(node.older)", "x = f(node.younger)", "ValueError: 3"))
        .startsWith("rename_attribute: older -> younger");
  }

  @Test
  void whatACallIsHandedComesBeforeWhatItsResultIsMadeInto() {
    assertThat(facts("x = seal(a + b)", "x = seal((a + b).encode()).hex()", ""))
        .startsWith("type_conversion: a + b -> (a + b).encode()")
        .contains("replace_call: seal(a + b) -> seal((a + b).encode()).hex()");
    assertThat(facts("x = read(f, flat=True)", "x = read(f).squeeze()", ""))
        .startsWith("replace_call: read(f, flat=True) -> read(f).squeeze()");
  }

  @Test
  void aTextOfSeveralLinesIsToldWithItsLines() {
    var text = "\"\"\"\\\nHello\n  there\n\"\"\"";
    assertThat(facts("send(" + text + ")", "send(b" + text + ")", ""))
        .containsExactly("change_literal: " + text + " -> b" + text);
    assertThat(facts("x = ('a'\n    'b')", "x = ('a'\n    'c')", ""))
        .containsExactly("change_literal: 'a' 'b' -> 'a' 'c'");
  }

  @Test
  void aMethodThatIsAFunctionOfAModuleNowIsWrittenAsTheScriptDoes() {
    var failing = "import networkx as nx\ng.drop(g.selfloop_edges())";
    var fixed = "import networkx as nx\ng.drop(nx.selfloop_edges(g))";
    assertThat(facts(failing, fixed, missing("selfloop_edges")))
        .startsWith("rename_function: g.selfloop_edges -> nx.selfloop_edges")
        .contains("rename_function: g.selfloop_edges -> networkx.selfloop_edges");
  }
}
