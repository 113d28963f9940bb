//! The messages by which a side of TLS 1.3 proves who it is and what it has seen: CertificateVerify and Finished (RFC 9846
//! §4.5.2 and §4.5.3).

use subtle::ConstantTimeEq;
use timeline::actor::Actor;
use timeline::computation::Operation;
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::Item;
use timeline::registry::{ProtocolVersion, SignatureScheme};
use timeline::suites::HandshakeHash;

use super::key_schedule::EarlyStage;
use super::proof::{Proof, signed_content, signed_quantity};
use super::traffic::TrafficSecret;
use crate::connection::Core;
use crate::crypto::transcript::Transcript;
use crate::pki::certificate::SubjectPublicKey;
use crate::pki::identity::Identity;
use crate::pki::signature::{SIGNATURE_SCHEMES, is_allowed_in};
use crate::pki::verification::{signing, verification};
use crate::trace::Trace;
use crate::wire::certificate_verify::CertificateVerify;
use crate::wire::finished::Finished;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::tls13::{Message, certificate::Certificate};

/// Shows the identity, and signs the handshake up to here with its key.
pub(crate) fn send_identity(
    core: &mut Core,
    hash: HandshakeHash,
    identity: &Identity,
    scheme: SignatureScheme,
) -> Result<(), Error> {
    let certificate = Certificate::of_chain(&identity.chain);
    core.send_handshake(&HandshakeMessage::Tls13(Message::Certificate(certificate)))?;
    let content = signed_content(core.actor, hash, &core.transcript, &mut core.trace);
    let signature = identity
        .key
        .sign_scheme(scheme, &content, &mut core.random)
        .map_err(|_| ErrorKind::Configuration("the key of our certificate, which is too short to sign with"))?;
    core.trace.record(|| {
        let inputs = vec![signed_quantity(&content)];
        Event::Computed(signing(
            Operation::SignHandshake,
            &identity.key,
            scheme,
            inputs,
            &signature,
        ))
    });
    core.send_handshake(&HandshakeMessage::CertificateVerify(CertificateVerify {
        scheme,
        signature,
    }))
}

/// Checks that the peer signed the handshake up to its Certificate with the key of its certificate.
pub(crate) fn check_certificate_verify(
    core: &mut Core,
    hash: HandshakeHash,
    key: &SubjectPublicKey,
    message: &CertificateVerify,
) -> Result<(), Error> {
    let CertificateVerify { scheme, signature } = message;
    if !SIGNATURE_SCHEMES.contains(scheme) || !is_allowed_in(ProtocolVersion::TLS_1_3, *scheme) {
        return Err(ErrorKind::NotOffered("signature algorithm").into());
    }
    let content = signed_content(core.actor.peer(), hash, &core.transcript, &mut core.trace);
    // Unlike in TLS 1.2, a scheme of ECDSA names its curve (RFC 9846 §4.3.3).
    let is_genuine = key.has_curve_of(*scheme) && key.verifies(*scheme, &content, signature);
    core.trace.record(|| {
        Event::Computed(verification(
            Operation::VerifyHandshake,
            key,
            *scheme,
            (&content, vec![signed_quantity(&content)]),
            signature,
            is_genuine,
        ))
    });
    match is_genuine {
        true => Ok(()),
        false => Err(ErrorKind::BadCertificateVerify.into()),
    }
}

/// The proof that a client has a pre-shared key: as many bytes as the hash has (RFC 9846 §4.3.11.2). The transcript ends
/// where the binders begin.
pub(crate) fn binder(
    stage: &EarlyStage,
    transcript: &Transcript,
    received: Option<&[u8]>,
    trace: &mut Trace,
) -> Vec<u8> {
    let key = stage.binder_key(trace);
    let proof = Proof {
        operation: match received {
            None => Operation::ComputeBinder,
            Some(_) => Operation::CheckBinder,
        },
        item: Item::Binder,
        received: received.map(|received| (Item::ReceivedBinder, received)),
    };
    proof.compute(&key, transcript, trace)
}

const fn verify_data_item(of: Actor) -> Item {
    match of {
        Actor::Client => Item::ClientVerifyData,
        Actor::Server => Item::ServerVerifyData,
    }
}

/// Sends this side's Finished over the transcript so far.
pub(crate) fn send_finished(core: &mut Core, own: &TrafficSecret) -> Result<(), Error> {
    let proof = Proof {
        operation: Operation::ComputeVerifyData,
        item: verify_data_item(core.actor),
        received: None,
    };
    let verify_data = proof.compute(own.secret(), &core.transcript, &mut core.trace);
    core.send_handshake(&HandshakeMessage::Finished(Finished { verify_data }))
}

/// Compares the peer's Finished with the transcript up to it, in constant time.
pub(crate) fn check_finished(core: &mut Core, of_peer: &TrafficSecret, finished: &Finished) -> Result<(), Error> {
    let proof = Proof {
        operation: Operation::CheckVerifyData,
        item: verify_data_item(core.actor.peer()),
        received: Some((Item::ReceivedVerifyData, &finished.verify_data)),
    };
    let expected = proof.compute(of_peer.secret(), &core.transcript, &mut core.trace);
    match bool::from(expected.ct_eq(&finished.verify_data)) {
        true => Ok(()),
        false => Err(ErrorKind::BadFinished.into()),
    }
}
