//! Questions and terms: at their step, in the list, and as marked words in texts.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::{models, preset, spoken};
use crate::i18n::{ENGLISH, LANGUAGES, Language, Localizer, Part};
use crate::model::reference::{MISUNDERSTANDINGS, QUESTIONS, TERMS};
use crate::model::test_page::{new_page, page_of, run, send, words};
use crate::model::{Detail, Dialog, Effect, LaterWords, Message, Model, Tab, Viewpoint, update};
use crate::view::inspector::{InspectorContent, inspector};
use crate::view::reference::{EntryView, ReferenceView};
use crate::view::stage::stage;
use crate::view::text::{Span, spans};
use crate::view::{story, terms};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("static")
}

fn source(language: Language, part: Part) -> String {
    fs::read_to_string(folder().join(language.file(part))).unwrap()
}

fn list(model: &Model) -> ReferenceView {
    stage(&words(ENGLISH), model).reference.unwrap()
}

fn entries(view: &ReferenceView) -> impl Iterator<Item = &EntryView> {
    view.sections.iter().flat_map(|section| &section.entries)
}

fn of_step(text: &Localizer, model: &Model) -> Vec<EntryView> {
    match inspector(text, model).content {
        InspectorContent::Questions { entries, .. } => entries,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_long_texts_are_fetched_once_on_demand() {
    let mut model = new_page();
    update(&mut model, Message::SelectDetail(Detail::Story));
    let ready = run(&model.scenario);
    assert!(!update(&mut model, ready).contains(&Effect::LoadLaterWords));
    assert!(!update(&mut model, Message::Next).contains(&Effect::LoadLaterWords));
    assert!(update(&mut model, Message::SelectDetail(Detail::Messages)).contains(&Effect::LoadLaterWords));
    assert!(!update(&mut model, Message::SelectTab(Tab::Why)).contains(&Effect::LoadLaterWords));
    let why = |model: &Model| match inspector(&Localizer::english(), model).content {
        InspectorContent::Text(paragraphs) => spoken(&paragraphs.concat()),
        other => panic!("{other:?}"),
    };
    assert_eq!(why(&model), "These words are being fetched.");
    update(&mut model, Message::SelectTab(Tab::Questions));
    match inspector(&Localizer::english(), &model).content {
        InspectorContent::Questions {
            entries,
            status,
            quiz: _,
        } => {
            assert!(entries.is_empty() && status.is_some_and(|status| status.contains("being fetched")));
        }
        other => panic!("{other:?}"),
    }
    update(&mut model, Message::LaterWordsFailed);
    assert_eq!(model.languages.later, LaterWords::Missing);
    assert!(update(&mut model, Message::SelectTab(Tab::Why)).contains(&Effect::LoadLaterWords));
    update(&mut model, Message::LaterWordsFailed);
    assert!(why(&model).contains("could not be loaded"));
    // Opening it again retries the failed download.
    assert!(update(&mut model, Message::ToggleDialog(Dialog::Reference)).contains(&Effect::LoadLaterWords));
    let effects = update(&mut model, Message::LaterWordsReady(Rc::new(words(ENGLISH))));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ShowLanguage(_))));
}

#[test]
fn a_question_appears_at_its_step_with_the_value_that_answers_it() {
    let text = words(ENGLISH);
    let mut model = page_of(|_| {});
    let mut steps = model.steps().iter();
    let at = steps
        .position(|step| story::key(step) == "generate-pre-master-secret")
        .unwrap();
    update(&mut model, Message::GoTo(at));
    update(&mut model, Message::SelectTab(Tab::Questions));
    let all = of_step(&text, &model);
    let sent = all.iter().find(|entry| entry.key == "key-sent").unwrap();
    let place = sent.place.as_ref().unwrap();
    let (label, bytes) = place.value.as_ref().unwrap();
    assert_eq!((place.step, label.as_str()), (at, "Pre-master secret"));
    assert!(bytes.starts_with("03 03"), "{bytes}");
    // The questions show an eavesdropper no secret either.
    update(&mut model, Message::SelectViewpoint(Viewpoint::Eavesdropper));
    update(&mut model, Message::SelectTab(Tab::Questions));
    let shows_value = |entry: &EntryView| entry.place.as_ref().is_some_and(|it| it.value.is_some());
    assert!(!of_step(&text, &model).iter().any(shows_value));
}

#[test]
fn every_question_appears_in_some_session_and_every_step_has_one() {
    let text = words(ENGLISH);
    let mut seen = Vec::new();
    let mut shown = Vec::new();
    for mut model in models() {
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            update(&mut model, Message::SelectTab(Tab::Questions));
            let entries = of_step(&text, &model);
            assert!(!entries.is_empty(), "{step}");
            seen.extend(entries.iter().map(|entry| entry.key));
            shown.push(story::key(&model.steps()[step]));
        }
    }
    for question in QUESTIONS {
        assert!(seen.contains(&question.key), "{}", question.key);
    }
    for question in QUESTIONS.iter().chain(MISUNDERSTANDINGS) {
        assert!(question.steps.iter().any(|key| shown.contains(key)), "{}", question.key);
    }
}

#[test]
fn the_list_is_complete_and_a_search_finds_matching_entries() {
    let mut model = page_of(|_| {});
    update(&mut model, Message::ToggleDialog(Dialog::Reference));
    let all = QUESTIONS.len() + MISUNDERSTANDINGS.len() + TERMS.len();
    assert_eq!(entries(&list(&model)).count(), all);
    assert_eq!(list(&model).status, format!("{all} entries"));
    update(&mut model, Message::SearchReference("WireShark".to_owned()));
    let found = list(&model);
    for entry in entries(&found) {
        let words = format!("{} {}", entry.title, spoken(&entry.answer)).to_lowercase();
        assert!(words.contains("wireshark"), "{words}");
    }
    assert!(entries(&found).any(|entry| entry.key == "wireshark"));
    update(&mut model, Message::SearchReference("no such word".to_owned()));
    assert!(list(&model).sections.is_empty() && list(&model).status.starts_with("Nothing found"));
    update(&mut model, Message::CloseDialog);
    update(&mut model, Message::ToggleDialog(Dialog::Reference));
    assert_eq!(entries(&list(&model)).count(), all);
}

#[test]
fn an_entrys_link_opens_the_list_at_the_entry() {
    let mut model = preset("certificate=expired");
    update(&mut model, Message::ToggleDialog(Dialog::Reference));
    let view = list(&model);
    let recorded = entries(&view).find(|entry| entry.key == "recorded").unwrap();
    update(&mut model, Message::CloseDialog);
    let cursor = model.cursor();
    let fragment = recorded.link.trim_start_matches('#').to_owned();
    let effects = update(&mut model, Message::FollowLink(fragment));
    let runs = |effect: &Effect| matches!(effect, Effect::Run(_) | Effect::RunFresh(_));
    assert!(!effects.iter().any(runs));
    assert_eq!((model.dialog, model.cursor()), (Some(Dialog::Reference), cursor));
    let view = list(&model);
    let wanted = entries(&view).filter(|entry| entry.is_wanted).map(|entry| entry.key);
    assert_eq!(wanted.collect::<Vec<_>>(), ["recorded"]);
    // The whole list has a link too. An unknown name is ignored and reported.
    send(&mut model, Message::FollowLink("question=all".to_owned()));
    assert_eq!(model.dialog, Some(Dialog::Reference));
    assert!(entries(&list(&model)).all(|entry| !entry.is_wanted));
    update(&mut model, Message::CloseDialog);
    send(&mut model, Message::FollowLink("question=nonsense".to_owned()));
    assert_eq!(model.dialog, None);
    assert_eq!(model.notices.ignored, ["question=nonsense"]);
}

fn marked(text: &Localizer, words: &str) -> Vec<(&'static str, String)> {
    let mut spans = spans(words);
    terms::mark(text, &mut [&mut spans]);
    assert_eq!(spoken(&spans), words.replace("**", ""));
    let terms = spans
        .into_iter()
        .filter_map(|Span { text, term, .. }| Some((term?.key, text)));
    terms.collect()
}

#[test]
fn a_term_is_marked_at_its_first_use_and_the_longest_form_wins() {
    let text = words(ENGLISH);
    let found = marked(
        &text,
        "Nonce first. The **pre-master secret** gives the master secret; a master secret, a nonce.",
    );
    let found: Vec<_> = found.iter().map(|(key, words)| (*key, words.as_str())).collect();
    assert_eq!(
        found,
        [
            ("nonce", "Nonce"),
            ("pre-master-secret", "pre-master secret"),
            ("master-secret", "master secret"),
        ]
    );
    assert!(marked(&text, "Recording, alerting, stage, hashes-of, machine.").is_empty());
    assert_eq!(marked(&words(Language::by_tag("de").unwrap()), "Das Tag.")[0].0, "tag");
}

#[test]
fn every_term_is_used_and_every_emphasized_word_is_a_known_term() {
    const NO_TERMS: [&str; 7] = [
        "simplified here:",
        "hier vereinfacht:",
        // Symbols of a formula.
        "n",
        "e",
        "d",
        "m",
        "c",
    ];
    for language in LANGUAGES {
        let text = words(*language);
        let explanations = source(*language, Part::Explanations);
        let stories = source(*language, Part::Stories);
        let is_why = |line: &&str| line.contains(".why = ") || line.starts_with("       ");
        let mut used = Vec::new();
        for line in stories.lines().filter(|line| line.contains(".paragraph = ")) {
            used.extend(marked(&text, line).into_iter().map(|(key, _)| key));
        }
        for line in explanations.lines().filter(is_why) {
            used.extend(marked(&text, line).into_iter().map(|(key, _)| key));
            for stressed in line.split("**").skip(1).step_by(2) {
                let is_known = NO_TERMS.contains(&stressed.to_lowercase().as_str());
                assert!(
                    is_known || !marked(&text, stressed).is_empty(),
                    "{}: {stressed}",
                    language.tag
                );
            }
        }
        let unused: Vec<_> = TERMS.iter().filter(|term| !used.contains(&term.key)).collect();
        assert!(unused.is_empty(), "{}: {unused:?}", language.tag);
    }
}

#[test]
fn the_everyday_story_says_what_a_term_of_the_field_means_where_it_first_uses_it() {
    let terms =
        |spans: &[Span]| -> Vec<&str> { spans.iter().filter_map(|span| Some(span.term.as_ref()?.key)).collect() };
    for language in LANGUAGES {
        let text = words(*language);
        let mut model = page_of(|_| {});
        update(&mut model, Message::SelectDetail(Detail::Story));
        let [_, way] = stage(&text, &model).about.unwrap();
        assert_eq!(terms(&way), ["rsa-key-exchange"], "{}", language.tag);
        let step = model.steps().iter().position(|step| story::key(step) == "certificate");
        update(&mut model, Message::GoTo(step.unwrap()));
        assert_eq!(
            terms(&stage(&text, &model).story.paragraph),
            ["certificate", "authority"],
            "{}",
            language.tag
        );
    }
}
