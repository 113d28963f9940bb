//! The texts named by the program, pages and course packages are exactly the existing ones.

use std::fs;
use std::path::Path;

use fluent_syntax::ast::PatternElement;
use timeline::error::{DecodeError, DecodeErrorKind, ErrorKind};
use timeline::fields::all_fields;
use timeline::registry::{
    AlertDescription, AlertLevel, CipherSuite, ContentType, ExtensionType, HandshakeType, NamedGroup, ProtocolVersion,
};
use timeline::validation::{CheckName, Failure, Label};
use timeline::{Item, Operation};

use super::{folder, patterns, resources};
use crate::i18n::{Arguments, ENGLISH, LANGUAGES, Localizer};

/// Prefixes of ids that the page assembles at run time. They are followed by one or two words or
/// numbers from the sources.
const DYNAMIC: [&str; 34] = [
    "interface-sheet-",
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
    "handshake-",
    "preset-",
    "presets-",
    "choose-",
    "compare-",
    "key-schedule-",
    "compare-no-",
    "compare-stolen-key-",
    "detail-",
    "interface-role-",
    "viewpoint-",
    "export-",
    "export-problem-",
    "scenario-problem-",
    "trial-",
    "deed-",
    "edit-",
    "forgery-",
    "recipe-",
    "challenge-",
    "quiz-",
];

/// The program without its tests, and the text ids that pages and course packages use.
fn program() -> String {
    fn collect(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_of_tests = path.file_stem().is_some_and(|stem| stem == "tests");
            if is_of_tests {
                continue;
            }
            if path.is_dir() {
                collect(&path, text);
            } else if path.extension().is_some_and(|it| it == "rs") {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut text = fs::read_to_string(folder("build.rs")).unwrap();
    collect(&folder("src"), &mut text);
    collect(&folder("crates/exporter/src"), &mut text);
    collect(&folder("crates/timeline/src"), &mut text);
    collect(&folder("crates/tls-core/src"), &mut text);
    // The sources that use the texts of course packages.
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
fn every_text_that_the_program_names_exists() {
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
fn every_name_from_the_engine_has_a_text() {
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
                // Plain text, because the page passes no arguments.
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
        ErrorKind::MissingClientCertificate(ProtocolVersion::TLS_1_2),
        ErrorKind::BadCertificateVerify,
        ErrorKind::NoCommonCipherSuite,
        ErrorKind::UnsolicitedExtension(ExtensionType::SERVER_NAME),
        ErrorKind::NoCommonCompression,
        ErrorKind::NotOffered(""),
        ErrorKind::CipherSuiteNotOffered(CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256),
        ErrorKind::NoCommonSignatureAlgorithm,
        ErrorKind::BadRenegotiationInfo,
        ErrorKind::Certificate(Failure::Expired),
        ErrorKind::NoCommonGroup,
        ErrorKind::BadKeyExchangeSignature,
        ErrorKind::BadPublicKey(NamedGroup::X25519),
        ErrorKind::MissingExtension(ExtensionType::KEY_SHARE),
        ErrorKind::MisplacedExtension(ExtensionType::KEY_SHARE),
        ErrorKind::Downgrade(ProtocolVersion::TLS_1_3),
        ErrorKind::UselessHelloRetryRequest,
        ErrorKind::SecondClientHelloDiffers,
        ErrorKind::BadBinder,
        ErrorKind::KeyChangeWithinRecord,
        ErrorKind::NoInnerContentType,
        ErrorKind::TooManyPostHandshakeMessages,
        ErrorKind::TooMuchEarlyData(0),
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
