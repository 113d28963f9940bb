//! The fields of a scenario. A new one is one line here, and one in the schema.

#![allow(clippy::ptr_arg, reason = "a check takes a field by its type")]

use serde_json::Value;
use timeline::actor::Actor;
use timeline::fresh_key::KeyRecipe;
use timeline::host_name::HostName;
use timeline::registry::{CipherSuite, CompressionMethod};
use timeline::scenario::{
    CertificateChoice, ChatMessage, ClientAuthenticationChoice, ClientChoices, Fault, KeyLength, NegotiationChoices,
    ResumptionChoice, Scenario, ServerChoices, TrustChoice,
};
use timeline::suites::SuiteParameters;

use super::plain::{Plain, Refusal, field, fields, plain_keys, plain_object};
use crate::negotiation::are_application_protocols;

plain_object! {
    Scenario {
        host_name if is_host_name,
        client,
        server,
        resumption,
        messages,
        faults,
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
        grease,
    }
}

plain_object! {
    ServerChoices {
        negotiation,
        leader,
        key_length,
        fresh_key,
        certificate,
        client_authentication,
    }
}

plain_object! {
    NegotiationChoices {
        versions if is_choice,
        cipher_suites if are_usable,
        compression_methods if are_compression_methods,
        application_protocols if are_protocols,
        extended_master_secret,
        encrypt_then_mac,
    }
}

plain_object! {
    ChatMessage {
        from,
        text if is_something,
    }
}

plain_object! {
    Fault {
        from,
        record,
        offset,
        mask,
    }
}

plain_keys!(
    Actor,
    CertificateChoice,
    ClientAuthenticationChoice,
    KeyLength,
    ResumptionChoice,
    TrustChoice
);

/// As it stands in a link; whether it makes a key shows when it is made.
impl Plain for KeyRecipe {
    fn write(&self) -> Value {
        self.to_string().into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let recipe = value.as_str().and_then(|text| text.parse().ok());
        recipe.ok_or_else(Refusal::bad_value)
    }
}

fn is_host_name(name: &String) -> bool {
    HostName::parse(name).is_ok()
}

fn is_something(text: &String) -> bool {
    !text.is_empty()
}

fn each_stands_once<T: PartialEq>(items: &[T]) -> bool {
    let mut rest = items;
    while let [first, others @ ..] = rest {
        if others.contains(first) {
            return false;
        }
        rest = others;
    }
    true
}

fn is_choice<T: PartialEq>(items: &Vec<T>) -> bool {
    !items.is_empty() && each_stands_once(items)
}

fn are_usable(suites: &Vec<CipherSuite>) -> bool {
    let usable = SuiteParameters::suites();
    is_choice(suites) && suites.iter().all(|suite| usable.contains(suite))
}

/// Nobody may be without null compression (RFC 5246 §7.4.1.2).
fn are_compression_methods(methods: &Vec<CompressionMethod>) -> bool {
    each_stands_once(methods) && methods.contains(&CompressionMethod::NULL)
}

fn are_protocols(names: &Vec<String>) -> bool {
    let bytes: Vec<_> = names.iter().map(|name| name.as_bytes().to_vec()).collect();
    each_stands_once(names) && are_application_protocols(&bytes)
}
