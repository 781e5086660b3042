from importlib.metadata import version

print("running with", version("video-toolkit"))
