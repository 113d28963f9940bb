//! The shown session, and the learner's place in it.

use std::rc::Rc;

use timeline::{Actor, Step};

use super::inspection::Inspection;
use super::options::{Detail, Sheet, SheetHeight};
use super::timeline_handle::TimelineHandle;

/// The number of older ladder rows revealed at a time.
pub const MORE_ROWS: usize = 100;

/// State that exists only while a session is shown.
#[derive(Clone, Debug)]
pub struct Showing {
    /// The session's timeline.
    pub timeline: Rc<TimelineHandle>,
    /// Whether only its first steps have arrived.
    pub is_growing: bool,
    /// The current step, counted from 0: the destination, or the stop that represents it.
    pub cursor: usize,
    /// The step that the learner went to, counted from 0. The story may not stop there; the learner
    /// returns to it on switching to a deeper level.
    pub(super) destination: usize,
    /// Whether the cursor arrived by one step forward, which animates the step.
    pub moved_forward: bool,
    /// Whether the page is playing.
    pub is_playing: bool,
    /// The learner's selections.
    pub inspection: Inspection,
    /// The panel on a narrow screen.
    pub sheet: Sheet,
    /// Whether the learner chose it in this step.
    pub is_sheet_chosen: bool,
    /// How much of the screen the sheet takes.
    pub sheet_height: SheetHeight,
    /// The number of ladder rows shown in addition to the latest ones.
    pub earlier_rows: usize,
    /// Whether the learner tried to send a text over a connection that is cut short.
    pub(super) is_draft_refused: bool,
}

impl Showing {
    /// The session at its first step.
    pub(super) fn new(timeline: Rc<TimelineHandle>, is_growing: bool) -> Self {
        Self {
            timeline,
            is_growing,
            cursor: 0,
            destination: 0,
            moved_forward: false,
            is_playing: false,
            inspection: Inspection::NONE.clone(),
            sheet: Sheet::Client,
            is_sheet_chosen: false,
            sheet_height: SheetHeight::default(),
            earlier_rows: 0,
            is_draft_refused: false,
        }
    }

    /// Its steps.
    pub fn steps(&self) -> &[Step] {
        &self.timeline.timeline.steps
    }

    /// The step at the cursor.
    pub fn current_step(&self) -> Option<&Step> {
        self.steps().get(self.cursor)
    }

    /// The step whose message the inspector shows: the chosen one, or the latest at the cursor.
    pub fn inspected_message(&self) -> Option<usize> {
        let visible = self.steps().get(..=self.cursor)?;
        match self.inspection.selected_message {
            Some(step) if visible.get(step).is_some_and(|step| step.transfer().is_some()) => Some(step),
            _ => visible.iter().rposition(|step| step.transfer().is_some()),
        }
    }

    /// Brings a panel to the front, and opens the sheet if it was closed.
    pub(super) fn show_sheet(&mut self, sheet: Sheet) {
        self.sheet = sheet;
        self.is_sheet_chosen = true;
        self.sheet_height = self.sheet_height.max(SheetHeight::Middle);
    }

    /// Goes to a step, counted from 0, or to the last one if there are fewer.
    pub(super) fn move_to(&mut self, step: usize, forward: bool, detail: Detail) {
        self.destination = step.min(self.steps().len().saturating_sub(1));
        self.arrive(forward, detail);
    }

    /// Moves the cursor to the destination, or to the stop that represents it at this level.
    pub(super) fn arrive(&mut self, forward: bool, detail: Detail) {
        self.cursor = self.stop_at(self.destination, detail);
        self.moved_forward = forward;
        self.earlier_rows = 0;
        self.is_draft_refused = false;
        self.inspection.forget_step();
        self.follow_with_sheet(detail);
    }

    /// Selects the sheet on a narrow screen: the side that learns something, or otherwise the side that acts.
    fn follow_with_sheet(&mut self, detail: Detail) {
        let Some(step) = self.current_step() else { return };
        let actor = step.learned.last().map_or(step.actor, |(actor, _)| *actor);
        if detail == Detail::Bytes {
            self.sheet = Sheet::Inspector;
        }
        if self.sheet != Sheet::Inspector {
            self.is_sheet_chosen = false;
            self.sheet = match actor {
                Actor::Client => Sheet::Client,
                Actor::Server => Sheet::Server,
            };
        }
    }

    /// The stop that represents a step: the step itself, the next stop in its chapter, or the previous stop.
    fn stop_at(&self, step: usize, detail: Detail) -> usize {
        let stops = self.timeline.stops(detail);
        let chapter = |index: usize| {
            let connection = self.steps().get(index).map(|step| step.connection);
            (connection, self.timeline.chapter_of(index))
        };
        let (before, ahead) = stops.split_at(stops.partition_point(|stop| *stop < step));
        let next = ahead.first().filter(|next| chapter(**next) == chapter(step));
        next.or(before.last()).or(ahead.first()).copied().unwrap_or(step)
    }

    /// The stop after the cursor.
    pub(super) fn next_stop(&self, detail: Detail) -> Option<usize> {
        let stops = self.timeline.stops(detail);
        stops.get(stops.partition_point(|stop| *stop <= self.cursor)).copied()
    }

    /// The stop before the cursor.
    pub(super) fn stop_before(&self, detail: Detail) -> Option<usize> {
        let stops = self.timeline.stops(detail);
        let before = stops.partition_point(|stop| *stop < self.cursor).checked_sub(1)?;
        stops.get(before).copied()
    }
}
