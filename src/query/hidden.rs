//! What was typed, without what is private.

/// What was typed, as it may be shown: numbers of a phone or a SIM are private, so longer ones are not echoed.
#[must_use]
pub fn hidden(written: &str) -> String {
    const SHORT: usize = 4;
    let digits = written.chars().filter(|c| c.is_numeric()).count();
    if digits <= SHORT {
        written.to_owned()
    } else {
        written.chars().map(|c| if c.is_numeric() { '#' } else { c }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn private_digits_are_not_echoed() {
        assert_eq!(hidden("colombai"), "colombai");
        assert_eq!(hidden("+57"), "+57");
        assert_eq!(hidden("+999 300 1234567"), "+### ### #######");
    }
}
