//! The query of the page's address sets the initial state and the locks.

use std::path::Path;
use std::rc::Rc;

use super::*;
use crate::i18n::{Language, Localizer};
use crate::model::presets::presets;
use crate::model::test_page::new_page;
use crate::model::{Detail, Dialog, Effect, Message, Model, Theme, TimelineHandle, Viewpoint, update};
use crate::stories::Chapter;
use tls_core::session::Session;

/// Carries out the effects as the page would, with other seeds for fresh sessions.
fn send(model: &mut Model, message: Message) -> Vec<Effect> {
    let effects = update(model, message);
    let mut all = effects.clone();
    for effect in effects {
        let scenario = match effect {
            Effect::Run(scenario) => *scenario,
            Effect::RunFresh(mut scenario) => {
                scenario.seed = 0xf4e5;
                scenario.now.0 = 1_800_000_000;
                *scenario
            }
            Effect::LoadLanguage(_) => {
                let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
                let german = Localizer::from_folder(&folder, Language::by_tag("de").unwrap()).unwrap();
                all.extend(send(model, Message::LanguageReady(Rc::new(german))));
                continue;
            }
            _ => continue,
        };
        let timeline = Rc::new(TimelineHandle::new(Session::run(scenario).unwrap()));
        all.extend(send(model, Message::SessionReady(timeline)));
    }
    all
}

fn opened(query: &str, fragment: &str) -> Model {
    let mut model = new_page().embedded(query, true, false);
    send(&mut model, Message::FollowLink(fragment.to_owned()));
    model
}

/// The fragment in the URL after a message.
fn link_after(model: &mut Model, message: Message) -> String {
    let effects = send(model, message);
    let link = effects.into_iter().rev().find_map(|effect| match effect {
        Effect::ShowLink { fragment, .. } => Some(fragment),
        _ => None,
    });
    link.unwrap()
}

#[test]
fn the_query_sets_the_initial_state() {
    let model = opened(
        "?embed&locale=de_AT&theme=dark&step=5&detail=bytes&viewpoint=client&speed=2&scenario=expired&seed=7&time=1790000001",
        "",
    );
    assert!(model.embedding.is_bare);
    assert_eq!(model.languages.shown.tag, "de");
    assert_eq!(
        (model.preferences.theme, model.preferences.detail),
        (Theme::Dark, Detail::Bytes)
    );
    assert_eq!(
        (model.preferences.viewpoint, model.cursor(), model.preferences.speed),
        (Viewpoint::Client, 4, 200)
    );
    assert_eq!(model.scenario.server.certificate.key(), "expired");
    assert_eq!((model.scenario.seed, model.scenario.now.0), (7, 1_790_000_001));
    assert!(model.notices.ignored.is_empty(), "{:?}", model.notices.ignored);
}

#[test]
fn the_fragment_overrides_the_query() {
    let model = opened("?detail=story&viewpoint=client&chapter=6", "#detail=bytes&step=2");
    assert_eq!(
        (model.preferences.detail, model.preferences.viewpoint),
        (Detail::Bytes, Viewpoint::Client)
    );
    assert_eq!(model.cursor(), 1, "a step wins over the query's chapter");
}

#[test]
fn a_chapter_opens_at_its_first_step() {
    for number in 1..=6 {
        let model = opened(&format!("?chapter={number}"), "");
        assert_eq!(model.chapter_number(), number);
        assert_eq!(Some(model.cursor()), model.start_of(model.chapter().unwrap()));
    }
    // With an expired certificate, the session does not reach the chapter.
    assert_eq!(opened("?chapter=6&scenario=expired", "").cursor(), 0);
}

#[test]
fn invalid_values_are_reported_and_foreign_names_are_ignored() {
    let model = opened(
        "?endpoint=https%3A%2F%2Flrs.test&fetch=x&actor=%7B%7D&registration=1&activityId=2&id=3&lang=fr&forcelang=xx\
         &detail=deep&controls=some&chapter=7&viewpoint=server&lock=detail,everything&scenario=stolen&autoplay=perhaps\
         &seed=xyz&theme=pink&origin=school&speed=3",
        "#colour=red",
    );
    assert_eq!(
        model.notices.ignored,
        [
            "detail=deep",
            "controls=some",
            "chapter=7",
            "lock=detail,everything",
            "scenario=stolen",
            "autoplay=perhaps",
            "seed=xyz",
            "theme=pink",
            "origin=school",
            "speed=3",
            "colour=red"
        ]
    );
    assert_eq!(model.preferences.viewpoint, Viewpoint::Server);
    assert!(
        model.embedding.locks(Lock::Detail),
        "what is understood of a list holds"
    );
}

#[test]
fn links_repeat_the_querys_settings_so_that_they_work_without_it() {
    let mut model = opened("?detail=story&scenario=expired&theme=dark", "");
    let link = link_after(&mut model, Message::SelectDetail(Detail::Messages));
    for (query, is_told) in [("?detail=story&scenario=expired&theme=dark", "framed"), ("", "alone")] {
        let other = opened(query, &link);
        assert_eq!(other.preferences.detail, Detail::Messages, "{is_told}");
        assert_eq!(other.preferences.theme, Theme::Dark, "{is_told}");
        assert_eq!(other.scenario, model.scenario, "{is_told}");
    }
    let link = link_after(&mut model, Message::ChooseAll(""));
    let other = opened("?detail=story&scenario=expired&theme=dark", &link);
    assert_eq!(other.scenario.server.certificate.key(), "valid");
}

#[test]
fn a_fixed_session_is_reproducible_and_a_fresh_one_is_not() {
    let seed_and_time = |query: &str| {
        let scenario = opened(query, "").scenario;
        (scenario.seed, scenario.now.0)
    };
    const FRESH: (u64, u64) = (0xf4e5, 1_800_000_000);
    assert_eq!(seed_and_time("?embed"), FRESH);
    assert_eq!(seed_and_time("?session=fixed"), (0, 1_790_000_000));
    assert_eq!(seed_and_time("?seed=2a"), (42, 1_790_000_000));
    assert_eq!(seed_and_time("?session=fresh&seed=2a&time=5"), FRESH);
    assert_eq!(
        seed_and_time("?scenario=seed%3D2a%26time%3D1790000005"),
        (42, 1_790_000_005)
    );
    let messages = |query: &str| opened(query, "").scenario.messages;
    assert_eq!(messages("?session=fixed&locale=de"), messages("?session=fixed"));
    assert_ne!(messages("?locale=de"), messages("?locale=en"));
}

#[test]
fn a_scenario_is_a_preset_or_a_fragment() {
    for (name, fragment) in presets() {
        let model = opened(&format!("?scenario={name}"), "");
        assert!(model.notices.ignored.is_empty(), "{name}");
        assert!(model.has_choices_of(fragment), "{name}");
    }
    let model = opened("?scenario=certificate%3Dself-signed%26trust%3Dnobody", "");
    assert_eq!(model.scenario.server.certificate.key(), "self-signed");
    assert_eq!(model.scenario.client.trust.key(), "nobody");
}

#[test]
fn locked_settings_stay_whatever_the_learner_does() {
    let lock = "?lock=locale,theme,step,detail,viewpoint,speed,scenario";
    let mut model = opened(lock, "#step=4&detail=story");
    let before = (model.cursor(), model.preferences.detail, model.scenario.clone());
    assert_eq!(
        model.preferences.detail,
        Detail::Story,
        "the address that it is opened with is the embedding page's"
    );
    let german = Language::by_tag("de").unwrap();
    for message in [
        Message::Next,
        Message::Back,
        Message::GoTo(7),
        Message::GoToChapter(Chapter::EncryptedData),
        Message::GoToConnection(0),
        Message::GoToStart,
        Message::GoToEnd,
        Message::GoToOrigin(1),
        Message::TogglePlay,
        Message::CycleSpeed,
        Message::SelectTheme(Theme::Dark),
        Message::SelectLanguage(german),
        Message::SelectDetail(Detail::Bytes),
        Message::SelectViewpoint(Viewpoint::Server),
        Message::NewSession,
        Message::Choose("certificate", "expired".to_owned()),
        Message::ChooseAll("certificate=expired"),
        Message::ToggleDialog(Dialog::Choices),
        Message::EditDraft("mine".to_owned()),
        Message::SendDraft,
        Message::ToggleFlippedByte(9),
        Message::FollowLink("#step=9&detail=bytes&certificate=expired&say=client:x".to_owned()),
    ] {
        model.notices.is_locked = false;
        let what = format!("{message:?}");
        send(&mut model, message);
        assert!(model.notices.is_locked, "{what} is to be answered");
        assert_eq!(
            (model.cursor(), model.preferences.detail, model.scenario.clone()),
            before,
            "{what}"
        );
        assert_eq!(
            (
                model.preferences.theme,
                model.preferences.viewpoint,
                model.preferences.speed
            ),
            (Theme::System, Viewpoint::Everyone, 100),
            "{what}"
        );
        assert!(
            model.dialog.is_none() && model.draft.text.is_empty() && !model.is_playing(),
            "{what}"
        );
    }
    send(&mut model, Message::DismissNotice);
    assert!(!model.notices.is_locked);
}

#[test]
fn a_link_changes_only_unlocked_settings() {
    let mut model = opened("?lock=scenario,detail", "");
    let scenario = model.scenario.clone();
    send(&mut model, Message::FollowLink("#step=6&viewpoint=client".to_owned()));
    assert_eq!(
        (model.cursor(), model.preferences.viewpoint, model.notices.is_locked),
        (5, Viewpoint::Client, false)
    );
    assert_eq!(
        model.scenario, scenario,
        "a link without a seed makes no fresh session here"
    );
    send(&mut model, Message::FollowLink("#step=7&detail=bytes".to_owned()));
    assert_eq!(
        (model.cursor(), model.preferences.detail, model.notices.is_locked),
        (6, Detail::Messages, true)
    );
    send(&mut model, Message::SelectDetail(Detail::Messages));
    assert!(model.notices.is_locked);
}

#[test]
fn messages_are_locked_alone_or_with_the_scenario() {
    let mut model = opened("?lock=messages", "");
    send(&mut model, Message::EditDraft("mine".to_owned()));
    assert!(model.draft.text.is_empty() && model.notices.is_locked);
    send(&mut model, Message::ChooseAll("certificate=expired"));
    assert_eq!(model.scenario.server.certificate.key(), "expired");
    assert!(opened("?lock=scenario", "").embedding.locks(Lock::Messages));
}

#[test]
fn autoplay_can_be_stopped_and_respects_reduced_motion() {
    let mut model = opened("?autoplay&controls=none&lock=step", "");
    assert!(model.is_playing());
    send(&mut model, Message::Tick);
    assert_eq!(model.cursor(), 1);
    send(&mut model, Message::TogglePlay);
    assert!(!model.is_playing() && !model.notices.is_locked);
    send(&mut model, Message::TogglePlay);
    assert!(model.is_playing(), "and goes on again");

    let mut still = new_page().embedded("?autoplay", true, true);
    send(&mut still, Message::FollowLink(String::new()));
    assert!(!still.is_playing());
    send(&mut still, Message::TogglePlay);
    assert!(still.is_playing());

    let mut later = opened("?autoplay", "");
    send(&mut later, Message::TogglePlay);
    send(&mut later, Message::NewSession);
    assert!(!later.is_playing(), "only the first session is played");
}

#[test]
fn a_locked_step_is_kept_in_another_session() {
    let mut model = opened("?chapter=4&lock=step", "");
    let step = model.cursor();
    assert!(step > 0);
    for message in [
        Message::NewSession,
        Message::Choose("certificate", "expired".to_owned()),
        Message::ChooseAll(""),
    ] {
        send(&mut model, message);
        assert_eq!(model.cursor(), step.min(model.steps().len() - 1));
        assert!(model.current_step().is_some());
    }
}

#[test]
fn a_locked_step_is_kept_through_the_story_level() {
    let mut model = opened("?chapter=4&lock=step", "");
    let step = model.cursor();
    send(&mut model, Message::SelectDetail(Detail::Story));
    assert_eq!(model.chapter_number(), 4);
    assert!(model.stops().contains(&model.cursor()));
    send(&mut model, Message::NewSession);
    send(&mut model, Message::SelectDetail(Detail::Messages));
    assert_eq!(model.cursor(), step);
}

#[test]
fn a_locked_flipped_byte_stays_in_other_sessions() {
    let mut model = opened("?scenario=flip%3Dclient.4.20.1&lock=messages", "");
    send(&mut model, Message::NewSession);
    send(
        &mut model,
        Message::Choose("client-extended-master-secret", "no".to_owned()),
    );
    assert_eq!(model.scenario.edits.len(), 1);
    let mut model = opened("?scenario=flip%3Dclient.4.20.1", "");
    send(&mut model, Message::NewSession);
    assert!(model.scenario.edits.is_empty());
}

#[test]
fn a_link_to_the_first_step_overrides_the_querys_chapter() {
    let mut model = opened("?chapter=4", "");
    let link = link_after(&mut model, Message::GoToStart);
    assert_eq!(opened("?chapter=4", &link).cursor(), 0);
}

#[test]
fn the_full_page_link_needs_allowed_links_and_an_address() {
    let whole = |query, address: &str| {
        let mut model = new_page().at(address.to_owned(), false).embedded(query, true, false);
        send(&mut model, Message::FollowLink(String::new()));
        crate::view::stage::stage(&Localizer::english(), &model).transport.whole
    };
    assert!(whole("?embed", "https://example.org/tls/").is_some());
    assert!(whole("?embed&allowLinks=no", "https://example.org/tls/").is_none());
    assert!(whole("?embed", "blob:https://example.org/1").is_none());
}

#[test]
fn a_mangled_query_is_understood_like_a_mangled_link() {
    for query in [
        "?embed&amp;chapter=4&amp;scenario=expired&amp;seed=2a",
        "?embed&#38;chapter=4&#38;scenario=expired&#38;seed=2a",
        "?embed&chapter=4&scenario=expired&seed=2a).",
        "?EMBED&Chapter=4&SCENARIO=Expired&seed=2A",
        "?embed&chapter=4&scen%0Aario=expi%20red&seed=2a",
        "?embed%26chapter%3D4%26scenario%3Dexpired%26seed%3D2a",
        "?seed=2a&chapter=4&scenario=expired&embed.",
        "?embed&chapter=4%23certificate=expired&seed=2a",
        "?embed%23chapter=4&certificate=expired&seed=2a",
        "?embed&%23chapter=4&certificate=expired&seed=2a",
        "?embed&chapter=4&scenario=all-fits%23certificate=expired&seed=2a",
    ] {
        let embedding = Embedding::read(query);
        assert!(embedding.is_bare, "{query}");
        assert_eq!(
            (embedding.ignored, embedding.ending),
            (Vec::new(), Ending::Whole),
            "{query}"
        );
        let start = link::Link::read(&embedding.start, &link::Link::of_the_lab(Default::default()));
        assert_eq!(start.chapter, Some(4), "{query}");
        assert_eq!(start.link.scenario.server.certificate.key(), "expired", "{query}");
        assert_eq!((start.link.scenario.seed, start.is_fixed), (42, Some(true)), "{query}");
    }
    assert_eq!(Embedding::read("?embed&chap").ending, Ending::CutOff);
    assert_eq!(Embedding::read("?embed&chapter=").ending, Ending::CutOff);
    assert_eq!(Embedding::read("?embed&chapter=7").ending, Ending::Unclear);
    assert_eq!(Embedding::read("?endpoint=x&id=3&v").ignored, [""; 0]);
    assert_eq!(Embedding::read("?embed%23colour=red").ignored, ["colour=red"]);
}

#[test]
fn a_fragment_accepts_the_parameters_of_a_query() {
    for part in [
        "seed=1",
        "chapter=3",
        "scenario=expired",
        "session=fixed",
        "step=5",
        "time=1790000001",
    ] {
        let (queried, linked) = (opened(&format!("?{part}"), ""), opened("", &format!("#{part}")));
        assert_eq!(linked.scenario, queried.scenario, "{part}");
        assert_eq!(linked.cursor(), queried.cursor(), "{part}");
        assert_eq!(linked.notices.ignored, [""; 0], "{part}");
    }
    let model = opened("?chapter=6", "#chapter=3");
    assert_eq!(model.chapter_number(), 3);
    let mut model = opened("", "#seed=1");
    send(&mut model, Message::FollowLink("#seed=1&chapter=5".to_owned()));
    assert_eq!(model.chapter_number(), 5);
    let mut model = opened("?lock=step,scenario", "");
    for link in ["#chapter=3", "#scenario=expired", "#session=fixed"] {
        model.notices.is_locked = false;
        send(&mut model, Message::FollowLink(link.to_owned()));
        assert!(model.notices.is_locked && model.cursor() == 0, "{link}");
    }
}

#[test]
fn a_truncated_link_shows_a_notice_until_dismissed() {
    let localizer = Localizer::english();
    let notice = |model: &Model| crate::view::stage::stage(&localizer, model).notice;
    let mut model = opened("", "#step=4&time=1790000000&seed=01234567");
    assert_eq!(model.cursor(), 3);
    assert_eq!(
        notice(&model).as_deref(),
        Some("This link was cut off; you see another session.")
    );
    send(&mut model, Message::DismissNotice);
    assert_eq!(notice(&model), None);
    let model = opened("", "#step=4&certificate=expi");
    let words = notice(&model).unwrap();
    assert!(
        words.contains("cut off") && words.contains("certificate=expi"),
        "{words}"
    );
}
