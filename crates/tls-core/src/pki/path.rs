//! Building the path of certificates from the leaf to a trusted root; used by validation.
//!
//! RFC 4158 describes path building. Received certificates may come in any order and number. The cost
//! of a search is bounded, whatever the peer sends: candidates examined, signatures verified, paths
//! judged.

use std::collections::BTreeMap;

use super::certificate::ParsedCertificate;
use crate::pki::signature::SIGNATURE_SCHEMES;

/// Most certificates in a path, leaf and root included.
pub const LONGEST_PATH: usize = 8;

/// Most candidates examined in one search.
const CANDIDATE_LIMIT: usize = 1_000;

/// Most signatures verified in one search.
const VERIFICATION_LIMIT: usize = 48;

/// Most paths to a trusted root that are judged by the checks in one search.
const JUDGED_PATH_LIMIT: usize = 16;

/// One certificate of a path.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link<'a> {
    pub certificate: &'a ParsedCertificate,
    /// Index in the received chain; `None` for a root from the trust store.
    pub received_index: Option<usize>,
    pub is_trusted_root: bool,
    /// Index among all certificates, received and trusted.
    number: usize,
}

/// How a path ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PathEnd {
    /// At a trusted root.
    TrustedRoot,
    /// At a trusted root, but a check of the path fails; another path may pass.
    Refused,
    /// At a certificate that names itself as issuer and is not trusted.
    SelfIssued,
    /// At a certificate whose issuer is neither received nor trusted.
    UnknownIssuer,
    /// At [`LONGEST_PATH`] certificates.
    TooLong,
    /// Anywhere, because there are too many possible paths to examine.
    Exhausted,
}

/// The results of verifying signatures. Each signature is verified only once.
#[derive(Debug, Default)]
pub(super) struct Signatures {
    /// By the indices of the certificate and its issuer.
    verified: BTreeMap<(usize, usize), bool>,
}

impl Signatures {
    fn known(&self, link: Link<'_>, issuer: Link<'_>) -> Option<bool> {
        self.verified.get(&(link.number, issuer.number)).copied()
    }

    /// Whether the key of `issuer` verifies the signature of `link`, whose algorithm must be one that we offer to
    /// peers.
    pub(super) fn verify(&mut self, link: Link<'_>, issuer: Link<'_>) -> bool {
        let verified = self.verified.entry((link.number, issuer.number));
        *verified.or_insert_with(|| {
            link.certificate.signature_algorithm.is_accepted_by(SIGNATURE_SCHEMES)
                && link.certificate.is_signed_by(&issuer.certificate.public_key)
        })
    }
}

/// Builds the path from the first received certificate; empty if that one is unreadable.
///
/// Looks for a path whose signatures all verify and that `is_acceptable`; failing that, for one whose
/// signatures verify; then for one by names alone, so that the report on a bad chain shows where it
/// would have led.
pub(super) fn build<'a>(
    received: &'a [Option<ParsedCertificate>],
    roots: &'a [ParsedCertificate],
    is_acceptable: Judge<'a, '_>,
    signatures: &mut Signatures,
) -> (Vec<Link<'a>>, PathEnd) {
    let mut end = PathEnd::UnknownIssuer;
    let mut path = Vec::new();
    let mut was_exhausted = false;
    for only_verified in [true, false] {
        let mut search = Search {
            received,
            roots,
            is_acceptable: only_verified.then_some(is_acceptable),
            candidates_left: CANDIDATE_LIMIT,
            verifications_left: VERIFICATION_LIMIT,
            judgements_left: JUDGED_PATH_LIMIT,
            is_exhausted: false,
            signatures: &mut *signatures,
            refused: None,
        };
        path = search.received_link(0).into_iter().collect();
        if !path.is_empty() {
            end = search.extend(&mut path);
        }
        if end == PathEnd::TrustedRoot {
            return (path, end);
        }
        if let Some(refused) = search.refused {
            return (refused, PathEnd::TrustedRoot);
        }
        was_exhausted |= search.is_exhausted;
    }
    match was_exhausted {
        true => (path, PathEnd::Exhausted),
        false => (path, end),
    }
}

/// Whether the checks of a path pass.
type Judge<'a, 'b> = &'b dyn Fn(&[Link<'a>]) -> bool;

struct Search<'a, 'b> {
    received: &'a [Option<ParsedCertificate>],
    roots: &'a [ParsedCertificate],
    /// `None`: names are enough.
    is_acceptable: Option<Judge<'a, 'b>>,
    candidates_left: usize,
    verifications_left: usize,
    judgements_left: usize,
    is_exhausted: bool,
    signatures: &'b mut Signatures,
    /// The first path that reached a root and was not acceptable.
    refused: Option<Vec<Link<'a>>>,
}

impl<'a> Search<'a, '_> {
    fn received_link(&self, index: usize) -> Option<Link<'a>> {
        let certificate = self.received.get(index)?.as_ref()?;
        Some(Link {
            certificate,
            received_index: Some(index),
            is_trusted_root: self.roots.iter().any(|root| root.der == certificate.der),
            number: index,
        })
    }

    /// Extends `path` until it ends, depth first; leaves the first path found that reaches a
    /// root and is acceptable, or else the first one tried.
    fn extend(&mut self, path: &mut Vec<Link<'a>>) -> PathEnd {
        let Some(last) = path.last().copied() else {
            return PathEnd::UnknownIssuer;
        };
        if last.is_trusted_root {
            return self.judge(path);
        }
        let length = path.len();
        let mut first_tried: Option<(Vec<Link<'a>>, PathEnd)> = None;
        for candidate in self.candidates(path) {
            if length >= LONGEST_PATH {
                return PathEnd::TooLong;
            }
            if !self.may_look_at_one_more() {
                break;
            }
            if self.is_acceptable.is_some() && !self.is_signed_by(last, candidate) {
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

    fn judge(&mut self, path: &[Link<'a>]) -> PathEnd {
        if self.is_acceptable.is_none_or(|is_acceptable| is_acceptable(path)) {
            return PathEnd::TrustedRoot;
        }
        self.judgements_left = self.judgements_left.saturating_sub(1);
        self.refused.get_or_insert_with(|| path.to_vec());
        PathEnd::Refused
    }

    fn may_look_at_one_more(&mut self) -> bool {
        let left = self.candidates_left.checked_sub(1);
        self.is_exhausted |= left.is_none() || self.judgements_left == 0;
        self.candidates_left = left.unwrap_or_default();
        !self.is_exhausted
    }

    /// Whether the key of `issuer` verifies the signature of `link`; `false` after too many
    /// signatures.
    fn is_signed_by(&mut self, link: Link<'a>, issuer: Link<'a>) -> bool {
        if let Some(known) = self.signatures.known(link, issuer) {
            return known;
        }
        let Some(left) = self.verifications_left.checked_sub(1) else {
            self.is_exhausted = true;
            return false;
        };
        self.verifications_left = left;
        self.signatures.verify(link, issuer)
    }

    /// Possible issuers of the last certificate of `path`: trusted roots first, then received
    /// certificates that are not in it yet.
    fn candidates(&self, path: &[Link<'a>]) -> Vec<Link<'a>> {
        let Some(last) = path.last() else {
            return Vec::new();
        };
        let numbers = self.received.len()..;
        let roots = self.roots.iter().zip(numbers).map(|(certificate, number)| Link {
            certificate,
            received_index: None,
            is_trusted_root: true,
            number,
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
