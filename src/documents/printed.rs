//! The session on paper, as HTML for the page to print: the six steps with this session's values, and the same as a
//! worksheet, on which the names are left blank and the answers stand on the last page.
//!
//! `static/styles/printed.css` says how it looks.

mod content;

use std::fmt::Write;

use self::content::{ChapterContent, MessageContent, ValueContent, chapters};
use super::agreement;
use super::markup::escaped;
use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::validation::moment;
use crate::view::{CertificateCard, CheckView, ValidationView};

/// The six steps with the values of the session.
pub fn printed(text: &Localizer, model: &Model) -> String {
    Sheet::new(text, false).of_session(model)
}

/// The same with a numbered line in place of each name of a message, field or value; the last page has the answers.
pub fn worksheet(text: &Localizer, model: &Model) -> String {
    Sheet::new(text, true).of_session(model)
}

/// A sheet that is being written.
struct Sheet<'a> {
    text: &'a Localizer,
    html: String,
    is_worksheet: bool,
    /// What belongs on the numbered lines, the first on line 1.
    answers: Vec<String>,
}

impl<'a> Sheet<'a> {
    fn new(text: &'a Localizer, is_worksheet: bool) -> Self {
        Self {
            text,
            html: String::new(),
            is_worksheet,
            answers: Vec::new(),
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
        for chapter in &chapters(self.text, model) {
            self.chapter(chapter);
        }
        if self.is_worksheet {
            self.answers();
        }
        self.html + "</article>"
    }

    fn head(&mut self, model: &Model) {
        let scenario = &model.scenario;
        let session = self.text.with(
            "printed-session",
            &arguments!(
                "host" = scenario.host_name.as_str(),
                "time" = moment(scenario.now),
                "seed" = format!("{:016x}", scenario.seed),
            ),
        );
        self.html += "<header class=\"printed-head\">";
        let title = match self.is_worksheet {
            true => "printed-worksheet",
            false => "without-title",
        };
        self.element("h1", "", &self.text.text(title));
        self.element("p", "", &agreement(self.text, model));
        self.element("p", "printed-session", &session);
        if self.is_worksheet {
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
                self.html += "<tr><th scope=\"row\">";
                self.name(name);
                let _ = write!(self.html, "</th><td><bdi>{}</bdi></td></tr>", escaped(value));
            }
            self.html += "</table>";
        }
        self.html += "</div>";
    }

    fn value(&mut self, value: &ValueContent) {
        self.html += "<tr><th scope=\"row\">";
        self.name(&value.value.label);
        let _ = write!(
            self.html,
            "</th><td><code dir=\"auto\">{}</code></td><td>{}</td><td>{}</td></tr>",
            escaped(&value.value.short),
            escaped(&value.value.length),
            escaped(&value.whose)
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

    /// All on few lines; what failed says why.
    fn checks(&mut self, checks: &[CheckView]) {
        let lines = checks.iter().map(|check| match check.is_good {
            true => format!("✓ {}", check.title),
            false => format!("✗ {}: {}", check.title, check.result),
        });
        let lines: Vec<_> = lines.collect();
        self.element("p", "printed-checks", &lines.join(" · "));
    }

    fn answers(&mut self) {
        self.html += "<section class=\"printed-answers\">";
        self.element("h2", "", &self.text.text("printed-answers"));
        self.html += "<ol>";
        for answer in std::mem::take(&mut self.answers) {
            self.element("li", "", &answer);
        }
        self.html += "</ol></section>";
    }

    /// A name, or the line on which it is to be written.
    fn name(&mut self, name: &str) {
        if self.is_worksheet {
            self.answers.push(name.to_owned());
            let _ = write!(self.html, "<span class=\"printed-blank\">{}</span>", self.answers.len());
        } else {
            self.element("b", "", name);
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
