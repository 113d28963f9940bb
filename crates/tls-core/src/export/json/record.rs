//! Records in all their forms, and how they travel.

use serde_json::{Value, json};
use timeline::message::{Extent, Message, MessageKind};
use timeline::registry::ContentType;
use timeline::{Arrival, Cause, LayerTrace, RecordId, RecordTrace, Transfer};

use super::plain::{Plain, Refusal, field, field_by, object, plain_keys, plain_serde};
use super::registered::Named;
use super::{annotation, hexadecimal};

plain_serde!(Cause);

/// Its number.
impl Plain for RecordId {
    fn write(&self) -> Value {
        self.0.write()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        Plain::read(value).map(Self)
    }
}

impl Plain for LayerTrace {
    fn write(&self) -> Value {
        json!({ "bytes": hexadecimal::write(&self.bytes), "annotation": self.annotation.write() })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        let layer = Self {
            bytes: field_by(object, "bytes", hexadecimal::read)?,
            annotation: field(object, "annotation")?,
        };
        annotation::check(layer.annotation.as_ref(), layer.bytes.len())?;
        Ok(layer)
    }
}

impl Plain for RecordTrace {
    fn write(&self) -> Value {
        let plaintext = self.plaintext.as_ref();
        json!({
            "content_type": Named(self.content_type).write(),
            "inner_content_type": self.inner_content_type.map(Named).write(),
            "bytes": hexadecimal::write(&self.bytes),
            "annotation": self.annotation.write(),
            "plaintext": plaintext.map(|layer| hexadecimal::write(&layer.bytes)),
            "plaintext_annotation": plaintext.and_then(|layer| layer.annotation.as_ref()).map(Plain::write),
            "compressed": self.compressed.write(),
            "padded": self.padded.write(),
        })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        let plaintext = field_by(object, "plaintext", |value| match value {
            Value::Null => Ok(None),
            digits => hexadecimal::read(digits).map(Some),
        })?;
        let plaintext_annotation = field(object, "plaintext_annotation")?;
        let record = Self {
            content_type: field::<Named<ContentType>>(object, "content_type")?.0,
            inner_content_type: field::<Option<Named<ContentType>>>(object, "inner_content_type")?.map(|named| named.0),
            bytes: field_by(object, "bytes", hexadecimal::read)?,
            annotation: field(object, "annotation")?,
            plaintext: plaintext.map(|bytes| LayerTrace {
                bytes,
                annotation: plaintext_annotation,
            }),
            compressed: field(object, "compressed")?,
            padded: field(object, "padded")?,
        };
        annotation::check(record.annotation.as_ref(), record.bytes.len())?;
        if let Some(plaintext) = &record.plaintext {
            annotation::check(plaintext.annotation.as_ref(), plaintext.bytes.len())
                .map_err(|refusal| Refusal::of_field(refusal.kind, "plaintext_annotation"))?;
        }
        Ok(record)
    }
}

plain_keys!(Extent);
plain_serde!(MessageKind);

/// `name` only explains the kind.
impl Plain for Message {
    fn write(&self) -> Value {
        json!({
            "name": self.kind.name(),
            "kind": self.kind.write(),
            "extent": self.extent.write(),
        })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        Ok(Self {
            kind: field(object, "kind")?,
            extent: field(object, "extent")?,
        })
    }
}

/// `content_type` and `is_altered` only explain the records.
impl Plain for Transfer {
    fn write(&self) -> Value {
        json!({
            "kind": "transfer",
            "messages": self.messages.write(),
            "content_type": Named(self.sent.content_type).write(),
            "record": self.record.write(),
            "id": self.id.write(),
            "cause": self.cause.write(),
            "sent": self.sent.write(),
            "received": self.received.write(),
            "is_altered": self.is_altered(),
            "preparation": self.preparation.write(),
            "opening": self.opening.write(),
        })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        let sent: RecordTrace = field(object, "sent")?;
        Ok(Self {
            messages: field(object, "messages")?,
            sent,
            received: field(object, "received")?,
            preparation: field(object, "preparation")?,
            opening: field(object, "opening")?,
            record: field(object, "record")?,
            id: field(object, "id")?,
            cause: field(object, "cause")?,
        })
    }
}

/// `content_type` only explains the record.
impl Plain for Arrival {
    fn write(&self) -> Value {
        json!({
            "kind": "arrival",
            "messages": self.messages.write(),
            "content_type": Named(self.received.content_type).write(),
            "id": self.id.write(),
            "cause": self.cause.write(),
            "received": self.received.write(),
        })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        let received: RecordTrace = field(object, "received")?;
        Ok(Self {
            messages: field(object, "messages")?,
            received,
            id: field(object, "id")?,
            cause: field(object, "cause")?,
        })
    }
}
