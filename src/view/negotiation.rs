//! The server's choices from the client's offer.

use timeline::Action;
use timeline::negotiation::{Choice, Negotiation};

use crate::i18n::Localizer;
use crate::model::Model;

/// One choice of the server: the offer, and the chosen item.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView {
    /// The name of the choice.
    pub title: String,
    /// The client's offer in its order, each item with whether it was chosen.
    pub offered: Vec<(String, bool)>,
    /// What the server supports in its order, each item with whether it was chosen.
    pub supported: Vec<(String, bool)>,
    /// The server's choice, or a text that there is none.
    pub chosen: String,
    /// Whether a choice was made.
    pub is_good: bool,
}

/// The server's choices.
pub fn choices(text: &Localizer, negotiation: &Negotiation) -> Vec<ChoiceView> {
    let mut choices = vec![
        choice(text, "choice-version", &negotiation.version),
        choice(text, "choice-cipher-suite", &negotiation.cipher_suite),
        choice(text, "choice-compression", &negotiation.compression_method),
    ];
    if !negotiation.group.supported.is_empty() {
        choices.insert(2, choice(text, "choice-group", &negotiation.group));
        choices.insert(
            3,
            choice(text, "choice-signature-scheme", &negotiation.signature_scheme),
        );
    }
    let protocols = &negotiation.application_protocol;
    if !protocols.offered.is_empty() {
        let readable = |name: &Vec<u8>| String::from_utf8_lossy(name).into_owned();
        let protocols = Choice {
            offered: protocols.offered.iter().map(readable).collect(),
            supported: protocols.supported.iter().map(readable).collect(),
            chosen: protocols.chosen.as_ref().map(readable),
        };
        choices.push(choice(text, "choice-application-protocol", &protocols));
    }
    choices
}

fn choice<T: ToString + PartialEq>(text: &Localizer, id: &str, choice: &Choice<T>) -> ChoiceView {
    let marked = |values: &[T]| {
        let values = values.iter();
        values
            .map(|value| (value.to_string(), choice.chosen.as_ref() == Some(value)))
            .collect()
    };
    ChoiceView {
        title: text.text(id),
        offered: marked(&choice.offered),
        supported: marked(&choice.supported),
        chosen: match &choice.chosen {
            Some(chosen) => chosen.to_string(),
            None => text.text("choice-nothing"),
        },
        is_good: choice.chosen.is_some(),
    }
}

/// The first negotiation; `None` if the session did not reach it.
pub fn first_negotiation(model: &Model) -> Option<&Negotiation> {
    model.steps().iter().find_map(|step| match &step.action {
        Action::Negotiation(negotiation) => Some(&**negotiation),
        Action::Transfer(_) | Action::Arrival(_) | Action::Validation(_) | Action::Computation(_) | Action::Failure => {
            None
        }
    })
}
