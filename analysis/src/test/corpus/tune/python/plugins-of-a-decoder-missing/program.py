import importlib

PLUGINS = {"gdcm_not_here": "gdcm>=3.0.10", "pylibjpeg_not_here": "pylibjpeg>=2.0"}
missing = []
for name, requirement in PLUGINS.items():
    try:
        importlib.import_module(name)
    except ImportError:
        missing.append(f"\t{name} - requires {requirement}")
if len(missing) == len(PLUGINS):
    raise RuntimeError("Unable to decompress the pixel data because all plugins are missing dependencies:\n" + "\n".join(missing))
