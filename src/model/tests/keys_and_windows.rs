//! Single-character shortcuts, and windows in front of the page.

use crate::model::test_page::{page, send};
use crate::model::{Detail, Dialog, Effect, Message};
use crate::stories::RSA;

#[test]
fn character_keys_go_to_chapters_and_help_unless_switched_off() {
    let mut model = page();
    for (number, chapter) in (1_u8..).zip(RSA.chapters) {
        send(&mut model, Message::TypeCharacter(char::from(b'0' + number)));
        assert_eq!(model.chapter(), Some(*chapter));
    }
    send(&mut model, Message::TypeCharacter('?'));
    assert_eq!(model.dialog, Some(Dialog::Help));
    send(&mut model, Message::CloseDialog);

    let effects = send(&mut model, Message::SwitchCharacterKeys(false));
    assert_eq!(effects, [Effect::KeepCharacterKeys(false)]);
    let cursor = model.cursor();
    for character in ['1', '4', '?', '7', 'x'] {
        assert_eq!(send(&mut model, Message::TypeCharacter(character)), []);
    }
    assert_eq!((model.cursor(), model.dialog), (cursor, None));
    send(&mut model, Message::SwitchCharacterKeys(true));
    send(&mut model, Message::TypeCharacter('1'));
    assert_eq!(model.cursor(), 0);
}

#[test]
fn an_open_window_stops_playback_and_covers_the_page() {
    for dialog in [Dialog::Help, Dialog::Choices, Dialog::Exports, Dialog::Share] {
        let mut model = page();
        send(&mut model, Message::SelectDetail(Detail::Story));
        send(&mut model, Message::TogglePlay);
        let effects = send(&mut model, Message::ToggleDialog(dialog));
        assert!(effects.contains(&Effect::StopTimer) && effects.contains(&Effect::CoverPage(true)));
        assert!(!model.is_playing());
        let cursor = model.cursor();
        send(&mut model, Message::Tick);
        assert_eq!(model.cursor(), cursor);
        assert!(send(&mut model, Message::CloseDialog).contains(&Effect::CoverPage(false)));
        assert!(!send(&mut model, Message::CloseDialog).contains(&Effect::CoverPage(false)));
    }
}
