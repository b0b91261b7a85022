//! Countries by dial code, phone number, area code, and by the numbers of a SIM.

use std::borrow::Cow;

use super::best::{Best, Rank};
use super::digits::Digits;
use super::hit::{Hit, Layer, MatchedBy};
use crate::dataset::Country;

/// Fewer digits without a plus are no phone number and no SIM serial.
const SHORTEST: usize = 4;

/// What the digits of a key are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Dial,
    Prefix,
    /// The dial code of a place that has no prefix of its own.
    Shared,
    Area,
    Mcc,
    Iccid,
}

/// Digits that lead to a country.
#[derive(Debug)]
struct Key {
    country: usize,
    kind: Kind,
    digits: Cow<'static, str>,
    shown: &'static str,
}

/// All numbers of all countries.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    keys: Vec<Key>,
}

impl Numbers {
    /// Collects the numbers of one more country.
    pub(super) fn learn(&mut self, index: usize, country: &'static Country) {
        self.keys.extend(keys(index, country));
    }

    /// Countries that the digits lead to, best first.
    pub(super) fn find(&self, digits: &Digits, countries: &[Country]) -> Vec<Hit> {
        let mut best = Best::new(countries);
        let longest = self.longest_prefix(digits);
        for key in &self.keys {
            if let Some((by, layer, tier)) = reason(key, digits, longest) {
                let rest = key.digits.len().saturating_sub(digits.len());
                best.offer(key.country, Rank { layer, tier, rest }, (key, by));
            }
        }
        best.into_hits(countries, |country, rank, (key, by)| {
            let text = text(key);
            let marks = marks(&text, digits.len());
            Hit { country, by, text, marks, layer: rank.layer, tier: rank.tier }
        })
    }

    /// Longer prefixes of phone numbers overrule shorter ones: `1416` is not `1`.
    fn longest_prefix(&self, digits: &Digits) -> usize {
        let prefixes = self.keys.iter().filter(|key| key.kind == Kind::Prefix).map(|key| &*key.digits);
        prefixes.filter(|prefix| digits.all.starts_with(prefix)).map(str::len).max().unwrap_or(0)
    }
}

fn keys(country: usize, data: &'static Country) -> impl Iterator<Item = Key> {
    let key = move |kind, shown| Key { country, kind, digits: Cow::Borrowed(shown), shown };
    let all = move |kind, list: &'static [&'static str]| list.iter().map(move |shown| key(kind, shown));
    let dial = move |kind| {
        data.dial.iter().map(move |shown| Key {
            country,
            kind,
            digits: shown.chars().filter(char::is_ascii_digit).collect::<String>().into(),
            shown,
        })
    };
    let shared = dial(Kind::Shared).filter(|_| data.keys.prefixes.is_empty());
    let area = data.dial.iter().filter_map(|shown| shown.split_once('-')).map(move |(_, area)| key(Kind::Area, area));
    dial(Kind::Dial)
        .chain(shared)
        .chain(area)
        .chain(all(Kind::Prefix, &data.keys.prefixes))
        .chain(all(Kind::Area, &data.keys.area_codes))
        .chain(all(Kind::Mcc, &data.keys.mcc))
        .chain(data.keys.iccid.map(|shown| key(Kind::Iccid, shown)))
}

/// Why the digits lead to a key, and how well.
fn reason(key: &Key, digits: &Digits, longest_prefix: usize) -> Option<(MatchedBy, Layer, u8)> {
    let typed = digits.all.as_str();
    let is_whole = typed == key.digits;
    let begins_typed = typed.starts_with(&*key.digits);
    let begins_key = key.digits.starts_with(typed);
    let is_local = !digits.is_international;
    let is_phone = digits.is_international || digits.len() >= SHORTEST;
    let is_iccid = is_local && digits.len() >= SHORTEST;
    match key.kind {
        Kind::Dial if is_whole => Some((MatchedBy::DialCode, Layer::Exact, 0)),
        Kind::Iccid if is_iccid && begins_typed => Some((MatchedBy::Iccid, Layer::Exact, 1)),
        Kind::Mcc if is_local && is_whole => Some((MatchedBy::Mcc, Layer::Exact, 2)),
        Kind::Iccid if is_iccid && begins_key => Some((MatchedBy::Iccid, Layer::Prefix, 0)),
        Kind::Mcc if digits.is_network() && begins_typed => Some((MatchedBy::Network, Layer::Prefix, 1)),
        Kind::Mcc if digits.is_imsi() && begins_typed => Some((MatchedBy::Imsi, Layer::Prefix, 2)),
        Kind::Prefix | Kind::Shared if is_phone && begins_typed && key.digits.len() == longest_prefix => {
            Some((MatchedBy::PhoneNumber, Layer::Prefix, if key.kind == Kind::Prefix { 3 } else { 4 }))
        }
        Kind::Area if is_local && is_whole => Some((MatchedBy::AreaCode, Layer::Prefix, 5)),
        Kind::Dial | Kind::Prefix if begins_key => Some((MatchedBy::DialCode, Layer::Prefix, 6)),
        _ => None,
    }
}

/// The key as it is written, with a plus before the beginning of a phone number.
fn text(key: &Key) -> Cow<'static, str> {
    match key.kind {
        Kind::Prefix | Kind::Shared => format!("+{}", key.digits).into(),
        _ => key.shown.into(),
    }
}

/// The first digits of a text, as many as were typed.
fn marks(text: &str, typed: usize) -> Vec<usize> {
    text.chars().enumerate().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).take(typed).collect()
}
