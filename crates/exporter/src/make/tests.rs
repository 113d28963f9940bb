//! Every export has the right name and format, or an error; tls-core's own tests check the contents
//! with other programs.

use tls_core::session::Session;

use super::*;
use crate::open::tests::scenario_of;

fn timeline(fragment: &str) -> Rc<TimelineHandle> {
    Rc::new(TimelineHandle::new(Session::run(scenario_of(fragment)).unwrap()))
}

fn make(export: Export, session: &Rc<TimelineHandle>) -> Result<File, Problem> {
    super::make(export, session, &Localizer::english())
}

#[test]
fn every_file_is_named_after_its_session_and_is_deterministic() {
    let fragment = "seed=00000000000000ff&time=1790000000";
    let (one, other) = (timeline(fragment), timeline(fragment));
    for export in Export::ALL {
        let file = make(export, &one).unwrap();
        assert!(file.name.starts_with("handshake-lab-00000000000000ff"), "{}", file.name);
        assert!(file.name.ends_with(export.ending()));
        assert_eq!(file, make(export, &other).unwrap());
        let begin: &[u8] = match export {
            // The block type of a Section Header Block.
            Export::Capture => &[0x0a, 0x0d, 0x0d, 0x0a],
            Export::KeyLog => b"CLIENT_RANDOM ",
            Export::Certificates | Export::Roots => b"-----BEGIN CERTIFICATE-----\n",
            Export::ServerKey => b"-----BEGIN PRIVATE KEY-----\n",
            Export::Timeline => b"{",
            Export::Ladder | Export::LadderPoints => b"<svg ",
            Export::Paper | Export::Worksheet | Export::Answers => b"<article ",
        };
        assert!(file.bytes.starts_with(begin), "{export:?}");
    }
}

#[test]
fn missing_content_is_an_error_and_not_an_empty_file() {
    let nobody = timeline("trust=nobody&seed=1&time=1790000000");
    for export in Export::ALL {
        let is_lacking = [Export::KeyLog, Export::Roots].contains(&export);
        let made = make(export, &nobody);
        assert_eq!(made == Err(Problem::new("nothing-there", "")), is_lacking, "{export:?}");
        assert_eq!(made.is_err(), is_lacking, "{export:?}");
    }
}

#[test]
fn client_certificate_follows_the_servers() {
    let count = |fragment: &str| {
        let file = make(Export::Certificates, &timeline(fragment)).unwrap();
        String::from_utf8(file.bytes).unwrap().matches("BEGIN").count()
    };
    let alone = count("seed=1&time=1790000000");
    assert!(count("ask-client=required&client-certificate=yes&seed=1&time=1790000000") > alone);
}

#[test]
fn link_becomes_a_picture_or_an_error() {
    let file = draw_code("https://example.test/#seed=1").unwrap();
    assert!(file.bytes.starts_with(b"<svg "));
    assert_eq!(draw_code(&"x".repeat(4000)), Err(Problem::new("too-long", "")));
}
