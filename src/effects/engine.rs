//! Has sessions run and keys found by `crates/engine`: in one worker for all, or in the page's own thread where the browser
//! gives none, which the learner is told once.
//!
//! A worker that breaks is started again, once, with the orders that were under way.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use js_sys::Uint8Array;
use timeline::work::{News, Order, from_bytes, to_bytes};
use wasm_bindgen::{JsCast, JsValue};

use super::limit::{Limit, meet};
use super::program::{InPage, Program, ProgramWorker, start_in_page};

/// What is heard of an order.
pub enum Heard {
    /// What the engine tells, and the same as bytes.
    News(News, Uint8Array),
    /// It is carried out in the page's own thread.
    InPage,
    /// The worker broke, and another one has begun from the beginning.
    StartedAgain,
    /// Nothing comes of it.
    BrokenOff,
}

type Listener = Rc<dyn Fn(Heard)>;

/// An order under way; dropping it gives it up.
pub struct Running {
    engine: Weak<Engine>,
    number: u32,
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(engine) = self.engine.upgrade() {
            engine.give_up(self.number);
        }
    }
}

/// The engine's end in the page.
pub struct Engine {
    state: RefCell<State>,
}

struct State {
    place: Place,
    orders: BTreeMap<u32, Ordered>,
    /// How many orders there have been.
    count: u32,
    /// Whether the worker has answered anything: from then on a failure is its own.
    has_answered: bool,
    /// Whether a worker has broken already.
    has_broken: bool,
}

/// Where the engine runs.
enum Place {
    Nowhere,
    Worker(Rc<ProgramWorker>),
    Page,
}

struct Ordered {
    program: Program,
    order: JsValue,
    listener: Listener,
    /// Holds the order where it is carried out in the page.
    in_page: Option<InPage>,
}

impl Engine {
    /// Nothing is started before there is an order.
    pub fn new() -> Rc<Self> {
        Rc::new(Self {
            state: RefCell::new(State {
                place: Place::Nowhere,
                orders: BTreeMap::new(),
                count: 0,
                has_answered: false,
                has_broken: false,
            }),
        })
    }

    /// Orders something; what is heard of it comes later.
    pub fn order(self: &Rc<Self>, order: &Order, listener: impl Fn(Heard) + 'static) -> Running {
        let number = {
            let mut state = self.state.borrow_mut();
            state.count += 1;
            let number = state.count;
            state.orders.insert(
                number,
                Ordered {
                    program: Program::Engine(order.build()),
                    order: Uint8Array::from(to_bytes(order).as_slice()).into(),
                    listener: Rc::new(listener),
                    in_page: None,
                },
            );
            number
        };
        self.carry_out(number);
        Running {
            engine: Rc::downgrade(self),
            number,
        }
    }

    fn carry_out(self: &Rc<Self>, number: u32) {
        let (program, order) = match self.state.borrow().orders.get(&number) {
            Some(ordered) => (ordered.program, ordered.order.clone()),
            None => return,
        };
        let is_sent = self
            .worker(program)
            .is_some_and(|worker| worker.order(program, number, &order).is_ok());
        if !is_sent {
            self.carry_out_in_page(program, number, &order);
        }
    }

    /// The worker, in which both builds run; started if it has not been. `None` where there is none.
    fn worker(self: &Rc<Self>, program: Program) -> Option<Rc<ProgramWorker>> {
        match &self.state.borrow().place {
            Place::Worker(worker) => return Some(worker.clone()),
            Place::Page => return None,
            Place::Nowhere => {}
        }
        let (hearing, failing) = (Rc::downgrade(self), Rc::downgrade(self));
        let started = ProgramWorker::start(
            program,
            move |number, said| with(&hearing, |engine| engine.hear(number, &said)),
            move || with(&failing, Self::lose_worker),
        );
        let mut state = self.state.borrow_mut();
        match started {
            Ok(worker) => {
                let worker = Rc::new(worker);
                state.place = Place::Worker(worker.clone());
                Some(worker)
            }
            Err(_) => {
                state.place = Place::Page;
                None
            }
        }
    }

    fn carry_out_in_page(self: &Rc<Self>, program: Program, number: u32, order: &JsValue) {
        meet(Limit::Workers);
        let hearing = Rc::downgrade(self);
        let started = start_in_page(program, order, move |said| {
            with(&hearing, |engine| engine.hear(number, &said));
        });
        let heard = match started {
            Ok(in_page) => {
                if let Some(ordered) = self.state.borrow_mut().orders.get_mut(&number) {
                    ordered.in_page = Some(in_page);
                }
                Heard::InPage
            }
            Err(_) => Heard::BrokenOff,
        };
        self.say(number, heard);
    }

    fn hear(self: &Rc<Self>, number: u32, said: &JsValue) {
        let bytes = said.dyn_ref::<Uint8Array>();
        match bytes.and_then(|bytes| Some((from_bytes(&bytes.to_vec())?, bytes.clone()))) {
            Some((news, bytes)) => {
                self.state.borrow_mut().has_answered = true;
                self.say(number, Heard::News(news, bytes));
            }
            None if matches!(self.state.borrow().place, Place::Page) => self.say(number, Heard::BrokenOff),
            None => self.lose_worker(),
        }
    }

    /// A worker that cannot be loaded or started says so only later; one that has answered has broken, and gets a
    /// successor once.
    fn lose_worker(self: &Rc<Self>) {
        let numbers: Vec<u32> = {
            let mut state = self.state.borrow_mut();
            state.place = match state.has_answered {
                true => Place::Nowhere,
                false => Place::Page,
            };
            state.orders.keys().copied().collect()
        };
        let has_answered = std::mem::take(&mut self.state.borrow_mut().has_answered);
        let is_hopeless = has_answered && std::mem::replace(&mut self.state.borrow_mut().has_broken, true);
        if has_answered && !is_hopeless {
            meet(Limit::Engine);
        }
        for number in numbers {
            if is_hopeless {
                self.say(number, Heard::BrokenOff);
                continue;
            }
            if has_answered {
                self.say(number, Heard::StartedAgain);
            }
            self.carry_out(number);
        }
    }

    fn say(&self, number: u32, heard: Heard) {
        // Called without holding on to anything: what is heard may lead to the next order.
        let listener = self
            .state
            .borrow()
            .orders
            .get(&number)
            .map(|ordered| ordered.listener.clone());
        if let Some(listener) = listener {
            listener(heard);
        }
    }

    fn give_up(&self, number: u32) {
        let ordered = self.state.borrow_mut().orders.remove(&number);
        if ordered.is_some()
            && let Place::Worker(worker) = &self.state.borrow().place
        {
            worker.give_up(number);
        }
    }
}

fn with(engine: &Weak<Engine>, act: impl FnOnce(&Rc<Engine>)) {
    if let Some(engine) = engine.upgrade() {
        act(&engine);
    }
}
