package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Old forms and new ones of the same, between which a script chooses by what version runs. */
class VersionGuardTest {
  private static List<String> edits(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  private static String first(String failing, String fixed, String error) {
    return edits(failing, fixed, error).getFirst();
  }

  @Test
  void anotherNameThatIsTriedFirstComesBeforeTheTry() {
    var failing = "import pond\ndef depth(p):\n    return pond.fathom(p)";
    var fixed =
        """
        import pond
        def depth(p):
            try:
                return pond.sound(p)
            except AttributeError:
                return pond.fathom(p)
        """;
    assertThat(edits(failing, fixed, "AttributeError: module 'pond' has no attribute 'fathom'"))
        .startsWith("rename_function: fathom -> sound")
        .anyMatch(edit -> edit.startsWith("guard_condition: "));
  }

  @Test
  void aValueThatHasNoAttributeIsGuarded() {
    var failing = "def title(book):\n    name = book.title()\n    return name";
    var fixed =
        """
        def title(book):
            try:
                name = book.title()
            except AttributeError:
                name = str(book)
            return name
        """;
    assertThat(first(failing, fixed, "")).startsWith("guard_condition: ");
  }

  @Test
  void aConversionForOneVersionIsTheEdit() {
    var failing = "raw = pipe.read()\nparts = raw.split(',')\nprint(parts)";
    var fixed =
        """
        raw = pipe.read()
        if PY3:
            raw = raw.decode('ascii')
        parts = raw.split(',')
        print(parts)
        """;
    assertThat(edits(failing, fixed, "TypeError: a bytes-like object is required, not 'str'"))
        .startsWith("type_conversion: raw -> raw.decode('ascii')")
        .contains("guard_condition:  -> if PY3:");
  }

  @Test
  void aConversionOfOneKindOfValueIsGuarded() {
    var failing = "raw = pipe.read()\nparts = raw.split(',')\nprint(parts)";
    var fixed =
        """
        raw = pipe.read()
        if isinstance(raw, bytes):
            raw = raw.decode('ascii')
        parts = raw.split(',')
        print(parts)
        """;
    assertThat(first(failing, fixed, "TypeError: a bytes-like object is required, not 'str'"))
        .isEqualTo("guard_condition:  -> if isinstance(raw, bytes):");
  }

  @Test
  void whatIsCalledWhereAMemberIsMissingIsTheEdit() {
    var failing = "import kiln\nold = load()\nkiln.bake()\nprint(old)";
    var fixed =
        """
        import kiln
        if hasattr(kiln, "bake"):
            old = load()
            kiln.bake()
        else:
            kiln.fire([1, 2])
        print(old)
        """;
    assertThat(edits(failing, fixed, "AttributeError: module 'kiln' has no attribute 'bake'"))
        .startsWith("replace_call: kiln.bake -> kiln.fire([1, 2])")
        .anyMatch(edit -> edit.startsWith("guard_condition: "));
  }

  @Test
  void anArgumentThatOnlyNewVersionsTakeIsTheEdit() {
    var failing = "import kiln\npot = kiln.pot(size=3, heat=40)";
    var fixed =
        """
        import kiln
        if Version(kiln.__version__) > Version("2"):
            pot = kiln.pot(size=3, warmth=40)
        else:
            pot = kiln.pot(size=3, heat=40)
        """;
    assertThat(first(failing, fixed, "TypeError: pot() got an unexpected keyword argument 'heat'"))
        .isEqualTo("change_argument: heat -> warmth");
  }

  @Test
  void anImportForWhereTheOldOneFailsTakesItsPlace() {
    var failing = "from kiln.clay import shape\nshape(1)";
    var fixed =
        """
        try:
            from kiln.clay import shape
        except ImportError:
            from kiln.clay import form as shape
        shape(1)
        """;
    assertThat(edits(failing, fixed, "ImportError: cannot import name 'shape' from 'kiln.clay'"))
        .startsWith("replace_import: kiln.clay.shape -> kiln.clay.form")
        .anyMatch(edit -> edit.startsWith("guard_condition: "));
  }

  @Test
  void aMemberThatIsImportedFromAnotherModuleIsReplaced() {
    var failing = "import kiln\nclass Pot(kiln.Vessel):\n    pass";
    var fixed =
        """
        try:
            from kiln.shapes import Vessel
        except ImportError:
            from kiln import Vessel
        class Pot(Vessel):
            pass
        """;
    assertThat(first(failing, fixed, "AttributeError: module 'kiln' has no attribute 'Vessel'"))
        .isEqualTo("replace_import: kiln.Vessel -> kiln.shapes.Vessel");
  }

  @Test
  void aTryThatHasThePlaceOfAStatementComesBeforeIt() {
    var failing =
        "for kind in (type(None), int, long, float,\n             bool, str, unicode, type):\n    known[kind] = keep";
    var fixed =
        """
        try:
            kinds = bool, float, int, str, long, unicode
        except NameError:
            kinds = bool, float, int, str
        for kind in kinds:
            known[kind] = keep
        """;
    assertThat(first(failing, fixed, "NameError: name 'long' is not defined"))
        .isEqualTo("guard_condition:  -> try: ... except NameError:");
  }
}
