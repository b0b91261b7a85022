//! A third service and another card kind are a change of data only: no Rust knows of either.

use crate::support::{TODAY, dataset, position, query};
use simbind::answer::{Among, AskAnswer, Report, Set, Wanted, Word, cards_reaching, ranked, report};
use simbind::dataset::{Dataset, ServiceId, SourceFile};
use simbind::embedded;
use simbind::engine::{AskId, FactId, Level, ValueId, Verdict};
use simbind::query::{Query, parse_setting};

fn overlaid() -> Dataset {
    let own = include_str!("../overlay/third-wallet.toml");
    let file = SourceFile { path: "own/third-wallet.toml".to_owned(), text: own.to_owned() };
    let loaded = embedded::overlaid(vec![file], TODAY);
    assert!(loaded.faults.is_empty(), "{:?}", loaded.faults);
    Dataset::new(loaded.data.expect("it loads")).expect("its rules have no ring")
}

fn service(dataset: &Dataset, id: &str) -> ServiceId {
    position(dataset.tables.services.iter().map(|service| service.id), id)
}

fn ask(dataset: &Dataset, id: &str) -> AskId {
    position(dataset.tables.asks.iter().map(|ask| ask.id), id)
}

fn fact(dataset: &Dataset, id: &str) -> FactId {
    position(dataset.tables.facts.iter().map(|fact| fact.id), id)
}

fn asked<'r>(dataset: &Dataset, report: &'r Report, ask_id: &str) -> &'r AskAnswer {
    &report.services[service(dataset, "shell-pay").index()].asks[ask(dataset, ask_id).index()]
}

fn satellite(dataset: &Dataset, settings: &[&str]) -> Query {
    let settings: Vec<String> = settings.iter().map(|setting| (*setting).to_owned()).collect();
    query(dataset, "PF", "satellite", "mainland-traveller", &settings)
}

#[test]
fn a_third_service_gets_a_full_answer_for_a_tenth_card_kind() {
    let dataset = overlaid();
    assert_eq!((dataset.tables.services.len(), dataset.tables.cards.len()), (3, 11));
    let found = report(&dataset, &satellite(&dataset, &[]));
    assert_eq!(found.services.len(), 3);
    let answer = &found.services[service(&dataset, "shell-pay").index()];
    assert_eq!(answer.asks.len(), dataset.tables.asks.len());
    assert_eq!(asked(&dataset, &found, "receive-code").word, Word::Yes);
    assert_eq!(asked(&dataset, &found, "bind-number").word, Word::Yes);
    assert_eq!(asked(&dataset, &found, "pay-there").word, Word::Yes);
    // The routes that name no service hold for the third one too.
    assert_eq!(asked(&dataset, &found, "link-card").word, Word::Yes);
    // A small or a large antenna: not known, and only the person can say.
    let register = asked(&dataset, &found, "register");
    assert_eq!((register.verdict, register.word), (Verdict { worst: Level::Limited, best: Level::Yes }, Word::Depends));
}

#[test]
fn its_questions_changes_limits_and_reasons_come_from_the_data() {
    let dataset = overlaid();
    let antenna = fact(&dataset, "card.antenna");
    let found = report(&dataset, &satellite(&dataset, &[]));
    let register = asked(&dataset, &found, "register");
    assert_eq!(register.questions.iter().map(|question| question.fact).collect::<Vec<_>>(), [antenna]);
    assert_eq!(register.questions[0].outcomes.len(), 2, "the card kind rules out the third value");

    let small = report(&dataset, &satellite(&dataset, &["card.antenna=small"]));
    let register = asked(&dataset, &small, "register");
    assert_eq!(register.word, Word::Limited);
    let answer = &small.services[service(&dataset, "shell-pay").index()];
    let limits = answer.limits(&dataset, ask(&dataset, "register"));
    assert_eq!(limits.iter().map(|limit| limit.en()).collect::<Vec<_>>(), ["a small antenna registers outdoors only"]);
    let deciding = answer.deciding(&dataset, ask(&dataset, "register")).and_then(|at| answer.need(&dataset, at));
    assert_eq!(deciding.map(|(route, need)| (route.id, need.id)), Some(("shell-register", "shell-antenna")));
    let large = vec![Set::Fact(antenna, ValueId(2))];
    let changes = small.changes(&dataset, answer, ask(&dataset, "register"));
    assert!(changes.iter().any(|change| change.set == large && change.verdict == Verdict::decided(Level::Yes)));
    assert!(answer.support(&dataset, register.ask).contains(&antenna));
    let warning = position(dataset.tables.advice.iter().map(|advice| advice.id), "shell-keep-dry");
    assert!(small.counsel(&dataset).warnings.contains(&warning));
    let large = report(&dataset, &satellite(&dataset, &["card.antenna=large"]));
    assert_eq!(asked(&dataset, &large, "register").word, Word::Yes);
    assert!(!large.counsel(&dataset).warnings.contains(&warning));
}

#[test]
fn it_can_be_set_for_one_service_and_found_from_the_wanted_answer() {
    let dataset = overlaid();
    let shell = service(&dataset, "shell-pay");
    assert_eq!(
        parse_setting(&dataset.tables, "shell-pay/you.account=none").map(|setting| setting.service),
        Ok(Some(shell))
    );
    let query = satellite(&dataset, &["shell-pay/you.account=none"]);
    let found = report(&dataset, &query);
    assert_eq!(asked(&dataset, &found, "everyday-use").word, Word::Yes);
    let mut by_card = query.clone();
    by_card.card = position(dataset.tables.cards.iter().map(|card| card.id), "data-sim");
    let reaching = cards_reaching(&dataset, &by_card, shell, ask(&dataset, "register"), Level::Limited);
    assert!(reaching.iter().any(|(card, _)| dataset.tables.cards[card.index()].id == "satellite"), "{reaching:?}");
    let wanted =
        Wanted { among: Among::Places, services: vec![shell], ask: ask(&dataset, "pay-there"), at_least: Level::Yes };
    let places = ranked(&dataset, &query, &wanted);
    let mut codes = places.iter().map(|place| {
        let country = place.pick.asked(&dataset.tables, &query).country;
        dataset.tables.countries[country.index()].code
    });
    let abroad = codes.find(|code| *code != "CN");
    assert_eq!(abroad, Some("PF"), "the one place abroad with a finding comes first");
    // Another card is suggested, the new kind among them.
    let other = report(&dataset, &by_card);
    let satellite = vec![Set::Card(query.card)];
    let changes = other.changes(&dataset, &other.services[shell.index()], ask(&dataset, "receive-code"));
    assert!(changes.iter().any(|change| change.set == satellite));
}

#[test]
fn the_other_services_answer_as_before() {
    let (before, after) = (dataset(), overlaid());
    for (country, card, profile) in
        [("CO", "data-sim", "mainland-traveller"), ("MX", "esim", "anyone"), ("RU", "postpaid", "overseas-resident")]
    {
        let old = report(&before, &query(&before, country, card, profile, &[]));
        let new = report(&after, &query(&after, country, card, profile, &[]));
        for (old, new) in old.services.iter().zip(&new.services) {
            for (old, new) in old.asks.iter().zip(&new.asks) {
                assert_eq!((old.verdict, old.word), (new.verdict, new.word), "{country} {card} {profile}");
            }
        }
    }
}
