//! The timeline that is shown, with what is worked out of it once for all steps.

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use timeline::Timeline;

use super::link::Link;
use super::{Detail, stops};

/// A timeline as the engine told of it, piece by piece: what other programs are given to read the same. Its scenario is not
/// in it.
pub type Document = Vec<Uint8Array>;

/// A timeline in a message: two are the same only if they are one.
#[derive(Debug)]
pub struct TimelineHandle {
    /// What happened.
    pub timeline: Timeline,
    /// The same for other programs; empty while the session goes on.
    pub document: Document,
    every_stop: Rc<[usize]>,
    story_stops: Rc<[usize]>,
    fragment: OnceCell<String>,
}

impl TimelineHandle {
    /// Works out where is stopped.
    pub fn new(timeline: Timeline) -> Self {
        let steps = timeline.steps.iter().enumerate();
        let story = steps.filter(|(_, step)| stops::tells_the_story(step));
        Self {
            every_stop: (0..timeline.steps.len()).collect(),
            story_stops: story.map(|(index, _)| index).collect(),
            timeline,
            document: Document::default(),
            fragment: OnceCell::new(),
        }
    }

    /// The same with what other programs are given.
    #[must_use]
    pub fn with_document(self, document: Document) -> Self {
        Self { document, ..self }
    }

    /// The steps that are stopped at, in order.
    pub fn stops(&self, detail: Detail) -> Rc<[usize]> {
        match detail {
            Detail::Messages | Detail::Bytes => self.every_stop.clone(),
            Detail::Story => self.story_stops.clone(),
        }
    }

    /// What of a link is about the session, made once: it holds all texts. `default` is the same for the whole page.
    pub fn fragment(&self, default: &Link) -> &str {
        self.fragment.get_or_init(|| {
            let link = Link {
                scenario: self.timeline.scenario.clone(),
                ..default.clone()
            };
            link.scenario_fragment(default)
        })
    }
}

impl PartialEq for TimelineHandle {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
