//! The whole page out of the model.

use timeline::Actor;
use timeline::{Action, Chapter, MessageKind, Step};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::embedding::Lock;
use crate::model::link::Ending;
use crate::model::{Detail, Dialog, LONGEST_MESSAGE, MOST_MESSAGES, Message, Model, Viewpoint, is_blank};
use crate::view::{
    ChapterTab, ChatView, ConnectionTab, DetailTab, FlipView, MarkView, PageState, Progress, Span, StageView,
    StoryView, TransportView, ViewpointTab, choices, everyday, exports, hex, ladder, panel, scene, share, story,
};

/// The page at the cursor, but for the inspector: see [`inspector`](super::inspector::inspector).
pub fn stage(text: &Localizer, model: &Model) -> StageView {
    let story = match (model.current_step(), &model.timeline) {
        (Some(step), Some(timeline)) => {
            let scenario = &timeline.timeline.scenario;
            match model.detail {
                Detail::Story => everyday::story(text, scenario, step),
                Detail::Messages | Detail::Bytes => story::story(text, step, scenario),
            }
        }
        _ => opening(text, model),
    };
    let (ladder, earlier) = ladder::ladder(text, model);
    StageView {
        state: page_state(model),
        version: negotiated_version(model),
        rail: rail(text, model),
        connections: connections(text, model),
        announcement: announcement(text, model, &story),
        story,
        client: panel::panel(text, model, Actor::Client),
        server: panel::panel(text, model, Actor::Server),
        ladder,
        earlier,
        hex: hex::hex(text, model),
        scene: (model.detail == Detail::Story).then(|| scene::scene(text, model)).flatten(),
        notice: notice(text, model),
        chat: chat(text, model),
        transport: transport(text, model),
        sheet: model.sheet,
        is_bare: model.embedding.is_bare,
        details: details(text, model),
        viewpoints: viewpoints(text, model),
        theme: model.theme,
        language: model.languages.shown,
        has_character_keys: model.has_character_keys,
        dialog: model.dialog,
        is_file_above: model.exports.is_file_above,
        exports: (model.dialog == Some(Dialog::Exports)).then(|| exports::exports(text, model)),
        choices: (model.dialog == Some(Dialog::Choices)).then(|| choices::choices(text, model)),
        share: (model.dialog == Some(Dialog::Share))
            .then(|| share::share(text, model))
            .flatten(),
    }
}

/// What the page has to say about itself.
fn notice(text: &Localizer, model: &Model) -> Option<String> {
    let missing = model.languages.missing;
    let missing = missing.map(|language| text.with("language-failed", &arguments!("language" = language.name)));
    let held = model.is_held.then(|| text.text("link-held"));
    let cut_off = match model.link_ending {
        Ending::Whole => None,
        Ending::Unclear => Some(text.text("link-perhaps-cut-off")),
        Ending::CutOff => Some(text.text("link-cut-off")),
    };
    let sentences = [cut_off, ignored(text, model), held, missing].into_iter().flatten();
    let sentences: Vec<_> = sentences.collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// What of the link was not understood, as far as it fits into a line or two.
fn ignored(text: &Localizer, model: &Model) -> Option<String> {
    const SHOWN: usize = 3;
    const LONGEST: usize = 40;
    if model.ignored.is_empty() {
        return None;
    }
    let shorten = |part: &String| match part.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &part[..end]),
        None => part.clone(),
    };
    let mut parts: Vec<_> = model.ignored.iter().take(SHOWN).map(shorten).collect();
    if model.ignored.len() > SHOWN {
        parts.push("…".to_owned());
    }
    Some(text.with("link-ignored", &arguments!("parts" = parts.join(", "))))
}

fn negotiated_version(model: &Model) -> Option<String> {
    model.steps().iter().find_map(|step| match &step.action {
        Action::Negotiation(negotiation) => negotiation.version.chosen.map(|version| version.to_string()),
        _ => None,
    })
}

/// The words before there is a session.
fn opening(text: &Localizer, model: &Model) -> StoryView {
    let (headline, words) = match &model.problem {
        Some(problem) => (
            text.text("session-failed"),
            text.with("session-failed.paragraph", &arguments!("problem" = problem.as_str())),
        ),
        None => (text.text("session-starting"), text.text("session-starting.paragraph")),
    };
    StoryView {
        headline,
        paragraph: vec![Span {
            text: words,
            is_strong: false,
        }],
    }
}

fn page_state(model: &Model) -> PageState {
    let steps = model.steps().len();
    let timeline = model.timeline.as_ref();
    let has_failed = timeline.is_some_and(|timeline| timeline.failure_by(model.cursor).is_some());
    PageState {
        is_ready: steps > 0 && !model.is_growing,
        chapter: model.current_step().map_or(1, |step| step.chapter.number()),
        step: (model.cursor + 1).min(steps),
        steps,
        outcome: match (
            has_failed || model.problem.is_some(),
            steps > 0 && model.cursor + 1 == steps,
        ) {
            (true, _) => "failed",
            (false, true) => "complete",
            (false, false) => "running",
        },
        detail: model.detail.key(),
    }
}

fn rail(text: &Localizer, model: &Model) -> Vec<ChapterTab> {
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

fn details(text: &Localizer, model: &Model) -> Vec<DetailTab> {
    let all = Detail::ALL.into_iter();
    all.map(|detail| DetailTab {
        detail,
        title: text.text(&format!("detail-{}", detail.key())),
        is_selected: detail == model.detail,
    })
    .collect()
}

fn viewpoints(text: &Localizer, model: &Model) -> Vec<ViewpointTab> {
    let all = Viewpoint::ALL.into_iter();
    all.map(|viewpoint| ViewpointTab {
        viewpoint,
        title: text.text(&format!("viewpoint-{}", viewpoint.key())),
        is_selected: viewpoint == model.viewpoint,
    })
    .collect()
}

/// The switch between the connections, where there are several.
fn connections(text: &Localizer, model: &Model) -> Vec<ConnectionTab> {
    let count = model.connections();
    let all = (0..count).filter(|_| count > 1);
    all.map(|connection| ConnectionTab {
        connection,
        title: text.text(&format!("connection-{}", connection + 1)),
        is_current: connection == model.connection(),
    })
    .collect()
}

fn progress(place: usize, cursor: usize) -> Progress {
    match place.cmp(&cursor) {
        std::cmp::Ordering::Less => Progress::Done,
        std::cmp::Ordering::Equal => Progress::Current,
        std::cmp::Ordering::Greater => Progress::Ahead,
    }
}

fn announcement(text: &Localizer, model: &Model, story: &StoryView) -> String {
    match model.current_step() {
        Some(step) => text.with(
            "announcement",
            &arguments!(
                "step" = model.cursor + 1,
                "steps" = model.steps().len(),
                "chapter" = text.text(&format!("chapter-{}", step.chapter.number())),
                "headline" = story.headline.as_str(),
            ),
        ),
        None => story.headline.clone(),
    }
}

fn chat(text: &Localizer, model: &Model) -> Option<ChatView> {
    let step = model.current_step()?;
    if step.chapter != Chapter::EncryptedData || model.embedding.locks(Lock::Messages) {
        return None;
    }
    Some(ChatView {
        draft: model.draft.clone(),
        sender: model.sender,
        can_send: model.can_send_draft() || model.is_cut_short(),
        problem: draft_problem(text, model),
        anew: model.is_over().then(|| text.text("draft-anew")),
        flip: flip(text, model),
    })
}

/// Why what is typed cannot be sent, where that is not plain to see.
fn draft_problem(text: &Localizer, model: &Model) -> Option<String> {
    if model.is_over() {
        return Some(text.text("draft-over"));
    }
    if !model.draft.is_empty() && is_blank(&model.draft) {
        return Some(text.text("draft-blank"));
    }
    if model.scenario.messages.len() >= MOST_MESSAGES {
        return Some(text.with("draft-too-many", &arguments!("limit" = MOST_MESSAGES)));
    }
    (model.draft.len() > LONGEST_MESSAGE).then(|| {
        text.with(
            "draft-too-long",
            &arguments!("count" = model.draft.len(), "limit" = LONGEST_MESSAGE),
        )
    })
}

/// The switch belongs to the message that is on the stage: on its way, about to be, or the latest one.
fn flip(text: &Localizer, model: &Model) -> Option<FlipView> {
    let steps = model.steps();
    let is_data = |index: &usize| {
        let transfer = steps.get(*index).and_then(|step| step.transfer());
        transfer.is_some_and(|transfer| transfer.message == MessageKind::ApplicationData)
    };
    let ahead = [model.cursor, model.cursor + 1].into_iter().find(is_data);
    let index = ahead.or_else(|| (0..model.cursor).rev().find(is_data))?;
    let transfer = steps.get(index)?.transfer()?;
    let is_flipped = transfer.is_altered();
    Some(FlipView {
        step: index,
        label: text.text(match is_flipped {
            true => "flip-undo",
            false => "flip-byte",
        }),
        is_flipped,
    })
}

fn transport(text: &Localizer, model: &Model) -> TransportView {
    let steps = model.steps();
    let stops = model.stops();
    let (next, after_last) = match model.next_stop().and_then(|stop| steps.get(stop)) {
        Some(step) => {
            let what = in_words(text, model, step, Some("next"));
            (text.with("next", &arguments!("what" = what)), None)
        }
        None => after_last(text, model),
    };
    let cursor = stops.partition_point(|stop| *stop <= model.cursor).saturating_sub(1);
    TransportView {
        next,
        hint: model.is_at_the_beginning().then(|| text.text("interface-hint")),
        can_go_on: model.next_stop().is_some(),
        after_last,
        can_go_back: stops.first().is_some_and(|first| *first < model.cursor),
        // What was made of a text, as in H5P, has its query in itself, and no address without it. A file opens here.
        whole: (model.embedding.is_bare
            && !model.embedding.forbids_links
            && !model.sharing.address.starts_with("blob:"))
        .then(|| model.link_here())
        .flatten(),
        is_playing: model.is_playing,
        speed: format!("{}×", f64::from(model.speed) / 100.0),
        cursor,
        position: text.with(
            "position",
            &arguments!("step" = (cursor + 1).min(stops.len()), "steps" = stops.len()),
        ),
        label: model
            .current_step()
            .map_or_else(String::new, |step| in_words(text, model, step, None)),
        marks: marks(model, &stops, cursor),
        stops,
    }
}

/// What comes when the last step is over: another session that shows something new, or this one again.
fn after_last(text: &Localizer, model: &Model) -> (String, Option<Message>) {
    let locks = |lock| model.embedding.locks(lock);
    let scenario = model.timeline.as_ref().map(|timeline| &timeline.timeline.scenario);
    let is_altered = scenario.is_some_and(|scenario| !scenario.faults.is_empty());
    match (model.failed_step().is_some(), is_altered) {
        _ if locks(Lock::Scenario) && locks(Lock::Step) => (text.text("next-nothing"), None),
        _ if locks(Lock::Scenario) => (text.text("next-again"), Some(Message::GoToStart)),
        // The choices are as they were: it was the changed byte that ended it.
        (true, true) if !locks(Lock::Messages) => (text.text("next-unaltered"), Some(Message::NewSession)),
        (has_failed, _) => {
            let outcome = if has_failed { "failed" } else { "complete" };
            let words = text.with("next-what-if", &arguments!("outcome" = outcome));
            (words, Some(Message::ToggleDialog(Dialog::Choices)))
        }
    }
}

/// A step's words at the depth that is looked at.
fn in_words(text: &Localizer, model: &Model, step: &Step, part: Option<&str>) -> String {
    let everyday = (model.detail == Detail::Story)
        .then(|| everyday::words(text, &model.scenario, step, part))
        .flatten();
    everyday.unwrap_or_else(|| story::text(text, step, part))
}

/// The marks of a scrubber, which has no room for very many.
fn marks(model: &Model, stops: &[usize], cursor: usize) -> Vec<MarkView> {
    const MOST_MARKS: usize = 120;
    let size = stops.len().div_ceil(MOST_MARKS).max(1);
    let starts = model.timeline.iter().flat_map(|timeline| timeline.chapter_starts());
    // A chapter begins at the first stop of it, which need not be its first step.
    let begun: Vec<_> = starts
        .map(|(start, _)| stops.partition_point(|stop| *stop < start) / size)
        .collect();
    let groups = stops.chunks(size).enumerate();
    groups
        .map(|(place, group)| MarkView {
            step: group.first().copied().unwrap_or_default(),
            progress: progress(place, cursor / size),
            begins_chapter: begun.contains(&place),
        })
        .collect()
}
