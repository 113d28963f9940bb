//! Every session has a story that covers all of its steps.

use std::path::Path;

use timeline::registry::{HandshakeType, ProtocolVersion};
use timeline::scenario::{ClientAuthenticationChoice, EarlyDataChoice, ResumptionChoice, Scenario};
use timeline::suites::SuiteParameters;
use timeline::{HandshakeKind, MessageKind, Operation, Timeline};
use tls_core::session::Session;

use super::*;
use crate::i18n::{LANGUAGES, Localizer};
use crate::model::TimelineHandle;
use crate::model::link::Link;
use crate::model::presets::presets;
use crate::model::test_page::page_of;

fn run(change: impl FnOnce(&mut Scenario)) -> Timeline {
    let model = page_of(change);
    Session::run(model.scenario).unwrap()
}

fn resumption(scenario: &mut Scenario) {
    scenario.resumption = ResumptionChoice::Ticket;
}

fn mutual_authentication(scenario: &mut Scenario) {
    scenario.server.client_authentication = ClientAuthenticationChoice::Required;
    scenario.client.has_certificate = true;
}

fn keys(timeline: &Timeline) -> Vec<&'static str> {
    let connections = timeline.steps.chunk_by(|one, next| one.connection == next.connection);
    connections.map(|steps| Story::of(steps).key).collect()
}

#[test]
fn each_connection_has_its_own_story() {
    assert_eq!(keys(&run(|_| {})), ["rsa"]);
    assert_eq!(keys(&run(resumption)), ["rsa", "resumption"]);
    assert_eq!(keys(&run(mutual_authentication)), ["mutual-authentication"]);
    let unwilling = run(|scenario| {
        mutual_authentication(scenario);
        scenario.client.has_certificate = false;
    });
    assert_eq!(keys(&unwilling), ["mutual-authentication"]);
}

#[test]
fn a_session_visits_every_chapter_in_order() {
    for (name, fragment) in presets() {
        let scenario = Link::read(fragment, &Link::of_the_lab(Default::default()))
            .link
            .scenario;
        let session = TimelineHandle::new(Session::run(scenario).unwrap());
        let steps = &session.timeline.steps;
        let mut connections = steps
            .chunk_by(|one, next| one.connection == next.connection)
            .enumerate();
        assert!(connections.all(|(connection, steps)| {
            let story = session.story(connection);
            let chapters = story.chapters_of(steps);
            let numbers = chapters.iter().map(|chapter| story.number(*chapter));
            chapters.len() == steps.len() && numbers.clone().next() == Some(1) && numbers.is_sorted()
        }));
        // Later connections skip chapters, and the copier's does not get far.
        let first = steps.iter().take_while(|step| step.connection == 0);
        let is_whole = first.clone().all(|step| step.failure.is_none());
        let numbers: Vec<_> = (0..first.count()).map(|step| session.chapter_number(step)).collect();
        let visited = (1..=RSA.chapters.len())
            .filter(|number| numbers.contains(number))
            .count();
        assert_eq!(visited == RSA.chapters.len(), is_whole, "{name}: {visited}");
    }
}

#[test]
fn the_everyday_level_tells_the_steps_particular_to_each_story() {
    let tells_message = |timeline: &Timeline, connection: usize, message: HandshakeType| {
        let mut connections = timeline.steps.chunk_by(|one, next| one.connection == next.connection);
        let steps = connections.nth(connection).unwrap();
        let is_it = |step: &&Step| {
            let transfer = step.transfer();
            transfer.is_some_and(|transfer| transfer.message() == MessageKind::Handshake(HandshakeKind::of(message)))
        };
        let step = steps.iter().find(is_it).unwrap();
        Story::of(steps).tells(step)
    };
    let resumed = run(resumption);
    assert!(!tells_message(&resumed, 0, HandshakeType::SERVER_HELLO));
    assert!(tells_message(&resumed, 1, HandshakeType::SERVER_HELLO));

    let mutual = run(mutual_authentication);
    let proves = |step: &&Step| {
        let mut computations = step.computations();
        step.transfer().is_none() && computations.any(|it| it.operation == Operation::VerifyHandshake)
    };
    let proof = mutual.steps.iter().find(proves).unwrap();
    assert!(Story::of(&mutual.steps).tells(proof));
    assert!(!RSA.tells(proof), "there is none in it");
}

#[test]
fn every_chapter_of_every_story_has_texts_and_a_number() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    for story in Story::ALL {
        for (number, chapter) in (1..).zip(story.chapters) {
            assert_eq!(story.number(*chapter), number, "{}", story.key);
            assert_eq!(story.chapter(number), Some(*chapter));
            for language in LANGUAGES {
                let text = Localizer::from_folder(&folder, *language).unwrap();
                for id in [chapter.words().to_owned(), format!("{}.summary", chapter.words())] {
                    assert!(!text.text(&id).contains(&id), "{}: {id}", language.tag);
                }
            }
        }
        assert!(story.skipped.iter().all(|chapter| story.number(*chapter) > 0));
        assert_eq!(
            (story.chapter(0), story.chapter(story.chapters.len() + 1)),
            (None, None)
        );
    }
}

#[test]
fn early_data_belong_to_the_chapter_of_the_hello_that_they_come_with() {
    let timeline = run(|scenario| {
        scenario.resumption = ResumptionChoice::Ticket;
        scenario.early_data = EarlyDataChoice::Once;
        for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
            side.versions = vec![ProtocolVersion::TLS_1_3];
            side.cipher_suites = SuiteParameters::suites_of(ProtocolVersion::TLS_1_3);
        }
    });
    let mut connections = timeline.steps.chunk_by(|one, next| one.connection == next.connection);
    let second = connections.nth(1).unwrap();
    let story = Story::of(second);
    let sent: Vec<_> = second
        .iter()
        .zip(story.chapters_of(second))
        .filter_map(|(step, chapter)| Some((step.transfer()?.message(), chapter)))
        .collect();
    let of_data = sent
        .iter()
        .filter(|(message, _)| *message == MessageKind::ApplicationData);
    let chapters: Vec<_> = of_data.map(|(_, chapter)| *chapter).collect();
    assert_eq!(chapters.first(), Some(&Chapter::ClientHello));
    assert!(
        chapters[1..].iter().all(|chapter| *chapter == Chapter::EncryptedData),
        "{chapters:?}"
    );
}
