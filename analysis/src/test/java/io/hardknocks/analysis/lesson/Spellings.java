package io.hardknocks.analysis.lesson;

import java.util.List;
import java.util.Set;

/** The ways to write something of a module, and those in which it is no repeat. */
record Spellings(String dotted, String use) {
  /** Names that a star import does not take from a module that lacks them. */
  private static final Set<String> BUILTIN = Set.of("round", "float", "bool");

  private String module() {
    return dotted.substring(0, dotted.lastIndexOf('.'));
  }

  private String name() {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  private String used(String spelled) {
    return "value = " + use.replace("@", spelled) + "\nprint(value)\n";
  }

  List<String> repeats() {
    return List.of(
        "import %s\n---\n%s".formatted(module(), used(dotted)),
        "import %s as mm\n---\n%s".formatted(module(), used("mm." + name())),
        "from %s import %s\n---\n%s".formatted(module(), name(), used(name())),
        "from %s import %s as nn\n---\n%s".formatted(module(), name(), used("nn")),
        "import %s as mm\n---\nthing = mm.%s\n%s".formatted(module(), name(), used("thing")),
        "import %s\n---\n%s"
            .formatted(module(), used("getattr(" + module() + ", '" + name() + "')")),
        (BUILTIN.contains(name()) ? "import %s\n---\n%s" : "from %s import *\n---\n%s")
            .formatted(module(), used(BUILTIN.contains(name()) ? dotted : name())),
        "import %s as mm\n---\ndef inner():\n    for i in range(2):\n        print(%s)\ninner()\n"
            .formatted(module(), use.replace("@", "mm." + name())));
  }

  List<String> quiet() {
    return List.of(
        "try:\n    from %1$s import %2$s\nexcept ImportError:\n    %2$s = None\n---\n%3$s"
            .formatted(module(), name(), used(name())),
        "import %s as mm\n---\nif hasattr(mm, '%s'):\n    print(%s)\n"
            .formatted(module(), name(), use.replace("@", "mm." + name())),
        "import sys\nimport %s as mm\n---\nif sys.version_info < (3, 0):\n    print(%s)\nelse:\n    print(1)\n"
            .formatted(module(), use.replace("@", "mm." + name())),
        "---\nclass Fake:\n    def __getattr__(self, name):\n        return lambda *a: a\nmm = Fake()\n%s"
            .formatted(used("mm." + name())),
        "import %1$s as mm\n---\ndef inner(mm):\n    return %2$s\nprint(inner)\n"
            .formatted(module(), use.replace("@", "mm." + name())),
        "import %1$s\n---\nprint('%2$s')  # %2$s\n".formatted(module(), dotted),
        "from helpers import %s\n---\n%s".formatted(name(), used(name())),
        "import %s as mm\n---\ntry:\n    value = %s\nexcept AttributeError:\n    value = None\nprint(value)\n"
            .formatted(module(), use.replace("@", "mm." + name())),
        "import %s as mm\n---\nmm.%s = getattr(mm, 'other', len)\n%s"
            .formatted(module(), name(), used("mm." + name())),
        "import %s as mm\n---\nvalue = getattr(mm, '%s', None)\nprint(value)\n"
            .formatted(module(), name()),
        "---\ndef %s(*a):\n    return a\n%s".formatted(name(), used(name())));
  }
}
