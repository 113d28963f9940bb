//! The state of the page.

use std::collections::BTreeSet;
use std::rc::Rc;

use timeline::Actor;
use timeline::scenario::Scenario;
use timeline::scenario::limits::ScenarioError;
use timeline::{Chapter, Step};

use super::embedding::Embedding;
use super::exports::Exports;
use super::fresh_keys::FreshKeys;
use super::hex::HexWindow;
use super::host::Host;
use super::landing::Landing;
use super::languages::Languages;
use super::link::{self, Ending, Link};
use super::options::{Detail, Dialog, Layer, OpenedCommand, Sheet, Tab, Theme, Viewpoint};
use super::place::Place;
use super::share::Sharing;
use super::timeline_handle::TimelineHandle;
use crate::i18n::{ENGLISH, Language};

/// How many more rows of the ladder are shown at a time.
pub const MORE_ROWS: usize = 100;
/// How fast the page plays, in hundredths: normal, double, half.
pub const SPEEDS: [u32; 3] = [100, 200, 50];

/// The state of the page.
#[derive(Clone, Debug)]
pub struct Model {
    /// The choices of the session that is shown or being run.
    pub scenario: Scenario,
    /// What happened; `None` until the first session is ready.
    pub timeline: Option<Rc<TimelineHandle>>,
    /// Whether only the beginning of it is there, and the rest is still to come.
    pub is_growing: bool,
    /// Why there is no session, if it could not be set up.
    pub problem: Option<String>,
    /// The step that is shown, counted from 0: where the learner is, or the stop that tells of it.
    pub cursor: usize,
    /// Where the learner went, counted from 0. The story may not stop there; a look at it leads nobody away.
    pub(super) destination: usize,
    /// Whether the cursor came here by one step forward: then what happens is shown in motion.
    pub moved_forward: bool,
    /// Whether the cursor has been at another step than the first, on this visit.
    pub(super) has_moved: bool,
    /// Whether the page goes on by itself.
    pub is_playing: bool,
    /// In hundredths of the normal speed.
    pub speed: u32,
    /// The step whose message is looked at; `None` for the latest one.
    pub selected_message: Option<usize>,
    /// The row of the field that is looked at.
    pub selected_field: Option<usize>,
    /// The byte that was selected, in the record and the form of it that are looked at.
    pub selected_byte: Option<usize>,
    /// The rows of the list of bytes that are drawn.
    pub hex_window: HexWindow,
    /// The row of the field that is pointed at.
    pub hovered_field: Option<usize>,
    /// The rows of the groups that are open although they are long, or closed although they are short.
    pub toggled_groups: BTreeSet<usize>,
    /// The tab that the learner chose for this step.
    pub chosen_tab: Option<Tab>,
    /// The layer that is looked at.
    pub layer: Layer,
    /// The command that is shown.
    pub opened_command: Option<OpenedCommand>,
    /// The panel on a narrow screen.
    pub sheet: Sheet,
    /// Whether long values are shown whole.
    pub is_unfolded: bool,
    /// How many rows of the ladder are shown beside the latest ones.
    pub earlier_rows: usize,
    /// What the learner has typed.
    pub draft: String,
    /// Who will send it.
    pub sender: Actor,
    /// Whether it was to be sent over a connection that is cut short.
    pub is_draft_refused: bool,
    /// How deep the session is looked into.
    pub detail: Detail,
    /// With whose eyes the session is looked at.
    pub viewpoint: Viewpoint,
    /// The colours.
    pub theme: Theme,
    /// The language.
    pub languages: Languages,
    /// Whether single characters lead to chapters and to the help; who speaks to the browser or types by accident can
    /// switch them off (WCAG 2.2, 2.1.4).
    pub has_character_keys: bool,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// What the learner has typed for a choice that it cannot be: the choice's key and the text.
    pub refused_choice: Option<(&'static str, String)>,
    /// Fresh keys for the server.
    pub fresh_keys: FreshKeys,
    /// Files that leave the page, and that come back.
    pub exports: Exports,
    /// What the learner shares.
    pub sharing: Sharing,
    /// The parts of the link that were not understood.
    pub ignored: Vec<String>,
    /// Why no session can have what the link or the learner wanted.
    pub refusal: Option<ScenarioError>,
    /// Whether the link's end is there.
    pub link_ending: Ending,
    /// Whether the session was made anew for a file of an earlier lab, which holds only a part of it.
    pub is_file_incomplete: bool,
    /// What the embedding page wants.
    pub embedding: Embedding,
    /// Whether the learner is to be told that something is not to be changed.
    pub is_held: bool,
    /// The page around the lab.
    pub(super) host: Host,
    /// Whether the first session is played when it is there.
    pub(super) is_to_play: bool,
    /// What a link that says nothing leads to.
    pub(super) default_link: Link,
    /// What a page without a link shows: the same, in which the two sides speak the learner's language.
    pub(super) first_link: Link,
    pub(super) landing: Landing,
    /// Whether the session that is being run has fresh randomness.
    pub(super) is_renewing: bool,
    /// Whether the learner is being taken to where a link leads, which is in the browser's history already.
    pub(super) is_following: bool,
}

impl Model {
    /// The page before its first session, in which the two sides say these texts to each other.
    pub fn new(client_text: String, server_text: String, theme: Theme) -> Self {
        let default_link = Link::of_the_lab([client_text, server_text]);
        Self {
            scenario: default_link.scenario.clone(),
            timeline: None,
            is_growing: false,
            problem: None,
            cursor: 0,
            destination: 0,
            moved_forward: false,
            has_moved: false,
            is_playing: false,
            speed: SPEEDS[0],
            selected_message: None,
            selected_field: None,
            selected_byte: None,
            hex_window: HexWindow::default(),
            hovered_field: None,
            toggled_groups: BTreeSet::new(),
            chosen_tab: None,
            layer: Layer::Wire,
            opened_command: None,
            sheet: Sheet::Client,
            is_unfolded: false,
            earlier_rows: 0,
            draft: String::new(),
            sender: Actor::Client,
            is_draft_refused: false,
            detail: Detail::Messages,
            viewpoint: Viewpoint::Everyone,
            theme,
            languages: Languages::new(ENGLISH),
            has_character_keys: true,
            dialog: None,
            refused_choice: None,
            fresh_keys: FreshKeys::default(),
            exports: Exports::default(),
            sharing: Sharing::default(),
            ignored: Vec::new(),
            refusal: None,
            link_ending: Ending::Whole,
            is_file_incomplete: false,
            embedding: Embedding::default(),
            is_held: false,
            host: Host::default(),
            is_to_play: false,
            first_link: default_link.clone(),
            default_link,
            landing: Landing::Start,
            is_renewing: false,
            is_following: false,
        }
    }

    /// The same page for somebody who chose a language on an earlier visit and whose browser prefers one.
    pub fn speaking(mut self, chosen: Option<Language>, preferred: Language) -> Self {
        self.languages.chosen = chosen;
        self.languages.preferred = preferred;
        self
    }

    /// The same page for somebody who on an earlier visit switched the keys for single characters off, or did not.
    pub fn with_character_keys(mut self, are_on: bool) -> Self {
        self.has_character_keys = are_on;
        self
    }

    /// The same page at this address, on a system that can be given links or not.
    pub fn at(mut self, address: String, has_system: bool) -> Self {
        self.sharing.address = address;
        self.sharing.has_system = has_system;
        self
    }

    /// The same page as its query wants it: in a frame that is told how things stand, or not; for somebody who wants
    /// nothing to move by itself, or not.
    pub fn embedded(mut self, query: &str, is_framed: bool, wants_stillness: bool) -> Self {
        self.embedding = Embedding::read(query);
        self.is_to_play = self.embedding.has_autoplay && !wants_stillness;
        self.speed = self.embedding.speed.unwrap_or(self.speed);
        let start = Link::read(&self.embedding.start, &self.default_link);
        let mut said = start.said;
        if start.chapter.is_some() {
            // A link to the first step has to say so, or it would lead to the chapter.
            said.push(link::STEP);
        }
        self.first_link.said.clone_from(&said);
        self.default_link.said = said;
        self.host.is_framed = is_framed;
        self
    }

    /// Whether the page's first words are still to come.
    pub fn is_waiting_for_words(&self) -> bool {
        self.languages.waiting_link.is_some()
    }

    /// Whether there is something to show: the first session in its words, or why there is none.
    pub fn has_begun(&self) -> bool {
        !self.is_waiting_for_words() && (self.timeline.is_some() || self.problem.is_some())
    }

    /// Whether the learner stands at the first step of their visit and has done nothing yet to leave it.
    pub fn is_at_the_beginning(&self) -> bool {
        !self.has_moved && !self.is_playing && self.next_stop().is_some()
    }

    /// The scenario of the timeline that is shown, if there is one.
    pub fn shown_scenario(&self) -> Option<&Scenario> {
        self.timeline.as_ref()?.timeline.scenario.as_ref()
    }

    /// Whether what is shown can go on in another way: not if no scenario gives it.
    pub fn can_be_changed(&self) -> bool {
        self.timeline.is_none() || self.shown_scenario().is_some()
    }

    /// The host that the client asks for: in the session that is shown, as far as that says so.
    pub fn host_name(&self) -> &str {
        match &self.timeline {
            Some(timeline) => timeline.timeline.host_name().unwrap_or_default(),
            None => &self.scenario.host_name,
        }
    }

    /// The steps of the session; none before it is ready.
    pub fn steps(&self) -> &[Step] {
        self.timeline.as_ref().map_or(&[], |timeline| &timeline.timeline.steps)
    }

    /// The step at the cursor.
    pub fn current_step(&self) -> Option<&Step> {
        self.steps().get(self.cursor)
    }

    /// The connection at the cursor, counted from 0.
    pub fn connection(&self) -> usize {
        self.current_step().map_or(0, |step| step.connection)
    }

    /// How many connections the session has.
    pub fn connections(&self) -> usize {
        self.steps().last().map_or(0, |step| step.connection + 1)
    }

    /// The first step of a chapter in the connection at the cursor.
    pub fn start_of(&self, chapter: Chapter) -> Option<usize> {
        self.timeline.as_ref()?.start_of(self.connection(), chapter)
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
            Some(step) if step.transfer().is_none() && self.detail != Detail::Bytes => Tab::Computation,
            _ => Tab::Bytes,
        })
    }

    /// The first step in which somebody gives up.
    pub fn failed_step(&self) -> Option<usize> {
        self.timeline.as_ref()?.failing_step
    }

    /// Where the learner is; `None` before there is a whole session. While another one is being run, it is the one that
    /// is still to be seen.
    pub(super) fn place(&self) -> Option<Place> {
        // No link leads to a timeline that no scenario gives.
        let can_be_linked_to = |timeline: &Rc<TimelineHandle>| !self.is_growing && timeline.timeline.scenario.is_some();
        Some(Place {
            timeline: self.timeline.clone().filter(can_be_linked_to)?,
            step: self.cursor,
            detail: self.detail,
            viewpoint: self.viewpoint,
            theme: self.theme,
            language: self.languages.chosen,
        })
    }

    /// A link to here, for a window of its own; `None` before there is a session.
    pub fn link_here(&self) -> Option<String> {
        let fragment = self.place()?.to_fragment(&self.default_link);
        Some(format!("{}#{fragment}", self.sharing.address))
    }

    /// The choices as they are asked for, whether their session has been run or not.
    pub fn choices(&self) -> Link {
        Link {
            scenario: self.scenario.clone(),
            step: self.cursor,
            detail: self.detail,
            viewpoint: self.viewpoint,
            theme: self.theme,
            language: self.languages.chosen,
            said: Vec::new(),
        }
    }

    /// Whether the choices are those that a link with these parameters makes.
    pub fn has_choices_of(&self, fragment: &str) -> bool {
        self.scenario == self.with_choices_of(fragment)
    }

    /// The scenario with the choices of a link, and as they are: what the two sides say to each other, what is changed on
    /// the way, and the randomness.
    pub(super) fn with_choices_of(&self, fragment: &str) -> Scenario {
        let Scenario {
            messages,
            faults,
            seed,
            now,
            ..
        } = self.scenario.clone();
        let scenario = Link::read(fragment, &self.default_link).link.scenario;
        Scenario {
            messages,
            faults,
            seed,
            now,
            ..scenario
        }
    }

    pub(super) fn move_to(&mut self, step: usize, forward: bool) {
        self.destination = step.min(self.steps().len().saturating_sub(1));
        self.has_moved |= self.destination > 0;
        self.arrive(forward);
    }

    /// Looks less deep, or deeper, at the same place.
    pub(super) fn look_at(&mut self, detail: Detail) {
        if self.detail != detail {
            self.detail = detail;
            self.arrive(false);
        }
    }

    pub(super) fn arrive(&mut self, forward: bool) {
        self.cursor = self.stop_at(self.destination);
        self.moved_forward = forward;
        self.selected_message = None;
        self.chosen_tab = None;
        self.earlier_rows = 0;
        self.is_draft_refused = false;
        self.forget_field();
        self.follow_with_sheet();
    }

    /// A narrow screen shows one side at a time: the one that comes to know something, else the one that acts.
    pub(super) fn follow_with_sheet(&mut self) {
        let Some(step) = self.current_step() else { return };
        let actor = step.learned.last().map_or(step.actor, |(actor, _)| *actor);
        if self.detail == Detail::Bytes {
            self.sheet = Sheet::Inspector;
        }
        if self.sheet != Sheet::Inspector {
            self.sheet = match actor {
                Actor::Client => Sheet::Client,
                Actor::Server => Sheet::Server,
            };
        }
    }

    pub(super) fn forget_field(&mut self) {
        self.selected_field = None;
        self.selected_byte = None;
        self.hovered_field = None;
        self.toggled_groups.clear();
        self.layer = Layer::Wire;
        self.is_unfolded = false;
        self.opened_command = None;
    }

    /// The steps that are stopped at, in order: all of them, or those that tell the story.
    pub fn stops(&self) -> Rc<[usize]> {
        let timeline = self.timeline.as_ref();
        timeline.map_or_else(Rc::default, |timeline| timeline.stops(self.detail))
    }

    /// The stop that tells of a step: itself, else the next one in its chapter, else the one before.
    pub(super) fn stop_at(&self, step: usize) -> usize {
        let stops = self.stops();
        let chapter = |index: usize| self.steps().get(index).map(|step| (step.connection, step.chapter));
        let (before, ahead) = stops.split_at(stops.partition_point(|stop| *stop < step));
        let next = ahead.first().filter(|next| chapter(**next) == chapter(step));
        next.or(before.last()).or(ahead.first()).copied().unwrap_or(step)
    }

    /// The stop after the cursor.
    pub fn next_stop(&self) -> Option<usize> {
        let stops = self.stops();
        stops.get(stops.partition_point(|stop| *stop <= self.cursor)).copied()
    }

    /// The stop before the cursor.
    pub(super) fn stop_before(&self) -> Option<usize> {
        let stops = self.stops();
        let before = stops.partition_point(|stop| *stop < self.cursor).checked_sub(1)?;
        stops.get(before).copied()
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.next_stop().is_none()
    }

    /// How long a step stays while playing, in milliseconds.
    pub(super) fn step_duration(&self) -> u32 {
        const AT_NORMAL_SPEED: u32 = 3000;
        AT_NORMAL_SPEED * 100 / self.speed
    }
}
