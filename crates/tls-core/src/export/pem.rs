//! The certificates and keys of a session as files that other tools read (RFC 7468).
//!
//! A timeline does not keep them all, but the scenario determines them, so they are issued again.

use timeline::scenario::Scenario;
use zeroize::Zeroizing;

use crate::pki::error::Error;
use crate::pki::identity::Identity;
use crate::pki::pem::write_pem_certificates;
use crate::session::identities::Identities;

/// The files of each side, as PEM with lines that end in LF.
#[derive(Clone, Debug)]
pub struct IdentityFiles {
    /// The server's certificate and what it sends with it, in that order; if it has several, one after the other.
    pub server_chain: String,
    /// The server's private key, PKCS#8 (RFC 5958). If it has several, in the order of their certificates. Their
    /// secrecy is nominal, since the lab publishes them.
    pub server_key: Zeroizing<String>,
    /// The roots that the client trusts; empty if it trusts no one.
    pub trusted_roots: String,
    /// The client's certificate with what it sends with it, and its private key; `None` if it has none.
    pub client: Option<ClientFiles>,
}

/// The files of a client with a certificate.
#[derive(Clone, Debug)]
pub struct ClientFiles {
    /// Its certificate and what it sends with it, in that order.
    pub chain: String,
    /// Its private key, PKCS#8 (RFC 5958).
    pub key: Zeroizing<String>,
}

/// Issues the certificates of a scenario, which takes some RSA signatures, and writes them.
///
/// # Errors
/// The scenario's host name cannot be in a certificate; such a scenario has no session either.
pub fn of_scenario(scenario: &Scenario) -> Result<IdentityFiles, Error> {
    let mut identities = Identities::new()?;
    while identities.issue_next(scenario)? {}
    let (mut server_chain, mut server_key) = (String::new(), Zeroizing::new(String::new()));
    for identity in identities.server() {
        let (chain, key) = files(identity)?;
        server_chain.push_str(&chain);
        server_key.push_str(&key);
    }
    Ok(IdentityFiles {
        server_chain,
        server_key,
        trusted_roots: write_pem_certificates(&identities.trusted_by_client(scenario.client.trust))?,
        client: identities
            .client()
            .map(files)
            .transpose()?
            .map(|(chain, key)| ClientFiles { chain, key }),
    })
}

fn files(identity: &Identity) -> Result<(String, Zeroizing<String>), Error> {
    Ok((write_pem_certificates(&identity.chain)?, identity.key.to_pkcs8_pem()?))
}
