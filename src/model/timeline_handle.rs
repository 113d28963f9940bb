//! The shown timeline, with data derived from it once for all steps.

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use timeline::work::{News, from_bytes};
use timeline::{Actor, Quantity, Step, Timeline};

use super::knowledge::Knowledge;
use super::link::Link;
use super::options::Detail;
use crate::stories::{Chapter, RSA, Story};

/// A timeline in the pieces sent by the engine, from which other programs can read it. It does not
/// include the scenario.
pub type Document = Vec<Uint8Array>;

/// A timeline in a message. Two handles are equal only if they are the same object.
#[derive(Debug)]
pub struct TimelineHandle {
    /// The timeline.
    pub timeline: Timeline,
    /// The timeline for other programs; empty while the session grows.
    pub document: Document,
    /// Whether it comes from a file, which may differ from what its scenario produces.
    pub is_of_file: bool,
    every_stop: Rc<[usize]>,
    story_stops: Rc<[usize]>,
    /// The story of each connection.
    stories: Vec<&'static Story>,
    /// The chapter of each step.
    chapters: Vec<Chapter>,
    /// The first step of each chapter in each connection, in order.
    chapter_starts: Vec<usize>,
    /// The first failing step, counted from 0.
    pub failing_step: Option<usize>,
    knowledge: Knowledge,
    fragment: OnceCell<String>,
}

impl TimelineHandle {
    /// Derives the stops, the chapter starts, and who knows what when.
    pub fn new(timeline: Timeline) -> Self {
        let connections = timeline.steps.chunk_by(|one, next| one.connection == next.connection);
        let mut stories = Vec::new();
        let mut chapters = Vec::new();
        let mut chapter_starts = Vec::new();
        let mut story_stops = Vec::new();
        for steps in connections {
            let begin = chapters.len();
            let story = Story::of(steps);
            stories.push(story);
            chapters.extend(story.chapters_of(steps));
            // Within a connection, no chapter recurs.
            let begins = |index: &usize| *index == begin || chapters[*index] != chapters[*index - 1];
            chapter_starts.extend((begin..chapters.len()).filter(begins));
            let stops = (begin..).zip(steps).filter(|(_, step)| story.tells(step));
            story_stops.extend(stops.map(|(index, _)| index));
        }
        Self {
            every_stop: (0..timeline.steps.len()).collect(),
            story_stops: story_stops.into(),
            stories,
            chapters,
            chapter_starts,
            failing_step: timeline.failing_step(),
            knowledge: Knowledge::new(&timeline),
            timeline,
            document: Document::default(),
            is_of_file: false,
            fragment: OnceCell::new(),
        }
    }

    /// Adds the document for other programs.
    #[must_use]
    pub fn with_document(self, document: Document) -> Self {
        Self { document, ..self }
    }

    /// Restores a timeline from its scenario, if it has one, and its pieces. `None` if they are invalid.
    pub fn of_document(scenario: &Uint8Array, document: Document) -> Option<Self> {
        let mut timeline = Timeline::begin(from_bytes(&scenario.to_vec())?);
        for piece in &document {
            let News::Growth(growth) = from_bytes(&piece.to_vec())? else {
                return None;
            };
            timeline.grow(growth);
        }
        Some(Self::new(timeline).with_document(document))
    }

    /// Marks the timeline as coming from a file.
    #[must_use]
    pub fn of_file(self) -> Self {
        Self {
            is_of_file: true,
            ..self
        }
    }

    /// The stops at a detail level, in order.
    pub fn stops(&self, detail: Detail) -> Rc<[usize]> {
        match detail {
            Detail::Messages | Detail::Bytes => self.every_stop.clone(),
            Detail::Story => self.story_stops.clone(),
        }
    }

    /// The story of a connection, counted from 0.
    pub fn story(&self, connection: usize) -> &'static Story {
        self.stories.get(connection).copied().unwrap_or(&RSA)
    }

    /// The chapter of a step, counted from 0; `None` if there is no such step.
    pub fn chapter_of(&self, step: usize) -> Option<Chapter> {
        self.chapters.get(step).copied()
    }

    /// The number of a step's chapter in its story; 1 for a nonexistent step.
    pub fn chapter_number(&self, step: usize) -> usize {
        let number = || {
            let connection = self.timeline.steps.get(step)?.connection;
            Some(self.story(connection).number(self.chapter_of(step)?))
        };
        number().unwrap_or(1)
    }

    /// The first step of each chapter in each connection, in order.
    pub fn chapter_starts(&self) -> &[usize] {
        &self.chapter_starts
    }

    /// The first step of a chapter in a connection.
    pub fn start_of(&self, connection: usize, chapter: Chapter) -> Option<usize> {
        let is_it = |start: &usize| {
            let step = self.timeline.steps.get(*start);
            step.is_some_and(|step| step.connection == connection) && self.chapter_of(*start) == Some(chapter)
        };
        self.chapter_starts.iter().copied().find(is_it)
    }

    /// The failing step, if the cursor has reached it.
    pub fn failure_by(&self, cursor: usize) -> Option<&Step> {
        let step = self.failing_step.filter(|step| *step <= cursor)?;
        self.timeline.steps.get(step)
    }

    /// Whether a step is the failing one or a later one in its connection, provided that the cursor
    /// has reached the failure.
    pub fn is_after_failure(&self, step: usize, cursor: usize) -> bool {
        let connection_of = |step: usize| self.timeline.steps.get(step).map(|step| step.connection);
        let failing = self.failing_step.filter(|failing| *failing <= cursor.min(step));
        failing.is_some_and(|failing| connection_of(failing) == connection_of(step))
    }

    /// What an actor knows at the cursor: see [`Knowledge::latest`].
    pub fn known_to(&self, actor: Actor, cursor: usize) -> impl Iterator<Item = (&Quantity, Option<usize>)> {
        self.knowledge.latest(&self.timeline, actor, cursor)
    }

    /// Whether an actor knows exactly this value at the cursor.
    pub fn knows(&self, actor: Actor, quantity: &Quantity, cursor: usize) -> bool {
        self.knowledge.has(&self.timeline, actor, quantity, cursor)
    }

    /// The session part of a link, computed once since it contains all texts. Empty without a
    /// scenario, as no link can reproduce the session. `default` must be the same for the whole
    /// page.
    pub fn fragment(&self, default: &Link) -> &str {
        self.fragment.get_or_init(|| {
            let link = self.timeline.scenario.clone().map(|scenario| Link {
                scenario,
                ..default.clone()
            });
            link.map(|link| link.scenario_fragment(default)).unwrap_or_default()
        })
    }
}

impl PartialEq for TimelineHandle {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
