//! The eavesdropper's panel says what can be read, what can be inferred, and what stays encrypted,
//! from the records alone.

use timeline::{HandshakeKind, MessageKind, Transfer};

use super::*;
use crate::model::{Sheet, Viewpoint};
use crate::view::text::length;

#[test]
fn only_the_eavesdropper_has_the_panel_and_it_counts_every_record() {
    let localizer = Localizer::english();
    let mut model = page_of(|_| {});
    assert_eq!(stage(&localizer, &model).listener, None);
    send(&mut model, Message::SelectViewpoint(Viewpoint::Eavesdropper));
    let first = stage(&localizer, &model).listener.unwrap();
    assert!(first.reads.starts_with("one message") && first.sealed.is_none());
    // On a narrow screen, it is the front sheet until another is chosen; the choice lasts for one step.
    assert_eq!(model.sheet(), Sheet::Eavesdropper);
    send(&mut model, Message::SelectSheet(Sheet::Server));
    assert_eq!(model.sheet(), Sheet::Server);
    send(&mut model, Message::Next);
    assert_eq!(model.sheet(), Sheet::Eavesdropper);
    send(&mut model, Message::SelectViewpoint(Viewpoint::Client));
    assert!([Sheet::Client, Sheet::Server].contains(&model.sheet()));
    send(&mut model, Message::SelectViewpoint(Viewpoint::Eavesdropper));

    send(&mut model, Message::GoToEnd);
    let transfers: Vec<_> = model.steps().iter().filter_map(|step| step.transfer()).collect();
    let is_shut =
        |it: &&&Transfer| it.is_protected() || it.message() == MessageKind::Handshake(HandshakeKind::ClientKeyExchange);
    let shut: Vec<_> = transfers.iter().filter(is_shut).collect();
    let size = |bytes: usize| length(&localizer, bytes);
    let bytes_of = |all: &[&&Transfer]| all.iter().map(|it| it.sent.bytes.len()).sum();
    let all = transfers.iter().collect::<Vec<_>>();
    let view = stage(&localizer, &model).listener.unwrap();
    let sealed = view.sealed.unwrap();
    assert!(sealed.contains(&format!("{} messages", shut.len())), "{sealed}");
    assert!(sealed.contains(&size(bytes_of(&shut))), "{sealed}");
    let open = (transfers.len() - shut.len(), bytes_of(&all) - bytes_of(&shut));
    assert!(
        view.reads.contains(&format!("{} messages, {}", open.0, size(open.1))),
        "{}",
        view.reads
    );
    let last = transfers.last().unwrap().sent.bytes.len();
    assert!(
        view.learns.contains("example.test") && view.learns.contains(&size(last)),
        "{}",
        view.learns
    );
}
