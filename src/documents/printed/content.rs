//! The content of a sheet of paper for each of the six steps, from the page's views.

use timeline::field::Annotation;
use timeline::record::HEADER_LENGTH;
use timeline::{Action, Actor, Item, MessageKind, Operation, Quantity, Step, Transfer};

use crate::documents::{at_step, whole_ladder};
use crate::i18n::Localizer;
use crate::model::{Model, Viewpoint};
use crate::stories::Chapter;
use crate::view::calculation::calculations;
use crate::view::derivation::derivation;
use crate::view::field_tree::Tree;
use crate::view::ladder::{ArrowView, LadderRow};
use crate::view::negotiation::choices;
use crate::view::story::reason;
use crate::view::text::{readable, short_hexadecimal, shortened};
use crate::view::validation::{ValidationView, validation};
use crate::view::value::{ValueView, value};
use crate::view::verdict::VerdictView;

/// The most steps of a chapter on paper, as a chat can have thousands.
const MOST_STEPS: usize = 60;
/// The most characters of a typed text on paper.
const LONGEST_WORDS: usize = 160;

/// One of the six steps of the story in one connection.
pub struct ChapterContent {
    /// 1 to 6.
    pub number: usize,
    /// Its name.
    pub title: String,
    /// Its connection, if there are several.
    pub connection: Option<String>,
    /// What it is about.
    pub summary: String,
    /// Whether the session reached it.
    pub is_reached: bool,
    /// The messages in it.
    pub messages: Vec<MessageContent>,
    /// The values learned in it.
    pub values: Vec<ValueContent>,
    /// The certificates checked in it.
    pub validation: Option<ValidationView>,
    /// The comparisons in it, with their outcome.
    pub verdicts: Vec<VerdictView>,
    /// The number of steps that are left out.
    pub left_out: usize,
}

/// A record sent by one side.
pub struct MessageContent {
    /// Its name.
    pub name: String,
    /// Sender, receiver and size.
    pub about: String,
    /// The typed text, if it carries one.
    pub words: Option<String>,
    /// The bytes on the wire, shortened; only for a protected record.
    pub bytes: Option<String>,
    /// Names and values of its fields; none for a protected record.
    pub fields: Vec<(String, String)>,
}

/// A value and who knows it.
pub struct ValueContent {
    /// The value.
    pub value: ValueView,
    /// The sides that know it.
    pub whose: String,
}

/// All chapters of the first connection, and the chapters that later connections contain, from everyone's viewpoint.
pub fn chapters(text: &Localizer, model: &Model) -> Vec<ChapterContent> {
    let mut model = at_step(model, 0);
    model.preferences.viewpoint = Viewpoint::Everyone;
    let mut chapters = Vec::new();
    for connection in 0..model.connections() {
        let ladder = whole_ladder(text, &model, connection);
        let Some(timeline) = model.timeline() else { break };
        for (number, chapter) in (1..).zip(timeline.story(connection).chapters) {
            let is_of_it = |(index, step): &(usize, &Step)| {
                step.connection == connection && timeline.chapter_of(*index) == Some(*chapter)
            };
            let steps: Vec<_> = model.steps().iter().enumerate().filter(is_of_it).collect();
            if connection == 0 || !steps.is_empty() {
                chapters.push(of_chapter(
                    text,
                    &model,
                    (number, *chapter),
                    connection,
                    &steps,
                    &ladder,
                ));
            }
        }
    }
    chapters
}

fn of_chapter(
    text: &Localizer,
    model: &Model,
    (number, chapter): (usize, Chapter),
    connection: usize,
    all_steps: &[(usize, &Step)],
    ladder: &[LadderRow],
) -> ChapterContent {
    let steps = all_steps.get(..MOST_STEPS).unwrap_or(all_steps);
    let known = known(steps);
    let arrows = ladder.iter().filter_map(|row| match row {
        LadderRow::Arrow(arrow) => Some(arrow),
        LadderRow::Note(_) | LadderRow::Bubble(_) => None,
    });
    let messages = arrows.filter_map(|arrow| {
        let (_, step) = steps.iter().find(|(index, _)| *index == arrow.step)?;
        Some(message(text, model, arrow, step, step.transfer()?, &known))
    });
    let title = chapter.words();
    ChapterContent {
        number,
        connection: (model.connections() > 1).then(|| text.text(&format!("connection-{}", connection + 1))),
        summary: text.text(&format!("{title}.summary")),
        title: text.text(title),
        is_reached: !all_steps.is_empty(),
        messages: messages.collect(),
        values: known
            .iter()
            .map(|(quantity, who)| value_of(text, quantity, who))
            .collect(),
        validation: steps.iter().find_map(|(_, step)| match &step.action {
            // On paper, the checks alone represent the signatures.
            Action::Validation(report) => Some(validation(text, step.actor, report, &[])),
            Action::Transfer(_)
            | Action::Arrival(_)
            | Action::Negotiation(_)
            | Action::Computation(_)
            | Action::Failure => None,
        }),
        verdicts: steps
            .iter()
            .flat_map(|(index, step)| verdicts(text, model, *index, step))
            .collect(),
        left_out: all_steps.len() - steps.len(),
    }
}

/// The values learned in some steps, without repetition, with the sides that know them. Values of a
/// single record are listed with the record.
fn known<'a>(steps: &[(usize, &'a Step)]) -> Vec<(&'a Quantity, Vec<Actor>)> {
    let mut known: Vec<(&Quantity, Vec<Actor>)> = Vec::new();
    for (_, step) in steps {
        let of_no_record = step.computations().filter(|it| !it.operation.is_of_record());
        let computed = of_no_record
            .flat_map(|it| &it.outputs)
            .map(|quantity| (step.actor, quantity));
        let learned = step.learned.iter().map(|(actor, quantity)| (*actor, quantity));
        let lasting = learned.chain(computed).filter(|(_, it)| it.item != Item::Plaintext);
        for (actor, quantity) in lasting {
            match known.iter_mut().find(|(other, _)| *other == quantity) {
                Some((_, who)) if who.contains(&actor) => {}
                Some((_, who)) => who.push(actor),
                None => known.push((quantity, vec![actor])),
            }
        }
    }
    known
}

fn value_of(text: &Localizer, quantity: &Quantity, who: &[Actor]) -> ValueContent {
    let names: Vec<_> = who.iter().map(|actor| actor_name(text, *actor)).collect();
    ValueContent {
        value: value(text, quantity, false),
        whose: match names.len() {
            2.. if quantity.item.is_secret() => text.text("interface-shared"),
            _ => names.join(", "),
        },
    }
}

/// The name of a side.
pub fn actor_name(text: &Localizer, actor: Actor) -> String {
    text.text(&format!("actor-{}", actor.key()))
}

fn message(
    text: &Localizer,
    model: &Model,
    arrow: &ArrowView,
    step: &Step,
    transfer: &Transfer,
    known: &[(&Quantity, Vec<Actor>)],
) -> MessageContent {
    let way = [step.actor, step.actor.peer()].map(|actor| actor_name(text, actor));
    let mut about = vec![way.join(" → "), arrow.size.clone()];
    for (is_so, id) in [
        (transfer.is_protected(), "without-locked"),
        (arrow.is_altered, "interface-altered"),
        (arrow.is_fatal, "interface-fatal"),
    ] {
        if is_so {
            about.push(text.text(id));
        }
    }
    let plaintext = transfer.sent.plaintext.as_ref();
    let typed = plaintext.filter(|_| transfer.message() == MessageKind::ApplicationData);
    let words = typed.and_then(|plaintext| readable(&plaintext.bytes));
    MessageContent {
        name: arrow.name.clone(),
        about: about.join(" · "),
        words: words.map(|words| format!("“{}”", shortened(&words, LONGEST_WORDS))),
        bytes: plaintext.map(|_| short_hexadecimal(transfer.sent.bytes.get(HEADER_LENGTH..).unwrap_or_default())),
        fields: match plaintext {
            Some(_) => Vec::new(),
            None => fields(text, model, transfer, known),
        },
    }
}

/// The fields of a handshake message after its type and length (RFC 5246 §7.4). Leaves out fields
/// whose bytes are among the known values.
fn fields(
    text: &Localizer,
    model: &Model,
    transfer: &Transfer,
    known: &[(&Quantity, Vec<Actor>)],
) -> Vec<(String, String)> {
    let (MessageKind::Handshake(_), Some(record)) = (transfer.message(), &transfer.sent.annotation) else {
        return Vec::new();
    };
    let message = record.children.last().map_or(&[][..], |message| &message.children);
    let bytes = &transfer.sent.bytes;
    let is_known = |field: &&Annotation| {
        let field = bytes.get(field.range.clone());
        known
            .iter()
            .any(|(quantity, _)| Some(quantity.bytes.as_slice()) == field)
    };
    let fields = message.iter().skip(2).filter(|field| !is_known(field));
    fields.map(|field| field_of(text, model, bytes, field)).collect()
}

/// The name and the value of a field. A list of names is written out; another long value is replaced by its length.
fn field_of(text: &Localizer, model: &Model, bytes: &[u8], field: &Annotation) -> (String, String) {
    let mut tree = Tree::new(text, model, bytes, Vec::new());
    tree.add_all(field);
    let mut rows = tree.fields.into_iter();
    let (name, value) = rows.next().map(|row| (row.name, row.value)).unwrap_or_default();
    // The first field of a list is its length.
    let items: Vec<_> = rows.filter(|row| row.depth == 1).skip(1).collect();
    let is_list = !items.is_empty() && items.iter().all(|item| item.group.is_none());
    match is_list {
        true => {
            let items: Vec<_> = items.into_iter().map(|item| item.value).collect();
            (name, items.join(", "))
        }
        false => (name, value),
    }
}

/// The comparisons in a step, with their outcome.
fn verdicts(text: &Localizer, model: &Model, index: usize, step: &Step) -> Vec<VerdictView> {
    let mut verdicts = Vec::new();
    match &step.action {
        Action::Negotiation(negotiation) => {
            let missing = choices(text, negotiation).into_iter().filter(|choice| !choice.is_good);
            verdicts.extend(missing.map(|choice| VerdictView {
                is_good: false,
                text: format!("{}: {}", choice.title, choice.chosen),
            }));
        }
        Action::Validation(report) => verdicts.push(validation(text, step.actor, report, &[]).verdict),
        Action::Computation(computations) => {
            // A step may open a record before it checks `verify_data`, so only the last comparison counts.
            let compared = calculations(text, &at_step(model, index), step).into_iter();
            verdicts.extend(compared.filter_map(|it| it.verdict).next_back());
            if computations.iter().any(|it| it.operation == Operation::DeriveKeys) {
                verdicts.extend(derivation(text, &at_step(model, index), step).and_then(|it| it.verdict));
            }
        }
        Action::Transfer(_) | Action::Arrival(_) | Action::Failure => {}
    }
    let actor = step.failure.as_ref().map_or(step.actor, |(actor, _)| *actor);
    if let Some((_, error)) = &step.failure {
        verdicts.push(VerdictView {
            is_good: false,
            text: reason(text, actor, error),
        });
    }
    for verdict in &mut verdicts {
        verdict.text = format!("{}: {}", actor_name(text, actor), verdict.text);
    }
    verdicts.dedup();
    verdicts
}
