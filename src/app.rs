//! The root component: holds the model, hands its view to the components and messages to the model, and has
//! effects carried out.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::{Component, Context, Html, html};

use crate::components::Stage;
use crate::effects::{keyboard, randomness, session, theme};
use crate::i18n::Localizer;
use crate::model::{Effect, Message, Model, update};
use crate::view::stage::stage;

/// The whole page.
pub struct App {
    model: Model,
    localizer: Rc<Localizer>,
    timer: Option<Timeout>,
    running: Option<session::Running>,
    _keyboard: keyboard::Listener,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let localizer = Rc::new(Localizer::english());
        let theme = theme::stored();
        theme::apply(theme);
        let model = Model::new(
            localizer.text("default-message-client"),
            localizer.text("default-message-server"),
            theme,
        );
        context.link().send_message(Message::NewSession);
        Self {
            model,
            localizer,
            timer: None,
            running: None,
            _keyboard: keyboard::listen(context.link().callback(|message| message)),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let effects = update(&mut self.model, message);
        for effect in effects {
            self.carry_out(context, effect);
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let view = Rc::new(stage(&self.localizer, &self.model));
        let send = context.link().callback(|message| message);
        html! { <Stage {view} text={self.localizer.clone()} {send} /> }
    }
}

impl App {
    fn carry_out(&mut self, context: &Context<Self>, effect: Effect) {
        let send = context.link().callback(|message| message);
        match effect {
            Effect::Run(scenario) => self.running = Some(session::run(*scenario, send)),
            Effect::RunFresh(mut scenario) => match randomness::seed() {
                Ok(seed) => {
                    scenario.seed = seed;
                    scenario.now = randomness::now();
                    self.running = Some(session::run(*scenario, send));
                }
                Err(problem) => send.emit(Message::SessionFailed(problem)),
            },
            Effect::StartTimer(milliseconds) => {
                self.timer = Some(Timeout::new(milliseconds, move || send.emit(Message::Tick)));
            }
            Effect::StopTimer => self.timer = None,
            Effect::ApplyTheme(theme) => {
                theme::store(theme);
                theme::apply(theme);
            }
        }
    }
}
