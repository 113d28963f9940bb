//! The link that the learner shares.

use super::link::joined_fragment;
use super::share::Sharing;
use super::state::Model;

impl Model {
    /// The link as it is chosen, or what stands in one behind the address where the page has none; `None` before there is a
    /// session.
    pub fn shared_link(&self) -> Option<String> {
        let timeline = &self.timeline()?.timeline;
        let Sharing {
            address,
            is_fresh,
            is_without_place,
            ..
        } = &self.sharing;
        // What a link leaves unsaid is read with the learner's language in mind if it makes a fresh session.
        let default = match is_fresh {
            true => &self.first_link,
            false => &self.default_link,
        };
        let mut link = match is_without_place {
            true => default.clone(),
            false => self.choices(),
        };
        link.language = self.languages.chosen;
        link.scenario = timeline.scenario.clone();
        let of_scenario = match is_fresh {
            true => {
                // A fault is for one record of one session.
                link.scenario.faults.clear();
                link.fresh_fragment(default)
            }
            false => link.scenario_fragment(default),
        };
        let fragment = joined_fragment(&link.view_fragment(default), &of_scenario);
        let address = match self.sharing.has_address() {
            true => address.as_str(),
            false => "",
        };
        Some(match fragment.trim_end_matches('&') {
            "" => address.to_owned(),
            fragment => format!("{address}#{fragment}"),
        })
    }
}
