//! The link that the learner shares.

use super::link::joined_fragment;
use super::share::Sharing;
use super::state::Model;

impl Model {
    /// The link with the chosen options, or only its fragment if the page has no address to share.
    /// `None` before there is a session, and for a session without a scenario.
    pub fn shared_link(&self) -> Option<String> {
        let scenario = self.shown_scenario()?;
        let Sharing {
            address,
            is_fresh,
            is_without_place,
            ..
        } = &self.sharing;
        // In a link to a fresh session, omitted texts are in the reader's language.
        let default = match is_fresh {
            true => &self.first_link,
            false => &self.default_link,
        };
        let mut link = match is_without_place {
            true => default.clone(),
            false => self.choices(),
        };
        link.language = self.languages.chosen;
        link.scenario = scenario.clone();
        let of_scenario = match is_fresh {
            true => {
                // A fault belongs to one record of one session.
                link.scenario.edits.clear();
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
