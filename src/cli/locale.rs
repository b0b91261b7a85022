//! The language of the locale.

use crate::dataset::Language;

/// The language that the environment asks for; `variable` looks up one of its variables.
///
/// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty counts. Any Chinese is simplified Chinese; all else is English.
pub fn language(variable: impl Fn(&str) -> Option<String>) -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    let is_chinese = set.is_some_and(|locale| {
        let name = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        name.eq_ignore_ascii_case("zh")
    });
    if is_chinese { Language::Zh } else { Language::En }
}

/// Whether the locale can show more than ASCII: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is not empty names UTF-8.
pub fn is_utf8(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    set.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

#[cfg(test)]
mod tests {
    use super::{is_utf8, language};
    use crate::dataset::Language::{self, En, Zh};

    fn of(variables: &[(&str, &str)]) -> Language {
        language(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn only_utf8_can_show_chinese() {
        let shows = |name: &str, value: &str| is_utf8(|asked| (asked == name).then(|| value.to_owned()));
        assert!(shows("LANG", "zh_CN.UTF-8") && shows("LC_CTYPE", "C.utf8") && shows("LC_ALL", "en_US.UTF-8"));
        assert!(!shows("LANG", "C") && !shows("LANG", "zh_CN.GB18030") && !shows("LANG", "") && !shows("PATH", "utf8"));
    }

    #[test]
    fn chinese_of_any_kind_is_simplified_chinese() {
        for locale in ["zh", "zh_CN.UTF-8", "zh_TW.UTF-8", "zh_HK", "zh-Hans", "ZH_cn", "zh.UTF-8", "zh@pinyin"] {
            assert_eq!(of(&[("LANG", locale)]), Zh, "{locale}");
        }
    }

    #[test]
    fn everything_else_is_english() {
        for locale in ["C", "POSIX", "C.UTF-8", "en_US.UTF-8", "es_CO", "zho", "zha_CN", ""] {
            assert_eq!(of(&[("LANG", locale)]), En, "{locale}");
        }
        assert_eq!(of(&[]), En);
    }

    #[test]
    fn the_strongest_variable_counts() {
        assert_eq!(of(&[("LC_ALL", "zh_CN"), ("LC_MESSAGES", "en_US"), ("LANG", "en_US")]), Zh);
        assert_eq!(of(&[("LC_MESSAGES", "en_US"), ("LANG", "zh_CN")]), En);
        assert_eq!(of(&[("LC_ALL", ""), ("LANG", "zh_CN")]), Zh);
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "zh_CN")]), En);
        assert_eq!(of(&[("LC_CTYPE", "zh_CN")]), En);
    }
}
