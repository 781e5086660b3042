"""The lessons: each a script that really fails and the one that fixes it, with other scripts that do the same
(repeat) and scripts that do not (quiet). Run record.py after a change."""

CASES = []


def case(name, failing, fixed, repeats=(), quiet=(), language="python", symbol="", call="", arguments=""):
    CASES.append(
        {
            "id": name,
            "language": language,
            "symbol": symbol,
            "call": call,
            "failing": failing.strip("\n") + "\n",
            "fixed": fixed.strip("\n") + "\n",
            "repeats": [r.strip("\n") + "\n" for r in repeats],
            "quiet": [q.strip("\n") + "\n" for q in quiet],
        }
    )


def symbol(old, use, new_import, new_use, setup=""):
    """Something that a module no longer has; `use` is how it is used, with @ for the name."""
    module = old.rsplit(".", 1)[0]
    lines = "import %s\n" % module
    case(
        old.replace(".", "-").lower(),
        "%s%sresult = %s\nprint(result)\n" % (lines, setup, use.replace("@", old)),
        "%s\n%sresult = %s\nprint(result)\n" % (new_import, setup, new_use),
        symbol=old,
        call=use,
    )


for name in ("Mapping", "Iterable", "MutableMapping", "Callable", "Sequence", "Hashable", "MutableSequence", "Sized"):
    symbol("collections." + name, "isinstance([], @)", "import collections.abc", "isinstance([], collections.abc.%s)" % name)
symbol("time.clock", "@()", "import time", "time.perf_counter()")
symbol("inspect.getargspec", "@(len.__class__)", "import inspect", "inspect.isclass(len.__class__)")
symbol("string.letters", "@", "import string", "string.ascii_letters")
symbol("string.lowercase", "@", "import string", "string.ascii_lowercase")
symbol("string.uppercase", "@[:3]", "import string", "string.ascii_uppercase[:3]")
symbol("string.maketrans", "@('a', 'b')", "", "str.maketrans('a', 'b')")
symbol("string.atoi", "@('3')", "", "int('3')")
symbol("os.getcwdu", "@()", "import os", "os.getcwd()")
symbol("os.mkdirs", "@('a/b')", "import os", "os.makedirs('a/b')")
symbol("os.path.exist", "@('a')", "import os.path", "os.path.exists('a')")
symbol("itertools.izip", "list(@([1], [2]))", "", "list(zip([1], [2]))")
symbol("itertools.imap", "list(@(str, [2]))", "", "list(map(str, [2]))")
symbol("itertools.ifilter", "list(@(None, [2]))", "", "list(filter(None, [2]))")
symbol("itertools.izip_longest", "list(@([1], [2]))", "import itertools", "list(itertools.zip_longest([1], [2]))")
symbol("urllib.quote", "@('a b')", "import urllib.parse", "urllib.parse.quote('a b')")
symbol("urllib.urlencode", "@({'a': 1})", "import urllib.parse", "urllib.parse.urlencode({'a': 1})")
symbol("urllib.unquote", "@('a%20b')", "import urllib.parse", "urllib.parse.unquote('a%20b')")
symbol("fractions.gcd", "@(4, 6)", "import math", "math.gcd(4, 6)")
symbol("platform.linux_distribution", "@()", "import platform", "platform.platform()")
symbol("cgi.escape", "@('<a>')", "import html", "html.escape('<a>')")
symbol("sys.maxint", "@", "import sys", "sys.maxsize")
symbol("sys.setcheckinterval", "@(100)", "import sys", "sys.setswitchinterval(0.005)")
symbol("base64.encodestring", "@(b'a')", "import base64", "base64.encodebytes(b'a')")
symbol("base64.decodestring", "@(b'YQ==')", "import base64", "base64.decodebytes(b'YQ==')")
symbol("operator.div", "@(4, 2)", "import operator", "operator.truediv(4, 2)")
symbol("operator.isCallable", "@(len)", "", "callable(len)")
symbol("math.round", "@(2.5)", "", "round(2.5)")
symbol("random.choose", "@([1, 2])", "import random", "random.choice([1, 2])")
symbol("json.parse", "@('[1]')", "import json", "json.loads('[1]')")
symbol("json.stringify", "@([1])", "import json", "json.dumps([1])")
symbol("re.replace", "@('a', 'b', 'abc')", "import re", "re.sub('a', 'b', 'abc')")
symbol("time.now", "@()", "import time", "time.time()")
symbol("types.StringType", "isinstance('a', @)", "", "isinstance('a', str)")
symbol("datetime.now", "@()", "import datetime", "datetime.datetime.now()")
symbol("asyncio.get_loop", "@()", "import asyncio", "asyncio.new_event_loop()")
symbol("numpy.float", "@(1)", "", "float(1)")
symbol("numpy.bool", "@(1)", "", "bool(1)")
symbol("numpy.product", "@([1, 2])", "import numpy", "numpy.prod([1, 2])")


def module(old, new, use):
    """A module that has another name now; `use` has @ for it."""
    case(
        "import-" + old.lower().replace(".", "-"),
        "import %s\nprint(%s)\n" % (old, use.replace("@", old)),
        "import %s\nprint(%s)\n" % (new, use.replace("@", new)),
        repeats=[
            "import %s as legacy\n---\nprint(%s)" % (old, use.replace("@", "legacy")),
            "import os, %s\n---\nvalue = %s\nprint(value)" % (old, use.replace("@", old)),
            "from %s import %s\n---\nprint('loaded')" % (old, use.replace("@.", "").split("(")[0].split(".")[0]),
            "import importlib\n---\nlegacy = importlib.import_module('%s')\nprint(legacy)" % old,
        ],
        quiet=[
            "try:\n    import %s as compat\nexcept ImportError:\n    import %s as compat\n---\nprint(compat)" % (old, new),
            "try:\n    import %s as compat\nexcept ImportError:\n    import %s as compat\n---\nprint(compat)" % (new, old),
            "import sys\nif sys.version_info[0] < 3:\n    import %s as compat\nelse:\n    import %s as compat\n---\nprint(compat)" % (old, new),
            "import %s\n---\nprint('import %s')  # import %s" % (new, old, old),
            "---\n%s = {'name': 'import %s'}\nprint(%s)" % (old.split(".")[0], old, old.split(".")[0]),
        ],
    )


module("ConfigParser", "configparser", "@.ConfigParser()")
module("Queue", "queue", "@.Queue()")
module("cPickle", "pickle", "@.dumps([1])")
module("StringIO", "io", "@.StringIO()")
module("urllib2", "urllib.request", "@.Request('http://localhost')")
module("httplib", "http.client", "@.HTTPConnection('localhost')")
module("urlparse", "urllib.parse", "@.urlparse('http://a/b')")
module("HTMLParser", "html.parser", "@.HTMLParser()")
module("cookielib", "http.cookiejar", "@.CookieJar()")
module("SocketServer", "socketserver", "@.BaseServer")
module("thread", "_thread", "@.get_ident()")
module("__builtin__", "builtins", "@.len([1])")
module("copy_reg", "copyreg", "@.pickle")
module("xmlrpclib", "xmlrpc.client", "@.dumps((1,))")
module("Cookie", "http.cookies", "@.SimpleCookie()")
module("robotparser", "urllib.robotparser", "@.RobotFileParser()")
module("htmlentitydefs", "html.entities", "@.name2codepoint['amp']")
module("sklearn.cross_validation", "sklearn.model_selection", "@.train_test_split([1])")
module("repr", "reprlib", "@.repr([1])")


def builtin(old, use, new_use, new_import="", before="x = [3, 4]\n"):
    case(
        "name-" + old.lower(),
        "%sprint(%s)\n" % (before, use.replace("@", old)),
        "%s%sprint(%s)\n" % (new_import, before, new_use),
        repeats=[
            "---\nx = [5, 6]\nvalue = %s\nprint(value)" % use.replace("@", old),
            "---\ndef inner(x):\n    return %s\nprint(inner([1, 2]))" % use.replace("@", old),
            "---\nx = [1, 2]\nfor n in range(2):\n    if n:\n        print(n, %s)" % use.replace("@", old),
            "---\nclass Box:\n    def get(self, x):\n        return [%s for _ in (1,)]\nprint(Box().get([1, 2]))" % use.replace("@", old),
        ],
        quiet=[
            "---\ntry:\n    %s\nexcept NameError:\n    %s = None\nprint(%s)" % (old, old, old),
            "import sys\nPY3 = sys.version_info[0] >= 3\n---\nx = [1, 2]\nif not PY3:\n    print(%s)" % use.replace("@", old),
            "---\n%s = lambda *a: a\nx = [1, 2]\nprint(%s)" % (old, use.replace("@", old)),
            "---\ndef inner(%s, x):\n    return %s\nprint(inner(max, [1, 2]))" % (old, use.replace("@", old)),
            "from six.moves import %s\n---\nx = [1, 2]\nprint(%s)" % (old, use.replace("@", old)),
            "---\nclass Box:\n    %s = 1\nprint(Box().%s, '%s()')" % (old, old, old),
        ],
    )


builtin("xrange", "list(@(3))", "list(range(3))")
builtin("unicode", "@('a')", "str('a')")
builtin("basestring", "isinstance('a', @)", "isinstance('a', str)")
builtin("long", "@(3)", "int(3)")
builtin("unichr", "@(65)", "chr(65)")
builtin("reduce", "@(max, x)", "reduce(max, x)", "from functools import reduce\n")
builtin("reload", "@", "reload", "from importlib import reload\n")
builtin("defaultdict", "@(list)", "defaultdict(list)", "from collections import defaultdict\n")
builtin("Path", "@('a').name", "Path('a').name", "from pathlib import Path\n")
builtin("json", "@.dumps(x)", "json.dumps(x)", "import json\n")
builtin("np", "@.array(x)", "np.array(x)", "import numpy as np\n")
builtin("sleep", "@(0)", "sleep(0)", "from time import sleep\n")


def member(name, failing, fixed, repeats, quiet):
    case(name, failing, fixed, repeats=repeats, quiet=quiet)


def dictionary(method, fixed_line):
    member(
        "dict-" + method.replace("_", "-"),
        "d = {'a': 1}\nresult = d.%s(%s)\nprint(result)\n" % (method, "'a'" if method == "has_key" else ""),
        "d = {'a': 1}\nresult = %s\nprint(result)\n" % fixed_line,
        [
            "---\ncounts = dict(a=1)\nkey = 'a'\nprint(counts.%s(%s))" % (method, "key" if method == "has_key" else ""),
            "from collections import defaultdict\n---\ngroups = defaultdict(list)\ngroups['x'].append(1)\nprint(groups.%s(%s))" % (method, "'x'" if method == "has_key" else ""),
            "---\ndef show(table: dict):\n    return table.%s(%s)\nprint(show({}))" % (method, "1" if method == "has_key" else ""),
            "---\nclass Store:\n    def __init__(self):\n        self.items_by_id = {}\n    def look(self, k):\n        return self.items_by_id.%s(%s)\nprint(Store().look(1))" % (method, "k" if method == "has_key" else ""),
            "---\nseen = {n: n * n for n in range(3)}\nfor n in range(2):\n    print(n, seen.%s(%s))" % (method, "n" if method == "has_key" else ""),
            "import os\n---\ndef load():\n    return {'home': 1}\nconf = load()\nprint(conf.%s(%s))" % (method, "'home'" if method == "has_key" else ""),
        ],
        [
            "---\nclass Table:\n    def %s(self, *a):\n        return a\nprint(Table().%s(1))" % (method, method),
            "---\nclass Store(dict):\n    def %s(self, *a):\n        return a\nprint(Store().%s(1))" % (method, method),
            "---\ndef show(table):\n    return table.%s()\nprint(show)" % method,
            "---\nd = {}\nif hasattr(d, '%s'):\n    print(d.%s(1))" % (method, method),
            "---\nd = {}\ntry:\n    print(d.%s(1))\nexcept AttributeError:\n    print(len(d))" % method,
            "import maps_bridge\n---\nd = {}\nd = maps_bridge.open_map('x')\nprint(d.%s(1))" % method,
            "---\nd = {'%s': 1}\nprint(d['%s'], 'd.%s()')" % (method, method, method),
        ],
    )


dictionary("has_key", "'a' in d")
dictionary("iteritems", "d.items()")
dictionary("itervalues", "d.values()")
dictionary("iterkeys", "d.keys()")


def of_type(name, make, old, new, type_name, setup=""):
    """A method that a type does not have: old and new with @ for the value."""
    member(
        name,
        "%svalue = %s\n%s\n" % (setup, make, old.replace("@", "value")),
        "%svalue = %s\n%s\n" % (setup, make, new.replace("@", "value")),
        [
            "%s---\nitem = %s\n%s" % (setup, make, old.replace("@", "item")),
            "%s---\ndef inner():\n    made = %s\n    return made\ngot = inner()\n%s" % (setup, make, old.replace("@", "got")),
            "%s---\nclass Holder:\n    def __init__(self):\n        self.inside = %s\n    def go(self):\n        %s\nHolder().go()" % (setup, make, old.replace("@", "self.inside")),
            "%s---\nif len('abc') > 1:\n    first = %s\nelse:\n    first = %s\nsecond = first\n%s" % (setup, make, make, old.replace("@", "second")),
        ],
        [
            "%s---\nclass Other:\n    def __getattr__(self, name):\n        return lambda *a, **k: a\n    def __getitem__(self, i):\n        return i\nvalue = Other()\n%s" % (setup, old.replace("@", "value")),
            "%s---\ndef inner(value):\n    %s\nprint(inner)" % (setup, old.replace("@", "value")),
            "%s---\nvalue = %s\nprint(value, %r)" % (setup, make, old),
            "%s---\nimport maps_bridge\nvalue = %s\nvalue = maps_bridge.fetch_tile(1, 2, 3)\n%s" % (setup, make, old.replace("@", "value")),
        ],
    )


of_type("str-decode", "'abc'.upper()", "print(@.decode('utf-8'))", "print(@)", "str")
of_type("bytes-encode", "b'abc'", "print(@.encode('utf-8'))", "print(@.hex())", "bytes")
of_type("list-add", "[1, 2]", "@.add(3)", "@.append(3)", "list")
of_type("list-push", "[1, 2]", "@.push(3)", "@.append(3)", "list")
of_type("list-length", "[1, 2]", "print(@.length)", "print(len(@))", "list")
of_type("set-append", "set([1])", "@.append(3)", "@.add(3)", "set")
of_type("str-contains", "'abc'", "print(@.contains('b'))", "print('b' in @)", "str")
of_type("str-reverse", "'abc'.strip()", "print(@.reverse())", "print(@[::-1])", "str")
of_type("dict-keys-sort", "{'b': 1}.keys()", "@.sort()", "print(sorted(@))", "dict_keys")
of_type("dict-keys-index", "{'b': 1}.keys()", "print(@[0])", "print(list(@)[0])", "dict_keys")
of_type("map-index", "map(str, [1, 2])", "print(@[0])", "print(list(@)[0])", "map")
of_type("filter-index", "filter(None, [1, 2])", "print(@[0])", "print(list(@)[0])", "filter")
of_type("generator-next", "(n for n in [1, 2])", "print(@.next())", "print(next(@))", "generator")
of_type("thread-isalive", "threading.Thread(target=print)", "print(@.isAlive())", "print(@.is_alive())", "threading.Thread", "import threading\n")
of_type("array-tostring", "array.array('i', [1])", "print(@.tostring())", "print(@.tobytes())", "array.array", "import array\n")
of_type("element-getchildren", "ET.fromstring('<a><b/></a>')", "print(@.getchildren())", "print(list(@))", "Element", "import xml.etree.ElementTree as ET\n")
of_type("htmlparser-unescape", "html.parser.HTMLParser()", "print(@.unescape('&amp;'))", "print(html.unescape('&amp;'))", "HTMLParser", "import html\nimport html.parser\n")
of_type("dataframe-append", "pd.read_csv('a.csv')", "print(@.append(pd.DataFrame()))", "print(pd.concat([@, pd.DataFrame()]))", "DataFrame", "import pandas as pd\n")
of_type("dataframe-sort", "pd.DataFrame({'a': [1]})", "print(@.sort('a'))", "print(@.sort_values('a'))", "DataFrame", "import pandas as pd\n")
of_type("dataframe-ix", "pd.read_csv('a.csv')", "print(@.ix[0])", "print(@.loc[0])", "DataFrame", "import pandas as pd\n")
of_type("series-iteritems", "pd.read_csv('a.csv')['a']", "print(list(@.iteritems()))", "print(list(@.items()))", "Series", "import pandas as pd\n")
of_type("mapview-zoom-to", "maps_bridge.open_map('alps')", "@.zoom_to(4)", "@.set_zoom(4)", "MapView", "import maps_bridge\n")
of_type("mapview-missing-mode", "maps_bridge.open_map('alps')", "print(@.route(1, 2))", "print(@.route(1, 2, mode='car'))", "MapView", "import maps_bridge\n")
of_type("mapview-render-zoom", "maps_bridge.open_map('alps')", "print(@.render(size=3, zoom=25))", "print(@.render(size=3, zoom=20))", "MapView", "import maps_bridge\n")
of_type("mapview-render-width", "maps_bridge.open_map('alps')", "print(@.render(width=3))", "print(@.render(size=3))", "MapView", "import maps_bridge\n")


def argument(name, top, failing, fixed, repeats, quiet):
    case(
        name,
        "%s%s\n" % (top, failing),
        "%s%s\n" % (top, fixed),
        repeats=["%s---\n%s" % (top, r) for r in repeats] + ["%s---\ndef inner():\n    %s\ninner()" % (top, failing.replace("\n", "\n    "))],
        quiet=["%s---\n%s" % (top, q) for q in quiet] + ["%s---\ntry:\n    %s\nexcept TypeError:\n    done = 1\nexcept ValueError:\n    done = 2" % (top, failing.replace("\n", "\n    "))],
    )


argument("json-loads-encoding", "import json\n", "print(json.loads('[1]', encoding='utf-8'))", "print(json.loads('[1]'))",
         ["text = '{}'\ndata = json.loads(text, encoding='utf8')\nprint(data)", "from json import loads as parse\nprint(parse('1', encoding=None))", "read = json.loads\nprint(read('1', encoding='latin-1'))", "from functools import partial\nread = partial(json.loads, encoding='utf-8')\nprint(read('1'))"],
         ["print(json.loads(open('a', encoding='utf-8').read()))", "class J:\n    def loads(self, s, encoding):\n        return s\njson = J()\nprint(json.loads('1', encoding='utf-8'))", "print(json.loads('encoding=1'))"])
argument("json-dumps-encoding", "import json\n", "print(json.dumps([1], encoding='utf-8'))", "print(json.dumps([1]))",
         ["print(json.dumps({'a': 1}, indent=2, encoding='utf-8', sort_keys=True))"], ["print(json.dumps([1], indent=2, ensure_ascii=False))"])
argument("json-dumps-ident", "import json\n", "print(json.dumps([1], ident=2))", "print(json.dumps([1], indent=2))",
         ["from json import dumps\nprint(dumps({}, ident=4))"], ["print(json.dumps([1], indent=2))"])
argument("sorted-cmp", "", "print(sorted([2, 1], cmp=lambda a, b: a - b))", "print(sorted([2, 1]))",
         ["rows = [3, 1]\nrows = sorted(rows, reverse=True, cmp=lambda x, y: y - x)"], ["print(sorted([2, 1], key=lambda a: a))", "def sorted(x, cmp):\n    return x\nprint(sorted([1], cmp=None))"])
argument("list-sort-cmp", "", "x = [2, 1]\nx.sort(cmp=lambda a, b: a - b)", "x = [2, 1]\nx.sort()",
         ["names = []\nnames.append('x')\nnames.sort(cmp=lambda a, b: 0)"], ["x = [2, 1]\nx.sort(key=str)", "import maps_bridge\nx = maps_bridge.open_map('a')\nx.sort(cmp=1)"])
argument("open-ru", "", "print(open('/dev/null', 'rU'))", "print(open('/dev/null', 'r'))",
         ["with open('b.csv', 'rU') as source:\n    print(source.read())"], ["print(open('a.txt', 'r'))", "print(open('rU', 'w'))"])
argument("random-sample-set", "import random\n", "print(random.sample({1, 2, 3}, 2))", "print(random.sample(list({1, 2, 3}), 2))",
         ["ids = set()\nids.add(3)\nprint(random.sample(ids, 1))", "from random import sample\nprint(sample(set([1, 2]), 1))", "pool = {n % 7 for n in range(9)}\nprint(random.sample(pool, k=2))"],
         ["print(random.sample([1, 2], 1))", "print(random.sample(sorted({1, 2}), 1))", "def pick(pool):\n    return random.sample(pool, 1)\nprint(pick)", "ids = {1}\nids = list(ids)\nprint(random.sample(ids, 1))"])
argument("len-map", "", "x = map(str, [1])\nprint(len(x))", "x = map(str, [1])\nprint(len(list(x)))",
         ["print(len(map(int, ['1'])))", "parts = map(str.strip, 'a b'.split())\nprint('n', len(parts))"], ["x = [1]\nprint(len(x))", "x = list(map(str, [1]))\nprint(len(x))"])
argument("str-plus-int", "", "n = 3\nprint('n: ' + n)", "n = 3\nprint('n: ' + str(n))",
         ["count = len([1])\nmessage = 'found ' + count\nprint(message)", "total = 0\ntotal += 2\nlabel = 'sum'.upper()\nprint(label + total)"],
         ["print('n: ' + str(3))", "print(3 + 4)", "def inner(n):\n    return 'n: ' + n\nprint(inner('x'))", "print('%d' % 3 + 'x')"])
argument("int-plus-str", "", "n = 3\nprint(n + '4')", "n = 3\nprint(n + int('4'))",
         ["width = len('abc')\nprint(width + ' px')"], ["print(3 + 4)", "print('3' + '4')"])
argument("hash-text", "import hashlib\n", "print(hashlib.md5('abc').hexdigest())", "print(hashlib.md5('abc'.encode()).hexdigest())",
         ["name = 'a' + 'b'\nprint(hashlib.md5(name).hexdigest())", "from hashlib import md5\nprint(md5('x-%d' % 3).digest())"], ["print(hashlib.md5(b'abc').hexdigest())", "print(hashlib.md5('abc'.encode('utf-8')).hexdigest())", "def digest(data):\n    return hashlib.md5(data)\nprint(digest)"])
argument("b64-text", "import base64\n", "print(base64.b64encode('abc'))", "print(base64.b64encode('abc'.encode()))",
         ["token = 'user:%s' % 'x'\nprint(base64.b64encode(token))"], ["print(base64.b64encode(b'abc'))"])
argument("range-float", "", "n = 10 / 2\nprint(list(range(n)))", "n = 10 / 2\nprint(list(range(int(n))))",
         ["half = len([1, 2]) / 2\nfor i in range(half):\n    print(i)"], ["n = 10 // 2\nprint(list(range(n)))"])
argument("makedirs-exists", "import os\n", "os.makedirs('a', exists_ok=True)", "os.makedirs('a', exist_ok=True)",
         ["from os import makedirs\nmakedirs('b/c', mode=0o755, exists_ok=True)"], ["os.makedirs('a', exist_ok=True)"])
argument("run-captureoutput", "import subprocess\n", "print(subprocess.run(['true'], captureoutput=True))", "print(subprocess.run(['true'], capture_output=True))",
         ["done = subprocess.run(['ls', '-l'], check=True, captureoutput=True)\nprint(done.stdout)"], ["print(subprocess.run(['true'], capture_output=True))"])
argument("timedelta-month", "import datetime\n", "print(datetime.timedelta(months=1))", "print(datetime.timedelta(days=30))",
         ["from datetime import timedelta, datetime\nprint(datetime(2020, 1, 1) + timedelta(months=3))"], ["print(datetime.timedelta(days=30))"])
argument("asyncio-queue-loop", "import asyncio\n", "async def go():\n    return asyncio.Queue(loop=asyncio.get_running_loop())\nasyncio.run(go())", "async def go():\n    return asyncio.Queue()\nasyncio.run(go())",
         ["loop = asyncio.new_event_loop()\nq = asyncio.Queue(maxsize=3, loop=loop)"], ["q = asyncio.Queue(3)"])
argument("onehot-sparse", "from sklearn.preprocessing import OneHotEncoder\n", "print(OneHotEncoder(sparse=False))", "print(OneHotEncoder(sparse_output=False))",
         ["enc = OneHotEncoder(handle_unknown='ignore', sparse=True)\nprint(enc.fit_transform([1]))", "import sklearn.preprocessing as prep\nprint(prep.OneHotEncoder(sparse=False))"],
         ["print(OneHotEncoder(sparse_output=False))", "def OneHotEncoder(sparse):\n    return sparse\nprint(OneHotEncoder(sparse=False))"])
argument("open-map-projection", "import maps_bridge\n", "print(maps_bridge.open_map('alps', projection='flat'))", "print(maps_bridge.open_map('alps', projection='conic'))",
         ["view = maps_bridge.open_map('andes', projection='flat')\nview.set_zoom(3)"], ["print(maps_bridge.open_map('alps', projection='mercator'))", "print(maps_bridge.open_map('flat'))"])
argument("fetch-tile-missing", "import maps_bridge\n", "print(maps_bridge.fetch_tile(1, 2))", "print(maps_bridge.fetch_tile(1, 2, level=3))",
         ["from maps_bridge import fetch_tile as tile\nprint(tile(3, 4))"], ["print(maps_bridge.fetch_tile(1, 2, 3))", "print(maps_bridge.fetch_tile(*[1, 2, 3]))"])
argument("path-plus-text", "from pathlib import Path\n", "print(Path('a') + '.txt')", "print(str(Path('a')) + '.txt')",
         ["base = Path('a') / 'b'\nprint(base + '.bak')"], ["print(Path('a') / 'x')", "print(str(Path('a')) + '.txt')"])
argument("csv-writer-newline", "import csv, io\n", "w = csv.writer(io.StringIO(), newline='')", "w = csv.writer(io.StringIO())",
         ["out = io.StringIO()\nrows = csv.writer(out, delimiter=';', newline='')"], ["w = csv.writer(open('a', 'w', newline=''))"])
case("print-statement", "x = 3\nprint 'x:', x\n", "x = 3\nprint('x:', x)\n",
     repeats=["---\nname = 'a'\nprint name", "---\nfor i in range(3):\n    print i, 'x'", "---\ndef show(x):\n    print 'hello %s' % x\nshow(1)"],
     quiet=["---\nprint('x')", "---\nprint(('a', 'b'))", "---\ntext = \"print 'x'\"\nprint(text)"])
