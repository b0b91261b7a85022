//! `config show` for programs.

use serde::Serialize;

use crate::config::{Origin, Shown};

/// All settings, and where the files are.
#[derive(Debug, Serialize)]
pub struct ConfigJson<'a> {
    settings: Vec<SettingJson<'a>>,
    configuration: Option<String>,
    memory: Option<String>,
    /// Whether the place of the memory can be written to.
    memory_writable: bool,
}

#[derive(Debug, Serialize)]
struct SettingJson<'a> {
    name: &'a str,
    value: &'a str,
    origin: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    variable: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
}

/// The answer.
pub fn config(shown: &[Shown], [configuration, memory]: [Option<String>; 2], is_lost: bool) -> ConfigJson<'_> {
    let memory_writable = memory.is_some() && !is_lost;
    ConfigJson { settings: shown.iter().map(setting).collect(), configuration, memory, memory_writable }
}

fn setting(shown: &Shown) -> SettingJson<'_> {
    let (origin, variable, line) = match shown.origin {
        Origin::CommandLine => ("command-line", None, None),
        Origin::Environment(name) => ("environment", Some(name), None),
        Origin::Locale => ("locale", None, None),
        Origin::File(line) => ("file", None, Some(line)),
        Origin::Remembered => ("remembered", None, None),
        Origin::Default => ("default", None, None),
    };
    SettingJson { name: &shown.name, value: &shown.value, origin, variable, line }
}
