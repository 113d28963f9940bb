//! The edits that an attacker on the wire makes: each one changes a record, its way, or what comes before it.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::actor::Actor;

/// An edit of one record on the link. Between programs it travels in the form that links have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Edit {
    /// Whose record.
    pub from: Actor,
    /// Which of its records, counted from 0 through all connections.
    pub record: usize,
    /// What happens to it.
    pub kind: EditKind,
    /// Whether the attacker makes this edit; one that is switched off stays in the list.
    pub is_on: bool,
}

/// What happens to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditKind {
    /// Bits of one byte are flipped.
    Flip {
        /// Which byte, header included, counted from 0.
        offset: usize,
        /// The bits.
        mask: u8,
    },
    /// Bytes are replaced by others. Those beyond the end of the record have no effect.
    Overwrite {
        /// The first byte, header included, counted from 0.
        offset: usize,
        /// The bytes that arrive.
        bytes: Vec<u8>,
    },
    /// It does not arrive.
    Drop,
    /// It arrives twice.
    Double,
    /// It arrives after the next record of its sender.
    Swap,
    /// Only this many of its bytes arrive, and the connection goes on.
    Shorten {
        /// The number of bytes, header included.
        length: usize,
    },
    /// The connection breaks in it: this many of its bytes still arrive, and nothing after them.
    Cut {
        /// The number of bytes, header included.
        length: usize,
    },
    /// A copy of an earlier record arrives before it, as if its sender had sent that.
    Replay {
        /// Who sent the earlier record.
        of: Actor,
        /// Which of that side's records, counted from 0 through all connections.
        earlier: usize,
    },
    /// These bytes arrive before it, as if its sender had sent them.
    Inject {
        /// The bytes.
        bytes: Vec<u8>,
    },
}

impl Edit {
    /// An edit that the attacker makes.
    pub const fn new(from: Actor, record: usize, kind: EditKind) -> Self {
        Self {
            from,
            record,
            kind,
            is_on: true,
        }
    }

    /// Flips bits of a byte of a record.
    pub const fn flip(from: Actor, record: usize, offset: usize, mask: u8) -> Self {
        Self::new(from, record, EditKind::Flip { offset, mask })
    }

    /// The byte whose bits it flips, if it does that to this record.
    pub fn flipped_byte(&self, from: Actor, record: usize) -> Option<usize> {
        match self.kind {
            EditKind::Flip { offset, .. } if (self.from, self.record) == (from, record) => Some(offset),
            _ => None,
        }
    }
}

impl EditKind {
    /// Its stable key, for links and locales.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Flip { .. } => "flip",
            Self::Overwrite { .. } => "overwrite",
            Self::Drop => "drop",
            Self::Double => "double",
            Self::Swap => "swap",
            Self::Shorten { .. } => "shorten",
            Self::Cut { .. } => "cut",
            Self::Replay { .. } => "replay",
            Self::Inject { .. } => "inject",
        }
    }

    /// Changes the bytes of a record as this edit does. An edit of its way changes no bytes.
    pub fn alter(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Flip { offset, mask } => {
                if let Some(byte) = bytes.get_mut(*offset) {
                    *byte ^= mask;
                }
            }
            Self::Overwrite { offset, bytes: new } => {
                let old = bytes.iter_mut().skip(*offset);
                old.zip(new).for_each(|(old, new)| *old = *new);
            }
            Self::Shorten { length } | Self::Cut { length } => bytes.truncate(*length),
            Self::Drop | Self::Double | Self::Swap | Self::Replay { .. } | Self::Inject { .. } => {}
        }
    }
}

/// Joined by dots: `off` if it is switched off, the sender, the record, the kind, and its numbers or bytes.
impl fmt::Display for Edit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_on {
            formatter.write_str("off.")?;
        }
        write!(formatter, "{}.{}.{}", self.from.key(), self.record, self.kind.key())?;
        match &self.kind {
            EditKind::Flip { offset, mask } => write!(formatter, ".{offset}.{mask}"),
            EditKind::Overwrite { offset, bytes } => {
                write!(formatter, ".{offset}.")?;
                write_hexadecimal(formatter, bytes)
            }
            EditKind::Drop | EditKind::Double | EditKind::Swap => Ok(()),
            EditKind::Shorten { length } | EditKind::Cut { length } => write!(formatter, ".{length}"),
            EditKind::Replay { of, earlier } => write!(formatter, ".{}.{earlier}", of.key()),
            EditKind::Inject { bytes } => {
                formatter.write_str(".")?;
                write_hexadecimal(formatter, bytes)
            }
        }
    }
}

fn write_hexadecimal(formatter: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    formatter.write_str(&base16ct::lower::encode_string(bytes))
}

/// The text describes no edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidEdit;

impl fmt::Display for InvalidEdit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("this describes no edit")
    }
}

impl core::error::Error for InvalidEdit {}

impl From<Edit> for String {
    fn from(edit: Edit) -> Self {
        edit.to_string()
    }
}

impl TryFrom<String> for Edit {
    type Error = InvalidEdit;

    fn try_from(text: String) -> Result<Self, InvalidEdit> {
        text.parse()
    }
}

impl FromStr for Edit {
    type Err = InvalidEdit;

    /// Reads what `Display` writes, and a flip as in links from before there were other edits: without `flip`.
    fn from_str(text: &str) -> Result<Self, InvalidEdit> {
        let on = text.strip_prefix("off.");
        let parts: Vec<&str> = on.unwrap_or(text).split('.').collect();
        let [from, record, rest @ ..] = parts.as_slice() else {
            return Err(InvalidEdit);
        };
        let actor = |text: &str| Actor::from_key(text).ok_or(InvalidEdit);
        let number = |text: &str| text.parse::<usize>().map_err(|_| InvalidEdit);
        let flip = |offset: &str, mask: &str| {
            let mask = mask.parse().map_err(|_| InvalidEdit)?;
            number(offset).map(|offset| EditKind::Flip { offset, mask })
        };
        let kind = match rest {
            [offset, mask] if number(offset).is_ok() => flip(offset, mask)?,
            ["flip", offset, mask] => flip(offset, mask)?,
            ["overwrite", offset, bytes] => EditKind::Overwrite {
                offset: number(offset)?,
                bytes: read_hexadecimal(bytes)?,
            },
            ["drop"] => EditKind::Drop,
            ["double"] => EditKind::Double,
            ["swap"] => EditKind::Swap,
            ["shorten", length] => EditKind::Shorten {
                length: number(length)?,
            },
            ["cut", length] => EditKind::Cut {
                length: number(length)?,
            },
            ["replay", of, earlier] => EditKind::Replay {
                of: actor(of)?,
                earlier: number(earlier)?,
            },
            ["inject", bytes] => EditKind::Inject {
                bytes: read_hexadecimal(bytes)?,
            },
            _ => return Err(InvalidEdit),
        };
        Ok(Self {
            from: actor(from)?,
            record: number(record)?,
            kind,
            is_on: on.is_none(),
        })
    }
}

/// Reads pairs of hexadecimal digits.
///
/// # Errors
/// There is something else, or half a pair.
pub fn read_hexadecimal(text: &str) -> Result<Vec<u8>, InvalidEdit> {
    base16ct::mixed::decode_vec(text).map_err(|_| InvalidEdit)
}
