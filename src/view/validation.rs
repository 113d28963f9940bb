//! The certificate chain and its checks, as made by one side.

use timeline::Actor;
use timeline::time::UnixTime;
use timeline::validation::{Check, CheckName, Evidence, Failure, Outcome, PathCertificate, Report};

use crate::arguments;
use crate::i18n::Localizer;
use crate::view::calculation::CalculationView;
use crate::view::text::{hexadecimal, short_hexadecimal};
use crate::view::verdict::VerdictView;

/// The certificate chain and its checks.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidationView {
    /// The chain, the peer's own certificate first.
    pub chain: Vec<CertificateCard>,
    /// The checks that do not belong to a single certificate.
    pub checks: Vec<CheckView>,
    /// The outcome.
    pub verdict: VerdictView,
}

/// One certificate of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct CertificateCard {
    /// The subject.
    pub subject: String,
    /// What it is: the peer's own, an intermediate, a trusted root.
    pub kind: String,
    /// `signed by …`.
    pub issuer: String,
    /// The validity period.
    pub validity: String,
    /// The key's kind and size.
    pub key: String,
    /// A note on who trusts it; only for a root.
    pub anchor: Option<String>,
    /// Whether the next certificate's key signed it, if that was checked.
    pub is_signed_by_next: Option<bool>,
    /// Its checks.
    pub checks: Vec<CheckView>,
    /// How its signature was checked, if it was.
    pub signature: Option<CalculationView>,
}

/// One check.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckView {
    /// The question.
    pub title: String,
    /// Whether it passed.
    pub is_good: bool,
    /// `passed` or why not.
    pub result: String,
    /// The evidence: names and values.
    pub evidence: Vec<(String, String)>,
}

/// The chain, the checks, and the outcome.
///
/// `validator` checked its peer's certificates; `signatures` are the calculations of their
/// signatures, in the order of the chain.
pub fn validation(
    text: &Localizer,
    validator: Actor,
    report: &Report,
    signatures: &[CalculationView],
) -> ValidationView {
    let words = Words { text, validator };
    let verdict = match report.failure() {
        None => VerdictView {
            is_good: true,
            text: text.with("validation-passed", &arguments!("count" = report.checks.len())),
        },
        Some(failure) => VerdictView {
            is_good: false,
            text: words.failure(failure),
        },
    };
    ValidationView {
        chain: report
            .path
            .iter()
            .enumerate()
            .map(|(index, it)| CertificateCard {
                signature: signatures.get(index).cloned(),
                ..card(&words, report, index, it)
            })
            .collect(),
        checks: checks_of(&words, report, None),
        verdict,
    }
}

/// Wording from the point of view of the side that checks.
struct Words<'a> {
    text: &'a Localizer,
    validator: Actor,
}

impl Words<'_> {
    fn find(&self, id: &str) -> String {
        self.text.with(id, &arguments!("actor" = self.validator.key()))
    }

    fn failure(&self, failure: Failure) -> String {
        self.find(&format!("failure-{}", failure.key()))
    }
}

/// The checks of one certificate, or of the chain as a whole. Failed ones come first, the parsing check last.
fn checks_of(words: &Words<'_>, report: &Report, certificate: Option<usize>) -> Vec<CheckView> {
    let is_in_chain = |index: &usize| *index < report.path.len();
    let mut checks: Vec<&Check> = report
        .checks
        .iter()
        .filter(|check| check.certificate.filter(is_in_chain) == certificate)
        .collect();
    checks.sort_by_key(|check| (check.outcome == Outcome::Passed, check.name == CheckName::Parsed));
    checks.into_iter().map(|check| check_view(words, check)).collect()
}

fn card(words: &Words<'_>, report: &Report, index: usize, certificate: &PathCertificate) -> CertificateCard {
    let text = words.text;
    let signature = |check: &&Check| check.name == CheckName::Signature && check.certificate == Some(index);
    let kind = match (index, certificate.is_trusted_root) {
        (_, true) => "certificate-kind-root",
        (0, false) => "certificate-kind-leaf",
        _ => "certificate-kind-intermediate",
    };
    CertificateCard {
        subject: common_name(&certificate.subject),
        kind: words.find(kind),
        issuer: match certificate.is_trusted_root {
            true => words.find("certificate-trusted"),
            false => text.with(
                "certificate-signed-by",
                &arguments!("issuer" = common_name(&certificate.issuer)),
            ),
        },
        validity: text.with(
            "certificate-validity",
            &arguments!(
                "from" = date(certificate.not_before),
                "until" = date(certificate.not_after)
            ),
        ),
        key: match (certificate.key_kind, certificate.key_bits) {
            (Some(kind), Some(bits)) => {
                text.with("certificate-key", &arguments!("kind" = kind, "bits" = bits.to_string()))
            }
            _ => text.text("certificate-key-unknown"),
        },
        anchor: certificate.is_trusted_root.then(|| words.find("certificate-anchor")),
        is_signed_by_next: (index + 1 < report.path.len())
            .then(|| report.checks.iter().find(signature))
            .flatten()
            .map(|check| check.outcome == Outcome::Passed),
        checks: checks_of(words, report, Some(index)),
        signature: None,
    }
}

fn check_view(words: &Words<'_>, check: &Check) -> CheckView {
    let (is_good, result) = match check.outcome {
        Outcome::Passed => (true, words.find("check-passed")),
        Outcome::Failed(failure) => (false, words.failure(failure)),
    };
    CheckView {
        title: words.find(&format!("check-{}", check.name.key())),
        is_good,
        result,
        evidence: check.evidence.iter().map(|it| evidence(words, it)).collect(),
    }
}

fn evidence(words: &Words<'_>, evidence: &Evidence) -> (String, String) {
    let value = match evidence {
        Evidence::Time { seconds, .. } => moment(UnixTime(*seconds)),
        Evidence::Number { value, .. } => value.to_string(),
        Evidence::Flag { value: true, .. } => words.find("yes"),
        Evidence::Flag { value: false, .. } => words.find("no"),
        Evidence::Text { value, .. } => value.clone(),
        Evidence::TextList { values, .. } => values.join(", "),
        // The ends suffice to recognize a signature or a block as long as a modulus; digests are compared in full.
        Evidence::Bytes { value, .. } if value.len() > 64 => short_hexadecimal(value),
        Evidence::Bytes { value, .. } => hexadecimal(value),
    };
    (words.find(&format!("evidence-{}", evidence.label().key())), value)
}

/// The common name in a distinguished name (RFC 4514), or the whole name if it has none.
fn common_name(distinguished_name: &str) -> String {
    let parts = distinguished_name.split(',');
    parts
        .filter_map(|part| part.trim().strip_prefix("CN="))
        .next()
        .unwrap_or(distinguished_name)
        .to_owned()
}

/// A date in ISO 8601 format.
fn date(time: UnixTime) -> String {
    time.to_string().split('T').next().unwrap_or_default().to_owned()
}

/// Date and time.
pub fn moment(time: UnixTime) -> String {
    time.to_string().replace('T', " ").replace('Z', " UTC")
}
