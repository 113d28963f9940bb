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
    let headline = count(&view.story.headline);
    let about = view.about.iter().flatten().map(count_span);
    let paragraph = view.story.paragraph.iter().map(count_span);
    let scene = view.scene.iter().flat_map(|scene| {
        let said = scene.bubble.iter().flat_map(|bubble| &bubble.words);
        said.chain(&scene.eavesdropper.words).map(count_span)
    });
    let ladder = view.ladder.iter().flat_map(|row| match row {
        LadderRow::Bubble(bubble) if bubble.is_current => bubble.words.as_slice(),
        LadderRow::Bubble(_) | LadderRow::Arrow(_) | LadderRow::Note(_) => &[],
    });
    headline
        + about
            .chain(paragraph)
            .chain(scene)
            .chain(ladder.map(count_span))
            .sum::<usize>()
}

fn count_span(span: &Span) -> usize {
    count(&span.text)
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}
