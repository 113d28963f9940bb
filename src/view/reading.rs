//! How long somebody reads what a step says: a page that plays waits as long before it goes on.

use crate::view::ladder::LadderRow;
use crate::view::stage::StageView;
use crate::view::text::Span;

/// People read three to four words a second, and look at the picture besides.
const WORDS_PER_SECOND: usize = 3;
const SHORTEST: usize = 4000;
/// Somebody may type more than anybody reads to the end.
const LONGEST: usize = 30_000;

/// How long, in milliseconds.
pub fn duration(view: &StageView) -> u32 {
    let duration = words(view) * 1000 / WORDS_PER_SECOND;
    // Far below what the type holds.
    duration.clamp(SHORTEST, LONGEST) as u32
}

/// How many words the step has to be read: headline, text, what is said, and what somebody on the wire gets of it.
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

/// A word can be stressed in part: what follows it without a blank belongs to it.
fn count_spans(spans: &[Span]) -> usize {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    count(&text)
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}
