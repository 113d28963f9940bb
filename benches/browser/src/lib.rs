//! The engine with exports for JavaScript, built as the page is; measured by `measure.mjs` beside other libraries.

use timeline::registry::CipherSuite;
use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::connection::{Connection, State};
use tls_core::crypto::random::RandomStream;
use tls_core::pki::authority::{LabAuthority, ServerRequest};
use tls_core::pki::generation::{KeyRebuild, KeySearch};
use tls_core::pki::rsa_key::RsaKey;
use tls_core::server::{Server, ServerConfiguration};
use tls_core::trace::Trace;
use wasm_bindgen::prelude::wasm_bindgen;

/// A client and a server that can connect again and again, with certificates that are issued once.
#[wasm_bindgen]
pub struct Lab {
    client: ClientConfiguration,
    server: ServerConfiguration,
    root: Vec<u8>,
    chain: Vec<Vec<u8>>,
    key: RsaKey,
    /// How many handshakes there were: each has randoms of its own.
    handshakes: u64,
}

#[wasm_bindgen]
impl Lab {
    /// Issues certificates for a host at a time in seconds since 1970. `None` for what is no host's name.
    pub fn issue(host_name: &str, now: u32) -> Option<Lab> {
        let now = UnixTime(now.into());
        let mut random = RandomStream::for_actor(1, "authority");
        let authority = LabAuthority::new().ok()?;
        let identity = authority
            .issue_server_chain(&ServerRequest { host_name, now }, &mut random)
            .ok()?;
        let mut client = ClientConfiguration::new(host_name, vec![identity.root.clone()], now);
        // The suite that all libraries know.
        client.cipher_suites = vec![CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA];
        let root = identity.root.clone();
        let chain = identity.chain.clone();
        let key = identity.key.clone();
        let identity = identity.identity();
        Some(Self {
            client,
            server: ServerConfiguration::new(identity, now),
            root,
            chain,
            key,
            handshakes: 0,
        })
    }

    /// The certificate that the client trusts, in DER.
    pub fn root(&self) -> Vec<u8> {
        self.root.clone()
    }

    /// A certificate that the server sends, in DER; its own is the first, and there are two.
    pub fn certificate(&self, place: usize) -> Vec<u8> {
        self.chain.get(place).cloned().unwrap_or_default()
    }

    /// The private key of the server's certificate, in PEM.
    pub fn private_key(&self) -> String {
        let pem = self.key.to_pkcs8_pem();
        pem.map(|pem| pem.as_str().to_owned()).unwrap_or_default()
    }

    /// A whole handshake of both ends, each of which records all that it does. Gives how much they recorded; `None` if
    /// they are not open after it.
    pub fn handshake(&mut self) -> Option<usize> {
        self.handshakes += 1;
        let seed = self.handshakes;
        let random = |actor| RandomStream::for_actor(seed, actor);
        let mut client = Client::new(self.client.clone(), random("client"), Trace::on()).ok()?;
        let mut server = Server::new(self.server.clone(), random("server"), Trace::on()).ok()?;
        while carry(&mut client, &mut server) | carry(&mut server, &mut client) {}
        let recorded = client.take_events().len() + server.take_events().len();
        (client.is_open() && server.is_open()).then_some(recorded)
    }
}

/// Searches for an RSA key of so many bits. Gives the private key, in PKCS#8 PEM; `None` if there is none of this length.
#[wasm_bindgen]
pub fn generate_key(seed: u32, bits: u32) -> Option<String> {
    let recipe = KeySearch::new(seed.into(), bits).ok()?.finish().ok()?;
    Some(
        KeyRebuild::new(recipe)
            .ok()?
            .finish()
            .ok()?
            .to_pkcs8_pem()
            .ok()?
            .to_string(),
    )
}

/// Carries one record, if there is one. An error shows in neither end's being open.
fn carry<A: State, B: State>(from: &mut Connection<A>, to: &mut Connection<B>) -> bool {
    let Some(record) = from.next_outgoing() else {
        return false;
    };
    to.receive(&record).is_ok()
}
