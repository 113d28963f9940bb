use timeline::scenario::Scenario;
use timeline::{Actor, Detection};
use tls_core::session::Session;

use super::*;
use crate::model::link::Link;

/// The session of a recipe: the honest one, and the one with the edits.
fn run(recipe: &Recipe, handshake: Handshake) -> (Timeline, Timeline) {
    let default = Link::of_the_lab(["Hello".to_owned(), "Hello too".to_owned()]);
    let fragment = format!("handshake={}&{}", handshake.key(), recipe.choices);
    let scenario = Link::read(&fragment, &default).link.scenario;
    let honest = Session::run(scenario.clone()).unwrap();
    let edits = (recipe.edits)(&honest);
    let attacked = Session::run(Scenario { edits, ..scenario }).unwrap();
    (honest, attacked)
}

/// Who notices, and the alert; nothing if nobody does.
fn noticed(timeline: &Timeline) -> Option<(Actor, String)> {
    let Detection { who, alert, .. } = timeline.detection()?;
    Some((who, alert.map(|alert| alert.to_string()).unwrap_or_default()))
}

/// In every handshake that a recipe is for, its outcome is the one that its lesson speaks of.
#[test]
fn every_recipe_ends_as_its_lesson_says() {
    for recipe in RECIPES {
        for handshake in recipe.handshakes {
            let (honest, attacked) = run(recipe, *handshake);
            assert!(
                noticed(&honest).is_none() || recipe.key == "own-authority",
                "{}",
                recipe.key
            );
            let found = noticed(&attacked);
            let found = found.as_ref().map(|(who, alert)| (*who, alert.as_str()));
            let name = (recipe.key, handshake.key());
            let expected = match name {
                ("relayed" | "early-data-copied" | "early-data-refused", _) => None,
                ("suites-stripped", "tls13") => Some((Actor::Client, "bad_record_mac")),
                ("suites-stripped", _) => Some((Actor::Server, "bad_record_mac")),
                ("version-downgraded", _) => Some((Actor::Client, "illegal_parameter")),
                // Its second hello differs from the first in more than the server asked for (RFC 9846 §4.2.2).
                ("group-stripped", _) => Some((Actor::Server, "illegal_parameter")),
                ("half-swapped", "ecdhe") => Some((Actor::Client, "decrypt_error")),
                ("half-swapped", _) => Some((Actor::Client, "bad_record_mac")),
                ("own-authority", _) => Some((Actor::Client, "unknown_ca")),
                ("box-swapped" | "finished-forged" | "data-replayed" | "data-reordered", _) => {
                    Some((Actor::Server, "bad_record_mac"))
                }
                ("data-reflected", _) => Some((Actor::Client, "bad_record_mac")),
                ("truncated", _) => Some((Actor::Server, "")),
                _ => panic!("{name:?} has no expectation"),
            };
            assert_eq!(found, expected, "{name:?}");
        }
    }
}
