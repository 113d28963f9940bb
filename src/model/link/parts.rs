//! Splits a query or a link into parts, either intact or as mangled by mail, chats and other pages:
//! followed by a full stop or a bracket, escaped too often, broken into lines, in capitals, or
//! truncated.
//!
//! `static/start.js` reads a few of them before the program is loaded, and must understand them in the same way.

use form_urlencoded::parse;

/// The most extra times that a text may have been escaped.
const MOST_ESCAPES: usize = 3;
/// The forms of `&` in HTML, after the `&` that separates two parts, or after the `#` that begins the fragment.
const ENTITIES: [&str; 5] = ["amp;", "#38;", "38;", "#x26;", "x26;"];

/// A consumer of the parts.
pub trait Reader {
    /// All names that it knows.
    fn names(&self) -> impl Iterator<Item = &'static str>;

    /// Reads a part. Returns false if it does not understand the value.
    fn take(&mut self, name: &'static str, value: &str) -> bool;

    /// Skips a part, given as written. `name` is `None` if it is unknown.
    fn leave(&mut self, name: Option<&'static str>, part: String);

    /// Announces that the following parts come after an escaped `#`.
    fn begin_fragment(&mut self) {}
}

/// How a text ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// With a part that is understood, or that has no meaning here.
    #[default]
    Whole,
    /// With a value that is not understood, possibly because it is incomplete.
    Unclear,
    /// In the middle of a part.
    CutOff,
}

/// Reads a query or a fragment, with or without its leading sign.
pub fn read(text: &str, reader: &mut impl Reader) -> Ending {
    let mut parts = Parts {
        reader,
        ending: Ending::Whole,
    };
    let text = text.trim_start_matches(['#', '?']);
    parts.read(text, true, MOST_ESCAPES);
    let last_value = parse(text.as_bytes()).last().map(|(_, value)| value);
    let is_character_incomplete = last_value.is_some_and(|value| value.ends_with(char::REPLACEMENT_CHARACTER));
    let is_escape_incomplete = text.rfind('%').is_some_and(|start| text.len() - start < "%00".len());
    match is_character_incomplete || is_escape_incomplete {
        true => Ending::CutOff,
        false => parts.ending,
    }
}

struct Parts<'a, R> {
    reader: &'a mut R,
    ending: Ending,
}

impl<R: Reader> Parts<'_, R> {
    fn read(&mut self, text: &str, is_end: bool, escapes: usize) {
        let written = parse(text.as_bytes()).map(|(name, value)| (bare(&name), name, value));
        // Skips remains of HTML, such as the `&gt;` of a bracket after the link.
        let is_remnant = |name: &str, value: &str| name.is_empty() || (value.is_empty() && name.ends_with(';'));
        let mut parts = written.filter(|(name, _, value)| !is_remnant(name, value)).peekable();
        while let Some((name, written_name, value)) = parts.next() {
            let is_last = is_end && parts.peek().is_none();
            self.ending = Ending::Whole;
            match self.known(&name, is_last && value.is_empty()) {
                Some(name) => self.read_known(name, &value, is_last, escapes),
                None if escapes > 0 && name.contains(['=', '&', '#', '%']) => {
                    self.read_escaped(&joined(&name, &value), is_last, escapes - 1);
                }
                None if is_last && value.is_empty() && self.begins_name(&name) => self.ending = Ending::CutOff,
                None => self.reader.leave(None, joined(&written_name, &value)),
            }
        }
    }

    fn known(&self, name: &str, can_have_tail: bool) -> Option<&'static str> {
        let shorter = without_tail(name);
        let is_it =
            |known: &&str| known.eq_ignore_ascii_case(name) || (can_have_tail && known.eq_ignore_ascii_case(shorter));
        self.reader.names().find(is_it)
    }

    fn read_known(&mut self, name: &'static str, value: &str, is_last: bool, escapes: usize) {
        if self.take(name, value, is_last) {
            return;
        }
        if let Some(end) = value.find(['&', '#']).filter(|_| escapes > 0) {
            let (head, rest) = value.split_at(end);
            if self.take(name, head, false) {
                if rest.starts_with('#') {
                    self.reader.begin_fragment();
                }
                return self.read(&rest[1..], is_last, escapes - 1);
            }
        }
        self.reader.leave(Some(name), joined(name, value));
        self.ending = match is_last && value.is_empty() {
            true => Ending::CutOff,
            false => Ending::Unclear,
        };
    }

    /// Passes on a value as written, or else in the form that it probably had before it was mangled.
    fn take(&mut self, name: &'static str, value: &str, is_last: bool) -> bool {
        if self.reader.take(name, value) {
            return true;
        }
        let end = match is_last {
            true => without_tail(value),
            false => value,
        };
        let unbroken: String = end.chars().filter(is_visible).collect();
        let small = unbroken.to_lowercase();
        [end, &unbroken, &small]
            .into_iter()
            .any(|form| !form.is_empty() && form != value && self.reader.take(name, form))
    }

    fn read_escaped(&mut self, text: &str, is_end: bool, escapes: usize) {
        let Some((head, rest)) = text.split_once('#') else {
            return self.read(text, is_end, escapes);
        };
        self.read(head, false, escapes);
        self.reader.begin_fragment();
        self.read(rest, is_end, escapes);
    }

    fn begins_name(&self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        self.reader.names().any(|known| known.starts_with(&name))
    }
}

fn joined(name: &str, value: &str) -> String {
    match value.is_empty() {
        true => name.to_owned(),
        false => format!("{name}={value}"),
    }
}

/// Strips remains of line breaks and HTML from a name.
fn bare(name: &str) -> String {
    let visible: String = name.chars().filter(is_visible).collect();
    let mut rest = visible.as_str();
    while let Some(shorter) = ENTITIES.iter().find_map(|entity| {
        let head = rest.get(..entity.len())?;
        head.eq_ignore_ascii_case(entity).then(|| &rest[entity.len()..])
    }) {
        rest = shorter;
    }
    rest.trim_start_matches('?').to_owned()
}

/// Strips trailing punctuation.
fn without_tail(text: &str) -> &str {
    text.trim_end_matches(|character: char| !character.is_alphanumeric())
}

/// Whether a character is visible: not white space, a line end or a zero-width character.
fn is_visible(character: &char) -> bool {
    character.is_alphanumeric() || character.is_ascii_punctuation()
}
