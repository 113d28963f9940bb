//! The texts of the everyday story: a headline and a sentence for a step, without technical terms.

use timeline::validation::{Evidence, Failure, Label, Outcome, Report};
use timeline::{Action, Cause, Step, Timeline};
use timeline::{Actor, time::UnixTime};

use crate::arguments;
use crate::i18n::{Arguments, Localizer};
use crate::model::{Detail, Model};
use crate::stories::{ecdhe, tls13};
use crate::view::story::{self, StoryView};
use crate::view::text::spans;

/// A part of a step's everyday text, or the headline if no part is named; `None` if there is none.
pub fn words(text: &Localizer, timeline: &Timeline, step: &Step, part: Option<&str>) -> Option<String> {
    let headline = format!("story-{}", story::key(step));
    let id = match part {
        Some(part) => format!("{headline}.{part}"),
        None => headline,
    };
    text.find(&id, &arguments(text, timeline, step))
}

/// A step's text at the current detail level.
pub fn at_depth(text: &Localizer, model: &Model, step: &Step, part: Option<&str>) -> String {
    let everyday = match model.preferences.detail {
        Detail::Story => model
            .timeline()
            .and_then(|timeline| words(text, &timeline.timeline, step, part)),
        Detail::Messages | Detail::Bytes => None,
    };
    everyday.unwrap_or_else(|| story::text(text, step, part))
}

/// A step's headline and sentence; the text of the Messages level if the everyday story has none.
pub fn story(text: &Localizer, timeline: &Timeline, step: &Step) -> StoryView {
    let headline = words(text, timeline, step, None);
    let sentence = words(text, timeline, step, Some("sentence"));
    match (headline, sentence) {
        (Some(headline), Some(sentence)) => StoryView {
            headline: story::in_context(text, step, headline),
            paragraph: spans(&sentence),
        },
        _ => story::story(text, step, timeline.scenario.as_ref()),
    }
}

fn arguments(text: &Localizer, timeline: &Timeline, step: &Step) -> Arguments<'static> {
    let mut arguments = story::arguments(step);
    let is_of_connection = |other: &&Step| other.connection == step.connection;
    let steps = || timeline.steps.iter().filter(is_of_connection);
    if steps().any(tls13::is_chosen) {
        arguments.set("exchange", "tls13");
    } else if steps().any(ecdhe::is_chosen) {
        arguments.set("exchange", "ecdhe");
    }
    let is_copied = steps().any(|step| match &step.action {
        Action::Arrival(arrival) => matches!(arrival.cause, Cause::Replayed(_)),
        _ => false,
    });
    arguments.set("copied", if is_copied { "yes" } else { "no" });
    arguments.set("host", timeline.host_name().unwrap_or_default().to_owned());
    arguments.set("demand", story::demand(timeline.scenario.as_ref()));
    if let Some((actor, error)) = &step.failure {
        arguments.set("reason", story::reason(text, *actor, error));
    }
    if let Action::Validation(report) = &step.action {
        arguments.set("problem", problem(text, step.actor, report).unwrap_or_default());
    }
    arguments
}

/// Why a certificate is refused, with the certificate's own data.
fn problem(text: &Localizer, actor: Actor, report: &Report) -> Option<String> {
    let check = report.checks.iter().find(|check| check.outcome != Outcome::Passed)?;
    let failure = report.failure()?;
    let seen = |label: Label| check.evidence.iter().find(|evidence| evidence.label() == label);
    let date_of = |label| match seen(label)? {
        Evidence::Time { seconds, .. } => Some(date(text, UnixTime(*seconds))),
        _ => None,
    };
    let of_failure = |arguments: &Arguments<'_>| Some(text.with(&format!("card-{}", failure.key()), arguments));
    match failure {
        Failure::Expired => of_failure(&arguments!("date" = date_of(Label::NotAfter)?)),
        Failure::NotYetValid => of_failure(&arguments!("date" = date_of(Label::NotBefore)?)),
        Failure::NameMismatch => match seen(Label::PresentedNames)? {
            Evidence::TextList { values, .. } if !values.is_empty() => {
                of_failure(&arguments!("names" = values.join(", ")))
            }
            _ => None,
        },
        Failure::UnknownIssuer | Failure::SelfSigned | Failure::BadSignature => {
            of_failure(&arguments!("actor" = actor.key()))
        }
        _ => None,
    }
    .or_else(|| {
        let reason = text.with(
            &format!("failure-{}", failure.key()),
            &arguments!("actor" = actor.key()),
        );
        Some(text.with("card-other", &arguments!("reason" = reason)))
    })
}

/// A date in the usual notation of the language.
fn date(text: &Localizer, time: UnixTime) -> String {
    // The first ten characters of an RFC 3339 timestamp are the date.
    let written = time.to_string();
    let mut numbers = written
        .split(['-', 'T'])
        .map(|part| part.parse::<u32>().unwrap_or_default());
    let [year, month, day] = [(); 3].map(|()| numbers.next().unwrap_or_default());
    text.with(
        "card-date",
        &arguments!("day" = day, "month" = month, "year" = year.to_string()),
    )
}
