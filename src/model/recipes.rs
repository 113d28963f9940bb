//! Ready-made attacks: the choices that each needs, and the edits, which it finds in the honest session.

use timeline::field::{Annotation, Field, Value};
use timeline::fields::{
    client_hello, client_key_exchange, ephemeral_public_key, key_share, server_key_exchange, supported_groups,
    supported_versions,
};
use timeline::registry::{AlertDescription, CipherSuite, NamedGroup};
use timeline::scenario::{Edit, EditKind};
use timeline::suites::SuiteParameters;
use timeline::{Actor, HandshakeKind, MessageKind, Timeline, Transfer};

use crate::stories::Handshake;

/// A ready-made attack.
#[derive(Debug)]
pub struct Recipe {
    /// Its name in the locales.
    pub key: &'static str,
    /// The handshakes that it applies to.
    pub handshakes: &'static [Handshake],
    /// The choices that it needs besides the handshake, as in a link.
    pub choices: &'static str,
    /// The edits, from the honest session with these choices.
    pub edits: fn(&Timeline) -> Vec<Edit>,
}

impl PartialEq for Recipe {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

const ALL: &[Handshake] = &Handshake::ALL;
const OF_HALVES: &[Handshake] = &[Handshake::Ecdhe, Handshake::Tls13];
const ONLY_RSA: &[Handshake] = &[Handshake::Rsa];
const ONLY_TLS13: &[Handshake] = &[Handshake::Tls13];

macro_rules! recipe {
    ($key:literal, $handshakes:expr, $choices:literal, $edits:expr) => {
        Recipe {
            key: $key,
            handshakes: $handshakes,
            choices: $choices,
            edits: $edits,
        }
    };
}

/// All recipes, in the order of the handshake's steps.
pub const RECIPES: &[Recipe] = &[
    recipe!("relayed", ALL, "", |it| {
        let header = |hello: &Transfer| hello.sent.bytes.iter().take(5).copied().collect();
        of_first(it, Actor::Client, HandshakeKind::ClientHello, |hello| {
            Some(EditKind::Overwrite {
                offset: 0,
                bytes: header(hello),
            })
        })
    }),
    recipe!("suites-stripped", ALL, "", |it| {
        of_first(it, Actor::Client, HandshakeKind::ClientHello, weakest_suite_only)
    }),
    recipe!(
        "version-downgraded",
        ONLY_TLS13,
        "client-versions=TLS+1.3,TLS+1.2&server-versions=TLS+1.3,TLS+1.2&\
         client-suites=TLS_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256&\
         server-suites=TLS_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        |it| of_first(it, Actor::Client, HandshakeKind::ClientHello, older_versions_only)
    ),
    recipe!(
        "group-stripped",
        ONLY_TLS13,
        "client-groups=x25519,secp256r1&server-groups=x25519,secp256r1",
        |it| {
            // The lab does not have this one.
            let other = NamedGroup::X448.0.to_be_bytes();
            let of_field = |field| {
                of_first(it, Actor::Client, HandshakeKind::ClientHello, |hello| {
                    Some(EditKind::Overwrite {
                        offset: fields(hello, field).first()?.range.start,
                        bytes: other.to_vec(),
                    })
                })
            };
            // A half of a group that is not in the list would be refused at once (RFC 9846 §4.3.8).
            [
                of_field(supported_groups::NAMED_GROUP),
                of_field(key_share::KEY_SHARE_GROUP),
            ]
            .concat()
        }
    ),
    recipe!("half-swapped", OF_HALVES, "", |it| {
        let of_tls13 = of_first(it, Actor::Server, HandshakeKind::ServerHello, |hello| {
            flipped(hello, ephemeral_public_key::COORDINATE)
        });
        let of_ecdhe = || {
            of_first(it, Actor::Server, HandshakeKind::ServerKeyExchange, |message| {
                flipped(message, ephemeral_public_key::COORDINATE)
                    .or_else(|| flipped(message, ephemeral_public_key::POINT_X))
                    .or_else(|| flipped(message, server_key_exchange::PUBLIC_KEY))
            })
        };
        if of_tls13.is_empty() { of_ecdhe() } else { of_tls13 }
    }),
    recipe!("own-authority", ALL, "certificate=unknown-authority", |_| Vec::new()),
    recipe!("box-swapped", ONLY_RSA, "", |it| {
        of_first(it, Actor::Client, HandshakeKind::ClientKeyExchange, |message| {
            flipped(message, client_key_exchange::ENCRYPTED)
        })
    }),
    recipe!("finished-forged", ALL, "", |it| {
        of_first(it, Actor::Client, HandshakeKind::Finished, |message| {
            let offset = message.sent.bytes.len().checked_sub(1)?;
            Some(EditKind::Flip { offset, mask: 1 })
        })
    }),
    recipe!("data-replayed", ALL, "", |it| of_data(it, |_| EditKind::Double)),
    recipe!("data-reordered", ALL, "", |it| of_data(it, |_| EditKind::Swap)),
    recipe!("data-reflected", ALL, "", |it| {
        let is_data = |message| message == MessageKind::ApplicationData;
        let (own, answer) = (find(it, Actor::Client, is_data), find(it, Actor::Server, is_data));
        let edit = own.zip(answer).map(|(own, answer)| {
            let kind = EditKind::Replay {
                of: Actor::Client,
                earlier: own.record,
            };
            Edit::new(Actor::Server, answer.record, kind)
        });
        edit.into_iter().collect()
    }),
    recipe!("truncated", ALL, "", |it| {
        let is_goodbye = |message| message == MessageKind::Alert(AlertDescription::CLOSE_NOTIFY);
        let goodbye = find(it, Actor::Client, is_goodbye);
        let edit = goodbye.map(|goodbye| Edit::new(Actor::Client, goodbye.record, EditKind::Drop));
        edit.into_iter().collect()
    }),
    recipe!(
        "early-data-copied",
        ONLY_TLS13,
        "resume=ticket&early-data=copied-always",
        |_| Vec::new()
    ),
    recipe!(
        "early-data-refused",
        ONLY_TLS13,
        "resume=ticket&early-data=copied-once",
        |_| Vec::new()
    ),
];

/// The first record of a side that is named after such a message.
fn find(timeline: &Timeline, from: Actor, is_it: impl Fn(MessageKind) -> bool) -> Option<&Transfer> {
    let mut own = timeline.steps.iter().filter(|step| step.actor == from);
    own.find_map(|step| step.transfer().filter(|transfer| is_it(transfer.message())))
}

/// An edit of the first record with a handshake message.
fn of_first(
    timeline: &Timeline,
    from: Actor,
    kind: HandshakeKind,
    edit: impl Fn(&Transfer) -> Option<EditKind>,
) -> Vec<Edit> {
    let found = find(timeline, from, |message| message == MessageKind::Handshake(kind));
    let edit = found.and_then(|transfer| Some(Edit::new(from, transfer.record, edit(transfer)?)));
    edit.into_iter().collect()
}

/// An edit of the client's first data.
fn of_data(timeline: &Timeline, edit: impl Fn(&Transfer) -> EditKind) -> Vec<Edit> {
    let found = find(timeline, Actor::Client, |message| {
        message == MessageKind::ApplicationData
    });
    let edit = found.map(|transfer| Edit::new(Actor::Client, transfer.record, edit(transfer)));
    edit.into_iter().collect()
}

/// The fields of a kind in a record that is sent in the clear.
fn fields<'a>(transfer: &'a Transfer, field: &'static Field) -> Vec<&'a Annotation> {
    let leaves = transfer.sent.annotation.as_ref().map(Annotation::leaves);
    let mut leaves = leaves.unwrap_or_default();
    leaves.retain(|leaf| leaf.field == field);
    leaves
}

/// Flips a bit in the last byte of the first such field.
fn flipped(transfer: &Transfer, field: &'static Field) -> Option<EditKind> {
    let offset = fields(transfer, field).first()?.range.end.checked_sub(1)?;
    Some(EditKind::Flip { offset, mask: 1 })
}

/// Every suite becomes the one that the client likes least among those with the key exchange of its best one, so that
/// the server has a certificate for it. No length changes.
fn weakest_suite_only(hello: &Transfer) -> Option<EditKind> {
    let suites = fields(hello, client_hello::CIPHER_SUITE);
    let key_exchange = |leaf: &Annotation| match leaf.value {
        Value::Registered(number, _) => {
            let suite = CipherSuite(u16::try_from(number).ok()?);
            SuiteParameters::of(suite).map(|parameters| parameters.key_exchange)
        }
        _ => None,
    };
    let best = suites.iter().find_map(|leaf| key_exchange(leaf))?;
    let weakest = suites.iter().rfind(|leaf| key_exchange(leaf) == Some(best))?;
    Some(EditKind::Overwrite {
        offset: suites.first()?.range.start,
        bytes: hello.sent.bytes.get(weakest.range.clone())?.repeat(suites.len()),
    })
}

/// Every version becomes the oldest one of the list.
fn older_versions_only(hello: &Transfer) -> Option<EditKind> {
    let versions = fields(hello, supported_versions::VERSION);
    let last = hello.sent.bytes.get(versions.last()?.range.clone())?;
    Some(EditKind::Overwrite {
        offset: versions.first()?.range.start,
        bytes: last.repeat(versions.len()),
    })
}

#[cfg(test)]
mod tests;
