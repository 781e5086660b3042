package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptEditsTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("javascript", failing, fixed, error);
  }

  private static String first(String failing, String fixed) {
    return facts(failing, fixed, "").getFirst();
  }

  @Test
  void importsAndRequires() {
    assertThat(
            first(
                "import { get } from 'lodash';\nget(a);",
                "import { get } from 'lodash-es';\nget(a);"))
        .isEqualTo("replace_import: lodash -> lodash-es");
    assertThat(first("const f = require('node-fetch');", "const f = require('undici');"))
        .isEqualTo("replace_import: node-fetch -> undici");
    assertThat(first("fs.statSync('a');", "const fs = require('fs');\nfs.statSync('a');"))
        .isEqualTo("add_import:  -> fs");
  }

  @Test
  void callsInsideOfCallbacks() {
    var failing = "app.get('/', (q, r) => {\n  r.sendfile('a');\n  log(q);\n});\n";
    assertThat(first(failing, failing.replace("sendfile", "sendFile")))
        .isEqualTo("rename_function: sendfile -> sendFile");
  }

  @Test
  void guards() {
    assertThat(first("const n = user.name.length;", "const n = user?.name.length;"))
        .startsWith("guard_condition: user.name");
    assertThat(first("use(list);", "if (list) {\n  use(list);\n}"))
        .isEqualTo("guard_condition: use(list) -> if (list) {");
    assertThat(first("if (i <= n) { a(); }", "if (i < n) { a(); }"))
        .isEqualTo("change_operator: <= -> <");
  }

  @Test
  void awaitsArgumentsAndNew() {
    assertThat(first("const r = fetch(u);", "const r = await fetch(u);"))
        .isEqualTo("replace_call: fetch(u) -> await fetch(u)");
    assertThat(first("read(p, cb);", "read(p, 'utf8', cb);")).isEqualTo("add_argument:  -> 'utf8'");
    assertThat(first("const b = Buffer(3);", "const b = new Buffer(3);"))
        .isEqualTo("rename_function: Buffer -> new Buffer");
    assertThat(first("const d = JSON.parse(x);", "const d = JSON.parse(String(x));"))
        .isEqualTo("type_conversion: x -> String(x)");
  }

  @Test
  void formattingIsNoFact() {
    assertThat(facts("f( a,b ) // x\n", "/* y */ f(a, b);\n", "")).isEmpty();
  }
}
