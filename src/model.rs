//! The state of the page and how messages change it: pure, so that it is tested without a browser.

use std::rc::Rc;

use tls_core::pki::UnixTime;
use tls_core::registry::CipherSuite;
use tls_core::scenario::{ChatMessage, Fault, Scenario};
use tls_core::timeline::{Chapter, MessageKind, Step, Timeline};
use tls_core::trace::Actor;

/// What of the inspector is in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The fields and bytes of the selected message.
    Bytes,
    /// This step's calculation.
    Computation,
    /// What exactly happens, and where it is specified.
    Why,
}

/// Which layer of a protected record is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// As it stands on the wire.
    Wire,
    /// Opened with the session's keys.
    Plaintext,
}

/// Which panel a narrow screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What the client knows.
    Client,
    /// What the server knows.
    Server,
    /// The inspector.
    Inspector,
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The value that is stored and put on the page; `None` for the system's.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// Reads what was stored; anything else is the system's.
    pub fn from_key(key: &str) -> Self {
        match key {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// The longest text that can be typed, in bytes: one record (RFC 5246 §6.2.1) with plenty to spare.
pub const LONGEST_MESSAGE: usize = 2000;
/// How fast the page plays, in hundredths: normal, double, half.
pub const SPEEDS: [u32; 3] = [100, 200, 50];

/// Everything that can happen to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A session has been run.
    SessionReady(Rc<TimelineHandle>),
    /// The session could not be set up.
    SessionFailed(String),
    /// One step on, by the learner.
    Next,
    /// One step back.
    Back,
    /// To a step, counted from 0.
    GoTo(usize),
    /// To the first step of a chapter.
    GoToChapter(Chapter),
    /// To the first step.
    GoToStart,
    /// To the last step.
    GoToEnd,
    /// Play or pause.
    TogglePlay,
    /// The next of the speeds.
    CycleSpeed,
    /// Time for the next step while playing.
    Tick,
    /// Look into the message that travelled in a step.
    SelectMessage(usize),
    /// Look at a field of the selected message, by its row in the tree; again to let go.
    SelectField(usize),
    /// Point at a field, or at none.
    HoverField(Option<usize>),
    /// Bring a tab of the inspector to the front.
    SelectTab(Tab),
    /// Look at a layer of a protected record.
    SelectLayer(Layer),
    /// Show a panel on a narrow screen.
    SelectSheet(Sheet),
    /// Show all bytes of long values, or fold them.
    ToggleFold,
    /// Fresh randomness.
    NewSession,
    /// The learner's text for one side.
    EditDraft(String),
    /// Who sends the learner's text.
    SelectSender(Actor),
    /// Send the learner's text.
    SendDraft,
    /// Flip a bit of a byte of the record at a step, or let it pass again.
    ToggleFlippedByte(usize),
    /// The next colours.
    SelectTheme(Theme),
    /// Show or hide the keys' help.
    ToggleHelp,
}

/// A timeline in a message: two are the same only if they are one.
#[derive(Debug)]
pub struct TimelineHandle(pub Timeline);

impl PartialEq for TimelineHandle {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What the outside world has to do after a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Run a scenario and answer with `SessionReady`.
    Run(Box<Scenario>),
    /// Draw a fresh seed and the time, then run the scenario with them.
    RunFresh(Box<Scenario>),
    /// Send `Tick` after this many milliseconds, unless another timer is started or stopped before.
    StartTimer(u32),
    /// Send no `Tick` any more.
    StopTimer,
    /// Keep the theme and put it on the page.
    ApplyTheme(Theme),
}

/// Where the cursor goes when the session that is being run is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Landing {
    Start,
    Step(usize),
    /// The step in which the last message of the chat is sealed.
    LastMessage,
}

/// The state of the page.
#[derive(Clone, Debug)]
pub struct Model {
    /// The choices of the session that is shown or being run.
    pub scenario: Scenario,
    /// What happened; `None` until the first session is ready.
    pub timeline: Option<Rc<TimelineHandle>>,
    /// Why there is no session, if it could not be set up.
    pub problem: Option<String>,
    /// The step that the learner is at, counted from 0.
    pub cursor: usize,
    /// Whether the cursor came here by one step forward: then what happens is shown in motion.
    pub moved_forward: bool,
    /// Whether the page goes on by itself.
    pub is_playing: bool,
    /// In hundredths of the normal speed.
    pub speed: u32,
    /// The step whose message is looked at; `None` for the latest one.
    pub selected_message: Option<usize>,
    /// The row of the field that is looked at.
    pub selected_field: Option<usize>,
    /// The row of the field that is pointed at.
    pub hovered_field: Option<usize>,
    /// The tab that the learner chose for this step.
    pub chosen_tab: Option<Tab>,
    /// The layer that is looked at.
    pub layer: Layer,
    /// The panel on a narrow screen.
    pub sheet: Sheet,
    /// Whether long values are shown whole.
    pub is_unfolded: bool,
    /// What the learner has typed.
    pub draft: String,
    /// Who will send it.
    pub sender: Actor,
    /// The colours.
    pub theme: Theme,
    /// Whether the keys' help is shown.
    pub is_help_open: bool,
    landing: Landing,
}

impl Model {
    /// The page before its first session, in which the two sides say these texts to each other.
    pub fn new(client_text: String, server_text: String, theme: Theme) -> Self {
        let suites = vec![
            CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
            CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384,
        ];
        Self {
            scenario: Scenario {
                host_name: "example.test".to_owned(),
                client_cipher_suites: suites.clone(),
                server_cipher_suites: suites,
                messages: vec![
                    ChatMessage {
                        from: Actor::Client,
                        text: client_text,
                    },
                    ChatMessage {
                        from: Actor::Server,
                        text: server_text,
                    },
                ],
                faults: Vec::new(),
                seed: 0,
                now: UnixTime(0),
            },
            timeline: None,
            problem: None,
            cursor: 0,
            moved_forward: false,
            is_playing: false,
            speed: SPEEDS[0],
            selected_message: None,
            selected_field: None,
            hovered_field: None,
            chosen_tab: None,
            layer: Layer::Wire,
            sheet: Sheet::Client,
            is_unfolded: false,
            draft: String::new(),
            sender: Actor::Client,
            theme,
            is_help_open: false,
            landing: Landing::Start,
        }
    }

    /// The steps of the session; none before it is ready.
    pub fn steps(&self) -> &[Step] {
        self.timeline.as_ref().map_or(&[], |timeline| &timeline.0.steps)
    }

    /// The step at the cursor.
    pub fn current_step(&self) -> Option<&Step> {
        self.steps().get(self.cursor)
    }

    /// The step whose message the inspector shows: the chosen one, or the latest at the cursor.
    pub fn inspected_message(&self) -> Option<usize> {
        let visible = self.steps().get(..=self.cursor)?;
        match self.selected_message {
            Some(step) if visible.get(step).is_some_and(|step| step.transfer().is_some()) => Some(step),
            _ => visible.iter().rposition(|step| step.transfer().is_some()),
        }
    }

    /// The tab that is in front: the chosen one, or what fits the step.
    pub fn tab(&self) -> Tab {
        self.chosen_tab.unwrap_or(match self.current_step() {
            Some(step) if step.transfer().is_none() => Tab::Computation,
            _ => Tab::Bytes,
        })
    }

    fn move_to(&mut self, cursor: usize, forward: bool) {
        self.cursor = cursor.min(self.steps().len().saturating_sub(1));
        self.moved_forward = forward;
        self.selected_message = None;
        self.chosen_tab = None;
        self.forget_field();
        self.follow_with_sheet();
    }

    /// A narrow screen shows one side at a time: the one that comes to know something, else the one that acts.
    fn follow_with_sheet(&mut self) {
        let Some(step) = self.current_step() else { return };
        let actor = step.learned.last().map_or(step.actor, |(actor, _)| *actor);
        if self.sheet != Sheet::Inspector {
            self.sheet = match actor {
                Actor::Client => Sheet::Client,
                Actor::Server => Sheet::Server,
            };
        }
    }

    fn forget_field(&mut self) {
        self.selected_field = None;
        self.hovered_field = None;
        self.layer = Layer::Wire;
        self.is_unfolded = false;
    }

    fn is_at_end(&self) -> bool {
        self.cursor + 1 >= self.steps().len()
    }

    /// How long a step stays while playing, in milliseconds.
    fn step_duration(&self) -> u32 {
        const AT_NORMAL_SPEED: u32 = 3000;
        AT_NORMAL_SPEED * 100 / self.speed
    }
}

/// The first byte of a record's ciphertext: after the header and the explicit nonce.
const FIRST_CIPHERTEXT_BYTE: usize = 5 + 8;

/// Changes the state as a message says, and says what the outside world has to do.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::SessionReady(timeline) => return show_session(model, timeline),
        Message::SessionFailed(problem) => model.problem = Some(problem),
        Message::Next => return step_forward(model, Effect::StopTimer),
        Message::Tick if model.is_playing => {
            let timer = Effect::StartTimer(model.step_duration());
            return step_forward(model, timer);
        }
        Message::Tick => {}
        Message::Back => return jump(model, model.cursor.saturating_sub(1)),
        Message::GoTo(step) => return jump(model, step),
        Message::GoToChapter(chapter) => {
            if let Some(step) = model.steps().iter().position(|step| step.chapter == chapter) {
                return jump(model, step);
            }
        }
        Message::GoToStart => return jump(model, 0),
        Message::GoToEnd => return jump(model, usize::MAX),
        Message::TogglePlay => return toggle_play(model),
        Message::CycleSpeed => {
            let position = SPEEDS
                .iter()
                .position(|speed| *speed == model.speed)
                .unwrap_or_default();
            model.speed = SPEEDS[(position + 1) % SPEEDS.len()];
        }
        Message::SelectMessage(step) => {
            model.selected_message = Some(step);
            model.chosen_tab = Some(Tab::Bytes);
            model.sheet = Sheet::Inspector;
            model.forget_field();
        }
        Message::SelectField(row) => {
            model.selected_field = (model.selected_field != Some(row)).then_some(row);
        }
        Message::HoverField(row) => model.hovered_field = row,
        Message::SelectTab(tab) => model.chosen_tab = Some(tab),
        Message::SelectLayer(layer) => {
            model.forget_field();
            model.layer = layer;
        }
        Message::SelectSheet(sheet) => model.sheet = sheet,
        Message::ToggleFold => model.is_unfolded = !model.is_unfolded,
        Message::NewSession => {
            model.scenario.faults.clear();
            model.landing = Landing::Start;
            model.is_playing = false;
            return vec![Effect::StopTimer, Effect::RunFresh(Box::new(model.scenario.clone()))];
        }
        Message::EditDraft(text) => model.draft = cut_to_bytes(text, LONGEST_MESSAGE),
        Message::SelectSender(actor) => model.sender = actor,
        Message::SendDraft => return send_draft(model),
        Message::ToggleFlippedByte(step) => return toggle_flipped_byte(model, step),
        Message::SelectTheme(theme) => {
            model.theme = theme;
            return vec![Effect::ApplyTheme(theme)];
        }
        Message::ToggleHelp => model.is_help_open = !model.is_help_open,
    }
    Vec::new()
}

fn show_session(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    model.scenario = timeline.0.scenario.clone();
    model.problem = None;
    let seal_of_last = timeline.0.steps.iter().rposition(|step| {
        step.computations()
            .any(|it| it.operation == tls_core::trace::Operation::SealRecord)
            && step.transfer().is_none()
    });
    model.timeline = Some(timeline);
    let cursor = match model.landing {
        Landing::Start => 0,
        Landing::Step(step) => step,
        Landing::LastMessage => seal_of_last.unwrap_or_default(),
    };
    model.move_to(cursor, model.landing == Landing::LastMessage);
    Vec::new()
}

fn step_forward(model: &mut Model, then: Effect) -> Vec<Effect> {
    if !model.is_at_end() {
        model.move_to(model.cursor + 1, true);
    }
    if model.is_at_end() || then == Effect::StopTimer {
        model.is_playing = false;
        return vec![Effect::StopTimer];
    }
    vec![then]
}

fn jump(model: &mut Model, step: usize) -> Vec<Effect> {
    model.move_to(step, false);
    model.is_playing = false;
    vec![Effect::StopTimer]
}

fn toggle_play(model: &mut Model) -> Vec<Effect> {
    model.is_playing = !model.is_playing && !model.steps().is_empty();
    if !model.is_playing {
        return vec![Effect::StopTimer];
    }
    if model.is_at_end() {
        model.move_to(0, false);
    }
    vec![Effect::StartTimer(model.step_duration())]
}

fn send_draft(model: &mut Model) -> Vec<Effect> {
    if model.draft.is_empty() {
        return Vec::new();
    }
    model.scenario.messages.push(ChatMessage {
        from: model.sender,
        text: std::mem::take(&mut model.draft),
    });
    // A connection that a fault has ended carries no further message.
    model.scenario.faults.clear();
    model.is_playing = false;
    model.landing = Landing::LastMessage;
    vec![Effect::StopTimer, Effect::Run(Box::new(model.scenario.clone()))]
}

fn toggle_flipped_byte(model: &mut Model, step: usize) -> Vec<Effect> {
    let Some((actor, transfer)) = model
        .steps()
        .get(step)
        .and_then(|step| Some((step.actor, step.transfer()?)))
    else {
        return Vec::new();
    };
    if transfer.message != MessageKind::ApplicationData {
        return Vec::new();
    }
    let fault = Fault {
        from: actor,
        record: transfer.record,
        offset: FIRST_CIPHERTEXT_BYTE,
        mask: 1,
    };
    let was_there = model.scenario.faults.contains(&fault);
    model.scenario.faults.clear();
    if !was_there {
        model.scenario.faults.push(fault);
    }
    model.is_playing = false;
    model.landing = Landing::Step(step);
    vec![Effect::StopTimer, Effect::Run(Box::new(model.scenario.clone()))]
}

/// Cuts a text to a number of bytes, at a character's end.
fn cut_to_bytes(mut text: String, longest: usize) -> String {
    let mut end = longest.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}

#[cfg(test)]
mod tests;
