//! The certificate chain and its checks.

use yew::{Html, classes, html};

use super::breakable::breakable;
use super::calculations::calculation;
use super::icons;
use super::page::Page;
use super::verdict::verdict;
use crate::view::validation::{CertificateCard, CheckView, ValidationView};

/// The verdict, and the chain with each certificate's checks below.
pub fn validation(view: &ValidationView, page: &Page) -> Html {
    html! {
        <div class="validation">
            { verdict(&view.verdict, page) }
            <ol class="chain" aria-label={page.text("interface-chain")}>
                { for view.chain.iter().map(|card| certificate(card, page)) }
            </ol>
            { for view.chain.iter().map(|card| signature(card, page)) }
            if !view.checks.is_empty() {
                <h3 class="checks-title">{ page.text("interface-checks-of-chain") }</h3>
                { checks(&view.checks, page.text("interface-checks-of-chain"), page) }
            }
        </div>
    }
}

fn certificate(card: &CertificateCard, page: &Page) -> Html {
    let is_good = card.checks.iter().all(|check| check.is_good);
    let class = classes!(
        "certificate",
        card.anchor.is_some().then_some("certificate-root"),
        (!is_good).then_some("certificate-bad"),
    );
    html! {
        <li class="chain-link" key={card.subject.clone()}>
            <div {class}>
                <p class="certificate-kind">
                    if let Some(anchor) = &card.anchor {
                        <span class="certificate-anchor" title={anchor.clone()}>{ icons::lock() }</span>
                    }
                    { &card.kind }
                </p>
                <p class="certificate-subject" dir="auto">{ &card.subject }</p>
                <p>{ &card.issuer }</p>
                <p>{ &card.key }</p>
                <p>{ &card.validity }</p>
                if let Some(is_signed) = card.is_signed_by_next {
                    <span class={classes!("chain-seal", (!is_signed).then_some("chain-seal-bad"))}>
                        { icons::outcome(is_signed, page.text(match is_signed {
                            true => "interface-signed",
                            false => "interface-not-signed",
                        })) }
                    </span>
                }
            </div>
            { checks(&card.checks, format!("{}: {}", page.text("interface-checks"), card.subject), page) }
        </li>
    }
}

/// How a certificate's signature was checked. The calculation is long, so it starts closed.
fn signature(card: &CertificateCard, page: &Page) -> Html {
    let Some(view) = &card.signature else {
        return Html::default();
    };
    html! {
        <details class="signature-check" key={card.subject.clone()}>
            <summary>{ page.text("command-signature") }{ ": " }{ &card.subject }</summary>
            { calculation(view, page) }
        </details>
    }
}

fn checks(views: &[CheckView], name: String, page: &Page) -> Html {
    html! {
        <ul class="checks" aria-label={name}>
            { for views.iter().enumerate().map(|(index, it)| html! { <li key={index}>{ check(it, page) }</li> }) }
        </ul>
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
            if !view.is_good {
                <span class="check-result">{ &view.result }</span>
            }
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
                    <div><dt>{ name }</dt><dd dir="auto">{ breakable(value) }</dd></div>
                }) }
            </dl>
        </details>
    }
}
