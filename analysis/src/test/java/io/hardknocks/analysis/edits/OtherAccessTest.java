package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A value that is reached, made or asked for in another way. */
class OtherAccessTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void aCallThatIsDroppedIsNoOtherArgument() {
    var told =
        facts(
            "best = max(shops, key=lambda shop: shop.income())",
            "best = max(shops, key=lambda shop: shop.income)",
            "TypeError: 'int' object is not callable");

    assertThat(told).startsWith("replace_call: shop.income() -> shop.income");
  }

  @Test
  void aLookUpMayTakeThePlaceOfACall() {
    var told =
        facts(
            "days.append(Day(name))",
            "days.append(Day[name])",
            "ValueError: 'MONDAY' is not a valid Day");

    assertThat(told).startsWith("replace_call: Day(name) -> Day[name]");
  }

  @Test
  void aDefaultThatWasMadeOnceIsToldWithItsName() {
    var told =
        facts(
            "def visit(town, seen=set()):\n    seen.add(town)\n    return seen",
            "def visit(town, seen=None):\n    seen = set() if seen is None else seen\n    seen.add(town)\n    return seen",
            "AssertionError: {'Ulm', 'Bonn'}");

    assertThat(told).contains("change_argument: seen=set() -> seen=None");
  }

  @Test
  void aConditionThatIsAskedFirstIsTheGuard() {
    var failing =
        """
        def drop(tree, node, up):
            if up.left is node:
                up.left = None
            else:
                up.right = None
        """;
    var fixed =
        """
        def drop(tree, node, up):
            if up is None:
                tree.root = None
            elif up.left is node:
                up.left = None
            else:
                up.right = None
        """;
    var error = "AttributeError: 'NoneType' object has no attribute 'left'";

    assertThat(facts(failing, fixed, error)).startsWith("guard_condition:  -> if up is None:");
  }

  @Test
  void aBoundThatIsAWholeNumberNowIsConverted() {
    var told =
        facts(
            "part = rows[half - width : half + width]",
            "part = rows[int(half) - width : int(half) + width]",
            "TypeError: slice indices must be integers or None or have an __index__ method");

    assertThat(told).startsWith("type_conversion: half -> int(half)");
  }

  @Test
  void twoSidesThatAreConvertedAreOneConversionToo() {
    var told =
        facts(
            "total = first + second",
            "total = float(first) + float(second)",
            "TypeError: can only concatenate str (not \"float\") to str");

    assertThat(told).contains("type_conversion: first + second -> float(first) + float(second)");
  }

  @Test
  void elementsOfAListInAnotherOrderAreReordered() {
    var told =
        facts(
            "def pair(old, new):\n    return [new, old]",
            "def pair(old, new):\n    return [old, new]",
            "AssertionError: [2, 1] != [1, 2]");

    assertThat(told).startsWith("reorder: [new, old] -> [old, new]");
  }

  @Test
  void whatIsCalledInsteadOfAMissingNameComesBeforeItsImport() {
    var told =
        facts(
            "from shop import count, open_all\nstock = count()\nopen_all(stock, now=True)",
            "from shop import count\nstock = count()\nstock.unlock(now=True)",
            "ImportError: cannot import name 'open_all' from 'shop' (/srv/shop.py)");

    assertThat(told).first().asString().startsWith("replace_call: shop.open_all -> stock.unlock");
  }

  @Test
  void aNameAloneIsRenamed() {
    assertThat(facts("tree_walk_all", "tree_visit", "AttributeError: no tree_walk_all"))
        .first()
        .asString()
        .startsWith("rename_");
  }

  @Test
  void whatMakesAnObjectThatLacksAMemberComesBeforeData() {
    var told =
        facts(
            "shop = Shop()\nshop.forecast([[0, 1]])",
            "shop = Shop(history=True)\nshop.forecast([[2, 8]])",
            "AttributeError: 'Shop' object has no attribute 'forecast'");

    assertThat(told).first().asString().startsWith("add_argument: ").contains("history=True");
  }
}
