//! The documents of real sessions, read back by an XML parser and a QR code reader.

use std::rc::Rc;

use roxmltree::{Document, Node};
use timeline::scenario::{ChatMessage, Edit, ResumptionChoice};
use timeline::{Actor, Item, Step};

use super::ladder_picture::ladder_picture;
use super::markup::escaped;
use super::printed::{answers, printed, worksheet};
use super::qr::{LinkTooLong, qr};
use crate::i18n::{LANGUAGES, Localizer};
use crate::model::test_page::page_of;
use crate::model::{Message, Model, TimelineHandle, Viewpoint, update};
use crate::stories::Chapter;
use crate::view::text::short_hexadecimal;

const HOSTILE: &str = "</text></p><script>alert(\"1\") & '2'</script>\u{1}";

/// Sessions that succeed, that fail early, with a resumption, with hostile text and with a very long chat.
fn models() -> Vec<Model> {
    let fault = Edit::flip(Actor::Client, 4, 13, 1);
    vec![
        page_of(|_| {}),
        page_of(|scenario| scenario.edits.push(fault)),
        page_of(|scenario| {
            scenario.client.negotiation.cipher_suites.truncate(1);
            scenario.server.negotiation.cipher_suites.remove(0);
        }),
        page_of(|scenario| scenario.resumption = ResumptionChoice::ALL[1]),
        page_of(|scenario| scenario.messages[0].text = HOSTILE.to_owned()),
        page_of(|scenario| scenario.messages = vec![scenario.messages[0].clone(); 500]),
    ]
}

/// The text of each wanted element, in document order.
fn words(document: &Document<'_>, is_wanted: impl Fn(&Node<'_, '_>) -> bool) -> Vec<String> {
    let wanted = document
        .descendants()
        .filter(|node| node.is_element() && is_wanted(node));
    wanted
        .map(|node| {
            node.descendants()
                .filter_map(|it| it.text().filter(|_| it.is_text()))
                .collect()
        })
        .collect()
}

fn has_class(node: &Node<'_, '_>, class: &str) -> bool {
    node.attribute("class") == Some(class)
}

#[test]
fn the_picture_has_every_message_in_order_and_marks_encrypted_ones() {
    let localizer = Localizer::english();
    for model in models().iter().take(5) {
        let svg = ladder_picture(&localizer, model);
        let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
        let names = words(&document, |node| {
            node.has_tag_name(("http://www.w3.org/2000/svg", "text")) && node.attribute("font-size") == Some("15")
        });
        let sent = model.steps().iter().filter_map(|step| step.transfer());
        let sent: Vec<_> = sent.map(|transfer| transfer.message().name()).collect();
        let headings = if model.connections() > 1 {
            model.connections()
        } else {
            0
        };
        assert_eq!(names.len(), sent.len() + headings);
        let arrows: Vec<_> = names.iter().filter(|name| sent.contains(name)).cloned().collect();
        assert_eq!(arrows, sent);
        let locked = model.steps().iter().filter_map(|step| step.transfer());
        let locked = locked.filter(|transfer| transfer.is_protected()).count();
        let labels = words(&document, |node| node.attribute("font-size") == Some("12"));
        assert!(labels.iter().filter(|words| words.contains("encrypted")).count() >= locked);
        assert!(labels.iter().any(|words| words.contains("bytes")));
    }
}

#[test]
fn the_picture_stays_bounded_and_says_what_it_leaves_out() {
    let svg = ladder_picture(&Localizer::english(), models().last().unwrap());
    let document = Document::parse(&svg).unwrap();
    assert!(svg.len() < 60_000, "{}", svg.len());
    assert!(
        words(&document, |node| node.has_tag_name("title")
            || node.attribute("y").is_some())
        .iter()
        .any(|words| words.contains("rows are left out"))
    );
    let names = words(&document, |node| node.attribute("font-size") == Some("15"));
    assert_eq!(names.first().map(String::as_str), Some("ClientHello"));
    assert_eq!(names.last().map(String::as_str), Some("Alert: close_notify"));
}

#[test]
fn the_picture_hides_names_of_encrypted_messages_from_an_eavesdropper() {
    let mut model = page_of(|_| {});
    model.preferences.viewpoint = Viewpoint::Eavesdropper;
    let svg = ladder_picture(&Localizer::english(), &model);
    assert!(svg.contains("Encrypted record (handshake)"));
    assert!(!svg.contains("Finished") && !svg.contains("Hello”"));
}

#[test]
fn hostile_text_stays_text() {
    let localizer = Localizer::english();
    let mut model = page_of(|scenario| scenario.messages[0].text = HOSTILE.to_owned());
    let mut timeline = model.timeline().unwrap().timeline.clone();
    timeline.scenario.as_mut().unwrap().host_name = HOSTILE.to_owned();
    update(
        &mut model,
        Message::SessionReady(Rc::new(TimelineHandle::new(timeline))),
    );
    for markup in [
        ladder_picture(&localizer, &model),
        printed(&localizer, &model),
        worksheet(&localizer, &model),
    ] {
        let document = Document::parse(&markup).unwrap_or_else(|error| panic!("{error}: {markup}"));
        assert!(!document.descendants().any(|node| node.tag_name().name() == "script"));
        assert!(
            words(&document, |_| true)
                .iter()
                .any(|words| words.contains("</text></p>"))
        );
    }
    assert_eq!(escaped("<&>\"'\0ü"), "&lt;&amp;&gt;&quot;&#39;\u{fffd}ü");
}

/// The steps before any data is sent, in each connection.
fn before_the_data(model: &Model) -> impl Iterator<Item = &Step> {
    let timeline = model.timeline().unwrap();
    let steps = model.steps().iter().enumerate();
    let before = steps.filter(|(index, _)| timeline.chapter_of(*index) != Some(Chapter::EncryptedData));
    before.map(|(_, step)| step)
}

#[test]
fn the_printout_has_the_six_steps_with_the_sessions_values() {
    let localizer = Localizer::english();
    for model in models() {
        let html = printed(&localizer, &model);
        let document = Document::parse(&html).unwrap_or_else(|error| panic!("{error}: {html}"));
        let chapters = words(&document, |node| has_class(node, "printed-chapter"));
        assert!(chapters.len() >= 6);
        for step in before_the_data(&model) {
            for (_, quantity) in step.learned.iter().filter(|(_, it)| it.item != Item::PublicExponent) {
                assert!(
                    html.contains(&short_hexadecimal(&quantity.bytes)),
                    "{:?}",
                    quantity.item
                );
            }
        }
        assert!(!html.contains("printed-blank"));
        assert!(html.len() < 80_000, "{}", html.len());
    }
    let html = printed(&localizer, &page_of(|_| {}));
    for value in [
        "TLS_RSA_WITH_AES_128_GCM_SHA256",
        "ServerHelloDone",
        "Encrypted secret c",
        "Client verify_data",
        "the same on both sides",
        "example.test",
        "“Hello”",
    ] {
        assert!(html.contains(value), "{value}");
    }
}

#[test]
fn the_printout_of_a_failed_session_says_so() {
    let html = printed(&Localizer::english(), &models()[2]);
    assert_eq!(html.matches("The session did not get here.").count(), 4);
    assert!(html.contains("✗ "));
}

#[test]
fn a_worksheet_asks_for_each_name_once_and_has_a_picture() {
    let localizer = Localizer::english();
    for model in models() {
        let html = worksheet(&localizer, &model);
        let document = Document::parse(&html).unwrap_or_else(|error| panic!("{error}: {html}"));
        let lines = words(&document, |node| has_class(node, "printed-blank"));
        let numbers: Vec<_> = (1..=lines.len()).map(|number| number.to_string()).collect();
        assert_eq!(lines, numbers);
        assert_eq!(words(&document, |node| has_class(node, "printed-line")).len(), 2);
        assert_eq!(words(&document, |node| node.tag_name().name() == "svg").len(), 1);
        // Neither the sheet nor its picture gives away a name that it asks for.
        let texts = words(&document, |node| {
            ["b", "text", "title"].contains(&node.tag_name().name())
        });
        for step in before_the_data(&model) {
            if let Some(transfer) = step.transfer() {
                let name = transfer.message().name();
                let is_given_away = |words: &String| *words == name || words.starts_with(&format!("{name},"));
                assert!(!texts.iter().any(is_given_away), "{name}");
            }
        }
        assert!(!html.contains("printed-answers"));
        assert!(html.contains("☐ Client ☐ Server"));
    }
}

#[test]
fn the_answer_sheet_answers_each_line_and_each_value() {
    let localizer = Localizer::english();
    for model in models() {
        let questions = worksheet(&localizer, &model);
        let html = answers(&localizer, &model);
        let document = Document::parse(&html).unwrap_or_else(|error| panic!("{error}: {html}"));
        let names = words(&document, |node| node.has_tag_name("li"));
        assert_eq!(names.len(), questions.matches("printed-blank").count());
        assert_eq!(names.first().map(String::as_str), Some("ClientHello"));
        let mut once = names.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), names.len());
        let values = words(&document, |node| node.has_tag_name("tr"));
        assert_eq!(values.len(), questions.matches("☐ Client").count());
        assert!(!html.contains("<svg") && !html.contains("printed-blank"));
    }
}

#[test]
fn no_sheet_lists_the_nonces_of_single_records() {
    let localizer = Localizer::english();
    let nonce = localizer.text("item-nonce");
    for model in models() {
        assert!(!printed(&localizer, &model).contains(&format!("<b>{nonce}</b>")));
    }
}

#[test]
fn every_language_can_be_printed() {
    let model = page_of(|_| {});
    for language in LANGUAGES {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
        let localizer = Localizer::from_folder(&folder, *language).unwrap();
        let html = printed(&localizer, &model);
        assert!(html.starts_with(&format!("<article class=\"printed-sheet\" lang=\"{}\"", language.tag)));
        assert!(html.contains(&escaped(&localizer.text("chapter-3.summary"))));
        Document::parse(&ladder_picture(&localizer, &model)).unwrap();
    }
}

/// Reads a code as a camera would: draws its path as pixels.
fn decoded(svg: &str) -> String {
    const SCALE: usize = 4;
    let document = Document::parse(svg).unwrap();
    let size: usize = document
        .root_element()
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .nth(2)
        .unwrap()
        .parse()
        .unwrap();
    let path = document
        .descendants()
        .filter_map(|node| node.attribute("d"))
        .next_back()
        .unwrap();
    let mut dark = vec![false; size * size];
    for run in path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (length, _) = rest.split_once('v').unwrap();
        let [x, y, length]: [usize; 3] = [x, y, length].map(|number| number.parse().unwrap());
        dark[y * size + x..][..length].fill(true);
    }
    let is_dark = |x: usize, y: usize| dark[y / SCALE * size + x / SCALE];
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(
            size * SCALE,
            size * SCALE,
            |x, y| {
                if is_dark(x, y) { 0 } else { 255 }
            },
        );
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn another_library_reads_the_link_from_the_code() {
    let short = "https://example.test/lab/#seed=0123456789abcdef&time=1790000000";
    let long = format!("{short}&say=client.{}", "%F0%9F%94%90".repeat(60));
    for link in [short, &long] {
        assert_eq!(decoded(&qr(link).unwrap()), *link);
    }
}

#[test]
fn a_link_that_no_code_can_hold_is_rejected() {
    assert!(qr(&"x".repeat(2953)).is_ok());
    assert_eq!(qr(&"x".repeat(2954)), Err(LinkTooLong));
}

#[test]
fn a_chat_of_hundreds_of_texts_is_printed_in_part() {
    let say = |text: &str| ChatMessage {
        from: Actor::Server,
        text: text.to_owned(),
    };
    let model = page_of(|scenario| scenario.messages = vec![say("first"); 300]);
    assert!(printed(&Localizer::english(), &model).contains("more steps."));
}
