# shellcheck shell=sh
# Tells whether a house is ready to run: in the words of any POSIX shell, and its own ones, as this
# is asked at every start, and other programs take their time. Wants the house in $house.

environment=$house/.venv
complete=$environment/complete-for

# is_ready reading|testing
is_ready() {
    is_complete "$1" && ! has_new_translations
}

# Whether nothing was missing when it was last looked for, and what is wanted is still the same.
is_complete() {
    [ "$complete" -nt "$house/pyproject.toml" ] && [ "$complete" -nt "$house/setup.sh" ] || return
    read -r complete_for <"$complete" || return
    [ "$complete_for" = "$1" ] || [ "$complete_for" = testing ] || return
    environment_stands
}

# Not one that was moved here, was left half made, or whose Python is gone or another.
environment_stands() {
    [ -x "$environment/bin/python" ] && [ -x "$environment/bin/pip" ] || return
    [ -r "$environment/pyvenv.cfg" ] || return
    is_of_python= is_here=
    while read -r key _ value; do
        case $key in
        executable) [ ! "$value" -ef "$environment/bin/python" ] || is_of_python=1 ;;
        command) case $value in *"$environment"*) is_here=1 ;; esac ;;
        esac
    done <"$environment/pyvenv.cfg"
    [ "$is_of_python$is_here" = 11 ]
}

has_new_translations() {
    for words in "$house"/resources/translations/*.ts; do
        if is_new "$words"; then return; fi
    done
    return 1
}

# Whether the words are newer than what was compiled of them.
is_new() {
    [ -e "$1" ] || return
    [ ! -e "${1%.ts}.qm" ] || [ "$1" -nt "${1%.ts}.qm" ]
}
