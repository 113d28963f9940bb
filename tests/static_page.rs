//! The static text of index.html, and of the start page of course packages, matches the locales and
//! the engine, and the styles cost a step no more than they must.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use handshake_lab::i18n::{LANGUAGES, Localizer, Part};
use handshake_lab::model::TimelineHandle;
use timeline::MessageKind;
use timeline::actor::Actor;
use timeline::registry::AlertDescription;
use timeline::scenario::{ChatMessage, Scenario};
use timeline::time::UnixTime;
use tls_core::session::Session;

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// An open or closed element of the page.
#[derive(Clone, Default)]
struct Element<'a> {
    tag: &'a str,
    attributes: BTreeMap<&'a str, &'a str>,
    /// Its text, with stressed words between `**` as in the locales, without the text of other
    /// elements inside.
    words: String,
}

/// Returns the elements of the page's body in the order of their end tags. This minimal parser
/// supports only what the page uses: no entities, and double-quoted attribute values.
fn elements(page: &str) -> Vec<Element<'_>> {
    const WITHOUT_END: [&str; 3] = ["br", "path", "rect"];
    let (_, mut rest) = page.split_once("<body>").unwrap();
    let (mut open, mut closed) = (vec![Element::default()], Vec::new());
    while let Some((words, after)) = rest.split_once('<') {
        open.last_mut().unwrap().words.push_str(words);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").unwrap().1;
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap();
        rest = after;
        match tag.strip_prefix('/') {
            Some("body") => break,
            Some(name) => {
                let element = open.pop().unwrap();
                assert_eq!(element.tag, name, "an element ends that has not begun");
                if name == "strong" {
                    let stressed = format!("**{}**", element.words);
                    open.last_mut().unwrap().words.push_str(&stressed);
                }
                closed.push(element);
            }
            None => {
                let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
                if !WITHOUT_END.contains(&name) {
                    open.push(Element {
                        tag: name,
                        attributes: read_attributes(attributes),
                        words: String::new(),
                    });
                }
            }
        }
    }
    assert_eq!(open.len(), 1, "an element does not end");
    closed
}

fn read_attributes(mut text: &str) -> BTreeMap<&str, &str> {
    let mut attributes = BTreeMap::new();
    while let Some((before, after)) = text.split_once("=\"") {
        let (value, rest) = after.split_once('"').unwrap();
        let name = before.rsplit(' ').next().unwrap();
        attributes.insert(name, value);
        text = rest;
    }
    attributes
}

#[test]
fn every_text_comes_from_the_locale_or_names_a_message() {
    assert!(named_texts("index.html") > 40);
    assert_eq!(named_texts("static/courses/page.html"), 4);
}

#[test]
fn element_has_the_words_of_every_locale() {
    let script = file("static/handshake-lab-element.js");
    for language in LANGUAGES {
        let locale = file(&format!("static/{}", language.file(Part::Interface)));
        let (_, text) = locale.split_once("\nelement-without-address = ").unwrap();
        let text = text.lines().next().unwrap();
        assert!(script.contains(&format!("{}: '{text}',", language.tag)), "{text}");
    }
}

/// Checks that all texts of the page are the locale's, and returns their number.
fn named_texts(page: &str) -> usize {
    let page = file(page);
    let english = Localizer::english();
    let mut named = 0;
    for element in elements(&page) {
        let attribute = |name| element.attributes.get(name).copied();
        if let Some(id) = attribute("data-text") {
            assert_eq!(element.words, english.text(id), "{id}");
            named += 1;
        } else if !matches!(element.tag, "strong") && attribute("class") != Some("drawn-name") {
            assert!(
                !element.words.contains(char::is_alphabetic),
                "whose words? {}",
                element.words
            );
        }
        assert_eq!(
            attribute("aria-label"),
            attribute("data-label").map(|id| english.text(id)).as_deref()
        );
        for visible in ["alt", "placeholder"] {
            assert_eq!(attribute(visible), None);
        }
        if let Some(title) = attribute("title") {
            assert_eq!(title, english.text("page-title"));
        }
    }
    named
}

#[test]
fn texts_without_the_program_can_be_read_from_locales_line_by_line() {
    let page = file("index.html");
    let (_, section) = page.split_once("<section class=\"without-program\"").unwrap();
    let (section, _) = section.split_once("</main>").unwrap();
    let marks = section
        .split("data-text=\"")
        .chain(section.split("data-label=\""))
        .skip(1);
    let ids: Vec<_> = marks.filter_map(|mark| Some(mark.split_once('"')?.0)).collect();
    assert!(ids.contains(&"chapter-6.summary") && ids.contains(&"without-program"));
    for language in LANGUAGES {
        let parts = [Part::Interface, Part::Stories].map(|part| file(&format!("static/{}", language.file(part))));
        let source = parts.join("\n");
        for id in ids.iter().filter(|id| !id.contains([' ', '<', '='])) {
            let (message, attribute) = id.split_once('.').unwrap_or((id, ""));
            let mut lines = source
                .lines()
                .skip_while(|line| !line.starts_with(&format!("{message} = ")));
            let line = match attribute {
                "" => lines.next(),
                _ => lines.find(|line| line.starts_with(&format!("    .{attribute} = "))),
            };
            let line = line.unwrap_or_else(|| panic!("{} lacks {id}", language.tag));
            assert!(!line.contains(['{', '*']), "{} {id}", language.tag);
        }
    }
}

#[test]
fn drawn_messages_match_a_real_session() {
    let page = file("index.html");
    let say = |from| ChatMessage {
        from,
        text: "Hello".to_owned(),
    };
    let timeline = Session::run(Scenario {
        messages: vec![say(Actor::Client), say(Actor::Server)],
        ..Scenario::new("example.test", 1, UnixTime(1_790_000_000))
    })
    .unwrap();
    let session = TimelineHandle::new(timeline);
    let steps = session.timeline.steps.iter().enumerate();
    let steps = steps.filter_map(|(index, step)| Some((index, step, step.transfer()?)));
    let messages = steps.filter(|(.., it)| it.message() != MessageKind::Alert(AlertDescription::CLOSE_NOTIFY));
    let real: Vec<_> = messages
        .map(|(index, step, transfer)| {
            let chapter = session.chapter_number(index).to_string();
            (
                step.actor.key().to_owned(),
                chapter,
                transfer.message().name(),
                transfer.is_protected(),
            )
        })
        .collect();

    let (mut drawn, mut row) = (Vec::new(), (String::new(), String::new(), false));
    for element in elements(&page) {
        match element.attributes.get("class").copied() {
            Some("drawn-step") => row.0 = element.words,
            Some("drawn-name") => row.1 = element.words,
            Some("drawn-locked") => row.2 = true,
            Some(class) if class.starts_with("drawn-row ") => {
                let sender = element.attributes["data-message"];
                assert_eq!(class, format!("drawn-row from-{sender}"));
                let (chapter, name, is_locked) = std::mem::take(&mut row);
                drawn.push((sender.to_owned(), chapter, name, is_locked));
            }
            _ => {}
        }
    }
    assert_eq!(drawn, real);
}

/// Such a selector restyles every element of its kind whenever anything is added anywhere, which each step does.
#[test]
fn no_sibling_selector_ends_in_a_plain_element() {
    let styles = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("static/styles")).unwrap();
    let mut sheets = 0;
    for path in styles.map(|entry| entry.unwrap().path()) {
        let sheet = fs::read_to_string(&path).unwrap();
        for line in sheet.lines().filter(|line| line.ends_with('{') || line.ends_with(',')) {
            let selector = line.trim_end_matches(['{', ',', ' ']);
            let last = [" + ", " ~ "]
                .iter()
                .filter_map(|sign| Some(selector.rsplit_once(sign)?.1));
            for target in last.filter(|target| !target.contains(' ')) {
                let is_plain = target.bytes().all(|byte| byte.is_ascii_alphanumeric());
                assert!(!is_plain, "{}: {line}", path.display());
            }
        }
        sheets += 1;
    }
    assert!(sheets > 30);
}
