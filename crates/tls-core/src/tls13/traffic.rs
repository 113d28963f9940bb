//! A traffic secret: the secret of one side for one stretch of a connection, from which its keys come (RFC 9846 §7.2 and
//! §7.3).

use timeline::actor::Actor;
use timeline::computation::Operation;
use timeline::error::Error;
use timeline::quantity::Item;
use timeline::suites::{SuiteParameters, WRITE_IV_LENGTH};
use zeroize::Zeroizing;

use super::secret::{Expansion, NO_CONTEXT, Secret};
use crate::crypto::key_schedule::DirectionKeys;
use crate::record_layer::Protection;
use crate::trace::Trace;

/// The secret of what `owner` writes.
#[derive(Clone)]
pub(crate) struct TrafficSecret {
    owner: Actor,
    suite: SuiteParameters,
    secret: Secret,
}

impl TrafficSecret {
    pub(super) fn new(owner: Actor, suite: SuiteParameters, secret: Secret) -> Self {
        Self { owner, suite, secret }
    }

    /// The keys that protect the owner's records.
    pub(crate) fn protection(&self, trace: &mut Trace) -> Result<Protection, Error> {
        let (key_item, iv_item) = match self.owner {
            Actor::Client => (Item::ClientWriteKey, Item::ClientWriteIv),
            Actor::Server => (Item::ServerWriteKey, Item::ServerWriteIv),
        };
        let mut expand = |label, output, length| {
            let expansion = Expansion {
                operation: Operation::ExpandKey,
                label,
                context: NO_CONTEXT,
                output,
                length,
            };
            let expanded = self.secret.expand(expansion, trace);
            trace.learned(output, expanded.bytes());
            expanded.bytes
        };
        let keys = DirectionKeys {
            mac_key: Zeroizing::default(),
            key: expand("key", key_item, self.suite.key_length),
            implicit_nonce: expand("iv", iv_item, WRITE_IV_LENGTH),
        };
        Protection::of_tls_1_3(self.owner, self.suite, keys)
    }

    /// The secret after the owner's next KeyUpdate.
    pub(crate) fn next(&self, trace: &mut Trace) -> Self {
        let expansion = Expansion {
            operation: Operation::ExpandSecret,
            label: "traffic upd",
            context: NO_CONTEXT,
            output: self.secret.item,
            length: self.secret.hash.length(),
        };
        let secret = self.secret.expand(expansion, trace);
        trace.learned(self.secret.item, secret.bytes());
        Self { secret, ..*self }
    }

    /// The secret itself.
    pub(crate) fn secret(&self) -> &Secret {
        &self.secret
    }
}
