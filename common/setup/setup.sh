#!/bin/sh
# Finds and installs what the workbook needs. Plain shell: it must work where nothing is installed.
#
#   setup.sh missing TIER...   prints the packages that are missing, a line each
#   setup.sh install TIER...   installs them; exit status 3 and the exact command where it cannot
#   setup.sh find WHAT         prints `state|how|package` of one line of the table, as survey() says
#   setup.sh doctor            says what is there and what is missing, for all tiers
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
table=$here/packages.txt

has_header() {
    for folder in /usr/include /usr/local/include /usr/include/*-linux-gnu /opt/homebrew/include; do
        [ -e "$folder/$1" ] && return 0
    done
    return 1
}

# Every python3 that a shell could find, each once.
pythons() {
    old_ifs=$IFS
    IFS=:
    for folder in ${WORKBOOK_PYTHON:+"${WORKBOOK_PYTHON%/*}"} $PATH /usr/bin; do
        [ -x "$folder/python3" ] && echo "$folder/python3"
    done | awk '!seen[$0]++'
    IFS=$old_ifs
}

python_with() {
    pythons | while IFS= read -r python; do
        "$python" -c "import $1" >/dev/null 2>&1 && echo "$python" && break
    done
}

has_driver() {
    [ -n "${OCL_ICD_VENDORS:-}" ] && return 0
    for file in /etc/OpenCL/vendors/*.icd; do
        [ -e "$file" ] && return 0
    done
    [ "$(uname -s)" = Darwin ]
}

has_package() {
    [ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" = "install ok installed" ]
}

# The major version of the clang that PoCL is built with, so that one clang serves both.
clang_major() {
    # Of the PoCL that is installed dpkg tells it in a moment; apt-cache takes seconds.
    installed=$(dpkg-query -W -f '${Depends}\n' 'libpocl*' 2>/dev/null |
        sed -n 's/.*libclang\(-cpp\)\{0,1\}-\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1)
    [ -z "$installed" ] || { echo "$installed"; return; }
    apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks \
        --no-replaces --no-enhances pocl-opencl-icd 2>/dev/null |
        sed -n 's/^ *\(|\{0,1\}Depends: \)\{0,1\}\(lib\)\{0,1\}clang\(-cpp\)\{0,1\}-\{0,1\}\([0-9][0-9]*\).*$/\4/p' |
        head -n 1
}

found() { # HOW [WHAT], PACKAGE
    set -- $1 "$2"
    case $1 in
        command) command -v "$2" >/dev/null 2>&1 ;;
        header) has_header "$2" ;;
        python) [ -n "$(python_with "$2")" ] ;;
        driver) has_driver ;;
        *) has_package "$2" ;;
    esac
}

available() {
    [ -n "$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([^(].*\)$/\1/p')" ]
}

# Prints `state|tier|what for|how|package` for each line of the table that belongs to the tiers; state is
# found, missing, or (a package that this release lacks) absent.
survey() {
    major=
    grep -v '^#' "$table" | while IFS='|' read -r tier what how package; do
        tier=$(echo $tier) what=$(echo $what) how=$(echo $how) package=$(echo $package)
        case " $* " in *" $tier "*) ;; *) continue ;; esac
        [ -z "${only:-}" ] || [ "$only" = "$what" ] || continue
        optional=
        case $package in \?*) optional=yes package=${package#?} ;; esac
        case $package in
            *@*)
                [ -n "$major" ] || major=$(clang_major)
                major=${major:-15}
                package=$(echo "$package" | sed "s/@/$major/") how=$(echo "$how" | sed "s/@/$major/")
                ;;
        esac
        if found "$how" "$package"; then
            state=found
        elif [ -n "$optional" ] && command -v apt-get >/dev/null 2>&1 && ! available "$package"; then
            state=absent
        else
            state=missing
        fi
        echo "$state|$tier|$what|$how|$package"
    done
}

find_one() { only=$1 survey core opencl tools | sed 's/|[^|]*|[^|]*|/|/'; }

missing() { survey "$@" | sed -n 's/^missing|.*|//p'; }

# Runs its arguments as root without asking for anything.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 126
    fi
}

install() {
    packages=$(missing "$@" | tr '\n' ' ')
    [ -n "$packages" ] || return 0
    by_hand="apt-get install --no-install-recommends $packages"
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "This system has no apt-get. Install what these packages of Debian hold, then try again:" >&2
        echo "  $packages" >&2
        return 3
    fi
    if ! as_root true; then
        echo "These packages are missing, and installing needs an administrator. Run" >&2
        echo "  sudo apt-get update && sudo $by_hand" >&2
        echo "and try again." >&2
        return 3
    fi
    echo "Installing with apt-get: $packages"
    log=$(mktemp)
    if { as_root apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } \
        >"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return 0
    fi
    grep -E '^(E|Err)' "$log" | head -n 5 >&2
    if grep -q 'No space left' "$log"; then
        echo "The disk is full: free some space, then try again." >&2
    else
        echo "apt-get could not install them (its output: $log). By hand:" >&2
        echo "  apt-get update && $by_hand" >&2
    fi
    return 3
}

doctor() {
    for tier in core opencl tools; do
        case $tier in
            core) echo "core: stages 00 to 05 and 07" ;;
            opencl) echo "opencl: stage 06" ;;
            tools) echo "tools: a look inside, race checks, the documentation site" ;;
        esac
        survey $tier | while IFS='|' read -r state _ what _ package; do
            case $state in
                found) printf '  %-8s %s\n' ok "$what" ;;
                absent) printf '  %-8s %s (no package %s in this release)\n' - "$what" "$package" ;;
                *) printf '  %-8s %s: package %s\n' MISSING "$what" "$package" ;;
            esac
        done
    done
    echo "found:"
    for tool in "g++ --version" "cmake --version"; do
        version=$($tool 2>/dev/null | head -n 1)
        [ -n "$version" ] && echo "  $version"
    done
    python=$(python_with numpy)
    [ -n "$python" ] && echo "  $("$python" --version 2>&1) with numpy: $python"
    # Without /sys, PoCL ends the program that asks it.
    [ ! -d /proc ] || [ -d /sys/devices ] && command -v clinfo >/dev/null 2>&1 && clinfo -l 2>/dev/null | sed 's/^/  /'
    if [ -n "$(missing core)" ]; then
        echo "Core packages are missing: ./workbook setup installs them."
        return 1
    fi
    for tier in opencl tools; do
        [ -z "$(missing $tier)" ] || echo "To add what is missing: ./workbook setup $tier"
    done
    return 0
}

action=${1:-}
[ $# -gt 0 ] && shift
case $action in
    missing) missing "$@" ;;
    install) install "$@" ;;
    find) find_one "${1:-}" ;;
    doctor) doctor ;;
    *)
        echo "usage: setup.sh missing|install TIER..., setup.sh find WHAT, or setup.sh doctor" >&2
        exit 2
        ;;
esac
