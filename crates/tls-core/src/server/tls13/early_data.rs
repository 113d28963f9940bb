//! Early data, which come with a ClientHello: whether the server takes them, and their end (RFC 9846 §4.3.10, §4.6 and §8).

use timeline::error::{Error, ErrorKind};
use timeline::suites::SuiteParameters;

use super::super::ServerConfiguration;
use super::Tls13State;
use super::flight::AwaitFinished;
use crate::connection::Core;
use crate::resumption::SavedTicket;
use crate::tls13::traffic::TrafficSecret;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;

/// How much older or younger than expected a ticket may be, in milliseconds (RFC 9846 §8.3).
const FRESHNESS: u32 = 10_000;

/// Whether the server takes the early data that come with a hello, and the ticket whose key the client has proved to have.
/// Uses the ticket up.
pub(super) fn are_accepted(
    configuration: &ServerConfiguration,
    hello: &ClientHello,
    (index, ticket): (u16, &SavedTicket),
    suite: SuiteParameters,
    application_protocol: Option<&Vec<u8>>,
) -> bool {
    let Some(policy) = &configuration.early_data else {
        return false;
    };
    // They rely on the first pre-shared key, and on what was agreed on with it.
    hello.extensions().contains(&Extension::EarlyData)
        && index == 0
        && ticket.maximum_early_data > 0
        && ticket.cipher_suite == suite.suite
        && ticket.application_protocol.as_ref() == application_protocol
        && is_fresh(configuration, hello, ticket)
        && policy
            .used_tickets
            .as_ref()
            .is_none_or(|used| used.use_up(&ticket.ticket, ticket.expires, configuration.now))
}

/// Whether the hello was made just now, by the ticket's age.
fn is_fresh(configuration: &ServerConfiguration, hello: &ClientHello, ticket: &SavedTicket) -> bool {
    let Some(Extension::PreSharedKeys(offered)) = hello.extensions().last() else {
        return false;
    };
    let Some(identity) = offered.identities.first() else {
        return false;
    };
    let expected = ticket.obfuscated_age(configuration.now);
    let later = identity.obfuscated_ticket_age.wrapping_sub(expected);
    later.min(later.wrapping_neg()) <= FRESHNESS
}

/// Goes on to the keys of what the client sends next: of its early data if they are accepted. Passes over those that are
/// not (RFC 9846 §4.3.10).
pub(super) fn read_on(
    core: &mut Core,
    configuration: &ServerConfiguration,
    hello: &ClientHello,
    (of_early_data, of_client): (Option<&TrafficSecret>, &TrafficSecret),
) -> Result<(), Error> {
    if let Some(secret) = of_early_data {
        core.log_traffic(hello.random, secret);
        return core.protect_reading(secret);
    }
    core.protect_reading(of_client)?;
    if hello.extensions().contains(&Extension::EarlyData) {
        core.records.skip_early_data(configuration.maximum_early_data());
    }
    Ok(())
}

/// Awaits the end of the client's early data.
pub struct AwaitEndOfEarlyData {
    pub(super) next: AwaitFinished,
    /// The ticket's maximum.
    pub(super) maximum: u32,
    /// How many bytes may still come.
    pub(super) left: u32,
}

impl AwaitEndOfEarlyData {
    /// Counts data that have come.
    pub(super) fn take(&mut self, length: usize) -> Result<(), Error> {
        let left = u32::try_from(length)
            .ok()
            .and_then(|length| self.left.checked_sub(length));
        self.left = left.ok_or(ErrorKind::TooMuchEarlyData(self.maximum))?;
        Ok(())
    }

    pub(super) fn handle(self, core: &mut Core) -> Result<Tls13State, Error> {
        core.protect_reading(&self.next.of_client)?;
        Ok(Tls13State::Finished(Box::new(self.next)))
    }
}
