//! What learners type, as the page shows it.

use super::*;

fn model_with_text(text: &str) -> Model {
    page_of(|scenario| scenario.messages[0].text = text.to_owned())
}

fn typed(model: &mut Model, detail: Detail) -> Vec<String> {
    update(model, Message::SelectDetail(detail));
    update(model, Message::GoToEnd);
    let rows = stage(&Localizer::english(), model).ladder;
    let bubbles = rows.into_iter().filter_map(|row| match row {
        LadderRow::Bubble(bubble) if bubble.is_typed => Some(bubble),
        _ => None,
    });
    bubbles
        .map(|bubble| bubble.words.into_iter().map(|span| span.text).collect())
        .collect()
}

#[test]
fn a_bubble_keeps_the_lines_that_were_typed_and_shows_what_else_is_invisible() {
    for detail in [Detail::Story, Detail::Messages] {
        let bubbles = typed(&mut model_with_text("one\ntwo\n\n\tthree\u{0}"), detail);
        assert_eq!(bubbles, ["“one\ntwo\n\n\tthree␀”", "“Hi”"], "{detail:?}");
    }
}

#[test]
fn only_what_was_typed_runs_as_its_own_script_does() {
    let localizer = Localizer::english();
    let mut model = model_with_text("שלום");
    update(&mut model, Message::SelectDetail(Detail::Story));
    update(&mut model, Message::GoToEnd);
    for row in stage(&localizer, &model).ladder {
        let LadderRow::Bubble(bubble) = row else {
            panic!("{row:?}")
        };
        let transfer = model.steps()[bubble.step].transfer();
        let is_data = transfer.is_some_and(|it| it.message == timeline::MessageKind::ApplicationData);
        assert_eq!(bubble.is_typed, is_data, "{bubble:?}");
    }
}

#[test]
fn what_cannot_be_sent_says_why() {
    let localizer = Localizer::english();
    let mut model = page_of(|_| {});
    update(&mut model, Message::GoToEnd);
    for (draft, problem) in [
        ("", None),
        (" \n", Some("nothing to see")),
        ("\u{200b}", Some("nothing to see")),
        ("text", None),
    ] {
        update(&mut model, Message::EditDraft(draft.to_owned()));
        let chat = stage(&localizer, &model).chat.unwrap();
        assert_eq!(chat.can_send, draft == "text", "{draft:?}");
        let shown = chat.problem.unwrap_or_default();
        assert!(shown.contains(problem.unwrap_or_default()), "{draft:?}: {shown}");
        assert_eq!(shown.is_empty(), problem.is_none());
        assert_eq!(chat.anew, None);
    }
    let mut model = page_of(|scenario| {
        scenario.faults.push(Fault {
            from: Actor::Client,
            record: 4,
            offset: 20,
            mask: 1,
        });
    });
    update(&mut model, Message::GoToEnd);
    let chat = stage(&localizer, &model).chat.unwrap();
    assert!(chat.problem.unwrap().contains("connection is over"));
    assert!(chat.anew.unwrap().contains("Start anew") && chat.can_send);
}
