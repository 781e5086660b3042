#!/bin/bash
make_wheel() { # name version requires
  python3 - "$@" <<'PY'
import sys, zipfile
name, version, requires = sys.argv[1:4]
with zipfile.ZipFile(f"{name}-{version}-py3-none-any.whl", "w") as w:
    info = f"{name}-{version}.dist-info"
    need = f"Requires-Dist: {requires}\n" if requires else ""
    w.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{need}")
    w.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
    w.writestr(f"{info}/RECORD", "")
PY
}
make_wheel corelib 1.0 ""; make_wheel corelib 2.0 ""
make_wheel charts 1.0 "corelib<2"; make_wheel tables 1.0 "corelib>=2"
pip install --target env --no-index --find-links . charts tables
