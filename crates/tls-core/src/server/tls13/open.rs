//! The open connection: new keys, any time (RFC 9846 §4.7).

use timeline::error::Error;
use timeline::registry::KeyUpdateRequest;
use timeline::suites::SuiteParameters;

use super::Tls13State;
use crate::connection::Core;
use crate::tls13::key_schedule::ResumptionSecret;
use crate::tls13::open::OpenKeys;
use crate::tls13::traffic::TrafficSecret;
use crate::wire::tls13::key_update::KeyUpdate;

/// Data flows.
pub struct Open {
    keys: OpenKeys,
}

impl Open {
    pub(super) fn new(
        _: &mut Core,
        _: SuiteParameters,
        _: &ResumptionSecret,
        [reading, writing]: [TrafficSecret; 2],
    ) -> Result<Self, Error> {
        Ok(Self {
            keys: OpenKeys { reading, writing },
        })
    }

    pub(super) fn handle(self, core: &mut Core, update: KeyUpdate) -> Result<Tls13State, Error> {
        let keys = self.keys.handle(core, update)?;
        Ok(Tls13State::Open(Box::new(Self { keys })))
    }

    pub(super) fn update_keys(&mut self, core: &mut Core, request: KeyUpdateRequest) -> Result<(), Error> {
        self.keys.update(core, request)
    }
}
