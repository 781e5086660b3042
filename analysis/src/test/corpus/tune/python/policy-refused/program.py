import ast
import sys

FORBIDDEN = {"os", "subprocess"}
source = "import subprocess\nsubprocess.run(['ls'])\n"
for node in ast.walk(ast.parse(source)):
    if isinstance(node, ast.Import):
        for name in node.names:
            if name.name in FORBIDDEN:
                sys.exit(f"policy violation: line {node.lineno}: import of '{name.name}' is not allowed")
