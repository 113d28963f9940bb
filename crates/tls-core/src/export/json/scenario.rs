//! The fields of a scenario. A new one is one line here, and one in the schema.

use serde_json::Value;
use timeline::actor::Actor;
use timeline::fresh_key::KeyRecipe;
use timeline::scenario::{
    CertificateChoice, ChatMessage, ClientAuthenticationChoice, ClientChoices, EarlyDataChoice, Edit, KeyKind,
    KeyLength, NegotiationChoices, ResumptionChoice, Scenario, ServerChoices, TrustChoice,
};

use super::plain::{Plain, Refusal, plain_keys, plain_object};

plain_object! {
    Scenario {
        host_name,
        client,
        server,
        resumption,
        early_data,
        messages,
        edits,
        seed,
        now,
    }
}

plain_object! {
    ClientChoices {
        negotiation,
        clock_error,
        trust,
        has_certificate,
        key,
        grease,
    }
}

plain_object! {
    ServerChoices {
        negotiation,
        leader,
        keys,
        key_length,
        fresh_key,
        certificate,
        client_authentication,
    }
}

plain_object! {
    NegotiationChoices {
        versions,
        cipher_suites,
        groups,
        compression_methods,
        application_protocols,
        extended_master_secret,
        encrypt_then_mac,
    }
}

plain_object! {
    ChatMessage {
        from,
        text,
    }
}

plain_keys!(
    Actor,
    CertificateChoice,
    ClientAuthenticationChoice,
    EarlyDataChoice,
    KeyKind,
    KeyLength,
    ResumptionChoice,
    TrustChoice
);

/// As in a link. Only running the session shows whether the recipe yields a key.
impl Plain for KeyRecipe {
    fn write(&self) -> Value {
        self.to_string().into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let recipe = value.as_str().and_then(|text| text.parse().ok());
        recipe.ok_or_else(Refusal::bad_value)
    }
}

/// As in a link.
impl Plain for Edit {
    fn write(&self) -> Value {
        self.to_string().into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let edit = value.as_str().and_then(|text| text.parse().ok());
        edit.ok_or_else(Refusal::bad_value)
    }
}
