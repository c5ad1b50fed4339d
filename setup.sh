# shellcheck shell=bash
# Makes a fresh clone ready to run; sourced by ./yearbook-reader and ./test.
# All it says goes to stderr, so that the program's output stays clean.

house=$(cd -- "${BASH_SOURCE[0]%/*}" && pwd -P)
source "$house/ready.sh"

# The libraries that Qt's windows load, and the Debian and Ubuntu packages that hold them.
# Where a package has got a new name (libglib2.0-0t64), apt still takes this one.
qt_libraries="
    libEGL.so.1             libegl1
    libGL.so.1              libgl1
    libX11-xcb.so.1         libx11-xcb1
    libdbus-1.so.3          libdbus-1-3
    libfontconfig.so.1      libfontconfig1
    libglib-2.0.so.0        libglib2.0-0
    libxcb-cursor.so.0      libxcb-cursor0
    libxcb-icccm.so.4       libxcb-icccm4
    libxcb-image.so.0       libxcb-image0
    libxcb-keysyms.so.1     libxcb-keysyms1
    libxcb-randr.so.0       libxcb-randr0
    libxcb-render-util.so.0 libxcb-render-util0
    libxcb-shape.so.0       libxcb-shape0
    libxcb-sync.so.1        libxcb-sync1
    libxcb-xfixes.so.0      libxcb-xfixes0
    libxcb-xkb.so.1         libxcb-xkb1
    libxkbcommon-x11.so.0   libxkbcommon-x11-0
"

# set_up reading|testing
set_up() {
    is_complete "$1" || provide_all "$1"
    compile_translations
}

provide_all() {
    local python=$environment/bin/python
    environment_stands || python=$(choose_python)
    [[ -n $python ]] || stop "Yearbook Reader needs Python 3.11 or newer, and none is here."
    provide_system_packages "$python" "$1"
    provide_environment "$python" "$1"
    if [[ -z $(missing_packages "$python") ]]; then
        printf '%s\n' "$1" >"$complete"
    fi
}

say() {
    printf '%s\n' "$*" >&2
}

stop() {
    say "$*"
    exit 2
}

# The first Python that is new enough; one that can make an environment goes first, and the
# system's own before all others: it is built to be quick, one that was compiled here takes a tenth
# longer for all it does. A name alone proves nothing: a pyenv shim stands in the path and fails
# when run.
choose_python() {
    local candidate usable=
    for candidate in /usr/bin/python3 python3.13 python3.12 python3.11 python3; do
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        usable=${usable:-$candidate}
        if makes_environments "$candidate"; then
            usable=$candidate
            break
        fi
    done
    printf '%s' "$usable"
}

makes_environments() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

provide_system_packages() {
    local python=$1 purpose=$2 missing
    missing=$(missing_packages "$python")
    [[ -n $missing ]] || return 0
    # shellcheck disable=SC2086 # a list of package names
    install_packages $missing || true
    missing=$(missing_packages "$python")
    [[ -n $missing ]] || return 0
    say "Please install what the system lacks: sudo apt-get install ${missing//$'\n'/ }"
    # Reading goes on: commands need no window, and the window says itself what it misses.
    if [[ $purpose == testing ]] || ! { environment_stands || makes_environments "$python"; }; then
        exit 2
    fi
}

# One name a line.
missing_packages() {
    [[ $OSTYPE == linux* ]] || return 0
    local known library package
    environment_stands || makes_environments "$1" ||
        "$1" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))'
    known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
    while read -r library package; do
        [[ -z $library || $known == *"$library "* ]] || echo "$package"
    done <<<"$qt_libraries"
    if ! command -v fc-list >/dev/null; then
        echo fontconfig
    fi
    if [[ -z $(fc-list :lang=zh family 2>/dev/null) ]]; then
        echo fonts-noto-cjk
    fi
}

install_packages() {
    local as_root=()
    command -v apt-get >/dev/null || return 1
    if ((EUID != 0)); then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    say "Installing system packages: $*"
    "${as_root[@]}" apt-get -qq update >/dev/null || true
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@" >/dev/null
}

provide_environment() {
    local python=$1 purpose=$2 stamp=$environment/set-up-for wanted packages=.
    wanted="$purpose $(cat -- "$house/pyproject.toml" "$house/setup.sh" | sha256sum)"
    # What is set up for testing is good for reading too.
    if environment_stands && [[ -r $stamp ]]; then
        case $(<"$stamp") in "$wanted" | "${wanted/#reading/testing}") return ;; esac
    fi
    say "Setting up for $purpose, once; this takes a minute or two..."
    environment_stands || "$python" -m venv --clear "$environment" >&2
    [[ $purpose == reading ]] || packages=".[dev]"
    (
        cd -- "$house"
        "$environment/bin/python" -m pip install --quiet --disable-pip-version-check \
            --editable "$packages" >&2
    ) || stop "The Python packages could not be installed; see above."
    # PySide's own modules come packed, and would be compiled anew at every start.
    SBK_EMBED=0 "$environment/bin/python" -c 'import PySide6' || true
    printf '%s\n' "$wanted" >"$stamp"
}

# A window that is open goes on with the file it has: the new one is written beside it, and takes
# its place whole.
compile_translations() {
    local source compiled new
    for source in "$house"/resources/translations/*.ts; do
        compiled=${source%.ts}.qm
        if is_new "$source"; then
            new=${source%.ts}.$$.qm
            "$environment/bin/pyside6-lrelease" -silent "$source" -qm "$new" >&2
            mv -f -- "$new" "$compiled"
        fi
    done
}
