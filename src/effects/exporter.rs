//! Has files made and read by `crates/exporter`: in a worker, or in the page where the browser gives none.

pub mod answer;
pub mod order;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use yew::Callback;

use self::answer::Answer;
use self::order::Order;
use super::download;
use super::program::{InPage, InWorker, Program, start_in_page, start_worker};
use crate::i18n::Language;
use crate::model::exports::{Problem, Task, TaskNews};

/// Work under way; dropping it ends it.
pub struct Running {
    _work: Rc<Work>,
}

struct Work {
    order: JsValue,
    tell: Callback<TaskNews>,
    /// Whether the program has been loaded and begun: from then on a failure is its own.
    has_begun: Cell<bool>,
    worker: RefCell<Option<InWorker>>,
    page: RefCell<Option<InPage>>,
}

/// Begins a task, for the session that this fragment leads to.
pub fn start(task: Task, fragment: &str, language: Language, tell: Callback<TaskNews>) -> Running {
    let order = match task {
        Task::Make(export) => Order::Make {
            export,
            fragment: fragment.to_owned(),
            language: language.tag.to_owned(),
        },
        Task::Open(file) => Order::Open(file.file),
    };
    let work = Rc::new(Work {
        order: order.to_value(),
        tell,
        has_begun: Cell::new(false),
        worker: RefCell::default(),
        page: RefCell::default(),
    });
    let (hearing, failing) = (Rc::downgrade(&work), Rc::downgrade(&work));
    let worker = start_worker(
        Program::Exporter,
        &work.order,
        move |said| with(&hearing, |work| work.hear(&said)),
        move || with(&failing, Work::lose_worker),
    );
    match worker {
        Ok(worker) => *work.worker.borrow_mut() = Some(worker),
        Err(_) => work.go_on_in_page(),
    }
    Running { _work: work }
}

fn with(work: &Weak<Work>, act: impl FnOnce(&Rc<Work>)) {
    if let Some(work) = work.upgrade() {
        act(&work);
    }
}

impl Work {
    /// A worker that cannot be loaded or started says so only later; one that has begun has broken.
    fn lose_worker(self: &Rc<Self>) {
        match self.has_begun.get() {
            true => self.fail("broken-off"),
            false => self.go_on_in_page(),
        }
    }

    fn go_on_in_page(self: &Rc<Self>) {
        let hearing = Rc::downgrade(self);
        let page = start_in_page(Program::Exporter, &self.order, move |said| {
            with(&hearing, |work| work.hear(&said));
        });
        match page {
            Ok(page) => *self.page.borrow_mut() = Some(page),
            Err(_) => self.fail("not-loaded"),
        }
    }

    fn hear(self: &Rc<Self>, said: &JsValue) {
        match Answer::from_value(said) {
            Some(Answer::Begun) => self.has_begun.set(true),
            Some(Answer::File(file)) => match download::save(&file) {
                Ok(()) => self.tell.emit(TaskNews::Saved),
                Err(_) => self.fail("broken-off"),
            },
            Some(Answer::Session(fragment)) => self.tell.emit(TaskNews::Opened(fragment)),
            Some(Answer::Problem(problem)) => self.tell.emit(TaskNews::Failed(problem)),
            None if self.has_begun.get() => self.fail("broken-off"),
            None => self.fail("not-loaded"),
        }
    }

    fn fail(&self, key: &str) {
        self.tell.emit(TaskNews::Failed(Problem::new(key, "")));
    }
}
