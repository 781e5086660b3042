package io.hardknocks.analysis.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptSymbolsTest {
  private static SortedSet<String> python(String script) {
    return ScriptSymbols.of("python", script).names();
  }

  private static SortedSet<String> script(String script) {
    return ScriptSymbols.of("javascript", script).names();
  }

  @Test
  void aliasesAreResolved() {
    assertThat(python("import numpy as np\nx = np.float(1) + np.linalg.norm(y)\n"))
        .containsExactlyInAnyOrder("numpy", "numpy.float", "numpy.linalg.norm");
    assertThat(python("import os.path, json as j\nos.getcwd(); j.dumps({})"))
        .containsExactlyInAnyOrder("os.path", "json", "os.getcwd", "json.dumps");
    assertThat(python("from sklearn.svm import (SVC as S,  # support\n  LinearSVC)\nS.fit"))
        .containsExactlyInAnyOrder(
            "sklearn.svm", "sklearn.svm.SVC", "sklearn.svm.LinearSVC", "sklearn.svm.SVC.fit");
  }

  @Test
  void commentsAndTextsAreNoUse() {
    assertThat(python("# import cv2\nx = 'import cv2'\ny = \"\"\"\nimport cv2\ncv2.read\n\"\"\"\n"))
        .isEmpty();
    assertThat(script("// require('fs')\n/* import x from 'x' */ const a = `import y from 'y'`"))
        .isEmpty();
  }

  @Test
  void modulesOfScriptsAreRead() {
    assertThat(
            script(
                """
                import fs, {readFile as read} from 'node:fs';
                import * as _ from 'lodash';
                const {join: j} = require("path"); const axios = require('axios')
                import 'side-effect'
                import mine from './mine.js'
                fs.statSync(_.map(1))
                axios.get(j('a'))
                """))
        .containsExactlyInAnyOrder(
            "fs",
            "fs.readFile",
            "lodash",
            "path",
            "path.join",
            "axios",
            "side-effect",
            "fs.statSync",
            "lodash.map",
            "axios.get");
  }

  @Test
  void objectsOfTheHostCountWithoutAnImport() {
    assertThat(python("m = MapsBridge.search('x').first()\nself.total = a.b\n"))
        .containsExactly("MapsBridge.search");
  }

  @Test
  void membersOfAnObjectCountForItsClass() {
    var symbols =
        ScriptSymbols.of(
            "python",
            """
            import pandas as pd
            bridge = MapsBridge(key)
            df = pd.DataFrame()
            x == Other()
            self.y = Third()
            df.append(1)
            """);

    assertThat(symbols.on("    bridge.search('here').first()"))
        .containsExactly("MapsBridge.search");
    assertThat(symbols.on("df.append(x.y)")).containsExactly("pandas.DataFrame.append");
    assertThat(symbols.on("y.z(x.y)")).isEmpty();
    assertThat(ScriptSymbols.of("js", "const b = new MapsBridge()\nb.search()\n").names())
        .containsExactly("MapsBridge.search");
  }

  @Test
  void ownModulesAndMembersOfOtherThingsAreNone() {
    assertThat(python("from .mine import x\nfrom . import y\nx.z()\na.np.float\n")).isEmpty();
  }

  @Test
  void namesOnALineAreResolvedByTheImportsOfTheScript() {
    var symbols =
        ScriptSymbols.of("python", "import pandas as pd\nfrom time import clock\nx = clock()\n");

    assertThat(symbols.on("df = pd.read_csv(clock())"))
        .containsExactly("pandas.read_csv", "time.clock");
    assertThat(symbols.roots()).containsExactly("pandas", "time");
  }

  @Test
  void theRootOfAScopedPackageHasTwoParts() {
    assertThat(ScriptSymbols.of("ts", "import x from '@scope/name/deep'\n").roots())
        .containsExactly("@scope/name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'",
        "\"\"\"",
        "import",
        "from",
        "from x import",
        "import (",
        "require(",
        "/*",
        "a.",
        "from x import (",
        "import a as",
        "`",
        "\\",
        "import {",
        "import {a as} from 'x'",
        "😀.x",
        "'\\",
        "import 'x",
        "const {a:} = require('x')",
        "from  import y",
        "import ,,,"
      })
  void brokenTextIsRead(String text) {
    for (var language : new String[] {"python", "javascript", "typescript", "cobol", ""}) {
      assertThat(ScriptSymbols.of(language, text).names().size()).isLessThanOrEqualTo(2);
      assertThat(ScriptSymbols.of(language, text).on(text).size()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void hugeScriptsAreBounded() {
    var imports = new StringBuilder();
    for (int i = 0; i < 10_000; i++) imports.append("import module").append(i).append('\n');

    assertThat(python(imports.toString()).size()).isLessThanOrEqualTo(ScriptSymbols.MOST);
    assertThat(python("import a(".repeat(20_000))).hasSizeLessThanOrEqualTo(ScriptSymbols.MOST);
  }
}
