//! One part of the texts of one language, parsed on first use.

use std::borrow::Cow;
use std::cell::OnceCell;

use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

use super::language::{Language, Pseudo, Source};
use super::part::Part;
use super::{Arguments, pseudo};

/// One part of the texts of one language. Looking up the first text parses it.
pub struct Words {
    part: Part,
    language: Language,
    source: Cow<'static, str>,
    bundle: OnceCell<FluentBundle<FluentResource>>,
}

impl Words {
    /// Wraps the contents of a file.
    pub fn new(part: Part, language: Language, source: impl Into<Cow<'static, str>>) -> Self {
        Self {
            part,
            language,
            source: source.into(),
            bundle: OnceCell::new(),
        }
    }

    /// English texts, transformed for `language`: English itself, or a test language.
    pub fn english(part: Part, language: Language) -> Self {
        Self::new(part, language, part.english().unwrap_or_default())
    }

    /// The part.
    pub fn part(&self) -> Part {
        self.part
    }

    /// The content of its file.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Returns true if the part has a message with this id, with or without the attribute in question.
    pub fn has(&self, message: &str) -> bool {
        self.bundle().has_message(message)
    }

    /// The message or its attribute with these arguments; `None` if this part does not have it.
    pub fn format(&self, message: &str, attribute: Option<&str>, arguments: &Arguments<'_>) -> Option<String> {
        let bundle = self.bundle();
        let message = bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
        Some(text.into_owned())
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle
            .get_or_init(|| bundle(self.language, self.source.clone().into_owned()))
    }
}

fn bundle(language: Language, source: String) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = language.tag.parse().unwrap_or(langid!("en"));
    let mut bundle = FluentBundle::new(vec![identifier]);
    // Arguments are bytes and names in left-to-right script, so only right-to-left texts need
    // isolating marks. Elsewhere, learners would copy the marks along with the text.
    bundle.set_use_isolating(language.is_right_to_left);
    bundle.set_transform(match language.source {
        Source::Embedded | Source::File => None,
        Source::Pseudo(Pseudo::Accented) => Some(pseudo::accented),
        Source::Pseudo(Pseudo::RightToLeft) => Some(pseudo::right_to_left),
    });
    // The readable part of a broken file is used; a test rejects any error in the project's own files.
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}
