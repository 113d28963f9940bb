//! The attacker's panel: the record at hand, what can be done to it, the edits so far, and who noticed.

use timeline::field::Annotation;
use timeline::scenario::{Edit, EditKind, Forgery};
use timeline::{Actor, Step, Transfer};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::recipes::{RECIPES, Recipe};
use crate::model::{Layer, Model};
use crate::stories::Handshake;
use crate::view::attack_result::{ResultView, result};
use crate::view::later_words;
use crate::view::listener::{ListenerView, overheard};
use crate::view::message_name::message_name;
use crate::view::text::{Span, shortened};
use crate::view::text::{hexadecimal, spans};

/// The most fields that are offered for a change.
const MOST_FIELDS: usize = 200;
/// The most characters of a field's value in the list of fields.
const LONGEST_VALUE: usize = 24;

/// The attacker's panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttackView {
    /// Why the words are not there yet.
    pub status: Option<String>,
    /// The record at hand.
    pub target: Option<TargetView>,
    /// The edits, in the order in which they were made.
    pub edits: Vec<EditView>,
    /// Whether the last change can be undone.
    pub can_undo: bool,
    /// Who noticed, or that nobody did; `None` without edits.
    pub result: Option<ResultView>,
    /// What the attacker reads and cannot open.
    pub knows: Option<ListenerView>,
    /// The ready-made attacks on this handshake.
    pub recipes: Vec<RecipeView>,
    /// What was wrong with the typed bytes.
    pub problem: Option<String>,
}

/// A record, and what can be done to it.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetView {
    /// The step that sends it.
    pub step: usize,
    /// Its name and sender.
    pub title: String,
    /// What can be done with one click.
    pub deeds: Vec<DeedView>,
    /// The fields that can be changed, in byte order.
    pub fields: Vec<FieldOption>,
    /// The earlier records that can be sent again.
    pub earlier: Vec<EarlierRecord>,
    /// The records that can be made without a key: name, bytes in hexadecimal.
    pub forgeries: Vec<(String, String)>,
}

/// Something that can be done to a record with one click.
#[derive(Clone, Debug, PartialEq)]
pub struct DeedView {
    /// What happens to the record.
    pub kind: EditKind,
    /// The label of the button.
    pub label: String,
}

/// A field that can be changed.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldOption {
    /// Its first byte in the record.
    pub offset: usize,
    /// Its name, place and value.
    pub label: String,
    /// Its bytes in hexadecimal.
    pub bytes: String,
}

/// An earlier record.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierRecord {
    /// The edit that sends it again.
    pub kind: EditKind,
    /// Its name and sender.
    pub label: String,
}

/// An edit in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct EditView {
    /// What it does.
    pub label: String,
    /// Whether it is switched on.
    pub is_on: bool,
}

/// A ready-made attack.
#[derive(Clone, Debug, PartialEq)]
pub struct RecipeView {
    /// Which.
    pub recipe: &'static Recipe,
    /// Its name.
    pub title: String,
    /// What the attacker does, and what to look for.
    pub words: Vec<Span>,
    /// Whether it was followed last.
    pub is_followed: bool,
}

/// The attacker's panel at the cursor.
pub fn attack(text: &Localizer, model: &Model) -> AttackView {
    if !text.has_later() {
        return AttackView {
            status: later_words::status(text, model),
            ..AttackView::default()
        };
    }
    let edits = model.scenario.edits.iter();
    AttackView {
        status: None,
        target: target(text, model),
        edits: edits.map(|edit| edit_view(text, model, edit)).collect(),
        can_undo: model.attack.can_undo(),
        result: result(text, model),
        knows: overheard(text, model),
        recipes: recipes(text, model),
        problem: model.attack.refused.as_ref().map(|typed| {
            let typed = shortened(typed, LONGEST_VALUE);
            text.with("attack-bad-bytes", &arguments!("typed" = typed))
        }),
    }
}

fn target(text: &Localizer, model: &Model) -> Option<TargetView> {
    let (step, actor, transfer) = model.record_at_hand()?;
    let length = transfer.sent.bytes.len();
    let flip = EditKind::Flip {
        offset: byte_at_hand(model, step, transfer),
        mask: 1,
    };
    let half = length.div_ceil(2);
    let deeds = [
        flip,
        EditKind::Drop,
        EditKind::Double,
        EditKind::Swap,
        EditKind::Shorten { length: half },
        EditKind::Cut { length: half },
    ];
    Some(TargetView {
        step,
        title: record_name(text, model, actor, transfer),
        deeds: deeds.into_iter().map(|kind| deed(text, kind)).collect(),
        fields: fields(text, transfer),
        earlier: earlier(text, model, step),
        forgeries: Forgery::ALL
            .iter()
            .map(|forgery| {
                let name = text.text(&format!("forgery-{}", forgery.key()));
                (name, hexadecimal(forgery.record()))
            })
            .collect(),
    })
}

/// The byte that a flip changes: the one that is selected on the wire, or the last one.
fn byte_at_hand(model: &Model, step: usize, transfer: &Transfer) -> usize {
    let selected = model.inspection().selected_byte;
    let is_of_record = model.inspected_message() == Some(step) && model.inspection().layer == Layer::Wire;
    let last = transfer.sent.bytes.len().saturating_sub(1);
    selected.filter(|byte| is_of_record && *byte <= last).unwrap_or(last)
}

fn deed(text: &Localizer, kind: EditKind) -> DeedView {
    let id = format!("deed-{}", kind.key());
    let label = match &kind {
        EditKind::Flip { offset, .. } => text.with(&id, &arguments!("byte" = offset.saturating_add(1))),
        _ => text.text(&id),
    };
    DeedView { kind, label }
}

fn fields(text: &Localizer, transfer: &Transfer) -> Vec<FieldOption> {
    let leaves = transfer.sent.annotation.as_ref().map(Annotation::leaves);
    let with_bytes = leaves
        .unwrap_or_default()
        .into_iter()
        .filter(|leaf| !leaf.range.is_empty());
    with_bytes
        .take(MOST_FIELDS)
        .map(|leaf| {
            let bytes = transfer.sent.bytes.get(leaf.range.clone()).unwrap_or_default();
            let bytes = hexadecimal(bytes);
            FieldOption {
                offset: leaf.range.start,
                label: text.with(
                    "attack-field",
                    &arguments!(
                        "name" = text.text(&format!("field-{}", leaf.field.key)),
                        "value" = shortened(&bytes, LONGEST_VALUE),
                        "byte" = leaf.range.start + 1
                    ),
                ),
                bytes,
            }
        })
        .collect()
}

/// The records that were sent before a step, the latest first.
fn earlier(text: &Localizer, model: &Model, step: usize) -> Vec<EarlierRecord> {
    let before = model.steps().iter().take(step).rev();
    let records = before.filter_map(|it| Some((it.actor, it.transfer()?)));
    records
        .map(|(actor, transfer)| EarlierRecord {
            kind: EditKind::Replay {
                of: actor,
                earlier: transfer.record,
            },
            label: record_name(text, model, actor, transfer),
        })
        .collect()
}

/// The name of a record with its sender.
fn record_name(text: &Localizer, model: &Model, actor: Actor, transfer: &Transfer) -> String {
    let message = message_name(text, model, transfer);
    text.with("attack-record", &arguments!("message" = message, "actor" = actor.key()))
}

/// The name of a record that an edit names, which may not occur in this session.
fn name_of(text: &Localizer, model: &Model, from: Actor, record: usize) -> String {
    match model
        .step_of_record(from, record)
        .and_then(|(_, step)| Step::transfer(step))
    {
        Some(transfer) => record_name(text, model, from, transfer),
        None => text.with(
            "attack-record-unknown",
            &arguments!("number" = record.saturating_add(1), "actor" = from.key()),
        ),
    }
}

fn edit_view(text: &Localizer, model: &Model, edit: &Edit) -> EditView {
    let mut arguments = arguments!("record" = name_of(text, model, edit.from, edit.record));
    match &edit.kind {
        EditKind::Flip { offset, .. } => arguments.set("byte", offset.saturating_add(1)),
        EditKind::Overwrite { offset, bytes } => {
            arguments.set("byte", offset.saturating_add(1));
            arguments.set("count", bytes.len());
        }
        EditKind::Shorten { length } | EditKind::Cut { length } => arguments.set("count", *length),
        EditKind::Replay { of, earlier } => arguments.set("earlier", name_of(text, model, *of, *earlier)),
        EditKind::Inject { bytes } => arguments.set("count", bytes.len()),
        EditKind::Drop | EditKind::Double | EditKind::Swap => {}
    }
    EditView {
        label: text.with(&format!("edit-{}", edit.kind.key()), &arguments),
        is_on: edit.is_on,
    }
}

/// The recipes for the shown handshake.
fn recipes(text: &Localizer, model: &Model) -> Vec<RecipeView> {
    if !text.has_later() {
        return Vec::new();
    }
    // An attack can lead to another handshake than the one that the client wanted.
    let wanted = Handshake::wanted(&model.scenario);
    let own = RECIPES.iter().filter(|recipe| recipe.handshakes.contains(&wanted));
    own.map(|recipe| RecipeView {
        recipe,
        title: text.text(&format!("recipe-{}", recipe.key)),
        words: spans(&text.text(&format!("recipe-{}.words", recipe.key))),
        is_followed: model.attack.recipe == Some(recipe),
    })
    .collect()
}
