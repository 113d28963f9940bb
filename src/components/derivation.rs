//! The derivation from the secret to the keys, drawn as a tree with a column for each side.

use timeline::Actor;
use yew::{Html, classes, html};

use super::page::Page;
use super::value::{marker, role_key};
use super::verdict::verdict;
use crate::view::derivation::{DerivationRow, DerivationView, DerivedValue, MixingView};

/// The tree, and the verdict on whether both sides derived the same keys.
pub fn derivation(view: &DerivationView, page: &Page) -> Html {
    let class = classes!(
        "derivation",
        (view.columns.len() > 1).then_some("derivation-both"),
        view.is_arriving.then_some("derivation-arriving"),
    );
    html! {
        <section {class} aria-label={page.text("interface-derivation")}>
            <ul class="derivation-rows">
                { for view.rows.iter().map(|row| match row {
                    DerivationRow::Value(value) => value_row(value, view, page),
                    DerivationRow::Mixing(mixing) => mixing_row(mixing, page),
                }) }
            </ul>
            if let Some(result) = &view.verdict {
                { verdict(result, page) }
            }
        </section>
    }
}

fn value_row(value: &DerivedValue, view: &DerivationView, page: &Page) -> Html {
    let columns = view.columns.iter().zip(&value.values);
    let mut cells: Vec<Html> = columns
        .map(|((actor, name), short)| cell(*actor, name, short.as_deref(), page))
        .collect();
    if let Some(is_equal) = value.is_equal {
        let (sign, id) = match is_equal {
            true => ("=", "interface-equal"),
            false => ("≠", "interface-different"),
        };
        let sign = html! {
            <span class={classes!("derived-sign", (!is_equal).then_some("derived-different"))}>
                <span aria-hidden="true">{ sign }</span><span class="visually-hidden">{ page.text(id) }</span>
            </span>
        };
        cells.insert(1, sign);
    }
    html! {
        <li class={classes!("derived", depth_class(value.depth))} data-role={role_key(value.role)}>
            <span class="derived-label">{ marker(value.role, page) }{ &value.label }</span>
            <span class="derived-values">{ for cells }</span>
        </li>
    }
}

fn cell(actor: Actor, name: &str, short: Option<&str>, page: &Page) -> Html {
    html! {
        <span class="derived-value" data-role={actor.key()}>
            <span class="derived-side">{ name }</span>
            { " " }
            if let Some(short) = short {
                <code>{ short }</code>
            } else {
                <span class="derived-hidden">{ page.text("interface-not-seen") }</span>
            }
        </span>
    }
}

fn mixing_row(mixing: &MixingView, page: &Page) -> Html {
    html! {
        <li class={classes!("mixing", depth_class(mixing.depth))}>
            <p class="mixing-title">{ &mixing.title }</p>
            if !mixing.ingredients.is_empty() {
                <ul class="mixing-ingredients" aria-label={page.text("interface-inputs")}>
                    { for mixing.ingredients.iter().map(|value| html! {
                        <li class="ingredient">
                            { marker(value.role, page) }{ &value.label }{ " " }<code>{ &value.short }</code>
                        </li>
                    }) }
                </ul>
            }
        </li>
    }
}

fn depth_class(depth: usize) -> String {
    format!("derived-depth-{depth}")
}
