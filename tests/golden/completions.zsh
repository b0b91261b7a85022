#compdef simbind

autoload -U is-at-least

_simbind() {
    typeset -A opt_args
    typeset -a _arguments_options
    local ret=1

    if is-at-least 5.2; then
        _arguments_options=(-s -S -C)
    else
        _arguments_options=(-s -C)
    fi

    local context curcontext="$curcontext" state line
    _arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--theme=[Colours of the screen; left out\: as the configuration says]:NAME:(terminal dark light high-contrast mono)' \
'--plain[Talk line by line instead of opening the screen\: by ear, on a braille line, through pipes]' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'--mouse[Open the screen with the mouse on; Shift-F3 switches it]' \
'(--data)--kiosk[Open the screen for strangers, as on a server\: no files are read or written, nothing else can be started]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
'::query -- What the screen is opened on\: a country or region in any spelling, a code, a dial code, a number:_default' \
":: :_simbind_commands" \
"*::: :->simbind" \
&& ret=0
    case $state in
    (simbind)
        words=($line[2] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:simbind-command-$line[2]:"
        case $line[2] in
            (check)
_arguments "${_arguments_options[@]}" : \
'*--service=[Only this service; may be repeated]:SERVICE:_default' \
'*--ask=[Only this ask; may be repeated]:ASK:_default' \
'--as=[Who asks, see \`simbind list profiles\`]:PROFILE:_default' \
'*--set=[A fact of the card or the person, \`FACT=VALUE\` or \`SERVICE/FACT=VALUE\`; may be repeated, see \`simbind list facts\`]:FACT=VALUE:_default' \
'--today=[The day that tells which evidence is old; left out\: today]:YYYY-MM-DD:_default' \
'--format=[Form of the answer]:FORMAT:((text\:"To be read in a terminal"
json\:"One JSON object"
markdown\:"Markdown"
html\:"The plan as one page of HTML, to be printed or given to somebody"))' \
'--last-used=[The day on which a number of the card was last used or topped up, or its plan ended]:YYYY-MM-DD:_default' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--plan[Only what one keeps or gives away\: the answer, what to do, who says so; html is always that]' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':country -- Country or region of the card\: a name, pinyin, a code, a dial code:_default' \
':card -- Card kind\: an id or a name, see `simbind list cards`:_default' \
&& ret=0
;;
(which)
_arguments "${_arguments_options[@]}" : \
'--card=[Card kind whose countries and regions are compared\: an id or a name, see \`simbind list cards\`]:CARD:_default' \
'--ask=[What it must serve, see \`simbind list asks\`; left out\: all in all]:ASK:_default' \
'*--service=[For this service; may be repeated; left out\: for all of them]:SERVICE:_default' \
'--as=[Who asks, see \`simbind list profiles\`]:PROFILE:_default' \
'*--set=[A fact of the card or the person, \`FACT=VALUE\` or \`SERVICE/FACT=VALUE\`; may be repeated, see \`simbind list facts\`]:FACT=VALUE:_default' \
'--today=[The day that tells which evidence is old; left out\: today]:YYYY-MM-DD:_default' \
'--at-least=[Only what may reach this, for each of the services]:LEVEL:((no\:"Everything"
unlikely\:"Works hardly ever"
limited\:"Works in part"
yes\:"Works"))' \
'--most=[How many are listed at most]:N:_default' \
'--format=[Form of the answer]:FORMAT:((text\:"Columns"
json\:"A JSON array"))' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'::country -- Country or region whose card kinds are compared\: a name, pinyin, a code, a dial code:_default' \
&& ret=0
;;
(compare)
_arguments "${_arguments_options[@]}" : \
'*--service=[Only this service; may be repeated]:SERVICE:_default' \
'*--ask=[Only this ask; may be repeated]:ASK:_default' \
'--as=[Who asks, see \`simbind list profiles\`]:PROFILE:_default' \
'*--set=[A fact of the card or the person, \`FACT=VALUE\` or \`SERVICE/FACT=VALUE\`; may be repeated, see \`simbind list facts\`]:FACT=VALUE:_default' \
'--today=[The day that tells which evidence is old; left out\: today]:YYYY-MM-DD:_default' \
'--format=[Form of the answer]:FORMAT:((text\:"To be read in a terminal"
json\:"One JSON object"
markdown\:"Markdown"))' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'*::answers -- Two to four answers, each as `COUNTRY/CARD\[/PROFILE\]\[,FACT=VALUE...\]`\: what an answer does not say is as for all:_default' \
&& ret=0
;;
(what-if)
_arguments "${_arguments_options[@]}" : \
'*--try=[What is tried, \`FACT=VALUE\` or \`SERVICE/FACT=VALUE\`; may be repeated; left out\: every single value that moves something, the most useful first]:FACT=VALUE:_default' \
'*--service=[Only this service; may be repeated]:SERVICE:_default' \
'*--ask=[Only this ask; may be repeated]:ASK:_default' \
'--as=[Who asks, see \`simbind list profiles\`]:PROFILE:_default' \
'*--set=[A fact of the card or the person, \`FACT=VALUE\` or \`SERVICE/FACT=VALUE\`; may be repeated, see \`simbind list facts\`]:FACT=VALUE:_default' \
'--today=[The day that tells which evidence is old; left out\: today]:YYYY-MM-DD:_default' \
'--format=[Form of the answer]:FORMAT:((text\:"Columns"
json\:"A JSON array"))' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':country -- Country or region of the card\: a name, pinyin, a code, a dial code:_default' \
':card -- Card kind\: an id or a name, see `simbind list cards`:_default' \
&& ret=0
;;
(find)
_arguments "${_arguments_options[@]}" : \
'--format=[Form of the answer]:FORMAT:((text\:"Columns"
json\:"A JSON array"))' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':query -- A name, pinyin, initials, a code, a dial code, a phone number, an ICCID, an IMSI:_default' \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
'--format=[Form of the list]:FORMAT:((text\:"Columns"
json\:"A JSON array"))' \
'--older-than=[With \`facts\`\: statements with evidence from before a day, month or year, older than a period (\`18 months\`), or past their \`shelf-life\`; the oldest first]:AGE:_default' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':what -- What to list:((countries\:"Countries and regions"
cards\:"Card kinds"
services\:"Services"
asks\:"Questions about a service"
facts\:"Facts that rules read, with their values"
profiles\:"Who may ask"
sources\:"Where the data comes from"
claims\:"What articles in circulation say, checked"
notes\:"Things worth knowing about places and about everywhere"
guides\:"What to do step by step"
terms\:"Words that hide more than one thing"
keep-alive\:"How long numbers live unused, and what keeps them"))' \
&& ret=0
;;
(keep-alive)
_arguments "${_arguments_options[@]}" : \
'--last-used=[The day of the last use or top-up, or of the end of the plan; left out\: today]:YYYY-MM-DD:_default' \
'--today=[The day that days are counted from; left out\: today]:YYYY-MM-DD:_default' \
'--format=[Form of the answer]:FORMAT:((text\:"Columns"
json\:"A JSON array"))' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':country -- Country or region of the number\: a name, pinyin, a code, a dial code:_default' \
'::operator -- Only the numbers of this operator, by its name or a part of it:_default' \
&& ret=0
;;
(guide)
_arguments "${_arguments_options[@]}" : \
'--format=[Form of the guide]:FORMAT:((text\:"To be read in a terminal"
json\:"One JSON object"
markdown\:"Markdown"))' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'::id -- A guide\: an id or a name:_default' \
&& ret=0
;;
(data)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
":: :_simbind__subcmd__data_commands" \
"*::: :->data" \
&& ret=0

    case $state in
    (data)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:simbind-data-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'::dir -- A folder that is laid over the data that the program carries; left out\: that data alone:_files -/' \
&& ret=0
;;
(coverage)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_simbind__subcmd__data__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:simbind-data-help-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(coverage)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(config)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
":: :_simbind__subcmd__config_commands" \
"*::: :->config" \
&& ret=0

    case $state in
    (config)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:simbind-config-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'::file -- A file; left out\: the one that is in use:_files' \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
'--format=[Form of the answer]:FORMAT:((text\:"Columns"
json\:"A JSON array"))' \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(path)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(forget)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_simbind__subcmd__config__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:simbind-config-help-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(path)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(forget)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(completions)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':shell -- The shell:((bash\:"Bash"
zsh\:"Zsh"
fish\:"Fish"))' \
&& ret=0
;;
(man)
_arguments "${_arguments_options[@]}" : \
'--data=[Lay the data files of this folder over the data that the program carries]:DIR:_files -/' \
'--lang=[Language of the answer; left out\: as the locale says]:LANG:((zh\:"Chinese"
en\:"English"))' \
'--links=[Make addresses links that can be followed; left out\: as the configuration says, else where the terminal is known to take them]:WHEN:((auto\:"At a terminal that is known to take them"
always\:"Even in a file"
never\:"Nowhere"))' \
'--ascii[Draw with ASCII characters only, and spell English with them]' \
'--no-color[No colours]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_simbind__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:simbind-help-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(which)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(compare)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(what-if)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(find)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(keep-alive)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(guide)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(data)
_arguments "${_arguments_options[@]}" : \
":: :_simbind__subcmd__help__subcmd__data_commands" \
"*::: :->data" \
&& ret=0

    case $state in
    (data)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:simbind-help-data-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(coverage)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(config)
_arguments "${_arguments_options[@]}" : \
":: :_simbind__subcmd__help__subcmd__config_commands" \
"*::: :->config" \
&& ret=0

    case $state in
    (config)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:simbind-help-config-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(path)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(forget)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(completions)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(man)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
}

(( $+functions[_simbind_commands] )) ||
_simbind_commands() {
    local commands; commands=(
'check:Answer for one country or region and one card' \
'which:Which card to get there, or which countries'\'' and regions'\'' numbers of a card kind serve\: the best first' \
'compare:Set two to four answers side by side\: where they differ, what decides each' \
'what-if:What would move if something of the card or the person were otherwise' \
'find:Find a country or region, and the operator of a number' \
'list:List what the program knows' \
'keep-alive:Until when a number must be used, what keeps it, what is lost after that' \
'guide:What to do step by step; without an id the list of all guides' \
'data:Work with data files' \
'config:The configuration file, and what is remembered' \
'completions:Write a completion script for a shell' \
'man:Write the manual page' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'simbind commands' commands "$@"
}
(( $+functions[_simbind__subcmd__check_commands] )) ||
_simbind__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'simbind check commands' commands "$@"
}
(( $+functions[_simbind__subcmd__compare_commands] )) ||
_simbind__subcmd__compare_commands() {
    local commands; commands=()
    _describe -t commands 'simbind compare commands' commands "$@"
}
(( $+functions[_simbind__subcmd__completions_commands] )) ||
_simbind__subcmd__completions_commands() {
    local commands; commands=()
    _describe -t commands 'simbind completions commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config_commands] )) ||
_simbind__subcmd__config_commands() {
    local commands; commands=(
'check:Check the configuration file\: every fault with its place' \
'show:Every setting, its value, and who says so' \
'path:Where the configuration file is, or would be' \
'forget:Forget the language, the profile and the pinned answers of the screen' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'simbind config commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__check_commands] )) ||
_simbind__subcmd__config__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config check commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__forget_commands] )) ||
_simbind__subcmd__config__subcmd__forget_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config forget commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__help_commands] )) ||
_simbind__subcmd__config__subcmd__help_commands() {
    local commands; commands=(
'check:Check the configuration file\: every fault with its place' \
'show:Every setting, its value, and who says so' \
'path:Where the configuration file is, or would be' \
'forget:Forget the language, the profile and the pinned answers of the screen' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'simbind config help commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__help__subcmd__check_commands] )) ||
_simbind__subcmd__config__subcmd__help__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config help check commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__help__subcmd__forget_commands] )) ||
_simbind__subcmd__config__subcmd__help__subcmd__forget_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config help forget commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__help__subcmd__help_commands] )) ||
_simbind__subcmd__config__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config help help commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__help__subcmd__path_commands] )) ||
_simbind__subcmd__config__subcmd__help__subcmd__path_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config help path commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__help__subcmd__show_commands] )) ||
_simbind__subcmd__config__subcmd__help__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config help show commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__path_commands] )) ||
_simbind__subcmd__config__subcmd__path_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config path commands' commands "$@"
}
(( $+functions[_simbind__subcmd__config__subcmd__show_commands] )) ||
_simbind__subcmd__config__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'simbind config show commands' commands "$@"
}
(( $+functions[_simbind__subcmd__data_commands] )) ||
_simbind__subcmd__data_commands() {
    local commands; commands=(
'check:Check data files\: every fault with its place' \
'coverage:For how many countries and regions each thing is known, by grade and age\: a table in Markdown' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'simbind data commands' commands "$@"
}
(( $+functions[_simbind__subcmd__data__subcmd__check_commands] )) ||
_simbind__subcmd__data__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'simbind data check commands' commands "$@"
}
(( $+functions[_simbind__subcmd__data__subcmd__coverage_commands] )) ||
_simbind__subcmd__data__subcmd__coverage_commands() {
    local commands; commands=()
    _describe -t commands 'simbind data coverage commands' commands "$@"
}
(( $+functions[_simbind__subcmd__data__subcmd__help_commands] )) ||
_simbind__subcmd__data__subcmd__help_commands() {
    local commands; commands=(
'check:Check data files\: every fault with its place' \
'coverage:For how many countries and regions each thing is known, by grade and age\: a table in Markdown' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'simbind data help commands' commands "$@"
}
(( $+functions[_simbind__subcmd__data__subcmd__help__subcmd__check_commands] )) ||
_simbind__subcmd__data__subcmd__help__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'simbind data help check commands' commands "$@"
}
(( $+functions[_simbind__subcmd__data__subcmd__help__subcmd__coverage_commands] )) ||
_simbind__subcmd__data__subcmd__help__subcmd__coverage_commands() {
    local commands; commands=()
    _describe -t commands 'simbind data help coverage commands' commands "$@"
}
(( $+functions[_simbind__subcmd__data__subcmd__help__subcmd__help_commands] )) ||
_simbind__subcmd__data__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'simbind data help help commands' commands "$@"
}
(( $+functions[_simbind__subcmd__find_commands] )) ||
_simbind__subcmd__find_commands() {
    local commands; commands=()
    _describe -t commands 'simbind find commands' commands "$@"
}
(( $+functions[_simbind__subcmd__guide_commands] )) ||
_simbind__subcmd__guide_commands() {
    local commands; commands=()
    _describe -t commands 'simbind guide commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help_commands] )) ||
_simbind__subcmd__help_commands() {
    local commands; commands=(
'check:Answer for one country or region and one card' \
'which:Which card to get there, or which countries'\'' and regions'\'' numbers of a card kind serve\: the best first' \
'compare:Set two to four answers side by side\: where they differ, what decides each' \
'what-if:What would move if something of the card or the person were otherwise' \
'find:Find a country or region, and the operator of a number' \
'list:List what the program knows' \
'keep-alive:Until when a number must be used, what keeps it, what is lost after that' \
'guide:What to do step by step; without an id the list of all guides' \
'data:Work with data files' \
'config:The configuration file, and what is remembered' \
'completions:Write a completion script for a shell' \
'man:Write the manual page' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'simbind help commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__check_commands] )) ||
_simbind__subcmd__help__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help check commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__compare_commands] )) ||
_simbind__subcmd__help__subcmd__compare_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help compare commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__completions_commands] )) ||
_simbind__subcmd__help__subcmd__completions_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help completions commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__config_commands] )) ||
_simbind__subcmd__help__subcmd__config_commands() {
    local commands; commands=(
'check:Check the configuration file\: every fault with its place' \
'show:Every setting, its value, and who says so' \
'path:Where the configuration file is, or would be' \
'forget:Forget the language, the profile and the pinned answers of the screen' \
    )
    _describe -t commands 'simbind help config commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__config__subcmd__check_commands] )) ||
_simbind__subcmd__help__subcmd__config__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help config check commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__config__subcmd__forget_commands] )) ||
_simbind__subcmd__help__subcmd__config__subcmd__forget_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help config forget commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__config__subcmd__path_commands] )) ||
_simbind__subcmd__help__subcmd__config__subcmd__path_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help config path commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__config__subcmd__show_commands] )) ||
_simbind__subcmd__help__subcmd__config__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help config show commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__data_commands] )) ||
_simbind__subcmd__help__subcmd__data_commands() {
    local commands; commands=(
'check:Check data files\: every fault with its place' \
'coverage:For how many countries and regions each thing is known, by grade and age\: a table in Markdown' \
    )
    _describe -t commands 'simbind help data commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__data__subcmd__check_commands] )) ||
_simbind__subcmd__help__subcmd__data__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help data check commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__data__subcmd__coverage_commands] )) ||
_simbind__subcmd__help__subcmd__data__subcmd__coverage_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help data coverage commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__find_commands] )) ||
_simbind__subcmd__help__subcmd__find_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help find commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__guide_commands] )) ||
_simbind__subcmd__help__subcmd__guide_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help guide commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__help_commands] )) ||
_simbind__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help help commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__keep-alive_commands] )) ||
_simbind__subcmd__help__subcmd__keep-alive_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help keep-alive commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__list_commands] )) ||
_simbind__subcmd__help__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help list commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__man_commands] )) ||
_simbind__subcmd__help__subcmd__man_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help man commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__what-if_commands] )) ||
_simbind__subcmd__help__subcmd__what-if_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help what-if commands' commands "$@"
}
(( $+functions[_simbind__subcmd__help__subcmd__which_commands] )) ||
_simbind__subcmd__help__subcmd__which_commands() {
    local commands; commands=()
    _describe -t commands 'simbind help which commands' commands "$@"
}
(( $+functions[_simbind__subcmd__keep-alive_commands] )) ||
_simbind__subcmd__keep-alive_commands() {
    local commands; commands=()
    _describe -t commands 'simbind keep-alive commands' commands "$@"
}
(( $+functions[_simbind__subcmd__list_commands] )) ||
_simbind__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'simbind list commands' commands "$@"
}
(( $+functions[_simbind__subcmd__man_commands] )) ||
_simbind__subcmd__man_commands() {
    local commands; commands=()
    _describe -t commands 'simbind man commands' commands "$@"
}
(( $+functions[_simbind__subcmd__what-if_commands] )) ||
_simbind__subcmd__what-if_commands() {
    local commands; commands=()
    _describe -t commands 'simbind what-if commands' commands "$@"
}
(( $+functions[_simbind__subcmd__which_commands] )) ||
_simbind__subcmd__which_commands() {
    local commands; commands=()
    _describe -t commands 'simbind which commands' commands "$@"
}

if [ "$funcstack[1]" = "_simbind" ]; then
    _simbind "$@"
else
    compdef _simbind simbind
fi
