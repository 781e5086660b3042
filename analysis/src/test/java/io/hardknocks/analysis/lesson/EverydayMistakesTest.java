package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that everybody makes in Python: one fix teaches all that has the same cause. */
class EverydayMistakesTest {
  /** A lesson of a script whose failing line is the one that {@code old} is on. */
  private static Gate gate(String failing, String old, String now, String error) {
    var lines = failing.lines().toList();
    var line = lines.stream().filter(l -> l.contains(old)).findFirst().orElseThrow();
    var trace =
        "Traceback (most recent call last):\n  File \"s.py\", line %d, in <module>\n    %s\n%s\n"
            .formatted(lines.indexOf(line) + 1, line.strip(), error);
    var fixed = failing.replace(old, now);
    var lesson = new LessonCase("x", "python", failing, fixed, trace, List.of(), List.of()).draft();
    return Gate.of(List.of(LessonCase.lesson(lesson.orElseThrow())));
  }

  private static void catches(Gate gate, String script) {
    assertThat(gate.check("python", script)).as(script).isNotEmpty();
  }

  private static void leaves(Gate gate, String script) {
    assertThat(gate.check("python", script)).as(script).isEmpty();
  }

  private static Gate paths() {
    return gate(
        "from pathlib import Path\nlog = Path('a') + '/b.log'\n",
        "+ '/b.log'",
        "/ 'b.log'",
        "TypeError: unsupported operand type(s) for +: 'PosixPath' and 'str'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import pathlib\nprint(pathlib.Path.home() + '/x')",
        "from pathlib import Path\ndef at(day):\n  root = Path('/logs')\n  return root + f'/{day}'",
        "from pathlib import Path\nprint('in ' + Path('a'))",
        "from pathlib import Path\ndef f(p: Path, end):\n  return p.parent + end"
      })
  void aPathIsJoinedBySlashes(String script) {
    catches(paths(), script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from pathlib import Path\nprint(str(Path('a')) + '/x')",
        "from pathlib import Path\np = Path('a')\nprint(p.with_suffix(p.suffix + '.bak'))",
        "from pathlib import Path\nprint(Path('a') / ('b' + '.c'))",
        "class Path(str): pass\nprint(Path('a') + 'b')"
      })
  void textsBesidePathsAreLeftAlone(String script) {
    leaves(paths(), script);
  }

  private static Gate json() {
    return gate(
        "import json\nfrom datetime import datetime\nprint(json.dumps({'at': datetime(2024, 1, 1)}))\n",
        "1)})",
        "1)}, default=str)",
        "TypeError: Object of type datetime is not JSON serializable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import json, datetime as dt\nprint(json.dumps([dt.date.today()]))",
        "import json\nfrom decimal import Decimal as D\nrow = {'net': D('1')}\njson.dump(row, open('r', 'w'))",
        "import json\nprint(json.dumps({'tags': {'a', 'b'}}))",
        "import json\nimport numpy as np\nprint(json.dumps(np.zeros(3)))",
        """
        import json
        from datetime import datetime, timedelta
        def rows(start):
          out = []
          for i in range(2):
            out.append({'at': start + timedelta(days=i)})
          return out
        def main():
          print(json.dumps(rows(datetime(2024, 1, 1))))
        main()
        """
      })
  void jsonDoesNotKnowTheseTypes(String script) {
    catches(json(), script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import json, datetime as dt\nprint(json.dumps([dt.date.today().isoformat()]))",
        "import json\nfrom decimal import Decimal as D\nprint(json.dumps([D('1')], default=float))",
        "import json\nfrom datetime import datetime\nclass E(json.JSONEncoder): pass\nprint(json.dumps(datetime.now(), cls=E))",
        "import json\nfrom datetime import datetime\nrow = {'at': datetime.now()}\nrow['at'] = str(row['at'])\nprint(json.dumps(row))",
        "import json\nfrom datetime import datetime\nrows = [{'at': datetime.now()}]\nfor r in rows:\n  r['at'] = r['at'].isoformat()\nprint(json.dumps(rows))",
        "import json\ndef f(x):\n  return json.dumps(x)",
        "from datetime import datetime\nfrom bson import json_util as json\nprint(json.dumps([datetime.now()]))"
      })
  void whatJsonCanWriteIsLeftAlone(String script) {
    leaves(json(), script);
  }

  private static Gate keys() {
    return gate(
        "from functools import lru_cache\n@lru_cache\ndef best(xs):\n  return max(xs)\nprint(best([3, 9]))\n",
        "best([3, 9])",
        "best((3, 9))",
        "TypeError: unhashable type: 'list'");
  }

  @Test
  void whatMayChangeIsNoKey() {
    catches(keys(), "import functools\n@functools.cache\ndef f(x):\n  return x\nf({'a': 1})");
    catches(keys(), "seen = {}\nseen[[1, 2]] = 3");
    catches(keys(), "seen = set()\nseen.add([1, 2])");
    catches(keys(), "grid = {}\nprint(grid[(1, [2])])");
    leaves(keys(), "import functools\n@functools.cache\ndef f(x):\n  return x\nf(tuple([1]))");
    leaves(keys(), "def f(x):\n  return x\nf([1])");
    leaves(keys(), "seen = set()\nseen.add(frozenset([1]))\nxs = [1]\nprint(xs[0])");
  }

  private static Gate commands() {
    return gate(
        "import subprocess\nsubprocess.run('wc -l notes')\n",
        "'wc -l notes'",
        "['wc', '-l', 'notes']",
        "FileNotFoundError: [Errno 2] No such file or directory: 'wc -l notes'");
  }

  @Test
  void aCommandIsAListOrForAShell() {
    catches(commands(), "from subprocess import check_output as out\nprint(out('git status'))");
    catches(commands(), "import subprocess as sp\ndef f(p):\n  sp.call('du -s ' + p)");
    catches(commands(), "import subprocess\ndef f(u):\n  subprocess.Popen(f'git clone {u}')");
    leaves(commands(), "import subprocess\nsubprocess.run('git status', shell=True)");
    leaves(
        commands(), "import subprocess\nsubprocess.run('ls')\nsubprocess.run('/opt/My App/run')");
    leaves(commands(), "import shlex, subprocess\nsubprocess.run(shlex.split('git status'))");
    leaves(commands(), "import subprocess\no = {'shell': True}\nsubprocess.run('git log', **o)");
  }

  private static Gate members() {
    return gate(
        "from enum import Enum\nclass Size(Enum):\n  BIG = 1\nfor s in ['BIG']:\n  print(Size(s))\n",
        "Size(s)",
        "Size[s]",
        "ValueError: 'BIG' is not a valid Size");
  }

  @Test
  void aMemberIsLookedUpByItsName() {
    catches(members(), "import enum\nclass C(enum.Enum):\n  RED = 'r'\nprint(C('RED'))");
    leaves(members(), "import enum\nclass C(enum.Enum):\n  RED = 'r'\nprint(C('r'), C['RED'])");
    leaves(members(), "import enum\nclass C(enum.Enum):\n  RED = 'RED'\nprint(C('RED'))");
    leaves(
        members(),
        """
        import enum
        class C(enum.Enum):
          RED = 1
          @classmethod
          def _missing_(cls, v):
            return cls.RED
        print(C('RED'))
        """);
    leaves(members(), "import enum\nclass C(enum.Enum):\n  RED = 1\ndef f(x):\n  return C(x)");
  }

  @Test
  void levelsAreWrittenInCapitals() {
    var gate =
        gate(
            "import logging\nlog = logging.getLogger('a')\nlog.setLevel('debug')\n",
            "'debug'",
            "'DEBUG'",
            "ValueError: Unknown level: 'debug'");
    catches(gate, "import logging\nlogging.basicConfig(level='info')");
    catches(gate, "import logging\nlogging.getLogger('x').setLevel('Warning')");
    leaves(gate, "import logging\nlogging.basicConfig(level='info'.upper(), format='info')");
    leaves(gate, "import logging\nlogging.basicConfig(level='INFO')");
    leaves(gate, "class L:\n  def setLevel(self, x): pass\nL().setLevel('debug')");
  }

  @Test
  void flagsAreAtTheStartOfAPattern() {
    var gate =
        gate(
            "import re\nprint(re.search(r'a(?i)b', 'aB'))\n",
            "r'a(?i)b', 'aB'",
            "r'ab', 'aB', re.I",
            "re.error: global flags not at the start of the expression at position 1");
    catches(gate, "import re\nP = re.compile(r'^\\s*(?im)name')");
    catches(gate, "import re\nWORD = 'x(?s).'\nre.sub(WORD, '', 'a')");
    leaves(gate, "import re\nre.compile('(?i)ab')\nre.compile('a(?i:b)')\nre.compile('a[(?i)]')");
    leaves(gate, "import re\nre.compile(r'a\\(?i)?')");
  }

  @Test
  void aLookBehindHasOneWidth() {
    var gate =
        gate(
            "import re\nprint(re.findall(r'(?<=\\$|EUR )\\d', 'x'))\n",
            "(?<=\\$|EUR )",
            "(?:(?<=\\$)|(?<=EUR ))",
            "re.error: look-behind requires fixed-width pattern");
    catches(gate, "import re\nre.split(r'(?<=a+)b', 'aab')");
    catches(gate, "import re\nre.split(r'(?<!\\w{1,3})b', 'aab')");
    leaves(gate, "import re\nre.split(r'(?<=\\d)a|(?<=[+*])b|(?<=ab|cd)c|(?<=\\+)x+', 'a')");
    leaves(gate, "import re\nre.split(r'(?P<name>a+)b', 'a')");
    leaves(gate, "import re\nre.split(r'(?<!\\w{2,2})a|(?<=a{2}|bb)b|(?<=\\bab|cd)c', 'a')");
    leaves(
        gate,
        "import re\nre.split('(?<=\\\\d|x)a|(?<=[\\\\]a]|b)c', 'a')\nre.split(r'(?<=\\x41|b)c', 'a')");
  }

  @Test
  void aFrozenObjectIsCopied() {
    var gate =
        gate(
            "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass P:\n  x: int\np = P(1)\np.x = 2\n",
            "p.x = 2",
            "p = P(2)",
            "dataclasses.FrozenInstanceError: cannot assign to field 'x'");
    var frozen =
        "import dataclasses as d\n@d.dataclass(order=True, frozen=True)\nclass Q:\n  n: int\n";
    catches(gate, frozen + "def up(q: Q):\n  q.n += 1");
    leaves(gate, frozen.replace("frozen=True", "frozen=False") + "q = Q(1)\nq.n = 2");
    leaves(gate, frozen + "q = d.replace(Q(1), n=2)\nq.other()");
  }

  @Test
  void noLoopIsRunInsideALoop() {
    var gate =
        gate(
            "import asyncio\nasync def one():\n  return 1\nasync def main():\n  return asyncio.run(one())\nasyncio.run(main())\n",
            "return asyncio.run(one())",
            "return await one()",
            "RuntimeError: asyncio.run() cannot be called from a running event loop");
    var between =
        "import asyncio\nasync def one():\n  return 1\ndef get():\n  return asyncio.run(one())\n";
    catches(gate, between + "async def main():\n  print(get())\nasyncio.run(main())");
    leaves(
        gate, between + "async def main():\n  await asyncio.to_thread(get)\nasyncio.run(main())");
    leaves(gate, between + "print(get())");
  }

  @Test
  void aLoopDoesNotPutMoreIntoWhatItLoopsOver() {
    var gate =
        gate(
            "stock = {'a': 0}\nfor name in stock:\n  del stock[name]\n",
            "in stock",
            "in list(stock)",
            "RuntimeError: dictionary changed size during iteration");
    catches(gate, "g = {'a': ['b']}\nfor n in g:\n  for c in g[n]:\n    g[c + 'x'] = []");
    leaves(gate, "g = {'a': 1}\nfor n in g:\n  g[n] = 2");
    leaves(gate, "g = {'a': 1}\nfor n in list(g):\n  g[n + 'x'] = 2");
    leaves(gate, "g = {'a': 1}\nfor n in g:\n  g[n + 'x'] = 2\n  break");
  }

  @Test
  void filesOfBytesByThemselvesTakeNoText() {
    var gate =
        gate(
            "import tempfile\nwith tempfile.NamedTemporaryFile() as f:\n  f.write('a')\n",
            "f.write('a')",
            "f.write('a'.encode())",
            "TypeError: a bytes-like object is required, not 'str'");
    catches(gate, "from tempfile import TemporaryFile\nt = TemporaryFile()\nt.write('a')");
    catches(gate, "import gzip\nwith gzip.open('a.gz', 'w') as out:\n  out.write('a')");
    leaves(gate, "from tempfile import TemporaryFile\nt = TemporaryFile('w+')\nt.write('a')");
    leaves(gate, "import gzip\nwith gzip.open('a.gz', 'wt') as out:\n  out.write('a')");
    leaves(gate, "import gzip\nwith gzip.open('a.gz', mode='wb') as out:\n  out.write(b'a')");
  }

  @Test
  void rowsOfSqliteAreRowsHoweverTheyAreFetched() {
    var gate =
        gate(
            "import sqlite3\ndb = sqlite3.connect('a')\ndb.row_factory = sqlite3.Row\nfor row in db.execute('select 1 as a'):\n  print(row.get('a'))\n",
            "row.get('a')",
            "row['a']",
            "AttributeError: 'sqlite3.Row' object has no attribute 'get'");
    var open = "import sqlite3\ndb = sqlite3.connect('a')\n";
    var rows = open + "db.row_factory = sqlite3.Row\n";
    catches(gate, rows + "print(db.execute('q').fetchone().get('a'))");
    catches(gate, rows + "c = db.cursor()\nc.execute('q')\nfor r in c.fetchall():\n  r.get('a')");
    leaves(gate, open + "print(db.execute('q').fetchone()['a'])");
    leaves(gate, rows + "for r in map(dict, db.execute('q')):\n  print(r.get('a'))");
    leaves(
        gate,
        open + "db.row_factory = lambda c, r: {}\nprint(db.execute('q').fetchone().get('a'))");
  }
}
