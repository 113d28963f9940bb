//! The last step suggests experiments, and each one really runs.

use super::*;
use crate::model::{Trial, Viewpoint};
use crate::stories::Chapter;

fn at_end(detail: Detail, query: &str, link: &str) -> Model {
    let mut model = new_page().embedded(query, false, false);
    let link = format!("seed=1&time=1790000000&detail={}&{link}", detail.key());
    send(&mut model, Message::FollowLink(link));
    send(&mut model, Message::GoToEnd);
    model
}

fn offered(model: &Model) -> Vec<Trial> {
    let view = stage(&Localizer::english(), model);
    view.trials.iter().map(|view| view.trial).collect()
}

#[test]
fn three_suggestions_are_offered_at_the_last_step_only() {
    for detail in Detail::ALL {
        let mut model = at_end(detail, "", "");
        assert_eq!(offered(&model), Trial::ALL, "{detail:?}");
        send(&mut model, Message::Back);
        assert_eq!(offered(&model), [], "{detail:?}");
    }
}

#[test]
fn the_flipped_byte_is_in_the_first_text_and_is_noticed() {
    let mut model = at_end(Detail::Story, "", "");
    send(&mut model, Message::Try(Trial::FlippedByte));
    let step = model.current_step().unwrap();
    assert!(
        step.transfer().is_some_and(|transfer| transfer.is_altered()),
        "it is on its way"
    );
    assert!(
        stage(&Localizer::english(), &model)
            .scene
            .unwrap()
            .traveller
            .unwrap()
            .is_altered
    );
    send(&mut model, Message::Next);
    assert!(
        model.current_step().unwrap().failure.is_some(),
        "it is noticed right away"
    );
    send(&mut model, Message::GoToEnd);
    assert!(!offered(&model).contains(&Trial::FlippedByte), "it was tried");
}

#[test]
fn the_expired_certificate_goes_to_the_step_that_refuses_it() {
    let mut model = at_end(Detail::Story, "", "");
    send(&mut model, Message::Try(Trial::ExpiredCertificate));
    let step = model.current_step().unwrap();
    assert!(step.failure.is_some());
    assert_eq!(model.chapter(), Some(Chapter::CertificateCheck));
    send(&mut model, Message::GoToEnd);
    assert_eq!(offered(&model), [Trial::Eavesdropper], "no text was ever sent");
}

#[test]
fn the_eavesdropper_starts_at_the_first_step_of_the_same_session() {
    let mut model = at_end(Detail::Messages, "", "");
    let before = model.scenario.clone();
    send(&mut model, Message::Try(Trial::Eavesdropper));
    assert_eq!(
        (model.cursor(), model.preferences.viewpoint),
        (0, Viewpoint::Eavesdropper)
    );
    assert_eq!(model.scenario, before);
    send(&mut model, Message::GoToEnd);
    assert_eq!(offered(&model), [Trial::FlippedByte, Trial::ExpiredCertificate]);
}

#[test]
fn locked_suggestions_are_neither_offered_nor_run() {
    for (lock, gone) in [
        ("scenario", vec![Trial::FlippedByte, Trial::ExpiredCertificate]),
        ("messages", vec![Trial::FlippedByte]),
        ("viewpoint", vec![Trial::Eavesdropper]),
    ] {
        let mut model = at_end(Detail::Messages, &format!("?lock={lock}"), "");
        let offered = offered(&model);
        for trial in Trial::ALL {
            assert_eq!(!offered.contains(&trial), gone.contains(&trial), "{lock} {trial:?}");
        }
        let (cursor, scenario) = (model.cursor(), model.scenario.clone());
        for trial in gone {
            send(&mut model, Message::Try(trial));
        }
        assert_eq!((model.cursor(), model.scenario.clone()), (cursor, scenario), "{lock}");
    }
}
