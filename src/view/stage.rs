//! The view of the whole page.

use timeline::Actor;

use crate::arguments;
use crate::i18n::{Language, Localizer};
use crate::model::{Detail, Dialog, Lock, Model, Sheet, SheetHeight, StepReference, Theme, Viewpoint};
use crate::stories::Handshake;
use crate::view::change::{ChangesView, changes};
use crate::view::chat::{ChatView, chat};
use crate::view::choices::ChoicesView;
use crate::view::comparison::{self, ComparisonView};
use crate::view::exports::ExportsView;
use crate::view::file::{FileView, file};
use crate::view::hex::HexView;
use crate::view::ladder::{EarlierView, LadderRow};
use crate::view::listener::{ListenerView, listener};
use crate::view::notice::notice;
use crate::view::panel::PanelView;
use crate::view::picking::{PickingView, picking};
use crate::view::rail::{ChapterTab, ConnectionTab, connections, rail};
use crate::view::reference::ReferenceView;
use crate::view::scene::SceneView;
use crate::view::share::ShareView;
use crate::view::story::StoryView;
use crate::view::text::{Span, spans};
use crate::view::transport::{TransportView, transport};
use crate::view::trials::{TrialView, trials};
use crate::view::{choices, everyday, exports, hex, ladder, panel, reference, scene, share, story, terms};

/// The whole page except the inspector, which has a separate view.
#[derive(Clone, Debug, PartialEq)]
pub struct StageView {
    /// The state that tests and embedders read from the main element.
    pub state: PageState,
    /// The handshakes; only the shown one if another cannot be chosen.
    pub handshakes: Vec<HandshakeTab>,
    /// The chapters.
    pub rail: Vec<ChapterTab>,
    /// The connections, if there are several.
    pub connections: Vec<ConnectionTab>,
    /// What the lab is about and which key exchange it shows, at the start of the everyday story.
    pub about: Option<[Vec<Span>; 2]>,
    /// What happens now.
    pub story: StoryView,
    /// The client's panel.
    pub client: PanelView,
    /// The server's panel.
    pub server: PanelView,
    /// The latest records and local steps, oldest first.
    pub ladder: Vec<LadderRow>,
    /// The button for older rows.
    pub earlier: Option<EarlierView>,
    /// Every byte so far; only at the Bytes level.
    pub hex: Option<HexView>,
    /// The picture of the step; only at the Story level.
    pub scene: Option<SceneView>,
    /// The form for a message; only in the chapter on encrypted data.
    pub chat: Option<ChatView>,
    /// The changes in transit so far.
    pub changes: Option<ChangesView>,
    /// The bytes of the message in transit, one of which can be flipped.
    pub picking: Option<PickingView>,
    /// What the eavesdropper has; only from the eavesdropper's viewpoint.
    pub listener: Option<ListenerView>,
    /// The suggestions of the last step.
    pub trials: Vec<TrialView>,
    /// The page's notices: unrecognized parts of the link, a missing language.
    pub notice: Option<String>,
    /// The note on a session from a file.
    pub file: Option<FileView>,
    /// The playback controls.
    pub transport: TransportView,
    /// The screen reader's announcement of the step.
    pub announcement: String,
    /// The panel on a narrow screen.
    pub sheet: Sheet,
    /// How much of the screen the sheet takes.
    pub sheet_height: SheetHeight,
    /// Whether only the stage is shown, without the header.
    pub is_bare: bool,
    /// The detail levels.
    pub details: Vec<DetailTab>,
    /// Whether the learner may attack.
    pub can_attack: bool,
    /// The attacker's name, if one has a lane in the ladder.
    pub attacker: Option<String>,
    /// Whether the attacker's panel is open.
    pub is_attacking: bool,
    /// The viewpoints.
    pub viewpoints: Vec<ViewpointTab>,
    /// The colours.
    pub theme: Theme,
    /// The language that is shown.
    pub language: Language,
    /// Whether single-character shortcuts are on.
    pub has_character_keys: bool,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The choices of the scenario, if their dialog is open.
    pub choices: Option<ChoicesView>,
    /// Whether a file is being dragged over the page.
    pub is_file_above: bool,
    /// The files to save, if that dialog is open.
    pub exports: Option<ExportsView>,
    /// The list of questions and terms, if its dialog is open.
    pub reference: Option<ReferenceView>,
    /// The three handshakes beside each other, if their dialog is open.
    pub comparison: Option<ComparisonView>,
    /// What is shared, if its dialog is open.
    pub share: Option<ShareView>,
}

/// The main element's data attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct PageState {
    /// Whether a session is shown.
    pub is_ready: bool,
    /// The number of the chapter in its story.
    pub chapter: usize,
    /// The step, counted from 1; 0 before the session is ready.
    pub step: usize,
    /// The step's name in links.
    pub step_name: String,
    /// The number of steps.
    pub steps: usize,
    /// `running`, `complete` or `failed`, at the cursor.
    pub outcome: &'static str,
    /// The key of the detail level: `story`, `messages` or `bytes`.
    pub detail: &'static str,
    /// The playback speed, in percent.
    pub speed: u32,
    /// The key of the loading state of the long texts.
    pub later_words: &'static str,
}

/// A handshake.
#[derive(Clone, Debug, PartialEq)]
pub struct HandshakeTab {
    /// Which.
    pub handshake: Handshake,
    /// Its name.
    pub title: String,
    /// Whether it is shown.
    pub is_selected: bool,
}

/// A detail level.
#[derive(Clone, Debug, PartialEq)]
pub struct DetailTab {
    /// Which.
    pub detail: Detail,
    /// Its name.
    pub title: String,
    /// Whether it is selected.
    pub is_selected: bool,
}

/// A viewpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewpointTab {
    /// Which.
    pub viewpoint: Viewpoint,
    /// Its name.
    pub title: String,
    /// Whether it is selected.
    pub is_selected: bool,
}

/// The page at the cursor, except the inspector: see [`inspector`](super::inspector::inspector).
pub fn stage(text: &Localizer, model: &Model) -> StageView {
    let mut story = match (model.current_step(), model.timeline()) {
        (Some(step), Some(timeline)) => match model.preferences.detail {
            Detail::Story => everyday::story(text, &timeline.timeline, step),
            Detail::Messages | Detail::Bytes => story::story(text, step, model.shown_scenario()),
        },
        _ => opening(text, model),
    };
    let mut about = about(text, model);
    mark_terms(text, about.as_mut(), &mut story);
    let (ladder, earlier) = ladder::ladder(text, model);
    StageView {
        state: page_state(model),
        handshakes: handshakes(text, model),
        rail: rail(text, model),
        connections: connections(text, model),
        announcement: announcement(text, model, &story),
        about,
        story,
        client: panel::panel(text, model, Actor::Client),
        server: panel::panel(text, model, Actor::Server),
        ladder,
        earlier,
        hex: hex::hex(text, model),
        scene: (model.preferences.detail == Detail::Story)
            .then(|| scene::scene(text, model))
            .flatten(),
        notice: notice(text, model),
        file: file(text, model),
        chat: chat(text, model),
        changes: changes(text, model),
        picking: picking(text, model),
        listener: listener(text, model),
        trials: trials(text, model),
        transport: transport(text, model),
        sheet: model.sheet(),
        sheet_height: model.sheet_height(),
        is_bare: model.embedding.is_bare,
        details: details(text, model),
        can_attack: model.can_attack(),
        attacker: model.shows_attack().then(|| text.text("tab-attack")),
        is_attacking: model.attack.is_open && model.can_attack(),
        viewpoints: viewpoints(text, model),
        theme: model.preferences.theme,
        language: model.languages.shown,
        has_character_keys: model.preferences.has_character_keys,
        dialog: model.dialog,
        is_file_above: model.exports.is_file_above,
        exports: (model.dialog == Some(Dialog::Exports)).then(|| exports::exports(text, model)),
        choices: (model.dialog == Some(Dialog::Choices)).then(|| choices::choices(text, model)),
        reference: (model.dialog == Some(Dialog::Reference)).then(|| reference::list(text, model)),
        comparison: (model.dialog == Some(Dialog::Comparison)).then(|| comparison::comparison(text, model)),
        share: (model.dialog == Some(Dialog::Share))
            .then(|| share::share(text, model))
            .flatten(),
    }
}

/// The introduction at the start of the everyday story: the subject, and the key exchange used.
fn about(text: &Localizer, model: &Model) -> Option<[Vec<Span>; 2]> {
    let is_there = model.preferences.detail == Detail::Story && model.is_at_the_beginning();
    let way = match model.story().handshake {
        Handshake::Tls13 => "story-about-way-tls13",
        Handshake::Ecdhe => "story-about-way-ecdhe",
        Handshake::Rsa => "story-about-way",
    };
    is_there.then(|| ["story-about", way].map(|id| spans(&text.text(id))))
}

/// Marks each term at its first use, in reading order.
fn mark_terms(text: &Localizer, about: Option<&mut [Vec<Span>; 2]>, story: &mut StoryView) {
    let mut paragraphs: Vec<_> = about.into_iter().flatten().collect();
    paragraphs.push(&mut story.paragraph);
    terms::mark(text, &mut paragraphs);
}

/// The text shown before there is a session.
fn opening(text: &Localizer, model: &Model) -> StoryView {
    let (headline, words) = match model.problem() {
        Some(problem) => (
            text.text("session-failed"),
            text.with("session-failed.paragraph", &arguments!("problem" = problem)),
        ),
        None => (text.text("session-starting"), text.text("session-starting.paragraph")),
    };
    StoryView {
        headline,
        paragraph: vec![Span {
            text: words,
            is_strong: false,
            term: None,
        }],
    }
}

/// The handshakes to choose from; the shown one alone if the choices are locked.
fn handshakes(text: &Localizer, model: &Model) -> Vec<HandshakeTab> {
    let shown = Handshake::shown(model);
    let is_locked = model.embedding.locks(Lock::Scenario);
    Handshake::ALL
        .into_iter()
        .filter(|handshake| !is_locked || *handshake == shown)
        .map(|handshake| HandshakeTab {
            handshake,
            title: text.text(&format!("handshake-{}", handshake.key())),
            is_selected: handshake == shown,
        })
        .collect()
}

fn page_state(model: &Model) -> PageState {
    let steps = model.steps().len();
    let timeline = model.timeline();
    let has_failed = timeline.is_some_and(|timeline| timeline.failure_by(model.cursor()).is_some());
    PageState {
        is_ready: steps > 0 && model.whole_timeline().is_some(),
        chapter: model.chapter_number(),
        step: (model.cursor() + 1).min(steps),
        step_name: StepReference::of(model.steps(), model.cursor()).to_string(),
        steps,
        outcome: match (
            has_failed || model.problem().is_some(),
            steps > 0 && model.cursor() + 1 == steps,
        ) {
            (true, _) => "failed",
            (false, true) => "complete",
            (false, false) => "running",
        },
        detail: model.preferences.detail.key(),
        speed: model.preferences.speed,
        later_words: model.languages.later.key(),
    }
}

fn details(text: &Localizer, model: &Model) -> Vec<DetailTab> {
    let all = Detail::ALL.into_iter();
    all.map(|detail| DetailTab {
        detail,
        title: text.text(&format!("detail-{}", detail.key())),
        is_selected: detail == model.preferences.detail,
    })
    .collect()
}

fn viewpoints(text: &Localizer, model: &Model) -> Vec<ViewpointTab> {
    let all = Viewpoint::ALL.into_iter();
    all.map(|viewpoint| ViewpointTab {
        viewpoint,
        title: text.text(&format!("viewpoint-{}", viewpoint.key())),
        is_selected: viewpoint == model.preferences.viewpoint,
    })
    .collect()
}

fn announcement(text: &Localizer, model: &Model, story: &StoryView) -> String {
    match model.current_step() {
        Some(_) => text.with(
            "announcement",
            &arguments!(
                "step" = model.cursor() + 1,
                "steps" = model.steps().len(),
                "chapter" = model
                    .chapter()
                    .map_or_else(String::new, |chapter| text.text(chapter.words())),
                "headline" = story.headline.as_str(),
            ),
        ),
        None => story.headline.clone(),
    }
}
