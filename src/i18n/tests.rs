//! Every language has every text, and a browser gets the language that it asks for.

mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::language::TEST_LANGUAGES;
use super::{Arguments, ENGLISH, LANGUAGES, Language, Localizer, Part};
use crate::model::reference::{MISUNDERSTANDINGS, QUESTIONS, TERMS};
use crate::model::test_page::words;

fn folder(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn source(language: Language, part: Part) -> String {
    fs::read_to_string(folder("static").join(language.file(part))).unwrap()
}

fn sources(language: Language) -> Vec<(Part, String)> {
    Part::FIRST.map(|part| (part, source(language, part))).into()
}

fn resources(language: Language) -> Vec<FluentResource> {
    let parts = Part::FIRST.into_iter().chain(Part::LATER);
    let read = |part| {
        FluentResource::try_new(source(language, part))
            .unwrap_or_else(|(_, errors)| panic!("{} {part:?}: {errors:?}", language.tag))
    };
    parts.map(read).collect()
}

fn later(language: Language) -> Vec<(Part, String)> {
    Part::LATER.map(|part| (part, source(language, part))).into()
}

/// The patterns of a language by id; an attribute has the id `text.attribute`.
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

/// Collects the variables of a pattern. Returns whether emphasis is balanced in each of its variants.
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
fn every_language_has_exactly_the_texts_and_variables_of_english() {
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

#[test]
fn a_tag_selects_a_language_whatever_its_region() {
    let tag = |tag: &str| Language::by_tag(tag).map(|language| language.tag);
    assert_eq!(tag("de"), Some("de"));
    assert_eq!(tag("DE-at-1996"), Some("de"));
    assert_eq!(tag("en-GB"), Some("en"));
    assert_eq!(tag("en-XA"), Some("en-XA"));
    for nonsense in ["", "-", "xx", "deu", "d", "-de", "e\u{301}n", "de-<b>"] {
        assert_eq!(tag(nonsense), None, "{nonsense}");
    }
}

#[test]
fn a_browser_gets_its_first_available_language_and_never_a_test_language() {
    let preferred = |tags: &[&str]| Language::preferred(tags.iter().map(|tag| (*tag).to_owned())).tag;
    assert_eq!(preferred(&["tlh", "de-CH", "en"]), "de");
    assert_eq!(preferred(&["en-XA", "de"]), "en");
    assert_eq!(preferred(&["ar-XB", "de"]), "de");
    assert_eq!(preferred(&["tlh"]), "en");
    assert_eq!(preferred(&[]), "en");
}

#[test]
fn a_folder_is_named_by_its_tag_and_contains_the_languages_name() {
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
fn invalid_files_are_rejected_and_missing_texts_are_english() {
    let german = Language::by_tag("de").unwrap();
    for (index, part) in Part::FIRST.into_iter().enumerate() {
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
        (Part::Glossary, "term-cipher-suite = Suite\n"),
    ];
    let localizer = Localizer::read(german, short.map(|(part, source)| (part, source.to_owned())).into()).unwrap();
    assert_eq!(localizer.text("yes"), "ja");
    assert_eq!(localizer.text("no"), "no");
    assert_eq!(localizer.text("step-data.doing"), "Sends the sealed record.");
}

#[test]
fn index_html_has_the_english_title_and_description() {
    let page = fs::read_to_string(folder("index.html")).unwrap();
    let english = Localizer::english();
    assert!(page.contains(&format!("<title>{}</title>", english.text("page-title"))));
    assert!(page.contains(&format!("content=\"{}\"", english.text("page-description"))));
}

#[test]
fn test_languages_change_words_but_not_arguments_or_marks() {
    let [accented, turned] = TEST_LANGUAGES.map(words);
    let plain = words(ENGLISH);
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
fn later_parts_are_accepted_only_when_complete_and_can_be_handed_on() {
    let german = Language::by_tag("de").unwrap();
    let localizer = Localizer::read(german, sources(german)).unwrap();
    assert!(!localizer.has_later());
    assert_eq!(localizer.text("question-recorded"), "question-recorded");
    for index in 0..Part::LATER.len() {
        let mut sources = later(german);
        sources[index].1 = "<!doctype html>".to_owned();
        assert_eq!(localizer.with_later(sources), None);
    }
    let whole = localizer.with_later(later(german)).unwrap();
    assert!(whole.has_later() && whole != localizer);
    assert_ne!(whole.text("question-recorded"), "question-recorded");
    // A complete language can be handed on. The parts of English built into the program are not needed for that.
    let handed_on = |words: &Localizer| {
        words
            .sources()
            .map(|(part, source)| (part, source.to_owned()))
            .collect()
    };
    assert_eq!(Localizer::from_sources(german, handed_on(&whole)), Some(whole));
    assert_eq!(Localizer::from_sources(german, handed_on(&localizer)), None);
    let english = words(ENGLISH);
    assert_eq!(english.sources().count(), Part::LATER.len());
    assert_eq!(Localizer::from_sources(ENGLISH, handed_on(&english)), Some(english));
}

#[test]
fn every_listed_question_and_term_has_texts_and_answers_are_short() {
    let english = words(ENGLISH);
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
        let localizer = words(*language);
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
