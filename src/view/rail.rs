//! The chapters above the stage, and the connections if there are several.

use crate::i18n::Localizer;
use crate::model::{Lock, Model};
use crate::stories::Chapter;
use crate::view::progress::{Progress, progress};

/// A chapter in the rail.
#[derive(Clone, Debug, PartialEq)]
pub struct ChapterTab {
    /// Which.
    pub chapter: Chapter,
    /// Its number in the story, counted from 1.
    pub number: usize,
    /// Its name.
    pub title: String,
    /// Its position relative to the cursor.
    pub progress: Progress,
    /// Whether the session reaches it, so that the learner can go there.
    pub is_reachable: bool,
    /// Whether a resumed session skips it.
    pub is_skipped: bool,
    /// Whether the session reaches it and has failed in it or before.
    pub is_failed: bool,
    /// Whether an earlier failure means that it is never reached.
    pub is_lost: bool,
}

/// A connection.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectionTab {
    /// Which, counted from 0.
    pub connection: usize,
    /// Its name.
    pub title: String,
    /// Whether the learner is in it.
    pub is_current: bool,
}

/// All chapters of the connection's story, in order.
pub fn rail(text: &Localizer, model: &Model) -> Vec<ChapterTab> {
    let story = model.story();
    let current = model.chapter_number();
    // Only the server's agreement shows that the session is resumed.
    let is_resumed = model.current_step().is_some_and(|step| step.is_resumed);
    // The failure stays hidden until the cursor reaches it.
    let failing = model.timeline().and_then(|timeline| {
        let step = timeline.failing_step.filter(|step| *step <= model.cursor())?;
        let is_here = timeline.is_after_failure(model.cursor(), model.cursor());
        is_here.then(|| timeline.chapter_number(step))
    });
    let chapters = (1..).zip(story.chapters);
    chapters
        .map(|(number, chapter)| ChapterTab {
            chapter: *chapter,
            number,
            title: text.text(chapter.words()),
            progress: progress(number, current),
            is_reachable: model.start_of(*chapter).is_some() && !model.embedding.locks(Lock::Step),
            is_skipped: is_resumed && story.skipped.contains(chapter),
            is_failed: failing.is_some_and(|failing| failing <= number) && model.start_of(*chapter).is_some(),
            is_lost: failing.is_some_and(|failing| failing < number) && model.start_of(*chapter).is_none(),
        })
        .collect()
}

/// The switch between the connections, if there are several.
pub fn connections(text: &Localizer, model: &Model) -> Vec<ConnectionTab> {
    let count = model.connections();
    let all = (0..count).filter(|_| count > 1);
    all.map(|connection| ConnectionTab {
        connection,
        title: text.text(&format!("connection-{}", connection + 1)),
        is_current: connection == model.connection(),
    })
    .collect()
}
