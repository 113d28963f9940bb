//! All words of the page, by Fluent: nothing that a person reads stands anywhere else.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::langid;

/// What goes into a text's places.
pub type Arguments<'a> = FluentArgs<'a>;

const ENGLISH: [&str; 3] = [
    include_str!("../static/locales/en.ftl"),
    include_str!("../static/locales/en-protocol.ftl"),
    include_str!("../static/locales/en-interface.ftl"),
];

/// Finds texts in one language.
pub struct Localizer {
    bundle: FluentBundle<FluentResource>,
}

/// There is one localizer per language.
impl PartialEq for Localizer {
    fn eq(&self, other: &Self) -> bool {
        self.bundle.locales == other.bundle.locales
    }
}

impl Localizer {
    /// English.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new(vec![langid!("en")]);
        // Values are bytes and names in left-to-right script; marks around them would show when copied.
        bundle.set_use_isolating(false);
        for source in ENGLISH {
            // What can be read of a broken file is used; a test refuses any error in it.
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) => resource,
                Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// The text of this name.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &Arguments::new())
    }

    /// The text of this name with values in its places. `name.attribute` is the attribute of a text. A text
    /// that is missing shows as its name, which a test refuses.
    pub fn with(&self, id: &str, arguments: &Arguments<'_>) -> String {
        self.find(id, arguments).unwrap_or_else(|| id.to_owned())
    }

    /// The text of this name, if there is one.
    pub fn find(&self, id: &str, arguments: &Arguments<'_>) -> Option<String> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        Some(text.into_owned())
    }
}

/// Names and values for a text's places.
#[macro_export]
macro_rules! arguments {
    ($($name:literal = $value:expr),* $(,)?) => {{
        let mut arguments = $crate::i18n::Arguments::new();
        $(arguments.set($name, $value);)*
        arguments
    }};
}

#[cfg(test)]
mod tests;
