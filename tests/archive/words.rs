//! The words of invented news: common English ones, invented ones, and names.

use crate::archive::chance::Chance;

/// Things and people, commonest first.
const NOUNS: &str = "people city government plan money road school water house council company law price bridge \
    report job market budget police court train hospital river farm bank tax worker teacher child family street \
    station village harbour project decision vote service party union office letter rule contract crisis storm flood \
    fire forest mine factory garden museum church library stadium tunnel railway airport ferry boat fish wheat bread \
    milk fuel coal wind power line pipe dam wall roof door window floor engine bus lorry bicycle ticket fare wage \
    pension loan debt profit loss share fund grant permit licence fine prison judge lawyer witness victim officer \
    soldier border army weapon peace war treaty embassy visa refugee shelter camp tent blanket medicine nurse doctor \
    patient vaccine disease cancer heart blood test study theory method sample result record medal race match goal \
    coach player fan club season league ground pitch song film stage actor author book poem story paper editor camera \
    phone screen network signal satellite rocket moon planet ocean island coast beach cliff hill valley mountain snow \
    ice rain drought heat harvest crop seed soil cattle sheep dog bird bee tree leaf root stone sand brick cement steel \
    copper gold silver glass paint cloth wool cotton coat shoe ring clock lamp candle bottle knife spoon table chair \
    bed lock key map flag bell drum pipeline meter valve pump filter cable tower fence gate yard quay pier canal weir \
    ditch pond swamp orchard vineyard brewery bakery kitchen menu waiter guest hotel tourist pilgrim monk priest mayor \
    clerk inspector engineer builder painter plumber driver pilot sailor diver miner smith tailor baker butcher grocer";

/// What is done, in its base form.
const VERBS: &str = "build close open pay cut keep sell buy move hold change lose win break fix plan offer raise lower \
    share stop start help save protect defend attack search check count measure test teach learn read write print sign \
    send bring carry drive fly sail swim climb dig plant water harvest cook bake brew serve clean wash paint repair \
    replace remove restore rescue shelter feed train hire fire fund tax fine ban allow permit license inspect review \
    reject accept approve support oppose delay finish extend shorten widen drain flood burn freeze melt store deliver \
    collect recycle bury guard patrol watch record broadcast publish translate explain discuss settle negotiate cancel \
    renew borrow lend owe spend invest audit insure pledge";

/// What things are like.
const ADJECTIVES: &str = "new old public local small large long short early late safe strong weak cheap dear clean dirty \
    empty full open quiet loud heavy light deep narrow wide steep dry wet cold warm bitter sweet fair honest proud calm \
    angry tired hungry rich poor young brave clever careful famous secret legal illegal urgent useful broken modern \
    ancient rural urban northern southern eastern western coastal royal private foreign annual daily temporary final";

/// Where and when, as narrators say it.
const PLACES: &str = "in the north;near the border;by the river;on the coast;in the old town;at the harbour;in the capital;\
    across the valley;outside the court;in parliament;at the station;on the island";

/// Days and times.
const TIMES: &str = "on Monday;on Tuesday;on Wednesday;on Thursday;on Friday;on Saturday;on Sunday;last week;this month;\
    in spring;before the winter;after the vote;at noon;in two days";

const GIVEN: &str = "Anna Mary John Peter Thomas Laura James Susan David Helen Robert Karen Michael Alice George Emma Paul \
    Sarah Simon Julia Martin Nora Frank Grace Henry Clara Oscar Lucy Walter Irene Hugo Vera Felix Martha Victor Edith";

const OFFICES: &str = "Mayor;Minister;Senator;Judge;Professor;Inspector;Captain;Governor";

/// Trades that stand behind a name.
const TRADES: &str = "a farmer;the harbour director;a nurse;the head of the union;a teacher;the chief engineer;a shopkeeper;\
    the club president;a spokeswoman for the council;the owner of the mill";

const ONSETS: [&str; 16] =
    ["b", "br", "d", "dr", "f", "g", "gr", "k", "l", "m", "n", "p", "st", "t", "tr", "v"];
const VOWELS: [&str; 6] = ["a", "e", "i", "o", "u", "ai"];
const CODAS: [&str; 8] = ["", "n", "l", "r", "k", "m", "nd", "lt"];

/// How many invented words there are.
const INVENTED: usize = 60_000;
/// How many surnames there are.
const SURNAMES: usize = 12_000;
/// The words of two syllables.
const TWO_SYLLABLES: usize = (16 * 6 * 8) * (16 * 6 * 8);
/// Neighbours among numbers shall not be neighbours in spelling: a factor that shares none with the number of
/// words, so that every number keeps a word of its own.
const SCATTER: usize = 269_861;

/// All lists, split.
pub struct Words {
    pub nouns: Vec<&'static str>,
    pub verbs: Vec<&'static str>,
    pub adjectives: Vec<&'static str>,
    pub places: Vec<&'static str>,
    pub times: Vec<&'static str>,
    given: Vec<&'static str>,
    offices: Vec<&'static str>,
    trades: Vec<&'static str>,
}

impl Words {
    pub fn new() -> Self {
        let words = |list: &'static str| list.split_whitespace().collect();
        let phrases = |list: &'static str| list.split(';').collect();
        Self {
            nouns: words(NOUNS),
            verbs: words(VERBS),
            adjectives: words(ADJECTIVES),
            places: phrases(PLACES),
            times: phrases(TIMES),
            given: words(GIVEN),
            offices: phrases(OFFICES),
            trades: phrases(TRADES),
        }
    }

    /// A word that no dictionary has, by Zipf's law.
    pub fn invented(&self, chance: &mut Chance) -> String {
        two_syllables(chance.zipf(INVENTED, 10.0))
    }

    /// A given name and a surname.
    pub fn name(&self, chance: &mut Chance) -> (String, String) {
        let given = chance.one_of(&self.given);
        let mut surname = two_syllables(INVENTED + chance.zipf(SURNAMES, 50.0));
        surname[..1].make_ascii_uppercase();
        ((*given).to_owned(), surname)
    }

    /// An office before a name, or a trade behind it.
    pub fn office(&self, chance: &mut Chance) -> (String, String) {
        if chance.happens(0.5) {
            (format!("{} ", chance.one_of(&self.offices)), String::new())
        } else {
            (String::new(), format!(", {}", chance.one_of(&self.trades)))
        }
    }
}

/// The word of a number.
fn two_syllables(number: usize) -> String {
    let mut rest = number * SCATTER % TWO_SYLLABLES;
    let mut word = String::new();
    for list in [&ONSETS[..], &VOWELS, &CODAS, &ONSETS, &VOWELS, &CODAS] {
        word.push_str(list[rest % list.len()]);
        rest /= list.len();
    }
    word
}
