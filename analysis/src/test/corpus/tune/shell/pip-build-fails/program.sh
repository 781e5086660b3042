#!/bin/bash
mkdir fastpack && cat > fastpack/setup.py <<'PY'
from setuptools import Extension, setup
raise RuntimeError("libfast headers not found; install libfast-dev")
PY
pip install --no-build-isolation --no-index ./fastpack
