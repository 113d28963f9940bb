//! Marks technical terms in a text at their first use, with their definitions.

use crate::i18n::{Arguments, Localizer};
use crate::model::reference::TERMS;
use crate::view::text::Span;

/// A term with its definition.
#[derive(Clone, Debug, PartialEq)]
pub struct TermView {
    /// Its name in links and locales.
    pub key: &'static str,
    /// The term.
    pub name: String,
    /// Its definition in one sentence, the everyday word if there is one, and the specification.
    pub definition: String,
}

/// The term with its definition.
pub fn term(text: &Localizer, key: &'static str, specification: &str) -> TermView {
    let about = text.text(&format!("term-{key}.about"));
    let everyday = text.find(&format!("term-{key}.everyday"), &Arguments::new());
    let parts = [Some(about), everyday, Some(format!("({specification})"))];
    TermView {
        key,
        name: text.text(&format!("term-{key}")),
        definition: parts.into_iter().flatten().collect::<Vec<_>>().join(" "),
    }
}

/// Marks each term where the paragraphs first use it.
pub fn mark(text: &Localizer, paragraphs: &mut [&mut Vec<Span>]) {
    for (form, key, specification) in forms(text) {
        let is_marked = |span: &Span| span.term.as_ref().is_some_and(|term| term.key == key);
        if paragraphs.iter().flat_map(|paragraph| paragraph.iter()).any(is_marked) {
            continue;
        }
        for paragraph in paragraphs.iter_mut() {
            if mark_form(paragraph, &form, || term(text, key, specification)) {
                break;
            }
        }
    }
}

/// Every form of every term, longest first, so that "master secret" does not match inside "pre-master secret".
fn forms(text: &Localizer) -> Vec<(String, &'static str, &'static str)> {
    let mut forms: Vec<_> = TERMS
        .iter()
        .flat_map(|term| {
            let all = text.text(&format!("term-{}.forms", term.key));
            let all: Vec<_> = all.split(", ").map(str::to_owned).collect();
            all.into_iter().map(|form| (form, term.key, term.specification))
        })
        .collect();
    forms.sort_by_key(|(form, ..)| usize::MAX - form.len());
    forms
}

fn mark_form(paragraph: &mut Vec<Span>, form: &str, term: impl FnOnce() -> TermView) -> bool {
    let unmarked = paragraph.iter().enumerate().filter(|(_, span)| span.term.is_none());
    let found = unmarked
        .filter_map(|(index, span)| Some((index, place(&span.text, form)?)))
        .next();
    let Some((index, start)) = found else {
        return false;
    };
    let whole = paragraph[index].clone();
    let end = start + form.len();
    let piece = |text: &str| Span {
        text: text.to_owned(),
        ..whole.clone()
    };
    let marked = Span {
        term: Some(term()),
        ..piece(&whole.text[start..end])
    };
    let pieces = [piece(&whole.text[..start]), marked, piece(&whole.text[end..])];
    paragraph.splice(index..=index, pieces.into_iter().filter(|piece| !piece.text.is_empty()));
    true
}

/// Finds a form as a whole word or words. It may be capitalized, as at the beginning of a sentence.
fn place(text: &str, form: &str) -> Option<usize> {
    let mut letters = form.chars();
    let first = letters.next()?;
    let capital: String = first.to_uppercase().chain(letters).collect();
    // A capital of different length would break the slicing by the form's length.
    let forms = [form, capital.as_str()].into_iter().filter(|it| it.len() == form.len());
    let is_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let stands_alone = |at: &usize| {
        let before = text[..*at].chars().next_back();
        let after = text[*at + form.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    };
    let places = forms.flat_map(|form| text.match_indices(form).map(|(at, _)| at));
    places.filter(stands_alone).min()
}
