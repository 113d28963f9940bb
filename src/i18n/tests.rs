//! The locales hold every text that the page can ask for, no other, and each of them in every language.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use timeline::error::{DecodeError, DecodeErrorKind, ErrorKind};
use timeline::fields::all_fields;
use timeline::registry::{
    AlertDescription, AlertLevel, CipherSuite, ContentType, ExtensionType, HandshakeType, ProtocolVersion,
};
use timeline::validation::{CheckName, Failure, Label};
use timeline::{Item, Operation};

use super::language::TEST_LANGUAGES;
use super::{Arguments, ENGLISH, LANGUAGES, Language, Localizer, Part};
use crate::model::reference::{MISUNDERSTANDINGS, QUESTIONS, TERMS};

/// Beginnings of names that the page puts together while it runs. What follows is a word or a number that stands in
/// the sources, or two of them.
const DYNAMIC: [&str; 20] = [
    "question-",
    "misunderstanding-",
    "term-",
    "step-",
    "story-",
    "card-",
    "scene-",
    "scene-holds-",
    "connection-",
    "course-lock-",
    "actor-",
    "choices-",
    "preset-",
    "choose-",
    "detail-",
    "interface-role-",
    "viewpoint-",
    "export-",
    "export-problem-",
    "scenario-problem-",
];

fn folder(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn source(language: Language, part: Part) -> String {
    fs::read_to_string(folder("static").join(language.file(part))).unwrap()
}

fn sources(language: Language) -> Vec<(Part, String)> {
    Part::ALL.map(|part| (part, source(language, part))).into()
}

fn resources(language: Language) -> Vec<FluentResource> {
    let parts = Part::ALL.into_iter().chain(Part::LATER);
    let read = |part| {
        FluentResource::try_new(source(language, part))
            .unwrap_or_else(|(_, errors)| panic!("{} {part:?}: {errors:?}", language.tag))
    };
    parts.map(read).collect()
}

/// A language with all of its parts.
fn whole(language: Language) -> Localizer {
    let localizer = Localizer::from_folder(&folder("static"), language).unwrap();
    localizer.with_later(later(language)).unwrap()
}

fn later(language: Language) -> Vec<(Part, String)> {
    Part::LATER.map(|part| (part, source(language, part))).into()
}

/// The patterns of a language by their names; an attribute's is `text.attribute`.
fn patterns(resources: &[FluentResource]) -> BTreeMap<String, &Pattern<&str>> {
    let mut patterns = BTreeMap::new();
    for entry in resources.iter().flat_map(FluentResource::entries) {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let value = message.value.iter().map(|pattern| (id.to_owned(), pattern));
                let attributes = message.attributes.iter();
                let attributes = attributes.map(|it| (format!("{id}.{}", it.id.name), &it.value));
                for (name, pattern) in value.chain(attributes) {
                    assert!(
                        patterns.insert(name.clone(), pattern).is_none(),
                        "{name} stands there twice"
                    );
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("no message: {other:?}"),
        }
    }
    patterns
}

/// The variables of a pattern, and whether stressed words begin and end in each of its variants.
fn inspect<'a>(pattern: &Pattern<&'a str>, variables: &mut Vec<&'a str>) -> bool {
    let mut marks = 0;
    let mut is_balanced = true;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => marks += value.matches("**").count(),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => inspect_inline(inline, variables),
                Expression::Select { selector, variants } => {
                    inspect_inline(selector, variables);
                    for variant in variants {
                        is_balanced &= inspect(&variant.value, variables);
                    }
                }
            },
        }
    }
    is_balanced && marks % 2 == 0
}

fn inspect_inline<'a>(expression: &InlineExpression<&'a str>, variables: &mut Vec<&'a str>) {
    match expression {
        InlineExpression::VariableReference { id } => variables.push(id.name),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. },
            ..
        } => positional.iter().for_each(|it| inspect_inline(it, variables)),
        other => panic!("not for texts of this page: {other:?}"),
    }
}

fn variables<'a>(pattern: &Pattern<&'a str>) -> Vec<&'a str> {
    let mut variables = Vec::new();
    inspect(pattern, &mut variables);
    variables.sort_unstable();
    variables.dedup();
    variables
}

#[test]
fn every_language_has_exactly_the_texts_of_english_with_the_same_places() {
    let english = resources(ENGLISH);
    let english = patterns(&english);
    assert!(LANGUAGES.len() > 1);
    for language in LANGUAGES {
        let resources = resources(*language);
        let patterns = patterns(&resources);
        let lacks: Vec<_> = english.keys().filter(|name| !patterns.contains_key(*name)).collect();
        assert!(lacks.is_empty(), "{} lacks {lacks:#?}", language.tag);
        for (name, pattern) in patterns {
            let original = english.get(&name);
            let original = original.unwrap_or_else(|| panic!("only {} has {name}", language.tag));
            assert_eq!(variables(pattern), variables(original), "{} {name}", language.tag);
            assert!(inspect(pattern, &mut Vec::new()), "{} {name}: **", language.tag);
        }
    }
}

/// The program, without its tests, and the texts that pages and course packages name.
fn program() -> String {
    fn collect(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, text);
            } else if path.extension().is_some_and(|it| it == "rs")
                && path.file_name().is_some_and(|it| it != "tests.rs")
            {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut text = fs::read_to_string(folder("build.rs")).unwrap();
    collect(&folder("src"), &mut text);
    collect(&folder("crates/exporter/src"), &mut text);
    collect(&folder("crates/timeline/src"), &mut text);
    collect(&folder("crates/tls-core/src"), &mut text);
    // What names the texts of course packages.
    collect(&folder("xtask/src/publish/package"), &mut text);
    for file in ["tests/course_files.rs", "static/handshake-lab-element.js"] {
        text.push_str(&fs::read_to_string(folder(file)).unwrap());
    }
    let pages = ["index.html", "static/courses/page.html"].map(|page| fs::read_to_string(folder(page)).unwrap());
    for mark in pages.iter().flat_map(|page| page.split("data-text=").skip(1)) {
        let (name, _) = mark[1..].split_once('"').unwrap();
        text.push_str(&format!("\"{name}\"\n"));
    }
    text
}

#[test]
fn every_text_is_used() {
    let (program, engine) = (program(), engine_names());
    let is_literal = |word: &str| program.contains(&format!("\"{word}\""));
    let is_part = |part: &str| part.parse::<i64>().is_ok() || is_literal(part);
    let is_made_of_parts = |rest: &str| {
        is_part(rest)
            || rest
                .match_indices('-')
                .any(|(at, _)| at > 0 && is_part(&rest[..at]) && is_part(&rest[at + 1..]))
    };
    let is_used = |name: &str| {
        is_literal(name)
            || engine.iter().any(|known| known == name)
            || DYNAMIC
                .iter()
                .any(|prefix| name.strip_prefix(prefix).is_some_and(is_made_of_parts))
    };
    for prefix in DYNAMIC {
        assert!(program.contains(&format!("\"{prefix}{{")), "{prefix} is never used");
    }
    let english = resources(ENGLISH);
    let unused: Vec<_> = patterns(&english)
        .into_keys()
        .filter(|name| match name.split_once('.') {
            None => !is_used(name),
            Some((_, attribute)) => !is_literal(attribute) && !program.contains(&format!(".{attribute}\"")),
        })
        .collect();
    assert!(unused.is_empty(), "unused: {unused:#?}");
}

#[test]
fn every_text_that_the_program_names_is_there() {
    const CALLS: [&str; 3] = ["text(", "with(", "find("];
    let program = program();
    let english = resources(ENGLISH);
    let english = patterns(&english);
    let mut named: Vec<&str> = Vec::new();
    for call in CALLS {
        let after = program.split(call).skip(1);
        let literals = after.filter_map(|after| after.trim_start().strip_prefix('"')?.split('"').next());
        named.extend(
            literals.filter(|literal| {
                literal.contains('-') && !literal.ends_with('-') && !literal.contains(['{', ' ', '<'])
            }),
        );
    }
    assert!(named.len() > 30);
    let words = program.split('"').filter(|word| word.starts_with("interface-"));
    let missing: Vec<_> = named
        .into_iter()
        .chain(words.filter(|word| !word.ends_with('-') && !word.contains('{')))
        .filter(|name| !english.contains_key(*name))
        .collect();
    assert!(missing.is_empty(), "missing: {missing:#?}");
}

#[test]
fn every_name_that_the_engine_can_give_has_words() {
    let localizer = Localizer::english();
    let missing: Vec<_> = engine_names()
        .into_iter()
        .filter(|name| localizer.find(name, &Arguments::new()).is_none())
        .collect();
    assert!(missing.is_empty(), "missing: {missing:#?}");
}

#[test]
fn every_field_has_a_name_and_a_short_text_about_it_in_every_language() {
    const LONGEST: usize = 200;
    for language in LANGUAGES {
        let resources = resources(*language);
        let patterns = patterns(&resources);
        for field in all_fields() {
            let name = format!("field-{}", field.key);
            for id in [format!("{name}.about"), name] {
                // Plain words, because the page has no values to put into them.
                let text = match patterns.get(&id).map(|pattern| pattern.elements.as_slice()) {
                    Some([PatternElement::TextElement { value }]) => value,
                    other => panic!("{} {id}: {other:?}", language.tag),
                };
                let length = text.chars().count();
                assert!(
                    (1..=LONGEST).contains(&length),
                    "{} {id}: {length} characters",
                    language.tag
                );
            }
        }
    }
}

fn engine_names() -> Vec<String> {
    let fields = all_fields().map(|field| format!("field-{}", field.key));
    let items = Item::ALL.iter().map(|item| format!("item-{}", item.key()));
    let operations = Operation::ALL.iter().flat_map(|operation| {
        let name = format!("operation-{}", operation.key());
        [format!("{name}.formula"), name]
    });
    let checks = CheckName::ALL.iter().map(|check| format!("check-{}", check.key()));
    let failures = Failure::ALL.iter().map(|failure| format!("failure-{}", failure.key()));
    let labels = Label::ALL.iter().map(|label| format!("evidence-{}", label.key()));
    let errors = errors().into_iter().map(|error| format!("error-{}", error.key()));
    fields
        .chain(items)
        .chain(operations)
        .chain(checks)
        .chain(failures)
        .chain(labels)
        .chain(errors)
        .collect()
}

#[test]
fn a_tag_means_a_language_whatever_its_region() {
    let tag = |tag: &str| Language::by_tag(tag).map(|language| language.tag);
    assert_eq!(tag("de"), Some("de"));
    assert_eq!(tag("DE-at-1996"), Some("de"));
    assert_eq!(tag("en-GB"), Some("en"));
    assert_eq!(tag("en-XA"), Some("en-XA"));
    for nonsense in ["", "-", "xx", "deu", "d", "-de", "e\u{301}n"] {
        assert_eq!(tag(nonsense), None, "{nonsense}");
    }
}

#[test]
fn a_browser_gets_the_first_language_that_there_is_and_never_one_for_tests() {
    let preferred = |tags: &[&str]| Language::preferred(tags.iter().map(|tag| (*tag).to_owned())).tag;
    assert_eq!(preferred(&["tlh", "de-CH", "en"]), "de");
    assert_eq!(preferred(&["en-XA", "de"]), "en");
    assert_eq!(preferred(&["ar-XB", "de"]), "de");
    assert_eq!(preferred(&["tlh"]), "en");
    assert_eq!(preferred(&[]), "en");
}

#[test]
fn a_folder_is_called_by_the_language_s_tag_and_the_language_s_name_is_the_one_in_it() {
    for language in LANGUAGES {
        assert_eq!(
            language.file(Part::Stories),
            format!("locales/{}/stories.ftl", language.tag)
        );
        let localizer = Localizer::read(*language, sources(*language)).unwrap();
        assert_eq!(localizer.text("language-name"), language.name);
        assert_eq!(localizer.language(), *language);
    }
}

#[test]
fn what_is_no_file_of_the_language_is_refused_and_what_it_lacks_is_english() {
    let german = Language::by_tag("de").unwrap();
    for (index, part) in Part::ALL.into_iter().enumerate() {
        for other in ["", "<!doctype html><title>Not found</title>"] {
            let mut sources = sources(german);
            sources[index] = (part, other.to_owned());
            assert_eq!(Localizer::read(german, sources), None, "{part:?}");
        }
        let mut sources = sources(german);
        sources.remove(index);
        assert_eq!(Localizer::read(german, sources), None, "{part:?}");
    }
    assert_eq!(Localizer::read(german, sources(ENGLISH)), None);
    let short = [
        (Part::Interface, "language-name = Deutsch\nyes = ja\n"),
        (Part::Stories, "chapter-1 = Hallo\n"),
        (Part::Explanations, "step-client-hello =\n    .why = Darum\n"),
    ];
    let localizer = Localizer::read(german, short.map(|(part, source)| (part, source.to_owned())).into()).unwrap();
    assert_eq!(localizer.text("yes"), "ja");
    assert_eq!(localizer.text("no"), "no");
    assert_eq!(localizer.text("step-data.doing"), "Sends the sealed record.");
}

#[test]
fn the_page_that_is_served_has_the_english_title_and_description() {
    let page = fs::read_to_string(folder("index.html")).unwrap();
    let english = Localizer::english();
    assert!(page.contains(&format!("<title>{}</title>", english.text("page-title"))));
    assert!(page.contains(&format!("content=\"{}\"", english.text("page-description"))));
}

#[test]
fn test_languages_change_the_words_and_leave_values_and_marks() {
    let [accented, turned] = TEST_LANGUAGES.map(whole);
    let plain = whole(ENGLISH);
    let values = crate::arguments!("step" = 3, "steps" = 24);
    assert_eq!(accented.with("position", &values), "3 øøf 24");
    assert_eq!(
        turned.with("position", &values),
        "\u{2068}3\u{2069} \u{202e}of\u{202c} \u{2068}24\u{2069}"
    );
    let english = resources(ENGLISH);
    let (mut letters, mut more) = (0, 0);
    for name in patterns(&english).into_keys() {
        let texts = [&plain, &accented, &turned].map(|localizer| localizer.text(&name));
        let marks = |text: &String| text.matches("**").count();
        assert!(texts.iter().all(|text| marks(text) == marks(&texts[0])), "{name}");
        let opened = texts[2].matches('\u{202e}').count();
        assert_eq!(opened, texts[2].matches('\u{202c}').count(), "{name}");
        letters += texts[0].chars().count();
        more += texts[1].chars().count();
    }
    let longer = 100 * (more - letters) / letters;
    assert!((35..50).contains(&longer), "{longer} % longer");
}

#[test]
fn what_is_fetched_later_is_refused_unless_all_of_it_is_there_and_is_not_sent_along() {
    let german = Language::by_tag("de").unwrap();
    let localizer = Localizer::from_folder(&folder("static"), german).unwrap();
    assert!(!localizer.has_later());
    assert_eq!(localizer.text("term-nonce"), "term-nonce");
    for index in 0..Part::LATER.len() {
        let mut sources = later(german);
        sources[index].1 = "<!doctype html>".to_owned();
        assert_eq!(localizer.with_later(sources), None);
    }
    let whole = localizer.with_later(later(german)).unwrap();
    assert!(whole.has_later() && whole != localizer);
    assert_eq!(whole.text("term-tag"), "Tag");
    assert_eq!(whole.sources().count(), Part::ALL.len());
}

#[test]
fn every_question_and_term_that_the_page_lists_has_words_and_every_answer_is_short() {
    let english = whole(ENGLISH);
    let questions = QUESTIONS.iter().map(|it| format!("question-{}", it.key));
    let misunderstandings = MISUNDERSTANDINGS
        .iter()
        .map(|it| format!("misunderstanding-{}", it.key));
    let answered = questions.chain(misunderstandings).map(|id| (id, vec!["answer"]));
    let terms = TERMS
        .iter()
        .map(|term| (format!("term-{}", term.key), vec!["forms", "about", "everyday"]));
    for (id, attributes) in answered.chain(terms) {
        let names = attributes.into_iter().map(|attribute| format!("{id}.{attribute}"));
        for name in names.chain([id.clone()]) {
            assert!(english.find(&name, &Arguments::new()).is_some(), "{name}");
        }
    }
    for language in LANGUAGES {
        let localizer = whole(*language);
        for question in QUESTIONS {
            let text = localizer.text(&format!("question-{}.answer", question.key));
            let sentences = text.split(". ").count();
            assert!(
                (2..=4).contains(&sentences),
                "{} {}: {sentences}",
                language.tag,
                question.key
            );
        }
    }
}

/// One error of each kind.
fn errors() -> Vec<ErrorKind> {
    vec![
        ErrorKind::Decode(DecodeError {
            kind: DecodeErrorKind::Truncated,
            position: 0,
            field: "alert",
        }),
        ErrorKind::UnexpectedMessage {
            received: HandshakeType::FINISHED,
            expected: "",
        },
        ErrorKind::UnexpectedRecord {
            received: ContentType::ALERT,
            expected: "",
        },
        ErrorKind::UnknownContentType(ContentType::ALERT),
        ErrorKind::RecordOverflow(0),
        ErrorKind::HandshakeMessageTooLong(0),
        ErrorKind::BadRecordMac,
        ErrorKind::MalformedCompression,
        ErrorKind::DecompressedTooLong,
        ErrorKind::WrongRecordVersion(ProtocolVersion::TLS_1_3),
        ErrorKind::Ssl2Hello(ProtocolVersion::TLS_1_0),
        ErrorKind::NoCommonVersion {
            of_peer: vec![ProtocolVersion::TLS_1_3],
            own: vec![ProtocolVersion::TLS_1_2],
        },
        ErrorKind::InappropriateFallback(ProtocolVersion::TLS_1_1),
        ErrorKind::NoCommonApplicationProtocol,
        ErrorKind::ExtendedMasterSecretChanged,
        ErrorKind::MissingClientCertificate,
        ErrorKind::BadCertificateVerify,
        ErrorKind::NoCommonCipherSuite,
        ErrorKind::UnsolicitedExtension(ExtensionType::SERVER_NAME),
        ErrorKind::NoCommonCompression,
        ErrorKind::NotOffered(""),
        ErrorKind::CipherSuiteNotOffered(CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256),
        ErrorKind::NoCommonSignatureAlgorithm,
        ErrorKind::BadRenegotiationInfo,
        ErrorKind::Certificate(Failure::Expired),
        ErrorKind::BadFinished,
        ErrorKind::PeerAlert(AlertDescription::INTERNAL_ERROR),
        ErrorKind::BadAlert(AlertLevel::FATAL),
        ErrorKind::TooManyWarnings(AlertDescription::NO_RENEGOTIATION),
        ErrorKind::EmptyRecord(ContentType::HANDSHAKE),
        ErrorKind::TooManyEmptyRecords,
        ErrorKind::SequenceNumberOverflow,
        ErrorKind::NotOpen,
        ErrorKind::TruncatedConnection,
        ErrorKind::Configuration(""),
    ]
}
