//! Files dragged over the page and dropped anywhere on it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent};
use yew::Callback;

use crate::model::Message;
use crate::model::exports::ChosenFile;

/// Listens until dropped.
pub struct Listener {
    _listeners: [EventListener; 3],
}

/// Sends a message when a file enters, leaves or is dropped. Leaves all other drags to the browser.
pub fn listen(send: Callback<Message>) -> Listener {
    let is_held = Rc::new(Cell::new(false));
    let hold = {
        let send = send.clone();
        // `dragover` fires repeatedly.
        move |is_above| {
            if is_held.replace(is_above) != is_above {
                send.emit(Message::HoldFile(is_above));
            }
        }
    };
    let over = {
        let hold = hold.clone();
        move |event: &DragEvent, transfer: &DataTransfer| {
            event.prevent_default();
            transfer.set_drop_effect("copy");
            hold(true);
        }
    };
    let leave = {
        let hold = hold.clone();
        move |event: &DragEvent, _: &DataTransfer| {
            // The drag has left the page, not only one of its elements.
            if event.related_target().is_none() {
                hold(false);
            }
        }
    };
    let drop = move |event: &DragEvent, transfer: &DataTransfer| {
        // Otherwise the browser would replace the page with the file.
        event.prevent_default();
        hold(false);
        if let Some(file) = transfer.files().and_then(|files| files.get(0)) {
            send.emit(Message::OpenFile(ChosenFile::new(file)));
        }
    };
    Listener {
        _listeners: [on("dragover", over), on("dragleave", leave), on("drop", drop)],
    }
}

fn on(name: &'static str, act: impl Fn(&DragEvent, &DataTransfer) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), name, options, move |event| {
        let event: &DragEvent = event.unchecked_ref();
        if let Some(transfer) = event.data_transfer().filter(has_file) {
            act(event, &transfer);
        }
    })
}

fn has_file(transfer: &DataTransfer) -> bool {
    transfer
        .types()
        .iter()
        .any(|kind| kind.as_string().as_deref() == Some("Files"))
}
