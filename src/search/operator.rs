//! The operator behind a network code or an IMSI.

use super::digits::Digits;
use crate::dataset::{Operator, OperatorKind};

/// The operator of a network code (`732-101`, `732101`, `732 101`) or of an IMSI, if its network is known.
///
/// Of operators that share a network, one that owns it comes first. ICCIDs are not looked at: their issuer digits are not known
/// well enough.
#[must_use]
pub fn operator<'a>(query: &str, operators: &'a [Operator]) -> Option<&'a Operator> {
    let digits = Digits::read(query)?;
    let lengths: &[usize] = match (digits.is_imsi(), digits.is_network()) {
        (true, _) => &[6, 5],
        (false, true) => &[digits.len()],
        (false, false) => &[],
    };
    lengths.iter().filter_map(|length| digits.all.get(..*length)).find_map(|network| owner(network, operators))
}

fn owner<'a>(network: &str, operators: &'a [Operator]) -> Option<&'a Operator> {
    let users = || operators.iter().filter(|operator| uses(operator, network));
    users().find(|operator| operator.kind == OperatorKind::Mno).or_else(|| users().next())
}

fn uses(operator: &Operator, network: &str) -> bool {
    let codes = operator.networks.iter().filter_map(|code| code.split_once('-'));
    codes.into_iter().any(|(mcc, mnc)| network.strip_prefix(mcc) == Some(mnc))
}
