//! The verdict engine: facts in, verdicts with their proof out.
//!
//! It knows no country, no card and no wallet, does no input or output, and reads no clock. Facts and asks are numbers here;
//! what they mean stands in the data.
//!
//! The meaning, exactly: levels are ordered `No < Unlikely < Limited < Yes`. A need on a fact leaves `Yes..Yes` when met, its
//! `otherwise` at both ends when not met, and `otherwise..Yes` when unknown. A route is the minimum over its needs, end by end, and
//! never above its `at_best`; an ask is the maximum over its routes; without a route it is `No`.

mod change;
mod evaluate;
mod level;
mod proof;
mod question;
mod rules;
mod support;

pub use change::{Change, Raise, raises};
pub use evaluate::{Situation, Status, Verdicts, evaluate, evaluate_ask, reaching, status};
pub use level::{Level, Verdict};
pub use proof::{AskProof, NeedProof, RouteProof, prove};
pub use question::{Question, questions};
pub use rules::{
    Ask, AskId, Condition, FactId, Need, NeedIndex, Route, RouteIndex, Rules, RulesError, ValueId, ValueSet,
};
pub use support::support;
