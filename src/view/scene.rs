//! The picture of a step in the everyday story: what each side holds, what is in transit, and what
//! an eavesdropper gets.
//!
//! A picture depends on what happened in the step, never on its number, so all handshakes share the same pieces.

mod shelf;
mod thing;

use timeline::{Action, Actor, Arrival, Computation, Item, MessageKind, Operation, Outcome, Step, Transfer};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Model, Viewpoint};
use crate::view::change::{ChangeView, of_record};
use crate::view::everyday;
use crate::view::facts;
use crate::view::ladder::{quoted, unstressed};
use crate::view::message_name::is_locked;
use crate::view::text::{Span, spans};
use crate::view::viewpoint::{sees_plaintext, sees_step};

pub use self::shelf::{ShelfItem, ShelfView};
pub use self::thing::Thing;

/// The picture of one step.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneView {
    /// The step, counted from 0.
    pub step: usize,
    /// The client.
    pub client: SideView,
    /// The server.
    pub server: SideView,
    /// The speech or thought of one of them.
    pub bubble: Option<SpeechView>,
    /// The thing in transit.
    pub traveller: Option<TravellerView>,
    /// The eavesdropper on the wire.
    pub eavesdropper: WatcherView,
    /// Whether both sides have derived the same keys; `None` in other steps.
    pub are_keys_equal: Option<bool>,
    /// Whether the picture is animated.
    pub is_moving: bool,
}

/// One of the two sides.
#[derive(Clone, Debug, PartialEq)]
pub struct SideView {
    /// Which.
    pub actor: Actor,
    /// `Client` or `Server`.
    pub title: String,
    /// Its subtitle: `browser`, or the host name.
    pub subtitle: String,
    /// What it holds.
    pub shelf: ShelfView,
    /// What it does in this step; `None` if it does nothing, or nothing that this viewpoint sees.
    pub work: Option<WorkView>,
}

/// A side's work in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkView {
    /// The things it starts from.
    pub inputs: Vec<Thing>,
    /// The result, if that is another thing.
    pub result: Option<Thing>,
    /// Whether a check passed; `None` if nothing was checked.
    pub is_good: Option<bool>,
    /// Whether it compares the two things that it starts from.
    pub compares: bool,
}

/// The speech or thought of one side.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeechView {
    /// The speaker.
    pub actor: Actor,
    /// The speaker's name.
    pub speaker: String,
    /// The words.
    pub words: Vec<Span>,
    /// Whether the learner typed them, in any script.
    pub is_typed: bool,
    /// Whether it is only a thought: nothing is sent.
    pub is_thought: bool,
}

/// A thing in transit.
#[derive(Clone, Debug, PartialEq)]
pub struct TravellerView {
    /// What it is.
    pub thing: Thing,
    /// Who sent it.
    pub from: Actor,
    /// Its text for screen readers.
    pub label: String,
    /// Whether it is sealed with the session's keys.
    pub is_sealed: bool,
    /// Whether it was changed in transit.
    pub is_altered: bool,
    /// The first changed byte.
    pub change: Option<ChangeView>,
    /// Whether it never arrives, or is ignored.
    pub is_lost: bool,
    /// Whether it comes from somebody on the way.
    pub is_of_attacker: bool,
}

/// The eavesdropper.
#[derive(Clone, Debug, PartialEq)]
pub struct WatcherView {
    /// The name: one who only listens, or one who does more.
    pub title: String,
    /// What the eavesdropper gets, in one sentence.
    pub words: Vec<Span>,
    /// Whether the copy stays encrypted.
    pub is_shut: bool,
    /// Whether anything is in transit.
    pub is_active: bool,
}

/// The picture of the step at the cursor; `None` before a session is ready.
pub fn scene(text: &Localizer, model: &Model) -> Option<SceneView> {
    let step = model.current_step()?;
    Some(SceneView {
        step: model.cursor(),
        client: side(text, model, step, Actor::Client),
        server: side(text, model, step, Actor::Server),
        bubble: bubble(text, model, step),
        traveller: match &step.action {
            Action::Transfer(transfer) => Some(traveller(text, model, step, transfer)),
            Action::Arrival(arrival) => Some(newcomer(text, model, step, arrival)),
            _ => None,
        },
        eavesdropper: watcher(text, model, step),
        are_keys_equal: are_keys_equal(model, step),
        is_moving: model.moved_forward(),
    })
}

fn side(text: &Localizer, model: &Model, step: &Step, actor: Actor) -> SideView {
    SideView {
        actor,
        title: text.text(&format!("actor-{}", actor.key())),
        subtitle: match actor {
            Actor::Client => text.text("scene-client-is"),
            Actor::Server => model.host_name().to_owned(),
        },
        shelf: shelf::shelf(text, model, actor),
        work: (step.actor == actor && sees_step(model.preferences.viewpoint, step))
            .then(|| work(step))
            .flatten(),
    }
}

/// The work of a step, apart from sending.
fn work(step: &Step) -> Option<WorkView> {
    let work = |inputs: &[Thing], result: Option<Thing>, is_good: Option<bool>| {
        Some(WorkView {
            inputs: inputs.to_vec(),
            result,
            is_good,
            compares: false,
        })
    };
    match &step.action {
        Action::Transfer(_) | Action::Arrival(_) => None,
        Action::Negotiation(_) => work(&[Thing::Postcard], None, Some(step.failure.is_none())),
        Action::Validation(_) => work(&[Thing::Card], None, Some(step.failure.is_none())),
        Action::Failure => work(&[], None, Some(false)),
        Action::Computation(computations) => computation_work(computations),
    }
}

fn computation_work(computations: &[Computation]) -> Option<WorkView> {
    use Operation as It;
    let last = computations.last()?;
    let checked = match computations.iter().any(|it| it.outcome == Outcome::Mismatched) {
        true => Some(false),
        false => (last.outcome == Outcome::Matched).then_some(true),
    };
    let (inputs, result): (&[Thing], Option<Thing>) = match last.operation {
        It::GeneratePreMasterSecret => (&[], Some(Thing::Secret)),
        It::EncryptPreMasterSecret => (&[Thing::Secret, Thing::OpenPadlock], Some(Thing::Box)),
        It::DecryptPreMasterSecret => (
            &[Thing::Box, Thing::Key],
            Some(Thing::Secret).filter(|_| checked != Some(false)),
        ),
        It::GenerateKeyPair => (&[], Some(Thing::Half)),
        It::SignKeyExchange => (&[Thing::Half], Some(Thing::Signature)),
        It::VerifyKeyExchange => (&[Thing::Signature, Thing::Card], None),
        It::AgreeOnSecret | It::EncapsulateSecret | It::DecapsulateSecret | It::JoinSecrets => (
            &[Thing::Half, Thing::Half],
            Some(Thing::Secret).filter(|_| checked != Some(false)),
        ),
        It::DeriveMasterSecret | It::DeriveExtendedMasterSecret | It::DeriveKeys => {
            (&[Thing::Secret, Thing::RandomNumber], Some(Thing::Keys))
        }
        It::ExtractSecret | It::ExpandSecret | It::ExpandKey => (&[Thing::Secret], Some(Thing::Keys)),
        It::ComputeVerifyData | It::ComputeBinder | It::HashHandshake => (&[], Some(Thing::Fingerprint)),
        It::CheckVerifyData | It::CheckBinder => (&[Thing::Fingerprint, Thing::Fingerprint], None),
        It::SignHandshake => (&[], Some(Thing::Signature)),
        It::VerifyHandshake => (&[Thing::Signature], None),
        It::SealRecord | It::CompressFragment | It::ComputeRecordMac | It::EncryptBlocks => {
            (&[Thing::Letter], Some(Thing::Envelope))
        }
        It::OpenRecord | It::DecompressFragment | It::CheckRecordMac | It::DecryptBlocks => (
            &[Thing::Envelope],
            Some(Thing::Letter).filter(|_| checked != Some(false)),
        ),
        It::VerifyCertificate => (&[Thing::Card], None),
        It::MakeNonce
        | It::XorNonce
        | It::MakeAdditionalData
        | It::MakeInnerPlaintext
        | It::MakeSignedContent
        | It::ExpandFinishedKey => return None,
    };
    Some(WorkView {
        inputs: inputs.to_vec(),
        result,
        is_good: checked,
        compares: matches!(last.operation, It::CheckVerifyData | It::CheckBinder),
    })
}

fn traveller(text: &Localizer, model: &Model, step: &Step, transfer: &Transfer) -> TravellerView {
    let thing = thing::of_message(transfer.message(), model.story());
    let is_sealed = transfer.is_protected();
    TravellerView {
        thing,
        from: step.actor,
        label: label(text, "scene-traveller", thing, step.actor, is_sealed),
        is_sealed,
        is_altered: transfer.is_altered(),
        change: of_record(text, model, transfer).into_iter().next(),
        is_lost: transfer.received.is_none(),
        is_of_attacker: false,
    }
}

/// The text of a thing in transit for screen readers.
fn label(text: &Localizer, id: &str, thing: Thing, actor: Actor, is_sealed: bool) -> String {
    let arguments = arguments!(
        "thing" = text.text(&format!("scene-{}", thing.key())),
        "actor" = actor.key(),
        "sealed" = if is_sealed { "yes" } else { "no" },
    );
    text.with(id, &arguments)
}

/// A record that arrives although its sender does not send it in this step. Its actor is the receiver.
fn newcomer(text: &Localizer, model: &Model, step: &Step, arrival: &Arrival) -> TravellerView {
    let message = arrival.message();
    let thing = thing::of_message(message, model.story());
    let is_sealed = arrival.received.plaintext.is_some() || matches!(message, MessageKind::Encrypted(_));
    TravellerView {
        thing,
        from: step.actor.peer(),
        label: label(text, "scene-newcomer", thing, step.actor, is_sealed),
        is_sealed,
        is_altered: false,
        change: None,
        is_lost: false,
        is_of_attacker: true,
    }
}

/// What one side says with a transfer, or otherwise thinks, as far as this viewpoint allows.
fn bubble(text: &Localizer, model: &Model, step: &Step) -> Option<SpeechView> {
    let typed = typed(model, step);
    let words = match (&typed, step.transfer()) {
        (Some(bytes), _) => vec![unstressed(quoted(text, bytes))],
        (None, Some(transfer)) if !sees_plaintext(model, model.cursor(), transfer) => return None,
        (None, None) if !sees_step(model.preferences.viewpoint, step) => return None,
        (None, _) => spans(&everyday::words(
            text,
            &model.timeline()?.timeline,
            step,
            Some("bubble"),
        )?),
    };
    Some(SpeechView {
        actor: step.actor,
        speaker: text.text(&format!("actor-{}", step.actor.key())),
        words,
        is_typed: typed.is_some(),
        is_thought: step.transfer().is_none(),
    })
}

/// The text sent or read in a step, if this viewpoint can read it.
fn typed<'a>(model: &Model, step: &'a Step) -> Option<&'a [u8]> {
    match &step.action {
        Action::Transfer(transfer) => {
            let is_data = thing::of_message(transfer.message(), model.story()) == Thing::Envelope;
            let is_readable = is_data && sees_plaintext(model, model.cursor(), transfer);
            let plaintext = transfer.sent.plaintext.as_ref().filter(|_| is_readable)?;
            Some(&plaintext.bytes)
        }
        Action::Computation(computations) => {
            let last = computations
                .last()
                .filter(|_| sees_step(model.preferences.viewpoint, step))?;
            last.output(Item::Plaintext).filter(|_| last.operation.opens())
        }
        Action::Arrival(_) | Action::Negotiation(_) | Action::Validation(_) | Action::Failure => None,
    }
}

/// What the eavesdropper gets in a step: an open copy, a sealed one, or nothing.
fn watcher(text: &Localizer, model: &Model, step: &Step) -> WatcherView {
    let timeline = model.timeline();
    let words = timeline.and_then(|timeline| everyday::words(text, &timeline.timeline, step, Some("watcher")));
    let words = words.unwrap_or_else(|| text.with("scene-watcher-inside", &arguments!("actor" = step.actor.key())));
    let attacks = matches!(step.action, Action::Arrival(_))
        || step
            .transfer()
            .is_some_and(|it| it.is_altered() || facts::way(step) != "other");
    WatcherView {
        title: text.text(if attacks {
            "tab-attack"
        } else {
            "viewpoint-eavesdropper"
        }),
        words: spans(&words),
        is_shut: step.transfer().is_some_and(is_locked),
        is_active: step.arrived_message().is_some(),
    }
}

/// Whether both sides have derived the same keys, in the step in which the second one derives them.
fn are_keys_equal(model: &Model, step: &Step) -> Option<bool> {
    let has_mixed = step.computations().any(|it| it.operation == Operation::DeriveKeys);
    let timeline = model
        .timeline()
        .filter(|_| has_mixed && model.preferences.viewpoint == Viewpoint::Everyone)?;
    let keys_of = |actor| {
        let known = timeline.known_to(actor, model.cursor());
        let mut keys = known.filter(|(quantity, _)| quantity.item == Item::MasterSecret);
        keys.find(|(_, since)| since.is_some_and(|since| model.steps()[since].connection == step.connection))
    };
    let [(client, _), (server, _)] = [keys_of(Actor::Client)?, keys_of(Actor::Server)?];
    Some(client.bytes == server.bytes)
}
