# Completion of simbind for bash: the program itself says what can follow.
_simbind() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :files) compopt -o default; return ;;
            :folders) compopt -o default -o dirnames; return ;;
            *[=/,]) compopt -o nospace ;;
        esac
        COMPREPLY+=("$line")
    done < <(simbind complete bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}

complete -F _simbind simbind
