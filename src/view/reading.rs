//! How long it takes to read a step. A playing page waits that long before it moves on.

use crate::view::ladder::LadderRow;
use crate::view::stage::StageView;
use crate::view::text::Span;

/// People read three to four words per second, and look at the picture as well.
const WORDS_PER_SECOND: usize = 3;
const SHORTEST: usize = 4000;
/// Caps the wait, since a typed text may be longer than anyone reads to the end.
const LONGEST: usize = 30_000;

/// The reading time of a step, in milliseconds.
pub fn duration(view: &StageView) -> u32 {
    let duration = words(view) * 1000 / WORDS_PER_SECOND;
    // Far below `u32::MAX`.
    duration.clamp(SHORTEST, LONGEST) as u32
}

/// The number of words to read: headline, text, speech, and the eavesdropper's words.
fn words(view: &StageView) -> usize {
    let scene = view.scene.iter().flat_map(|scene| {
        let said = scene.bubble.iter().map(|bubble| bubble.words.as_slice());
        said.chain([scene.eavesdropper.words.as_slice()])
    });
    let ladder = view.ladder.iter().filter_map(|row| match row {
        LadderRow::Bubble(bubble) if bubble.is_current => Some(bubble.words.as_slice()),
        LadderRow::Bubble(_) | LadderRow::Arrow(_) | LadderRow::Note(_) => None,
    });
    let about = view.about.iter().flatten().map(Vec::as_slice);
    let texts = about
        .chain([view.story.paragraph.as_slice()])
        .chain(scene)
        .chain(ladder);
    count(&view.story.headline) + texts.map(count_spans).sum::<usize>()
}

/// Joins the spans first, as emphasis may end within a word.
fn count_spans(spans: &[Span]) -> usize {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    count(&text)
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}
