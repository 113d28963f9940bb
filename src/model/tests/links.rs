//! Links open what they describe, and the URL follows the learner.

use timeline::Step;

use crate::model::test_page::{new_page, page, send, shown_link};
use crate::model::{Dialog, Message, Model};

#[test]
fn a_link_opens_the_same_step_with_the_same_bytes() {
    let mut model = page();
    send(&mut model, Message::EditDraft("What: a = b & c?".to_owned()));
    send(&mut model, Message::SendDraft);
    let effects = send(&mut model, Message::GoTo(12));
    let (fragment, _) = shown_link(&effects).unwrap();

    let mut other = new_page();
    send(&mut other, Message::FollowLink(format!("#{fragment}")));
    assert_eq!(other.cursor(), 12);
    assert_eq!(other.scenario, model.scenario);
    let bytes = |model: &Model| {
        let transfers = model.steps().iter().filter_map(Step::transfer);
        transfers
            .map(|transfer| transfer.sent.bytes.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(bytes(&other), bytes(&model));
    assert!(other.notices.ignored.is_empty());
}

#[test]
fn only_manual_steps_create_history_entries() {
    let mut model = page();
    let effects = send(&mut model, Message::GoTo(3));
    let first = shown_link(&effects).unwrap().0.to_owned();
    assert!(shown_link(&send(&mut model, Message::Next)).unwrap().1);
    send(&mut model, Message::TogglePlay);
    assert!(!shown_link(&send(&mut model, Message::Tick)).unwrap().1);
    // The browser's Back: the URL is already set.
    let effects = send(&mut model, Message::FollowLink(first.clone()));
    assert_eq!(model.cursor(), 3);
    assert!(!model.is_playing());
    assert_eq!(shown_link(&effects), Some((first.as_str(), false)));
    assert!(shown_link(&send(&mut model, Message::ToggleDialog(Dialog::Help))).is_none());
}

#[test]
fn invalid_parts_of_a_link_are_reported_and_the_rest_applies() {
    let mut model = new_page();
    let link = "#step=5&certificate=stolen&trust=nobody&client-compression=DEFLATE&time=x&seed=12&colour=red&flip=a.b";
    send(&mut model, Message::FollowLink(link.to_owned()));
    assert_eq!(
        model.notices.ignored,
        [
            "certificate=stolen",
            "client-compression=DEFLATE",
            "time=x",
            "colour=red",
            "flip=a.b"
        ]
    );
    assert_eq!(model.scenario.client.trust.key(), "nobody");
    assert_eq!(model.cursor(), 4);
    send(&mut model, Message::DismissNotice);
    assert!(model.notices.ignored.is_empty());
}

#[test]
fn after_a_link_to_a_later_step_the_learner_is_no_newcomer() {
    let mut model = new_page();
    send(&mut model, Message::FollowLink("#step=3".to_owned()));
    assert_eq!(model.cursor(), 2);
    send(&mut model, Message::GoToStart);
    assert!(!model.is_at_the_beginning());
}
