//! The parts of a certificate. A field names an element; if the element has no elements inside, it names the content as
//! well.

use crate::field::fields;

fields! {
    TAG = "der-tag", "X.690", "8.1.2";
    LENGTH = "der-length", "X.690", "8.1.3";
    UNUSED_BITS = "der-unused-bits", "X.690", "8.6.2";
    ELEMENT = "der-element", "X.690", "8.1.1";
    CONTENT = "der-content", "X.690", "8.1.4";
    UNREADABLE = "der-unreadable", "X.690", "8.1.1";

    SIGNED_PART = "certificate-signed-part", "RFC 5280", "4.1.1.1";
    SIGNATURE_ALGORITHM = "certificate-signature-algorithm", "RFC 5280", "4.1.1.2";
    SIGNATURE = "certificate-signature", "RFC 5280", "4.1.1.3";
    ECDSA_SIGNATURE = "ecdsa-signature", "RFC 3279", "2.2.3";
    ECDSA_SIGNATURE_R = "ecdsa-signature-r", "RFC 3279", "2.2.3";
    ECDSA_SIGNATURE_S = "ecdsa-signature-s", "RFC 3279", "2.2.3";

    VERSION = "certificate-version", "RFC 5280", "4.1.2.1";
    SERIAL_NUMBER = "certificate-serial-number", "RFC 5280", "4.1.2.2";
    SIGNED_ALGORITHM = "certificate-signed-algorithm", "RFC 5280", "4.1.2.3";
    ISSUER = "certificate-issuer", "RFC 5280", "4.1.2.4";
    VALIDITY = "certificate-validity", "RFC 5280", "4.1.2.5";
    NOT_BEFORE = "certificate-not-before", "RFC 5280", "4.1.2.5";
    NOT_AFTER = "certificate-not-after", "RFC 5280", "4.1.2.5";
    SUBJECT = "certificate-subject", "RFC 5280", "4.1.2.6";
    ISSUER_UNIQUE_ID = "certificate-issuer-unique-id", "RFC 5280", "4.1.2.8";
    SUBJECT_UNIQUE_ID = "certificate-subject-unique-id", "RFC 5280", "4.1.2.8";

    ALGORITHM = "algorithm-identifier", "RFC 5280", "4.1.1.2";
    ALGORITHM_PARAMETERS = "algorithm-parameters", "RFC 5280", "4.1.1.2";
    PUBLIC_KEY = "certificate-public-key", "RFC 5280", "4.1.2.7";
    PUBLIC_KEY_ALGORITHM = "certificate-public-key-algorithm", "RFC 5280", "4.1.2.7";
    PUBLIC_KEY_BITS = "certificate-public-key-bits", "RFC 5280", "4.1.2.7";
    RSA_PUBLIC_KEY = "rsa-public-key", "RFC 8017", "A.1.1";
    RSA_MODULUS = "rsa-modulus", "RFC 8017", "A.1.1";
    RSA_PUBLIC_EXPONENT = "rsa-public-exponent", "RFC 8017", "A.1.1";
    ELLIPTIC_CURVE_POINT = "elliptic-curve-point", "RFC 5480", "2.2";

    NAME_PART = "name-part", "RFC 5280", "4.1.2.4";
    NAME_ATTRIBUTE = "name-attribute", "RFC 5280", "4.1.2.4";
    NAME_ATTRIBUTE_TYPE = "name-attribute-type", "RFC 5280", "4.1.2.4";
    NAME_ATTRIBUTE_VALUE = "name-attribute-value", "RFC 5280", "4.1.2.4";
    GENERAL_NAME_HOST = "general-name-host", "RFC 5280", "4.2.1.6";
    GENERAL_NAME_EMAIL = "general-name-email", "RFC 5280", "4.2.1.6";
    GENERAL_NAME_ADDRESS_OF_RESOURCE = "general-name-uri", "RFC 5280", "4.2.1.6";
    GENERAL_NAME_IP_ADDRESS = "general-name-ip-address", "RFC 5280", "4.2.1.6";
    GENERAL_NAME_DIRECTORY = "general-name-directory", "RFC 5280", "4.2.1.6";
    GENERAL_NAME_REGISTERED_ID = "general-name-registered-id", "RFC 5280", "4.2.1.6";
    GENERAL_NAME_OTHER = "general-name-other", "RFC 5280", "4.2.1.6";

    EXTENSIONS = "certificate-extensions", "RFC 5280", "4.1.2.9";
    EXTENSION = "certificate-extension", "RFC 5280", "4.2";
    EXTENSION_ID = "certificate-extension-id", "RFC 5280", "4.2";
    EXTENSION_CRITICAL = "certificate-extension-critical", "RFC 5280", "4.2";
    EXTENSION_VALUE = "certificate-extension-value", "RFC 5280", "4.2";
    BASIC_CONSTRAINTS = "basic-constraints", "RFC 5280", "4.2.1.9";
    IS_AUTHORITY = "basic-constraints-authority", "RFC 5280", "4.2.1.9";
    PATH_LENGTH = "basic-constraints-path-length", "RFC 5280", "4.2.1.9";
    KEY_USAGE = "key-usage", "RFC 5280", "4.2.1.3";
    EXTENDED_KEY_USAGE = "extended-key-usage", "RFC 5280", "4.2.1.12";
    KEY_PURPOSE = "extended-key-usage-purpose", "RFC 5280", "4.2.1.12";
    SUBJECT_ALTERNATIVE_NAMES = "subject-alternative-names", "RFC 5280", "4.2.1.6";
    ISSUER_ALTERNATIVE_NAMES = "issuer-alternative-names", "RFC 5280", "4.2.1.7";
    SUBJECT_KEY_IDENTIFIER = "subject-key-identifier", "RFC 5280", "4.2.1.2";
    AUTHORITY_KEY_IDENTIFIER = "authority-key-identifier", "RFC 5280", "4.2.1.1";
    AUTHORITY_KEY = "authority-key-identifier-key", "RFC 5280", "4.2.1.1";
    AUTHORITY_ISSUER = "authority-key-identifier-issuer", "RFC 5280", "4.2.1.1";
    AUTHORITY_SERIAL_NUMBER = "authority-key-identifier-serial-number", "RFC 5280", "4.2.1.1";
    NAME_CONSTRAINTS = "name-constraints", "RFC 5280", "4.2.1.10";
    PERMITTED_NAMES = "name-constraints-permitted", "RFC 5280", "4.2.1.10";
    EXCLUDED_NAMES = "name-constraints-excluded", "RFC 5280", "4.2.1.10";
    NAME_SUBTREE = "name-constraints-subtree", "RFC 5280", "4.2.1.10";
    NAME_SUBTREE_DISTANCE = "name-constraints-distance", "RFC 5280", "4.2.1.10";
    POLICIES = "certificate-policies", "RFC 5280", "4.2.1.4";
    POLICY = "certificate-policy", "RFC 5280", "4.2.1.4";
    POLICY_ID = "certificate-policy-id", "RFC 5280", "4.2.1.4";
    POLICY_QUALIFIERS = "certificate-policy-qualifiers", "RFC 5280", "4.2.1.4";
    CRL_DISTRIBUTION_POINTS = "crl-distribution-points", "RFC 5280", "4.2.1.13";
    CRL_DISTRIBUTION_POINT = "crl-distribution-point", "RFC 5280", "4.2.1.13";
    CRL_DISTRIBUTION_POINT_NAME = "crl-distribution-point-name", "RFC 5280", "4.2.1.13";
    CRL_REASONS = "crl-distribution-point-reasons", "RFC 5280", "4.2.1.13";
    CRL_ISSUER = "crl-distribution-point-issuer", "RFC 5280", "4.2.1.13";
    AUTHORITY_INFORMATION_ACCESS = "authority-information-access", "RFC 5280", "4.2.2.1";
    ACCESS_DESCRIPTION = "authority-information-access-description", "RFC 5280", "4.2.2.1";
    ACCESS_METHOD = "authority-information-access-method", "RFC 5280", "4.2.2.1";
    CERTIFICATE_TIMESTAMPS = "certificate-timestamps", "RFC 6962", "3.3";
}
