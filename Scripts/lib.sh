# Shared by the scripts beside it, which are POSIX sh: what must be on the machine, and putting it
# there. Everything said goes to standard error. A script that cannot do its work exits 2.
# shellcheck shell=sh

say() { printf '%s\n' "$*" >&2; }

die() {
  say "error: $*"
  exit 2
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    die "no permission to run \`$*\`: run it as root, then try again"
  fi
}

# Swift 6.2 or newer.
require_swift() {
  command -v swift >/dev/null 2>&1 ||
    die "Swift is not installed (or not in PATH). Install 6.2 or newer: https://swift.org/install"
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p')
  major=${version%%.*}
  minor=${version#*.}
  minor=${minor%%.*}
  case $major.$minor in
    6.[2-9] | 6.[1-9][0-9]* | [7-9].* | [1-9][0-9]*.*) ;;
    *) die "Swift ${version:-of an unknown version} is too old. Install 6.2 or newer:" \
      "https://swift.org/install" ;;
  esac
}

# The headers of libyaml and zlib.
require_libraries() {
  if ! has_header yaml.h || ! has_header zlib.h; then
    install_libraries
  fi
}

has_header() {
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -e "$folder/$1" ]; then return 0; fi
  done
  # macOS keeps the header of zlib in the SDK.
  [ "$1" = zlib.h ] && [ "$(uname)" = Darwin ]
}

install_libraries() {
  if command -v apt-get >/dev/null 2>&1; then
    say "installing libyaml-dev and zlib1g-dev with apt-get"
    apt_install libyaml-dev zlib1g-dev
  elif command -v dnf >/dev/null 2>&1; then
    say "installing libyaml-devel and zlib-devel with dnf"
    as_root dnf install -y -q libyaml-devel zlib-devel >&2 || die "dnf could not install them"
  elif command -v brew >/dev/null 2>&1; then
    say "installing libyaml with brew"
    brew install --quiet libyaml >&2 || die "brew could not install it"
  else
    die "libyaml and zlib are missing: install their development packages (yaml.h, zlib.h)"
  fi
}

# Installs packages; the package lists are brought up to date only if it does not work without.
apt_install() {
  if ! apt_try "$@"; then
    say "bringing the package lists up to date with apt-get update"
    as_root apt-get update -q >&2 || die "apt-get update failed"
    apt_try "$@" >&2 || die "apt-get could not install $*"
  fi
}

apt_try() {
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1
}
