//! A part of a file name that changes with the content, so that browsers may cache the file
//! forever.

use std::hash::{DefaultHasher, Hash, Hasher};

/// 16 hexadecimal digits.
pub fn fingerprint(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
