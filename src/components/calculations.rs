//! A step's calculations with their actual numbers.

use yew::{Html, html};

use super::command::command;
use super::derivation::derivation;
use super::foldable_text::foldable_text;
use super::page::Page;
use super::possession::possession;
use super::proof::proof;
use super::sealing::sealing;
use super::spans::spans;
use super::toy::toy;
use super::value::defined_value;
use super::verdict::verdict;
use crate::view::calculation::{CalculationView, CalculationsView};
use crate::view::value::ValueView;

/// The key derivation tree, one card per calculation, and the table of who has which value.
pub fn calculations(view: &CalculationsView, page: &Page) -> Html {
    html! {
        <div class="calculations">
            if let Some(words) = &view.words {
                <p class="reading">{ spans(words) }</p>
            }
            if let Some(tree) = &view.derivation {
                { derivation(tree, page) }
            }
            { for view.calculations.iter().map(|view| calculation(view, page)) }
            if let Some(view) = &view.toy {
                { toy(view, page) }
            }
            if let Some(view) = &view.proof {
                { proof(view, page) }
            }
            if let Some(table) = &view.sealing {
                { sealing(table, page) }
            }
            if let Some(table) = &view.possession {
                { possession(table, page) }
            }
        </div>
    }
}

/// A calculation with its actual numbers and the calculations that prepare its inputs.
pub fn calculation(view: &CalculationView, page: &Page) -> Html {
    html! {
        <article class="calculation" key={view.title.clone()}>
            { computed(view, page) }
            { for view.preparations.iter().map(|view| html! {
                <section class="preparation" key={view.title.clone()} aria-label={view.title.clone()}>
                    { computed(view, page) }
                </section>
            }) }
        </article>
    }
}

fn computed(view: &CalculationView, page: &Page) -> Html {
    html! {
        <>
            <div class="calculation-head">
                <h3>{ &view.title }</h3>
                if let Some(specification) = &view.specification {
                    <span class="specification">{ specification }</span>
                }
            </div>
            <code class="formula">{ &view.formula }</code>
            <div class="calculation-values">
                { side(&view.inputs, "interface-inputs", page) }
                { side(&view.outputs, "interface-outputs", page) }
            </div>
            if let Some(reads) = &view.reads {
                <div class="reads">{ page.text("interface-reads") }{ " " }<q dir="auto">{ foldable_text(reads) }</q></div>
            }
            if let Some(result) = &view.verdict {
                { verdict(result, page) }
            }
            if let Some(view) = &view.command {
                { command(view, page) }
            }
        </>
    }
}

fn side(values: &[ValueView], id: &str, page: &Page) -> Html {
    if values.is_empty() {
        return Html::default();
    }
    html! {
        <div class="calculation-side">
            <h4>{ page.text(id) }</h4>
            <dl class="definitions">{ for values.iter().map(|value| defined_value(value, page)) }</dl>
        </div>
    }
}
