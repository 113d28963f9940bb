//! Orders sessions and keys from `crates/engine`. It runs in one worker for all orders, or in the
//! page's own thread if the browser offers no workers. The learner is notified of that once.
//!
//! A worker that breaks is replaced once. The new one gets the pending orders.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use js_sys::Uint8Array;
use timeline::work::{News, Order, from_bytes, to_bytes};
use wasm_bindgen::{JsCast, JsValue};

use super::limit::{self, Limit};
use super::program::{InPage, Program, ProgramWorker, start_in_page};

/// A report on an order.
pub enum Report {
    /// News from the engine, decoded and as bytes.
    News(News, Uint8Array),
    /// The order runs in the page's own thread.
    InPage,
    /// The worker broke, and another one has restarted the order.
    StartedAgain,
    /// The order failed.
    BrokenOff,
}

type Listener = Rc<dyn Fn(Report)>;

/// A pending order. Dropping it cancels the order, and its listener is no longer called.
pub struct Running {
    engine: Weak<Engine>,
    number: u32,
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(engine) = self.engine.upgrade() {
            engine.cancel(self.number);
        }
    }
}

/// The page's side of the engine.
pub struct Engine {
    state: RefCell<State>,
}

struct State {
    place: Place,
    orders: BTreeMap<u32, Ordered>,
    /// The number of orders so far.
    count: u32,
    /// Whether the worker has ever answered. If it fails before that, it could not be loaded or started.
    has_answered: bool,
    /// Whether a worker has already broken.
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
    /// Keeps the order alive if it runs in the page.
    in_page: Option<InPage>,
}

impl Engine {
    /// An engine that starts with its first order.
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

    /// Places an order. The listener is called later, once per report.
    pub fn order(self: &Rc<Self>, order: &Order, listener: impl Fn(Report) + 'static) -> Running {
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

    /// The worker, which runs both builds. It is started for the first order; `None` if the browser offers none.
    fn worker(self: &Rc<Self>, program: Program) -> Option<Rc<ProgramWorker>> {
        match &self.state.borrow().place {
            Place::Worker(worker) => return Some(worker.clone()),
            Place::Page => return None,
            Place::Nowhere => {}
        }
        let (receiver, replacer) = (Rc::downgrade(self), Rc::downgrade(self));
        let started = ProgramWorker::start(
            program,
            move |number, message| with(&receiver, |engine| engine.receive(number, &message)),
            move || with(&replacer, Self::replace_worker),
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
        limit::report(Limit::Workers);
        let receiver = Rc::downgrade(self);
        let started = start_in_page(program, order, move |message| {
            with(&receiver, |engine| engine.receive(number, &message));
        });
        let report = match started {
            Ok(in_page) => {
                if let Some(ordered) = self.state.borrow_mut().orders.get_mut(&number) {
                    ordered.in_page = Some(in_page);
                }
                Report::InPage
            }
            Err(_) => Report::BrokenOff,
        };
        self.notify(number, report);
    }

    fn receive(self: &Rc<Self>, number: u32, message: &JsValue) {
        let bytes = message.dyn_ref::<Uint8Array>();
        match bytes.and_then(|bytes| Some((from_bytes(&bytes.to_vec())?, bytes.clone()))) {
            Some((news, bytes)) => {
                self.state.borrow_mut().has_answered = true;
                self.notify(number, Report::News(news, bytes));
            }
            None if matches!(self.state.borrow().place, Place::Page) => self.notify(number, Report::BrokenOff),
            None => self.replace_worker(),
        }
    }

    /// Called when the worker fails. If it has answered before, it broke and is replaced once.
    /// Otherwise it could not be loaded or started, and the page's own thread takes over.
    fn replace_worker(self: &Rc<Self>) {
        let numbers: Vec<u32> = {
            let mut state = self.state.borrow_mut();
            state.place = match state.has_answered {
                true => Place::Nowhere,
                false => Place::Page,
            };
            state.orders.keys().copied().collect()
        };
        let has_answered = std::mem::take(&mut self.state.borrow_mut().has_answered);
        let has_broken_twice = has_answered && std::mem::replace(&mut self.state.borrow_mut().has_broken, true);
        if has_answered && !has_broken_twice {
            limit::report(Limit::Engine);
        }
        for number in numbers {
            if has_broken_twice {
                self.notify(number, Report::BrokenOff);
                continue;
            }
            if has_answered {
                self.notify(number, Report::StartedAgain);
            }
            self.carry_out(number);
        }
    }

    fn notify(&self, number: u32, report: Report) {
        // Releases the borrow before the listener runs, as a report may lead to the next order.
        let listener = self
            .state
            .borrow()
            .orders
            .get(&number)
            .map(|ordered| ordered.listener.clone());
        if let Some(listener) = listener {
            listener(report);
        }
    }

    fn cancel(&self, number: u32) {
        let ordered = self.state.borrow_mut().orders.remove(&number);
        if ordered.is_some()
            && let Place::Worker(worker) = &self.state.borrow().place
        {
            worker.cancel(number);
        }
    }
}

fn with(engine: &Weak<Engine>, act: impl FnOnce(&Rc<Engine>)) {
    if let Some(engine) = engine.upgrade() {
        act(&engine);
    }
}
