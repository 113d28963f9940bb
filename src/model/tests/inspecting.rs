//! Opening and closing commands.

use crate::model::test_page::{page, send};
use crate::model::{Copied, Effect, Message, OpenedCommand};

#[test]
fn one_command_is_open_at_a_time_and_none_after_a_move() {
    let mut model = page();
    send(&mut model, Message::GoToEnd);
    send(&mut model, Message::ToggleCommand(0));
    let effects = send(&mut model, Message::CopyCommand("true".to_owned()));
    assert_eq!(effects, [Effect::CopyCommand("true".to_owned())]);
    for (is_copied, copied) in [(true, Copied::Yes), (false, Copied::Refused)] {
        send(&mut model, Message::CommandCopied(is_copied));
        assert_eq!(
            model.inspection().opened_command,
            Some(OpenedCommand { number: 0, copied })
        );
    }
    let other = OpenedCommand {
        number: 1,
        copied: Copied::No,
    };
    send(&mut model, Message::ToggleCommand(1));
    assert_eq!(
        model.inspection().opened_command,
        Some(other),
        "what was copied was the other one"
    );
    send(&mut model, Message::ToggleCommand(1));
    assert_eq!(model.inspection().opened_command, None);
    send(&mut model, Message::ToggleCommand(1));
    send(&mut model, Message::Back);
    assert_eq!(model.inspection().opened_command, None);
    send(&mut model, Message::CommandCopied(true));
    assert_eq!(model.inspection().opened_command, None, "a late answer opens nothing");
}
