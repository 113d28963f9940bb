//! The object identifiers that occur in certificates of TLS, with their names: the only such list in the lab.
//!
//! The list of `const-oid` has everything that any RFC ever named, and would be a fifth of what the page has to load.
//! The names are those of the specifications.

use const_oid::ObjectIdentifier;

/// An object identifier with its names.
struct Named {
    identifier: ObjectIdentifier,
    name: &'static str,
    /// The abbreviation of an attribute type in the text of a distinguished name, if there is one (RFC 4514 §3).
    abbreviation: Option<&'static str>,
}

const fn named(identifier: &str, name: &'static str) -> Named {
    Named {
        identifier: ObjectIdentifier::new_unwrap(identifier),
        name,
        abbreviation: None,
    }
}

const fn attribute(identifier: &str, name: &'static str, abbreviation: &'static str) -> Named {
    Named {
        abbreviation: Some(abbreviation),
        ..named(identifier, name)
    }
}

static NAMED: &[Named] = &[
    // Attribute types of names (RFC 5280 appendix A.1, RFC 4519).
    attribute("2.5.4.3", "commonName", "CN"),
    attribute("2.5.4.4", "surname", "SN"),
    named("2.5.4.5", "serialNumber"),
    attribute("2.5.4.6", "countryName", "C"),
    attribute("2.5.4.7", "localityName", "L"),
    attribute("2.5.4.8", "stateOrProvinceName", "ST"),
    attribute("2.5.4.9", "streetAddress", "STREET"),
    attribute("2.5.4.10", "organizationName", "O"),
    attribute("2.5.4.11", "organizationalUnitName", "OU"),
    named("2.5.4.12", "title"),
    named("2.5.4.13", "description"),
    named("2.5.4.15", "businessCategory"),
    named("2.5.4.16", "postalAddress"),
    named("2.5.4.17", "postalCode"),
    named("2.5.4.18", "postOfficeBox"),
    named("2.5.4.20", "telephoneNumber"),
    named("2.5.4.41", "name"),
    attribute("2.5.4.42", "givenName", "GN"),
    named("2.5.4.43", "initials"),
    named("2.5.4.44", "generationQualifier"),
    named("2.5.4.45", "x500UniqueIdentifier"),
    named("2.5.4.46", "dnQualifier"),
    named("2.5.4.49", "distinguishedName"),
    named("2.5.4.65", "pseudonym"),
    named("2.5.4.97", "organizationIdentifier"),
    attribute("0.9.2342.19200300.100.1.1", "userId", "UID"),
    attribute("0.9.2342.19200300.100.1.25", "domainComponent", "DC"),
    attribute("1.2.840.113549.1.9.1", "emailAddress", "EMAIL"),
    named("1.2.840.113549.1.9.2", "pkcs-9-at-unstructuredName"),
    named("1.2.840.113549.1.9.8", "pkcs-9-at-unstructuredAddress"),
    named("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionLocalityName"),
    named("1.3.6.1.4.1.311.60.2.1.2", "jurisdictionStateOrProvinceName"),
    named("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionCountryName"),
    // Extensions (RFC 5280 §4.2, RFC 6962 §3, RFC 7633).
    named("2.5.29.9", "id-ce-subjectDirectoryAttributes"),
    named("2.5.29.14", "id-ce-subjectKeyIdentifier"),
    named("2.5.29.15", "id-ce-keyUsage"),
    named("2.5.29.16", "id-ce-privateKeyUsagePeriod"),
    named("2.5.29.17", "id-ce-subjectAltName"),
    named("2.5.29.18", "id-ce-issuerAltName"),
    named("2.5.29.19", "id-ce-basicConstraints"),
    named("2.5.29.30", "id-ce-nameConstraints"),
    named("2.5.29.31", "id-ce-cRLDistributionPoints"),
    named("2.5.29.32", "id-ce-certificatePolicies"),
    named("2.5.29.33", "id-ce-policyMappings"),
    named("2.5.29.35", "id-ce-authorityKeyIdentifier"),
    named("2.5.29.36", "id-ce-policyConstraints"),
    named("2.5.29.37", "id-ce-extKeyUsage"),
    named("2.5.29.46", "id-ce-freshestCRL"),
    named("2.5.29.54", "id-ce-inhibitAnyPolicy"),
    named("2.5.29.56", "id-ce-noRevAvail"),
    named("1.3.6.1.5.5.7.1.1", "id-pe-authorityInfoAccess"),
    named("1.3.6.1.5.5.7.1.3", "id-pe-qcStatements"),
    named("1.3.6.1.5.5.7.1.11", "id-pe-subjectInfoAccess"),
    named("1.3.6.1.5.5.7.1.24", "id-pe-tlsfeature"),
    named("1.3.6.1.5.5.7.48.1.5", "id-pkix-ocsp-nocheck"),
    named("1.3.6.1.4.1.11129.2.4.2", "ct-precert-scts"),
    named("1.3.6.1.4.1.11129.2.4.3", "ct-precert-poison"),
    named("2.16.840.1.113730.1.1", "netscape-cert-type"),
    named("2.16.840.1.113730.1.13", "netscape-comment"),
    // Purposes of keys (RFC 5280 §4.2.1.12).
    named("2.5.29.37.0", "anyExtendedKeyUsage"),
    named("1.3.6.1.5.5.7.3.1", "id-kp-serverAuth"),
    named("1.3.6.1.5.5.7.3.2", "id-kp-clientAuth"),
    named("1.3.6.1.5.5.7.3.3", "id-kp-codeSigning"),
    named("1.3.6.1.5.5.7.3.4", "id-kp-emailProtection"),
    named("1.3.6.1.5.5.7.3.8", "id-kp-timeStamping"),
    named("1.3.6.1.5.5.7.3.9", "id-kp-OCSPSigning"),
    named("1.3.6.1.4.1.11129.2.4.4", "ct-precert-signing-cert"),
    // Access methods (RFC 5280 §4.2.2).
    named("1.3.6.1.5.5.7.48.1", "id-ad-ocsp"),
    named("1.3.6.1.5.5.7.48.2", "id-ad-caIssuers"),
    named("1.3.6.1.5.5.7.48.3", "id-ad-timeStamping"),
    named("1.3.6.1.5.5.7.48.5", "id-ad-caRepository"),
    // Policies and their qualifiers (RFC 5280 §4.2.1.4, CA/Browser Forum's Baseline Requirements §7.1.6.1).
    named("2.5.29.32.0", "anyPolicy"),
    named("1.3.6.1.5.5.7.2.1", "id-qt-cps"),
    named("1.3.6.1.5.5.7.2.2", "id-qt-unotice"),
    named("2.23.140.1.1", "extended-validation"),
    named("2.23.140.1.2.1", "domain-validated"),
    named("2.23.140.1.2.2", "organization-validated"),
    named("2.23.140.1.2.3", "individual-validated"),
    // Keys, signatures and hashes (RFC 3279, RFC 4055, RFC 5758, RFC 8410, RFC 9881).
    named("1.2.840.113549.1.1.1", "rsaEncryption"),
    named("1.2.840.113549.1.1.2", "md2WithRSAEncryption"),
    named("1.2.840.113549.1.1.4", "md5WithRSAEncryption"),
    named("1.2.840.113549.1.1.5", "sha1WithRSAEncryption"),
    named("1.2.840.113549.1.1.7", "id-RSAES-OAEP"),
    named("1.2.840.113549.1.1.8", "id-mgf1"),
    named("1.2.840.113549.1.1.10", "id-RSASSA-PSS"),
    named("1.2.840.113549.1.1.11", "sha256WithRSAEncryption"),
    named("1.2.840.113549.1.1.12", "sha384WithRSAEncryption"),
    named("1.2.840.113549.1.1.13", "sha512WithRSAEncryption"),
    named("1.2.840.113549.1.1.14", "sha224WithRSAEncryption"),
    named("1.2.840.10040.4.1", "id-dsa"),
    named("1.2.840.10040.4.3", "dsa-with-sha1"),
    named("2.16.840.1.101.3.4.3.1", "dsa-with-sha224"),
    named("2.16.840.1.101.3.4.3.2", "dsa-with-sha256"),
    named("1.2.840.10045.2.1", "id-ecPublicKey"),
    named("1.2.840.10045.4.1", "ecdsa-with-SHA1"),
    named("1.2.840.10045.4.3.1", "ecdsa-with-SHA224"),
    named("1.2.840.10045.4.3.2", "ecdsa-with-SHA256"),
    named("1.2.840.10045.4.3.3", "ecdsa-with-SHA384"),
    named("1.2.840.10045.4.3.4", "ecdsa-with-SHA512"),
    named("1.3.101.110", "id-X25519"),
    named("1.3.101.111", "id-X448"),
    named("1.3.101.112", "id-Ed25519"),
    named("1.3.101.113", "id-Ed448"),
    named("2.16.840.1.101.3.4.3.17", "id-ml-dsa-44"),
    named("2.16.840.1.101.3.4.3.18", "id-ml-dsa-65"),
    named("2.16.840.1.101.3.4.3.19", "id-ml-dsa-87"),
    named("1.2.840.113549.2.5", "id-md5"),
    named("1.3.14.3.2.26", "id-sha1"),
    named("2.16.840.1.101.3.4.2.1", "id-sha256"),
    named("2.16.840.1.101.3.4.2.2", "id-sha384"),
    named("2.16.840.1.101.3.4.2.3", "id-sha512"),
    named("2.16.840.1.101.3.4.2.4", "id-sha224"),
    // Curves (RFC 5480 §2.1.1.1, RFC 5639 §4.1, SEC 2).
    named("1.2.840.10045.3.1.7", "secp256r1"),
    named("1.3.132.0.10", "secp256k1"),
    named("1.3.132.0.33", "secp224r1"),
    named("1.3.132.0.34", "secp384r1"),
    named("1.3.132.0.35", "secp521r1"),
    named("1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1"),
    named("1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1"),
    named("1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1"),
];

/// The name of an object identifier in its specification, for example `id-kp-serverAuth` or `commonName`; `None` for
/// one that is not in the list.
#[must_use]
pub fn object_identifier_name(identifier: &ObjectIdentifier) -> Option<&'static str> {
    find(identifier).map(|named| named.name)
}

/// The name, or the dotted form if there is no name.
pub(super) fn name_or_digits(identifier: ObjectIdentifier) -> String {
    object_identifier_name(&identifier).map_or_else(|| identifier.to_string(), str::to_owned)
}

/// The keyword of an attribute type in the text of a distinguished name, in capital letters: `CN`, `SERIALNUMBER`.
pub(super) fn attribute_keyword(identifier: &ObjectIdentifier) -> Option<String> {
    find(identifier).map(|named| named.abbreviation.unwrap_or(named.name).to_ascii_uppercase())
}

/// The attribute type with this keyword, abbreviated or not, in either case (RFC 4514 §3).
pub(super) fn attribute_type(keyword: &str) -> Option<ObjectIdentifier> {
    let is_meant = |name: &str| name.eq_ignore_ascii_case(keyword);
    NAMED
        .iter()
        .find(|named| is_meant(named.name) || named.abbreviation.is_some_and(is_meant))
        .map(|named| named.identifier)
}

fn find(identifier: &ObjectIdentifier) -> Option<&'static Named> {
    NAMED.iter().find(|named| named.identifier == *identifier)
}

#[cfg(test)]
mod tests {
    use const_oid::db::DB;

    use super::*;

    #[test]
    fn names_are_unique_and_match_the_reference_list() {
        let mut compared = 0;
        for (index, named) in NAMED.iter().enumerate() {
            let known: Vec<_> = DB.find_names_for_oid(named.identifier).collect();
            assert!(known.is_empty() || known.contains(&named.name), "{}", named.name);
            compared += usize::from(!known.is_empty());
            for other in &NAMED[..index] {
                assert_ne!(other.identifier, named.identifier, "{}", named.name);
                assert_ne!(other.name, named.name);
            }
            if let Some(abbreviation) = named.abbreviation {
                let is_known = known.iter().any(|name| name.eq_ignore_ascii_case(abbreviation));
                assert!(is_known, "{abbreviation}");
                assert_eq!(attribute_type(abbreviation), Some(named.identifier));
            }
            assert_eq!(attribute_type(named.name), Some(named.identifier));
        }
        assert!(compared > 90, "{compared}");
    }

    #[test]
    fn unknown_identifiers_are_written_in_digits() {
        let unknown = ObjectIdentifier::new_unwrap("1.2.3.4");
        assert_eq!(object_identifier_name(&unknown), None);
        assert_eq!(name_or_digits(unknown), "1.2.3.4");
        assert_eq!(
            name_or_digits(ObjectIdentifier::new_unwrap("2.5.29.15")),
            "id-ce-keyUsage"
        );
    }
}
