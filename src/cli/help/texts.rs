//! Which text of the wording is said of which command, argument and value.

use super::part::{Line, Part};
use crate::cli::exit::Exit;
use crate::config::usual;
use crate::dataset::Language;
use crate::words::Words;

/// A text of the wording.
type Said = fn(Words<'static>) -> &'static str;

/// What a command does, by its path behind the program's name.
pub fn about(words: Words<'static>, command: &str) -> &'static str {
    match command {
        "" => words.about_simbind(),
        "check" => words.about_check(),
        "which" => words.about_which(),
        "compare" => words.about_compare(),
        "what-if" => words.about_what_if(),
        "matrix" => words.about_matrix(),
        "world" => words.about_world(),
        "ask" => words.about_ask(),
        "find" => words.about_find(),
        "list" => words.about_list(),
        "keep-alive" => words.about_keep_alive(),
        "mine" => words.about_mine(),
        "mine add" => words.about_mine_add(),
        "mine change" => words.about_mine_change(),
        "mine used" => words.about_mine_used(),
        "mine remove" => words.about_mine_remove(),
        "mine due" => words.about_mine_due(),
        "mine report" => words.about_mine_report(),
        "mine export" => words.about_mine_export(),
        "mine import" => words.about_mine_import(),
        "guide" => words.about_guide(),
        "data" => words.about_data(),
        "data check" => words.about_data_check(),
        "data coverage" => words.about_data_coverage(),
        "config" => words.about_config(),
        "config check" => words.about_config_check(),
        "config show" => words.about_config_show(),
        "config path" => words.about_config_path(),
        "config forget" => words.about_config_forget(),
        "completions" => words.about_completions(),
        "man" => words.about_man(),
        _ if command == "help" || command.ends_with(" help") => words.about_help(),
        _ => "",
    }
}

/// What is said of an argument of a command.
pub fn argument(words: Words<'static>, command: &str, id: &str) -> &'static str {
    match (command, id) {
        ("which" | "matrix", "country") => words.arg_which_place(),
        ("which", "card") => words.arg_which_card(),
        ("world", "card") => words.arg_world_card(),
        ("which" | "world", "ask") => words.arg_which_ask(),
        ("keep-alive", "country") => words.arg_number_place(),
        ("find", "query") => words.arg_find(),
        ("guide", "id") => words.arg_guide(),
        ("mine add", "words") => words.arg_mine_words(),
        ("mine import", "file") => words.arg_import(),
        (_, "command") => words.arg_help_command(),
        (_, "country") => words.arg_place(),
        (_, "card") => words.arg_card(),
        (_, "ask") => words.arg_ask(),
        (_, "query") => words.arg_query(),
        (_, "id") => words.arg_own(),
        (_, "words") => words.arg_words(),
        (_, "file") => words.arg_file(),
        (_, id) => ARGUMENTS.iter().find(|(name, _)| *name == id).map_or("", |(_, said)| said(words)),
    }
}

/// What is said of an argument in whichever command.
const ARGUMENTS: &[(&str, Said)] = &[
    ("plain", Words::arg_plain),
    ("data", Words::arg_data),
    ("lang", Words::arg_lang),
    ("ascii", Words::arg_ascii),
    ("no_color", Words::arg_no_color),
    ("links", Words::arg_links),
    ("theme", Words::arg_theme),
    ("mouse", Words::arg_mouse),
    ("kiosk", Words::arg_kiosk),
    ("help", Words::arg_help),
    ("version", Words::arg_version),
    ("all", Words::arg_all),
    ("kinds", Words::arg_kinds),
    ("services", Words::arg_services),
    ("asks", Words::arg_asks),
    ("profile", Words::arg_profile),
    ("settings", Words::arg_settings),
    ("today", Words::arg_today),
    ("format", Words::arg_format),
    ("full", Words::arg_full),
    ("plan", Words::arg_plan),
    ("last_used", Words::arg_last_used),
    ("activated", Words::arg_activated),
    ("at_least", Words::arg_at_least),
    ("most", Words::arg_most),
    ("answers", Words::arg_answers),
    ("tried", Words::arg_tried),
    ("what", Words::arg_what),
    ("older_than", Words::arg_older_than),
    ("operator", Words::arg_operator),
    ("label", Words::arg_label),
    ("bound", Words::arg_bound),
    ("period", Words::arg_period),
    ("day", Words::arg_day),
    ("within", Words::arg_within),
    ("service", Words::arg_service),
    ("outcome", Words::arg_outcome),
    ("whereabouts", Words::arg_whereabouts),
    ("share", Words::arg_share),
    ("dir", Words::arg_dir),
    ("read", Words::arg_read),
    ("shell", Words::arg_shell),
];

/// What can be listed: its name, what is said of it, and what else it is called, with spaces between.
const LISTED: [(&str, Said, Said); 14] = [
    ("countries", Words::list_countries, Words::listed_countries),
    ("cards", Words::list_cards, Words::listed_cards),
    ("services", Words::list_services, Words::listed_services),
    ("asks", Words::list_asks, Words::listed_asks),
    ("facts", Words::list_facts, Words::listed_facts),
    ("profiles", Words::list_profiles, Words::listed_profiles),
    ("sources", Words::list_sources, Words::listed_sources),
    ("products", Words::list_products, Words::listed_products),
    ("reports", Words::list_reports, Words::listed_reports),
    ("claims", Words::list_claims, Words::listed_claims),
    ("notes", Words::list_notes, Words::listed_notes),
    ("guides", Words::list_guides, Words::listed_guides),
    ("terms", Words::list_terms, Words::listed_terms),
    ("keep-alive", Words::list_keep_alive, Words::listed_keep_alive),
];

/// What is said of a value of an argument; none where its name says enough.
pub fn value(words: Words<'static>, id: &str, value: &str) -> Option<&'static str> {
    let (_, said, _) = LISTED.iter().find(|(name, ..)| id == "what" && *name == value)?;
    Some(said(words))
}

/// The name of what can be listed and is called so in either language.
pub fn listed(words: Words<'static>, called: &str) -> Option<&'static str> {
    let is_called = |names: Said| {
        let mut languages = Language::ALL.into_iter().map(|language| names(words.in_language(language)));
        languages.any(|names| names.split(' ').any(|name| name.eq_ignore_ascii_case(called)))
    };
    LISTED.iter().find(|(_, _, names)| is_called(*names)).map(|(name, ..)| *name)
}

/// Commands that show how one is used.
pub fn examples(words: Words<'static>, command: &str) -> impl Iterator<Item = &'static str> + use<> {
    let text = match command {
        "" => words.example_simbind(),
        "check" => words.example_check(),
        "which" => words.example_which(),
        "compare" => words.example_compare(),
        "what-if" => words.example_what_if(),
        "matrix" => words.example_matrix(),
        "world" => words.example_world(),
        "ask" => words.example_ask(),
        "find" => words.example_find(),
        "list" => words.example_list(),
        "keep-alive" => words.example_keep_alive(),
        "mine" => words.example_mine(),
        "guide" => words.example_guide(),
        "completions" => words.example_completions(),
        "man" => words.example_man(),
        "help" => words.example_help(),
        _ => "",
    };
    text.split(" | ").filter(|example| !example.is_empty())
}

/// What is said of the usual files.
const FILES: [Said; 4] = [Words::file_config, Words::file_data, Words::file_mine, Words::file_state];

const ENVIRONMENT: &[(&str, Said)] = &[
    ("LC_ALL, LC_MESSAGES, LANG", Words::env_locale),
    ("NO_COLOR", Words::env_no_color),
    ("TERM, COLORTERM", Words::env_term),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME", Words::env_xdg),
];

const KEYS: &[(&str, Said)] = &[
    ("Up Down", Words::key_walk),
    ("Enter", Words::key_enter),
    ("Esc", Words::key_back),
    ("1..4", Words::key_parts),
    ("5..9", Words::key_otherwise),
    ("?", Words::key_menu),
    ("F2", Words::key_who),
    ("F4", Words::key_facts),
    ("Ctrl-C", Words::key_quit),
];

/// Keys, files, environment and exit status: what surrounds every command.
pub fn surroundings(words: Words<'static>) -> [Part; 4] {
    let files = usual().into_iter().zip(FILES).map(|(file, said)| Line::Term(file, said(words).to_owned()));
    let part = |heading, rows: &[(&str, Said)]| {
        let lines = rows.iter().map(|(term, said)| Line::Term((*term).to_owned(), said(words).to_owned()));
        Part { heading, lines: lines.collect() }
    };
    let mut keys = part(words.help_keys(), KEYS);
    keys.lines.insert(0, Line::Term(words.key_letters().to_owned(), words.key_search().to_owned()));
    let exits = Exit::ALL.map(|exit| Line::Term(exit.code().to_string(), exit_text(exit, words).to_owned()));
    [
        keys,
        Part { heading: words.help_files(), lines: files.collect() },
        part(words.help_environment(), ENVIRONMENT),
        Part { heading: words.help_exit_status(), lines: exits.into() },
    ]
}

fn exit_text(exit: Exit, words: Words<'static>) -> &'static str {
    match exit {
        Exit::Answered => words.exit_0(),
        Exit::NotFound => words.exit_1(),
        Exit::Usage => words.exit_2(),
        Exit::Data => words.exit_3(),
        Exit::Output => words.exit_4(),
        Exit::Due => words.exit_5(),
    }
}
