//! The writing rules that a program can check. Used by `words`.

/// Sentences with more words than this are hard to read.
const MOST_WORDS: usize = 24;

/// A language that has rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    German,
}

/// A sentence that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The explanation for an author.
    pub rule: String,
    /// The sentence.
    pub sentence: String,
}

/// A wording to avoid. Words are compared without regard to case.
enum Rule {
    /// These words in a row, unless these follow.
    Phrase(&'static str, &'static [&'static str]),
    /// A sentence, not a question, that begins with these words, unless these follow.
    Start(&'static str, &'static [&'static str]),
    /// The word at the end of a clause, after a comma.
    Trailing(&'static str),
    /// The phrase, if it occurs more than once in a text.
    Once(&'static str),
    /// Any word with this beginning.
    Stem(&'static str),
    /// The word with exactly this capitalization, within a sentence.
    Formal(&'static str),
}

const ENGLISH: &[Rule] = &[
    Rule::Phrase("stands", &["for"]),
    Rule::Phrase("stand in", &[]),
    Rule::Phrase("at once", &[]),
    Rule::Phrase("of it", &[]),
    Rule::Phrase("as it must be", &[]),
    Rule::Phrase("by itself", &[]),
    Rule::Phrase("whoever", &[]),
    Rule::Phrase("of which", &[]),
    Rule::Phrase("how many bytes", &[]),
    Rule::Start("what", &["if"]),
    Rule::Trailing("too"),
    Rule::Trailing("which"),
    Rule::Once("so that"),
];

const GERMAN: &[Rule] = &[
    Rule::Stem("gesperrt"),
    Rule::Stem("sperrliste"),
    Rule::Stem("unterschrieben"),
    Rule::Stem("unterschreib"),
    Rule::Phrase("wie es sein muss", &[]),
    Rule::Phrase("so viele bytes", &[]),
    Rule::Phrase("wie viele bytes", &[]),
    Rule::Phrase("mit wessen augen", &[]),
    Rule::Phrase("bitte", &["um"]),
    Rule::Phrase("man", &[]),
    Rule::Formal("Ihnen"),
    Rule::Formal("Ihre"),
    Rule::Formal("Ihren"),
    Rule::Once("sodass"),
    Rule::Once("damit"),
];

/// Checks a text against the rules of its language.
pub fn check(text: &str, language: Language) -> Vec<Finding> {
    let rules = match language {
        Language::English => ENGLISH,
        Language::German => GERMAN,
    };
    let mut findings = Vec::new();
    for sentence in sentences(text) {
        let words = words(sentence);
        let mut report = |rule: String| {
            findings.push(Finding {
                rule,
                sentence: sentence.to_owned(),
            });
        };
        if words.len() > MOST_WORDS {
            report(format!("{} words in a sentence", words.len()));
        }
        for rule in rules {
            if let Some(rule) = broken(rule, sentence, &words) {
                report(rule);
            }
        }
    }
    let all = words(text);
    for rule in rules {
        if let Rule::Once(phrase) = rule
            && places(&all, phrase, &[]).count() > 1
        {
            findings.push(Finding {
                rule: format!("“{phrase}” more than once in a text"),
                sentence: text.to_owned(),
            });
        }
    }
    findings
}

/// The message for an author if the sentence breaks this rule.
fn broken(rule: &Rule, sentence: &str, words: &[String]) -> Option<String> {
    match rule {
        Rule::Phrase(phrase, unless) => places(words, phrase, unless).next().map(|_| format!("“{phrase}”")),
        Rule::Start(phrase, unless) => {
            let is_there = places(words, phrase, unless).next() == Some(0);
            (is_there && !sentence.contains('?')).then(|| format!("“{phrase}” as the subject"))
        }
        Rule::Trailing(word) => {
            let lower = sentence.to_lowercase();
            let phrase = format!(", {word}");
            let mut after = lower.split(phrase.as_str()).skip(1);
            // “too” ends a clause; other words begin one.
            let is_there = match *word {
                "too" => after.any(|rest| !rest.starts_with([' ', '-']) && !rest.starts_with(char::is_alphabetic)),
                _ => after.any(|rest| !rest.starts_with(char::is_alphabetic)),
            };
            is_there.then(|| format!("“, {word}”"))
        }
        Rule::Stem(stem) => words
            .iter()
            .any(|word| word.starts_with(stem))
            .then(|| format!("“{stem}…”")),
        Rule::Formal(word) => {
            let mut cased = sentence.split(|letter: char| !letter.is_alphabetic()).skip(1);
            cased.any(|it| it == *word).then(|| format!("“{word}”: we say du"))
        }
        Rule::Once(_) => None,
    }
}

/// The positions of a phrase, except where one of `unless` follows.
fn places<'a>(words: &'a [String], phrase: &'a str, unless: &'a [&str]) -> impl Iterator<Item = usize> + 'a {
    let wanted: Vec<_> = phrase.split(' ').collect();
    let length = wanted.len();
    (0..words.len()).filter(move |at| {
        let is_there = words
            .get(*at..at + length)
            .is_some_and(|found| found.iter().zip(&wanted).all(|(found, wanted)| found == wanted));
        is_there
            && !words
                .get(at + length)
                .is_some_and(|next| unless.contains(&next.as_str()))
    })
}

/// The words in lower case. A number or a formula counts as one.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| letter.is_whitespace() || letter == '/');
    let bare = parts.map(|part| part.trim_matches(|letter: char| !letter.is_alphanumeric()));
    bare.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

/// Splits a text into sentences. A closing mark ends one if white space follows, possibly after
/// quotation marks or brackets.
fn sentences(text: &str) -> Vec<&str> {
    const CLOSING: [char; 6] = ['”', '“', ')', '"', '’', '*'];
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut has_ended = false;
    for (at, letter) in text.char_indices() {
        if has_ended && letter.is_whitespace() {
            sentences.push(&text[start..at]);
            start = at;
        }
        let is_end = matches!(letter, '!' | '?' | '…') || (letter == '.' && !is_abbreviation(&text[start..at]));
        has_ended = is_end || (has_ended && CLOSING.contains(&letter));
    }
    sentences.push(&text[start..]);
    let trimmed = sentences.into_iter().map(str::trim);
    trimmed.filter(|sentence| !sentence.is_empty()).collect()
}

/// Returns true if the full stop behind these words belongs to “z. B.”.
fn is_abbreviation(words: &str) -> bool {
    words.ends_with(" z") || words.ends_with(" B")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str, language: Language) -> Vec<String> {
        check(text, language).into_iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn each_rule_finds_what_it_forbids() {
        let english = |text| rules(text, Language::English);
        assert_eq!(english("A length stands in front."), ["“stands”"]);
        assert_eq!(english("Two lengths stand in front."), ["“stand in”"]);
        assert_eq!(english("It ends at once."), ["“at once”"]);
        assert_eq!(english("The client has it, too."), ["“, too”"]);
        assert_eq!(english("It is last, which is why it ends."), ["“, which”"]);
        assert_eq!(english("What it says is true."), ["“what” as the subject"]);
        assert_eq!(
            english("So that one fits. It waits so that two fit, so that all fit.").len(),
            1
        );
        assert_eq!(english(&"word ".repeat(25)), ["25 words in a sentence"]);
        let german = |text| rules(text, Language::German);
        assert_eq!(german("Das Zertifikat wurde gesperrt."), ["“gesperrt…”"]);
        assert_eq!(german("Nehmen Sie Ihren Schlüssel."), ["“Ihren”: we say du"]);
    }

    #[test]
    fn good_english_and_german_pass() {
        for text in [
            "example.org stands for your address.",
            "What if something goes wrong?",
            "Of all, too few came.",
            "Anyone may copy it. Only I can open it.",
            &"Ten words are in this sentence, and it ends here. ".repeat(5),
        ] {
            assert!(check(text, Language::English).is_empty(), "{text}");
        }
        assert!(check("Ihr Schlüssel bleibt hier. Du bittest um nichts.", Language::German).is_empty());
    }

    #[test]
    fn sentences_end_where_a_reader_pauses() {
        assert_eq!(
            sentences("“Here. It is!” It ends (so.) Yes."),
            ["“Here.", "It is!”", "It ends (so.)", "Yes."]
        );
        assert_eq!(sentences("Am Tag, z. B. heute."), ["Am Tag, z. B. heute."]);
        assert_eq!(sentences("Raised to e. Then n."), ["Raised to e.", "Then n."]);
        assert_eq!(sentences("RFC 5246 §7.4.1 says 1.2."), ["RFC 5246 §7.4.1 says 1.2."]);
    }
}
