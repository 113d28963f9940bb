//! The dialog that lists the keyboard shortcuts.

use yew::{Html, html};

use super::dialog::Window;
use super::page::Page;
use crate::model::Message;

const FORWARD: &str = "→";
const BACKWARD: &str = "←";

/// Keys as labelled on a keyboard, and the id of the text that describes their action.
const KEYS: [(&[&str], &str); 8] = [
    (&[FORWARD], "interface-help-next"),
    (&[BACKWARD], "interface-help-back"),
    (&["interface-key-space"], "interface-help-play"),
    (&["interface-key-home", "interface-key-end"], "interface-help-ends"),
    (&["1", "6"], "interface-help-chapters"),
    (&["← ↑ → ↓"], "interface-help-bytes"),
    (&["?"], "interface-help-help"),
    (&["interface-key-escape"], "interface-help-close"),
];

/// The list of keys.
pub fn help(page: &Page) -> Html {
    let are_on = page.has_character_keys();
    html! {
        <Window name="help" title={page.text("interface-help-title")} page={page.clone()}>
            <dl class="keys">{ for KEYS.iter().map(|(keys, id)| key_row(keys, id, page)) }</dl>
            <label class="choice-switch keys-switch">
                <input type="checkbox" id="character-keys" checked={are_on}
                    onchange={page.on(Message::SwitchCharacterKeys(!are_on))} />
                <span>{ page.text("interface-help-characters") }</span>
            </label>
        </Window>
    }
}

fn key_row(keys: &[&str], id: &str, page: &Page) -> Html {
    html! {
        <div class="key-row">
            <dt>
                { for keys.iter().enumerate().map(|(index, key)| html! {
                    <>
                        if index > 0 {
                            { " – " }
                        }
                        <kbd>{ key_name(key, page) }</kbd>
                    </>
                }) }
            </dt>
            <dd>{ page.text(id) }</dd>
        </div>
    }
}

fn key_name(key: &str, page: &Page) -> String {
    match key {
        FORWARD if page.is_right_to_left() => BACKWARD.to_owned(),
        BACKWARD if page.is_right_to_left() => FORWARD.to_owned(),
        key if key.starts_with("interface-") => page.text(key),
        key => key.to_owned(),
    }
}
