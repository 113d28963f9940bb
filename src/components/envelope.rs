//! A message in transit as an envelope: locked if the message is encrypted, torn if it was altered.

use yew::{Html, classes, html};

use crate::view::ladder::ArrowView;

/// The picture. The arrow's accessible name describes it.
pub fn envelope(arrow: &ArrowView) -> Html {
    let class = classes!(
        "envelope",
        arrow.is_altered.then_some("envelope-altered"),
        arrow.is_fatal.then_some("envelope-fatal"),
    );
    html! {
        <svg {class} viewBox="0 0 64 40" aria-hidden="true" focusable="false">
            <rect class="envelope-paper" x="1.5" y="1.5" width="61" height="37" rx="6" />
            <path class="envelope-flap" d="M2 6 32 24 62 6" />
            if arrow.is_fatal {
                { mark("envelope-seal-bad", html! { <path class="envelope-sign" d="M32 17v9M32 30v.3" /> }) }
            } else if arrow.is_altered {
                <path class="envelope-crack" d="M46 1 42 11 48 17 41 27 46 39" />
            }
            if arrow.is_locked && !arrow.is_fatal {
                { mark("envelope-seal", html! {
                    <>
                        <rect class="envelope-lock" x="26.5" y="23" width="11" height="8" rx="1.8" />
                        <path class="envelope-sign" d="M28.6 23v-2.4a3.4 3.4 0 0 1 6.8 0V23" />
                    </>
                }) }
            }
        </svg>
    }
}

fn mark(class: &'static str, sign: Html) -> Html {
    html! { <g class="envelope-mark"><circle {class} cx="32" cy="24.5" r="11" />{ sign }</g> }
}
