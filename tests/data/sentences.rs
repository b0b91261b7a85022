//! Whole texts: what people ask in their own words, and what never happens.

use std::sync::LazyLock;

use proptest::prelude::*;
use simbind::dataset::{CardId, Dataset, Id as _, Meaning, ProductId};
use simbind::engine::{FactId, ValueId};
use simbind::query::Understood;
use simbind::search::sentence::{Sentences, Understanding};

use crate::support;

static DATASET: LazyLock<Dataset> = LazyLock::new(support::dataset);
static SENTENCES: LazyLock<Sentences> = LazyLock::new(|| Sentences::new(&DATASET.tables));
const ROWS: &str = include_str!("../cases/questions.tsv");

/// What a text means, in the columns of the rows.
fn row(found: &Understanding) -> [String; 5] {
    let tables = &DATASET.tables;
    let or_none = |id: Option<&str>| id.unwrap_or("-").to_owned();
    let list = |ids: Vec<String>, separator: &str| if ids.is_empty() { "-".to_owned() } else { ids.join(separator) };
    let asks = found.asks.iter().map(|at| tables.asks[at.index()].id.to_owned());
    let guides = found.guides.iter().map(|at| format!("guide:{}", tables.guides[at.index()].id));
    let facts = found.facts.iter().map(|(fact, value)| {
        let fact = &tables.facts[fact.index()];
        format!("{}={}", fact.id, fact.values[value.index()].id)
    });
    let mut about: Vec<String> = asks.chain(guides).chain(facts).collect();
    about.sort_unstable();
    [
        or_none(found.place.map(|at| tables.countries[at.index()].code)),
        or_none(found.card.map(|at| tables.cards[at.index()].id)),
        or_none(found.product.map(|at| tables.products[at.index()].id)),
        list(found.services.iter().map(|at| tables.services[at.index()].id.to_owned()).collect(), ","),
        list(about, ";"),
    ]
}

fn understood(text: &str) -> Understanding {
    SENTENCES.understand(text)
}

#[test]
fn what_people_ask_is_understood() {
    let mut wrong = Vec::new();
    for line in ROWS.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [text, place, card, product, services, about] = fields[..] else { panic!("not six fields: {line}") };
        let mut about: Vec<&str> = if about == "nothing" { vec!["-"] } else { about.split(';').collect() };
        about.sort_unstable();
        let expected = [place, card, product, services, &about.join(";")];
        let found = row(&understood(text));
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n     found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} not understood:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn where_no_card_is_named_one_is_taken_that_may_be_as_was_said() {
    let tables = &DATASET.tables;
    let (plain, asker) = (understood("japan"), support::query(&DATASET, "PK", "esim", "anyone", &[]));
    let may_be = |card: CardId, fact: FactId, value: ValueId| {
        let traits = &tables.cards[card.index()].traits;
        traits.iter().find(|found| found.fact == fact).is_none_or(|found| value.is_in(found.values))
    };
    let mut named = 0;
    for (fact, row) in tables.facts.entries() {
        for value in row.values.ids() {
            let said = Understanding { facts: vec![(fact, value)], ..plain.clone() };
            let card = Understood::new(&DATASET, &said, &asker).expect("a place").asked.query.card;
            let is_some = tables.cards.ids().any(|card| may_be(card, fact, value));
            assert!(may_be(card, fact, value) || !is_some, "{} {value:?}", row.id);
            let is_unsaid = may_be(tables.unsaid_card(), fact, value) || !is_some;
            assert_eq!(card == tables.unsaid_card(), is_unsaid, "{} {value:?}", row.id);
            named += usize::from(!is_unsaid);
        }
    }
    assert!(named > 0, "some kind alone may be so");
}

#[test]
fn nothing_is_understood_of_what_means_nothing() {
    for line in ROWS.lines().filter(|line| line.ends_with("nothing")) {
        let text = line.split('\t').next().unwrap_or_default();
        assert!(understood(text).is_empty(), "{text}: {:?}", understood(text));
    }
}

#[test]
fn every_card_with_a_name_is_found_by_each_of_its_names() {
    for (position, product) in DATASET.tables.products.entries() {
        let own = [product.id, product.name.zh(), product.name.en()];
        for name in own.into_iter().chain(product.aliases.iter().copied()) {
            let found = understood(name);
            let choices = found.ambiguous.iter().flat_map(|choice| choice.products.iter().copied());
            assert!(found.product.into_iter().chain(choices).any(|at| at == position), "{name}: {found:?}");
        }
    }
}

/// Every card whose name is an ordinary word, too, with that word and the name of its place.
fn ordinary_names() -> Vec<(ProductId, &'static str, &'static str)> {
    let tables = &DATASET.tables;
    let fillers = tables.words.iter().filter(|word| matches!(word.means, Meaning::Filler(_)));
    let ordinary: Vec<String> = fillers.map(|word| word.text.to_lowercase()).collect();
    let mut found = Vec::new();
    for (position, product) in tables.products.entries() {
        let Some(home) = product.country else { continue };
        let own = [product.id, product.name.zh(), product.name.en()].into_iter().chain(product.aliases.iter().copied());
        let names = own.filter(|name| ordinary.contains(&name.to_lowercase()));
        found.extend(names.map(|name| (position, name, tables.countries[home.index()].name.en())));
    }
    found
}

fn may_mean(text: &str, product: ProductId) -> bool {
    let found = understood(text);
    let choices = found.ambiguous.iter().flat_map(|choice| choice.products.iter().copied());
    found.product.into_iter().chain(choices).any(|at| at == product)
}

#[test]
fn a_name_that_is_an_ordinary_word_counts_among_words_that_all_say_something() {
    assert!(ordinary_names().len() > 10);
    for (product, name, home) in ordinary_names() {
        for text in [
            format!("{name} 上海"),
            format!("{name} 上海 微信"),
            format!("北京 支付宝 {name}"),
            format!("{name} wechat shanghai"),
            format!("{home} {name} 上海 微信"),
        ] {
            assert!(may_mean(&text, product), "{text}: {:?}", understood(&text));
            assert_eq!(understood(&text).ignored, Vec::<String>::new(), "{text}");
        }
    }
}

#[test]
fn a_name_that_is_an_ordinary_word_counts_at_a_card_whose_place_is_named() {
    for (product, name, home) in ordinary_names() {
        for text in [
            format!("can i use my {name} sim from {home} for wechat"),
            format!("{home} {name}卡在上海能用吗"),
            format!("does the {home} {name} number get codes"),
        ] {
            assert!(may_mean(&text, product), "{text}: {:?}", understood(&text));
        }
    }
}

#[test]
fn an_ordinary_word_in_a_sentence_names_no_card() {
    for (_, name, _) in ordinary_names() {
        for text in [
            format!("can i use {name}"),
            format!("is wechat {name} in the usa"),
            format!("a {name} card"),
            format!("is {name} in shanghai possible"),
            format!("{name} quixotic 上海"),
        ] {
            let found = understood(&text);
            assert!(found.product.is_none() && found.ambiguous.is_empty(), "{text}: {found:?}");
        }
    }
    for text in ["is wechat visible in the usa", "a smart card", "can I use mint", "is it visible in shanghai"] {
        assert_eq!(understood(text).product, None, "{text}");
    }
}

#[test]
fn whoever_comes_to_the_mainland_is_a_visitor() {
    let of = |text: &str| understood(text).profile.map(|at| DATASET.tables.profiles[at.index()].id);
    for text in [
        "外国人来中国怎么用微信",
        "来中国旅游",
        "哥伦比亚人来中国",
        "coming to china with a colombian sim",
        "foreigner going to china",
    ] {
        assert_eq!(of(text), Some("visitor-to-china"), "{text}");
    }
    for text in ["在中国用giffgaff", "giffgaff in china", "手机丢了"] {
        assert_eq!(of(text), None, "{text}");
    }
}

#[test]
fn a_brand_alone_names_its_cards_wherever_it_sells_them() {
    let ids = |text: &str| {
        let found = understood(text);
        let choices = found.ambiguous.iter().flat_map(|choice| choice.products.iter().copied());
        let all = found.product.into_iter().chain(choices);
        all.map(|at| DATASET.tables.products[at.index()].id).collect::<Vec<_>>()
    };
    assert_eq!(ids("verizon sim beijing wechat"), ["us-verizon"]);
    assert_eq!(ids("airtel sim india wechat"), ["in-airtel"]);
    for (text, some) in [
        ("vodafone sim", ["gb-vodafone", "it-vodafone"]),
        ("o2 sim wechat", ["gb-o2", "de-o2"]),
        ("claro wechat", ["br-claro", "co-claro"]),
    ] {
        let found = ids(text);
        assert!(some.iter().all(|id| found.contains(id)), "{text}: {found:?}");
    }
    assert_eq!(ids("ais wechat"), ["th-ais-prepaid"], "it is called just so");
    for text in ["three months", "a prepaid card", "public phone", "in the solo club"] {
        assert_eq!(ids(text), [""; 0], "{text}");
    }
}

#[test]
fn who_asks_is_heard() {
    let of = |text: &str| understood(text).profile.map(|at| DATASET.tables.profiles[at.index()].id);
    assert_eq!(of("can a foreigner use alipay in china with a mexican number"), Some("visitor-to-china"));
    assert_eq!(of("外国人 墨西哥号码 微信"), Some("visitor-to-china"));
    assert_eq!(of("留学生 英国 微信支付 付款"), Some("overseas-resident"));
    assert_eq!(of("student in jakarta telkomsel wechat"), Some("overseas-resident"));
    assert_eq!(of("外国人还是留学生"), None);
    assert_eq!(of("foreign number wechat"), None);
}

#[test]
fn a_card_with_a_name_says_its_place() {
    let found = understood("giffgaff");
    assert!(found.place.is_some() && !found.has_said_place && !found.has_said_card);
    let found = understood("英国 giffgaff 保号卡");
    assert!(found.has_said_place && found.has_said_card);
}

#[test]
fn every_place_is_found_by_its_names_and_its_code() {
    for (position, country) in DATASET.tables.countries.entries() {
        for name in [country.name.zh(), country.name.en(), country.shown().zh()] {
            assert_eq!(understood(name).place, Some(position), "{name}");
        }
        // One code is what a card is called, too.
        let found = understood(country.code);
        let sold = found.product.and_then(|product| DATASET.tables.products[product.index()].country);
        assert_eq!(found.place, sold.or(Some(position)), "{}", country.code);
        if found.product.is_some() {
            let beside = understood(&format!("{} 微信", country.code));
            assert_eq!((beside.place, beside.product), (found.place, found.product), "{}", country.code);
        }
        let text = format!("{} esim", country.name.en());
        assert_eq!(understood(&text).place, Some(position), "{text}");
    }
}

#[test]
fn every_thing_is_found_by_its_name_in_both_languages() {
    let tables = &DATASET.tables;
    for (position, found) in tables.cards.entries() {
        for name in [found.id, found.name.zh(), found.name.en()] {
            assert_eq!(understood(name).card, Some(position), "{name}");
        }
    }
    for (position, found) in tables.guides.entries() {
        for name in [found.id, found.name.zh(), found.name.en()] {
            assert!(understood(name).guides.contains(&position), "{name}");
        }
    }
    for (position, found) in tables.services.entries() {
        for name in [found.name.zh(), found.name.en()] {
            assert_eq!(understood(name).services, [position], "{name}");
        }
    }
}

#[test]
fn a_name_that_several_things_have_is_held_with_all_of_them() {
    let of = |text: &str| understood(text).ambiguous;
    let places = |text: &str| of(text).into_iter().flat_map(|choice| choice.places).collect::<Vec<_>>();
    assert_eq!(places("圣马丁 流量卡").len(), 2);
    assert_eq!(places("法国 德国 流量卡").len(), 2);
    assert_eq!(places("在泰国用中国卡").len(), 0, "a card of the mainland is used there");
    assert_eq!(places("圣马丁 荷属圣马丁 法国").len(), 2, "which of them is said beside");
    let products: Vec<ProductId> = of("giffgaff club sim").into_iter().flat_map(|choice| choice.products).collect();
    assert_eq!(products.len(), 2);
    assert_eq!(of("mobile duck")[0].products.len(), 2);
    assert!(of("mobile duck 英国").is_empty());
}

#[test]
fn what_is_not_understood_is_told_as_it_was_typed() {
    assert_eq!(understood("巴基斯坦保号卡能绑定微信吗？石破天惊").ignored, ["石破天惊"]);
    assert_eq!(understood("Pakistan keep-alive Quixotic").ignored, ["Quixotic"]);
    assert!(understood("can i use my colombian sim to register alipay").ignored.is_empty());
    assert!(understood("墨西哥eSIM卡是否可以绑定微信或支付宝？").ignored.is_empty());
}

#[test]
fn what_is_understood_within_what_is_not_is_left_out() {
    for (text, ignored) in [
        ("石破giffgaff惊涛", &["石破", "惊涛"][..]),
        ("石破可以惊涛", &["石破", "惊涛"]),
        ("巴基斯坦 石破 惊涛", &["石破", "惊涛"]),
        ("巴基斯坦 石破、惊涛", &["石破", "惊涛"]),
        ("Quixotic giffgaffwechat", &["Quixotic"]),
    ] {
        assert_eq!(understood(text).ignored, ignored, "{text}");
    }
}

#[test]
fn short_words_are_guessed_at_alone_and_long_ones_in_a_sentence_from_their_first_letter() {
    for (text, place) in [
        ("japam", "JP"),
        ("japam微信", "-"),
        ("japam wechat", "-"),
        ("japam quixotic", "-"),
        ("lakistan", "PK"),
        ("lakistan wechat", "-"),
        ("pakisdan wechat", "PK"),
        ("united kingdo", "GB"),
        ("nigera", "-"),
        ("austrlia", "-"),
    ] {
        assert_eq!(place_of(text), place, "{text}");
    }
}

#[test]
fn no_ordinary_word_guide_person_or_code_is_guessed_at() {
    let tables = &DATASET.tables;
    let mut left = 0;
    for word in &tables.words {
        let is_name = matches!(
            word.means,
            Meaning::Country(_) | Meaning::Product(_) | Meaning::Card(_) | Meaning::Service(_) | Meaning::Ask(_)
        );
        if is_name || word.text.len() < 9 || !word.text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            continue;
        }
        // Two letters change places: one edit.
        let (start, end) = word.text.split_at(4);
        let typed = format!("{start}{}{}{}", &end[1..2], &end[..1], &end[2..]);
        let (found, whole) = (understood(&typed), understood(word.text));
        if typed != word.text && found.is_empty() {
            assert_eq!(found.ignored, [typed.as_str()], "{}", word.text);
            left += 1;
        }
        let means_it = found.guides == whole.guides && found.profile == whole.profile && found.facts == whole.facts;
        assert!(!means_it || whole.is_empty() || typed == word.text, "{typed}: {found:?}");
    }
    assert!(left > 5, "{left}");
}

fn offers(found: &Understanding, card: &str) -> bool {
    found.offered.iter().any(|at| DATASET.tables.products[at.index()].id == card)
}

#[test]
fn numbers_are_understood_and_never_kept() {
    let found = understood("我的号码 +92 300 1234567 收不到微信验证码");
    assert_eq!(row(&found)[0], "PK");
    assert!(found.ignored.is_empty(), "{found:?}");
    let found = understood("8957123456789012345 wechat");
    assert_eq!(row(&found)[0], "CO");
    let found = understood("234100123456789");
    assert!(offers(&found, "gb-giffgaff"), "{found:?}");
    // A serial offers the cards of whoever issued it, and of those on its network.
    for (serial, card) in [
        ("8944110068123456789", "gb-giffgaff"),
        ("89852120001234567890", "hk-cmhk-mysim"),
        ("8985203000123456789", "hk-3hk-diy"),
        ("8901260487759545390", "us-tmobile-prepaid"),
        ("899201000123456789", "pk-jazz"),
    ] {
        let found = understood(serial);
        assert!(offers(&found, card), "{serial}: {found:?}");
    }
    assert!(understood("8957199456789012345").offered.is_empty(), "nobody says whose it is");
}

fn place_of(text: &str) -> String {
    row(&understood(text))[0].clone()
}

#[test]
fn a_place_is_heard_by_its_sound_and_one_a_little_off_only_alone_or_at_a_card() {
    for (text, place) in [
        ("新迦坡", "SG"),
        ("我在新迦坡旅游", "SG"),
        ("新迦坡的微信", "SG"),
        ("新 迦 坡 微信", "SG"),
        ("新加波", "SG"),
        ("新加波卡", "SG"),
        ("新加波的卡", "SG"),
        ("我在新加波旅游", "-"),
        ("我在新加波旅游用的卡", "-"),
        ("辛德里的微信", "IN"),
        ("哥仑比亚微信", "-"),
        ("迦坡 微信", "-"),
    ] {
        assert_eq!(place_of(text), place, "{text}");
    }
    assert_eq!(understood("我在新迦坡旅游").ignored, [""; 0], "none of its characters is left over");
}

#[test]
fn a_dial_code_is_a_place_where_a_sign_or_zeros_say_that_it_is_one() {
    for (text, place) in [
        ("+65 wechat", "SG"),
        ("＋65 微信", "SG"),
        ("0065 wechat", "SG"),
        ("65 wechat", "-"),
        ("wechat + 65", "-"),
        ("+65x wechat", "-"),
        ("+999 wechat", "-"),
    ] {
        assert_eq!(place_of(text), place, "{text}");
    }
}

#[test]
fn a_word_alone_may_be_part_of_a_name_or_number_of_a_place() {
    for (text, place) in [
        ("afghanist", "AF"),
        ("afgha", "AF"),
        ("pakis", "PK"),
        ("adagasca", "MG"),
        ("ecuator", "EC"),
        (" afghanist ", "AF"),
        ("ghanist", "-"),
        ("south kor", "-"),
        ("pesos", "-"),
        ("20", "EG"),
        ("2024", "-"),
        ("+2024", "EG"),
        ("002024", "EG"),
        ("410", "PK"),
    ] {
        let found = understood(text);
        assert_eq!((&*row(&found)[0], found.has_said_place), (place, place != "-"), "{text}");
    }
    let choices = |text: &str| understood(text).ambiguous.into_iter().map(|found| (found.text, found.places.len()));
    assert!(choices("44").count() == 1);
    assert!(choices("44").all(|(text, places)| text.is_empty() && places > 1), "a number is not said again");
    assert!(choices("guinea").count() == 0, "one is called so, and the others longer");
    assert!(choices("nige").count() == 0, "what begins several names is none");
}

#[test]
fn a_plus_begins_a_number_and_stands_in_none() {
    let place = place_of;
    assert_eq!(place("92 300 1234567+0 wechat"), "PK", "a sign behind a number is none of its digits");
    assert_eq!(place("460001234567890 wechat"), "CN", "a subscriber number, by its network");
    assert_eq!(place("+460001234567890 wechat"), "SE", "a phone number, by its dial code");
    assert_eq!(place("(020) 7946 0958 wechat"), place("020 7946 0958 wechat"), "brackets count for nothing");
    assert!(Sentences::has_number("卡3001234567") && !Sentences::has_number("abc3001234567"), "but in a word");
}

#[test]
fn somebody_is_where_the_card_is_from_only_if_they_say_so() {
    for (text, expected) in [
        ("英国 giffgaff", "-"),
        ("giffgaff", "-"),
        ("我在英国用giffgaff", "you.where=there"),
        ("giffgaff in the uk", "you.where=there"),
        ("giffgaff uk, i am in the uk", "you.where=there"),
    ] {
        let found = row(&understood(text));
        assert_eq!([&*found[2], &*found[4]], ["gb-giffgaff", expected], "{text}");
    }
}

#[test]
fn who_is_at_home_and_speaks_of_home_has_a_card_from_there() {
    assert_eq!(place_of("人在中国，中国 微信"), "CN");
    assert_eq!(place_of("在中国 微信"), "-", "nobody says where the card is from");
}

#[test]
fn a_quotation_mark_ends_a_word_and_an_apostrophe_does_not() {
    for text in ["'giffgaff'65", "'giffgaff' 微信", "what's giffgaff’s app"] {
        assert_eq!(row(&understood(text))[2], "gb-giffgaff", "{text}");
    }
}

#[test]
fn a_small_word_belongs_to_what_is_not_understood_only_within_it() {
    assert_eq!(understood("巴基斯坦保号卡 石破的天惊的").ignored, ["石破的天惊"]);
    assert_eq!(understood("巴基斯坦保号卡 的石破天惊").ignored, ["石破天惊"]);
}

#[test]
fn a_day_is_when_the_card_was_last_used() {
    for text in ["giffgaff 2026-08-31", "giffgaff 上次用是2026年8月31日", "2026/8/31 giffgaff"] {
        assert_eq!(understood(text).last_used, Some((2026, 8, 31)), "{text}");
    }
    for text in ["giffgaff 2026/8/31/微信", "giffgaff 2026-08-31.微信", "31.8.2026.微信 giffgaff"] {
        let found = understood(text);
        assert_eq!((found.last_used, found.services.len()), (Some((2026, 8, 31)), 1), "its day ends with it: {text}");
    }
    assert_eq!(place_of("2026年8月31日本微信"), "-", "the letter behind a day belongs to it");
    let place = understood("pakista 2026-08-31").place.map(|place| DATASET.tables.countries[place.index()].code);
    assert_eq!(place, Some("PK"), "a day leaves the guess at a word");
    for text in ["giffgaff 2026年8月31日", "giffgaff 31.8.2026", "31.08.2026. giffgaff"] {
        let found = understood(text);
        assert_eq!(
            (found.last_used, found.ignored),
            (Some((2026, 8, 31)), Vec::new()),
            "nothing of it is left: {text}"
        );
    }
    for text in [
        "giffgaff 2026-13-31",
        "giffgaff 2026",
        "giffgaff 08-31",
        "giffgaff 2026x08x31",
        "giffgaff 031.8.2026",
        "giffgaff 31.008.2026",
        "giffgaff 31.8.26",
        "giffgaff 31.13.2026",
        "giffgaff 32.8.2026",
        "giffgaff 31.8.1026",
        "giffgaff 2026 8 31",
        "giffgaff 2026年8 31",
        "giffgaff 2026-8/31",
        "giffgaff 2026-8-311",
        "giffgaff 2026、8、31",
        "giffgaffx31.8.2026",
        "giffgaff v.31.8.2026",
    ] {
        assert_eq!(understood(text).last_used, None, "{text}");
    }
}

#[test]
fn a_long_name_may_be_typed_apart_where_its_parts_are_no_words() {
    for apart in ["voda fone", "lycamo bile", "veri fication", "alip ayhk", "movi star"] {
        let whole = understood(&apart.replace(' ', ""));
        let found = understood(apart);
        assert!(found.ignored.is_empty(), "{apart}: {:?}", found.ignored);
        assert_eq!((found.product, found.place, found.guides), (whole.product, whole.place, whole.guides), "{apart}");
    }
}

#[test]
fn words_typed_without_gaps_are_read_where_one_of_them_is_a_name() {
    let found = understood("giffgaffwechat");
    assert!(found.product.is_some() && !found.services.is_empty() && found.ignored.is_empty());
    for nameless in ["esimphone", "esimforeign", "verifyesim", "whetheresim", "shouldesim"] {
        let found = understood(nameless);
        assert_eq!((found.card, found.product, found.place), (None, None, None), "{nameless}");
    }
    let is_heard = |text: &str| !understood(text).is_empty();
    assert_eq!(["movi star", "movi-star", "movi, star"].map(is_heard), [true, true, false], "a comma parts");
    assert_eq!(understood("phon e esim").ignored, ["phon"], "no word is put together from a word and a letter");
}

#[test]
fn a_long_name_with_a_letter_left_out_is_that_name_unless_another_is_as_near() {
    let (mut heard, mut not) = (0, 0);
    for (at, country) in DATASET.tables.countries.entries() {
        let name = country.shown().en();
        if name.len() < 9 || !name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            continue;
        }
        for left_out in 1..name.len() {
            let typed = format!("{}{}", &name[..left_out], &name[left_out + 1..]);
            match understood(&typed).place {
                Some(place) => {
                    assert_eq!(place, at, "{typed}");
                    heard += 1;
                }
                None => not += 1,
            }
        }
    }
    assert!(heard > 20 * not, "{heard} {not}");
}

#[test]
fn a_name_that_is_an_ordinary_word_may_stand_behind_the_word_for_a_card() {
    for (text, product) in [
        ("pakistan sim jazz", "pk-jazz"),
        ("sim jazz in pakistan", "pk-jazz"),
        ("usa sim mint", "us-mint"),
        ("卡 three 英国", "gb-three"),
    ] {
        let found = understood(text).product.map(|product| DATASET.tables.products[product.index()].id);
        assert!(found.is_some_and(|found| found.starts_with(product)), "{text}: {found:?}");
    }
}

#[test]
fn beside_the_mainland_the_card_is_from_the_other_place_and_no_kind_is_assumed() {
    for text in
        ["china thailand wechat", "泰国 中国 卡", "from thailand china", "in china in thailand", "在泰国 在中国"]
    {
        assert_eq!((place_of(text).as_str(), understood(text).card), ("TH", None), "{text}");
    }
}

#[test]
fn of_two_places_the_card_is_from_the_one_that_nobody_is_said_to_be_in() {
    for (text, place) in [
        ("在日本 泰国电话卡", "TH"),
        ("泰国电话卡 在日本", "TH"),
        ("in japan thailand sim", "TH"),
        ("thailand sim in japan", "TH"),
        ("japan sim in thailand", "JP"),
        ("in thailand japan sim", "JP"),
        ("japan thailand sim from thailand", "TH"),
    ] {
        assert_eq!(place_of(text), place, "{text}");
    }
}

/// A text of parts that people write, in any order.
fn sentence() -> impl Strategy<Value = String> {
    let parts =
        "[ -~]{0,6}|[一-龥]{1,4}|[0-9 +-]{0,18}|[٠-٩０-９]{1,9}|giffgaff|微信|esim|在|上海|Colombia|保号卡|、|\n";
    prop::collection::vec(parts, 0..8).prop_map(|parts| parts.concat())
}

fn longest_run_of_digits(text: &str) -> usize {
    text.split(|c: char| !c.is_numeric()).map(|run| run.chars().count()).max().unwrap_or(0)
}

proptest! {
    #[test]
    fn any_text_is_understood_without_harm(text in "\\PC{0,60}") {
        let _ = understood(&text);
    }

    #[test]
    fn digits_never_come_back(text in sentence()) {
        let found = understood(&text);
        for told in found.ignored.iter().chain(found.ambiguous.iter().map(|choice| &choice.text)) {
            prop_assert!(longest_run_of_digits(told) < 5, "{text:?}: {told:?}");
        }
    }

    #[test]
    fn a_text_means_the_same_each_time(text in sentence()) {
        prop_assert_eq!(understood(&text), understood(&text));
    }

    #[test]
    fn case_does_not_matter_but_for_codes(row in 0..ROWS.lines().count()) {
        let text = ROWS.lines().nth(row).and_then(|line| line.split('\t').next()).unwrap_or_default();
        let is_code = |word: &str| (2..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
        prop_assume!(!text.split(|c: char| !c.is_ascii_alphabetic()).any(is_code));
        let of = |text: String| Understanding { ignored: Vec::new(), ..understood(&text) };
        prop_assert_eq!(of(text.to_lowercase()), of(text.to_owned()));
    }
}
