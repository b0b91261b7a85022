//! Text as HTML shows it literally.
//!
//! Five characters, in one place that nothing on the page gets around: a dependency would not make that safer.

use std::borrow::Cow;

/// The text with every character that means something in HTML, between tags or in a quoted attribute, written as a reference.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| reference(c).is_some()) {
        return text.into();
    }
    let mut written = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match reference(c) {
            Some(reference) => written.push_str(reference),
            None => written.push(c),
        }
    }
    written.into()
}

fn reference(c: char) -> Option<&'static str> {
    Some(match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_taken_for_markup() {
        assert_eq!(escaped("<a href=\"x\" b='y'>&amp;"), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
        assert_eq!(escaped("流量卡 (eSIM)"), "流量卡 (eSIM)");
    }
}
