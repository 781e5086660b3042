package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in JavaScript most often: each is learned once, and known in other scripts. */
class ScriptPitfallsTest {
  private static LessonDraft draft(String failing, String old, String now, int line, String error) {
    var at = failing.lines().skip(line - 1L).findFirst().orElse("");
    var told = "s.mjs:" + line + "\n" + at + "\n ^\n\n" + error + "\n    at s.mjs:" + line + ":1\n";
    var fixed = failing.replace(old, now);
    return new LessonCase("x", "javascript", failing, fixed, told, List.of(), List.of())
        .draft()
        .orElseThrow();
  }

  private static boolean warns(LessonDraft draft, String language, String script) {
    return !Gate.of(List.of(LessonCase.lesson(draft))).check(language, script).isEmpty();
  }

  private static boolean warns(LessonDraft draft, String script) {
    return warns(draft, "javascript", script);
  }

  private static String corrected(LessonDraft draft, String script) {
    return Correction.certain(draft.trigger(), draft.advice(), script).orElse("");
  }

  private static LessonDraft awaited() {
    return draft(
        """
        const fs = require('fs');
        async function size(name) {
          const facts = await fs.stat(name);
          return facts.size;
        }
        size('a');
        """,
        "fs.stat(",
        "fs.promises.stat(",
        3,
        "TypeError [ERR_INVALID_ARG_TYPE]: The \"cb\" argument must be of type function. Received undefined");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const fs = require('fs');\nasync () => await fs.readFile('a', 'utf8');",
        "import * as disk from 'node:fs';\nconst text = await disk.readFile(name, { encoding: 'utf8' });",
        "import { writeFile as save } from 'fs';\nsave(file, text).then(done);",
        "const fs = require('fs');\nPromise.all(names.map((n) => fs.readFile(n, 'utf8')));",
        "const fs = require('fs');\nasync (a, opts) => { try { await fs.mkdir(a, opts); } catch {} };"
      })
  void whatCallsBackIsTakenForAPromise(String script) {
    assertThat(warns(awaited(), script)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const fs = require('fs').promises;\nasync () => await fs.readFile('a', 'utf8');",
        "import fs from 'fs-extra';\nawait fs.readFile('a', 'utf8');",
        "import fs from 'fs';\nfs.readFile('a', 'utf8', (e, t) => t);",
        "import fs from 'fs';\nconst x = fs.readFile('a', onRead);",
        "import fs from 'fs';\nawait fs.readFile('a', callback);",
        "import fs from 'fs';\nimport { promisify } from 'util';\nconst read = promisify(fs.readFile);\nawait read('a');",
        "const readFile = async (n) => n;\nawait readFile('a');",
        "import fs from 'fs';\nawait fs.existsSync('a');",
        "import fs from 'fs';\nawait fs.readFile(...all);",
        "const fs = require('fs');\nObject.assign(fs, fs.promises);\nasync () => await fs.stat('a');",
        "const fs = require('fs');\nfunction f(fs) { return fs.stat('a'); }"
      })
  void whatCallsBackIsGivenACallback(String script) {
    assertThat(warns(awaited(), script)).isFalse();
  }

  @Test
  void aNameIsTakenFromThePromises() {
    assertThat(
            corrected(
                awaited(),
                """
                import { existsSync, readFile, stat as facts } from 'node:fs';
                if (existsSync('a')) console.log(await readFile('a'), await facts('a'));
                """))
        .isEqualTo(
            """
            import { existsSync } from 'node:fs';
            import { readFile, stat as facts } from 'node:fs/promises';
            if (existsSync('a')) console.log(await readFile('a'), await facts('a'));
            """);
    assertThat(corrected(awaited(), "const { stat } = require('fs');\nconst s = stat('a');\n"))
        .isEqualTo("const { stat } = require('fs/promises');\nconst s = stat('a');\n");
    assertThat(
            corrected(
                awaited(),
                "import { stat } from 'fs';\nawait stat('a');\nstat('a', (e, s) => s);\n"))
        .isEmpty();
  }

  @Test
  void aPipelineIsAwaited() {
    var draft =
        draft(
            """
            import { Readable, PassThrough } from 'node:stream';
            import { pipeline } from 'node:stream';
            await pipeline(Readable.from(['a']), new PassThrough());
            """,
            "{ pipeline } from 'node:stream'",
            "{ pipeline } from 'node:stream/promises'",
            3,
            "TypeError [ERR_INVALID_ARG_TYPE]: The \"streams[stream.length - 1]\" property must be of type function. Received an instance of PassThrough");
    assertThat(draft.advice().sentence()).contains("from stream/promises, not from stream");
    assertThat(draft.advice().mechanical()).isTrue();
    var script = "const stream = require('stream');\nconst f = async (a, b) => %s(a, b%s);\n";
    var wrong = script.formatted("await stream.pipeline", "");
    assertThat(warns(draft, wrong)).isTrue();
    assertThat(corrected(draft, wrong))
        .isEqualTo(script.formatted("await stream.promises.pipeline", ""));
    assertThat(warns(draft, script.formatted("stream.pipeline", ", (e) => e"))).isFalse();
  }

  private static LessonDraft required() {
    return draft(
        "const os = require('os');\nconsole.log(os.EOL);\n",
        "const os = require('os')",
        "import os from 'node:os'",
        1,
        "ReferenceError: require is not defined in ES module scope, you can use import instead");
  }

  @Test
  void aModuleIsImported() {
    var script = "const { join, sep: s } = require('node:path');\nconsole.log(join('a', s));\n";
    assertThat(warns(required(), Gate.ES_MODULE, script)).isTrue();
    assertThat(warns(required(), script)).isFalse();
    assertThat(corrected(required(), "export {};\n" + script))
        .isEqualTo(
            "export {};\nimport { join, sep as s } from 'node:path';\nconsole.log(join('a', s));\n");
    assertThat(corrected(required(), "export {};\nconst x = require('x-lib');\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import { createRequire } from 'module';\nconst require = createRequire(import.meta.url);\nrequire('os');",
        "import React from 'react';\nexport default () => <img src={require('./a.png')} />;",
        "if (typeof require !== 'undefined') { const os = require('os'); }\nexport {};"
      })
  void whatIsRequiredMayBeThere(String script) {
    assertThat(warns(required(), script)).isFalse();
  }

  private static LessonDraft constant() {
    return draft(
        "const list = [1];\nconst sum = 0;\nfor (const n of list) sum += n;\n",
        "const sum",
        "let sum",
        3,
        "TypeError: Assignment to constant variable.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const a = 1;\na = 2;",
        "const { a } = b;\nfunction f() { a ??= 2; }",
        "for (const i = 0; i < 3; i++) f(i);",
        "for (const x of xs) { x = x.trim(); }",
        "const [a, b] = c;\n[b, d] = [1, 2];",
        "import a from 'a-lib';\na = 1;"
      })
  void aConstantIsAssigned(String script) {
    assertThat(warns(constant(), script)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const a = { b: 1 };\na.b = 2;\na['c']++;",
        "const a = 1;\nfunction f(a) { a = 2; }",
        "const a = 1;\n{ let a = 2; a++; }",
        "let a = 1;\na++;\nfor (const b of [1]) { let c = b; c += 1; }",
        "try { const a = 1; a = 2; } catch {}",
        "const f = () => { let a = 0; a += 1; };\nconst a = 3;"
      })
  void aVariableOfTheSameNameIsAssigned(String script) {
    assertThat(warns(constant(), script)).isFalse();
  }

  @Test
  void aConstantBecomesAVariableWhereItIsDeclared() {
    assertThat(corrected(constant(), "const a = 1, b = 2;\nconst c = () => { a = b; };\n"))
        .isEqualTo("let a = 1, b = 2;\nconst c = () => { a = b; };\n");
  }

  @Test
  void allThatMatchesNeedsAFlag() {
    var draft =
        draft(
            "const s = 'a-b';\nconsole.log(s.replaceAll(/-/, '_'));\n",
            "/-/",
            "/-/g",
            2,
            "TypeError: String.prototype.replaceAll called with a non-global RegExp argument");
    for (var wrong :
        List.of(
            "f(x.matchAll(/a/i));",
            "const dash = /-/;\nx.replaceAll(dash, '');",
            "x.replaceAll(new RegExp(`${'a'}`, 'i'), '');"))
      assertThat(warns(draft, wrong)).as(wrong).isTrue();
    for (var right :
        List.of(
            "x.replaceAll('a', 'b').replace(/a/, '').match(/a/);",
            "x.matchAll(/a/gu);",
            "import _ from 'texts';\n_.replaceAll(/a/, x);",
            "x.replaceAll(new RegExp(other), '');",
            "x.replaceAll(new RegExp('a', flags), '');"))
      assertThat(warns(draft, right)).as(right).isFalse();
    assertThat(corrected(draft, "x.replaceAll(/a/i, '');")).isEqualTo("x.replaceAll(/a/ig, '');");
  }

  @Test
  void jsonHasNoBigIntegers() {
    var draft =
        draft(
            "const rows = [];\nrows.push({ n: 2n });\nconsole.log(JSON.stringify(rows));\n",
            "stringify(rows)",
            "stringify(rows, (k, v) => (typeof v === 'bigint' ? `${v}` : v))",
            3,
            "TypeError: Do not know how to serialize a BigInt");
    assertThat(draft.advice().mechanical()).isFalse();
    for (var wrong :
        List.of(
            "JSON.stringify({ a: { b: [3n * 2n] } }, null, 2);",
            "const id = BigInt(text);\nf(JSON.stringify({ id }));"))
      assertThat(warns(draft, wrong)).as(wrong).isTrue();
    for (var right :
        List.of(
            "JSON.stringify({ a: 3 });",
            "JSON.stringify({ a: 3n.toString(), b: Number(3n) });",
            "JSON.stringify({ a: 3n }, replacer);",
            "BigInt.prototype.toJSON = function () { return this.toString(); };\nJSON.stringify([3n]);"))
      assertThat(warns(draft, right)).as(right).isFalse();
  }

  @Test
  void anObjectIsWrittenAsText() {
    var draft =
        draft(
            "const fs = require('fs');\nconst all = { a: 1 };\nfs.writeFileSync('o.json', all);\n",
            "'o.json', all",
            "'o.json', JSON.stringify(all)",
            3,
            "TypeError [ERR_INVALID_ARG_TYPE]: The \"data\" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received an instance of Object");
    assertThat(draft.advice().sentence()).contains("JSON.stringify(a)");
    assertThat(corrected(draft, "import fs from 'fs';\nfs.writeFileSync(f, { b: [2] });\n"))
        .isEqualTo("import fs from 'fs';\nfs.writeFileSync(f, JSON.stringify({ b: [2] }));\n");
    assertThat(warns(draft, "import fs from 'fs';\nfs.writeFileSync(f, text, { mode: 384 });"))
        .isFalse();
  }

  @Test
  void whatToDoIsSaid() {
    var bytes =
        draft(
            "import { readFileSync as read } from 'fs';\nconst rows = read('a').split('b');\n",
            "read('a')",
            "read('a', 'utf8')",
            2,
            "TypeError: read(...).split is not a function");
    assertThat(bytes.advice().sentence()).contains("'utf8'").contains("toString()");
    assertThat(corrected(bytes, "import fs from 'fs';\nfs.readFileSync(f).split(/,/);\n"))
        .isEqualTo("import fs from 'fs';\nfs.readFileSync(f).toString().split(/,/);\n");
    assertThat(
            corrected(
                bytes, "import fs from 'fs/promises';\nconst t = (await fs.readFile(f)).trim();\n"))
        .isEqualTo(
            "import fs from 'fs/promises';\nconst t = (await fs.readFile(f)).toString().trim();\n");
    assertThat(warns(bytes, "import fs from 'fs';\nfs.readFileSync(f).slice(0, 9).includes(3);\n"))
        .isFalse();
    var exists =
        draft(
            "import fs from 'fs/promises';\nif (await fs.exists('a')) console.log('yes');\n",
            "if (await fs.exists('a')) console.log('yes');",
            "await fs.access('a').then(() => console.log('yes'), () => {});",
            2,
            "TypeError: fs.exists is not a function");
    assertThat(exists.advice().sentence())
        .isEqualTo("use fs.promises.access instead of fs.promises.exists");
    assertThat(exists.advice().mechanical()).isFalse();
    var folder =
        draft(
            "import path from 'path';\n\nconsole.log(path.join(__dirname, 'a'));\n",
            "\n\n",
            "\nimport url from 'url';\nconst __dirname = path.dirname(url.fileURLToPath(import.meta.url));\n",
            3,
            "ReferenceError: __dirname is not defined in ES module scope");
    assertThat(folder.advice().sentence()).contains("fileURLToPath(import.meta.url)");
    assertThat(
            corrected(
                folder,
                """
                import { join } from 'path';
                import url from 'url';
                console.log(join(__dirname, 'a'), url.format(x), __dirname);
                """))
        .isEqualTo(
            """
            import { join } from 'path';
            import url from 'url';
            import { dirname } from 'node:path';
            const __dirname = dirname(url.fileURLToPath(import.meta.url));
            console.log(join(__dirname, 'a'), url.format(x), __dirname);
            """);
    assertThat(corrected(folder, "import { dirname } from './own.js';\nlog(dirname(__dirname));\n"))
        .isEmpty();
  }

  @Test
  void noneOfThemTakesALookAlikeForAnother() {
    var script =
        "import fs from 'node:fs/promises';\nlet n = 0;\nn += (await fs.stat('a')).size;\n";
    assertThat(Stream.of(awaited(), constant(), required()).noneMatch(one -> warns(one, script)))
        .isTrue();
  }
}
