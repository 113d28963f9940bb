//! The arithmetic of a step with small numbers that the learner can change.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::page::Page;
use crate::model::Message;
use crate::view::toy::{ToyField, ToyView};

/// The small numbers.
pub fn toy(view: &ToyView, page: &Page) -> Html {
    html! {
        <section class="toy" aria-labelledby="toy-title">
            <h3 id="toy-title">{ page.text("toy-title") }</h3>
            <p>{ &view.words }</p>
            <div class="toy-fields">{ for view.fields.iter().map(|it| field(it, page)) }</div>
            <dl class="toy-rows" aria-live="polite">
                { for view.rows.iter().map(|row| html! {
                    <div class="toy-row">
                        <dt>{ &row.label }</dt>
                        <dd><code>{ &row.formula }</code></dd>
                    </div>
                }) }
            </dl>
            if let Some(words) = &view.hybrid {
                <p>{ words }</p>
            }
        </section>
    }
}

fn field(field: &ToyField, page: &Page) -> Html {
    let onchange = {
        let (page, number) = (page.clone(), field.number);
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Ok(value) = select.value().parse() {
                page.emit(Message::ChangeToy(number, value));
            }
        })
    };
    html! {
        <label key={field.id}>
            <span>{ &field.label }</span>
            <select id={field.id} {onchange}>
                { for field.values.iter().map(|value| html! {
                    <option key={*value} value={value.to_string()} selected={*value == field.value}>{ value }</option>
                }) }
            </select>
        </label>
    }
}
