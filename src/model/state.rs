//! The state of the page.

use std::rc::Rc;

use timeline::scenario::Scenario;
use timeline::{Actor, Step};

use super::attack::Attack;
use super::challenges::Challenges;
use super::comparison::Comparison;
use super::draft::Draft;
use super::embedding::Embedding;
use super::exports::Exports;
use super::fresh_keys::FreshKeys;
use super::host::Host;
use super::inspection::Inspection;
use super::languages::Languages;
use super::link::{self, Link};
use super::notices::Notices;
use super::options::{Detail, Dialog, Sheet, SheetHeight, Tab, Theme};
use super::phase::Phase;
use super::place::Place;
use super::preferences::Preferences;
use super::reference::Reference;
use super::request::Request;
use super::share::Sharing;
use super::showing::Showing;
use super::step_name::StepReference;
use super::timeline_handle::TimelineHandle;
use super::toys::Toys;
use crate::i18n::{ENGLISH, Language};
use crate::stories::{Chapter, RSA, Story};

/// The state of the page.
#[derive(Clone, Debug)]
pub struct Model {
    /// The choices of the session that is shown or being run.
    pub scenario: Scenario,
    /// What the page shows.
    pub(super) phase: Phase,
    /// How to show the session that is being run.
    pub(super) request: Request,
    /// The learner's preferences.
    pub preferences: Preferences,
    /// The language.
    pub languages: Languages,
    /// What the learner has typed.
    pub draft: Draft,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// The step of the message whose bytes are offered at its envelope.
    pub picked_message: Option<usize>,
    /// The choice whose last value was refused: its key, and what the learner typed.
    pub refused_choice: Option<(&'static str, String)>,
    /// The page's notices.
    pub notices: Notices,
    /// Fresh keys for the server.
    pub fresh_keys: FreshKeys,
    /// Files to save and to open.
    pub exports: Exports,
    /// What the learner shares.
    pub sharing: Sharing,
    /// Frequent questions and terms.
    pub reference: Reference,
    /// The answers to the questions of the chapters, each by its place.
    pub quiz: Vec<(Chapter, usize)>,
    /// The learner's challenges.
    pub challenges: Challenges,
    /// The attacker on the wire.
    pub attack: Attack,
    /// The small numbers beside the real ones.
    pub toys: Toys,
    /// The sessions of the comparison, while it is open.
    pub comparison: Comparison,
    /// The wishes of the embedding page.
    pub embedding: Embedding,
    /// The exchange with the embedding page.
    pub(super) host: Host,
    /// Whether the learner has left the first step on this visit.
    pub(super) has_moved: bool,
    /// Whether to play the first session as soon as it is ready.
    pub(super) has_to_play: bool,
    /// The target of an empty link.
    pub(super) default_link: Link,
    /// The target of a page without a link: the default link, but with texts in the learner's language.
    pub(super) first_link: Link,
}

impl Model {
    /// The page before its first session, in which the two sides send these texts to each other.
    pub fn new(client_text: String, server_text: String, theme: Theme) -> Self {
        let default_link = Link::of_the_lab([client_text, server_text]);
        Self {
            scenario: default_link.scenario.clone(),
            phase: Phase::Loading,
            request: Request::default(),
            preferences: Preferences::new(theme),
            languages: Languages::new(ENGLISH),
            draft: Draft {
                text: String::new(),
                sender: Actor::Client,
            },
            dialog: None,
            picked_message: None,
            refused_choice: None,
            notices: Notices::default(),
            fresh_keys: FreshKeys::default(),
            exports: Exports::default(),
            sharing: Sharing::default(),
            quiz: Vec::new(),
            challenges: Challenges::default(),
            attack: Attack::default(),
            toys: Toys::default(),
            comparison: Comparison::default(),
            reference: Reference::default(),
            embedding: Embedding::default(),
            host: Host::default(),
            has_moved: false,
            has_to_play: false,
            first_link: default_link.clone(),
            default_link,
        }
    }

    /// Sets the language that the learner chose on an earlier visit, and the one that the browser prefers.
    pub fn speaking(mut self, chosen: Option<Language>, preferred: Language) -> Self {
        self.languages.chosen = chosen;
        self.languages.preferred = preferred;
        self
    }

    /// Sets whether single-character shortcuts are on, as chosen on an earlier visit.
    pub fn with_character_keys(mut self, are_on: bool) -> Self {
        self.preferences.has_character_keys = are_on;
        self
    }

    /// Sets the detail level chosen on an earlier visit; the story on a first visit.
    pub fn with_detail(mut self, kept: Option<Detail>) -> Self {
        self.preferences.own_detail = kept.unwrap_or(Detail::Story);
        self
    }

    /// Sets the page's address, and whether the system has a share sheet.
    pub fn at(mut self, address: String, has_system: bool) -> Self {
        self.sharing.address = address;
        self.sharing.has_system = has_system;
        self
    }

    /// Applies the options of the query. `is_framed` tells whether an embedding page receives
    /// reports, `wants_stillness` whether the user prefers reduced motion.
    pub fn embedded(mut self, query: &str, is_framed: bool, wants_stillness: bool) -> Self {
        self.embedding = Embedding::read(query);
        self.has_to_play = self.embedding.has_autoplay && !wants_stillness;
        self.preferences.speed = self.embedding.speed.unwrap_or(self.preferences.speed);
        let start = Link::read(&self.embedding.start, &self.default_link);
        let mut named = start.named;
        if start.chapter.is_some() {
            // A link to the first step must name it, or it would open the chapter.
            named.push(link::STEP);
        }
        self.first_link.named.clone_from(&named);
        self.default_link.named = named;
        self.host.is_framed = is_framed;
        self
    }

    /// Whether the page stands alone: not in a frame, and without options in its query.
    pub(super) fn is_on_its_own(&self) -> bool {
        !self.host.is_framed && !self.embedding.is_asked_for
    }

    /// Whether the first texts are still loading.
    pub fn is_waiting_for_words(&self) -> bool {
        self.languages.waiting_link.is_some()
    }

    /// Whether there is something to show: the first session in the right language, or why there is none.
    pub fn has_begun(&self) -> bool {
        !self.is_waiting_for_words() && !matches!(self.phase, Phase::Loading)
    }

    /// Whether the learner is at the first step of their visit and has not moved yet.
    pub fn is_at_the_beginning(&self) -> bool {
        !self.has_moved && !self.is_playing() && self.next_stop().is_some()
    }

    /// The shown session and the learner's place in it.
    pub fn showing(&self) -> Option<&Showing> {
        match &self.phase {
            Phase::Showing(showing) => Some(showing),
            Phase::Loading | Phase::Failed(_) => None,
        }
    }

    /// Mutable access to [`showing`](Self::showing).
    pub fn showing_mut(&mut self) -> Option<&mut Showing> {
        match &mut self.phase {
            Phase::Showing(showing) => Some(showing),
            Phase::Loading | Phase::Failed(_) => None,
        }
    }

    /// Why there is no session to show, if it could not be set up.
    pub fn problem(&self) -> Option<&str> {
        match &self.phase {
            Phase::Failed(problem) => Some(problem),
            Phase::Loading | Phase::Showing(_) => None,
        }
    }

    /// The timeline of the shown session.
    pub fn timeline(&self) -> Option<&Rc<TimelineHandle>> {
        self.showing().map(|showing| &showing.timeline)
    }

    /// The timeline of the shown session, once it is complete.
    pub fn whole_timeline(&self) -> Option<&Rc<TimelineHandle>> {
        let showing = self.showing().filter(|showing| !showing.is_growing)?;
        Some(&showing.timeline)
    }

    /// The scenario of the shown session, if it has one.
    pub fn shown_scenario(&self) -> Option<&Scenario> {
        self.timeline()?.timeline.scenario.as_ref()
    }

    /// Whether the session can be changed, which needs a scenario that produces it.
    pub fn can_be_changed(&self) -> bool {
        self.showing().is_none() || self.shown_scenario().is_some()
    }

    /// The host that the client requests, from the shown session if there is one.
    pub fn host_name(&self) -> &str {
        match self.timeline() {
            Some(timeline) => timeline.timeline.host_name().unwrap_or_default(),
            None => &self.scenario.host_name,
        }
    }

    /// The steps of the session; empty before it is ready.
    pub fn steps(&self) -> &[Step] {
        self.showing().map_or(&[], Showing::steps)
    }

    /// The current step, counted from 0; 0 before there is a session.
    pub fn cursor(&self) -> usize {
        self.showing().map_or(0, |showing| showing.cursor)
    }

    /// Whether the cursor arrived by one step forward, which animates the step.
    pub fn moved_forward(&self) -> bool {
        self.showing().is_some_and(|showing| showing.moved_forward)
    }

    /// Whether the page is playing.
    pub fn is_playing(&self) -> bool {
        self.showing().is_some_and(|showing| showing.is_playing)
    }

    /// The learner's selections; nothing before there is a session.
    pub fn inspection(&self) -> &Inspection {
        self.showing().map_or(Inspection::NONE, |showing| &showing.inspection)
    }

    /// The panel on a narrow screen.
    pub fn sheet(&self) -> Sheet {
        let Some(showing) = self.showing() else {
            return Sheet::Client;
        };
        // The attacker and the challenges have their panels in the inspector.
        if (self.attack.is_open || self.challenges.is_open) && !showing.is_sheet_chosen {
            return Sheet::Inspector;
        }
        match (showing.sheet, self.preferences.shows_listener()) {
            (Sheet::Eavesdropper, false) => Sheet::Client,
            (Sheet::Client | Sheet::Server, true) if !showing.is_sheet_chosen => Sheet::Eavesdropper,
            (sheet, _) => sheet,
        }
    }

    /// How much of the screen the sheet takes.
    pub fn sheet_height(&self) -> SheetHeight {
        self.showing()
            .map_or(SheetHeight::default(), |showing| showing.sheet_height)
    }

    /// The step at the cursor.
    pub fn current_step(&self) -> Option<&Step> {
        self.showing()?.current_step()
    }

    /// The connection at the cursor, counted from 0.
    pub fn connection(&self) -> usize {
        self.current_step().map_or(0, |step| step.connection)
    }

    /// The number of connections in the session.
    pub fn connections(&self) -> usize {
        self.steps().last().map_or(0, |step| step.connection + 1)
    }

    /// The story of the connection at the cursor.
    pub fn story(&self) -> &'static Story {
        self.timeline()
            .map_or(&RSA, |timeline| timeline.story(self.connection()))
    }

    /// The chapter at the cursor; `None` before there is a session.
    pub fn chapter(&self) -> Option<Chapter> {
        self.timeline()?.chapter_of(self.cursor())
    }

    /// The number of the chapter at the cursor, counted from 1; 1 before there is a session.
    pub fn chapter_number(&self) -> usize {
        self.timeline()
            .map_or(1, |timeline| timeline.chapter_number(self.cursor()))
    }

    /// The first step of a chapter in the connection at the cursor.
    pub fn start_of(&self, chapter: Chapter) -> Option<usize> {
        self.timeline()?.start_of(self.connection(), chapter)
    }

    /// The step whose message the inspector shows: the chosen one, or the latest at the cursor.
    pub fn inspected_message(&self) -> Option<usize> {
        self.showing()?.inspected_message()
    }

    /// The selected tab: the chosen one, or the one that suits the step.
    pub fn tab(&self) -> Tab {
        self.inspection().chosen_tab.unwrap_or(match self.current_step() {
            Some(_) if self.attack.is_open && self.can_attack() => Tab::Attack,
            Some(_) if self.challenges.is_open => Tab::Challenges,
            Some(step) if step.transfer().is_none() && self.preferences.detail != Detail::Bytes => Tab::Computation,
            _ => Tab::Bytes,
        })
    }

    /// The first failing step.
    pub fn failed_step(&self) -> Option<usize> {
        self.timeline()?.failing_step
    }

    /// The learner's place; `None` before there is a complete session. While another one is being
    /// run, the place is in the one still shown.
    pub(super) fn place(&self) -> Option<Place> {
        // No link can reproduce a timeline that no scenario produces.
        let timeline = self.whole_timeline()?;
        timeline.timeline.scenario.as_ref()?;
        Some(Place {
            timeline: timeline.clone(),
            step: self.cursor(),
            detail: self.preferences.detail,
            viewpoint: self.preferences.viewpoint,
            theme: self.preferences.theme,
            language: self.languages.chosen,
            solved: self.challenges.solved.clone(),
        })
    }

    /// A link to this place, for a separate window; `None` before there is a session.
    pub fn link_here(&self) -> Option<String> {
        let fragment = self.place()?.to_fragment(&self.default_link);
        Some(format!("{}#{fragment}", self.sharing.address))
    }

    /// The requested choices, whether their session has been run or not.
    pub fn choices(&self) -> Link {
        Link {
            scenario: self.scenario.clone(),
            step: StepReference::of(self.steps(), self.cursor()),
            detail: self.preferences.detail,
            viewpoint: self.preferences.viewpoint,
            theme: self.preferences.theme,
            solved: self.challenges.solved.clone(),
            language: self.languages.chosen,
            named: Vec::new(),
        }
    }

    /// Whether the current choices equal those of a link with these parameters.
    pub fn has_choices_of(&self, fragment: &str) -> bool {
        self.scenario == self.with_choices_of(fragment)
    }

    /// The scenario with the choices of a link, keeping the current messages, edits and randomness.
    pub(super) fn with_choices_of(&self, fragment: &str) -> Scenario {
        let Scenario {
            messages,
            edits,
            seed,
            now,
            ..
        } = self.scenario.clone();
        let scenario = Link::read(fragment, &self.default_link).link.scenario;
        Scenario {
            messages,
            edits,
            seed,
            now,
            ..scenario
        }
    }

    /// Goes to a step of the shown session, counted from 0, or to the last one if there are fewer.
    pub(super) fn move_to(&mut self, step: usize, forward: bool) {
        let detail = self.preferences.detail;
        if let Some(showing) = self.showing_mut() {
            showing.move_to(step, forward, detail);
            self.has_moved |= showing.destination > 0;
        }
    }

    /// Changes the detail level and keeps the learner's place.
    pub(super) fn look_at(&mut self, detail: Detail) {
        if self.preferences.detail == detail {
            return;
        }
        self.preferences.detail = detail;
        if let Some(showing) = self.showing_mut() {
            showing.arrive(false, detail);
        }
    }

    /// Stops playing; returns true if the page was playing.
    pub(super) fn stop_playing(&mut self) -> bool {
        self.showing_mut()
            .is_some_and(|showing| std::mem::take(&mut showing.is_playing))
    }

    /// The steps at which the cursor stops, in order: all of them, or those of the story.
    pub fn stops(&self) -> Rc<[usize]> {
        self.timeline()
            .map_or_else(Rc::default, |timeline| timeline.stops(self.preferences.detail))
    }

    /// The stop after the cursor.
    pub fn next_stop(&self) -> Option<usize> {
        self.showing()?.next_stop(self.preferences.detail)
    }
}
