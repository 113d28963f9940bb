//! A choice in a form: its name and its control.

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceField {
    /// The parameter of a link.
    pub key: &'static str,
    /// Its name.
    pub label: String,
    /// What is worth knowing about it.
    pub note: Option<String>,
    /// Its control.
    pub control: Control,
}

/// The control of a choice.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    /// One of several.
    Select(Vec<OptionView>),
    /// Yes or no.
    Switch(bool),
    /// Several options, in an order that may matter.
    List(Vec<ItemView>),
    /// Free text.
    Text {
        /// The chosen value, or the refused one as typed.
        value: String,
        /// Why it was refused.
        problem: Option<String>,
    },
}

/// One of several.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionView {
    /// The parameter's value.
    pub value: String,
    /// Its name.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// One entry of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemView {
    /// Its name.
    pub label: String,
    /// Whether it is in the list.
    pub is_on: bool,
    /// The list with this entry added or removed; `None` if it must stay.
    pub toggled: Option<String>,
    /// The list with this entry one place earlier; `None` if it is first or not in the list, or if
    /// order does not matter.
    pub earlier: Option<String>,
}
