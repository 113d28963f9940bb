//! The client's answer to the server's flight: its certificate, if the server asked, and its Finished (RFC 9846 §4.5).

use timeline::error::{Error, ErrorKind};
use timeline::registry::ProtocolVersion;
use timeline::suites::SuiteParameters;
use timeline::time::UnixTime;

use super::super::ClientAuthentication;
use super::open::Saving;
use super::{Open, Tls13State};
use crate::connection::Core;
use crate::pki::certificate::SubjectPublicKey;
use crate::pki::purpose::Purpose;
use crate::pki::validate::{ValidationRequest, validate};
use crate::tls13::authentication::{check_certificate_verify, check_finished};
use crate::tls13::key_schedule::MainStage;
use crate::tls13::traffic::TrafficSecret;
use crate::wire::certificate_verify::CertificateVerify;
use crate::wire::finished::Finished;
use crate::wire::tls13::certificate::Certificate;

/// Awaits the client's certificate.
pub struct AwaitCertificate {
    pub(super) authentication: ClientAuthentication,
    pub(super) now: UnixTime,
    pub(super) next: AwaitFinished,
}

impl AwaitCertificate {
    pub(super) fn handle(self, core: &mut Core, message: Certificate) -> Result<Tls13State, Error> {
        if !message.request_context.is_empty() {
            return Err(ErrorKind::NotOffered("context of the certificate").into());
        }
        let mut chain = Vec::new();
        for entry in message.entries {
            // The request asked for none (RFC 9846 §4.5.1.1).
            if let Some(extension) = entry.extensions.first() {
                return Err(ErrorKind::UnsolicitedExtension(extension.extension_type()).into());
            }
            chain.push(entry.certificate);
        }
        if chain.is_empty() {
            return match self.authentication {
                ClientAuthentication::Required(_) => {
                    Err(ErrorKind::MissingClientCertificate(ProtocolVersion::TLS_1_3).into())
                }
                _ => Ok(Tls13State::Finished(Box::new(self.next))),
            };
        }
        let validation = validate(&ValidationRequest {
            chain: &chain,
            roots: self.authentication.roots().unwrap_or_default(),
            purpose: Purpose::Client,
            now: self.now,
        });
        core.trace.record(|| validation.event());
        let client_key = validation.verdict()?.clone();
        if let Some(agreement) = &mut core.agreement {
            agreement.peer_certificates = chain;
        }
        Ok(Tls13State::CertificateVerify(Box::new(AwaitCertificateVerify {
            client_key,
            next: self.next,
        })))
    }
}

/// Awaits the proof that the client has the key of its certificate.
pub struct AwaitCertificateVerify {
    client_key: SubjectPublicKey,
    next: AwaitFinished,
}

impl AwaitCertificateVerify {
    pub(super) fn handle(self, core: &mut Core, message: &CertificateVerify) -> Result<Tls13State, Error> {
        let mut next = self.next;
        check_certificate_verify(core, next.suite.hash, &self.client_key, message)?;
        next.saving.is_client_authenticated = true;
        Ok(Tls13State::Finished(Box::new(next)))
    }
}

/// Awaits the client's Finished.
pub struct AwaitFinished {
    pub(super) suite: SuiteParameters,
    pub(super) saving: Saving,
    pub(super) stage: MainStage,
    pub(super) of_client: TrafficSecret,
    pub(super) data_of_client: TrafficSecret,
    pub(super) data_of_server: TrafficSecret,
}

impl AwaitFinished {
    pub(super) fn handle(self, core: &mut Core, finished: &Finished, raw: &[u8]) -> Result<Tls13State, Error> {
        check_finished(core, &self.of_client, finished)?;
        core.transcript.add(raw);
        core.protect_reading(&self.data_of_client)?;
        let resumption = self.stage.resumption(&core.transcript, &mut core.trace);
        Ok(Tls13State::Open(Box::new(Open::new(
            core,
            &self.saving,
            &resumption,
            [self.data_of_client, self.data_of_server],
        )?)))
    }
}
