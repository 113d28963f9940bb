//! Orders files from `crates/exporter`, which makes and reads them in a worker, or in the page if
//! the browser offers none.

pub mod answer;
pub mod order;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Uint8Array;
use timeline::work::to_bytes;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use self::answer::{Answer, MadeFile};
use self::order::Order;
use super::program::{InPage, Program, ProgramWorker, start_in_page};
use super::{download, locale, paper, picture};
use crate::i18n::Localizer;
use crate::model::TimelineHandle;
use crate::model::exports::{Export, Problem, Task, TaskNews};
use crate::model::share::Code;

/// Each worker gets a single order.
const ONLY_ORDER: u32 = 0;

/// Work under way. Dropping it cancels it.
pub struct Running {
    /// `None` while texts for it are being fetched.
    _work: Rc<RefCell<Option<Rc<Work>>>>,
}

struct Work {
    order: JsValue,
    /// Receives the outcome, once.
    done: Callback<Result<Answer, Problem>>,
    /// Whether the program has begun. If it fails before that, it could not be loaded or started.
    has_begun: Cell<bool>,
    worker: RefCell<Option<ProgramWorker>>,
    page: RefCell<Option<InPage>>,
}

/// Starts a task, with the session and the texts if it needs them.
pub fn start(
    task: Task,
    session: Option<Rc<TimelineHandle>>,
    text: Rc<Localizer>,
    send: Callback<TaskNews>,
) -> Running {
    let work: Rc<RefCell<Option<Rc<Work>>>> = Rc::default();
    let place = Rc::downgrade(&work);
    spawn_local(async move {
        let words = match &task {
            Task::Make(export) if export.has_words() => locale::with_later(text).await,
            Task::Make(_) | Task::Open(_) => Some(text),
        };
        // The task may have been cancelled in the meantime.
        match (place.upgrade(), words) {
            (Some(place), Some(text)) => {
                let order = order(&task, session.as_deref(), &text);
                *place.borrow_mut() = Some(carry_out(&order, receiver(task, send)));
            }
            (Some(_), None) => send.emit(TaskNews::Failed(Problem::new("not-loaded", ""))),
            (None, _) => {}
        }
    });
    Running { _work: work }
}

fn order(task: &Task, session: Option<&TimelineHandle>, text: &Localizer) -> Order {
    match task {
        Task::Make(export) => Order::Make {
            export: *export,
            language: text.language().tag.to_owned(),
            words: text.sources().map(|(part, source)| (part, source.to_owned())).collect(),
            scenario: Uint8Array::from(
                session
                    .map(|session| to_bytes(&session.timeline.scenario))
                    .unwrap_or_default()
                    .as_slice(),
            ),
            document: session.map(|session| session.document.clone()).unwrap_or_default(),
        },
        Task::Open(file) => Order::Open(file.file.clone()),
    }
}

/// Handles the outcome of a task.
fn receiver(task: Task, send: Callback<TaskNews>) -> Callback<Result<Answer, Problem>> {
    Callback::from(move |outcome| match outcome {
        Ok(Answer::File(file)) => give(&task, file, &send),
        Ok(Answer::Timeline { scenario, document }) => {
            let timeline = TimelineHandle::of_document(&scenario, document);
            send.emit(timeline.map_or_else(broken_off, |timeline| TaskNews::Opened(Rc::new(timeline.of_file()))));
        }
        Ok(Answer::Session(fragment)) => send.emit(TaskNews::Incomplete(fragment)),
        Ok(Answer::Begun | Answer::Problem(_)) => send.emit(broken_off()),
        Err(problem) => send.emit(TaskNews::Failed(problem)),
    })
}

/// Delivers a file: saves it, first rasterized if requested, or prints it.
fn give(task: &Task, file: MadeFile, send: &Callback<TaskNews>) {
    let (task, send) = (task.clone(), send.clone());
    spawn_local(async move {
        let given = match task {
            Task::Make(Export::LadderPoints) => picture::in_points(file).await.and_then(|file| download::save(&file)),
            Task::Make(export) if export.is_paper() => paper::print(&file.text()).await,
            _ => download::save(&file),
        };
        send.emit(match given {
            Ok(()) => TaskNews::Saved,
            Err(_) => broken_off(),
        });
    });
}

fn broken_off() -> TaskNews {
    TaskNews::Failed(Problem::new("broken-off", ""))
}

/// Starts drawing a link as a QR code.
pub fn draw_code(link: &str, send: Callback<Code>) -> Running {
    let done = Callback::from(move |outcome| {
        send.emit(match outcome {
            Ok(Answer::File(file)) => Code::Drawn(file.text().into()),
            Err(Problem { key: "too-long", .. }) => Code::TooLong,
            _ => Code::Failed,
        });
    });
    let work = carry_out(&Order::Draw(link.to_owned()), done);
    Running {
        _work: Rc::new(RefCell::new(Some(work))),
    }
}

fn carry_out(order: &Order, done: Callback<Result<Answer, Problem>>) -> Rc<Work> {
    let work = Rc::new(Work {
        order: order.to_value(),
        done,
        has_begun: Cell::new(false),
        worker: RefCell::default(),
        page: RefCell::default(),
    });
    let (receiver, failing) = (Rc::downgrade(&work), Rc::downgrade(&work));
    let worker = ProgramWorker::start(
        Program::Exporter,
        move |_, message| with(&receiver, |work| work.receive(&message)),
        move || with(&failing, Work::on_worker_failure),
    );
    let ordered = worker.and_then(|worker| {
        worker.order(Program::Exporter, ONLY_ORDER, &work.order)?;
        Ok(worker)
    });
    match ordered {
        Ok(worker) => *work.worker.borrow_mut() = Some(worker),
        Err(_) => work.go_on_in_page(),
    }
    work
}

fn with(work: &Weak<Work>, act: impl FnOnce(&Rc<Work>)) {
    if let Some(work) = work.upgrade() {
        act(&work);
    }
}

impl Work {
    /// Called when the worker fails. If it has begun, it broke. Otherwise it could not be loaded or
    /// started, and the page's own thread takes over.
    fn on_worker_failure(self: &Rc<Self>) {
        match self.has_begun.get() {
            true => self.fail("broken-off"),
            false => self.go_on_in_page(),
        }
    }

    fn go_on_in_page(self: &Rc<Self>) {
        let receiver = Rc::downgrade(self);
        let page = start_in_page(Program::Exporter, &self.order, move |message| {
            with(&receiver, |work| work.receive(&message));
        });
        match page {
            Ok(page) => *self.page.borrow_mut() = Some(page),
            Err(_) => self.fail("not-loaded"),
        }
    }

    fn receive(self: &Rc<Self>, message: &JsValue) {
        match Answer::from_value(message) {
            Some(Answer::Begun) => self.has_begun.set(true),
            Some(Answer::Problem(problem)) => self.done.emit(Err(problem)),
            Some(answer) => self.done.emit(Ok(answer)),
            None if self.has_begun.get() => self.fail("broken-off"),
            None => self.fail("not-loaded"),
        }
    }

    fn fail(&self, key: &str) {
        self.done.emit(Err(Problem::new(key, "")));
    }
}
