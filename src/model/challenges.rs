//! Challenges: tasks on the stage, whose solution the timeline and the learner's place show.

use timeline::error::ErrorKind;
use timeline::fields::server_name;
use timeline::registry::{AlertDescription, ProtocolVersion};
use timeline::scenario::CertificateChoice;
use timeline::validation::{Failure, Outcome as CheckOutcome};
use timeline::{Action, Actor, HandshakeKind, Item, MessageKind, Operation, Outcome, Quantity, Step, Transfer};

use super::field_tree::field_at;
use super::state::Model;

/// A task.
#[derive(Debug)]
pub struct Challenge {
    /// Its name in links and locales.
    pub key: &'static str,
    /// Whether the learner types an answer.
    pub wants_answer: bool,
    /// Whether it is solved, by what the page shows or by the answer.
    pub is_solved: fn(&Model, &str) -> bool,
}

impl PartialEq for Challenge {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// The number of hints of each challenge.
pub const HINTS: usize = 3;

/// The learner's challenges.
#[derive(Clone, Debug, Default)]
pub struct Challenges {
    /// Whether the panel is open.
    pub is_open: bool,
    /// The chosen one; `None` for the list.
    pub chosen: Option<&'static Challenge>,
    /// The number of hints shown.
    pub hints: usize,
    /// Whether the last check found no solution.
    pub was_wrong: bool,
    /// The keys of the solved ones, in the order of the list.
    pub solved: Vec<&'static str>,
}

impl Challenges {
    /// Begins with a challenge.
    pub(super) fn choose(&mut self, challenge: &'static Challenge) {
        *self = Self {
            is_open: true,
            chosen: Some(challenge),
            solved: std::mem::take(&mut self.solved),
            ..Self::default()
        };
    }

    /// Marks a challenge as solved.
    pub(super) fn solve(&mut self, key: &'static str) {
        if !self.solved.contains(&key) {
            self.solved.push(key);
            self.solved
                .sort_by_key(|key| CHALLENGES.iter().position(|challenge| challenge.key == *key));
        }
    }
}

/// A message about challenges.
#[derive(Clone, Debug, PartialEq)]
pub enum ChallengeMessage {
    /// Open or close the panel.
    Toggle,
    /// Choose one.
    Choose(&'static Challenge),
    /// Return to the list.
    Leave,
    /// Show the next hint.
    ShowHint,
    /// Check whether the chosen one is solved, with the answer as typed.
    Check(String),
}

/// The challenge with this key.
pub fn named(key: &str) -> Option<&'static Challenge> {
    CHALLENGES.iter().find(|challenge| challenge.key == key)
}

macro_rules! challenge {
    ($key:literal, $is_solved:expr) => {
        Challenge {
            key: $key,
            wants_answer: false,
            is_solved: |model, _| $is_solved(model).unwrap_or(false),
        }
    };
    ($key:literal, answer $is_solved:expr) => {
        Challenge {
            key: $key,
            wants_answer: true,
            is_solved: |model, answer| $is_solved(model, answer).unwrap_or(false),
        }
    };
}

/// All challenges, easier ones first.
pub const CHALLENGES: &[Challenge] = &[
    challenge!("first-secret", is_at_first_secret),
    challenge!("only-the-name", only_the_name_fails),
    challenge!("valid-but-refused", refuses_a_valid_certificate),
    challenge!("two-suites-each", disagree_with_two_suites_each),
    challenge!("find-the-name", marks_the_host_name),
    challenge!("master-secret", answer knows_the_main_secret),
    challenge!("thief", answer knows_the_first_text),
    challenge!("same-text-twice", says_the_same_twice),
    challenge!("no-certificate", connects_without_certificate),
    challenge!("after-change-cipher-spec", fails_after_change_cipher_spec),
    challenge!("silent-server", spoils_the_box),
    challenge!("second-hello", forces_a_second_hello),
    challenge!("first-sealed-byte", marks_the_first_sealed_byte),
    challenge!("ordered-twice", is_ordered_twice),
];

/// The secret that the key exchange gives.
const SECRETS: [Item; 2] = [Item::PreMasterSecret, Item::SharedSecret];

fn is_at_first_secret(model: &Model) -> Option<bool> {
    let learns = |step: &Step| step.learned.iter().any(|(_, it)| SECRETS.contains(&it.item));
    Some(model.steps().iter().position(learns)? == model.cursor())
}

/// The failed checks of the first certificate that is refused.
fn only_the_name_fails(model: &Model) -> Option<bool> {
    let report = model.steps().iter().find_map(|step| match &step.action {
        Action::Validation(report) if step.failure.is_some() => Some(report),
        _ => None,
    })?;
    let failed = report
        .checks
        .iter()
        .filter(|check| check.outcome != CheckOutcome::Passed);
    Some(failed.count() == 1 && report.failure() == Some(Failure::NameMismatch))
}

fn refuses_a_valid_certificate(model: &Model) -> Option<bool> {
    let timeline = &model.whole_timeline()?.timeline;
    let is_valid = timeline.scenario.as_ref()?.server.certificate == CertificateChoice::Valid;
    Some(is_valid && timeline.detection()?.alert == Some(AlertDescription::CERTIFICATE_EXPIRED))
}

fn disagree_with_two_suites_each(model: &Model) -> Option<bool> {
    let timeline = &model.whole_timeline()?.timeline;
    let scenario = timeline.scenario.as_ref()?;
    let sides = [&scenario.client.negotiation, &scenario.server.negotiation];
    let have_two = sides.iter().all(|side| side.cipher_suites.len() > 1);
    Some(have_two && timeline.detection()?.error.kind == ErrorKind::NoCommonCipherSuite)
}

fn fails_after_change_cipher_spec(model: &Model) -> Option<bool> {
    let timeline = &model.whole_timeline()?.timeline;
    timeline.scenario.as_ref()?.edits_made().next()?;
    let is_switch = |step: &Step| step.transfer().map(Transfer::message) == Some(MessageKind::ChangeCipherSpec);
    let switch = timeline.steps.iter().position(is_switch)?;
    let failing = timeline.detection()?.step;
    Some(failing > switch && timeline.steps.get(failing)?.version == Some(ProtocolVersion::TLS_1_2))
}

fn spoils_the_box(model: &Model) -> Option<bool> {
    let is_spoilt = |step: &Step| {
        let mut all = step.computations();
        let fails =
            all.any(|it| it.operation == Operation::DecryptPreMasterSecret && it.outcome == Outcome::Mismatched);
        fails && step.failure.is_none()
    };
    Some(model.steps().iter().any(is_spoilt))
}

/// A text and the record that carries it.
struct SealedText<'a> {
    connection: usize,
    from: Actor,
    text: &'a [u8],
    record: &'a [u8],
}

/// The texts of both sides, in order.
fn sealed_texts(model: &Model) -> impl Iterator<Item = SealedText<'_>> {
    model.steps().iter().filter_map(|step| {
        let transfer = step.transfer()?;
        let plaintext = transfer.sent.plaintext.as_ref()?;
        let is_text = transfer.message() == MessageKind::ApplicationData;
        is_text.then_some(SealedText {
            connection: step.connection,
            from: step.actor,
            text: &plaintext.bytes,
            record: &transfer.sent.bytes,
        })
    })
}

fn says_the_same_twice(model: &Model) -> Option<bool> {
    let said: Vec<_> = sealed_texts(model).collect();
    let is_again = |(place, one): (usize, &SealedText<'_>)| {
        let mut later = said.iter().skip(place + 1);
        later.any(|other| {
            let is_same = (one.connection, one.from, one.text) == (other.connection, other.from, other.text);
            is_same && one.record != other.record
        })
    };
    Some(said.iter().enumerate().any(is_again))
}

fn connects_without_certificate(model: &Model) -> Option<bool> {
    let timeline = &model.whole_timeline()?.timeline;
    let last = timeline.steps.last()?.connection;
    let without = |connection: usize| {
        let mut steps = timeline.steps.iter().filter(|step| step.connection == connection);
        let carries = |step: &Step| {
            let certificate = MessageKind::Handshake(HandshakeKind::Certificate);
            step.transfer().is_some_and(|transfer| transfer.carries(certificate))
        };
        let is_open = sealed_texts(model).any(|it| it.connection == connection);
        is_open && !steps.any(carries)
    };
    Some(timeline.detection().is_none() && (0..=last).any(without))
}

fn marks_the_host_name(model: &Model) -> Option<bool> {
    let inspection = model.inspection();
    let step = model.steps().get(model.inspected_message()?)?;
    let annotation = step.transfer()?.sent.annotation.as_ref()?;
    let field = field_at(annotation, inspection.selected_field?)?;
    Some([server_name::SERVER_NAME, server_name::SERVER_NAME_VALUE].contains(&field.field))
}

/// The master secret of TLS 1.2, or the main secret of TLS 1.3.
fn main_secret(model: &Model) -> Option<&Quantity> {
    let mut all = model.steps().iter().flat_map(Step::computations);
    let is_it = |it: &&Quantity| matches!(it.item, Item::MasterSecret | Item::MainSecret);
    all.find_map(|computation| computation.outputs.iter().find(is_it))
}

fn knows_the_main_secret(model: &Model, answer: &str) -> Option<bool> {
    let digits: String = answer.chars().filter(|it| !it.is_whitespace()).collect();
    let typed = timeline::scenario::read_hexadecimal(&digits).ok()?;
    let secret = &main_secret(model)?.bytes;
    Some(typed.len() >= 4 && secret.starts_with(&typed))
}

fn knows_the_first_text(model: &Model, answer: &str) -> Option<bool> {
    let text = sealed_texts(model).find(|it| it.from == Actor::Client)?.text;
    let has_box = |step: &Step| {
        step.computations()
            .any(|it| it.operation == Operation::DecryptPreMasterSecret)
    };
    Some(model.steps().iter().any(has_box) && is_same_text(core::str::from_utf8(text).ok()?, answer))
}

/// Whether a learner has typed a text, whatever they made of its signs and blanks.
fn is_same_text(text: &str, typed: &str) -> bool {
    let letters = |text: &str| {
        let letters = text.chars().filter(|it| it.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let (text_letters, typed_letters) = (letters(text), letters(typed));
    match text_letters.is_empty() {
        true => text.trim() == typed.trim(),
        false => text_letters == typed_letters,
    }
}

fn forces_a_second_hello(model: &Model) -> Option<bool> {
    let timeline = &model.whole_timeline()?.timeline;
    let retries = MessageKind::Handshake(HandshakeKind::HelloRetryRequest);
    let asks = |step: &Step| step.transfer().map(Transfer::message) == Some(retries);
    let is_honest = timeline.scenario.as_ref()?.edits_made().next().is_none();
    Some(is_honest && timeline.detection().is_none() && timeline.steps.iter().any(asks))
}

fn marks_the_first_sealed_byte(model: &Model) -> Option<bool> {
    let is_sealed = |step: &Step| {
        let is_of_version = step.version == Some(ProtocolVersion::TLS_1_3) && step.actor == Actor::Server;
        is_of_version && step.transfer().is_some_and(Transfer::is_protected)
    };
    let first = model.steps().iter().position(is_sealed)?;
    let is_there = model.inspected_message() == Some(first);
    Some(is_there && model.inspection().selected_byte == Some(timeline::record::HEADER_LENGTH))
}

fn is_ordered_twice(model: &Model) -> Option<bool> {
    let read = model.steps().iter().filter_map(|step| {
        let texts = step
            .learned
            .iter()
            .filter(|(actor, it)| *actor == Actor::Server && it.item == Item::Plaintext);
        texts.map(|(_, it)| (step.connection, &it.bytes)).next()
    });
    let read: Vec<_> = read.collect();
    let is_again = |(connection, text): &(usize, &Vec<u8>)| {
        let mut others = read.iter();
        *connection == 1 && others.any(|(other, same)| *other == 2 && same == text)
    };
    Some(read.iter().any(is_again))
}

#[cfg(test)]
mod tests;
