package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits that an error names, in scripts of which much was rewritten. */
class NamedEditTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  private static final String RAW =
      "TypeError: load_sheet() got an unexpected keyword argument 'raw'";

  @Test
  void aRefusedKeywordComesBeforeTheCallAroundIt() {
    assertThat(
            facts(
                "t = (lib.load_sheet('a.ods', raw=True)['rows']\n     .view(Grid))",
                "t = lib.load_sheet('a.ods')['rows']",
                "    t = (lib.load_sheet('a.ods', raw=True)['rows']\n" + RAW))
        .startsWith("remove_argument: raw -> ");
  }

  @Test
  void theImportThatTheErrorNamesComesBeforeOthersOfTheSameLine() {
    assertThat(
            facts(
                "from lib.nets import Line, Graph, Net\nfrom lib.nets.core import Cell\nNet(Cell())",
                "from lib.nets import Net\nfrom lib.nets import Cell\nNet(Cell())",
                "ImportError: cannot import name 'Graph' from 'lib.nets' (/lib/nets.py)"))
        .startsWith("remove_import: lib.nets.Graph -> ");
  }

  @Test
  void aRefusedKeywordIsGoneWithTheFunctionAroundItsCall() {
    var failing =
        """
        from lib import office
        def read():
            s = office.load_sheet("a.ods", raw=True)
            return s, (1, 2)

        page, span = read()
        show(page, span)
        """;
    var fixed =
        """
        from lib import office
        page = office.load_sheet("a.ods")
        span = (1, 2)
        show(page, span)
        """;
    assertThat(facts(failing, fixed, "    s = office.load_sheet(\"a.ods\", raw=True)\n" + RAW))
        .startsWith("remove_argument: raw -> ");
  }

  @Test
  void aRefusedKeywordHasAnotherNameWhereTheCallStandsNow() {
    var failing =
        """
        def read():
            return office.load_sheet("a.ods", raw=level + 1)
        show(read())
        """;
    var fixed =
        """
        class Reader:
            def all(self, level):
                yield from office.load_sheet("a.ods", plain=level + 1)
        """;
    assertThat(facts(failing, fixed, RAW)).startsWith("change_argument: raw -> plain");
  }

  @Test
  void aRefusedKeywordCameOutOfAMapping() {
    var failing =
        """
        if VERSION >= 3:
            options = {'thin': False, 'raw': True}
        else:
            options = {}
        t = load_sheet('a.ods', 2, **options)
        """;
    assertThat(facts(failing, "t = load_sheet('a.ods', 2, thin=False)", RAW))
        .startsWith("remove_argument: raw -> ");
  }

  @Test
  void aRefusedKeywordCameOutOfAMappingThatACallMade() {
    assertThat(
            facts(
                "o = dict(thin=False, raw=True)\nstart()\nt = load_sheet('a.ods', 2, **o)",
                "def all():\n    with lock:\n        yield load_sheet('a.ods', 2, thin=False)",
                RAW))
        .startsWith("remove_argument: raw -> ");
  }

  @Test
  void theFunctionThatRefusesAKeywordComesBeforeOthersThatLostIt() {
    var failing =
        """
        def read():
            show(raw=None)
            return office.load_sheet("a.ods", raw=level + 1)
        """;
    var fixed =
        """
        class Reader:
            def all(self, level):
                show(plain=None)
                yield from office.load_sheet("a.ods", unread=level + 1)
        """;
    assertThat(facts(failing, fixed, RAW)).startsWith("change_argument: raw -> unread");
  }

  @Test
  void anotherFunctionTakesTheRefusedKeyword() {
    assertThat(
            facts(
                "lamp = room.current(mode='dim')\nprint(lamp)",
                "lamp = make_room().add_lamp(mode='dim')\nprint(lamp)",
                "TypeError: current() got an unexpected keyword argument 'mode'"))
        .startsWith("replace_call: room.current -> make_room().add_lamp");
  }

  @Test
  void theNameInAPieceOfACallIsThatOfAnArgument() {
    assertThat(
            facts(
                "height=12",
                "max_height=12",
                "TypeError: Shelf.__init__() got an unexpected keyword argument 'height'"))
        .startsWith("change_argument: height -> max_height");
  }

  @Test
  void anAllowedValueIsFoundWhereverItIs() {
    var failing =
        """
        press = Press(shape='round', size=2)
        press.run(x)
        press.change(shape='sq')
        press.run(x)
        """;
    var fixed =
        """
        presses = {}
        common = dict(size=2)
        for size in sizes:
            presses[size] = Press(shape="round", **common).run(x_train)
        other = Press(shape="square", **common)
        presses["square"] = other.run(x_train)
        """;
    assertThat(
            facts(
                failing,
                fixed,
                "ValueError: The 'shape' parameter of Press must be a str among {'round', 'square'}. Got 'sq' instead."))
        .startsWith("change_literal: 'sq' -> \"square\"");
  }

  @Test
  void aRefusedTextWithoutAListOfOthersIsAnotherOfTheSameFunction() {
    var failing = "import lib\nlib.look.use('sea')\nfor x in xs:\n    lib.draw(x)";
    var fixed = "import lib\ndef main(xs):\n    with lib.look.use('sea-v2'):\n        lib.draw(xs)";
    assertThat(facts(failing, fixed, "OSError: 'sea' is not a valid look, see `look.all`"))
        .startsWith("change_literal: 'sea' -> 'sea-v2'");
  }

  @Test
  void anAllowedValueOfAnErrorWithoutQuotesIsFound() {
    assertThat(
            facts(
                "opts = {'tone': 'red', 'n': 2}\npaint(a, opts)\nshow(a)",
                "a = [1]\nshow(paint(a, tone='crimson'))",
                "ValueError: tone must be one of ['crimson', 'navy'], got red"))
        .startsWith("change_literal: 'red' -> 'crimson'");
  }

  @Test
  void aMissingFunctionIsReplacedByWhatTakesItsArguments() {
    assertThat(
            facts(
                "c = copy.copy(tone.get_scale(conf['scale']))\nc.mark('y')",
                "c = lamp.scales[conf['scale']].with_marks('y')",
                "    c = copy.copy(tone.get_scale(conf['scale']))\nAttributeError: module 'lib.tone' has no attribute 'get_scale'"))
        .startsWith("replace_call: tone.get_scale -> lamp.scales");
  }

  @Test
  void ofEqualEditsThatComesFirstOfWhichTheFailingLineSpeaks() {
    assertThat(
            facts(
                    "t = grid(3, [('weight', int, 1),\n ('colour', int, 1)])\nt['colour'] = tones",
                    "t = grid(3, [('weight', int),\n ('colour', int)])\nt['colour'] = tones",
                    "    t['colour'] = tones\nValueError: could not fit shape (3,) into shape (3,1)")
                .getFirst())
        .contains("colour");
  }

  @Test
  void anotherFunctionOfAModuleIsToldByWhatBothSpellingsHave() {
    assertThat(
            facts(
                "import lib.painting as pt\npt.register_tone(tone=Tone('b', d))",
                "import lib as lb\nlb.tones.register(Tone('b', d))",
                "AttributeError: module 'lib.painting' has no attribute 'register_tone'"))
        .startsWith("rename_function: register_tone -> tones.register");
  }

  @Test
  void aMethodTheValueOfWhichIsDroppedIsNoOtherNameOfAnAttribute() {
    assertThat(
            facts(
                "import lib.room as rm\nlamp = make()\nprint(1)\nrm.paint(lamp.shades,\n  tone=[4])",
                "lamp = make()\nprint(1)\nlamp.dress(tone=[4])",
                "    rm.paint(lamp.shades,\nAttributeError: 'Lamp' object has no attribute 'shades'"))
        .noneMatch(edit -> edit.startsWith("rename_attribute: shades"));
  }

  @Test
  void aValueThatAPieceOfAMappingPutsIntoACollectionIsConverted() {
    assertThat(
            facts(
                "'outcome': done,",
                "'outcome': {'done': done, 'all': True},",
                "AttributeError: 'bool' object has no attribute 'get'"))
        .startsWith("type_conversion: done -> {'done': done, 'all': True}");
  }
}
