//! Annotations of certificates: compared with OpenSSL, and of mutated certificates.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use timeline::field::{Annotation, Value};
use timeline::fields::all_fields;
use timeline::signed::signed_parts;
use timeline::time::UnixTime;
use tls_core::pki::annotation::annotate_certificate;
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::pem::read_pem_certificates;

use crate::certificates_of_lab::issue_chain;
use crate::leaves::assert_leaves_cover;
use crate::openssl;
use crate::openssl::Place;

/// The server's, the intermediate's and the root's certificates.
static OF_THE_LAB: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let issued = issue_chain("lab.test", UnixTime(1_790_000_000));
    [issued.chain, vec![issued.root]].concat()
});

/// Certificates with features that the lab's own lack.
static OF_OPENSSL: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let full = [
        "-newkey",
        "rsa:2048",
        "-utf8",
        "-subj",
        "/C=DE/O=Zürich & Söhne/OU=Lab+OU=Test/CN=full.test/emailAddress=lab@full.test",
        "-addext",
        "subjectAltName=DNS:full.test,DNS:*.full.test,IP:192.0.2.1,IP:2001:db8::1,email:a@b.test,URI:https://full.test/,\
         RID:1.2.3.4,otherName:1.2.3.4;UTF8:other,dirName:directory",
        "-addext",
        "basicConstraints=critical,CA:TRUE,pathlen:3",
        "-addext",
        "keyUsage=critical,digitalSignature,keyEncipherment,decipherOnly",
        "-addext",
        "extendedKeyUsage=serverAuth,clientAuth,1.2.3.4",
        "-addext",
        "nameConstraints=permitted;DNS:full.test,excluded;IP:192.0.2.0/255.255.255.0",
        "-addext",
        "authorityInfoAccess=OCSP;URI:http://ocsp.test/,caIssuers;URI:http://issuer.test/",
        "-addext",
        "certificatePolicies=1.2.3.4,2.23.140.1.2.1",
        "-addext",
        "crlDistributionPoints=URI:http://lists.test/",
        "-addext",
        "issuerAltName=URI:http://issuer.test/",
        "-addext",
        "1.3.6.1.4.1.32473.1=critical,DER:30050201070500",
        "-addext",
        "1.3.6.1.4.1.32473.2=DER:0102030405",
        "-addext",
        "tlsfeature=status_request",
    ];
    let mut made = vec![openssl::make(&full)];
    for key in [
        &["ec", "-pkeyopt", "ec_paramgen_curve:P-256"][..],
        &["ec", "-pkeyopt", "ec_paramgen_curve:P-384", "-sha384"],
        &["ed25519"],
        &["rsa:2048", "-sha1"],
        &["rsa:2048", "-sigopt", "rsa_padding_mode:pss"],
        &["rsa:2048", "-days", "20000"],
    ] {
        made.push(openssl::make(&[&["-subj", "/CN=some.test", "-newkey"], key].concat()));
    }
    made
});

/// The system's trusted certificates, if any.
fn of_the_system() -> Vec<Vec<u8>> {
    let text = fs::read_to_string("/etc/ssl/certs/ca-certificates.crt").unwrap_or_default();
    read_pem_certificates(&text).unwrap_or_default()
}

fn annotated(der: &[u8]) -> Annotation {
    let annotation = annotate_certificate(der).unwrap();
    assert_leaves_cover(&annotation, der.len());
    annotation
}

/// All annotations of a tree, depth first.
fn all(annotation: &Annotation) -> Vec<&Annotation> {
    let within = annotation.children.iter().flat_map(all);
    [annotation].into_iter().chain(within).collect()
}

/// The values of all leaves with this key.
fn values<'a>(annotation: &'a Annotation, key: &str) -> Vec<&'a Value> {
    let leaves = annotation.leaves().into_iter();
    leaves
        .filter(|leaf| leaf.field.key == key)
        .map(|leaf| &leaf.value)
        .collect()
}

/// The DER elements of a tree, each with tag and length.
fn elements(annotation: &Annotation) -> BTreeSet<Place> {
    let place = |annotation: &&Annotation| {
        let [tag, length, ..] = annotation.children.as_slice() else {
            return None;
        };
        let is_element = tag.field.key == "der-tag" && length.field.key == "der-length";
        let header = tag.range.len() + length.range.len();
        assert!(!is_element || length.value == Value::Length((annotation.range.len() - header) as u64));
        is_element.then_some((annotation.range.start, header, annotation.range.len() - header))
    };
    all(annotation).iter().filter_map(place).collect()
}

fn is_within(inner: &Place, outer: &Place) -> bool {
    let content = outer.0 + outer.1..outer.0 + outer.1 + outer.2;
    content.contains(&inner.0)
}

/// All certificates.
fn corpus() -> Vec<Vec<u8>> {
    [OF_THE_LAB.clone(), OF_OPENSSL.clone()].concat()
}

#[test]
fn elements_match_openssl() {
    let system = of_the_system();
    let mut hidden = 0;
    for der in corpus().iter().chain(system.iter().step_by(10)) {
        let (constructed, primitive) = openssl::elements(der);
        let ours = elements(&annotated(der));
        // OpenSSL does not look inside OCTET STRING and BIT STRING.
        let is_hidden = |place: &Place| primitive.iter().any(|outer| is_within(place, outer));
        let visible: BTreeSet<_> = ours.iter().copied().filter(|place| !is_hidden(place)).collect();
        assert_eq!(visible, &constructed | &primitive);
        hidden += ours.len() - visible.len();
    }
    assert!(hidden > 100, "keys and extensions have elements of their own");
}

#[test]
fn elements_of_extensions_match_openssl() {
    for der in corpus() {
        let annotation = annotated(&der);
        let ours = elements(&annotation);
        let values = all(&annotation);
        let values = values
            .into_iter()
            .filter(|it| it.field.key == "certificate-extension-value");
        for value in values.filter(|value| value.children.len() == 3) {
            let content = value.children[2].range.clone();
            if value.children[2].field.key == "der-content" {
                continue;
            }
            let (constructed, primitive) = openssl::elements(&der[content.clone()]);
            let found = (&constructed | &primitive).into_iter();
            let found: BTreeSet<_> = found
                .map(|(at, header, length)| (at + content.start, header, length))
                .collect();
            assert!(found.is_subset(&ours), "{found:?}");
        }
    }
}

#[test]
fn marked_signed_part_is_what_the_issuer_signed() {
    for der in corpus().iter().chain(&of_the_system()) {
        let signed = signed_parts(&annotated(der));
        let [signed] = signed.as_slice() else {
            panic!("{} in one certificate", signed.len())
        };
        assert_eq!(signed.part, ParsedCertificate::from_der(der).unwrap().tbs_range);
        assert_eq!(signed.signature.end, der.len());
    }
    let hashes = OF_OPENSSL.iter().map(|der| signed_parts(&annotated(der))[0].hash);
    let names: Vec<_> = hashes.collect();
    let sha256 = Some("SHA-256");
    // In the order of creation: the fourth uses Ed25519, the fifth SHA-1, the sixth RSASSA-PSS.
    assert_eq!(names, [sha256, sha256, Some("SHA-384"), None, None, sha256, sha256]);
}

#[test]
fn valid_certificate_has_no_unreadable_byte() {
    for der in corpus().iter().chain(&of_the_system()) {
        let annotation = annotated(der);
        let unreadable = all(&annotation).iter().any(|it| it.field.key == "der-unreadable");
        assert!(!unreadable, "{annotation:#?}");
        let count = all(&annotation).len();
        assert!(count < 700, "{count} annotations of {} bytes", der.len());
    }
}

#[test]
fn signed_part_is_what_validation_hashes() {
    for der in corpus() {
        let annotation = annotated(&der);
        let parts: Vec<_> = annotation.children.iter().map(|child| child.field.key).collect();
        let expected = [
            "certificate-signed-part",
            "certificate-signature-algorithm",
            "certificate-signature",
        ];
        assert_eq!(parts, [&["der-tag", "der-length"][..], &expected].concat());
        let parsed = ParsedCertificate::from_der(&der).unwrap();
        assert_eq!(annotation.children[2].range, parsed.tbs_range);
    }
}

#[test]
fn dates_serial_number_and_key_usage_match_openssl() {
    for der in corpus() {
        let annotation = annotated(&der);
        let leaf = |key: &str| {
            let leaves = annotation.leaves();
            leaves.into_iter().find(|leaf| leaf.field.key == key).unwrap().clone()
        };
        let serial: String = der[leaf("certificate-serial-number").range]
            .iter()
            .map(|byte| format!("{byte:02X}"))
            .collect();
        let printed = openssl::print(&der, &["-serial"]);
        let printed = printed.trim().strip_prefix("serial=").unwrap();
        assert_eq!(serial.trim_start_matches('0'), printed.trim_start_matches('0'));

        let dates = openssl::print(&der, &["-dates", "-dateopt", "iso_8601"]);
        for (key, name) in [
            ("certificate-not-before", "notBefore="),
            ("certificate-not-after", "notAfter="),
        ] {
            let Value::Time(time) = leaf(key).value else {
                panic!("{key} is no time")
            };
            let printed = dates.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            assert_eq!(time.to_string(), printed.replacen(' ', "T", 1));
        }

        let text = openssl::print(&der, &["-ext", "keyUsage"]);
        let named: BTreeSet<_> = text
            .lines()
            .nth(1)
            .unwrap_or_default()
            .trim()
            .split(", ")
            .filter(|it| !it.is_empty())
            .collect();
        let ours: BTreeSet<_> = values(&annotation, "key-usage")
            .into_iter()
            .flat_map(|value| match value {
                Value::Flags(names) => names.iter().map(|name| words(name)).collect::<Vec<_>>(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(ours, named);
    }
}

/// A use of a key as OpenSSL names it.
fn words(name: &str) -> &'static str {
    match name {
        "digitalSignature" => "Digital Signature",
        "nonRepudiation" => "Non Repudiation",
        "keyEncipherment" => "Key Encipherment",
        "dataEncipherment" => "Data Encipherment",
        "keyAgreement" => "Key Agreement",
        "keyCertSign" => "Certificate Sign",
        "cRLSign" => "CRL Sign",
        "encipherOnly" => "Encipher Only",
        "decipherOnly" => "Decipher Only",
        other => panic!("{other}"),
    }
}

#[test]
fn names_are_decoded() {
    let annotation = annotated(&OF_OPENSSL[0]);
    let texts = |key: &str| -> Vec<String> {
        let values = values(&annotation, key).into_iter();
        values
            .map(|value| match value {
                Value::Text(text) => text.clone(),
                Value::ObjectIdentifier(number, name) => name.map_or(number.clone(), str::to_owned),
                other => panic!("{other:?}"),
            })
            .collect()
    };
    let subject = ["DE", "Zürich & Söhne", "Lab", "Test", "full.test", "lab@full.test"];
    assert_eq!(texts("name-attribute-value")[..6], subject);
    assert_eq!(texts("name-attribute-type")[0], "countryName");
    assert_eq!(texts("name-attribute-type")[4], "commonName");
    assert_eq!(texts("general-name-host"), ["full.test", "*.full.test", "full.test"]);
    let addresses = ["192.0.2.1", "2001:db8::1", "192.0.2.0/255.255.255.0"];
    assert_eq!(texts("general-name-ip-address"), addresses);
    assert_eq!(texts("general-name-email"), ["a@b.test"]);
    assert_eq!(texts("general-name-registered-id"), ["1.2.3.4"]);
    let purposes = ["id-kp-serverAuth", "id-kp-clientAuth", "1.2.3.4"];
    assert_eq!(texts("extended-key-usage-purpose"), purposes);
    assert_eq!(
        texts("authority-information-access-method"),
        ["id-ad-ocsp", "id-ad-caIssuers"]
    );
    let addresses = [
        "https://full.test/",
        "http://ocsp.test/",
        "http://issuer.test/",
        "http://lists.test/",
        "http://issuer.test/",
    ];
    assert_eq!(texts("general-name-uri"), addresses);
    assert_eq!(texts("certificate-policy-id"), ["1.2.3.4", "domain-validated"]);
    assert_eq!(
        values(&annotation, "certificate-version"),
        [&Value::Registered(2, Some("v3"))]
    );
    assert_eq!(values(&annotation, "rsa-public-exponent"), [&Value::Number(65_537)]);
    assert_eq!(
        values(&annotation, "basic-constraints-authority"),
        [&Value::Boolean(true)]
    );
    // Of the two unknown extensions, one contains DER elements.
    let unknown = values(&annotation, "der-content");
    assert!(unknown.contains(&&Value::Number(7)) && unknown.contains(&&Value::Bytes));
}

#[test]
fn each_kind_of_key_and_signature_has_its_parts() {
    let has = |index: usize, key: &str| all(&annotated(&OF_OPENSSL[index])).iter().any(|it| it.field.key == key);
    assert!(has(0, "rsa-modulus") && !has(0, "ecdsa-signature"));
    for index in [1, 2] {
        assert!(has(index, "elliptic-curve-point") && has(index, "ecdsa-signature-s"));
    }
    assert!(!has(3, "rsa-modulus") && has(3, "certificate-signature"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn mutated_certificate_is_covered(
        which in 0..10_usize,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_usize), 0..6),
        truncate in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let corpus: &[&[Vec<u8>]] = &[&OF_THE_LAB, &OF_OPENSSL];
        let mut der = corpus.concat()[which].clone();
        for (index, value, kind) in edits {
            let at = index.index(der.len());
            match kind {
                0 => der[at] = value,
                1 => der[at] ^= 1 << (value % 8),
                2 => der.insert(at, value),
                _ if der.len() > 1 => drop(der.remove(at)),
                _ => {}
            }
        }
        if let Some(index) = truncate {
            der.truncate(index.index(der.len()).max(1));
        }
        annotated(&der);
    }

    #[test]
    fn any_bytes_are_covered(bytes in prop::collection::vec(any::<u8>(), 1..400)) {
        annotated(&bytes);
    }

    #[test]
    fn elements_in_elements_are_covered(
        bytes in prop::collection::vec(prop::sample::select(vec![0x30, 0x31, 0xa0, 0xa3, 4, 3, 6, 2, 0, 1, 5, 0x80, 0x81, 0x1f]), 1..400),
    ) {
        annotated(&bytes);
    }
}

#[test]
fn certificate_of_minimal_elements_has_a_bounded_tree() {
    let with_header = |tag: u8, content: Vec<u8>| {
        let length = (content.len() as u32).to_be_bytes();
        [&[tag, 0x83][..], &length[1..], &content].concat()
    };
    let short = [5, 0].repeat(30_000);
    let wide = with_header(0x30, with_header(0x30, short));
    // From 2^16 bytes on, the lengths take three bytes.
    let deep = (0..5_000).fold(vec![5; 1 << 16], |content, _| with_header(0x30, content));
    for der in [wide, deep] {
        let annotation = annotated(&der);
        let count = all(&annotation).len();
        assert!(count < 17_000, "{count}");
    }
}

#[test]
fn every_certificate_field_is_declared() {
    let declared: BTreeSet<_> = all_fields().map(|field| field.key).collect();
    for der in corpus().iter().chain(&of_the_system()) {
        let annotation = annotated(der);
        let unknown: Vec<_> = all(&annotation)
            .into_iter()
            .filter(|it| !declared.contains(it.field.key))
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
