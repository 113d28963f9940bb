//! How the page's state answers to what learners do, with real sessions.

mod keys_and_windows;

use std::rc::Rc;

use super::*;
use timeline::time::UnixTime;
use timeline::{Actor, Chapter, MessageKind, Operation, Step};
use tls_core::session::Session;

/// Does what the effects ask for, as the page would.
fn send(model: &mut Model, message: Message) -> Vec<Effect> {
    let effects = update(model, message);
    for effect in &effects {
        if let Effect::Run(scenario) | Effect::RunFresh(scenario) = effect {
            let timeline = Session::run((**scenario).clone()).unwrap();
            update(model, Message::SessionReady(Rc::new(TimelineHandle::new(timeline))));
        }
    }
    effects
}

fn page() -> Model {
    let mut model = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
    model.scenario.now = UnixTime(1_790_000_000);
    send(&mut model, Message::NewSession);
    model
}

#[test]
fn a_host_name_is_taken_as_it_will_be_sent_and_nonsense_is_told() {
    let mut model = page();
    let effects = update(&mut model, Message::Choose("host", "Bücher.test.".to_owned()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Run(_))));
    assert_eq!(model.scenario.host_name, "xn--bcher-kva.test");
    let effects = update(&mut model, Message::Choose("host", "bücher test".to_owned()));
    assert_eq!(
        (effects.len(), model.scenario.host_name.as_str()),
        (0, "xn--bcher-kva.test")
    );
    assert_eq!(model.refused_choice, Some(("host", "bücher test".to_owned())));
    update(&mut model, Message::Choose("host", "[2001:DB8::1]".to_owned()));
    assert_eq!(
        (model.scenario.host_name.as_str(), &model.refused_choice),
        ("2001:db8::1", &None)
    );
}

#[test]
fn the_main_button_leads_from_the_first_step_to_the_last_and_back_leads_back() {
    let mut model = page();
    let steps = model.steps().len();
    for step in 1..steps {
        send(&mut model, Message::Next);
        assert_eq!(model.cursor(), step);
        assert!(model.moved_forward());
    }
    send(&mut model, Message::Next);
    assert_eq!(model.cursor(), steps - 1, "nothing comes after the last step");
    send(&mut model, Message::Back);
    assert_eq!(model.cursor(), steps - 2);
    assert!(!model.moved_forward(), "going back shows no motion");
}

#[test]
fn going_back_and_forth_runs_no_session_again() {
    let mut model = page();
    for message in [
        Message::GoToEnd,
        Message::Back,
        Message::GoToStart,
        Message::GoTo(9),
        Message::Next,
    ] {
        let effects = send(&mut model, message);
        assert!(
            !effects
                .iter()
                .any(|effect| matches!(effect, Effect::Run(_) | Effect::RunFresh(_)))
        );
    }
    assert_eq!(model.cursor(), 10);
}

#[test]
fn playing_ends_at_the_last_step_and_any_step_by_hand_pauses_it() {
    let mut model = page();
    assert!(matches!(
        send(&mut model, Message::TogglePlay)[..],
        [Effect::StartTimer(3000)]
    ));
    while model.is_playing() {
        send(&mut model, Message::Tick);
    }
    assert_eq!(model.cursor(), model.steps().len() - 1);
    send(&mut model, Message::TogglePlay);
    assert_eq!(
        (model.cursor(), model.is_playing()),
        (0, true),
        "playing at the end begins again"
    );
    send(&mut model, Message::Next);
    assert!(!model.is_playing());
    assert!(
        send(&mut model, Message::Tick).is_empty(),
        "a late tick changes nothing"
    );
}

#[test]
fn a_typed_message_goes_through_the_same_session_and_the_cursor_stands_where_it_is_sealed() {
    let mut model = page();
    let before: Vec<_> = model
        .steps()
        .iter()
        .filter_map(|step| Some(step.transfer()?.sent.bytes.clone()))
        .collect();
    send(&mut model, Message::SelectSender(Actor::Server));
    send(&mut model, Message::EditDraft("Grüße 🔑".to_owned()));
    send(&mut model, Message::SendDraft);
    let step = model.current_step().unwrap();
    assert_eq!(step.actor, Actor::Server);
    let sealed = step.computations().last().unwrap();
    assert_eq!(sealed.quantity(timeline::Item::Plaintext), Some("Grüße 🔑".as_bytes()));
    assert_eq!(model.draft.text, "");
    let after: Vec<_> = model
        .steps()
        .iter()
        .filter_map(|step| Some(step.transfer()?.sent.bytes.clone()))
        .collect();
    let unchanged = before.len() - 2;
    assert_eq!(
        before[..unchanged],
        after[..unchanged],
        "all that came before is the same"
    );
}

#[test]
fn flipping_a_byte_ends_the_connection_and_flipping_it_back_mends_it() {
    let mut model = page();
    let step = model
        .steps()
        .iter()
        .position(|step| {
            step.transfer()
                .is_some_and(|it| it.message == MessageKind::ApplicationData)
        })
        .unwrap();
    send(&mut model, Message::ToggleFlippedByte(step));
    assert_eq!(model.cursor(), step);
    assert!(model.current_step().unwrap().transfer().unwrap().is_altered());
    assert!(model.timeline().unwrap().timeline.failure().is_some());
    send(&mut model, Message::ToggleFlippedByte(step));
    assert!(model.timeline().unwrap().timeline.failure().is_none());
}

/// A page whose client's first message has a flipped byte, at its last step.
fn cut_short() -> Model {
    let mut model = page();
    let is_data = |step: &Step| {
        step.transfer()
            .is_some_and(|it| it.message == MessageKind::ApplicationData)
    };
    let step = model.steps().iter().position(is_data).unwrap();
    send(&mut model, Message::ToggleFlippedByte(step));
    send(&mut model, Message::GoToEnd);
    model
}

#[test]
fn over_a_connection_that_a_flipped_byte_has_ended_nothing_is_sent_and_nothing_is_undone() {
    let mut model = cut_short();
    let before = (model.scenario.clone(), model.cursor());
    assert!(model.is_over());
    send(&mut model, Message::EditDraft("still there?".to_owned()));
    assert!(send(&mut model, Message::SendDraft).is_empty());
    assert_eq!((model.scenario.clone(), model.cursor()), before);
    assert_eq!(model.draft.text, "still there?");

    // Before the failure it is said to whoever wants to send something, and not before.
    let sealed = model.failed_step().unwrap() - 1;
    send(&mut model, Message::GoTo(sealed));
    assert!(!model.is_over());
    assert!(send(&mut model, Message::SendDraft).is_empty());
    assert!(model.is_over());
    send(&mut model, Message::EditDraft("still here".to_owned()));
    assert!(!model.is_over());
}

#[test]
fn starting_anew_after_a_failure_leads_to_the_same_step_of_a_session_that_lasts_with_what_was_typed() {
    let mut model = cut_short();
    send(&mut model, Message::EditDraft("once more".to_owned()));
    send(&mut model, Message::NewSession);
    assert!(model.failed_step().is_none() && model.scenario.faults.is_empty());
    assert_eq!(model.current_step().unwrap().chapter, Chapter::EncryptedData);
    assert_eq!(model.draft.text, "once more");
    send(&mut model, Message::SendDraft);
    assert_eq!(model.scenario.messages.last().unwrap().text, "once more");
}

#[test]
fn another_flipped_byte_leaves_the_first_one_flipped() {
    let mut model = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
    // Behind the end of the record, where it does no harm.
    send(
        &mut model,
        Message::FollowLink("flip=server.0.9000.1&seed=1&time=1790000000".to_owned()),
    );
    let is_data = |step: &Step| {
        step.transfer()
            .is_some_and(|it| it.message == MessageKind::ApplicationData)
    };
    let step = model.steps().iter().position(is_data).unwrap();
    send(&mut model, Message::ToggleFlippedByte(step));
    assert_eq!(model.scenario.faults.len(), 2);
    send(&mut model, Message::ToggleFlippedByte(step));
    assert_eq!(model.scenario.faults.len(), 1);
    send(&mut model, Message::EditDraft("over a link with a fault".to_owned()));
    send(&mut model, Message::SendDraft);
    assert_eq!(model.scenario.faults.len(), 1, "sending undoes none");
    assert_eq!(model.scenario.messages.len(), 3);
}

#[test]
fn blanks_alone_are_kept_and_not_sent() {
    let mut model = page();
    for blank in [" ", "\n\n", "\t \u{a0}", "\u{200b}", "\u{3000}"] {
        send(&mut model, Message::EditDraft(blank.to_owned()));
        assert!(send(&mut model, Message::SendDraft).is_empty(), "{blank:?}");
        assert_eq!(model.draft.text, blank);
    }
    send(&mut model, Message::EditDraft(" a\n b ".to_owned()));
    assert!(!send(&mut model, Message::SendDraft).is_empty());
    assert_eq!(model.scenario.messages.last().unwrap().text, " a\n b ");
}

#[test]
fn a_new_session_is_shown_at_the_step_at_which_the_old_one_was() {
    let mut model = page();
    for step in [0, 8, 12, model.steps().len() - 1] {
        send(&mut model, Message::GoTo(step));
        let seed = model.scenario.seed;
        // Fresh randomness, as the page draws it.
        let effects = update(&mut model, Message::NewSession);
        let fresh = effects.into_iter().find_map(|effect| match effect {
            Effect::RunFresh(scenario) => Some(scenario),
            _ => None,
        });
        let mut fresh = fresh.unwrap();
        fresh.seed = seed + 1;
        let timeline = Session::run(*fresh).unwrap();
        send(
            &mut model,
            Message::SessionReady(Rc::new(TimelineHandle::new(timeline))),
        );
        assert_eq!((model.cursor(), model.scenario.seed), (step, seed + 1));
    }
}

#[test]
fn where_a_session_fails_can_be_gone_to_and_closes_the_choices() {
    let mut model = page();
    send(&mut model, Message::ToggleDialog(Dialog::Choices));
    send(&mut model, Message::GoToFailure);
    assert_eq!(
        (model.cursor(), model.dialog),
        (0, Some(Dialog::Choices)),
        "nothing fails"
    );
    send(&mut model, Message::ChooseAll("certificate=expired"));
    assert_eq!(model.cursor(), 0);
    send(&mut model, Message::GoToFailure);
    assert!(model.current_step().unwrap().failure.is_some());
    assert_eq!(model.dialog, None);
}

#[test]
fn a_text_that_is_too_long_is_kept_and_not_sent() {
    let mut model = page();
    let text = "🔑".repeat(LONGEST_MESSAGE);
    send(&mut model, Message::EditDraft(text.clone()));
    assert!(send(&mut model, Message::SendDraft).is_empty());
    assert_eq!(model.draft.text, text);
}

#[test]
fn a_message_sent_while_a_new_session_is_being_made_is_part_of_the_new_one() {
    let mut model = page();
    update(&mut model, Message::NewSession);
    send(&mut model, Message::EditDraft("late".to_owned()));
    let effects = update(&mut model, Message::SendDraft);
    let asks_for_fresh = |effect: &Effect| matches!(effect, Effect::RunFresh(it) if it.messages.len() == 3);
    assert!(effects.iter().any(asks_for_fresh));
}

#[test]
fn moving_while_a_message_is_being_sent_is_not_undone_when_it_is_there() {
    let mut model = page();
    send(&mut model, Message::EditDraft("slow".to_owned()));
    update(&mut model, Message::SendDraft);
    update(&mut model, Message::GoTo(3));
    let timeline = Session::run(model.scenario.clone()).unwrap();
    update(
        &mut model,
        Message::SessionReady(Rc::new(TimelineHandle::new(timeline))),
    );
    assert_eq!(model.cursor(), 3);
}

#[test]
fn a_narrow_screen_shows_the_side_at_which_something_happens_unless_details_are_wanted() {
    let mut model = page();
    let decrypts = |step: &Step| {
        step.computations()
            .any(|it| it.operation == Operation::DecryptPreMasterSecret)
    };
    let step = model.steps().iter().position(decrypts).unwrap();
    send(&mut model, Message::GoTo(step));
    assert_eq!(model.sheet(), Sheet::Server);
    send(&mut model, Message::Back);
    send(&mut model, Message::Back);
    assert_eq!(model.sheet(), Sheet::Client);
    send(&mut model, Message::SelectSheet(Sheet::Inspector));
    send(&mut model, Message::GoTo(step));
    assert_eq!(model.sheet(), Sheet::Inspector);
}

/// The fragment that the last effects put into the URL, and whether it is an entry of its own in the history.
fn shown_link(effects: &[Effect]) -> Option<(String, bool)> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::ShowLink { fragment, is_new_entry } => Some((fragment.clone(), *is_new_entry)),
        _ => None,
    })
}

#[test]
fn a_link_leads_to_the_same_step_of_the_same_bytes() {
    let mut model = page();
    send(&mut model, Message::EditDraft("What: a = b & c?".to_owned()));
    send(&mut model, Message::SendDraft);
    let (fragment, _) = shown_link(&send(&mut model, Message::GoTo(12))).unwrap();

    let mut other = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
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
fn steps_by_hand_are_entries_of_the_history_and_playing_and_following_are_none() {
    let mut model = page();
    let (first, _) = shown_link(&send(&mut model, Message::GoTo(3))).unwrap();
    assert!(shown_link(&send(&mut model, Message::Next)).unwrap().1);
    send(&mut model, Message::TogglePlay);
    assert!(!shown_link(&send(&mut model, Message::Tick)).unwrap().1);
    // The browser's back: the URL is there already.
    let effects = send(&mut model, Message::FollowLink(first.clone()));
    assert_eq!(model.cursor(), 3);
    assert!(!model.is_playing());
    assert_eq!(shown_link(&effects), Some((first, false)));
    assert!(shown_link(&send(&mut model, Message::ToggleDialog(Dialog::Help))).is_none());
}

#[test]
fn what_of_a_link_is_not_understood_is_said_and_the_rest_holds() {
    let mut model = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
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
fn whoever_has_not_gone_on_yet_is_at_the_beginning() {
    let mut model = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
    assert!(!model.has_begun() && !model.is_at_the_beginning(), "nothing is there");
    send(&mut model, Message::FollowLink(String::new()));
    assert!(model.has_begun() && model.is_at_the_beginning());
    send(&mut model, Message::SelectTheme(Theme::Dark));
    send(&mut model, Message::NewSession);
    assert!(model.is_at_the_beginning(), "still nobody has gone on");
    let beginning = model.clone();
    for first in [Message::Next, Message::GoToEnd, Message::GoTo(3)] {
        let mut model = beginning.clone();
        send(&mut model, first);
        send(&mut model, Message::GoToStart);
        assert!(!model.is_at_the_beginning(), "it was done before");
    }
    send(&mut model, Message::TogglePlay);
    assert!(!model.is_at_the_beginning(), "it goes on by itself");
}

#[test]
fn a_link_to_a_later_step_leads_to_no_beginning() {
    let mut model = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
    send(&mut model, Message::FollowLink("#step=3".to_owned()));
    assert_eq!(model.cursor(), 2);
    send(&mut model, Message::GoToStart);
    assert!(!model.is_at_the_beginning());
}

#[test]
fn a_session_that_cannot_be_set_up_is_something_to_show() {
    let mut model = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
    update(&mut model, Message::SessionFailed("no randomness".to_owned()));
    assert!(model.has_begun());
}

#[test]
fn the_way_to_where_a_value_comes_from_can_be_gone_back() {
    let mut model = page();
    send(&mut model, Message::GoToEnd);
    let effects = send(&mut model, Message::GoToOrigin(2));
    assert_eq!(model.cursor(), 2);
    let is_new_entry = |effect: &Effect| matches!(effect, Effect::ShowLink { is_new_entry: true, .. });
    assert!(effects.iter().any(is_new_entry), "{effects:?}");
}

#[test]
fn one_command_is_open_at_a_time_and_none_at_another_step() {
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

/// The first session of a page, of which so many steps have been told.
fn begun(steps: usize) -> (Model, Rc<TimelineHandle>) {
    let mut model = Model::new("Hello!".to_owned(), "Hi!".to_owned(), Theme::System);
    let effects = update(&mut model, Message::FollowLink("seed=1&time=1790000000".to_owned()));
    let scenario = effects.iter().find_map(|effect| match effect {
        Effect::Run(scenario) => Some((**scenario).clone()),
        _ => None,
    });
    let whole = Session::run(scenario.unwrap()).unwrap();
    let mut beginning = whole.clone();
    beginning.steps.truncate(steps);
    let effects = update(
        &mut model,
        Message::SessionBegun(Rc::new(TimelineHandle::new(beginning))),
    );
    assert_eq!(effects, [], "no link leads to a session that is not there yet");
    (model, Rc::new(TimelineHandle::new(whole)))
}

#[test]
fn the_first_step_is_shown_before_the_session_is_over_and_the_learner_stays_where_they_are() {
    let (mut model, whole) = begun(3);
    assert!(model.has_begun());
    assert_eq!(model.steps().len(), 3);
    update(&mut model, Message::Next);
    assert_eq!(model.cursor(), 1);
    let effects = update(&mut model, Message::SessionReady(whole.clone()));
    assert_eq!(model.cursor(), 1);
    assert_eq!(model.steps().len(), whole.timeline.steps.len());
    assert!(matches!(effects[..], [Effect::ShowLink { .. }]), "{effects:?}");
}

#[test]
fn nothing_is_taken_away_of_a_session_that_is_still_going_on() {
    let (mut model, whole) = begun(3);
    update(&mut model, Message::Export(super::exports::Export::Capture));
    assert_eq!(model.exports.task, None);
    update(&mut model, Message::SessionReady(whole));
    update(&mut model, Message::Export(super::exports::Export::Capture));
    assert!(model.exports.task.is_some());
}

#[test]
fn another_session_that_is_asked_for_before_the_first_is_over_begins_at_its_start() {
    let (mut model, _) = begun(3);
    update(&mut model, Message::Next);
    let effects = update(&mut model, Message::ChooseAll("certificate=expired"));
    let scenario = effects.iter().find_map(|effect| match effect {
        Effect::Run(scenario) => Some((**scenario).clone()),
        _ => None,
    });
    let other = Session::run(scenario.unwrap()).unwrap();
    update(&mut model, Message::SessionReady(Rc::new(TimelineHandle::new(other))));
    assert_eq!(model.cursor(), 0);
    assert!(model.place().is_some());
}
