//! A language comes from a link, a choice or the browser; if it cannot be loaded, the page continues without it.

use super::*;
use crate::i18n::{ENGLISH, Part};
use crate::model::test_page::new_page;
use crate::model::{Message, update};

const GREETING: &str = "Guten Tag";

fn german() -> Language {
    Language::by_tag("de").unwrap()
}

fn words() -> Message {
    let sources = [
        (Part::Interface, "language-name = Deutsch\n".to_owned()),
        (
            Part::Stories,
            format!("chapter-1 = Hallo\ndefault-message-client = {GREETING}\n"),
        ),
        (Part::Glossary, "term-cipher-suite = Suite\n".to_owned()),
    ];
    Message::LanguageReady(Rc::new(Localizer::read(german(), sources.into()).unwrap()))
}

fn page(chosen: Option<Language>, preferred: Language) -> Model {
    new_page().speaking(chosen, preferred)
}

fn follow(model: &mut Model, fragment: &str) -> Vec<Effect> {
    update(model, Message::FollowLink(fragment.to_owned()))
}

fn runs(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::Run(_) | Effect::RunFresh(_)))
}

#[test]
fn a_link_overrides_the_choice_and_the_choice_the_browser() {
    let [german, english] = [german(), ENGLISH];
    for (fragment, chosen, preferred, wanted) in [
        ("", None, german, german),
        ("", Some(english), german, english),
        ("locale=de", Some(english), english, german),
        ("locale=en", Some(german), german, english),
        ("locale=xx", None, german, german),
        ("locale=de-AT", None, english, german),
    ] {
        let mut model = page(chosen, preferred);
        let effects = follow(&mut model, fragment);
        let loads = effects.contains(&Effect::LoadLanguage(german));
        assert_eq!(loads, wanted == german, "{fragment} {chosen:?} {preferred:?}");
        assert_eq!(runs(&effects), !loads, "the first session waits for its words");
    }
    let mut model = page(None, ENGLISH);
    follow(&mut model, "locale=xx");
    assert_eq!(model.notices.ignored, ["locale=xx"]);
}

#[test]
fn messages_are_in_the_learners_language_unless_a_link_fixes_the_session() {
    for (fragment, speaks) in [
        ("", GREETING),
        ("seed=1&time=1790000000", "Hello"),
        ("say=client:Salut", "Salut"),
    ] {
        let mut model = page(None, german());
        follow(&mut model, fragment);
        assert!(model.is_waiting_for_words());
        let effects = update(&mut model, words());
        assert!(runs(&effects));
        assert!(!model.is_waiting_for_words());
        assert_eq!(model.languages.shown, german());
        assert_eq!(model.scenario.messages[0].text, speaks);
    }
}

#[test]
fn without_its_texts_the_page_continues_in_english_and_says_so() {
    let mut model = page(None, german());
    follow(&mut model, "");
    let effects = update(&mut model, Message::LanguageFailed(german()));
    assert!(runs(&effects));
    assert!(
        !effects.contains(&Effect::LoadLanguage(german())),
        "it is not asked for again and again"
    );
    assert_eq!(model.languages.shown, ENGLISH);
    assert_eq!(model.languages.missing, Some(german()));
    let effects = update(&mut model, Message::SelectLanguage(german()));
    assert!(
        effects.contains(&Effect::LoadLanguage(german())),
        "but when the learner asks"
    );
    assert!(effects.contains(&Effect::KeepLanguage(german())));
    assert_eq!(model.languages.missing, None);
}

#[test]
fn texts_that_arrive_late_change_nothing() {
    let mut model = page(None, ENGLISH);
    follow(&mut model, "");
    update(&mut model, Message::SelectLanguage(german()));
    update(&mut model, Message::SelectLanguage(ENGLISH));
    assert_eq!(update(&mut model, words()), []);
    assert_eq!(update(&mut model, Message::LanguageFailed(german())), []);
    assert_eq!(model.languages.shown, ENGLISH);
    assert_eq!(model.languages.missing, None);
}
