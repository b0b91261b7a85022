# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_simbind_global_optspecs
    string join \n plain data= lang= ascii no-color links= theme= mouse kiosk h/help V/version
end

function __fish_simbind_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_simbind_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_simbind_using_subcommand
    set -l cmd (__fish_simbind_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c simbind -n "__fish_simbind_needs_command" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_needs_command" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_needs_command" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_needs_command" -l theme -d 'Colours of the screen; left out: as the configuration says' -r -f -a "terminal\t''
dark\t''
light\t''
high-contrast\t''
mono\t''"
complete -c simbind -n "__fish_simbind_needs_command" -l plain -d 'Talk line by line instead of opening the screen: by ear, on a braille line, through pipes'
complete -c simbind -n "__fish_simbind_needs_command" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_needs_command" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_needs_command" -l mouse -d 'Open the screen with the mouse on; Shift-F3 switches it'
complete -c simbind -n "__fish_simbind_needs_command" -l kiosk -d 'Open the screen for strangers, as on a server: no files are read or written, nothing else can be started'
complete -c simbind -n "__fish_simbind_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_needs_command" -s V -l version -d 'Print version'
complete -c simbind -n "__fish_simbind_needs_command" -a "check" -d 'Answer for one country or region and one card'
complete -c simbind -n "__fish_simbind_needs_command" -a "which" -d 'Which card to get there, or which countries\' and regions\' numbers of a card kind serve: the best first'
complete -c simbind -n "__fish_simbind_needs_command" -a "compare" -d 'Set two to four answers side by side: where they differ, what decides each'
complete -c simbind -n "__fish_simbind_needs_command" -a "what-if" -d 'What would move if something of the card or the person were otherwise'
complete -c simbind -n "__fish_simbind_needs_command" -a "find" -d 'Find a country or region, and the operator of a number'
complete -c simbind -n "__fish_simbind_needs_command" -a "list" -d 'List what the program knows'
complete -c simbind -n "__fish_simbind_needs_command" -a "keep-alive" -d 'Until when a number must be used, what keeps it, what is lost after that'
complete -c simbind -n "__fish_simbind_needs_command" -a "guide" -d 'What to do step by step; without an id the list of all guides'
complete -c simbind -n "__fish_simbind_needs_command" -a "data" -d 'Work with data files'
complete -c simbind -n "__fish_simbind_needs_command" -a "config" -d 'The configuration file, and what is remembered'
complete -c simbind -n "__fish_simbind_needs_command" -a "completions" -d 'Write a completion script for a shell'
complete -c simbind -n "__fish_simbind_needs_command" -a "man" -d 'Write the manual page'
complete -c simbind -n "__fish_simbind_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c simbind -n "__fish_simbind_using_subcommand check" -l service -d 'Only this service; may be repeated' -r
complete -c simbind -n "__fish_simbind_using_subcommand check" -l ask -d 'Only this ask; may be repeated' -r
complete -c simbind -n "__fish_simbind_using_subcommand check" -l as -d 'Who asks, see `simbind list profiles`' -r
complete -c simbind -n "__fish_simbind_using_subcommand check" -l set -d 'A fact of the card or the person, `FACT=VALUE` or `SERVICE/FACT=VALUE`; may be repeated, see `simbind list facts`' -r
complete -c simbind -n "__fish_simbind_using_subcommand check" -l today -d 'The day that tells which evidence is old; left out: today' -r
complete -c simbind -n "__fish_simbind_using_subcommand check" -l format -d 'Form of the answer' -r -f -a "text\t'To be read in a terminal'
json\t'One JSON object'
markdown\t'Markdown'
html\t'The plan as one page of HTML, to be printed or given to somebody'"
complete -c simbind -n "__fish_simbind_using_subcommand check" -l last-used -d 'The day on which a number of the card was last used or topped up, or its plan ended' -r
complete -c simbind -n "__fish_simbind_using_subcommand check" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand check" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand check" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand check" -l plan -d 'Only what one keeps or gives away: the answer, what to do, who says so; html is always that'
complete -c simbind -n "__fish_simbind_using_subcommand check" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand check" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand which" -l card -d 'Card kind whose countries and regions are compared: an id or a name, see `simbind list cards`' -r
complete -c simbind -n "__fish_simbind_using_subcommand which" -l ask -d 'What it must serve, see `simbind list asks`; left out: all in all' -r
complete -c simbind -n "__fish_simbind_using_subcommand which" -l service -d 'For this service; may be repeated; left out: for all of them' -r
complete -c simbind -n "__fish_simbind_using_subcommand which" -l as -d 'Who asks, see `simbind list profiles`' -r
complete -c simbind -n "__fish_simbind_using_subcommand which" -l set -d 'A fact of the card or the person, `FACT=VALUE` or `SERVICE/FACT=VALUE`; may be repeated, see `simbind list facts`' -r
complete -c simbind -n "__fish_simbind_using_subcommand which" -l today -d 'The day that tells which evidence is old; left out: today' -r
complete -c simbind -n "__fish_simbind_using_subcommand which" -l at-least -d 'Only what may reach this, for each of the services' -r -f -a "no\t'Everything'
unlikely\t'Works hardly ever'
limited\t'Works in part'
yes\t'Works'"
complete -c simbind -n "__fish_simbind_using_subcommand which" -l most -d 'How many are listed at most' -r
complete -c simbind -n "__fish_simbind_using_subcommand which" -l format -d 'Form of the answer' -r -f -a "text\t'Columns'
json\t'A JSON array'"
complete -c simbind -n "__fish_simbind_using_subcommand which" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand which" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand which" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand which" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand which" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand which" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l service -d 'Only this service; may be repeated' -r
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l ask -d 'Only this ask; may be repeated' -r
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l as -d 'Who asks, see `simbind list profiles`' -r
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l set -d 'A fact of the card or the person, `FACT=VALUE` or `SERVICE/FACT=VALUE`; may be repeated, see `simbind list facts`' -r
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l today -d 'The day that tells which evidence is old; left out: today' -r
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l format -d 'Form of the answer' -r -f -a "text\t'To be read in a terminal'
json\t'One JSON object'
markdown\t'Markdown'"
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand compare" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand compare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l try -d 'What is tried, `FACT=VALUE` or `SERVICE/FACT=VALUE`; may be repeated; left out: every single value that moves something, the most useful first' -r
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l service -d 'Only this service; may be repeated' -r
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l ask -d 'Only this ask; may be repeated' -r
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l as -d 'Who asks, see `simbind list profiles`' -r
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l set -d 'A fact of the card or the person, `FACT=VALUE` or `SERVICE/FACT=VALUE`; may be repeated, see `simbind list facts`' -r
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l today -d 'The day that tells which evidence is old; left out: today' -r
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l format -d 'Form of the answer' -r -f -a "text\t'Columns'
json\t'A JSON array'"
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand what-if" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand find" -l format -d 'Form of the answer' -r -f -a "text\t'Columns'
json\t'A JSON array'"
complete -c simbind -n "__fish_simbind_using_subcommand find" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand find" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand find" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand find" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand find" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand find" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand list" -l format -d 'Form of the list' -r -f -a "text\t'Columns'
json\t'A JSON array'"
complete -c simbind -n "__fish_simbind_using_subcommand list" -l older-than -d 'With `facts`: statements with evidence from before a day, month or year, older than a period (`18 months`), or past their `shelf-life`; the oldest first' -r
complete -c simbind -n "__fish_simbind_using_subcommand list" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand list" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand list" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand list" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand list" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -l last-used -d 'The day of the last use or top-up, or of the end of the plan; left out: today' -r
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -l today -d 'The day that days are counted from; left out: today' -r
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -l format -d 'Form of the answer' -r -f -a "text\t'Columns'
json\t'A JSON array'"
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand keep-alive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand guide" -l format -d 'Form of the guide' -r -f -a "text\t'To be read in a terminal'
json\t'One JSON object'
markdown\t'Markdown'"
complete -c simbind -n "__fish_simbind_using_subcommand guide" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand guide" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand guide" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand guide" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand guide" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand guide" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -f -a "check" -d 'Check data files: every fault with its place'
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -f -a "coverage" -d 'For how many countries and regions each thing is known, by grade and age: a table in Markdown'
complete -c simbind -n "__fish_simbind_using_subcommand data; and not __fish_seen_subcommand_from check coverage help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from check" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from check" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from check" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from check" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from check" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from coverage" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from coverage" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from coverage" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from coverage" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from coverage" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from coverage" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check data files: every fault with its place'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "coverage" -d 'For how many countries and regions each thing is known, by grade and age: a table in Markdown'
complete -c simbind -n "__fish_simbind_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -f -a "check" -d 'Check the configuration file: every fault with its place'
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -f -a "show" -d 'Every setting, its value, and who says so'
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -f -a "path" -d 'Where the configuration file is, or would be'
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -f -a "forget" -d 'Forget the language, the profile and the pinned answers of the screen'
complete -c simbind -n "__fish_simbind_using_subcommand config; and not __fish_seen_subcommand_from check show path forget help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from check" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from check" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from check" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from check" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from check" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from show" -l format -d 'Form of the answer' -r -f -a "text\t'Columns'
json\t'A JSON array'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from show" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from show" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from show" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from show" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from show" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from path" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from path" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from path" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from path" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from path" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from forget" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from forget" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from forget" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from forget" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from forget" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check the configuration file: every fault with its place'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'Every setting, its value, and who says so'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "path" -d 'Where the configuration file is, or would be'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "forget" -d 'Forget the language, the profile and the pinned answers of the screen'
complete -c simbind -n "__fish_simbind_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c simbind -n "__fish_simbind_using_subcommand completions" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand completions" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand completions" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand completions" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand completions" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand man" -l data -d 'Lay the data files of this folder over the data that the program carries' -r -f -a "(__fish_complete_directories)"
complete -c simbind -n "__fish_simbind_using_subcommand man" -l lang -d 'Language of the answer; left out: as the locale says' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c simbind -n "__fish_simbind_using_subcommand man" -l links -d 'Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them' -r -f -a "auto\t'At a terminal that is known to take them'
always\t'Even in a file'
never\t'Nowhere'"
complete -c simbind -n "__fish_simbind_using_subcommand man" -l ascii -d 'Draw with ASCII characters only, and spell English with them'
complete -c simbind -n "__fish_simbind_using_subcommand man" -l no-color -d 'No colours'
complete -c simbind -n "__fish_simbind_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "check" -d 'Answer for one country or region and one card'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "which" -d 'Which card to get there, or which countries\' and regions\' numbers of a card kind serve: the best first'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "compare" -d 'Set two to four answers side by side: where they differ, what decides each'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "what-if" -d 'What would move if something of the card or the person were otherwise'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "find" -d 'Find a country or region, and the operator of a number'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "list" -d 'List what the program knows'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "keep-alive" -d 'Until when a number must be used, what keeps it, what is lost after that'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "guide" -d 'What to do step by step; without an id the list of all guides'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "data" -d 'Work with data files'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "config" -d 'The configuration file, and what is remembered'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "completions" -d 'Write a completion script for a shell'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "man" -d 'Write the manual page'
complete -c simbind -n "__fish_simbind_using_subcommand help; and not __fish_seen_subcommand_from check which compare what-if find list keep-alive guide data config completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c simbind -n "__fish_simbind_using_subcommand help; and __fish_seen_subcommand_from data" -f -a "check" -d 'Check data files: every fault with its place'
complete -c simbind -n "__fish_simbind_using_subcommand help; and __fish_seen_subcommand_from data" -f -a "coverage" -d 'For how many countries and regions each thing is known, by grade and age: a table in Markdown'
complete -c simbind -n "__fish_simbind_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "check" -d 'Check the configuration file: every fault with its place'
complete -c simbind -n "__fish_simbind_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Every setting, its value, and who says so'
complete -c simbind -n "__fish_simbind_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Where the configuration file is, or would be'
complete -c simbind -n "__fish_simbind_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "forget" -d 'Forget the language, the profile and the pinned answers of the screen'
