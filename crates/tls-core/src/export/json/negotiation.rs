//! What the two sides agree on.

use serde_json::{Map, Value, json};
use timeline::negotiation::{Choice, FragmentLimit, Negotiation, ResumptionOutcome};
use timeline::registry::{MaxFragmentLength, Registered};

use super::hexadecimal;
use super::plain::{Plain, Refusal, field, field_by, object, plain_keys};
use super::registered::Named;

plain_keys!(ResumptionOutcome);

impl Plain for Negotiation {
    fn write(&self) -> Value {
        json!({
            "kind": "negotiation",
            "leader": self.leader.write(),
            "version": write_choice(&self.version, write_registered),
            "cipher_suite": write_choice(&self.cipher_suite, write_registered),
            "group": write_choice(&self.group, write_registered),
            "signature_scheme": write_choice(&self.signature_scheme, write_registered),
            "compression_method": write_choice(&self.compression_method, write_registered),
            "application_protocol": write_choice(&self.application_protocol, |name| hexadecimal::write(name)),
            "server_name": self.server_name.write(),
            "is_server_name_known": self.is_server_name_known,
            "extended_master_secret": self.extended_master_secret,
            "encrypt_then_mac": self.encrypt_then_mac,
            "fragment_limit": self.fragment_limit.write(),
            "resumption": self.resumption.write(),
        })
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        Ok(Self {
            leader: field(object, "leader")?,
            version: field_by(object, "version", |value| read_choice(value, read_registered))?,
            cipher_suite: field_by(object, "cipher_suite", |value| read_choice(value, read_registered))?,
            group: field_by(object, "group", |value| read_choice(value, read_registered))?,
            signature_scheme: field_by(object, "signature_scheme", |value| read_choice(value, read_registered))?,
            compression_method: field_by(object, "compression_method", |value| {
                read_choice(value, read_registered)
            })?,
            application_protocol: field_by(object, "application_protocol", |value| {
                read_choice(value, hexadecimal::read)
            })?,
            server_name: field(object, "server_name")?,
            is_server_name_known: field(object, "is_server_name_known")?,
            extended_master_secret: field(object, "extended_master_secret")?,
            encrypt_then_mac: field(object, "encrypt_then_mac")?,
            fragment_limit: field(object, "fragment_limit")?,
            resumption: field(object, "resumption")?,
        })
    }
}

fn write_registered<T: Registered + ToString>(number: &T) -> Value {
    Named(*number).write()
}

fn read_registered<T: Registered + ToString>(value: &Value) -> Result<T, Refusal> {
    Named::read(value).map(|Named(number)| number)
}

fn write_choice<T>(choice: &Choice<T>, write: impl Fn(&T) -> Value) -> Value {
    json!({
        "offered": choice.offered.iter().map(&write).collect::<Vec<_>>(),
        "supported": choice.supported.iter().map(&write).collect::<Vec<_>>(),
        "chosen": choice.chosen.as_ref().map(&write),
    })
}

fn read_choice<T>(value: &Value, read: impl Fn(&Value) -> Result<T, Refusal>) -> Result<Choice<T>, Refusal> {
    let object = object(value)?;
    let list = |name| {
        field_by(object, name, |value| {
            let items = value.as_array().ok_or_else(Refusal::bad_value)?.iter().enumerate();
            let items = items.map(|(index, item)| read(item).map_err(|refusal| refusal.in_item(index)));
            items.collect()
        })
    };
    Ok(Choice {
        offered: list("offered")?,
        supported: list("supported")?,
        chosen: field_by(object, "chosen", |value| match value {
            Value::Null => Ok(None),
            value => read(value).map(Some),
        })?,
    })
}

impl Plain for FragmentLimit {
    fn write(&self) -> Value {
        match self {
            Self::MaxFragmentLength(length) => json!({ "max_fragment_length": length.bytes() }),
            Self::RecordSizeLimit { client, server } => {
                json!({ "record_size_limit": { "client": client, "server": server } })
            }
        }
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        if object.contains_key("max_fragment_length") {
            let bytes: usize = field(object, "max_fragment_length")?;
            let mut known = MaxFragmentLength::KNOWN.iter();
            let length = known.find(|length| length.bytes() == Some(bytes));
            return length
                .copied()
                .map(Self::MaxFragmentLength)
                .ok_or_else(Refusal::bad_value);
        }
        field_by(object, "record_size_limit", |value| {
            let limits = self::object(value)?;
            Ok(Self::RecordSizeLimit {
                client: limit(limits, "client")?,
                server: limit(limits, "server")?,
            })
        })
    }
}

fn limit(limits: &Map<String, Value>, name: &str) -> Result<u16, Refusal> {
    field_by(limits, name, |value| {
        let limit = value.as_u64().and_then(|limit| limit.try_into().ok());
        limit.ok_or_else(Refusal::bad_value)
    })
}
