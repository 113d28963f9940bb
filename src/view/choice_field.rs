//! A choice in a form: its name, and how it is made.

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceField {
    /// The parameter of a link.
    pub key: &'static str,
    /// Its name.
    pub label: String,
    /// How it is made.
    pub control: Control,
}

/// How a choice is made.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    /// One of several.
    Select(Vec<OptionView>),
    /// Yes or no.
    Switch(bool),
    /// Some of several, in an order that may count.
    List(Vec<ItemView>),
    /// Words.
    Text {
        /// What is chosen, or else what was typed and cannot be.
        value: String,
        /// Why it cannot be chosen.
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
    /// The list with it taken in or out; `None` where it has to stay as it is.
    pub toggled: Option<String>,
    /// The list with it one place earlier; `None` where it is first, out, or the order does not count.
    pub earlier: Option<String>,
}
