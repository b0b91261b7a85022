//! Bytes as the 64 characters of RFC 4648.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes in base64, padded.
#[must_use]
pub fn encoded(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | usize::from(group.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let sign = ALPHABET.get(bits >> (18 - 6 * at) & 63).copied().unwrap_or(b'=');
            out.push(if at <= group.len() { sign } else { b'=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn it_is_that_of_the_standard() {
        // The test vectors of RFC 4648, and text of three bytes a character.
        for (bytes, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("微信：部分。", "5b6u5L+h77ya6YOo5YiG44CC"),
            ("支付宝", "5pSv5LuY5a6d"),
            ("a支b付", "YeaUr2Lku5g="),
        ] {
            assert_eq!(String::from_utf8_lossy(&encoded(bytes.as_bytes())), expected, "{bytes}");
        }
        assert_eq!(encoded(&[0xff, 0xfb, 0xff]), b"//v/");
    }
}
