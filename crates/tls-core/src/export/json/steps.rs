//! What happened, step by step.

use serde_json::{Value, json};
use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};
use timeline::rejection::Rejection;
use timeline::{Action, Part, Step};

use super::plain::{Plain, Refusal, field, field_by, object, plain_object, plain_serde};

plain_serde!(ErrorKind);

plain_object! {
    Part {
        number,
        count,
    }
}

impl Plain for Step {
    fn write(&self) -> Value {
        json!({
            "connection": self.connection,
            "is_resumed": self.is_resumed,
            "is_unheeded": self.is_unheeded,
            "actor": self.actor.write(),
            "action": self.action.write(),
            "part": self.part.write(),
            "signatures": self.signatures.write(),
            "learned": self.learned.write(),
            "failure": self.failure.as_ref().map(|(actor, error)| write_failure(*actor, error)),
        })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        let action = field(object, "action")?;
        Ok(Self {
            connection: field(object, "connection")?,
            // Follows from the steps before this one.
            version: None,
            is_resumed: field(object, "is_resumed")?,
            is_unheeded: field(object, "is_unheeded")?,
            actor: field(object, "actor")?,
            part: field(object, "part")?,
            signatures: field(object, "signatures")?,
            learned: field(object, "learned")?,
            failure: field_by(object, "failure", |value| read_failure(value, &action))?,
            action,
        })
    }
}

impl Plain for Action {
    fn write(&self) -> Value {
        match self {
            Self::Transfer(transfer) => transfer.write(),
            Self::Arrival(arrival) => arrival.write(),
            Self::Negotiation(negotiation) => negotiation.write(),
            Self::Validation(report) => report.write(),
            Self::Computation(computations) => json!({
                "kind": "computation",
                "computations": computations.write(),
            }),
            Self::Failure => json!({ "kind": "failure" }),
        }
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        Ok(match field::<String>(object, "kind")?.as_str() {
            "transfer" => Self::Transfer(Box::new(Plain::read(value)?)),
            "arrival" => Self::Arrival(Box::new(Plain::read(value)?)),
            "negotiation" => Self::Negotiation(Box::new(Plain::read(value)?)),
            "validation" => Self::Validation(Box::new(Plain::read(value)?)),
            "computation" => Self::Computation(field(object, "computations")?),
            "failure" => Self::Failure,
            _ => return Err(Refusal::bad_value().in_field("kind")),
        })
    }
}

/// `kind`, `message`, `check` and `alert` only explain the details.
fn write_failure(actor: Actor, error: &Error) -> Value {
    json!({
        "actor": actor.write(),
        "kind": error.kind.key(),
        "details": error.kind.write(),
        "message": error.to_string(),
        "check": match &error.kind {
            ErrorKind::Certificate(failure) => Some(failure.key()),
            _ => None,
        },
        "alert": error.alert().map(|alert| alert.to_string()),
    })
}

/// The reason to refuse a certificate is in the report, which is the step's action.
fn read_failure(value: &Value, action: &Action) -> Result<Option<(Actor, Error)>, Refusal> {
    if value.is_null() {
        return Ok(None);
    }
    let object = object(value)?;
    let kind = field(object, "details")?;
    let rejection = match (&kind, action) {
        (ErrorKind::Certificate(_), Action::Validation(report)) => Rejection::of(report).map(Box::new),
        _ => None,
    };
    Ok(Some((field(object, "actor")?, Error { kind, rejection })))
}
