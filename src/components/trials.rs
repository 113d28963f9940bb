//! The last step's suggestions of what to try, each with a small picture from the everyday story.

use yew::{Html, html};

use super::page::Page;
use super::scene::things;
use crate::model::{Message, Trial};
use crate::view::scene::Thing;
use crate::view::trials::TrialView;

/// A button for each suggestion.
pub fn trials(views: &[TrialView], page: &Page) -> Html {
    html! {
        <section class="trials" aria-labelledby="trials-title">
            <h2 class="trials-title" id="trials-title">{ page.text("trials-title") }</h2>
            <ul class="trials-list">
                { for views.iter().map(|view| html! {
                    <li key={view.trial.key()}>
                        <button type="button" class="button trial" id={format!("trial-{}", view.trial.key())}
                            onclick={page.on(Message::Try(view.trial))}>
                            <span class="trial-picture">{ picture(view.trial) }</span>
                            <span>{ &view.title }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn picture(trial: Trial) -> Html {
    match trial {
        Trial::FlippedByte => html! { <>{ things::thing(Thing::Envelope) }{ things::crack() }</> },
        Trial::ExpiredCertificate => html! {
            <>{ things::thing(Thing::Card) }<span class="trial-cross" aria-hidden="true">{ "✗" }</span></>
        },
        Trial::Eavesdropper => things::eye(),
    }
}
