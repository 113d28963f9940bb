//! What the learner inspects: a message, its fields and bytes, a calculation.

use std::collections::BTreeSet;

use super::hex::HexWindow;
use super::options::{Layer, OpenedCommand, Tab};

/// The number of fields that the book lays out at a time, so that no piece of work holds up the page.
const FIELDS_AT_A_TIME: usize = 24;

/// The selections at the cursor.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// The step whose message is shown; `None` for the latest one.
    pub selected_message: Option<usize>,
    /// The row of the selected field.
    pub selected_field: Option<usize>,
    /// The selected byte in the shown layer of the record.
    pub selected_byte: Option<usize>,
    /// The rendered rows of the byte list.
    pub hex_window: HexWindow,
    /// The row of the field under the pointer.
    pub hovered_field: Option<usize>,
    /// The rows of long groups that are open, and of short groups that are closed.
    pub toggled_groups: BTreeSet<usize>,
    /// The tab that the learner chose for this step.
    pub chosen_tab: Option<Tab>,
    /// The shown layer of the record.
    pub layer: Layer,
    /// The open command.
    pub opened_command: Option<OpenedCommand>,
    /// Whether long values are shown in full.
    pub is_unfolded: bool,
    /// The number of fields laid out in the book, which explains all fields of all records; `None` if it is closed.
    pub book: Option<usize>,
}

impl Inspection {
    /// Nothing is selected.
    pub(super) const NONE: &Self = &Self {
        selected_message: None,
        selected_field: None,
        selected_byte: None,
        hex_window: HexWindow::INITIAL,
        hovered_field: None,
        toggled_groups: BTreeSet::new(),
        chosen_tab: None,
        layer: Layer::Wire,
        opened_command: None,
        is_unfolded: false,
        book: None,
    };

    /// Clears the selections within one message or one calculation.
    pub(super) fn forget_field(&mut self) {
        *self = Self {
            selected_message: self.selected_message,
            chosen_tab: self.chosen_tab,
            hex_window: self.hex_window,
            book: self.book,
            ..Self::NONE.clone()
        };
    }

    /// Clears the selections within one step.
    pub(super) fn forget_step(&mut self) {
        *self = Self {
            hex_window: self.hex_window,
            book: self.book,
            ..Self::NONE.clone()
        };
    }

    /// Opens the book at its beginning, or closes it.
    pub(super) fn toggle_book(&mut self) {
        self.book = match self.book {
            Some(_) => None,
            None => Some(FIELDS_AT_A_TIME),
        };
    }

    /// Lays out the next fields of the book.
    pub(super) fn read_on(&mut self) {
        self.book = self.book.map(|count| count.saturating_add(FIELDS_AT_A_TIME));
    }

    /// Opens a group of fields by its row, or closes it.
    pub(super) fn toggle_group(&mut self, row: usize) {
        if !self.toggled_groups.remove(&row) {
            self.toggled_groups.insert(row);
        }
    }
}
