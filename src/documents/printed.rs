//! The session on paper, as HTML for the page to print: the six steps with this session's values; a
//! worksheet on which learners name the messages and tick who knows each value; and a separate
//! sheet of answers.
//!
//! `static/styles/printed.css` has the layout.

mod content;

use std::fmt::Write;

use timeline::Actor;

use self::content::{ChapterContent, MessageContent, ValueContent, actor_name, chapters};
use super::agreement;
use super::ladder_picture::numbered_ladder;
use super::markup::escaped;
use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::validation::{CertificateCard, CheckView, ValidationView, moment};

/// The six steps with the values of the session.
pub fn printed(text: &Localizer, model: &Model) -> String {
    Sheet::new(text, Kind::Session).of_session(model)
}

/// The worksheet: a picture of the ladder, a numbered line in place of each message name, and boxes
/// to tick for who knows a value.
pub fn worksheet(text: &Localizer, model: &Model) -> String {
    Sheet::new(text, Kind::Worksheet).of_session(model)
}

/// The answers for the worksheet's lines and boxes.
pub fn answers(text: &Localizer, model: &Model) -> String {
    Sheet::new(text, Kind::Answers).of_session(model)
}

/// The purpose of a sheet.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Session,
    Worksheet,
    Answers,
}

/// A sheet under construction.
struct Sheet<'a> {
    text: &'a Localizer,
    html: String,
    kind: Kind,
    /// The names of the messages, without repetition. The first is the answer for line 1.
    names: Vec<String>,
    /// The values and who knows them.
    owners: Vec<(String, String)>,
}

impl<'a> Sheet<'a> {
    fn new(text: &'a Localizer, kind: Kind) -> Self {
        Self {
            text,
            html: String::new(),
            kind,
            names: Vec::new(),
            owners: Vec::new(),
        }
    }

    fn of_session(mut self, model: &Model) -> String {
        let language = self.text.language();
        let direction = if language.is_right_to_left { "rtl" } else { "ltr" };
        let _ = write!(
            self.html,
            "<article class=\"printed-sheet\" lang=\"{}\" dir=\"{direction}\">",
            escaped(language.tag)
        );
        self.head(model);
        let end_of_head = self.html.len();
        for chapter in &chapters(self.text, model) {
            self.chapter(chapter);
        }
        match self.kind {
            Kind::Session => {}
            Kind::Worksheet => {
                let picture = numbered_ladder(self.text, model, &self.names);
                self.html.insert_str(end_of_head, &picture);
            }
            Kind::Answers => {
                // Collects the answers by writing the questions, which are then discarded.
                self.html.truncate(end_of_head);
                self.answers();
            }
        }
        self.html + "</article>"
    }

    fn head(&mut self, model: &Model) {
        let session = match model.shown_scenario() {
            Some(scenario) => self.text.with(
                "printed-session",
                &arguments!(
                    "host" = scenario.host_name.as_str(),
                    "time" = moment(scenario.now),
                    "seed" = format!("{:016x}", scenario.seed),
                ),
            ),
            None => model.host_name().to_owned(),
        };
        self.html += "<header class=\"printed-head\">";
        let title = match self.kind {
            Kind::Session => "without-title",
            Kind::Worksheet => "printed-worksheet",
            Kind::Answers => "printed-answers",
        };
        self.element("h1", "", &self.text.text(title));
        self.element("p", "", &agreement(self.text, model));
        self.element("p", "printed-session", &session);
        if self.kind == Kind::Worksheet {
            let _ = write!(
                self.html,
                "<p class=\"printed-name\">{} <span class=\"printed-line\"></span> {} <span class=\"printed-line\"></span></p>",
                escaped(&self.text.text("printed-name")),
                escaped(&self.text.text("printed-date")),
            );
            self.element("p", "printed-task", &self.text.text("printed-task"));
        }
        self.html += "</header>";
    }

    fn chapter(&mut self, chapter: &ChapterContent) {
        let _ = write!(
            self.html,
            "<section class=\"printed-chapter\"><h2><b>{}</b> {}",
            chapter.number,
            escaped(&chapter.title)
        );
        if let Some(connection) = &chapter.connection {
            let _ = write!(self.html, " <span>({})</span>", escaped(connection));
        }
        self.html += "</h2>";
        self.element("p", "printed-summary", &chapter.summary);
        if !chapter.is_reached {
            self.element("p", "printed-verdict", &self.text.text("printed-not-reached"));
        }
        for message in &chapter.messages {
            self.message(message);
        }
        if !chapter.values.is_empty() {
            self.html += "<table class=\"printed-values\">";
            for value in &chapter.values {
                self.value(value);
            }
            self.html += "</table>";
        }
        if let Some(validation) = &chapter.validation {
            self.validation(validation);
        }
        for verdict in &chapter.verdicts {
            let sign = if verdict.is_good { "✓" } else { "✗" };
            self.element("p", "printed-verdict", &format!("{sign} {}", verdict.text));
        }
        if chapter.left_out > 0 {
            let more = self.text.with("printed-more", &arguments!("count" = chapter.left_out));
            self.element("p", "printed-summary", &more);
        }
        self.html += "</section>";
    }

    fn message(&mut self, message: &MessageContent) {
        self.html += "<div class=\"printed-message\"><p>";
        self.name(&message.name);
        let _ = write!(self.html, " <span>{}</span>", escaped(&message.about));
        self.html += "</p>";
        if let Some(words) = &message.words {
            let _ = write!(
                self.html,
                "<p class=\"printed-words\" dir=\"auto\">{}</p>",
                escaped(words)
            );
        }
        if let Some(bytes) = &message.bytes {
            let _ = write!(self.html, "<p><code>{}</code></p>", escaped(bytes));
        }
        if !message.fields.is_empty() {
            self.html += "<table>";
            for (name, value) in &message.fields {
                let _ = write!(
                    self.html,
                    "<tr><th scope=\"row\"><b>{}</b></th><td><bdi>{}</bdi></td></tr>",
                    escaped(name),
                    escaped(value)
                );
            }
            self.html += "</table>";
        }
        self.html += "</div>";
    }

    fn value(&mut self, value: &ValueContent) {
        let whose = match self.kind {
            Kind::Session => value.whose.clone(),
            Kind::Worksheet | Kind::Answers => {
                self.owners.push((value.value.label.clone(), value.whose.clone()));
                let boxes = Actor::ALL
                    .iter()
                    .map(|actor| format!("☐ {}", actor_name(self.text, *actor)));
                boxes.collect::<Vec<_>>().join(" ")
            }
        };
        let _ = write!(
            self.html,
            "<tr><th scope=\"row\"><b>{}</b></th><td><code dir=\"auto\">{}</code></td><td>{}</td><td>{}</td></tr>",
            escaped(&value.value.label),
            escaped(&value.value.short),
            escaped(&value.value.length),
            escaped(&whose)
        );
    }

    fn validation(&mut self, validation: &ValidationView) {
        self.element("h3", "", &self.text.text("interface-chain"));
        self.html += "<ol class=\"printed-chain\">";
        for card in &validation.chain {
            self.certificate(card);
        }
        self.html += "</ol>";
        if !validation.checks.is_empty() {
            self.element("h3", "", &self.text.text("interface-checks-of-chain"));
            self.checks(&validation.checks);
        }
    }

    fn certificate(&mut self, card: &CertificateCard) {
        let about = [&card.kind, &card.issuer, &card.validity, &card.key].map(|it| escaped(it));
        let _ = write!(
            self.html,
            "<li><b><bdi>{}</bdi></b> {}",
            escaped(&card.subject),
            about.join(" · ")
        );
        self.checks(&card.checks);
        self.html += "</li>";
    }

    /// All checks on a few lines; a failed one with its reason.
    fn checks(&mut self, checks: &[CheckView]) {
        let lines = checks.iter().map(|check| match check.is_good {
            true => format!("✓ {}", check.title),
            false => format!("✗ {}: {}", check.title, check.result),
        });
        let lines: Vec<_> = lines.collect();
        self.element("p", "printed-checks", &lines.join(" · "));
    }

    fn answers(&mut self) {
        self.html += "<section class=\"printed-answers\"><ol>";
        for name in std::mem::take(&mut self.names) {
            self.element("li", "", &name);
        }
        self.html += "</ol><table class=\"printed-values\">";
        for (label, whose) in std::mem::take(&mut self.owners) {
            let _ = write!(
                self.html,
                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
                escaped(&label),
                escaped(&whose)
            );
        }
        self.html += "</table></section>";
    }

    /// A message's name, or the line to write it on. A repeated name gets the same number and no second line.
    fn name(&mut self, name: &str) {
        if self.kind == Kind::Session {
            return self.element("b", "", name);
        }
        match self.names.iter().position(|known| known == name) {
            Some(place) => self.element("b", "printed-number", &(place + 1).to_string()),
            None => {
                self.names.push(name.to_owned());
                self.element("span", "printed-blank", &self.names.len().to_string());
            }
        }
    }

    fn element(&mut self, tag: &str, class: &str, words: &str) {
        let class = match class {
            "" => String::new(),
            class => format!(" class=\"{class}\""),
        };
        let _ = write!(self.html, "<{tag}{class}>{}</{tag}>", escaped(words));
    }
}
