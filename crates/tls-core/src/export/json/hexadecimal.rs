//! Bytes as digits.

use serde_json::Value;

use super::plain::Refusal;

pub fn write(bytes: &[u8]) -> Value {
    base16ct::lower::encode_string(bytes).into()
}

pub fn read(value: &Value) -> Result<Vec<u8>, Refusal> {
    let bytes = value
        .as_str()
        .and_then(|digits| base16ct::lower::decode_vec(digits).ok());
    bytes.ok_or_else(Refusal::bad_value)
}
