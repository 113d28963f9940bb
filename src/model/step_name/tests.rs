//! A name leads to the step that it was made from, and nothing else is accepted as one.

use std::fs;
use std::path::{Path, PathBuf};

use timeline::scenario::ResumptionChoice;
use tls_core::session::Session;

use super::*;
use crate::model::link::Link;
use crate::model::presets::presets;
use crate::model::test_page::{new_page, page, page_of, send};
use crate::model::{Message, Model};

/// A page opened with a query and a fragment.
fn opened(query: &str, fragment: &str) -> Model {
    let mut model = new_page().embedded(query, true, false);
    send(&mut model, Message::FollowLink(fragment.to_owned()));
    model
}

fn names(steps: &[Step]) -> Vec<String> {
    let names = (0..steps.len()).map(|index| StepName::of(steps, index).unwrap().to_string());
    names.collect()
}

#[test]
fn the_name_of_every_step_of_every_preset_finds_it() {
    for (preset, fragment) in presets() {
        let scenario = Link::read(fragment, &Link::of_the_lab(Default::default()))
            .link
            .scenario;
        let steps = Session::run(scenario).unwrap().steps;
        for (index, name) in names(&steps).iter().enumerate() {
            let read: StepName = name.parse().unwrap_or_else(|_| panic!("{preset}: {name}"));
            assert_eq!(read.find(&steps), Some(index), "{preset}: {name}");
            assert_eq!(read.to_string(), *name);
        }
        assert_eq!(StepName::of(&steps, 0), Some(StepName::FIRST), "{preset}");
        assert_eq!(StepName::of(&steps, steps.len()), None);
    }
}

#[test]
fn names_contain_actor_deed_and_occurrence() {
    let model = page();
    assert_eq!(
        names(model.steps()),
        [
            "client-hello",
            "server.negotiation",
            "server-hello",
            "server.certificate",
            "server-hello-done",
            "client.validation",
            "client.generate-pre-master-secret",
            "client.encrypt-pre-master-secret",
            "client-key-exchange",
            "server.decrypt-pre-master-secret",
            "server.derive-keys",
            "client.derive-keys",
            "client.change-cipher-spec",
            "client.finished",
            "server.check-verify-data",
            "server.change-cipher-spec",
            "server.finished",
            "client.check-verify-data",
            "client.seal-record",
            "client.data",
            "server.open-record",
            "server.seal-record",
            "server.data",
            "client.open-record",
            "client.close-notify",
            "server.close-notify",
        ]
    );
    let resumed = page_of(|scenario| scenario.resumption = ResumptionChoice::Ticket);
    let names = names(resumed.steps());
    for name in [
        "client-hello.2",
        "server-hello.2",
        "server.new-session-ticket",
        "client.finished.2",
    ] {
        assert!(names.contains(&name.to_owned()), "{name}: {names:?}");
    }
}

#[test]
fn step_names_do_not_depend_on_the_cipher_suite() {
    let names_of = |preset: &str| names(opened(&format!("?session=fixed&scenario={preset}"), "").steps());
    assert_eq!(names_of("all-fits"), names_of("block-cipher"));
}

#[test]
fn invalid_names_are_rejected() {
    for text in [
        "",
        ".",
        "..",
        "client",
        "client.",
        ".client-hello",
        "client-hello.",
        "client-hello.0",
        "client-hello.+1",
        "client-hello.-1",
        "client-hello.1.2",
        "client-hello.1x",
        "client-hello.99999999999999999999999",
        "client-",
        "client-hullo",
        "derive-keys",
        "attacker.derive-keys",
        "server.client.hello",
        "server.seal-data",
        "server.encrypt-blocks",
        "server.handshake-1",
        "server.handshake-256",
        "server.handshake-",
        "Client-Hello",
        "client hello",
        "finished",
        "client..finished",
    ] {
        assert_eq!(text.parse::<StepName>(), Err(InvalidStepName), "{text:?}");
    }
    for text in ["0", "00", "+1", "-1", "1.0", "1e3", "99999999999999999999999", " 1"] {
        assert_eq!(StepReference::read(text), None, "{text:?}");
    }
}

#[test]
fn other_spellings_of_a_name_find_the_same_step() {
    for (written, name) in [
        ("client.client-hello", "client-hello"),
        ("client-hello.1", "client-hello"),
        ("client.data.02", "client.data.2"),
        ("server.client-hello", "server.client-hello"),
        ("client.handshake-99", "client.handshake-99"),
        ("server.certificate-url", "server.certificate-url"),
    ] {
        assert_eq!(
            written.parse::<StepName>().map(|read| read.to_string()).as_deref(),
            Ok(name)
        );
    }
}

#[test]
fn query_and_fragment_accept_a_step_by_name_or_number() {
    for part in ["step=server.derive-keys", "step=11", "step=011"] {
        for model in [opened(&format!("?{part}"), ""), opened("", &format!("#{part}"))] {
            assert_eq!((model.cursor(), model.notices.ignored.len()), (10, 0), "{part}");
            assert_eq!(model.notices.missing_step, None);
        }
    }
    assert_eq!(opened("?chapter=4", "#step=client-hello").cursor(), 0);
    assert_eq!(opened("?step=server.derive-keys", "#step=server.finished").cursor(), 16);
}

#[test]
fn the_pages_address_names_the_step() {
    let mut model = opened("", "#step=11&seed=1&time=1790000000");
    let address = model.link_here().unwrap();
    assert!(address.contains("#step=server.derive-keys&"), "{address}");
    assert!(model.shared_link().unwrap().contains("#step=server.derive-keys&"));
    send(&mut model, Message::GoToStart);
    assert!(!model.link_here().unwrap().contains("step="));
}

#[test]
fn a_missing_step_is_reported_and_the_first_step_is_shown() {
    let localizer = crate::i18n::Localizer::english();
    let notice = |model: &Model| crate::view::stage::stage(&localizer, model).notice;
    let mut model = opened("", "#step=server.certificate-request&session=fixed");
    let words = "This session does not have the step server.certificate-request of the link; you see its beginning.";
    assert_eq!((model.cursor(), notice(&model).as_deref()), (0, Some(words)));
    send(&mut model, Message::DismissNotice);
    assert_eq!(notice(&model), None);
    // Within the shown session.
    send(
        &mut model,
        Message::FollowLink("#step=client.data.7&session=fixed".to_owned()),
    );
    assert!(notice(&model).is_some_and(|words| words.contains("client.data.7")));
    send(
        &mut model,
        Message::FollowLink("#step=client.data&session=fixed".to_owned()),
    );
    assert_eq!((model.cursor(), notice(&model)), (19, None));
    send(
        &mut model,
        Message::FollowLink("#step=server.dance&session=fixed".to_owned()),
    );
    let words = "Not understood in the link, and left out: step=server.dance";
    assert_eq!((model.cursor(), notice(&model).as_deref()), (0, Some(words)));
}

#[test]
fn a_locked_step_missing_in_another_session_is_not_reported() {
    let mut model = opened("?lock=step", "#step=server.derive-keys");
    send(
        &mut model,
        Message::FollowLink("#certificate=expired&seed=1".to_owned()),
    );
    assert_eq!(model.notices.missing_step, None);
}

/// However a name is mangled, it is either rejected or round-trips.
#[test]
fn mangled_names_are_rejected_or_round_trip() {
    let model = page();
    for name in names(model.steps())
        .iter()
        .chain(&["client.data.12".to_owned(), "17".to_owned()])
    {
        for place in 0..=name.len() {
            let (before, after) = name.split_at(place);
            let rest = after.get(1..).unwrap_or_default();
            let inserted = [".", "-", "0", "9", "+", "a", "\0", "ü", "client", "server."];
            let spoilt = inserted
                .iter()
                .flat_map(|it| [format!("{before}{it}{after}"), format!("{before}{it}{rest}")]);
            for text in spoilt
                .chain([before, after].map(str::to_owned))
                .chain([format!("{before}{rest}")])
            {
                let Some(reference) = StepReference::read(&text) else {
                    continue;
                };
                assert_eq!(StepReference::read(&reference.to_string()), Some(reference), "{text:?}");
                if let StepReference::Name(name) = reference {
                    let found = name.find(model.steps());
                    assert!(found.is_none_or(|index| index < model.steps().len()), "{text:?}");
                }
            }
        }
    }
}

/// Every link to a step in the documents and examples, with its file, as a reader sees it.
fn documented_links() -> Vec<(PathBuf, String)> {
    fn collect(path: &Path, links: &mut Vec<(PathBuf, String)>) {
        if path.is_dir() {
            let inside = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
            return inside.for_each(|path| collect(&path, links));
        }
        let is_text = path
            .extension()
            .is_some_and(|it| ["md", "html", "js"].iter().any(|known| it == *known));
        let text = if is_text {
            fs::read_to_string(path).unwrap()
        } else {
            String::new()
        };
        let words = text.split(|character: char| character.is_whitespace() || "\"`()<>|".contains(character));
        let to_steps = words.filter(|word| {
            word.contains('#') && word.split(['?', '#', '&', ';']).any(|part| part.starts_with("step="))
        });
        links.extend(to_steps.map(|link| (path.to_owned(), link.to_owned())));
    }
    let mut links = Vec::new();
    for path in ["docs", "examples", "README.md"] {
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path), &mut links);
    }
    links
}

#[test]
fn every_step_named_in_the_documents_exists() {
    let links = documented_links();
    assert!(links.len() > 40, "{}", links.len());
    for (path, link) in links {
        let bare = link.replace("&amp;", "&");
        let (address, fragment) = bare.split_once('#').unwrap_or((&bare, ""));
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let model = opened(query, fragment);
        let place = format!("{}: {link}", path.display());
        assert_eq!(model.notices.ignored, [""; 0], "{place}");
        assert_eq!(model.notices.missing_step, None, "{place}");
        let read = Link::read(fragment, &model.default_link).link;
        assert_eq!(read.step, StepReference::of(model.steps(), model.cursor()), "{place}");
    }
}
