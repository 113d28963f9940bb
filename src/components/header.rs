//! The header bar: product, protocol and settings.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::icons;
use super::page::Page;
use super::rail::viewpoint;
use crate::i18n::{LANGUAGES, Language};
use crate::model::attack::AttackMessage;
use crate::model::challenges::ChallengeMessage;
use crate::model::{Dialog, Message, Theme};
use crate::stories::Handshake;
use crate::view::stage::StageView;

/// The menu's `id`.
const MENU: &str = "header-menu";

/// The header bar.
pub fn header(view: &StageView, page: &Page) -> Html {
    html! {
        <header class="header">
            <div class="header-start">
                <div class="logo">{ icons::logo() }<span>{ page.text("interface-product") }</span></div>
                { handshakes(view, page) }
            </div>
            if !view.is_bare {
                { details(view, page) }
            }
            <div class="header-end">
                <div class="header-openers">{ openers("", view, page) }</div>
                { menu(view, page) }
            </div>
        </header>
    }
}

/// The choice of the handshake; its name alone if there is no other.
fn handshakes(view: &StageView, page: &Page) -> Html {
    if let [shown] = &view.handshakes[..] {
        return html! { <p class="handshakes handshake-alone">{ &shown.title }</p> };
    }
    html! {
        <div class="segments handshakes" role="group" aria-label={page.text("interface-handshake")}>
            { for view.handshakes.iter().map(|tab| html! {
                <button key={tab.handshake.key()} type="button" class="segment-button"
                    id={format!("handshake-{}", tab.handshake.key())} aria-pressed={tab.is_selected.to_string()}
                    onclick={page.on(Message::SelectHandshake(tab.handshake))}>
                    { &tab.title }
                </button>
            }) }
        </div>
    }
}

/// The same choice in the menu, where the header has no room for it.
fn handshake_in_menu(view: &StageView, page: &Page) -> Html {
    if view.handshakes.len() == 1 {
        return Html::default();
    }
    let onchange = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(handshake) = Handshake::from_key(&select.value()) {
                page.emit(Message::SelectHandshake(handshake));
            }
        })
    };
    html! {
        <label class="viewpoint menu-handshake">
            <span>{ page.text("interface-handshake") }</span>
            <select id="menu-handshake" {onchange}>
                { for view.handshakes.iter().map(|tab| html! {
                    <option key={tab.handshake.key()} value={tab.handshake.key()} selected={tab.is_selected}>
                        { &tab.title }
                    </option>
                }) }
            </select>
        </label>
    }
}

/// The choice of detail level: in the header, or above the stage on pages without a header.
pub fn details(view: &StageView, page: &Page) -> Html {
    html! {
        <div class="segments details" role="group" aria-label={page.text("interface-detail")}>
            { for view.details.iter().map(|tab| html! {
                <button key={tab.detail.key()} type="button" class="segment-button" id={format!("detail-{}", tab.detail.key())}
                    aria-pressed={tab.is_selected.to_string()} onclick={page.on(Message::SelectDetail(tab.detail))}>
                    { &tab.title }
                </button>
            }) }
        </div>
    }
}

/// The most frequent actions: in the header if they fit, otherwise in the menu.
fn openers(prefix: &str, view: &StageView, page: &Page) -> Html {
    html! {
        <>
            { opener(&format!("{prefix}choices"), "interface-choices", Dialog::Choices, icons::choices(), view, page) }
            if view.can_attack {
                <button type="button" class="button header-button break-button" id={format!("{prefix}break")}
                    aria-pressed={view.is_attacking.to_string()} onclick={page.on(Message::Attack(AttackMessage::Toggle))}>
                    <span class="label">{ page.text("interface-break") }</span>
                </button>
            }
            { opener(&format!("{prefix}share"), "interface-share", Dialog::Share, icons::share(), view, page) }
        </>
    }
}

/// A button that opens a dialog.
fn opener(id: &str, name: &str, dialog: Dialog, icon: Html, view: &StageView, page: &Page) -> Html {
    html! {
        <button type="button" class="button header-button" id={id.to_owned()} title={page.text(name)} aria-haspopup="dialog"
            aria-expanded={(view.dialog == Some(dialog)).to_string()}
            onclick={page.on(Message::ToggleDialog(dialog))}>
            { icon }<span class="label">{ page.text(name) }</span>
        </button>
    }
}

/// The less frequent actions. The browser opens the menu, and closes it on a click elsewhere.
fn menu(view: &StageView, page: &Page) -> Html {
    let (theme_id, next_theme) = match view.theme {
        Theme::System => ("interface-theme-system", Theme::Light),
        Theme::Light => ("interface-theme-light", Theme::Dark),
        Theme::Dark => ("interface-theme-dark", Theme::System),
    };
    html! {
        <>
            <button type="button" class="button header-button" id="menu" popovertarget={MENU}
                aria-label={page.text("interface-menu")} title={page.text("interface-menu")}>
                { icons::menu() }
            </button>
            <div class="menu" id={MENU} popover="auto">
                { handshake_in_menu(view, page) }
                <div class="menu-openers">
                    { openers("menu-", view, page) }
                    { viewpoint("menu-viewpoint", view, page) }
                </div>
                if view.handshakes.len() > 1 {
                    { opener("comparison", "interface-comparison", Dialog::Comparison, icons::compare(), view, page) }
                }
                <button type="button" class="button header-button" id="open-challenges" popovertarget={MENU}
                    popovertargetaction="hide" onclick={page.on(Message::Challenge(ChallengeMessage::Toggle))}>
                    { icons::tick() }<span class="label">{ page.text("tab-challenges") }</span>
                </button>
                { opener("exports", "interface-exports", Dialog::Exports, icons::take_away(), view, page) }
                <button type="button" class="button header-button" id="new-session" popovertarget={MENU}
                    popovertargetaction="hide" onclick={page.on(Message::NewSession)}>
                    { icons::renew() }<span class="label">{ page.text("interface-new-session") }</span>
                </button>
                <button type="button" class="button header-button" id="theme" onclick={page.on(Message::SelectTheme(next_theme))}>
                    { icons::theme() }<span class="label">{ page.text(theme_id) }</span>
                </button>
                { languages(view.language, page) }
                { opener("reference", "interface-reference", Dialog::Reference, icons::help(), view, page) }
                { opener("help", "interface-help", Dialog::Help, icons::help(), view, page) }
            </div>
        </>
    }
}

/// The language menu, each language under its own name. The tests' pseudo-language is not listed.
fn languages(shown: Language, page: &Page) -> Html {
    let onchange = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(language) = Language::by_tag(&select.value()) {
                page.emit(Message::SelectLanguage(language));
            }
        })
    };
    html! {
        <span class="language">
            { icons::language() }
            <select class="button header-button" id="language" aria-label={page.text("interface-language")}
                title={page.text("interface-language")} {onchange}>
                if !LANGUAGES.contains(&shown) {
                    <option selected={true}>{ shown.name }</option>
                }
                { for LANGUAGES.iter().map(|language| html! {
                    <option key={language.tag} value={language.tag} lang={language.tag}
                        selected={*language == shown}>{ language.name }</option>
                }) }
            </select>
        </span>
    }
}
