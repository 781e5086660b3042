import ast

class PolicyViolation(Exception):
    pass

ALLOWED = {"math", "json"}
code = "import json\nimport socket\nsocket.socket()\n"
for node in ast.walk(ast.parse(code)):
    for alias in getattr(node, "names", []):
        if alias.name not in ALLOWED:
            raise PolicyViolation(f"line {node.lineno}: '{alias.name}' is forbidden (allowed: {', '.join(sorted(ALLOWED))})")
