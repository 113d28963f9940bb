//! The attacker's panel.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, Properties, SubmitEvent, TargetCast, component, html, use_node_ref, use_state_eq};

use super::icons;
use super::page::Page;
use super::spans::spans;
use crate::model::Message;
use crate::model::attack::AttackMessage;
use crate::view::attack::{AttackView, EditView, RecipeView, TargetView};
use crate::view::attack_result::ResultView;
use crate::view::listener::ListenerView;

fn on<E: 'static>(page: &Page, message: AttackMessage) -> Callback<E> {
    page.on(Message::Attack(message))
}

/// The record at hand and the edits; beside them the result, what the attacker knows, and the recipes.
pub fn attack(view: &AttackView, page: &Page) -> Html {
    html! {
        <div class="attack">
            if let Some(status) = &view.status {
                <p class="reading">{ status }</p>
            }
            <div class="attack-whole" role="status">
                if let Some(view) = &view.result {
                    { result(view, page) }
                }
            </div>
            if let Some(view) = &view.target {
                { target(view, page) }
            }
            <div class="attack-part">
                if let Some(problem) = &view.problem {
                    <p class="choice-problem" id="attack-problem" role="alert">{ problem }</p>
                }
                { edits(view, page) }
            </div>
            <div class="attack-part">
                { recipes(&view.recipes, page) }
                if let Some(view) = &view.knows {
                    { knows(view, page) }
                }
            </div>
        </div>
    }
}

/// The record at hand, with what can be done to it.
fn target(view: &TargetView, page: &Page) -> Html {
    let step = view.step;
    html! {
        <section class="attack-target" key={step} aria-labelledby="attack-target">
            <div class="attack-deeds">
                <h3 id="attack-target">{ &view.title }</h3>
                { for view.deeds.iter().map(|deed| html! {
                    <button type="button" class="button button-small" id={format!("deed-{}", deed.kind.key())} key={deed.kind.key()}
                        onclick={on(page, AttackMessage::Edit { step, kind: deed.kind.clone() })}>{ &deed.label }</button>
                }) }
            </div>
            <details class="attack-more">
                <summary>{ page.text("attack-more") }</summary>
                if !view.fields.is_empty() {
                    <Typed kind="field" label="attack-change-field" options={options_of_fields(view)}
                        send={typed(page, move |offset, bytes| AttackMessage::Overwrite { step, offset, bytes })} page={page.clone()} />
                }
                <Typed kind="inject" label="attack-inject" options={options_of_forgeries(view)}
                    send={typed(page, move |_, bytes| AttackMessage::Inject { step, bytes })} page={page.clone()} />
                if !view.earlier.is_empty() {
                    { replay(view, page) }
                }
            </details>
        </section>
    }
}

fn options_of_fields(view: &TargetView) -> Vec<(usize, String, String)> {
    let fields = view.fields.iter();
    fields
        .map(|it| (it.offset, it.label.clone(), it.bytes.clone()))
        .collect()
}

fn options_of_forgeries(view: &TargetView) -> Vec<(usize, String, String)> {
    let forgeries = view.forgeries.iter();
    forgeries
        .map(|(name, bytes)| (0, name.clone(), bytes.clone()))
        .collect()
}

fn typed(page: &Page, message: impl Fn(usize, String) -> AttackMessage + 'static) -> Callback<(usize, String)> {
    let page = page.clone();
    Callback::from(move |(offset, bytes)| page.emit(Message::Attack(message(offset, bytes))))
}

/// What [`Typed`] shows.
#[derive(Clone, PartialEq, Properties)]
struct TypedProps {
    /// Distinguishes its ids.
    kind: &'static str,
    /// The id of the label of its list.
    label: &'static str,
    /// What to choose from: offset, name, bytes in hexadecimal.
    options: Vec<(usize, String, String)>,
    /// Receives the offset of the chosen one, and the bytes as typed.
    send: Callback<(usize, String)>,
    page: Page,
}

/// A list to choose from, and the bytes of the chosen one, to be typed over.
#[component]
fn Typed(props: &TypedProps) -> Html {
    let TypedProps {
        kind,
        label,
        options,
        send,
        page,
    } = props;
    let chosen = use_state_eq(|| 0_usize);
    let input = use_node_ref();
    let place = (*chosen).min(options.len().saturating_sub(1));
    let (offset, bytes) = options
        .get(place)
        .map_or((0, ""), |(offset, _, bytes)| (*offset, bytes));
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            chosen.set(usize::try_from(select.selected_index()).unwrap_or_default());
        })
    };
    let onsubmit = {
        let (send, input) = (send.clone(), input.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(input) = input.cast::<HtmlInputElement>() {
                send.emit((offset, input.value()));
            }
        })
    };
    let (list_id, bytes_id) = (format!("attack-{kind}"), format!("attack-{kind}-bytes"));
    html! {
        <form class="attack-form" {onsubmit}>
            <label for={list_id.clone()}>{ page.text(label) }</label>
            <select id={list_id} {onchange}>
                { for options.iter().enumerate().map(|(index, (_, name, _))| html! {
                    <option key={index} selected={index == place}>{ name }</option>
                }) }
            </select>
            <label for={bytes_id.clone()}>{ page.text("attack-bytes") }</label>
            // A new choice brings a new element, with its own bytes.
            <input key={place} id={bytes_id} ref={input} type="text" dir="ltr" autocomplete="off" spellcheck="false"
                value={bytes.to_owned()} aria-describedby="attack-problem" />
            <button type="submit" class="button button-small" id={format!("attack-{kind}-do")}>{ page.text("attack-do") }</button>
        </form>
    }
}

fn replay(view: &TargetView, page: &Page) -> Html {
    let step = view.step;
    let onchange = {
        let (page, kinds) = (
            page.clone(),
            view.earlier.iter().map(|it| it.kind.clone()).collect::<Vec<_>>(),
        );
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let place = usize::try_from(select.selected_index()).unwrap_or_default();
            // The first entry is none of them.
            if let Some(kind) = place.checked_sub(1).and_then(|place| kinds.get(place)) {
                page.emit(Message::Attack(AttackMessage::Edit {
                    step,
                    kind: kind.clone(),
                }));
            }
        })
    };
    html! {
        <p class="attack-form">
            <label for="attack-replay">{ page.text("attack-replay") }</label>
            <select id="attack-replay" {onchange}>
                <option selected={true}>{ page.text("attack-choose") }</option>
                { for view.earlier.iter().enumerate().map(|(index, record)| html! {
                    <option key={index}>{ &record.label }</option>
                }) }
            </select>
        </p>
    }
}

fn edits(view: &AttackView, page: &Page) -> Html {
    html! {
        <section class="attack-edits" aria-labelledby="attack-edits">
            <h3 id="attack-edits">{ page.count("attack-edits", view.edits.len()) }</h3>
            <ul>{ for view.edits.iter().enumerate().map(|(place, edit)| edit_row(place, edit, page)) }</ul>
            if view.can_undo {
                <button type="button" class="button button-small" id="attack-undo" onclick={on(page, AttackMessage::Undo)}>
                    { page.text("attack-undo") }
                </button>
            }
        </section>
    }
}

fn edit_row(place: usize, edit: &EditView, page: &Page) -> Html {
    html! {
        <li key={place} class="attack-edit">
            <label class="choice-switch">
                <input type="checkbox" checked={edit.is_on} onchange={on(page, AttackMessage::Switch(place))} />
                <span>{ &edit.label }</span>
            </label>
            <button type="button" class="button button-small" onclick={on(page, AttackMessage::Remove(place))}
                aria-label={format!("{}: {}", page.text("attack-remove"), edit.label)} title={page.text("attack-remove")}>
                <span aria-hidden="true">{ "✕" }</span>
            </button>
        </li>
    }
}

fn result(view: &ResultView, page: &Page) -> Html {
    let class = match view.is_noticed {
        Some(true) => "attack-result attack-noticed",
        Some(false) => "attack-result attack-unnoticed",
        None => "attack-result attack-open",
    };
    html! {
        <section {class} aria-labelledby="attack-result">
            <h3 id="attack-result">
                if let Some(is_noticed) = view.is_noticed {
                    <span aria-hidden="true">{ if is_noticed { "✕ " } else { "! " } }</span>
                }
                { &view.headline }
            </h3>
            <p>{ spans(&view.words) }</p>
            if !view.evidence.is_empty() {
                <dl>
                    { for view.evidence.iter().map(|(label, bytes)| html! {
                        <div key={label.clone()}><dt>{ label }</dt><dd><code>{ bytes }</code></dd></div>
                    }) }
                </dl>
            }
            if let Some((step, words)) = &view.difference {
                <p>
                    { words }{ " " }
                    <button type="button" class="button button-small" id="attack-difference" onclick={page.on(Message::GoTo(*step))}>
                        { page.text("attack-difference-show") }
                    </button>
                </p>
            }
            if let Some(lesson) = &view.lesson {
                <p class="attack-lesson"><b>{ page.text("attack-lesson") }</b>{ " " }{ spans(lesson) }</p>
            }
            if let Some((is_right, words)) = &view.foreseen {
                <p>{ icons::outcome(*is_right, String::new()) }{ words }</p>
            }
            if !view.predictions.is_empty() {
                { predictions(view, page) }
            }
            if view.is_ahead {
                <button type="button" class="button button-small" id="attack-see" onclick={page.on(Message::GoToOutcome)}>
                    { page.text("attack-see") }
                </button>
            }
        </section>
    }
}

/// The answers to who will notice.
fn predictions(view: &ResultView, page: &Page) -> Html {
    html! {
        <fieldset class="attack-predict">
            <legend>{ page.text("attack-predict") }</legend>
            { for view.predictions.iter().map(|(answer, words, is_chosen)| html! {
                <label class="quiz-answer" key={answer.key()}>
                    <input type="radio" name="prediction" id={format!("predict-{}", answer.key())} checked={*is_chosen}
                        onchange={on(page, AttackMessage::Predict(*answer))} />
                    <span>{ words }</span>
                </label>
            }) }
        </fieldset>
    }
}

fn recipes(recipes: &[RecipeView], page: &Page) -> Html {
    if recipes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="attack-recipes" aria-labelledby="attack-recipes">
            <h3 id="attack-recipes">{ page.text("attack-recipes") }</h3>
            <ul>
                { for recipes.iter().map(|view| html! {
                    <li key={view.recipe.key}>
                        <button type="button" class="button button-small" id={format!("recipe-{}", view.recipe.key)}
                            aria-pressed={view.is_followed.to_string()} aria-describedby={format!("recipe-{}-words", view.recipe.key)}
                            onclick={on(page, AttackMessage::Follow(view.recipe))}>{ &view.title }</button>
                        <p id={format!("recipe-{}-words", view.recipe.key)}>{ spans(&view.words) }</p>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn knows(view: &ListenerView, page: &Page) -> Html {
    html! {
        <section class="attack-knows" aria-labelledby="attack-knows">
            <h3 id="attack-knows">{ page.text("attack-knows") }</h3>
            <p>{ page.text("attack-can") }</p>
            <p><b>{ page.text("listener-reads-title") }</b>{ " " }{ &view.reads }</p>
            <p><b>{ page.text("listener-learns-title") }</b>{ " " }{ &view.learns }</p>
            if let Some(sealed) = &view.sealed {
                <p><b>{ page.text("listener-sealed-title") }</b>{ " " }{ sealed }</p>
            }
        </section>
    }
}
