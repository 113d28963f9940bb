//! The root component. It holds the model, passes its view to the components and their messages to
//! the model, and carries out the model's effects.

use std::rc::Rc;

use yew::{Callback, Component, Context, Html, html};

use crate::components::{COMMAND_FIELD, PLAY_BUTTON, Stage};
use crate::effects::{
    clipboard, detail, dropping, embedding, engine, exporter, focus, frame, key_search, keyboard, locale, location,
    paint, paper, pause, randomness, session, system_share, template, theme,
};
use crate::i18n::Localizer;
use crate::model::fresh_keys::SearchNews;
use crate::model::share::SharingMessage;
use crate::model::{Effect, Message, Model, update};
use crate::view::inspector::{InspectorView, inspector};
use crate::view::reading;
use crate::view::stage::{StageView, stage};

/// An event of the component.
pub enum Event {
    /// The learner did something, or an effect reports.
    Message(Message),
    /// The browser has painted the step.
    Painted,
}

/// The whole page.
pub struct App {
    model: Model,
    localizer: Rc<Localizer>,
    /// The stage on the screen.
    shown: Option<Rc<StageView>>,
    /// The inspector on the screen.
    inspector: Option<Rc<InspectorView>>,
    /// The element that had the focus before the page was updated.
    focus: Option<focus::Place>,
    /// The wait for the paint after which the inspector is updated.
    painted: Option<paint::Waiting>,
    /// The same callback in all renderings, so that components with an unchanged view are not rendered again.
    send: Callback<Message>,
    /// Whether the next step to be shown stays until it has been read.
    has_to_pause: bool,
    pause: Option<pause::Pause>,
    engine: Rc<engine::Engine>,
    running: Option<engine::Running>,
    compared: Vec<engine::Running>,
    key_search: Option<engine::Running>,
    exporter: Option<exporter::Running>,
    code: Option<exporter::Running>,
    _dropping: dropping::Listener,
    _embedding: embedding::Listener,
    _keyboard: keyboard::Listener,
    address: location::Address,
}

impl Component for App {
    type Message = Event;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let localizer = Rc::new(Localizer::english());
        let theme = theme::stored();
        theme::apply(theme);
        let model = Model::new(
            localizer.text("default-message-client"),
            localizer.text("default-message-server"),
            theme,
        )
        .speaking(locale::stored(), locale::preferred())
        .with_character_keys(keyboard::stored())
        .with_detail(detail::stored())
        .at(location::address(), system_share::is_there())
        .embedded(
            &embedding::query(),
            embedding::is_framed(),
            embedding::wants_stillness(),
        );
        let send = context.link().callback(Event::Message);
        send.emit(Message::FollowLink(location::fragment()));
        Self {
            model,
            localizer,
            shown: None,
            inspector: None,
            focus: None,
            painted: None,
            address: location::Address::new(send.clone()),
            _dropping: dropping::listen(send.clone()),
            _embedding: embedding::listen(send.clone()),
            _keyboard: keyboard::listen(send.clone()),
            send,
            has_to_pause: false,
            pause: None,
            engine: engine::Engine::new(),
            running: None,
            compared: Vec::new(),
            key_search: None,
            exporter: None,
            code: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, event: Event) -> bool {
        self.focus = focus::place().or(self.focus.take());
        let Event::Message(message) = event else {
            self.show_inspector();
            return true;
        };
        let effects = update(&mut self.model, message);
        for effect in effects {
            self.carry_out(effect);
        }
        // Until then, the frame in index.html is visible.
        if self.model.has_begun() {
            frame::remove();
            self.show(context);
        }
        true
    }

    /// Runs after everything has been rendered, including the inside of the stage.
    fn rendered(&mut self, _context: &Context<Self>, _is_first: bool) {
        if let Some(place) = self.focus.take() {
            place.keep();
        }
    }

    fn view(&self, _context: &Context<Self>) -> Html {
        let (Some(view), Some(inspector)) = (self.shown.clone(), self.inspector.clone()) else {
            return Html::default();
        };
        html! { <Stage {view} {inspector} text={self.localizer.clone()} send={self.send.clone()} /> }
    }
}

impl App {
    /// Shows the model. When the step changes, the inspector follows after the next paint, since
    /// its view takes a quarter of the whole time.
    fn show(&mut self, context: &Context<Self>) {
        let view = stage(&self.localizer, &self.model);
        let is_of_another = |shown: &Rc<InspectorView>| shown.step != view.state.step;
        if self.inspector.as_ref().is_some_and(is_of_another) {
            let painted = context.link().callback(|()| Event::Painted);
            self.painted = Some(paint::after(move || painted.emit(())));
        } else {
            self.show_inspector();
        }
        if std::mem::take(&mut self.has_to_pause) {
            self.pause = Some(pause::start(reading::duration(&view), PLAY_BUTTON, self.send.clone()));
        }
        self.shown = Some(Rc::new(view));
    }

    fn show_inspector(&mut self) {
        self.painted = None;
        self.inspector = Some(Rc::new(inspector(&self.localizer, &self.model)));
    }

    fn carry_out(&mut self, effect: Effect) {
        let send = self.send.clone();
        match effect {
            Effect::Run(scenario) => self.running = Some(session::run(&self.engine, *scenario, send)),
            Effect::RunFresh(mut scenario) => match randomness::seed() {
                Ok(seed) => {
                    scenario.seed = seed;
                    scenario.now = randomness::now();
                    self.running = Some(session::run(&self.engine, *scenario, send));
                }
                Err(problem) => send.emit(Message::SessionFailed(problem)),
            },
            Effect::StopRun => self.running = None,
            Effect::Compare(scenarios) => {
                let run = |(handshake, scenario)| session::compare(&self.engine, handshake, scenario, send.clone());
                self.compared = scenarios.into_iter().map(run).collect();
            }
            Effect::StopComparison => self.compared.clear(),
            Effect::StartKeySearch { search, length } => {
                let send = send.reform(move |news| Message::KeySearch(search, news));
                self.key_search = match randomness::seed() {
                    Ok(seed) => Some(key_search::start(&self.engine, length.bits(), seed, send)),
                    Err(_) => {
                        send.emit(SearchNews::Failed);
                        None
                    }
                };
            }
            Effect::StopKeySearch => self.key_search = None,
            Effect::StartExporter { task, what, session } => {
                let send = send.reform(move |news| Message::Exporter(task, news));
                self.exporter = Some(exporter::start(what, session, self.localizer.clone(), send));
            }
            Effect::StopExporter => self.exporter = None,
            Effect::DrawCode(link) => {
                let of_link = link.clone();
                let send = send.reform(move |code| Message::Share(SharingMessage::CodeDrawn(of_link.clone(), code)));
                self.code = Some(exporter::draw_code(&link, send));
            }
            Effect::DrawNoCode => self.code = None,
            Effect::Copy { shared, text } => {
                let done = send.reform(move |is_copied| Message::Share(SharingMessage::Copied(shared, is_copied)));
                clipboard::copy(&text, shared.field(), done);
            }
            Effect::GiveToSystem(link) => system_share::give(&link),
            Effect::StartTimer => self.has_to_pause = true,
            Effect::StopTimer => {
                self.has_to_pause = false;
                self.pause = None;
            }
            Effect::ApplyTheme(theme) => theme::apply(theme),
            Effect::KeepTheme(theme) => theme::store(theme),
            Effect::KeepDetail(detail) => detail::store(detail),
            Effect::LoadLanguage(language) => locale::load(language, send),
            Effect::ShowLanguage(localizer) => {
                locale::apply(&localizer);
                template::translate(&localizer);
                self.localizer = localizer;
            }
            Effect::LoadLaterWords => locale::load_later(self.localizer.clone(), send),
            Effect::Print => paper::print_page(),
            Effect::KeepLanguage(language) => locale::store(language),
            Effect::CopyCommand(command) => {
                clipboard::copy(&command, COMMAND_FIELD, send.reform(Message::CommandCopied));
            }
            Effect::KeepCharacterKeys(are_on) => keyboard::store(are_on),
            Effect::ShowLink { fragment, is_new_entry } => self.address.show(fragment, is_new_entry),
            Effect::CoverPage(is_covered) => self.address.cover(is_covered),
            Effect::Report(report) => embedding::send("report", &report),
            Effect::Answer(answer) => embedding::send("answer", &answer),
        }
    }
}
