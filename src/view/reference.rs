//! Frequent questions, misunderstandings and terms: those of a step, and a searchable list of all.

use timeline::Step;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::reference::{MISUNDERSTANDINGS, QUESTIONS, Question, TERMS, WHOLE_LIST};
use crate::model::{Detail, Model};
use crate::stories::Handshake;
use crate::view::terms;
use crate::view::text::{Span, spans};
use crate::view::value::value;
use crate::view::viewpoint::sees_value;
use crate::view::{everyday, later_words, story};

/// The list of all entries.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceView {
    /// The search text.
    pub search: String,
    /// The matching entries.
    pub sections: Vec<SectionView>,
    /// The number of matches, or why there are none.
    pub status: String,
}

/// Entries under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    /// The heading.
    pub title: String,
    /// Its entries.
    pub entries: Vec<EntryView>,
}

/// A question with its answer, or a term with its definition.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryView {
    /// Its name in links.
    pub key: &'static str,
    /// The question or the term.
    pub title: String,
    /// The answer.
    pub answer: Vec<Span>,
    /// Where the shown session demonstrates it.
    pub place: Option<EntryPlace>,
    /// The link to it, including the `#`.
    pub link: String,
    /// Whether a link has opened it.
    pub is_wanted: bool,
}

/// Where a session demonstrates something.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryPlace {
    /// The step, counted from 0.
    pub step: usize,
    /// The label of the button that goes there.
    pub words: String,
    /// The value that demonstrates it: its name, and its bytes on one line.
    pub value: Option<(String, String)>,
}

/// The list.
pub fn list(text: &Localizer, model: &Model) -> ReferenceView {
    let reference = &model.reference;
    let mut sections = Vec::new();
    if text.has_later() {
        for chapter in 1..=6 {
            let of_chapter = QUESTIONS
                .iter()
                .filter(|it| it.chapter == chapter && it.handshakes.contains(&Handshake::Rsa));
            sections.push(SectionView {
                title: format!("{chapter} {}", text.text(&format!("chapter-{chapter}"))),
                entries: of_chapter.map(|it| question(text, model, "question", it)).collect(),
            });
        }
        let of_today = QUESTIONS.iter().filter(|it| !it.handshakes.contains(&Handshake::Rsa));
        sections.push(SectionView {
            title: text.text("interface-reference-today"),
            entries: of_today.map(|it| question(text, model, "question", it)).collect(),
        });
        sections.push(SectionView {
            title: text.text("interface-reference-misunderstandings"),
            entries: MISUNDERSTANDINGS
                .iter()
                .map(|it| question(text, model, "misunderstanding", it))
                .collect(),
        });
        sections.push(SectionView {
            title: text.text("interface-reference-terms"),
            entries: TERMS
                .iter()
                .map(|term| term_entry(text, model, term.key, term.specification))
                .collect(),
        });
    }
    let wanted = reference.search.to_lowercase();
    for section in &mut sections {
        section.entries.retain(|entry| {
            let words: String = entry.answer.iter().map(|span| span.text.as_str()).collect();
            entry.title.to_lowercase().contains(&wanted) || words.to_lowercase().contains(&wanted)
        });
    }
    sections.retain(|section| !section.entries.is_empty());
    let count: usize = sections.iter().map(|section| section.entries.len()).sum();
    ReferenceView {
        search: reference.search.clone(),
        status: later_words::status(text, model)
            .unwrap_or_else(|| text.with("reference-found", &arguments!("count" = count))),
        sections,
    }
}

/// The questions of a step, or those of its chapter if it has none.
pub fn of_step(text: &Localizer, model: &Model, step: &Step, chapter: usize) -> Vec<EntryView> {
    if !text.has_later() {
        return Vec::new();
    }
    let key = story::key(step);
    let handshake = model.story().handshake;
    let of_handshake = || QUESTIONS.iter().filter(|it| it.handshakes.contains(&handshake));
    let of_step: Vec<_> = of_handshake().filter(|it| it.steps.contains(&key)).collect();
    let questions = match of_step.is_empty() {
        true => of_handshake().filter(|it| it.chapter == chapter).collect(),
        false => of_step,
    };
    let entries = questions.into_iter().map(|it| question(text, model, "question", it));
    entries.collect()
}

fn question(text: &Localizer, model: &Model, kind: &str, question: &Question) -> EntryView {
    let id = match kind {
        "question" => format!("question-{}", question.key),
        _ => format!("misunderstanding-{}", question.key),
    };
    EntryView {
        title: text.text(&id),
        answer: spans(&text.text(&format!("{id}.answer"))),
        place: place(text, model, question),
        ..entry(model, question.key)
    }
}

fn term_entry(text: &Localizer, model: &Model, key: &'static str, specification: &str) -> EntryView {
    let term = terms::term(text, key, specification);
    EntryView {
        title: term.name,
        answer: spans(&term.definition),
        ..entry(model, key)
    }
}

fn entry(model: &Model, key: &'static str) -> EntryView {
    let here = model.link_here().unwrap_or_default();
    let here = here.split_once('#').map(|(_, fragment)| fragment.to_owned());
    EntryView {
        key,
        title: String::new(),
        answer: Vec::new(),
        place: None,
        link: match here.filter(|here| !here.is_empty()) {
            Some(here) => format!("#{here}&question={key}"),
            None => format!("#question={key}"),
        },
        is_wanted: model
            .reference
            .wanted
            .is_some_and(|wanted| wanted == key && wanted != WHOLE_LIST),
    }
}

/// The first step that demonstrates the answer, with its value if the viewpoint may see that.
fn place(text: &Localizer, model: &Model, question: &Question) -> Option<EntryPlace> {
    let steps = model.steps();
    let step = question
        .steps
        .iter()
        .find_map(|key| steps.iter().position(|step| story::key(step) == *key))?;
    let item = question.item;
    let mut learned = steps[..=step].iter().flat_map(|step| &step.learned);
    let quantity = item.and_then(|item| learned.find(|(actor, it)| it.item == item && sees_value(model, *actor, it)));
    let headline = match model.preferences.detail {
        Detail::Story => everyday::at_depth(text, model, &steps[step], None),
        Detail::Messages | Detail::Bytes => story::text(text, &steps[step], None),
    };
    Some(EntryPlace {
        step,
        words: text.with("reference-see", &arguments!("step" = step + 1, "headline" = headline)),
        value: quantity.map(|(_, quantity)| {
            let view = value(text, quantity, false);
            (view.label, view.short)
        }),
    })
}
