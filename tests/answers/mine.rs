//! What is noted of the cards that somebody holds, and what is told when it is otherwise.

use crate::support::{dataset, query};
use simbind::answer::mine::{Change, Noted, Rule, Standing, Terms, changes, note, standing};
use simbind::answer::{Origin, Word, known_facts};
use simbind::dataset::{Dataset, FindingId, Id as _, Period, Scope, ServiceId};
use simbind::engine::ValueId;
use simbind::query::Query;
use simbind::session::mine::Text;

/// Every card with a name, with how it stands and what is noted of that.
fn cards(dataset: &Dataset) -> Vec<(Query, Standing, Noted)> {
    let asker = query(dataset, "FR", "prepaid", "keeper", &[]);
    let of = |product| {
        let question = asker.about_product(&dataset.tables, product);
        let standing = standing(dataset, &question, Terms { own: None, activated: None });
        let noted = note(dataset, &question, &standing);
        (question, standing, noted)
    };
    dataset.tables.products.ids().map(of).collect()
}

/// The ids of the values of a finding, and whether one of them may cost the number.
fn values(dataset: &Dataset, finding: FindingId) -> (Vec<&'static str>, bool) {
    let found = dataset.tables.findings.get(finding).expect("it is there");
    let values = dataset.tables.facts[found.fact.index()].values.iter().enumerate();
    let values: Vec<_> =
        values.filter(|(at, _)| ValueId::at(*at).is_in(found.values)).map(|(_, value)| value).collect();
    (values.iter().map(|value| value.id).collect(), values.iter().any(|value| value.threat))
}

#[test]
fn what_threatens_a_card_are_the_findings_of_it_that_say_so_with_what_they_say() {
    let dataset = dataset();
    let mut threats = 0;
    for (asked, standing, noted) in cards(&dataset) {
        let known = known_facts(&dataset, &asked, ServiceId::FIRST);
        let of_card = dataset.tables.facts.entries().filter(|(_, fact)| fact.scope == Scope::Card);
        let expected = of_card.filter_map(|(id, fact)| match known.of(id).origin {
            Origin::Finding(finding) => Some((finding, fact.id)).filter(|_| values(&dataset, finding).1),
            _ => None,
        });
        let expected: Vec<(FindingId, &str)> = expected.collect();
        assert_eq!(standing.threats, expected.iter().map(|(finding, _)| *finding).collect::<Vec<_>>());
        let texts = expected.iter().map(|(finding, fact)| format!("{fact}={}", values(&dataset, *finding).0.join(",")));
        assert_eq!(noted.threats, texts.collect::<Vec<_>>());
        threats += expected.len();
    }
    assert!(threats > 5, "{threats}");
}

#[test]
fn the_rules_of_a_card_are_noted_by_what_is_known_and_its_period() {
    let dataset = dataset();
    let mut noted = 0;
    for (_, standing, now) in cards(&dataset) {
        let known = standing.rules.iter().filter_map(|rule| match rule {
            Rule::Known(at) => Some(&dataset.tables.validity[at.index()]),
            Rule::Own(_) => None,
        });
        let periods = known.map(|found| format!("{}: {}", found.id, found.period.expect("a rule has one")));
        assert_eq!(now.rules, periods.collect::<Vec<_>>());
        noted += now.rules.len();
    }
    assert!(noted > 50, "{noted}");
}

#[test]
fn what_is_as_it_was_told_is_not_told_again_and_what_is_not_is() {
    let dataset = dataset();
    let (mut words, mut rules) = (0, 0);
    for (_, standing, now) in cards(&dataset).into_iter().step_by(5) {
        let told = |before: &Noted| changes(&dataset, before, &now, &standing);
        let older = Noted { version: "of older data".to_owned(), ..now.clone() };
        assert!(told(&now).is_empty() && told(&older).is_empty());
        for (at, (service, word)) in standing.words.iter().enumerate() {
            for other in Word::ALL.into_iter().filter(|other| other != word) {
                let mut before = older.clone();
                other.id().clone_into(&mut before.words[at].1);
                let change = Change::Word { service: *service, before: Some(other), now: *word };
                assert_eq!(told(&before), [change]);
                // Somebody else may be told another word.
                assert!(told(&Noted { profile: "somebody else".to_owned(), ..before.clone() }).is_empty());
                assert!(told(&Noted { version: now.version.clone(), ..before }).is_empty(), "the data is the same");
                words += 1;
            }
        }
        let period = Period::parse("11 days").expect("a period");
        let before = Noted { rules: vec![format!("once: {period}")], ..older.clone() };
        assert_eq!(told(&before), [Change::Rules(vec![period])]);
        rules += 1;
        let before = Noted { threats: vec!["card.sold=perhaps".to_owned()], ..older.clone() };
        let new = standing.threats.iter().map(|threat| Change::Threat(*threat));
        assert_eq!(told(&before), new.chain([Change::NoThreat]).collect::<Vec<_>>());
        let fewer = Noted { threats: Vec::new(), ..older };
        assert_eq!(told(&fewer).len(), standing.threats.len());
    }
    assert!(words > 100 && rules > 10, "{words} {rules}");
}

#[test]
fn what_was_taken_out_is_put_back_with_what_was_seen_unless_another_card_has_its_id() {
    let of = |id: &str| {
        format!(
            "[[card]]\nid = \"{id}\"\nproduct = \"gb-giffgaff\"\n\n[[report]]\ncard = \"{id}\"\nask = \"receive-code\"\n\n"
        )
    };
    let both = [of("one"), of("two")].concat();
    let mut text = Text::new(&both).expect("it can be read");
    let taken = text.remove("two").expect("it is there");
    assert_eq!(text.written().trim(), of("one").trim());
    let mut other = text.clone();
    other.put_back(&taken);
    let count = |text: &Text, line: &str| text.written().matches(line).count();
    assert_eq!((count(&other, "id = \"two\""), count(&other, "card = \"two\"")), (1, 1));
    other.put_back(&taken);
    assert_eq!((count(&other, "id = \"two\""), count(&other, "card = \"two\"")), (1, 1), "one has its id by now");
    assert!(text.remove("three").is_none());
}
