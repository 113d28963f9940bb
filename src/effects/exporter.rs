//! Has files made and read by `crates/exporter`: in a worker, or in the page where the browser gives none.

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
use super::{download, paper, picture};
use crate::i18n::Localizer;
use crate::model::TimelineHandle;
use crate::model::exports::{Export, Problem, Task, TaskNews};
use crate::model::share::Code;

/// Each worker gets one order.
const ONLY_ORDER: u32 = 0;

/// Work under way; dropping it ends it.
pub struct Running {
    _work: Rc<Work>,
}

struct Work {
    order: JsValue,
    /// Hears what came of it, once.
    done: Callback<Result<Answer, Problem>>,
    /// Whether the program has been loaded and begun: from then on a failure is its own.
    has_begun: Cell<bool>,
    worker: RefCell<Option<ProgramWorker>>,
    page: RefCell<Option<InPage>>,
}

/// Begins a task, for this session where one is needed, in these words where it has any.
pub fn start(task: Task, session: Option<&TimelineHandle>, text: &Localizer, tell: Callback<TaskNews>) -> Running {
    let order = match &task {
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
    };
    let done = Callback::from(move |outcome| match outcome {
        Ok(Answer::File(file)) => give(&task, file, &tell),
        Ok(Answer::Session(fragment)) => tell.emit(TaskNews::Opened(fragment)),
        Ok(Answer::Begun | Answer::Problem(_)) => tell.emit(broken_off()),
        Err(problem) => tell.emit(TaskNews::Failed(problem)),
    });
    carry_out(&order, done)
}

/// Gives the learner a file as is fit for it: to be saved, drawn in points before that, or printed.
fn give(task: &Task, file: MadeFile, tell: &Callback<TaskNews>) {
    let (task, tell) = (task.clone(), tell.clone());
    spawn_local(async move {
        let given = match task {
            Task::Make(Export::LadderPoints) => picture::in_points(file).await.and_then(|file| download::save(&file)),
            Task::Make(export) if export.is_paper() => paper::print(&file.text()).await,
            _ => download::save(&file),
        };
        tell.emit(match given {
            Ok(()) => TaskNews::Saved,
            Err(_) => broken_off(),
        });
    });
}

fn broken_off() -> TaskNews {
    TaskNews::Failed(Problem::new("broken-off", ""))
}

/// Begins to draw a link as a QR code.
pub fn draw_code(link: &str, tell: Callback<Code>) -> Running {
    let done = Callback::from(move |outcome| {
        tell.emit(match outcome {
            Ok(Answer::File(file)) => Code::Drawn(file.text().into()),
            Err(Problem { key: "too-long", .. }) => Code::TooLong,
            _ => Code::Failed,
        });
    });
    carry_out(&Order::Draw(link.to_owned()), done)
}

fn carry_out(order: &Order, done: Callback<Result<Answer, Problem>>) -> Running {
    let work = Rc::new(Work {
        order: order.to_value(),
        done,
        has_begun: Cell::new(false),
        worker: RefCell::default(),
        page: RefCell::default(),
    });
    let (hearing, failing) = (Rc::downgrade(&work), Rc::downgrade(&work));
    let worker = ProgramWorker::start(
        Program::Exporter,
        move |_, said| with(&hearing, |work| work.hear(&said)),
        move || with(&failing, Work::lose_worker),
    );
    let ordered = worker.and_then(|worker| {
        worker.order(Program::Exporter, ONLY_ORDER, &work.order)?;
        Ok(worker)
    });
    match ordered {
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
