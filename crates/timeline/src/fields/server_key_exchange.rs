//! ServerKeyExchange with an ephemeral key on an elliptic curve (RFC 8422 §5.4).

use crate::field::fields;

fields! {
    PARAMETERS = "server-key-exchange-parameters", "RFC 8422", "5.4";
    CURVE_TYPE = "server-key-exchange-curve-type", "RFC 8422", "5.4";
    NAMED_CURVE = "server-key-exchange-named-curve", "RFC 8422", "5.4";
    PUBLIC_KEY = "server-key-exchange-public-key", "RFC 8422", "5.4";
    PUBLIC_KEY_LENGTH = "server-key-exchange-public-key-length", "RFC 8422", "5.4";
    SIGNATURE_ALGORITHM = "server-key-exchange-signature-algorithm", "RFC 8422", "5.4";
    SIGNATURE = "server-key-exchange-signature", "RFC 8422", "5.4";
    SIGNATURE_LENGTH = "server-key-exchange-signature-length", "RFC 8422", "5.4";
    SIGNATURE_VALUE = "server-key-exchange-signature-value", "RFC 8422", "5.4";
}
