//! The panel of challenges.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::{Callback, Html, SubmitEvent, TargetCast, html};

use super::icons;
use super::page::Page;
use crate::model::Message;
use crate::model::challenges::ChallengeMessage;
use crate::view::challenges::{ChallengesView, ChosenView};

/// The list, or the chosen challenge.
pub fn challenges(view: &ChallengesView, page: &Page) -> Html {
    if let Some(status) = &view.status {
        return html! { <p class="reading">{ status }</p> };
    }
    match &view.chosen {
        Some(view) => chosen(view, page),
        None => list(view, page),
    }
}

fn list(view: &ChallengesView, page: &Page) -> Html {
    html! {
        <section class="challenges" aria-labelledby="challenge-list">
            <h3 id="challenge-list">{ page.text("challenge-list") }{ " · " }{ &view.progress }</h3>
            <p>{ page.text("challenge-intro") }</p>
            <ol>
                { for view.list.iter().map(|it| html! {
                    <li key={it.challenge.key}>
                        <button type="button" class="button button-small" id={format!("challenge-{}", it.challenge.key)}
                            aria-describedby={format!("challenge-{}-goal", it.challenge.key)}
                            onclick={page.on(Message::Challenge(ChallengeMessage::Choose(it.challenge)))}>
                            if it.is_solved {
                                { icons::outcome(true, page.text("challenge-solved")) }
                            }
                            { &it.title }
                        </button>
                        <p id={format!("challenge-{}-goal", it.challenge.key)}>{ &it.goal }</p>
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// One challenge with its check and its hints.
fn chosen(view: &ChosenView, page: &Page) -> Html {
    let onsubmit = {
        let page = page.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form: Element = event.target_unchecked_into();
            // Only some challenges want an answer.
            let input = form.query_selector("input").ok().flatten();
            let input = input.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let answer = input.map(|input| input.value());
            page.emit(Message::Challenge(ChallengeMessage::Check(answer.unwrap_or_default())));
        })
    };
    let challenge = &view.challenge;
    html! {
        <section class="challenge" key={challenge.challenge.key} aria-labelledby="challenge-title">
            <h3 id="challenge-title">{ &challenge.title }</h3>
            <p>{ &challenge.goal }</p>
            <p class="challenge-checks"><b>{ page.text("challenge-checked-by") }</b>{ " " }{ &view.checks }</p>
            <form class="challenge-form" {onsubmit}>
                if view.wants_answer {
                    <label for="challenge-answer">{ page.text("challenge-answer") }</label>
                    <input id="challenge-answer" type="text" dir="auto" autocomplete="off" spellcheck="false" />
                }
                <button type="submit" class="button button-small" id="challenge-check">{ page.text("challenge-check") }</button>
                if let Some(label) = &view.next_hint {
                    <button type="button" class="button button-small" id="challenge-hint"
                        onclick={page.on(Message::Challenge(ChallengeMessage::ShowHint))}>{ label }</button>
                }
                <button type="button" class="button button-small" id="challenge-leave"
                    onclick={page.on(Message::Challenge(ChallengeMessage::Leave))}>{ page.text("challenge-leave") }</button>
            </form>
            <div role="status">
                if challenge.is_solved {
                    <p class="challenge-solved">{ icons::outcome(true, String::new()) }{ page.text("challenge-solved") }</p>
                } else if view.was_wrong {
                    <p class="challenge-wrong">{ page.text("challenge-not-yet") }</p>
                }
                if let Some(after) = &view.after {
                    <p><b>{ page.text("challenge-explanation") }</b>{ " " }{ after }</p>
                }
                if !view.hints.is_empty() {
                    <ol class="challenge-hints">{ for view.hints.iter().map(|hint| html! { <li>{ hint }</li> }) }</ol>
                }
            </div>
        </section>
    }
}
