//! Equal and different distinguished names in various encodings (RFC 5280 §7.1): OpenSSL follows
//! that section, webpki compares bytes.

use timeline::suites::KeyExchange;
use timeline::validation::Failure;
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::purpose::Purpose;

use crate::draft::{Draft, common_name};
use crate::lab::{Case, HOST, NOW};
use crate::oracle;
use crate::test_key::{KeyKind, TestKey};

const UTF8: u8 = 12;
const PRINTABLE: u8 = 19;
const TELETEX: u8 = 20;
const IA5: u8 = 22;
const UNIVERSAL: u8 = 28;
const BMP: u8 = 30;

/// A leaf whose issuer is named `issuer`, below a root named `root`; each is a string type and
/// content.
fn case(issuer: (u8, &[u8]), root: (u8, &[u8])) -> Case {
    let (leaf_key, key) = (TestKey::of(KeyKind::Rsa2048), TestKey::of(KeyKind::P256));
    let mut leaf = Draft::leaf(leaf_key, key);
    leaf.issuer_der = Some(common_name(issuer.0, issuer.1));
    let mut authority = Draft::authority("Root", key, key);
    authority.subject_der = Some(common_name(root.0, root.1));
    Case {
        chain: vec![leaf.sign(&authority, key)],
        roots: vec![authority.sign(&authority, key)],
        purpose: Purpose::Server {
            host_name: HOST,
            key_exchange: KeyExchange::Rsa,
        },
        now: NOW,
    }
}

fn ucs_2(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn ucs_4(text: &str) -> Vec<u8> {
    text.chars()
        .flat_map(|character| u32::from(character).to_be_bytes())
        .collect()
}

#[test]
fn string_type_case_and_spaces_of_an_issuer_name_do_not_matter() {
    let root = (UTF8, &b"The Root"[..]);
    for issuer in [
        (UTF8, b"THE root".to_vec()),
        (UTF8, b"  the \t root ".to_vec()),
        (PRINTABLE, b"The Root".to_vec()),
        (IA5, b"the root".to_vec()),
        (TELETEX, b"The  Root".to_vec()),
        (BMP, ucs_2("THE ROOT")),
        (UNIVERSAL, ucs_4("The Root")),
    ] {
        let case = case((issuer.0, &issuer.1), root);
        assert_eq!((case.failure(), oracle::openssl(&case)), (None, Ok(())), "{issuer:?}");
    }
    let same = case(
        (UNIVERSAL, &ucs_4("R\u{f6}\u{df}ler \u{10348}")),
        (UTF8, "R\u{f6}\u{df}ler \u{10348}".as_bytes()),
    );
    assert_eq!((same.failure(), oracle::openssl(&same)), (None, Ok(())));
    let latin_1 = case((TELETEX, b"R\xf6\xdfler"), (UTF8, "R\u{f6}\u{df}ler".as_bytes()));
    assert_eq!((latin_1.failure(), oracle::openssl(&latin_1)), (None, Ok(())));
}

#[test]
fn case_folding_covers_non_ascii_letters() {
    let case = case((UTF8, "R\u{d6}SLER".as_bytes()), (UTF8, "R\u{f6}sler".as_bytes()));
    assert_eq!(case.failure(), None);
    // OpenSSL folds the case of ASCII only.
    assert!(oracle::openssl(&case).is_err());
}

#[test]
fn different_name_is_a_different_issuer() {
    for issuer in ["The Root 2", "TheRoot", "The", ""] {
        case((UTF8, issuer.as_bytes()), (UTF8, b"The Root")).assert_rejected(Failure::UnknownIssuer);
    }
}

#[test]
fn name_of_any_string_type_is_shown_as_text() {
    for (identifier, content) in [
        (UNIVERSAL, ucs_4("Z\u{fc}rich")),
        (BMP, ucs_2("Z\u{fc}rich")),
        (TELETEX, b"Z\xfcrich".to_vec()),
        (UTF8, "Z\u{fc}rich".as_bytes().to_vec()),
    ] {
        let case = case((identifier, &content), (identifier, &content));
        let root = ParsedCertificate::from_der(&case.roots[0]).expect("it can be read");
        assert_eq!(root.subject, "CN=Z\u{fc}rich");
        assert!(
            root.subject_der()
                .is_some_and(|der| der == common_name(identifier, &content))
        );
    }
    // Control characters stay numeric escapes.
    let case = case((UTF8, b"x"), (UTF8, "\u{1b}[2J\u{9b}31m\u{202e}".as_bytes()));
    let root = ParsedCertificate::from_der(&case.roots[0]).expect("it can be read");
    assert_eq!(root.subject, "CN=\\1b[2J\\c2\\9b31m\\e2\\80\\ae");
}
