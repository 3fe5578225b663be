//! What is said, as its parts, and what an editor may do to it.

use proptest::option;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::sample::select;

const SUBJECTS: [&str; 8] = [
    "the council",
    "the harbour office",
    "our ferry company",
    "the island school",
    "the fishing fleet",
    "the new owner",
    "the coast guard",
    "the regional museum",
];
/// Each verb and another that says the same.
const VERBS: [[&str; 2]; 6] = [
    ["buy", "purchase"],
    ["repair", "mend"],
    ["need", "require"],
    ["construct", "build"],
    ["obtain", "get"],
    ["shut", "close"],
];
/// Each quality and another word for it.
const QUALITIES: [[&str; 2]; 4] =
    [["large", "big"], ["broad", "wide"], ["costly", "expensive"], ["rapid", "fast"]];
const THINGS: [&str; 6] = ["boats", "cranes", "bridges", "lamps", "gates", "shelters"];
const NUMBERS: [u32; 6] = [3, 8, 14, 40, 120, 900];
const PLACES: [&str; 4] =
    ["near Mill Street", "on the western shore", "beside the chapel", "along the old railway"];
const TIMES: [&str; 5] =
    ["in May", "next spring", "on Thursday", "after the vote", "before the winter storms"];
const CONDITIONS: [&str; 3] =
    ["unless the wind drops", "if the members agree", "provided that the money comes"];

/// What is claimed: that it will be, that it will not, that it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    Affirmed,
    Denied,
    Possible,
}

/// Which of two words for one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    First,
    Second,
}

impl Choice {
    fn of(self, pair: [&'static str; 2]) -> &'static str {
        pair[self as usize]
    }
}

/// Where the time stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimePlace {
    Front,
    End,
}

/// A claim about the future.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    subject: &'static str,
    claim: Claim,
    verb: [&'static str; 2],
    quality: [&'static str; 2],
    words: Choice,
    number: u32,
    thing: &'static str,
    place: Option<&'static str>,
    time: &'static str,
    time_place: TimePlace,
    condition: Option<&'static str>,
}

impl Clause {
    /// Its words, with a capital and without a full stop.
    pub fn words(&self) -> String {
        let auxiliary = match self.claim {
            Claim::Affirmed => "will",
            Claim::Denied => "will not",
            Claim::Possible => "may",
        };
        let verb = format!("{auxiliary} {}", self.words.of(self.verb));
        let things = format!("{} {} {}", self.number, self.words.of(self.quality), self.thing);
        let place = self.place.map(|place| format!(" {place}")).unwrap_or_default();
        let condition = self.condition.map(|condition| format!(" {condition}")).unwrap_or_default();
        let Self { subject, time, .. } = self;
        let words = match self.time_place {
            TimePlace::Front => format!("{time} {subject} {verb} {things}{place}{condition}"),
            TimePlace::End => format!("{subject} {verb} {things}{place} {time}{condition}"),
        };
        words[..1].to_uppercase() + &words[1..]
    }
}

/// What an editor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    Reprint,
    Synonym,
    Reorder,
    DropPlace,
    Negate,
    Hedge,
    Number(u32),
    DropCondition,
}

impl Edit {
    /// The clause as edited.
    pub fn of(self, clause: &Clause) -> Clause {
        let clause = clause.clone();
        match self {
            Self::Reprint => clause,
            Self::Synonym => Clause { words: Choice::Second, ..clause },
            Self::Reorder => Clause { time_place: TimePlace::Front, ..clause },
            Self::DropPlace => Clause { place: None, ..clause },
            Self::Negate => Clause { claim: Claim::Denied, ..clause },
            Self::Hedge => Clause { claim: Claim::Possible, ..clause },
            Self::Number(number) => Clause { number, ..clause },
            Self::DropCondition => Clause { condition: None, ..clause },
        }
    }
}

/// A clause as first said.
pub fn clause() -> impl Strategy<Value = Clause> {
    let who = (select(&SUBJECTS[..]), select(&VERBS[..]), select(&QUALITIES[..]), select(&THINGS[..]));
    let when = (select(&NUMBERS[..]), option::of(select(&PLACES[..])), select(&TIMES[..]));
    let condition = option::weighted(0.3, select(&CONDITIONS[..]));
    (who, when, condition).prop_map(|((subject, verb, quality, thing), (number, place, time), condition)| {
        Clause {
            subject,
            claim: Claim::Affirmed,
            verb,
            quality,
            words: Choice::First,
            number,
            thing,
            place,
            time,
            time_place: TimePlace::End,
            condition,
        }
    })
}

/// An edit; reprints are the commonest.
pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => Just(Edit::Reprint),
        1 => Just(Edit::Synonym),
        1 => Just(Edit::Reorder),
        1 => Just(Edit::DropPlace),
        1 => Just(Edit::Negate),
        1 => Just(Edit::Hedge),
        1 => select(&NUMBERS[..]).prop_map(Edit::Number),
        1 => Just(Edit::DropCondition),
    ]
}
