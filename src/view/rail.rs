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
    Chapter::ALL
        .into_iter()
        .map(|chapter| ChapterTab {
            chapter,
            title: text.text(&format!("chapter-{}", chapter.number())),
            progress: progress(chapter.number(), current.number()),
            is_reachable: model.start_of(chapter).is_some() && !model.embedding.locks(Lock::Step),
            is_skipped: model.current_step().is_some_and(|step| step.is_resumed)
                && matches!(chapter, Chapter::CertificateCheck | Chapter::KeyEncryption),
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
