//! The inspector: fields and bytes of a message, the step's calculation, the reason, the questions.

use timeline::{Action, Step};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Model, Tab};
use crate::view::attack::{AttackView, attack};
use crate::view::bytes::{BytesView, bytes};
use crate::view::calculation::{CalculationsView, calculations};
use crate::view::challenges::{ChallengesView, challenges};
use crate::view::derivation::derivation;
use crate::view::key_schedule::key_schedule;
use crate::view::negotiation::{ChoiceView, choices};
use crate::view::possession::possession;
use crate::view::proof::proof;
use crate::view::quiz::{QuizView, quiz};
use crate::view::reference::EntryView;
use crate::view::sealing::sealing;
use crate::view::specification::of_step;
use crate::view::text::{Span, spans};
use crate::view::toy::toy;
use crate::view::validation::{ValidationView, validation};
use crate::view::viewpoint::sees_step;
use crate::view::{later_words, reference, story, terms};

/// The inspector's tabs and content.
#[derive(Clone, Debug, PartialEq)]
pub struct InspectorView {
    /// Its step, counted from 1; 0 before the session is ready.
    pub step: usize,
    /// The tabs in order.
    pub tabs: Vec<TabView>,
    /// The specification of the shown content, for example `RFC 5246 §7.4.7.1`.
    pub specification: Option<String>,
    /// The content of the selected tab.
    pub content: InspectorContent,
}

/// One tab of the inspector.
#[derive(Clone, Debug, PartialEq)]
pub struct TabView {
    /// Which.
    pub tab: Tab,
    /// Its name.
    pub title: String,
    /// Whether it is selected.
    pub is_selected: bool,
}

/// The content of the selected tab.
#[derive(Clone, Debug, PartialEq)]
pub enum InspectorContent {
    /// The selected message.
    Bytes(BytesView),
    /// The calculations of this step.
    Calculations(CalculationsView),
    /// The checks of a certificate chain.
    Validation(ValidationView),
    /// The server's choices from the client's offer.
    Negotiation(Vec<ChoiceView>),
    /// The attacker's panel.
    Attack(AttackView),
    /// The challenges.
    Challenges(ChallengesView),
    /// The questions of this step.
    Questions {
        /// The question of the chapter, to be answered by the learner.
        quiz: Option<QuizView>,
        /// Each with its answer.
        entries: Vec<EntryView>,
        /// Why there are none yet.
        status: Option<String>,
    },
    /// Paragraphs.
    Text(Vec<Vec<Span>>),
}

/// The inspector at the cursor.
pub fn inspector(text: &Localizer, model: &Model) -> InspectorView {
    let front = model.tab();
    let tabs = [
        (Tab::Bytes, "tab-bytes"),
        (Tab::Computation, "tab-computation"),
        (Tab::Why, "tab-why"),
        (Tab::Questions, "tab-questions"),
        (Tab::Attack, "tab-attack"),
        (Tab::Challenges, "tab-challenges"),
    ];
    let is_there = |tab: &Tab| match tab {
        Tab::Attack => model.shows_attack(),
        Tab::Challenges => model.challenges.is_open,
        Tab::Bytes | Tab::Computation | Tab::Why | Tab::Questions => true,
    };
    let Some(step) = model.current_step() else {
        return InspectorView {
            step: 0,
            tabs: Vec::new(),
            specification: None,
            content: InspectorContent::Text(Vec::new()),
        };
    };
    let (content, specification) = match front {
        Tab::Bytes => match bytes(text, model) {
            Some((view, specification)) => (InspectorContent::Bytes(view), specification),
            None => (InspectorContent::Text(vec![spans(&text.text("no-message"))]), None),
        },
        Tab::Computation => (computation_content(text, model, step), of_step(step)),
        Tab::Why => (why(text, model, step), of_step(step)),
        Tab::Questions => (questions(text, model, step), None),
        Tab::Challenges => (InspectorContent::Challenges(challenges(text, model)), None),
        Tab::Attack => (InspectorContent::Attack(attack(text, model)), None),
    };
    InspectorView {
        step: model.cursor() + 1,
        tabs: tabs
            .into_iter()
            .filter(|(tab, _)| is_there(tab))
            .map(|(tab, id)| TabView {
                tab,
                title: text.text(id),
                is_selected: tab == front,
            })
            .collect(),
        specification,
        content,
    }
}

fn computation_content(text: &Localizer, model: &Model, step: &Step) -> InspectorContent {
    let is_hidden = step.transfer().is_none() && !sees_step(model.preferences.viewpoint, step);
    let calculations = calculations(text, model, step);
    match &step.action {
        Action::Validation(report) if !is_hidden => {
            InspectorContent::Validation(validation(text, step.actor, report, &calculations))
        }
        Action::Negotiation(negotiation) if !is_hidden => InspectorContent::Negotiation(choices(text, negotiation)),
        Action::Validation(_)
        | Action::Negotiation(_)
        | Action::Computation(_)
        | Action::Transfer(_)
        | Action::Arrival(_)
        | Action::Failure => {
            let words = match (is_hidden, calculations.is_empty()) {
                (true, _) => Some("calculation-hidden"),
                (false, true) => Some("no-calculation"),
                (false, false) => None,
            };
            InspectorContent::Calculations(CalculationsView {
                words: words.map(|id| spans(&text.with(id, &arguments!("actor" = step.actor.key())))),
                derivation: derivation(text, model, step).or_else(|| key_schedule(text, model, step)),
                calculations,
                toy: toy(text, model, step).filter(|_| !is_hidden),
                proof: proof(text, model, step),
                sealing: sealing(text, model, step),
                possession: possession(text, model, step),
            })
        }
    }
}

fn why(text: &Localizer, model: &Model, step: &Step) -> InspectorContent {
    if let Some(status) = later_words::status(text, model) {
        return InspectorContent::Text(vec![spans(&status)]);
    }
    let mut paragraphs = vec![spans(&story::text(text, step, Some("why")))];
    if story::key(step) == "certificate" {
        // The scenario of the shown session, as a new session may already be running.
        let session = model.shown_scenario();
        // The key's origin is unknown in a session from a file.
        paragraphs.extend(session.map(|scenario| {
            spans(&text.text(match scenario.server.fresh_key_in_use() {
                Some(_) => "server-key-fresh",
                None => "server-key-lab",
            }))
        }));
    }
    if step.part.is_some() {
        paragraphs.push(spans(&text.text("part-simplified")));
    }
    if let Some((actor, error)) = &step.failure {
        let error = story::reason(text, *actor, error);
        paragraphs.push(spans(&text.with("failure-detail", &arguments!("error" = error))));
    }
    terms::mark(text, &mut paragraphs.iter_mut().collect::<Vec<_>>());
    InspectorContent::Text(paragraphs)
}

fn questions(text: &Localizer, model: &Model, step: &Step) -> InspectorContent {
    let chapter = model.timeline().map_or(1, |it| it.chapter_number(model.cursor()));
    InspectorContent::Questions {
        quiz: quiz(text, model),
        entries: reference::of_step(text, model, step, chapter),
        status: later_words::status(text, model),
    }
}
