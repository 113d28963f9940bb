//! The message ladder of the whole session as one self-contained SVG, for slides and worksheets.
//!
//! It uses the light theme's colours whatever the page's theme, and typefaces that every system has.

use std::fmt::Write;

use timeline::Actor;

use super::markup::escaped;
use super::{agreement, whole_ladder};
use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::ladder::{ArrowView, LadderRow};
use crate::view::panel::{PanelView, panel};
use crate::view::text::shortened;

/// The most rows of a connection. Rows in the middle are left out.
const MOST_ROWS: usize = 80;
/// The most characters of a typed text or a host name.
const LONGEST_WORDS: usize = 52;
const LONGEST_NAME: usize = 36;

const WIDTH: u32 = 760;
const CLIENT_LANE: u32 = 150;
const SERVER_LANE: u32 = 610;
const MIDDLE: u32 = 380;
const BOX_WIDTH: u32 = 260;

const INK: &str = "#1b2230";
const MUTE: &str = "#565f6e";
const LINE: &str = "#dfe1e6";
const CARD: &str = "#fff";
const CLIENT: &str = "#1f5fd1";
const CLIENT_SOFT: &str = "#e8effc";
const SERVER: &str = "#7a3fb0";
const SERVER_SOFT: &str = "#f2eafa";
const SECRET: &str = "#0b7253";
const EAVESDROPPER: &str = "#a83e0b";
const BAD: &str = "#b3261e";

const SANS: &str = "Inter,system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/// The ladder of all connections from beginning to end, from the model's viewpoint.
pub fn ladder_picture(text: &Localizer, model: &Model) -> String {
    numbered_ladder(text, model, &[])
}

/// The ladder with each of these names replaced by its number, counted from 1.
pub fn numbered_ladder(text: &Localizer, model: &Model, names: &[String]) -> String {
    let mut picture = Picture {
        content: String::new(),
        y: 0,
        names,
    };
    let connections = model.connections();
    for connection in 0..connections {
        if connections > 1 {
            picture.heading(&text.text(&format!("connection-{}", connection + 1)));
        }
        picture.rows(text, model, &whole_ladder(text, model, connection));
    }
    picture.finish(text, model)
}

/// The rows between the lanes, from top to bottom.
struct Picture<'a> {
    content: String,
    /// The top of the next row, counted from the top of the lanes.
    y: u32,
    /// The names that are replaced by numbers, starting with 1.
    names: &'a [String],
}

impl Picture<'_> {
    fn rows(&mut self, text: &Localizer, model: &Model, rows: &[LadderRow]) {
        let left_out = rows.len().saturating_sub(MOST_ROWS);
        // Keeps the handshake at the beginning and the outcome at the end.
        let gap = if left_out > 0 { MOST_ROWS / 2 } else { rows.len() };
        for (place, row) in rows.iter().enumerate() {
            if place == gap {
                self.note(&text.with("picture-left-out", &arguments!("count" = left_out)), MUTE);
            }
            if place >= gap && place < gap + left_out {
                continue;
            }
            match row {
                LadderRow::Arrow(arrow) => self.arrow(text, model, arrow),
                // The typed text, above the record that carries it.
                LadderRow::Bubble(bubble) => {
                    let words: String = bubble.words.iter().map(|span| span.text.as_str()).collect();
                    // Only one line fits.
                    let words = words.replace('\n', "\u{240a}");
                    self.note(&isolated(&shortened(&words, LONGEST_WORDS)), colour(bubble.actor));
                }
                LadderRow::Note(note) if note.is_good == Some(false) => self.note(&format!("✗ {}", note.text), BAD),
                LadderRow::Note(_) => {}
            }
        }
    }

    fn heading(&mut self, title: &str) {
        self.y += 34;
        self.text(MIDDLE, self.y - 8, 15, INK, true, title);
    }

    fn note(&mut self, words: &str, colour: &str) {
        self.y += 26;
        self.text(MIDDLE, self.y - 8, 13, colour, false, words);
    }

    /// The arrow, with its step number at the start, the name above and the size below.
    fn arrow(&mut self, text: &Localizer, model: &Model, arrow: &ArrowView) {
        const HEIGHT: u32 = 58;
        let line = self.y + 28;
        let name = self.shown_name(&arrow.name);
        let colour = colour(arrow.from);
        let (from, to, back, lock) = match arrow.from {
            Actor::Client => (CLIENT_LANE, SERVER_LANE - 3, SERVER_LANE - 13, CLIENT_LANE + 36),
            Actor::Server => (SERVER_LANE, CLIENT_LANE + 3, CLIENT_LANE + 13, SERVER_LANE - 36),
        };
        let chapter = model
            .timeline()
            .map_or(0, |timeline| timeline.chapter_number(arrow.step));
        let dashes = if arrow.is_altered {
            " stroke-dasharray=\"7 5\""
        } else {
            ""
        };
        let _ = write!(
            self.content,
            "<g><title>{}</title><path d=\"M{from} {line}H{back}\" stroke=\"{colour}\" stroke-width=\"2\"{dashes}/>\
             <path d=\"M{to} {line}L{back} {}V{}z\" fill=\"{colour}\"/>\
             <circle cx=\"{from}\" cy=\"{line}\" r=\"11\" fill=\"{colour}\"/>",
            escaped(&[name.as_str(), &arrow.size, &arrow.way].join(", ")),
            line - 6,
            line + 6,
        );
        self.text(from, line + 4, 12, CARD, true, &chapter.to_string());
        self.text(MIDDLE, line - 9, 15, INK, true, &name);
        let mut about = vec![arrow.size.clone()];
        if arrow.is_locked {
            about.push(text.text("without-locked"));
            self.lock(lock, line);
        }
        let mut about_colour = MUTE;
        for (is_so, id, colour) in [
            (arrow.is_altered, "interface-altered", EAVESDROPPER),
            (arrow.is_fatal, "interface-fatal", BAD),
        ] {
            if is_so {
                about.push(text.text(id));
                about_colour = colour;
            }
        }
        self.text(MIDDLE, line + 17, 12, about_colour, false, &about.join(" · "));
        self.content.push_str("</g>");
        self.y += HEIGHT;
    }

    /// The name, or the number in its place.
    fn shown_name(&self, name: &str) -> String {
        let place = self.names.iter().position(|numbered| numbered == name);
        place.map_or_else(|| name.to_owned(), |place| (place + 1).to_string())
    }

    fn lock(&mut self, x: u32, y: u32) {
        let _ = write!(
            self.content,
            "<g transform=\"translate({} {})\" fill=\"none\" stroke=\"{SECRET}\" stroke-width=\"1.8\">\
             <circle cx=\"8\" cy=\"8\" r=\"12\" fill=\"{CARD}\" stroke=\"none\"/>\
             <rect x=\"3\" y=\"7\" width=\"10\" height=\"7\" rx=\"1.6\" fill=\"{SECRET}\" stroke=\"none\"/>\
             <path d=\"M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2\"/></g>",
            x - 8,
            y - 8,
        );
    }

    fn text(&mut self, x: u32, y: u32, size: u32, colour: &str, is_strong: bool, words: &str) {
        self.content.push_str(&label(x, y, size, colour, is_strong, words));
    }

    /// Adds the names and the lanes.
    fn finish(self, text: &Localizer, model: &Model) -> String {
        const TOP: u32 = 128;
        let height = TOP + self.y + 28;
        let host = shortened(model.host_name(), LONGEST_NAME);
        let title = text.with("picture-title", &arguments!("host" = host));
        let about = agreement(text, model);
        let language = text.language();
        let direction = if language.is_right_to_left { "rtl" } else { "ltr" };
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
             viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"title about\" xml:lang=\"{}\" \
             direction=\"{direction}\" font-family=\"{SANS}\" text-anchor=\"middle\">\
             <title id=\"title\">{}</title><desc id=\"about\">{}</desc><path fill=\"{CARD}\" d=\"M0 0h{WIDTH}v{height}H0z\"/>",
            escaped(language.tag),
            escaped(&title),
            escaped(&about),
        );
        svg += &label(MIDDLE, 26, 13, MUTE, false, &about);
        for (actor, lane) in [(Actor::Client, CLIENT_LANE), (Actor::Server, SERVER_LANE)] {
            svg += &side(&panel(text, model, actor), lane, height - 16);
        }
        let _ = write!(svg, "<g transform=\"translate(0 {TOP})\">{}</g></svg>", self.content);
        svg
    }
}

/// The name of a side and its lane.
fn side(panel: &PanelView, lane: u32, end: u32) -> String {
    let soft = match panel.actor {
        Actor::Client => CLIENT_SOFT,
        Actor::Server => SERVER_SOFT,
    };
    let colour = colour(panel.actor);
    let mut side = format!(
        "<path d=\"M{lane} 100V{end}\" stroke=\"{LINE}\" stroke-width=\"3\"/>\
         <rect x=\"{}\" y=\"44\" width=\"{BOX_WIDTH}\" height=\"60\" rx=\"10\" fill=\"{soft}\" stroke=\"{colour}\"/>",
        lane - BOX_WIDTH / 2,
    );
    side += &label(lane, 70, 17, colour, true, &panel.title);
    let subtitle = isolated(&shortened(&panel.subtitle, LONGEST_NAME));
    side += &label(lane, 91, 13, INK, false, &subtitle);
    side
}

/// The learner's text, in the direction of its script (UAX #9, first strong isolate).
fn isolated(words: &str) -> String {
    format!("\u{2068}{words}\u{2069}")
}

fn colour(actor: Actor) -> &'static str {
    match actor {
        Actor::Client => CLIENT,
        Actor::Server => SERVER,
    }
}

fn label(x: u32, y: u32, size: u32, colour: &str, is_strong: bool, words: &str) -> String {
    let weight = if is_strong { " font-weight=\"700\"" } else { "" };
    format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\"{weight}>{}</text>",
        escaped(words)
    )
}
