//! What the data consists of, checked and linked: ids have become positions in the lists of [`Tables`].

use serde::{Deserialize, Serialize};

use super::{Country, Dated, Entry, Lazy, Table, Text, Wording};

/// Everything but the operators. Lists keep the order of the files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// Changes whenever the data does: the newest date in it and a checksum.
    pub version: &'static str,
    /// Wallets.
    pub services: Vec<Service>,
    /// Questions about a service.
    pub asks: Vec<Ask>,
    /// What people buy.
    pub cards: Vec<CardKind>,
    /// What rules read.
    pub facts: Vec<Fact>,
    /// Presets of the facts of the person.
    pub profiles: Vec<Profile>,
    /// What notes are about.
    pub topics: Vec<Topic>,
    /// Ways to reach an ask.
    pub routes: Vec<Route>,
    /// Facts' values with evidence.
    pub findings: Vec<Finding>,
    /// Things worth knowing that no rule reads.
    pub notes: Table<Note>,
    /// What articles in circulation say.
    pub claims: Table<Claim>,
    /// What to do.
    pub advice: Lazy<Vec<Advice>>,
    /// Where it comes from.
    pub sources: Table<Source>,
    /// Countries and regions, by code.
    pub countries: Table<Country>,
    /// The wording of the program.
    pub wording: Wording,
}

impl Entry for Note {
    /// Where.
    type Key = Option<u16>;

    fn key(&self) -> Self::Key {
        self.country
    }
}

impl Entry for Claim {
    /// About where and about which card kind.
    type Key = (Option<u16>, Option<u8>);

    fn key(&self) -> Self::Key {
        (self.country, self.card)
    }
}

impl Entry for Source {
    /// Sources are reached by position alone.
    type Key = ();

    fn key(&self) -> Self::Key {}
}

impl Entry for Country {
    /// The two capitals of its code.
    type Key = [u8; 2];

    fn key(&self) -> Self::Key {
        self.code.as_bytes().try_into().unwrap_or_default()
    }
}

/// A wallet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
}

/// A precise question about a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Its id.
    pub id: &'static str,
    /// A few words for a table.
    pub name: Text,
    /// The whole question.
    pub question: Text,
    /// Whether it sums up the others; exactly one does.
    pub headline: bool,
}

/// What people buy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardKind {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub summary: Text,
    /// How hard it is to get one, 1 easy to 5 hard; 0 if it is never suggested.
    pub effort: u8,
    /// What follows from the kind alone.
    pub traits: Vec<Trait>,
}

/// A fact that a card kind settles, wholly or in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Trait {
    /// Position of the fact.
    pub fact: u16,
    /// Positions of the values that are possible, as bits.
    pub values: u32,
    /// Whether it only is the usual case.
    pub assumed: bool,
    /// Why it is assumed.
    pub why: Option<Text>,
}

/// What a fact is a fact of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// The card.
    Card,
    /// The person.
    Person,
    /// The country or region.
    Country,
    /// The country or region with one service.
    CountryService,
}

/// A named value that rules read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its id, with a dot.
    pub id: &'static str,
    /// What it is a fact of.
    pub scope: Scope,
    /// A few words.
    pub name: Text,
    /// The question that is put to the person; facts of the world have none.
    pub question: Option<Text>,
    /// All values it can have.
    pub values: Vec<Value>,
    /// Whether a person may answer differently for each service.
    pub per_service: bool,
    /// Months after which evidence for it counts as old; 0 if it does not age.
    pub shelf_life: u16,
    /// Whether it is known that nobody has found a value yet.
    pub open: bool,
}

/// One value of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Its id, unique within the fact.
    pub id: &'static str,
    /// A few words.
    pub name: Text,
    /// How hard it is for a person to bring it about, 1 easy to 5 hard, and how.
    pub change: Option<(u8, Text)>,
}

/// A preset of the facts of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Who that is.
    pub summary: Text,
    /// Whether it holds when none is chosen; exactly one does.
    pub default: bool,
    /// What it says: fact, value, and whether that is only assumed.
    pub facts: Vec<(u16, u8, bool)>,
}

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Whether it is another way to pay or to move money.
    pub alternative: bool,
}

/// How sure a statement is. Ordered from the strongest to the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// The operator, wallet, bank or authority itself.
    Official,
    /// Dated journalism or a press release.
    Press,
    /// Forum, blog, guide.
    Community,
    /// Follows by rule from other evidence, not tested.
    Derived,
    /// Sources disagree.
    Contested,
}

impl Grade {
    /// All grades with the words that the data and JSON use, strongest first.
    pub const ALL: [(&'static str, Self); 5] = [
        ("official", Self::Official),
        ("press", Self::Press),
        ("community", Self::Community),
        ("derived", Self::Derived),
        ("contested", Self::Contested),
    ];
}

/// Who says so, since when, and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// When the source said it.
    pub as_of: Dated,
    /// How sure it is.
    pub grade: Grade,
    /// Positions of the sources; at least one.
    pub sources: Vec<u16>,
}

/// What kind of thing a need is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Factor {
    /// The card itself.
    Card,
    /// What a provider or a state allows.
    Policy,
    /// How the systems work.
    Technical,
    /// Banks and cards for payment.
    Bank,
    /// Mobile networks.
    Network,
    /// Merchants.
    Market,
    /// The account.
    Account,
    /// Proof of identity.
    Identity,
}

impl Factor {
    /// All factors with the words that the data and JSON use.
    pub const ALL: [(&'static str, Self); 8] = [
        ("card", Self::Card),
        ("policy", Self::Policy),
        ("technical", Self::Technical),
        ("bank", Self::Bank),
        ("network", Self::Network),
        ("market", Self::Market),
        ("account", Self::Account),
        ("identity", Self::Identity),
    ];
}

/// One way to reach an ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Its id.
    pub id: &'static str,
    /// Position of the ask.
    pub ask: u16,
    /// Services that it holds for, as bits.
    pub services: u32,
    /// The way in a few words.
    pub text: Text,
    /// The level that it never exceeds, 0 no to 3 yes.
    pub at_best: u8,
    /// Which part is limited, where `at_best` is.
    pub part: Option<Text>,
    /// What would only ever be "maybe".
    pub remark: Option<Text>,
    /// Positions of advice for whoever takes this route.
    pub advice: Vec<u16>,
    /// What it needs.
    pub needs: Vec<Need>,
}

/// One thing that a route needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Its id.
    pub id: &'static str,
    /// What must hold.
    pub requirement: Requirement,
    /// What kind of thing it is about.
    pub factor: Factor,
    /// The condition in words.
    pub text: Text,
    /// Why it fails, or which part is limited; missing only where nothing could be said.
    pub unmet: Option<Text>,
    /// Positions of advice that helps where it is not met.
    pub advice: Vec<u16>,
    /// Who says that it matters; missing only where another ask answers for it.
    pub evidence: Option<Evidence>,
}

/// What a need asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Requirement {
    /// A condition, and the level (0 no to 2 limited) where it is not met.
    Condition(Condition, u8),
    /// No better than the ask at this position.
    LevelOf(u16),
}

/// Something that holds, does not hold, or is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The fact at this position has one of these values (bits).
    Fact(u16, u32),
    /// At least one holds.
    Any(Vec<Condition>),
    /// Each holds.
    All(Vec<Condition>),
    /// The ask at this position reaches a level (1 unlikely to 3 yes).
    Ask(u16, u8),
}

impl Condition {
    /// Calls `visit` with every fact that it reads.
    pub fn for_each_fact(&self, visit: &mut impl FnMut(u16)) {
        match self {
            Self::Fact(fact, _) => visit(*fact),
            Self::Any(parts) | Self::All(parts) => parts.iter().for_each(|part| part.for_each_fact(visit)),
            Self::Ask(..) => {}
        }
    }
}

/// A fact's value, with evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Finding {
    /// Position of the fact.
    pub fact: u16,
    /// Where; none means everywhere that has no finding of its own.
    pub country: Option<u16>,
    /// For which service.
    pub service: Option<u8>,
    /// For which card kind, where it overrides a trait.
    pub card: Option<u8>,
    /// Positions of the values that are possible, as bits.
    pub values: u32,
    /// Whether it only is taken to be so.
    pub assumed: bool,
    /// What was found.
    pub text: Text,
    /// Who says so.
    pub evidence: Evidence,
}

/// Something worth knowing that no rule reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    pub id: &'static str,
    /// Where; none means everywhere.
    pub country: Option<u16>,
    /// Position of the topic.
    pub topic: u16,
    /// What is known.
    pub text: Text,
    /// Who says so.
    pub evidence: Evidence,
}

/// What came of checking a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Check {
    /// Evidence agrees.
    Supported,
    /// Better evidence says otherwise.
    Contradicted,
    /// It was true.
    Outdated,
    /// No evidence was found either way.
    Unverified,
}

impl Check {
    /// All results with the words that the data and JSON use.
    pub const ALL: [(&'static str, Self); 4] = [
        ("supported", Self::Supported),
        ("contradicted", Self::Contradicted),
        ("outdated", Self::Outdated),
        ("unverified", Self::Unverified),
    ];
}

/// What articles in circulation say, with our check of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id.
    pub id: &'static str,
    /// About where; none means everywhere.
    pub country: Option<u16>,
    /// About which card kind.
    pub card: Option<u8>,
    /// About which services, as bits.
    pub services: u32,
    /// About which ask.
    pub ask: Option<u16>,
    /// The claim, in our words.
    pub says: Text,
    /// What came of the check.
    pub check: Check,
    /// Why.
    pub because: Text,
    /// Positions of the sources of the check.
    pub sources: Vec<u16>,
}

/// What kind of advice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AdviceKind {
    /// Before something dangerous or irreversible.
    Warning,
    /// Something to do.
    Advice,
    /// Something to do instead.
    Alternative,
}

impl AdviceKind {
    /// All kinds with the words that the data uses.
    pub const ALL: [(&'static str, Self); 3] =
        [("warning", Self::Warning), ("advice", Self::Advice), ("alternative", Self::Alternative)];
}

/// For which stay a piece of advice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stay {
    /// A short visit.
    Short,
    /// A long stay.
    Long,
    /// A person who keeps several cards and does not mind the work.
    Power,
}

impl Stay {
    /// All stays with the words that the data uses.
    pub const ALL: [(&'static str, Self); 3] = [("short", Self::Short), ("long", Self::Long), ("power", Self::Power)];
}

/// What to do, or not to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// Its id.
    pub id: &'static str,
    /// What kind it is.
    pub kind: AdviceKind,
    /// The advice.
    pub text: Text,
    /// Where it holds; empty means everywhere.
    pub countries: Vec<u16>,
    /// Card kinds that it is for, as bits.
    pub cards: u32,
    /// Services that it is for, as bits.
    pub services: u32,
    /// The stay that it is for.
    pub stay: Option<Stay>,
    /// When it matters; none means always.
    pub when: Option<Condition>,
    /// Who says so.
    pub evidence: Option<Evidence>,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: &'static str,
    /// Title of the page.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Its address.
    pub url: &'static str,
    /// When it was published, or read.
    pub published: Dated,
    /// What kind of source it is.
    pub grade: Grade,
}
