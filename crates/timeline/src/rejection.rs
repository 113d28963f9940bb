//! The reason for a rejected chain, as one technical line: which certificate, what was required,
//! and what the certificate has. Derived from a [`Report`], and part of the error that ends the
//! connection.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::time::UnixTime;
use crate::validation::{Check, CheckName, Evidence, Failure, Label, Outcome, Report};

/// The maximal number of names that a line lists.
const MOST_NAMES: usize = 8;

/// The first failed check of a report, and its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// Why the check failed.
    pub failure: Failure,
    /// The certificate that the check is about.
    pub subject: Option<RejectedCertificate>,
    /// The check's evidence.
    pub evidence: Vec<Evidence>,
}

/// The certificate that a check is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedCertificate {
    /// Its index in the received chain; `None` for a trusted root.
    pub received_index: Option<usize>,
    /// The number of received certificates that were examined.
    pub count: usize,
    /// The subject's distinguished name (RFC 4514), if readable.
    pub name: Option<String>,
}

impl Rejection {
    /// Returns the first failed check of a report; `None` if all passed.
    #[must_use]
    pub fn of(report: &Report) -> Option<Self> {
        report.checks.iter().find_map(|check| match check.outcome {
            Outcome::Passed => None,
            Outcome::Failed(failure) => Some(Self {
                failure,
                subject: rejected_certificate(report, check),
                evidence: check.evidence.clone(),
            }),
        })
    }
}

fn rejected_certificate(report: &Report, check: &Check) -> Option<RejectedCertificate> {
    let of_each = |check: &&Check| check.name == CheckName::Parsed && received_index(check).is_some();
    let count = report.checks.iter().filter(of_each).count();
    // An incomplete chain fails at its end.
    let in_path = match (check.certificate, check.name) {
        (None, CheckName::ChainComplete) => report.path.last(),
        (index, _) => index.and_then(|index| report.path.get(index)),
    };
    match in_path {
        Some(certificate) => Some(RejectedCertificate {
            received_index: certificate.received_index,
            count,
            name: Some(certificate.subject.clone()),
        }),
        None => Some(RejectedCertificate {
            received_index: Some(received_index(check)?),
            count,
            name: text_of(&check.evidence, Label::Subject).map(str::to_owned),
        }),
    }
}

fn received_index(check: &Check) -> Option<usize> {
    number_of(&check.evidence, Label::ReceivedIndex).and_then(|index| usize::try_from(index).ok())
}

fn number_of(evidence: &[Evidence], wanted: Label) -> Option<u64> {
    evidence.iter().find_map(|evidence| match evidence {
        Evidence::Number { label, value } if *label == wanted => Some(*value),
        _ => None,
    })
}

fn text_of(evidence: &[Evidence], wanted: Label) -> Option<&str> {
    evidence.iter().find_map(|evidence| match evidence {
        Evidence::Text { label, value } if *label == wanted => Some(&**value),
        _ => None,
    })
}

impl fmt::Display for Rejection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(subject) = &self.subject {
            write!(formatter, "{subject}: ")?;
        }
        formatter.write_str(self.failure.key())?;
        if self.failure == Failure::Malformed {
            return self.write_parse_error(formatter);
        }
        let mut separator = ": ";
        for (label, value) in self
            .evidence
            .iter()
            .filter_map(|evidence| Some((evidence.label(), value(evidence)?)))
        {
            write!(formatter, "{separator}{} {value}", label.key().replace('-', " "))?;
            separator = "; ";
        }
        Ok(())
    }
}

impl Rejection {
    fn write_parse_error(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |label| text_of(&self.evidence, label).unwrap_or_default();
        if let Some(position) = number_of(&self.evidence, Label::ParseErrorPosition) {
            write!(formatter, " at byte {position}")?;
        }
        write!(
            formatter,
            ": {} in {}",
            text(Label::ParseError),
            text(Label::ParseErrorPlace)
        )?;
        match text_of(&self.evidence, Label::ParseErrorExpected) {
            Some(expected) => write!(
                formatter,
                ": expected {expected}, found {}",
                text(Label::ParseErrorFound)
            ),
            None => Ok(()),
        }
    }
}

impl fmt::Display for RejectedCertificate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.received_index {
            Some(index) => write!(formatter, "certificate {} of {}", index.saturating_add(1), self.count)?,
            None => formatter.write_str("the trusted root")?,
        }
        match &self.name {
            Some(name) => write!(formatter, " ({})", printable(name)),
            None => Ok(()),
        }
    }
}

/// The value of a piece of evidence; `None` for bytes, which are too many for a line.
fn value(evidence: &Evidence) -> Option<String> {
    Some(match evidence {
        Evidence::Time { seconds, .. } => UnixTime(*seconds).to_string(),
        Evidence::Number { value, .. } => value.to_string(),
        Evidence::Flag { value, .. } => if *value { "yes" } else { "no" }.to_owned(),
        Evidence::Text { value, .. } => printable(value),
        Evidence::TextList { values, .. } if values.is_empty() => "none".to_owned(),
        Evidence::TextList { values, .. } => {
            let shown: Vec<_> = values.iter().take(MOST_NAMES).map(|value| printable(value)).collect();
            match values.len().saturating_sub(MOST_NAMES) {
                0 => shown.join(", "),
                left => format!("{} and {left} more", shown.join(", ")),
            }
        }
        Evidence::Bytes { .. } => return None,
    })
}

/// Names come from strangers and are printed on terminals, so control characters become escapes.
fn printable(text: &str) -> String {
    let mut printable = String::new();
    for character in text.chars() {
        match character.is_control() {
            true => printable.extend(character.escape_default()),
            false => printable.push(character),
        }
    }
    printable
}
