//! The stand-in for builds without TLS 1.3, in which no connection comes to one of its states.

use timeline::error::{Error, ErrorKind};
use timeline::registry::{HandshakeType, KeyUpdateRequest};

use super::negotiate::Chosen;
use super::{ServerConfiguration, ServerState};
use crate::connection::{Core, Input};
use crate::wire::client_hello::ClientHello;

/// No state.
pub enum Tls13State {}

impl Tls13State {
    pub(super) fn awaits(&self, _: HandshakeType) -> bool {
        match *self {}
    }

    pub(super) fn handle(self, _: &mut Core, _: Input, _: &[u8]) -> Result<Self, Error> {
        match self {}
    }

    pub(super) fn is_open(&self) -> bool {
        match *self {}
    }

    pub(super) fn take_data(&mut self, _: usize) -> Result<bool, Error> {
        match *self {}
    }

    pub(super) fn expected(&self) -> &'static str {
        match *self {}
    }

    pub(super) fn update_keys(&mut self, _: &mut Core, _: KeyUpdateRequest) -> Result<(), Error> {
        match *self {}
    }
}

pub(super) fn handle_client_hello(
    _: &mut Core,
    _: ServerConfiguration,
    _: &ClientHello,
    _: Chosen,
) -> Result<ServerState, Error> {
    Err(ErrorKind::Configuration("TLS 1.3, which is not there").into())
}
