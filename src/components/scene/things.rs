//! Drawings of the everyday story's things. Each fills a square of 100 units, in its owner's colour.

use yew::{Html, html};

use crate::view::scene::Thing;

/// A thing. The text beside it describes it.
pub fn thing(thing: Thing) -> Html {
    let parts = match thing {
        Thing::Postcard => postcard(),
        Thing::RandomNumber => die(),
        Thing::Card => card(),
        Thing::CardWithPadlock => html! {
            <><g transform="translate(-12 -6) scale(.86)">{ card() }</g>
            <g class="piece-server" transform="translate(30 20) scale(.6)">{ open_padlock() }</g></>
        },
        Thing::OpenPadlock => open_padlock(),
        Thing::Key => key(),
        Thing::Secret => gem(),
        Thing::Box => html! {
            <>{ closed_box() }<g class="piece-server piece-lock" transform="translate(0 20) scale(.5)">{ padlock() }</g></>
        },
        Thing::Half => half_gem(),
        Thing::Keys => html! {
            <><g transform="translate(0 -15) scale(.8)">{ key() }</g><g transform="translate(0 19) scale(.8)">{ key() }</g></>
        },
        Thing::Fingerprint => fingerprint(),
        Thing::Signature => signature(),
        Thing::Ticket => ticket(),
        Thing::Letter => letter(),
        Thing::Envelope => html! { <>{ envelope() }<g transform="translate(0 8)">{ seal_mark() }</g></> },
        Thing::Alarm => alarm(),
        Thing::Goodbye => goodbye(),
    };
    drawing(&format!("thing thing-{}", thing.key()), "-50 -50 100 100", parts)
}

fn drawing(class: &str, view_box: &'static str, parts: Html) -> Html {
    html! {
        <svg class={class.to_owned()} viewBox={view_box} aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
            stroke-width="6" stroke-linecap="round" stroke-linejoin="round">{ parts }</svg>
    }
}

/// The green lock on a sealed thing.
pub fn seal() -> Html {
    drawing(
        "seal",
        "-50 -50 100 100",
        html! { <g transform="scale(2)">{ seal_mark() }</g> },
    )
}

fn seal_mark() -> Html {
    html! {
        <g class="piece-secret">
            <circle r="20" fill="currentColor" stroke="none" />
            <g class="piece-paper-line" transform="translate(0 2) scale(.5)"><rect x="-15" y="-4" width="30" height="22" rx="5" />
            <path d="M-9 -4v-8a9 9 0 0 1 18 0v8" /></g>
        </g>
    }
}

/// The crack in a thing that was altered in transit.
pub fn crack() -> Html {
    drawing(
        "crack",
        "-50 -50 100 100",
        html! { <path d="M14 -46 2 -18 18 -4 -6 20 8 46" /> },
    )
}

/// The eavesdropper.
pub fn eye() -> Html {
    drawing(
        "eye",
        "-50 -32 100 64",
        html! {
            <><path class="piece-paper" d="M-46 0Q0 -52 46 0Q0 52 -46 0Z" /><circle r="15" fill="currentColor" stroke="none" />
            <circle class="piece-glint" cx="5" cy="-5" r="5" stroke="none" /></>
        },
    )
}

/// The client: a browser's window.
pub fn browser() -> Html {
    drawing(
        "figure",
        "-76 -58 152 116",
        html! {
            <><rect class="piece-paper" x="-72" y="-54" width="144" height="108" rx="12" stroke-width="4" />
            <path d="M-72 -30H72" stroke-width="3" /><circle cx="-58" cy="-42" r="4" fill="currentColor" stroke="none" />
            <circle cx="-45" cy="-42" r="4" fill="currentColor" stroke="none" opacity=".5" />
            <rect class="piece-soft" x="-30" y="-48" width="92" height="12" rx="6" stroke="none" /></>
        },
    )
}

/// The server: a rack.
pub fn rack() -> Html {
    let unit = |y: &'static str, light: &'static str| {
        html! {
            <><rect class="piece-soft" x="-48" y={y} width="96" height="26" rx="5" stroke-width="3" />
            <circle cx="36" cy={light} r="4" fill="currentColor" stroke="none" /></>
        }
    };
    drawing(
        "figure",
        "-76 -58 152 116",
        html! {
            <><rect class="piece-paper" x="-62" y="-54" width="124" height="108" rx="12" stroke-width="4" />
            { unit("-44", "-31") }{ unit("-13", "0") }{ unit("18", "31") }</>
        },
    )
}

fn postcard() -> Html {
    html! {
        <><rect class="piece-paper" x="-44" y="-30" width="88" height="60" rx="6" /><path d="M-30 -12H4M-30 4H-4M12 -18v36" stroke-width="5" />
        <rect x="22" y="-20" width="13" height="16" rx="2" stroke-width="4" /></>
    }
}

fn die() -> Html {
    html! {
        <><rect class="piece-paper" x="-34" y="-34" width="68" height="68" rx="14" />
        <g fill="currentColor" stroke="none"><circle cx="-16" cy="-16" r="6.5" /><circle cx="16" cy="-16" r="6.5" /><circle r="6.5" />
        <circle cx="-16" cy="16" r="6.5" /><circle cx="16" cy="16" r="6.5" /></g></>
    }
}

fn card() -> Html {
    html! {
        <><rect class="piece-paper" x="-46" y="-32" width="92" height="64" rx="8" />
        <circle cx="-22" cy="-6" r="9" stroke-width="5" /><path d="M-36 20a14 12 0 0 1 28 0M8 -10H32M8 6H26" stroke-width="5" /></>
    }
}

fn padlock_body() -> Html {
    html! {
        <><rect x="-28" y="-6" width="56" height="44" rx="10" fill="currentColor" stroke="none" />
        <circle class="piece-glint" cy="12" r="6" stroke="none" /><path class="piece-paper-line" d="M0 14v10" stroke-width="5" /></>
    }
}

fn padlock() -> Html {
    html! { <><path d="M-18 -6v-14a18 18 0 0 1 36 0v14" stroke-width="9" />{ padlock_body() }</> }
}

fn open_padlock() -> Html {
    html! { <><path d="M-18 -4v-20a18 18 0 0 1 34 -7" stroke-width="9" />{ padlock_body() }</> }
}

fn key() -> Html {
    html! { <><circle cx="-24" r="17" stroke-width="9" /><path d="M-7 0H42M26 0v15M40 0v12" stroke-width="9" /></> }
}

fn gem() -> Html {
    html! {
        <><path d="M-40 -14L-20 -38H20L40 -14L0 40Z" fill="currentColor" stroke="none" />
        <path class="piece-paper-line" d="M-40 -14H40M-20 -38L-11 -14L0 40L11 -14L20 -38" stroke-width="3" /></>
    }
}

fn half_gem() -> Html {
    html! {
        <><path d="M-30 -14L-10 -38H10V40L-30 -14Z" fill="currentColor" stroke="none" />
        <path class="piece-paper-line" d="M-30 -14H10M-10 -38L-1 -14L10 30" stroke-width="3" />
        <path d="M20 -38V40" stroke-width="4" stroke-dasharray="6 10" /></>
    }
}

fn closed_box() -> Html {
    html! {
        <><path class="piece-paper" d="M-42 -22L0 -40L42 -22L0 -5Z" /><path class="piece-paper" d="M-42 -22V24L0 44V-5Z" />
        <path class="piece-soft" d="M42 -22V24L0 44V-5Z" /></>
    }
}

fn fingerprint() -> Html {
    html! {
        <path stroke-width="5" d="M-34 -2a34 36 0 0 1 68 0v14M-24 20V0a24 26 0 0 1 48 0v24M-14 30V0a14 15 0 0 1 28 0v34M-4 38V2a4 5 0 0 1 8 0v28" />
    }
}

fn signature() -> Html {
    html! {
        <><path d="M-42 26H42" stroke-width="4" /><path d="M-38 12c10 -34 22 -34 16 -8s10 8 16 -6 8 22 18 6 8 6 24 4" />
        <path d="M18 -10L36 -38" stroke-width="9" /></>
    }
}

fn ticket() -> Html {
    html! {
        <><path class="piece-paper" d="M-44 -26H44v14a12 12 0 0 0 0 24v14H-44v-14a12 12 0 0 0 0 -24Z" />
        <path d="M14 -18v6M14 -3v6M14 12v6M-26 -4H0M-26 10H-8" stroke-width="5" /></>
    }
}

fn letter() -> Html {
    html! {
        <><rect class="piece-paper" x="-34" y="-42" width="68" height="84" rx="7" /><path d="M-20 -22H20M-20 -4H20M-20 14H6" stroke-width="5" /></>
    }
}

fn envelope() -> Html {
    html! {
        <><rect class="piece-paper" x="-46" y="-32" width="92" height="64" rx="8" /><path d="M-44 -28L0 8L44 -28" stroke-width="5" /></>
    }
}

fn alarm() -> Html {
    html! { <><path class="piece-paper" d="M0 -40L46 38H-46Z" /><path d="M0 -10V12M0 25V26" stroke-width="8" /></> }
}

fn goodbye() -> Html {
    html! {
        <><path class="piece-paper" d="M-18 40c-20 -20 -24 -34 -14 -38 6 -2 10 6 12 10V-26a6 6 0 0 1 12 0v18-24a6 6 0 0 1 12 0v24-20a6 6 0 0 1 12 0v24-14a6 6 0 0 1 12 0V18c0 14 -6 20 -12 24Z" stroke-width="5" />
        <path d="M38 -38a12 12 0 0 1 6 12M-30 -38a12 12 0 0 0 -6 12" stroke-width="4" /></>
    }
}
