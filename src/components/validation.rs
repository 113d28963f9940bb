//! The chain of certificates, and each check with what was seen.

use yew::{Html, classes, html};

use super::calculations::verdict;
use super::icons;
use super::page::Page;
use crate::view::{CertificateCard, CheckView, ValidationView};

/// The chain, the verdict and the checks.
pub fn validation(view: &ValidationView, page: &Page) -> Html {
    html! {
        <div class="validation">
            <ol class="chain" aria-label={page.text("interface-chain")}>
                { for view.chain.iter().map(|card| certificate(card, page)) }
            </ol>
            { verdict(&view.verdict, page) }
            <ul class="checks" aria-label={page.text("interface-checks")}>
                { for view.checks.iter().enumerate().map(|(index, it)| html! { <li key={index}>{ check(it, page) }</li> }) }
            </ul>
        </div>
    }
}

fn certificate(card: &CertificateCard, page: &Page) -> Html {
    html! {
        <li class={classes!("certificate", card.is_root.then_some("certificate-root"))}>
            <p class="certificate-kind">
                if card.is_root {
                    <span class="certificate-anchor" title={page.text("interface-trusted")}>{ icons::lock() }</span>
                }
                { &card.kind }
            </p>
            <p class="certificate-subject">{ &card.subject }</p>
            <p>{ &card.issuer }</p>
            <p>{ &card.key }</p>
            <p>{ &card.validity }</p>
        </li>
    }
}

fn check(view: &CheckView, page: &Page) -> Html {
    let word = page.text(if view.is_good {
        "interface-passed"
    } else {
        "interface-failed"
    });
    let head = html! {
        <>
            { icons::outcome(view.is_good, word) }
            <span class="check-title">{ &view.title }</span>{ " " }
            <span class="check-subject">{ &view.subject }</span>{ " " }
            <span class="check-result">{ &view.result }</span>
        </>
    };
    let class = classes!("check", (!view.is_good).then_some("check-bad"));
    if view.evidence.is_empty() {
        return html! { <div {class}><p class="check-head">{ head }</p></div> };
    }
    html! {
        <details {class}>
            <summary class="check-head">{ head }</summary>
            <dl class="evidence">
                { for view.evidence.iter().map(|(name, value)| html! {
                    <div><dt>{ name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
        </details>
    }
}
