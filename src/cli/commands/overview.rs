//! `matrix`, `world`: every card kind of a place, every place for a card kind.

use crate::answer::{Judged, SaidOf, at_place, every_kind, judged, report_on};
use crate::cli::exit::Exit;
use crate::cli::run::{Run, Said};
use crate::dataset::ServiceId;
use crate::doc::Section;
use crate::doc::boards::{Ctx, MatrixBoard, WorldBoard, whole};
use crate::query::Asked;
use crate::render::json;

/// `matrix`: every card kind of a place, a table for each service.
pub fn cards(run: &Run, asked: &Asked, command: &str) -> Exit {
    let Run { dataset, words, .. } = *run;
    let Asked { query, services, asks } = asked;
    let as_json = || {
        let queries = every_kind(dataset, query, SaidOf::Each);
        let reports: Vec<_> = queries.iter().map(|query| report_on(dataset, query, services.iter().copied())).collect();
        json::matrix(dataset, words, asked, &reports, command)
    };
    let said = || {
        let phrases = run.phrases(query.today);
        let ctx = Ctx { phrases, query, report: None };
        let of_service = |service: &ServiceId| {
            Section::new(phrases.service(*service), whole(&mut MatrixBoard::of_each(*service, asks), &ctx))
        };
        let sections = services.iter().map(of_service).chain([phrases.again(command)]).collect();
        Said::Parts([phrases.place(query.country), phrases.profile(query.profile)].join(" / "), sections)
    };
    run.write(as_json, said)
}

/// `world`: every place for a card kind, a column for each service.
pub fn places(run: &Run, asked: &Asked, command: &str) -> Exit {
    let Run { dataset, words, .. } = *run;
    let Asked { query, services, asks } = asked;
    let ask = asks.first().copied().unwrap_or_else(|| dataset.headline());
    let as_json = || {
        let at = |country| {
            let query = at_place(dataset, query, country, SaidOf::Each);
            services.iter().map(|service| judged(dataset, &query, *service, ask)).collect()
        };
        let places: Vec<Vec<Judged>> = dataset.tables.countries.ids().map(at).collect();
        json::world(dataset, words, asked, &places, command)
    };
    let said = || {
        let phrases = run.phrases(query.today);
        let ctx = Ctx { phrases, query, report: None };
        let blocks = whole(&mut WorldBoard::of_each(services, ask), &ctx);
        let title = words.world_title(&phrases.ask(ask), &phrases.card(query.card), &phrases.profile(query.profile));
        Said::Parts(title, vec![Section::new("", blocks), phrases.again(command)])
    };
    run.write(as_json, said)
}
