//! Which certificates lead from the server's to a trusted root; used by validation.
//!
//! RFC 4158 describes path building. Received certificates may come in any order and number.

use super::certificate::{ParsedCertificate, SubjectPublicKey};
use super::signature::{SignatureAlgorithm, verifies};

/// Most certificates in a path, leaf and root included.
pub const LONGEST_PATH: usize = 8;

/// Most candidates looked at in one search: no chain makes validation expensive.
const CANDIDATE_LIMIT: usize = 48;

/// One certificate of a path.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link<'a> {
    pub certificate: &'a ParsedCertificate,
    /// Index in the received chain; `None` for a root out of the trust store.
    pub received_index: Option<usize>,
    pub is_trusted_root: bool,
}

/// Why a path ends where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PathEnd {
    /// At a trusted root.
    TrustedRoot,
    /// At a certificate that names itself as issuer and is not trusted.
    SelfIssued,
    /// At one whose issuer is neither received nor trusted.
    UnknownIssuer,
    /// At [`LONGEST_PATH`] certificates.
    TooLong,
}

/// Builds the path from the first received certificate; empty if that one did not parse.
///
/// A path whose every signature verifies is looked for first, then one by names alone, so that
/// a report on a bad chain shows where it would have led.
pub(super) fn build<'a>(
    received: &'a [Option<ParsedCertificate>],
    roots: &'a [ParsedCertificate],
) -> (Vec<Link<'a>>, PathEnd) {
    let mut end = PathEnd::UnknownIssuer;
    let mut path = Vec::new();
    for only_verified in [true, false] {
        let mut search = Search {
            received,
            roots,
            only_verified,
            candidates_left: CANDIDATE_LIMIT,
        };
        path = search.received_link(0).into_iter().collect();
        if !path.is_empty() {
            end = search.extend(&mut path);
        }
        if end == PathEnd::TrustedRoot {
            break;
        }
    }
    (path, end)
}

struct Search<'a> {
    received: &'a [Option<ParsedCertificate>],
    roots: &'a [ParsedCertificate],
    only_verified: bool,
    candidates_left: usize,
}

impl<'a> Search<'a> {
    fn received_link(&self, index: usize) -> Option<Link<'a>> {
        let certificate = self.received.get(index)?.as_ref()?;
        Some(Link {
            certificate,
            received_index: Some(index),
            is_trusted_root: self.roots.iter().any(|root| root.der == certificate.der),
        })
    }

    /// Prolongs `path` until it ends, depth first; leaves the first path found that reaches a
    /// root, or else the first one tried.
    fn extend(&mut self, path: &mut Vec<Link<'a>>) -> PathEnd {
        let Some(last) = path.last().copied() else {
            return PathEnd::UnknownIssuer;
        };
        if last.is_trusted_root {
            return PathEnd::TrustedRoot;
        }
        let length = path.len();
        let mut first_tried: Option<(Vec<Link<'a>>, PathEnd)> = None;
        for candidate in self.candidates(path) {
            if length >= LONGEST_PATH {
                return PathEnd::TooLong;
            }
            let Some(left) = self.candidates_left.checked_sub(1) else {
                break;
            };
            self.candidates_left = left;
            if self.only_verified && !is_signed_by(last.certificate, candidate.certificate) {
                continue;
            }
            path.push(candidate);
            let end = self.extend(path);
            if end == PathEnd::TrustedRoot {
                return end;
            }
            first_tried.get_or_insert_with(|| (path.clone(), end));
            path.truncate(length);
        }
        match first_tried {
            Some((tried, end)) => {
                *path = tried;
                end
            }
            None if last.certificate.is_self_issued() => PathEnd::SelfIssued,
            None => PathEnd::UnknownIssuer,
        }
    }

    /// Who can have issued the last certificate of `path`: trusted roots first, then received
    /// ones that are not in it yet.
    fn candidates(&self, path: &[Link<'a>]) -> Vec<Link<'a>> {
        let Some(last) = path.last() else {
            return Vec::new();
        };
        let roots = self.roots.iter().map(|certificate| Link {
            certificate,
            received_index: None,
            is_trusted_root: true,
        });
        let received = (0..self.received.len()).filter_map(|index| self.received_link(index));
        roots
            .chain(received)
            .filter(|link| {
                last.certificate.names_as_issuer(link.certificate)
                    && !path.iter().any(|taken| taken.certificate.der == link.certificate.der)
            })
            .collect()
    }
}

/// Whether the key of `issuer` verifies the signature of `certificate`.
pub(super) fn is_signed_by(certificate: &ParsedCertificate, issuer: &ParsedCertificate) -> bool {
    let SignatureAlgorithm::RsaPkcs1(hash) = certificate.signature_algorithm else {
        return false;
    };
    let SubjectPublicKey::Rsa { key: Some(key), .. } = &issuer.public_key else {
        return false;
    };
    verifies(key, hash, certificate.tbs_bytes(), &certificate.signature)
}
