//! Routes and their needs.

use serde::Serialize;

use super::sources::Cited;
use crate::answer::{AskAnswer, Report, ServiceAnswer, level_id, rests_on_assumption, sources_of};
use crate::dataset::{Dataset, Need};
use crate::engine::{NeedProof, RouteProof, Status};
use crate::words::Words;

/// One way to reach an ask.
#[derive(Debug, Serialize)]
pub struct RouteJson {
    route: &'static str,
    text: &'static str,
    decides: bool,
    worst: &'static str,
    best: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remark: Option<&'static str>,
    needs: Vec<NeedJson>,
}

/// One thing that it needs.
#[derive(Debug, Serialize)]
struct NeedJson {
    need: &'static str,
    status: &'static str,
    factor: &'static str,
    text: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    assumed: bool,
    evidence: Vec<&'static str>,
}

/// What routes are written with.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub dataset: &'a Dataset,
    pub words: Words<'a>,
    pub cited: &'a Cited<'a>,
    pub report: &'a Report,
    pub answer: &'a ServiceAnswer,
}

/// The routes of an ask, in the order of the data.
pub fn routes(context: Context, ask: &AskAnswer) -> Vec<RouteJson> {
    let proofs = ask.routes.iter().zip(&ask.proof.routes).enumerate();
    proofs
        .filter_map(|(index, (position, proof))| route(context, *position, proof, ask.proof.deciding == Some(index)))
        .collect()
}

fn route(context: Context, position: usize, proof: &RouteProof, decides: bool) -> Option<RouteJson> {
    let found = context.dataset.tables.routes.get(position)?;
    let say = |text| context.words.text(text);
    Some(RouteJson {
        route: found.id,
        text: say(found.text),
        decides,
        worst: level_id(proof.verdict.worst),
        best: level_id(proof.verdict.best),
        part: found.part.map(say),
        remark: found.remark.map(say),
        needs: found.needs.iter().zip(&proof.needs).map(|(found, proof)| need(context, found, *proof)).collect(),
    })
}

fn need(context: Context, need: &Need, proof: NeedProof) -> NeedJson {
    NeedJson {
        need: need.id,
        status: match proof.status {
            Status::Met => "met",
            Status::NotMet => "not-met",
            Status::Unknown => "unknown",
        },
        factor: need.factor.into_str(),
        text: context.words.text(need.text),
        reason: need.unmet.filter(|_| proof.status == Status::NotMet).map(|text| context.words.text(text)),
        assumed: rests_on_assumption(context.dataset, context.answer, need),
        evidence: context.cited.ids(sources_of(context.dataset, context.answer, need)),
    }
}
