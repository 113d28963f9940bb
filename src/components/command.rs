//! The command that recomputes a value. It is collapsed at first; once opened, it can be copied.

use yew::{Html, classes, html};

use super::page::Page;
use crate::model::{Copied, Message};
use crate::view::recompute::CommandView;

/// The `id` of the open command's text field. Only one command is open at a time.
pub const COMMAND_FIELD: &str = "command-text";

/// The most lines that a command shows without scrolling.
const MOST_ROWS: usize = 12;

/// A toggle button and, when open, the command.
pub fn command(view: &CommandView, page: &Page) -> Html {
    let toggle = page.on(Message::ToggleCommand(view.number));
    let is_open = view.text.is_some();
    html! {
        <div class="command">
            <button type="button" class={classes!("command-toggle", is_open.then_some("command-open"))}
                aria-expanded={is_open.to_string()} onclick={toggle}>
                { page.text("command-check") }
            </button>
            if let Some(text) = &view.text {
                { opened(text, view.copied, page) }
            }
        </div>
    }
}

fn opened(text: &str, copied: Copied, page: &Page) -> Html {
    let rows = text.lines().count().clamp(2, MOST_ROWS);
    let copy = page.on(Message::CopyCommand(text.to_owned()));
    html! {
        <>
            <p class="command-about">{ page.text("command-about") }</p>
            <textarea id={COMMAND_FIELD} class="command-text" readonly=true rows={rows.to_string()} wrap="off" dir="ltr"
                spellcheck="false" aria-label={page.text("command-label")} value={text.to_owned()} />
            <div class="command-foot">
                <button type="button" class="command-copy" onclick={copy}>{ page.text("command-copy") }</button>
                <span role="status">
                    { match copied {
                        Copied::No => String::new(),
                        Copied::Yes => page.text("trouble-copied"),
                        Copied::Refused => page.text("trouble-select"),
                    } }
                </span>
            </div>
        </>
    }
}
