//! The page's icons, inline SVG so that they inherit the text colour and work in forced-colours mode.

use yew::{Html, html};

fn icon(content: Html) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
            stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">{ content }</svg>
    }
}

/// An icon that is mirrored in right-to-left text.
fn directional_icon(content: Html) -> Html {
    html! {
        <svg class="icon icon-directional" viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none"
            stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">{ content }</svg>
    }
}

/// Two links of a chain for the two sides of a connection.
pub fn logo() -> Html {
    html! {
        <svg class="logo-picture" viewBox="0 0 26 26" aria-hidden="true" focusable="false" fill="none" stroke-width="2.6">
            <rect class="logo-client" x="1.5" y="9" width="13" height="13" rx="4" />
            <rect class="logo-server" x="11.5" y="4" width="13" height="13" rx="4" />
        </svg>
    }
}

/// Sliders, for the choices.
pub fn choices() -> Html {
    icon(html! {
        <><path d="M2 5h5m4 0h3M2 11h2m4 0h6" /><circle cx="9" cy="5" r="1.8" /><circle cx="6" cy="11" r="1.8" /></>
    })
}

/// Three columns, for the comparison.
pub fn compare() -> Html {
    icon(html! { <path d="M3 2.5v11M8 2.5v11M13 2.5v11" /> })
}

/// An arrow down into a tray, for saving.
pub fn take_away() -> Html {
    icon(html! { <path d="M8 2v8m-3.2-3.2L8 10l3.2-3.2M2.5 11v2.5h11V11" /> })
}

/// One point that branches into two.
pub fn share() -> Html {
    icon(html! {
        <><path d="m5.8 7.1 4.4-2.5m-4.4 4.3 4.4 2.5" /><circle cx="4" cy="8" r="1.9" /><circle cx="12" cy="3.6" r="1.9" />
        <circle cx="12" cy="12.4" r="1.9" /></>
    })
}

/// The ring around the play button: the time left for the step. A new step restarts it.
pub fn ring(step: usize) -> Html {
    html! {
        <svg key={step} class="ring" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
            stroke-width="2.5">
            <circle class="ring-track" cx="12" cy="12" r="10.5" />
            <circle class="ring-rest" cx="12" cy="12" r="10.5" pathLength="100" />
        </svg>
    }
}

/// Back to the first step.
pub fn to_start() -> Html {
    directional_icon(html! { <><path d="M4 3v10" /><path d="M13 3.5 7 8l6 4.5z" fill="currentColor" /></> })
}

/// One step back.
pub fn backward() -> Html {
    directional_icon(html! { <path d="M13.5 8h-11m4-4.5L2.5 8l4 4.5" /> })
}

/// One step forward.
pub fn forward() -> Html {
    directional_icon(html! { <path d="M2.5 8h11m-4-4.5 4 4.5-4 4.5" /> })
}

/// Play.
pub fn play() -> Html {
    icon(html! { <path d="M4.5 2.8 13 8l-8.5 5.2z" fill="currentColor" /> })
}

/// Pause.
pub fn pause() -> Html {
    icon(html! { <path d="M5 3v10m6-10v10" stroke-width="2.6" /> })
}

/// Restart.
pub fn renew() -> Html {
    icon(html! { <><path d="M13.2 9.5A5.5 5.5 0 1 1 12.4 4.7" /><path d="M13 1.8v3.4H9.6" /></> })
}

/// Half light, half dark.
pub fn theme() -> Html {
    icon(html! { <><circle cx="8" cy="8" r="5.8" /><path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor" /></> })
}

/// A globe, for languages.
pub fn language() -> Html {
    icon(html! {
        <><circle cx="8" cy="8" r="6" /><path d="M2 8h12M8 2c4.2 3.6 4.2 8.4 0 12M8 2c-4.2 3.6-4.2 8.4 0 12" /></>
    })
}

/// A closed lock.
pub fn lock() -> Html {
    icon(html! {
        <>
            <rect x="3" y="7" width="10" height="7" rx="1.6" fill="currentColor" stroke="none" />
            <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
        </>
    })
}

/// Out of the frame into a window of its own.
pub fn new_window() -> Html {
    directional_icon(html! { <path d="M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13 3 7.5 8.5" /> })
}

/// A warning triangle.
pub fn warning() -> Html {
    icon(html! { <path d="M8 2 1.8 13.2h12.4zM8 6.6v3M8 11.4v.2" /> })
}

/// An arrow head that points to the end of the line.
pub fn arrow_head() -> Html {
    html! {
        <svg class="arrow-head" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M0 0 16 8 0 16z" fill="currentColor" />
        </svg>
    }
}

/// Three dots: the menu.
pub fn menu() -> Html {
    icon(html! {
        <g fill="currentColor" stroke="none"><circle cx="3" cy="8" r="1.6" /><circle cx="8" cy="8" r="1.6" />
        <circle cx="13" cy="8" r="1.6" /></g>
    })
}

/// A chevron down: opens a menu.
pub fn opens() -> Html {
    icon(html! { <path d="M4 6.5 8 10.5 12 6.5" /> })
}

/// Up and down: changes the height.
pub fn taller() -> Html {
    icon(html! { <path d="M4.5 6 8 2.5 11.5 6m-7 4L8 13.5l3.5-3.5" /> })
}

/// A question mark.
pub fn help() -> Html {
    icon(html! { <><path d="M5.6 5.6a2.5 2.5 0 1 1 3.4 2.3C8.3 8.3 8 8.7 8 9.6" /><path d="M8 12.4v.1" /></> })
}

/// A tick.
pub fn tick() -> Html {
    icon(html! { <path d="M3 8.5 6.5 12 13 4.5" /> })
}

/// A tick or a cross, with a word for screen readers.
pub fn outcome(is_good: bool, word: String) -> Html {
    let (class, sign) = if is_good {
        ("sign sign-good", "✓")
    } else {
        ("sign sign-bad", "✗")
    };
    html! {
        <span {class}><span aria-hidden="true">{ sign }</span><span class="visually-hidden">{ word }</span>{ " " }</span>
    }
}
