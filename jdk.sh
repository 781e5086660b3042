# Sourced by mvnw, hardknocks, verify and benchmark: finds a JDK of release 25 or newer and sets JAVA_HOME to it.
# find_jdk javac|java : the program that the caller needs. Every process that is started delays the answer, so few are.

read_release() { # sets $release to the feature release of the JDK or JRE in folder $1, to 0 when there is none
  local line
  release=0
  [ -r "$1/release" ] || return
  while IFS= read -r line; do
    case $line in JAVA_VERSION=\"[0-9]*) line=${line#*\"} && release=${line%%[!0-9]*} ;; esac
  done <"$1/release"
}

find_jdk() {
  local need=$1 candidate on_path="" release seen=""
  if [ -x "${JAVA_HOME:-}/bin/$need" ]; then
    read_release "${JAVA_HOME:-}"
    [ "$release" -ge 25 ] && return 0
  fi
  on_path=$(command -v "$need" 2>/dev/null) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/*}
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/$need" ] || continue
    read_release "$candidate"
    if [ "$release" -ge 25 ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
    seen="$seen $candidate"
  done
  echo "hardknocks: no JDK 25 or newer found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks;${seen:+ older:$seen;} install one and set JAVA_HOME)" >&2
  return 4
}
