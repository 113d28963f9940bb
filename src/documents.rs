//! Documents to keep: the ladder as a picture, printed sheets, a link as a QR code.
//!
//! They are pure and made from the page's own views, so that both always agree. Only
//! `crates/exporter` calls them. The page's program uses only [`markup`], so the rest does not
//! enlarge it.

pub mod ladder_picture;
pub mod markup;
pub mod printed;
pub mod qr;

use timeline::Step;

use crate::i18n::Localizer;
use crate::model::{Detail, Model};
use crate::view::ladder::{LadderRow, ladder};
use crate::view::negotiation::{choices, first_negotiation};

/// The whole ladder of a connection, as of its last step.
fn whole_ladder(text: &Localizer, model: &Model, connection: usize) -> Vec<LadderRow> {
    let is_of_connection = |step: &Step| step.connection == connection;
    let Some(last) = model.steps().iter().rposition(is_of_connection) else {
        return Vec::new();
    };
    let mut model = at_step(model, last);
    model.preferences.detail = Detail::Messages;
    if let Some(showing) = model.showing_mut() {
        showing.earlier_rows = showing.steps().len();
    }
    ladder(text, &model).0
}

/// The model with the cursor at another step.
fn at_step(model: &Model, step: usize) -> Model {
    let mut model = model.clone();
    if let Some(showing) = model.showing_mut() {
        showing.cursor = step;
        showing.moved_forward = false;
        showing.inspection.selected_message = None;
    }
    model
}

/// What the two sides agreed on, in one line: version and cipher suite, if any.
fn agreement(text: &Localizer, model: &Model) -> String {
    let chosen = first_negotiation(model)
        .map(|negotiation| choices(text, negotiation))
        .unwrap_or_default();
    // The first two are version and cipher suite; compression is mentioned elsewhere.
    let names: Vec<_> = chosen
        .into_iter()
        .take(2)
        .filter(|it| it.is_good)
        .map(|it| it.chosen)
        .collect();
    names.join(" · ")
}

#[cfg(test)]
mod tests;
