//! The validation of a chain of certificates.

use serde_json::{Value, json};
use timeline::validation::{Check, CheckName, Evidence, Failure, Label, Outcome, PathCertificate, Report};

use super::hexadecimal;
use super::plain::{Plain, Refusal, field, field_by, object, plain_keys, plain_object};

plain_keys!(CheckName, Failure, Label);

impl Plain for Report {
    fn write(&self) -> Value {
        json!({
            "kind": "validation",
            "path": self.path.write(),
            "checks": self.checks.write(),
            "unreadable_roots": self.unreadable_roots.write(),
        })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        Ok(Self {
            path: field(object, "path")?,
            checks: field(object, "checks")?,
            unreadable_roots: field(object, "unreadable_roots")?,
        })
    }
}

plain_object! {
    PathCertificate {
        subject,
        issuer,
        serial_number by hexadecimal,
        not_before,
        not_after,
        key_kind by key_kind,
        key_bits,
        is_trusted_root,
        received_index,
        der by hexadecimal,
    }
}

/// The kinds of keys in certificates.
mod key_kind {
    use serde_json::Value;

    use super::Refusal;
    use crate::pki::public_key::KEY_KINDS;

    pub fn write(kind: &Option<&'static str>) -> Value {
        (*kind).into()
    }

    pub fn read(value: &Value) -> Result<Option<&'static str>, Refusal> {
        let known = |text: &str| KEY_KINDS.iter().copied().find(|kind| *kind == text);
        match value.as_str() {
            Some(text) => known(text).map(Some).ok_or_else(Refusal::bad_value),
            None => Ok(None),
        }
    }
}

impl Plain for Check {
    fn write(&self) -> Value {
        json!({
            "name": self.name.write(),
            "certificate": self.certificate.write(),
            "failure": match self.outcome {
                Outcome::Passed => Value::Null,
                Outcome::Failed(failure) => failure.write(),
            },
            "evidence": self.evidence.write(),
        })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        Ok(Self::new(
            field(object, "name")?,
            field(object, "certificate")?,
            field(object, "failure")?,
            field(object, "evidence")?,
        ))
    }
}

impl Plain for Evidence {
    fn write(&self) -> Value {
        let (kind, value) = match self {
            Self::Time { seconds, .. } => ("time", json!(seconds)),
            Self::Number { value, .. } => ("number", json!(value)),
            Self::Flag { value, .. } => ("flag", json!(value)),
            Self::Text { value, .. } => ("text", json!(value)),
            Self::TextList { values, .. } => ("texts", json!(values)),
            Self::Bytes { value, .. } => ("bytes", hexadecimal::write(value)),
        };
        json!({ "label": self.label().write(), "kind": kind, "value": value })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        let label = field(object, "label")?;
        let number = |value: &Value| value.as_u64().ok_or_else(Refusal::bad_value);
        Ok(match field::<String>(object, "kind")?.as_str() {
            "time" => Self::Time {
                label,
                seconds: field_by(object, "value", number)?,
            },
            "number" => Self::Number {
                label,
                value: field_by(object, "value", number)?,
            },
            "flag" => Self::flag(label, field(object, "value")?),
            "text" => Self::Text {
                label,
                value: field(object, "value")?,
            },
            "texts" => Self::text_list(label, field(object, "value")?),
            "bytes" => Self::Bytes {
                label,
                value: field_by(object, "value", hexadecimal::read)?,
            },
            _ => return Err(Refusal::bad_value().in_field("kind")),
        })
    }
}
