//! The chapters above the stage, and the connections where there are several.

use timeline::Chapter;

use crate::i18n::Localizer;
use crate::model::{Lock, Model};
use crate::view::progress::{Progress, progress};

/// One of the six in the rail.
#[derive(Clone, Debug, PartialEq)]
pub struct ChapterTab {
    /// Which.
    pub chapter: Chapter,
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub progress: Progress,
    /// Whether the session got there, so that it can be gone to.
    pub is_reachable: bool,
    /// Whether a resumed session does without it.
    pub is_skipped: bool,
    /// Whether somebody has given up in it, or it comes after that.
    pub is_failed: bool,
    /// Whether it never happens any more, since somebody has given up before.
    pub is_lost: bool,
}

/// One of the connections.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectionTab {
    /// Which, counted from 0.
    pub connection: usize,
    /// Its name.
    pub title: String,
    /// Whether the learner is in it.
    pub is_current: bool,
}

/// All six chapters, in order.
pub fn rail(text: &Localizer, model: &Model) -> Vec<ChapterTab> {
    let current = model.current_step().map_or(Chapter::ClientHello, |step| step.chapter);
    // Before the learner has come there, nothing tells of it.
    let failing = model
        .timeline()
        .and_then(|timeline| timeline.failure_by(model.cursor()));
    let failing = failing
        .filter(|step| step.connection == model.connection())
        .map(|step| step.chapter);
    Chapter::ALL
        .into_iter()
        .map(|chapter| ChapterTab {
            chapter,
            title: text.text(&format!("chapter-{}", chapter.number())),
            progress: progress(chapter.number(), current.number()),
            is_reachable: model.start_of(chapter).is_some() && !model.embedding.locks(Lock::Step),
            is_skipped: model.current_step().is_some_and(|step| step.is_resumed)
                && matches!(chapter, Chapter::CertificateCheck | Chapter::KeyEncryption),
            is_failed: failing.is_some_and(|failing| failing <= chapter) && model.start_of(chapter).is_some(),
            is_lost: failing.is_some_and(|failing| failing < chapter) && model.start_of(chapter).is_none(),
        })
        .collect()
}

/// The switch between the connections, where there are several.
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
