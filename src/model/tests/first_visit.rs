//! What a visitor without a link sees: the everyday story, or their choice from an earlier visit.

use crate::model::test_page::{new_page, send, shown_link};
use crate::model::{Detail, Effect, Message, Model};

fn follow(model: Model, fragment: &str) -> Model {
    let mut model = model;
    send(&mut model, Message::FollowLink(fragment.to_owned()));
    model
}

fn keeps(effects: &[Effect]) -> Option<Detail> {
    effects.iter().find_map(|effect| match effect {
        Effect::KeepDetail(detail) => Some(*detail),
        _ => None,
    })
}

#[test]
fn a_first_visit_opens_the_story_and_a_later_one_the_chosen_level() {
    let mut model = new_page().with_detail(None);
    let effects = send(&mut model, Message::FollowLink(String::new()));
    assert_eq!(model.preferences.detail, Detail::Story);
    let (fragment, _) = shown_link(&effects).unwrap();
    assert!(
        fragment.contains("detail=story"),
        "whoever is given the link sees the same: {fragment}"
    );
    for kept in Detail::ALL {
        let model = follow(new_page().with_detail(Some(kept)), "");
        assert_eq!(model.preferences.detail, kept);
    }
}

#[test]
fn links_and_embedding_pages_ignore_the_stored_level() {
    for kept in [None, Some(Detail::Story), Some(Detail::Bytes)] {
        let page = || new_page().with_detail(kept);
        for link in ["#step=3", "#theme=dark", "#certificate=expired"] {
            assert_eq!(follow(page(), link).preferences.detail, Detail::Messages, "{link}");
        }
        assert_eq!(follow(page(), "#detail=bytes").preferences.detail, Detail::Bytes);
        let framed = page().embedded("", true, false);
        assert_eq!(follow(framed, "").preferences.detail, Detail::Messages, "in a frame");
        for query in ["?embed", "?scenario=expired", "?speed=2", "?session=fixed#step=2"] {
            let asked = page().embedded(query, false, false);
            assert_eq!(follow(asked, "").preferences.detail, Detail::Messages, "{query}");
        }
        let somebody_else_s = page().embedded("?utm_source=mail", false, false);
        let expected = kept.unwrap_or(Detail::Story);
        assert_eq!(
            follow(somebody_else_s, "").preferences.detail,
            expected,
            "the query is not the lab's"
        );
    }
}

#[test]
fn only_choices_made_in_the_lab_itself_are_stored() {
    let mut model = new_page().with_detail(None);
    let effects = send(&mut model, Message::FollowLink(String::new()));
    assert_eq!(keeps(&effects), None, "nothing was chosen");
    assert_eq!(
        keeps(&send(&mut model, Message::FollowLink("#detail=bytes".to_owned()))),
        None,
        "a link chose it"
    );
    let effects = send(&mut model, Message::SelectDetail(Detail::Messages));
    assert_eq!(keeps(&effects), Some(Detail::Messages));
    send(&mut model, Message::FollowLink("#detail=bytes".to_owned()));
    send(&mut model, Message::FollowLink(String::new()));
    assert_eq!(
        model.preferences.detail,
        Detail::Messages,
        "the bare address leads to one's own choice"
    );

    let mut framed = follow(new_page().with_detail(None).embedded("?embed", true, false), "");
    assert_eq!(
        keeps(&send(&mut framed, Message::SelectDetail(Detail::Story))),
        None,
        "another's page"
    );
}
