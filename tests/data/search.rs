//! The search, on the real countries: what people type, what every key promises, and what never happens.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::countries::{countries, operators, tables};
use crate::support::TODAY;
use proptest::prelude::*;
use simbind::dataset::{Country, CountryId, Operator, OperatorKind, ProductId, SourceFile};
use simbind::embedded;
use simbind::search::{
    Digits, Hit, Index, Layer, MatchedBy, Nearest, Unresolved, fold, folded, nearest, operator, products,
};

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(tables()));

fn code(country: CountryId) -> &'static str {
    countries()[country.index()].code
}

fn first(query: &str) -> Hit {
    INDEX.find(query).into_iter().next().unwrap_or_else(|| panic!("nothing found for {query}"))
}

fn found(query: &str) -> Vec<&'static str> {
    INDEX.find(query).iter().map(|hit| code(hit.country)).collect()
}

/// The marked characters of a hit.
fn marked(hit: &Hit) -> String {
    let text: Vec<char> = hit.text.chars().collect();
    hit.marks.iter().map(|mark| text[*mark]).collect()
}

fn assert_ranked_first(queries: &str) {
    let lines = queries.lines().filter(|line| !line.starts_with('#'));
    let wrong: Vec<_> = lines
        .filter(|line| {
            let mut fields = line.split('\t');
            let (query, expected) = (fields.next().expect("a query"), fields.next().expect("a country"));
            !found(query).first().is_some_and(|code| expected.split('/').any(|one| one == *code))
        })
        .collect();
    assert!(wrong.is_empty(), "not ranked first: {wrong:#?}");
}

#[test]
fn what_people_type_finds_its_country() {
    assert_ranked_first(include_str!("queries.tsv"));
    assert_ranked_first(include_str!("queries-more.tsv"));
}

#[test]
fn every_kind_of_match_says_why() {
    for (query, by, id, text, marks) in [
        ("哥伦", MatchedBy::Name, "name", "哥伦比亚", "哥伦"),
        ("co", MatchedBy::Iso2, "iso2", "CO", "CO"),
        ("col", MatchedBy::Iso3, "iso3", "COL", "COL"),
        ("holland", MatchedBy::Alias, "alias", "Holland", "Holland"),
        ("deutsch", MatchedBy::Native, "native", "Deutschland", "Deutsch"),
        ("gelunb", MatchedBy::Pinyin, "pinyin", "ge lun bi ya", "gelunb"),
        ("feilubin", MatchedBy::Pinyin, "pinyin", "fei lu bin", "feilubin"),
        ("glb", MatchedBy::Initials, "initials", "ge lun bi ya", "glb"),
        ("哥倫比亞", MatchedBy::Traditional, "traditional", "哥倫比亞", "哥倫比亞"),
        ("bogota", MatchedBy::Capital, "capital", "Bogotá", "Bogotá"),
        ("dubai", MatchedBy::Place, "place", "Dubai", "Dubai"),
        ("cop", MatchedBy::Currency, "currency", "COP", "COP"),
        ("1809", MatchedBy::DialCode, "dial-code", "+1-809", "1809"),
        ("+1 416 555 0123", MatchedBy::PhoneNumber, "phone-number", "+1416", "1416"),
        ("809", MatchedBy::AreaCode, "area-code", "809", "809"),
        ("460", MatchedBy::Mcc, "mcc", "460", "460"),
        ("460-00", MatchedBy::Network, "network", "460", "460"),
        ("8986001234567890123", MatchedBy::Iccid, "iccid", "8986", "8986"),
        ("460001234567890", MatchedBy::Imsi, "imsi", "460", "460"),
        ("germny", MatchedBy::Typo, "typo", "Germany", "Germny"),
        ("新加波", MatchedBy::Homophone, "homophone", "xin jia po", "xinjia"),
        ("trky", MatchedBy::Fuzzy, "fuzzy", "Türkiye", "Trky"),
    ] {
        let hit = first(query);
        assert_eq!((hit.by, hit.by.id(), &*hit.text, &*marked(&hit)), (by, id, text, marks), "{query}");
    }
}

#[test]
fn initials_and_codes_stand_together_and_capitals_mean_codes() {
    assert_eq!(found("mg")[..2], ["US", "MG"]);
    assert_eq!(found("MG")[..2], ["MG", "US"]);
    assert_eq!(found(".mg")[0], "MG");
    assert_eq!(found("jp")[0], "JP");
}

#[test]
fn names_that_begin_so_come_before_initials_these_before_towns_and_money_last() {
    let mut initials = 0;
    for (one, other) in ('a'..='z').flat_map(|one| ('a'..='z').map(move |other| (one, other))) {
        let hits = INDEX.find(&format!("{one}{other}"));
        let begun = hits.iter().filter(|hit| hit.layer == Layer::Prefix);
        let order = begun.map(|hit| match hit.by {
            MatchedBy::Initials => 1,
            MatchedBy::Capital | MatchedBy::Place => 2,
            MatchedBy::Currency => 3,
            _ => 0,
        });
        assert!(order.clone().is_sorted(), "{one}{other}: {hits:?}");
        initials += order.filter(|order| *order == 1).count();
    }
    assert!(initials > 100, "{initials}");
}

#[test]
fn shared_codes_put_the_larger_country_first() {
    assert_eq!(found("+1")[..2], ["US", "CA"]);
    assert_eq!(found("+7"), ["RU", "KZ"]);
    assert_eq!(found("+77"), ["KZ"]);
    assert_eq!(found("+44")[0], "GB");
    assert_eq!(found("213")[..2], ["DZ", "AD"]);
}

#[test]
fn a_phone_number_belongs_to_whoever_owns_its_prefix() {
    assert_eq!(found("+1 212 555 0123"), ["US", "UM"], "those that only share it come last");
    assert_eq!(INDEX.resolve("+1 212 555 0123").map(code), Ok("US"));
    assert_eq!(found("+7 912 000 00 00"), ["RU"]);
    assert_eq!(found("+")[..2], ["US", "RU"]);
}

#[test]
fn pieces_that_mean_nothing_do_not_count() {
    assert_eq!(found("lby"), ["LY"], "no piece of initials");
    assert!(!found("usa").contains(&"KR"), "no three letters inside Busan");
    assert!(!found("chello").contains(&"SC"), "no piece of a currency's name");
    assert!(found("rael").contains(&"IL"), "but four letters are found inside");
    assert_eq!(found("c")[0], "CN", "one letter: large countries first");
    assert_eq!(found("san")[..2], ["SM", "YE"], "a country before a town, though more of it is left");
}

#[test]
fn guesses_prefer_what_is_whole_and_what_people_abbreviate() {
    assert_eq!(found("nigur")[..2], ["NE", "NG"]);
    assert_eq!(found("viena")[..2], ["VN", "AT"], "the name of a place before a town, though more of it is left");
    let begun = INDEX.find("germen").into_iter().find(|hit| code(hit.country) == "DE").expect("one letter is wrong");
    assert_eq!(marked(&begun), "Germn", "of a beginning what agrees is marked");
    assert_eq!((found("cnd")[..2].to_vec(), found("estn")[0]), (vec!["CA", "CN"], "EE"), "the denser first");
    assert_eq!(marked(&first("gerermany")), "Germany", "what agrees from both sides is marked once");
    assert!(!found("shenzhen").contains(&"SH"), "two edits from a mere beginning are too many");
    assert_eq!(found("马来稀"), [""; 0], "nor is a mere beginning enough when a syllable is off");
    assert_eq!(found("sgpr"), ["SG"]);
    assert_eq!(found("哥比亚"), ["CO"]);
    for strewn in ["aeonh", "rror", "lmbia", "uteusa"] {
        assert_eq!(found(strewn), [""; 0], "{strewn}");
    }
}

#[test]
fn numbers_are_read_however_they_are_written() {
    for query in
        ["+57", "57", "0057", "（+57）", "＋５７", " 57 ", "+57 321", "57-321-123-4567", "\u{202a}+57 321\u{202c}"]
    {
        assert_eq!(found(query)[0], "CO", "{query}");
    }
    assert_eq!(found("+460")[0], "SE", "with a plus it is no MCC");
    assert_eq!(found("8985").len(), found("+8985").len() + 5, "with a plus it is no ICCID");
}

#[test]
fn an_empty_query_lists_frequent_destinations_then_by_population() {
    let all = INDEX.find("  ");
    let order = |hit: &Hit| {
        let country = &countries()[hit.country.index()];
        (country.popular == 0, country.popular, Reverse(country.population))
    };
    assert!(all.is_sorted_by_key(order));
    assert_eq!(all.len(), countries().len());
    assert!(all.iter().all(|hit| hit.layer == Layer::Everything && hit.marks.is_empty()));
}

/// The places of a country whose pinyin has as many syllables as the Chinese name has characters, with both.
fn spoken_places(country: &'static Country) -> impl Iterator<Item = (Vec<char>, Vec<&'static str>)> {
    let places = country.keys.capital.iter().chain(&country.keys.places);
    places.filter_map(|place| {
        let syllables: Vec<&str> = place.pinyin?.split(' ').collect();
        let names = place.names.iter().filter(|name| !name.is_ascii());
        let mut names = names.map(|name| name.chars().collect::<Vec<char>>());
        names.find(|name| name.len() == syllables.len()).map(|name| (name, syllables))
    })
}

#[test]
fn a_town_is_found_by_other_characters_of_the_same_sound() {
    let all = || countries().entries().flat_map(|(at, country)| spoken_places(country).map(move |place| (at, place)));
    let spelled: Vec<(char, &str)> =
        all().flat_map(|(_, (name, syllables))| name.into_iter().zip(syllables).collect::<Vec<_>>()).collect();
    let mut heard = 0;
    for (country, (name, syllables)) in all().filter(|(_, (name, _))| name.len() > 2) {
        let other = |(c, syllable): (&char, &&str)| {
            let same = spelled.iter().find(|(other, sound)| sound == syllable && other != c);
            same.map_or(*c, |(other, _)| *other)
        };
        let typed: String = name.iter().zip(&syllables).map(other).collect();
        let hits = INDEX.find(&typed);
        if hits.first().is_some_and(|hit| !hit.layer.is_literal()) {
            let hit = hits.iter().find(|hit| hit.country == country).unwrap_or_else(|| panic!("{typed}: {hits:?}"));
            assert_eq!(hit.by, MatchedBy::Homophone, "{typed}");
            heard += 1;
        }
    }
    assert!(heard > 50, "{heard}");
}

#[test]
fn two_characters_are_heard_one_is_not_nor_what_has_a_letter_in_it() {
    let heard = |typed: &str| INDEX.find(typed).into_iter().find(|hit| hit.by == MatchedBy::Homophone);
    assert_eq!(heard("发国").map(|hit| code(hit.country)), Some("FR"));
    for typed in ["发", "巴k斯坦", "发g"] {
        assert_eq!(heard(typed), None, "{typed}");
    }
}

#[test]
fn no_letter_of_a_guess_is_marked_twice() {
    let mut guessed = 0;
    for name in countries().iter().map(|country| country.shown().en()).filter(|name| name.is_ascii()) {
        for at in 1..name.len() {
            // Two letters twice: what agrees from the left and from the right overlaps.
            let typed = format!("{}{}", &name[..=at], &name[at - 1..]);
            for hit in INDEX.find(&typed).iter().filter(|hit| !hit.layer.is_literal()) {
                assert!(hit.marks.is_sorted_by(|one, next| one < next), "{typed}: {hit:?}");
                guessed += 1;
            }
        }
    }
    assert!(guessed > 1000, "{guessed}");
}

#[test]
fn no_currency_is_guessed_at() {
    let currencies = || countries().iter().flat_map(|country| country.keys.currencies.iter());
    let names: BTreeSet<&str> = currencies().map(|currency| currency.name.en()).collect();
    for currency in &names {
        let letters: Vec<char> = currency.chars().collect();
        for at in 0..letters.len() {
            // The letter twice.
            let typed: String = letters[..=at].iter().chain(&letters[at..]).collect();
            let guessed =
                INDEX.find(&typed).into_iter().find(|hit| !hit.layer.is_literal() && names.contains(&*hit.text));
            assert_eq!(guessed, None, "{typed}");
        }
    }
}

#[test]
fn two_letters_are_never_guessed_at() {
    for (one, other) in ('a'..='z').flat_map(|one| ('a'..='z').map(move |other| (one, other))) {
        let typed = format!("{one}{other}");
        let guessed = INDEX.find(&typed).into_iter().find(|hit| !hit.layer.is_literal());
        assert_eq!(guessed, None, "{typed}");
    }
}

#[test]
fn money_is_found_by_a_piece_of_its_chinese_name() {
    let hits = INDEX.find("比索");
    for place in ["CO", "MX", "PH"] {
        let hit = hits.iter().find(|hit| code(hit.country) == place).expect(place);
        assert_eq!((hit.by, hit.layer, &*marked(hit)), (MatchedBy::Currency, Layer::Inside, "比索"), "{place}");
    }
}

#[test]
fn a_name_of_which_nothing_counts_takes_the_place_of_no_other() {
    let mut text = String::from(
        "[[country]]\ncode = \"QQ\"\nalpha3 = \"QQQ\"\naliases = [\"…\", \"Quuxland\", \"!\", \"Quuzistan\"]\n",
    );
    text += "name = { zh = \"夸夸\", en = \"Quaqua\" }\ntraditional = \"誇誇\"\nregion = { zh = \"亚洲\", en = \"Asia\" }\n";
    text += "position = { latitude = 1.5, longitude = 2.5 }\n";
    let file = SourceFile { path: "own.toml".to_owned(), text };
    let loaded = embedded::overlaid(vec![file], TODAY);
    assert!(loaded.faults.is_empty(), "{:?}", loaded.faults);
    let index = Index::new(Box::leak(Box::new(loaded.data.expect("it loads"))));
    for name in ["Quuxland", "Quuzistan", "Quaqua", "QQQ"] {
        let hit = index.find(name).into_iter().next().expect(name);
        assert_eq!((&*hit.text, hit.layer), (name, Layer::Exact));
    }
    assert_eq!(index.find("usa")[0].layer, Layer::Exact, "nor of one of another country");
}

#[test]
fn a_card_is_found_by_its_name_the_beginning_a_piece_and_a_misspelling() {
    let layer_of = |typed: &str, product: ProductId| {
        products::find(tables(), typed).into_iter().find(|hit| hit.product == product).map(|hit| hit.layer)
    };
    let (mut begun, mut inside, mut misspelt) = (0, 0, 0);
    for (product, found) in tables().products.entries().step_by(11) {
        for name in [found.name.zh(), found.name.en()].into_iter().chain(found.aliases.iter().copied()) {
            assert_eq!(layer_of(name, product), Some(Layer::Exact), "{name}");
            let letters: Vec<char> = folded(name).chars().collect();
            let piece = |from: usize, to: usize| letters[from..to].iter().collect::<String>();
            if !piece(0, letters.len()).is_ascii() || letters.len() < 9 {
                continue;
            }
            // A few letters begin many a name, and stand in more.
            assert!(layer_of(&piece(0, 3), product) <= Some(Layer::Prefix), "{name}");
            assert!(layer_of(&piece(0, 3), product).is_some(), "{name}");
            for few in [piece(0, 2), piece(2, 4)] {
                let hits = products::find(tables(), &few);
                assert!(hits.iter().all(|hit| hit.layer == Layer::Exact), "{few}: {hits:?}");
            }
            let hits = products::find(tables(), &piece(3, 7));
            assert!(hits.iter().all(|hit| hit.layer <= Layer::Prefix), "{name}");
            let part = layer_of(&piece(3, 8), product);
            assert!(part.is_some_and(|layer| layer <= Layer::Inside), "{name}: {part:?}");
            let wrong = format!("{}{}", piece(0, 4), piece(5, letters.len()));
            let hits = products::find(tables(), &wrong);
            if !hits.iter().any(|hit| hit.layer.is_literal()) {
                assert_eq!(layer_of(&wrong, product), Some(Layer::Typo), "{wrong}");
                misspelt += 1;
            }
            assert!(hits.is_sorted_by_key(|hit| hit.layer), "{wrong}");
            begun += 1;
            inside += usize::from(part == Some(Layer::Inside));
        }
    }
    assert!(begun > 10 && inside > 5 && misspelt > 10, "{begun} {inside} {misspelt}");
}

#[test]
fn one_letter_of_a_short_name_of_a_card_may_be_wrong_and_two_may_not() {
    let names = |typed: &str| products::find(tables(), typed).iter().map(|hit| hit.text).collect::<Vec<_>>();
    assert!(names("airxlo").contains(&"Airalo"));
    assert!(!names("ayrxlo").contains(&"Airalo"));
    assert_eq!(names(""), [""; 0], "nothing names no card");
}

#[test]
fn a_list_holds_what_was_typed_or_guesses_never_both() {
    let mut guessed = 0;
    for name in tables().products.iter().map(|product| product.name.en()) {
        for typed in [name.to_owned(), folded(name), format!("{}x", folded(name)), name.chars().skip(1).collect()] {
            let (places, cards) = (INDEX.find(&typed), products::find(tables(), &typed));
            let layers: Vec<Layer> = products::together(&places, &cards)
                .into_iter()
                .map(|found| match found {
                    products::Found::Place(hit) => hit.layer,
                    products::Found::Product(hit) => hit.layer,
                })
                .collect();
            let is_literal = |layer: &Layer| layer.is_literal();
            assert!(layers.iter().all(is_literal) || !layers.iter().any(is_literal), "{typed}: {layers:?}");
            assert_eq!(layers.is_empty(), places.is_empty() && cards.is_empty(), "{typed}");
            guessed += usize::from(!layers.iter().any(is_literal));
        }
    }
    assert!(guessed > 100, "{guessed}");
}

#[test]
fn nonsense_stays_quiet() {
    for query in ["qqqq", "asdf", "qwerty", "zzzz", "foobar", "xyzzy", "火星", "微信", "支付宝", "外国", "🦀", "…", "0"]
    {
        assert_eq!(found(query), [""; 0], "{query}");
    }
    assert_eq!(found("hello"), ["GR"], "one letter from the beginning of Hellas");
}

#[test]
fn a_query_resolves_only_without_doubt() {
    for (query, expected) in
        [("CO", "CO"), ("co", "CO"), ("jp", "JP"), ("印度", "IN"), ("gelunbiya", "CO"), ("+57", "CO")]
    {
        assert_eq!(INDEX.resolve(query).map(code), Ok(expected), "{query}");
    }
    for query in ["mg", "圣马丁", "+44", "EUR", "united"] {
        assert!(
            matches!(INDEX.resolve(query), Err(Unresolved::Ambiguous(near)) if (2..=5).contains(&near.len())),
            "{query}"
        );
    }
    let guess = first("columbia").country;
    assert_eq!(INDEX.resolve("columbia"), Err(Unresolved::NotFound(vec![guess])));
    assert_eq!(INDEX.resolve("xxl").map(code), Ok("NZ"));
    for query in ["XX", "NEW", ".zz", "GLB"] {
        assert!(matches!(INDEX.resolve(query), Err(Unresolved::NotFound(_))), "{query} is no code");
    }
    for query in ["qqqq", "", " "] {
        assert_eq!(INDEX.resolve(query), Err(Unresolved::NotFound(vec![])), "{query:?}");
    }
}

/// Names, codes and pinyin of a country.
fn own_keys(country: &'static Country) -> impl Iterator<Item = &'static str> {
    let single = [country.name.zh(), country.name.en(), country.traditional, country.code, country.alpha3];
    let readings = country.keys.readings.iter().map(|reading| reading.pinyin);
    single
        .into_iter()
        .chain(country.short)
        .chain(country.keys.aliases.iter().copied())
        .chain(country.keys.native.iter().copied())
        .chain(readings)
}

#[test]
fn every_key_finds_its_country_before_any_that_does_not_have_it() {
    for (index, country) in countries().entries() {
        for key in own_keys(country) {
            let hits = INDEX.find(key);
            let at = hits
                .iter()
                .position(|hit| hit.country == index)
                .unwrap_or_else(|| panic!("{key} loses {}", country.code));
            assert!(
                at < 5 && hits[..=at].iter().all(|hit| hit.layer == Layer::Exact),
                "{key}: {} is number {at}",
                country.code
            );
        }
    }
}

/// How good a reason the kind of a whole key is to be shown and to come first; initials count as a code.
fn reason(by: MatchedBy) -> usize {
    use MatchedBy::{Alias, Currency, Initials, Iso2, Iso3, Name, Native, Pinyin, Traditional};
    const ORDER: [&[MatchedBy]; 7] =
        [&[Name, Traditional], &[Iso2, Initials], &[Iso3], &[Alias], &[Native], &[Pinyin], &[Currency]];
    ORDER.iter().position(|kinds| kinds.contains(&by)).unwrap_or(ORDER.len())
}

#[test]
fn a_whole_key_is_there_for_its_best_reason_and_the_better_come_first() {
    for country in countries() {
        let keys = &country.keys;
        let towns = keys.capital.iter().chain(&keys.places);
        let money = keys.currencies.iter().flat_map(|found| [found.code, found.name.zh(), found.name.en()]);
        for key in
            own_keys(country).chain(towns.flat_map(|town| town.names.iter().copied().chain(town.pinyin))).chain(money)
        {
            let typed = key.to_lowercase();
            let hits = INDEX.find(&typed);
            let whole = hits.iter().filter(|hit| hit.layer == Layer::Exact);
            assert!(whole.clone().is_sorted_by_key(|hit| reason(hit.by)), "{key}: {hits:?}");
            let own = whole.clone().find(|hit| code(hit.country) == country.code).expect(key);
            let is_called = |text: &str| folded(text) == folded(key);
            let names = [country.name.zh(), country.name.en()].into_iter().chain(country.short);
            let best = if names.chain([country.traditional]).any(is_called) {
                MatchedBy::Name
            } else if is_called(country.code) {
                MatchedBy::Iso2
            } else if is_called(country.alpha3) {
                MatchedBy::Iso3
            } else if keys.aliases.iter().any(|text| is_called(text)) {
                MatchedBy::Alias
            } else if keys.native.iter().any(|text| is_called(text)) {
                MatchedBy::Native
            } else if keys.readings.iter().any(|reading| is_called(reading.pinyin)) {
                MatchedBy::Pinyin
            } else {
                MatchedBy::Currency
            };
            assert!(reason(own.by) <= reason(best) || best == MatchedBy::Currency, "{key}: {own:?}");
        }
    }
}

#[test]
fn codes_in_capitals_always_lead() {
    for country in countries() {
        assert_eq!((found(country.code)[0], found(country.alpha3)[0]), (country.code, country.code));
    }
}

/// A name with one letter dropped, swapped, replaced or added; never the first.
fn typos(name: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = name.chars().collect();
    (1..letters.len() - 1).map(move |at| {
        let mut letters = letters.clone();
        match at % 4 {
            0 => drop(letters.remove(at)),
            1 => letters.swap(at, at + 1),
            2 => letters[at] = 'x',
            _ => letters.insert(at, 'u'),
        }
        letters.into_iter().collect()
    })
}

#[test]
fn one_wrong_letter_is_forgiven() {
    let (mut right, mut all) = (0_u32, 0_u32);
    for country in
        countries().iter().filter(|country| country.name.en().chars().filter(|c| c.is_alphabetic()).count() >= 6)
    {
        for typo in typos(country.name.en()) {
            all += 1;
            right += u32::from(found(&typo).first() == Some(&country.code));
        }
    }
    assert!(all > 1500 && right * 100 >= all * 95, "{right} of {all}");
}

#[test]
fn a_known_network_names_its_operator_in_every_spelling() {
    for code in operators().iter().flat_map(|operator| operator.networks.iter().copied()) {
        let imsi = format!("{:0<15}", code.replace('-', ""));
        for query in [code.to_owned(), code.replace('-', ""), code.replace('-', " ")] {
            assert!(operator(&query, operators()).is_some_and(|found| found.networks.contains(&code)), "{query}");
        }
        let found = operator(&imsi, operators()).expect("an operator");
        let longest =
            found.networks.iter().copied().filter(|code| imsi.starts_with(&code.replace('-', ""))).map(str::len).max();
        assert!(longest >= Some(code.len()), "{imsi}");
    }
}

#[test]
fn of_operators_that_share_a_network_its_owner_is_named() {
    let with = |kind, brand| Operator {
        country: "ZZ",
        brand,
        company: None,
        networks: vec!["901-01"],
        issuers: Vec::new(),
        kind,
    };
    let shared = [with(OperatorKind::Mvno, "guest"), with(OperatorKind::Mno, "owner")];
    assert_eq!(operator("901-01", &shared).map(|found| found.brand), Some("owner"));
    assert_eq!(operator("901-01", &shared[..1]).map(|found| found.brand), Some("guest"));
}

#[test]
fn the_longest_issuer_of_a_serial_is_its_operator() {
    let with = |brand, issuers| Operator {
        country: "ZZ",
        brand,
        company: None,
        networks: vec![],
        issuers,
        kind: OperatorKind::Mno,
    };
    let all = [with("short", vec!["8912"]), with("long", vec!["8999", "891234"]), with("none", vec![])];
    let brand = |serial| operator(serial, &all).map(|found| found.brand);
    assert_eq!(brand("8912340000000000000"), Some("long"));
    assert_eq!(brand("8912350000000000000"), Some("short"));
    assert_eq!(brand("890123400000000000"), Some("long"), "a country code of one digit may be written with two");
    assert_eq!(brand("8912340000000000"), None, "too short for a serial");
    assert_eq!(brand("891234000000000000000"), None, "too long for one");
}

#[test]
fn no_operator_is_guessed() {
    for query in [
        "",
        "732",
        "+732101",
        "8957199000000000000",
        "8957101",
        "+8957101000000000000",
        "73210",
        "999999999999999",
        "colombia",
        "44 1234",
    ] {
        assert_eq!(operator(query, operators()), None, "{query}");
    }
}

/// Every text that a hit for digits may show.
fn is_known_number(text: &str, country: &Country) -> bool {
    let digits = text.trim_start_matches('+');
    let lists = [&country.dial, &country.keys.prefixes, &country.keys.area_codes, &country.keys.mcc];
    let mut known = lists.into_iter().flatten().copied().chain(country.keys.iccid);
    known.any(|number| {
        number == text || number.replace(['+', '-'], "") == digits || number.ends_with(&format!("-{digits}"))
    })
}

fn assert_sound(query: &str) {
    for hit in INDEX.find(query) {
        let length = hit.text.chars().count();
        assert!(hit.marks.is_sorted_by(|one, next| one < next), "{query:?}: {hit:?}");
        assert!(hit.marks.iter().all(|mark| *mark < length), "{query:?}: {hit:?}");
    }
    let _ = INDEX.resolve(query);
    let _ = operator(query, operators());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(query in "(?s).{0,64}") {
        assert_sound(&query);
    }

    #[test]
    fn any_mixture_of_likely_characters_is_survived(query in "[a-zÀ-ÿ新加坡哥伦比亚圣马丁 '.()🇨🇴\u{0}\u{301}\u{200d}-]{0,64}") {
        assert_sound(&query);
    }

    #[test]
    fn digits_beyond_a_known_prefix_are_never_shown(query in "(\\+|00)?[0-9]{1,3}[0-9 -]{0,20}") {
        assert_sound(&query);
        for hit in INDEX.find(&query) {
            prop_assert!(is_known_number(&hit.text, &countries()[hit.country.index()]), "{query}: {hit:?}");
        }
    }

    #[test]
    fn random_consonants_find_little(query in "[bcdfghjklmnpqrstvwxz]{6,10}") {
        prop_assert!(INDEX.find(&query).len() <= 3, "{query}: {:?}", found(&query));
    }
}

// --- digits

#[test]
fn prefixes_and_spacing_are_taken_off() {
    for (typed, all, is_international) in [
        ("+57 (321) 123-4567", "573211234567", true),
        ("0057", "57", true),
        ("８６", "86", false),
        ("\u{202a}+86\u{a0}138\u{202c}", "86138", true),
        ("（８５２）", "852", false),
    ] {
        let digits = Digits::read(typed).expect(typed);
        assert_eq!((digits.all.as_str(), digits.is_international), (all, is_international), "{typed}");
    }
}

#[test]
fn a_number_of_thirty_two_digits_is_read_and_a_longer_one_is_none() {
    assert_eq!(Digits::read(&"1".repeat(32)).map(|digits| digits.all.len()), Some(32));
    assert!(Digits::read(&"1".repeat(33)).is_none());
}

#[test]
fn letters_signs_and_nothing_are_no_number() {
    for typed in ["", "12a", "1+2", "++1", "-", "5g", "٣"] {
        assert!(Digits::read(typed).is_none(), "{typed}");
    }
}

#[test]
fn network_codes_have_three_digits_and_two_or_three() {
    for (typed, expected) in
        [("732101", true), ("732-101", true), ("460 00", true), ("44 1234", false), ("+46000", false)]
    {
        assert_eq!(Digits::read(typed).is_some_and(|digits| digits.is_network()), expected, "{typed}");
    }
}

// --- edits

#[test]
fn a_swap_is_one_edit_and_a_beginning_is_enough() {
    assert_eq!(nearest("germnay", "germany", 1), Some(Nearest { edits: 1, rest: 0 }));
    assert_eq!(nearest("indonsi", "indonesia", 1), Some(Nearest { edits: 1, rest: 1 }));
    assert_eq!(nearest("qqqqq", "indonesia", 2), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_agrees_with_strsim_on_every_beginning(typed in "[ab新é]{1,8}", key in "[ab新é]{1,10}", limit in 0_usize..4) {
        let ends = key.char_indices().map(|(at, c)| at + c.len_utf8());
        let beginnings: Vec<_> = ends.map(|end| &key[..end]).collect();
        let expected = beginnings.iter().map(|beginning| Nearest {
            edits: strsim::osa_distance(&typed, beginning),
            rest: key.chars().count() - beginning.chars().count(),
        });
        let expected = expected.filter(|nearest| nearest.edits <= limit).min();
        prop_assert_eq!(nearest(&typed, &key, limit), expected);
    }
}

// --- folding

#[test]
fn accents_width_case_and_punctuation_do_not_count() {
    for (text, expected) in [
        ("Côte d’Ivoire", "cotedivoire"),
        ("ＣＯ", "co"),
        ("Antigua & Barbuda", "antiguabarbuda"),
        ("The Gambia", "gambia"),
        ("the", "the"),
        ("刚果（金）", "刚果金"),
        ("Føroyar ß Æ", "foroyarssae"),
        ("İstanbul", "istanbul"),
        ("\u{200e}+\u{1f600} \u{0}", ""),
    ] {
        assert_eq!(folded(text), expected, "{text}");
    }
}

#[test]
fn origins_count_characters_and_know_words() {
    let mut origins = Vec::new();
    fold("é d'Ix", |c, origin| origins.push((c, origin.at, origin.starts_word)));
    assert_eq!(origins, [('e', 0, true), ('d', 2, true), ('i', 4, true), ('x', 5, false)]);
}

#[test]
fn a_combining_mark_starts_no_word() {
    let mut words = 0;
    fold("e\u{301}t\u{e9}", |_, origin| words += usize::from(origin.starts_word));
    assert_eq!(words, 1);
}

#[test]
fn a_letter_that_becomes_two_starts_one_word() {
    let mut starts = Vec::new();
    fold("ßa", |_, origin| starts.push(origin.starts_word));
    assert_eq!(starts, [true, false, false]);
}
