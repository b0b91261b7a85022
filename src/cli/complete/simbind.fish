# Completion of simbind for fish: the program itself says what can follow.
function __simbind_complete
    set -l current (commandline -ct | string replace -r '^["\']' '' | string unescape)
    set -l answer (simbind complete fish (commandline -opc) "$current" 2>/dev/null)
    switch "$answer[1]"
        case :files
            __fish_complete_path "$current"
        case :folders
            __fish_complete_directories "$current" ''
        case '*'
            string join -- \n $answer
    end
end

complete -c simbind -f -a '(__simbind_complete)'
