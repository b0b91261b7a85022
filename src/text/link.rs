//! Addresses that a terminal can follow (OSC 8). The text of a link is the address itself: where links mean nothing, nothing is lost.

/// What ends a link.
pub const END: &str = "\x1b]8;;\x1b\\";

/// Some terminals cut or refuse what is longer.
const LONGEST: usize = 2048;

/// Whether an address is one of the web.
#[must_use]
pub fn is_of_the_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme))
}

/// What begins a link to an address; none where that is nothing to follow. Pieces with the same `id` are one link.
#[must_use]
pub fn start(address: &str, id: Option<usize>) -> Option<String> {
    if !is_of_the_web(address) || address.len() > LONGEST {
        return None;
    }
    let id = id.map_or_else(String::new, |id| format!("id={id}"));
    let target: String = address.bytes().map(escaped).collect();
    Some(format!("\x1b]8;{id};{target}\x1b\\"))
}

/// Nothing but printable ASCII may stand in a target.
fn escaped(byte: u8) -> String {
    match byte {
        b'!'..=b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::start;

    #[test]
    fn a_target_is_ascii_and_of_the_web() {
        assert_eq!(start("https://a.example/b?c=d", None).as_deref(), Some("\x1b]8;;https://a.example/b?c=d\x1b\\"));
        assert_eq!(start("http://a.example/中 文", Some(7)).as_deref(), {
            Some("\x1b]8;id=7;http://a.example/%E4%B8%AD%20%E6%96%87\x1b\\")
        });
        assert_eq!(start("https://a.example/\x1b\\\x07", None).as_deref(), {
            Some("\x1b]8;;https://a.example/%1B\\%07\x1b\\")
        });
        for none in ["javascript:alert(1)", "file:///etc/passwd", "", "a.example"] {
            assert_eq!(start(none, None), None, "{none}");
        }
        assert_eq!(start(&format!("https://a.example/{}", "x".repeat(3000)), None), None);
    }
}
