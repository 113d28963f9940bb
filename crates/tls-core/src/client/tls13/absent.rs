//! The stand-in for builds without TLS 1.3, in which no connection comes to one of its states.

use timeline::error::{Error, ErrorKind};
use timeline::registry::{HandshakeType, KeyUpdateRequest};
use timeline::suites::SuiteParameters;

use super::server_hello::AwaitServerHello;
use super::{ClientConfiguration, ClientState};
use crate::connection::{Core, Input};
use crate::environment::Environment;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::server_hello::ServerHello;

const ABSENT: ErrorKind = ErrorKind::Configuration("TLS 1.3, which is not there");

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

    pub(super) fn expected(&self) -> &'static str {
        match *self {}
    }

    pub(super) fn update_keys(&mut self, _: &mut Core, _: KeyUpdateRequest) -> Result<(), Error> {
        match *self {}
    }
}

/// Nothing is kept.
#[derive(Default)]
pub struct Offer;

impl Offer {
    /// Makes nothing.
    pub fn new(_: &ClientConfiguration, _: &mut Environment<'_>) -> Result<Self, Error> {
        Ok(Self)
    }

    /// Adds nothing.
    pub fn add_pre_shared_key(&self, _: &mut Core, _: &ClientConfiguration, _: &mut ClientHello) {}

    /// None.
    pub fn early_data_suite(&self) -> Option<SuiteParameters> {
        None
    }

    /// Sends nothing.
    pub fn send_early_data(&self, _: &mut Core, _: &ClientConfiguration, _: [u8; 32]) -> Result<(), Error> {
        Ok(())
    }

    /// None.
    pub fn extensions(&self, _: &ClientConfiguration) -> Vec<Extension> {
        Vec::new()
    }
}

pub(super) fn handle_hello_retry_request(
    _: AwaitServerHello,
    _: &mut Core,
    _: &ServerHello,
    _: &[u8],
) -> Result<ClientState, Error> {
    Err(ABSENT.into())
}

pub(super) fn handle_server_hello(
    _: AwaitServerHello,
    _: &mut Core,
    _: &ServerHello,
    _: &[u8],
) -> Result<ClientState, Error> {
    Err(ABSENT.into())
}
