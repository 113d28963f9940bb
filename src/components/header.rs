//! The bar on top: what this is, which protocol is shown, and the page's settings.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::icons;
use super::page::Page;
use crate::i18n::{LANGUAGES, Language};
use crate::model::{Dialog, Message, Theme};
use crate::view::stage::StageView;

/// The bar on top.
pub fn header(view: &StageView, page: &Page) -> Html {
    let (theme_id, next_theme) = match view.theme {
        Theme::System => ("interface-theme-system", Theme::Light),
        Theme::Light => ("interface-theme-light", Theme::Dark),
        Theme::Dark => ("interface-theme-dark", Theme::System),
    };
    html! {
        <header class="header">
            <div class="logo">{ icons::logo() }<span>{ page.text("interface-product") }</span></div>
            <p class="protocol">
                <span class="protocol-part">{ page.text("interface-key-exchange") }</span>
                if let Some(version) = &view.version {
                    <span class="protocol-part">{ version }</span>
                }
            </p>
            <span class="spacer"></span>
            <button type="button" class="button header-button" id="choices" title={page.text("interface-choices")}
                aria-haspopup="dialog" aria-expanded={(view.dialog == Some(Dialog::Choices)).to_string()}
                onclick={page.on(Message::ToggleDialog(Dialog::Choices))}>
                { icons::choices() }<span class="label">{ page.text("interface-choices") }</span>
            </button>
            <button type="button" class="button header-button" id="exports" title={page.text("interface-exports")}
                aria-haspopup="dialog" aria-expanded={(view.dialog == Some(Dialog::Exports)).to_string()}
                onclick={page.on(Message::ToggleDialog(Dialog::Exports))}>
                { icons::take_away() }<span class="label">{ page.text("interface-exports") }</span>
            </button>
            <button type="button" class="button header-button" id="share" title={page.text("interface-share")}
                aria-haspopup="dialog" aria-expanded={(view.dialog == Some(Dialog::Share)).to_string()}
                onclick={page.on(Message::ToggleDialog(Dialog::Share))}>
                { icons::share() }<span class="label">{ page.text("interface-share") }</span>
            </button>
            <button type="button" class="button header-button" id="new-session" title={page.text("interface-new-session")}
                onclick={page.on(Message::NewSession)}>
                { icons::renew() }<span class="label">{ page.text("interface-new-session") }</span>
            </button>
            <button type="button" class="button header-button" id="theme" title={page.text(theme_id)}
                onclick={page.on(Message::SelectTheme(next_theme))}>
                { icons::theme() }<span class="label">{ page.text(theme_id) }</span>
            </button>
            { languages(view.language, page) }
            <button type="button" class="button header-button" id="help" aria-label={page.text("interface-help")}
                title={page.text("interface-help")} aria-haspopup="dialog"
                aria-expanded={(view.dialog == Some(Dialog::Help)).to_string()}
                onclick={page.on(Message::ToggleDialog(Dialog::Help))}>
                <span aria-hidden="true">{ "?" }</span>
            </button>
        </header>
    }
}

/// The switch between the languages, each by its own name. A language of the tests is none of them.
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
