# Sourced by mvnw, hardknocks, verify and benchmark: finds a JDK of release 25 or newer and sets JAVA_HOME to it.
# find_jdk javac|java : the program that the caller needs.

release_of() { # the feature release of the JDK or JRE in folder $1, 0 when there is none
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${version:-0}"
}

find_jdk() {
  local need=$1 candidate seen=""
  local on_path
  on_path=$(command -v "$need" 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/$need" ] || continue
    if [ "$(release_of "$candidate")" -ge 25 ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
    seen="$seen $candidate"
  done
  echo "hardknocks: no JDK 25 or newer found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks;${seen:+ older:$seen;} install one and set JAVA_HOME)" >&2
  return 4
}
