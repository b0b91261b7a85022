#compdef simbind
# Completion of simbind for zsh: the program itself says what can follow.
_simbind() {
    local line word
    local -a answer whole begun either
    answer=("${(@f)$(simbind complete zsh "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    case $answer[1] in
        '') return 1 ;;
        :files) _files; return ;;
        :folders) _files -/; return ;;
    esac
    for line in "${answer[@]}"; do
        word=${${line%%$'\t'*}//:/\\:}
        if [[ $line == *$'\t'* ]]; then
            word+=:${line#*$'\t'}
        fi
        if [[ ${line%%$'\t'*} == *[=/,] ]]; then
            begun+=("$word")
        else
            whole+=("$word")
        fi
    done
    either=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}')
    (( $#begun )) && _describe -t values simbind begun $either -S ''
    (( $#whole )) && _describe -t values simbind whole $either
}

if [ "$funcstack[1]" = _simbind ]; then
    _simbind "$@"
else
    compdef _simbind simbind
fi
