//! What the main button offers at the last step.

use super::*;
use crate::view::transport::TransportView;

fn at_end(query: &str, link: &str) -> (Model, TransportView) {
    let mut model = new_page().embedded(query, false, false);
    send(
        &mut model,
        Message::FollowLink(format!("seed=1&time=1790000000&{link}")),
    );
    model.showing_mut().unwrap().cursor = model.steps().len() - 1;
    let transport = stage(&Localizer::english(), &model).transport;
    (model, transport)
}

#[test]
fn the_last_step_offers_a_way_on() {
    for (query, link, says, does) in [
        (
            "",
            "",
            "what if something goes wrong?",
            Message::ToggleDialog(Dialog::Choices),
        ),
        (
            "",
            "certificate=expired",
            "what if nothing goes wrong?",
            Message::ToggleDialog(Dialog::Choices),
        ),
        (
            "",
            "flip=client.4.20.1",
            "without the flipped byte",
            Message::NewSession,
        ),
        (
            "?lock=messages&scenario=flip%3Dclient.4.20.1",
            "",
            "what if nothing goes wrong?",
            Message::ToggleDialog(Dialog::Choices),
        ),
        ("?lock=scenario", "", "once more from the start", Message::GoToStart),
    ] {
        let (mut model, transport) = at_end(query, link);
        assert!(transport.next.starts_with("Next: "), "{}", transport.next);
        assert!(transport.next.contains(says), "{query} {link}: {}", transport.next);
        assert_eq!(transport.after_last, Some(does.clone()), "{query} {link}");
        update(&mut model, does);
        assert!(!model.notices.is_locked, "what is offered is allowed: {query} {link}");
    }
    let (_, transport) = at_end("?lock=scenario,step", "");
    assert_eq!((transport.after_last, transport.can_go_on), (None, false));
}

#[test]
fn before_the_last_step_the_button_goes_to_the_next_one() {
    let localizer = Localizer::english();
    let mut model = page_of(|_| {});
    for step in 0..model.steps().len() - 1 {
        update(&mut model, Message::GoTo(step));
        assert_eq!(stage(&localizer, &model).transport.after_last, None);
    }
}

#[test]
fn every_failing_preset_offers_a_button_to_the_failure() {
    let localizer = Localizer::english();
    let mut failing = 0;
    for (name, fragment) in crate::model::presets::presets() {
        let mut model = preset(fragment);
        update(&mut model, Message::ToggleDialog(Dialog::Choices));
        let choices = stage(&localizer, &model).choices.unwrap();
        assert_eq!(choices.to_failure.is_some(), !choices.is_good, "{name}");
        failing += usize::from(choices.to_failure.is_some());
    }
    assert!(failing > 5);
}
