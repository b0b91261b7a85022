//! Digits as people type and paste them: countries by dial code, phone number, area code, and by the numbers of a SIM, and the
//! operator behind these.

use std::borrow::Cow;

use super::hit::{Hit, Layer, MatchedBy};
use super::rank::{Best, Rank};
use crate::dataset::{Country, CountryId, List, Operator, OperatorKind, Table};
use crate::order;
use crate::text::half_width;

/// More digits than any number has.
const LONGEST: usize = 32;

/// Fewer digits without a plus are no phone number and no SIM serial.
const SHORTEST: usize = 4;

/// A query that consists of digits and what people put between them. They may be somebody's phone number or SIM serial: the type
/// cannot be printed, and dies with the search.
pub struct Digits {
    /// The digits, without an international prefix.
    pub all: String,
    /// Whether it began with `+` or `00`.
    pub is_international: bool,
    /// Lengths of the groups that were typed.
    groups: Vec<usize>,
}

impl Digits {
    /// None when there is anything in it that numbers do not have, or neither a plus nor a digit.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let plain: String = typed.chars().map(half_width).take(4 * LONGEST).collect();
        let plain = plain.trim_start_matches(is_spacing);
        let unsigned = plain.strip_prefix('+');
        let body = unsigned.unwrap_or(plain);
        let groups: Vec<&str> = body.split(is_spacing).filter(|group| !group.is_empty()).collect();
        let all = groups.concat();
        if (all.is_empty() && unsigned.is_none())
            || all.len() > LONGEST
            || !all.bytes().all(|byte| byte.is_ascii_digit())
        {
            return None;
        }
        let is_international = unsigned.is_some() || all.starts_with("00");
        let groups = groups.iter().map(|group| group.len()).collect();
        Some(Self { all: all.strip_prefix("00").unwrap_or(&all).to_owned(), is_international, groups })
    }

    /// Whether it is written like a network code: `732101`, `732-101`, `460 00`.
    #[must_use]
    pub fn is_network(&self) -> bool {
        !self.is_international && matches!(self.groups.as_slice(), [5 | 6] | [3, 2 | 3])
    }

    /// Whether it is as long as a SIM serial (ICCID), with or without the digits at its end that some leave out.
    fn is_serial(&self) -> bool {
        !self.is_international && (18..=20).contains(&self.all.len()) && self.all.starts_with("89")
    }

    /// The digits as those of a SIM serial, with the country code as ITU-T E.164 has it: many cards of the North American plan
    /// have `01` for it.
    fn serial(&self) -> Cow<'_, str> {
        let padded = self.all.strip_prefix("8901").map(|rest| format!("891{rest}").into());
        padded.unwrap_or(Cow::Borrowed(self.all.as_str()))
    }

    /// Whether it is as long as a subscriber number.
    #[must_use]
    pub fn is_imsi(&self) -> bool {
        !self.is_international && self.all.len() == 15
    }
}

/// Spaces, hyphens of all kinds, brackets, and the invisible marks that come along when a number is copied.
fn is_spacing(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '(' | ')' | '[' | ']' | '.' | '/' | '−')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

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
struct Key {
    country: CountryId,
    kind: Kind,
    digits: Cow<'static, str>,
    shown: &'static str,
}

/// All numbers of all countries.
pub(super) struct Numbers {
    keys: Vec<Key>,
}

impl Numbers {
    pub(super) fn of(countries: &'static List<Country>) -> Self {
        Self { keys: countries.entries().flat_map(|(position, country)| keys(position, country)).collect() }
    }

    /// Countries that the digits lead to, best first.
    pub(super) fn find(&self, digits: &Digits, countries: &Table<Country>) -> Vec<Hit> {
        let mut best = Best::new(countries);
        let longest = self.longest_prefix(digits);
        for key in &self.keys {
            if let Some((by, layer, tier)) = reason(key, digits, longest) {
                let rest = key.digits.len().saturating_sub(digits.all.len());
                best.offer(key.country, Rank { layer, tier, rest }, (key, by));
            }
        }
        best.into_hits(countries, |country, rank, (key, by)| {
            let text = text(key);
            let marks = marks(&text, digits.all.len());
            Hit { country, by, text, marks, layer: rank.layer, tier: rank.tier }
        })
    }

    /// Longer prefixes of phone numbers overrule shorter ones: `1416` is not `1`.
    fn longest_prefix(&self, digits: &Digits) -> usize {
        let prefixes = self.keys.iter().filter(|key| key.kind == Kind::Prefix).map(|key| &*key.digits);
        prefixes.filter(|prefix| digits.all.starts_with(prefix)).map(str::len).max().unwrap_or(0)
    }
}

fn keys(country: CountryId, data: &'static Country) -> impl Iterator<Item = Key> {
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
    let is_phone = digits.is_international || digits.all.len() >= SHORTEST;
    let is_iccid = is_local && digits.all.len() >= SHORTEST;
    match key.kind {
        Kind::Dial if is_whole => Some((MatchedBy::DialCode, Layer::Exact, 0)),
        Kind::Iccid if is_iccid && digits.serial().starts_with(&*key.digits) => {
            Some((MatchedBy::Iccid, Layer::Exact, 1))
        }
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

/// The operator of a network code (`732-101`, `732101`, `732 101`), of an IMSI or of an ICCID, if its network or issuer is known.
///
/// Of operators that share a network, one that owns it comes first.
#[must_use]
pub fn operator<'a>(query: &str, operators: &'a [Operator]) -> Option<&'a Operator> {
    sharing(query, operators).into_iter().next()
}

/// The operators of a network code, of an IMSI or of an ICCID, one that owns the network first.
pub(super) fn sharing<'a>(query: &str, operators: &'a [Operator]) -> Vec<&'a Operator> {
    let Some(digits) = Digits::read(query) else { return Vec::new() };
    let mut found =
        if digits.is_serial() { issued(&digits.serial(), operators) } else { on_network(&digits, operators) };
    order::sort_by_key(&mut found, |operator| operator.kind != OperatorKind::Mno);
    found
}

fn on_network<'a>(digits: &Digits, operators: &'a [Operator]) -> Vec<&'a Operator> {
    let lengths: &[usize] = match (digits.is_imsi(), digits.is_network()) {
        (true, _) => &[6, 5],
        (false, true) => &[digits.all.len()],
        (false, false) => &[],
    };
    let networks = lengths.iter().filter_map(|length| digits.all.get(..*length));
    let mut users = networks.map(|network| operators.iter().filter(|found| uses(found, network)).collect::<Vec<_>>());
    users.find(|found| !found.is_empty()).unwrap_or_default()
}

/// The operator that issued a SIM serial, and those that use its networks: most of them sell its cards under their names.
fn issued<'a>(serial: &str, operators: &'a [Operator]) -> Vec<&'a Operator> {
    let length = |operator: &Operator| {
        operator.issuers.iter().filter(|issuer| serial.starts_with(*issuer)).map(|issuer| issuer.len()).max()
    };
    let issuer =
        operators.iter().filter_map(|operator| Some((length(operator)?, operator))).max_by_key(|(length, _)| *length);
    let Some((_, issuer)) = issuer else { return Vec::new() };
    let is_of = |operator: &&Operator| {
        std::ptr::eq(*operator, issuer) || operator.networks.iter().any(|network| issuer.networks.contains(network))
    };
    operators.iter().filter(is_of).collect()
}

fn uses(operator: &Operator, network: &str) -> bool {
    let codes = operator.networks.iter().filter_map(|code| code.split_once('-'));
    codes.into_iter().any(|(mcc, mnc)| network.strip_prefix(mcc) == Some(mnc))
}
