//! The wishes of the embedding page: the query of the lab's address, which the embedding page sets
//! and the lab never changes. It sets the initial state; the fragment, which follows the learner,
//! takes precedence.
//!
//! Every parameter is declared once, below. The table in `docs/embedding.md` is generated from
//! these declarations: `tests/embedding_document.rs`.

use form_urlencoded::Serializer;

use super::link::{self, Ending, Reader, is_understood, read_parts};
use super::lock::Lock;

/// The wishes of the embedding page.
#[derive(Clone, Debug, Default)]
pub struct Embedding {
    /// Whether the query contains anything for the lab.
    pub is_asked_for: bool,
    /// The query's settings of view and session, as a fragment.
    pub start: String,
    /// Whether to play once the lab is ready.
    pub has_autoplay: bool,
    /// The playback speed, in percent; `None` for the normal speed.
    pub speed: Option<u32>,
    /// Whether external links are hidden.
    pub forbids_links: bool,
    /// Whether only the stage is shown.
    pub is_bare: bool,
    /// What the learner may not change.
    locks: Vec<Lock>,
    /// The parts of the query that belong to the lab but were not understood.
    pub ignored: Vec<String>,
    /// Whether the query is complete.
    pub ending: Ending,
}

/// A parameter's description, for the documentation.
pub struct Description {
    /// Its name in the query.
    pub key: &'static str,
    /// Its values.
    pub values: &'static str,
    /// The behaviour without it.
    pub default: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

type Read = fn(&mut Embedding, &str) -> Option<()>;

macro_rules! parameters {
    ($($key:literal: $values:literal, $default:literal, $meaning:literal => $read:expr;)*) => {
        const PARAMETERS: &[(&str, Read)] = &[$(($key, $read)),*];

        /// The descriptions of all parameters. The page does not use them, so they are not in its program.
        pub const DESCRIPTIONS: &[Description] = &[$(Description {
            key: $key,
            values: $values,
            default: $default,
            meaning: $meaning,
        }),*];
    };
}

parameters! {
    "embed": "yes, no", "no",
    "Shows the stage alone, without the bar on top; the bare name is enough: `?embed`."
    => |it, value| flag(value).map(|is_on| it.is_bare = is_on);

    "controls": "full, minimal, none", "full",
    "The controls that the learner gets: all of them; Back, Next and Play alone; or only Pause while it plays. The keyboard works in any case."
    // Only hides things, which static/start.js and the style sheets do: see static/styles/embedded.css.
    => |_, value| ["full", "minimal", "none"].contains(&value).then_some(());

    "locale": "a language tag: en, de, de-AT, de_AT", "the reader's own",
    "The language. A region that the lab does not have falls back to the language."
    => |it, value| it.begin_with("locale", value);

    "theme": "light, dark, system", "system",
    "The colours."
    => |it, value| it.begin_with("theme", value);

    "chapter": "a number from 1", "1",
    "The chapter of the story to begin with. A full handshake has six."
    => |it, value| it.begin_with("chapter", value);

    "step": "a step's name, or a number from 1", "client-hello",
    "The single step to begin with; it wins over `chapter`. See [names of steps](#names-of-steps). A number counts every step, and depends on the scenario and on the version of the lab."
    => |it, value| it.begin_with("step", value);

    "detail": "story, messages, bytes", "messages",
    "How deep the session is looked into."
    => |it, value| it.begin_with("detail", value);

    "viewpoint": "everyone, client, server, eavesdropper", "everyone",
    "With whose eyes the session is looked at."
    => |it, value| it.begin_with("viewpoint", value);

    "handshake": "rsa, ecdhe, tls13", "rsa",
    "The handshake: RSA key exchange or ECDHE in TLS 1.2, or TLS 1.3. It wins over the scenario's."
    => |it, value| it.begin_with("handshake", value);

    "scenario": "a preset's name, or an encoded fragment", "all-fits",
    "The session's choices: one of the presets below, or the part behind `#` of a link of the lab's, percent-encoded."
    => |it, value| it.begin_with("scenario", value);

    "compare": "yes, no", "no",
    "Opens the three handshakes beside each other; the bare name is enough."
    => |it, value| it.begin_with("compare", value);

    "challenge": "the name of a challenge", "nothing",
    "Opens the challenges, at this one. The names are in `solved` of a link once they are solved: `first-secret`, `thief`."
    => |it, value| it.begin_with("challenge", value);

    "question": "all, or the name of a question or term", "nothing",
    "Opens the list of questions and terms, at this one. The names are in the links of the list."
    => |it, value| it.begin_with("question", value);

    "session": "fresh, fixed", "fixed if there is a seed or a time, else fresh",
    "Whether each visit has random values of its own, or all visitors see the same bytes."
    => |it, value| it.begin_with("session", value);

    "seed": "1 to 16 hexadecimal digits", "0 in a fixed session",
    "The source of all random values."
    => |it, value| it.begin_with("seed", value);

    "time": "seconds since 1970", "1790000000 in a fixed session",
    "The time at which the session takes place, by which certificates are valid or not."
    => |it, value| it.begin_with("time", value);

    "autoplay": "yes, no", "no",
    "Plays when it is there and in view. Not for readers whose system asks for less motion; they, and all others, have a button for it."
    => |it, value| flag(value).map(|is_on| it.has_autoplay = is_on);

    "speed": "0.5, 1, 2", "1",
    "How fast things move while it plays, and after Next. It does not hurry readers: each step stays until it can have been read."
    => |it, value| {
        it.speed = Some(speed(value)?);
        Some(())
    };

    "lock": "a list of locale, theme, step, detail, viewpoint, speed, scenario, messages", "nothing",
    "The choices that are fixed, with commas between. No control, key, link or message changes them. `scenario` covers everything that makes another session, `messages` only the texts of the two sides and the edits of the attacker."
    => |it, value| {
        // Valid items of a list take effect even beside invalid ones.
        let names: Vec<_> = value.split(',').filter(|name| !name.is_empty()).collect();
        it.locks.extend(names.iter().filter_map(|name| Lock::by_key(name)));
        names.iter().all(|name| Lock::by_key(name).is_some()).then_some(())
    };

    "allowLinks": "yes, no", "yes",
    "Whether there are links to elsewhere: to specifications, and to the whole lab in a window of its own."
    => |it, value| flag(value).map(|is_on| it.forbids_links = !is_on);

    "origin": "an origin: https://school.example", "any",
    "The only origin of the page around the lab with which messages are exchanged. A value that is no origin means: with none."
    // Used by static/embedding.js, which handles the messages.
    => |_, value| {
        let (scheme, host) = value.split_once("://")?;
        (["http", "https"].contains(&scheme) && !host.is_empty() && !host.contains('/')).then_some(())
    };
}

impl Embedding {
    /// Reads a query, with or without `?`.
    pub fn read(query: &str) -> Self {
        let mut reader = QueryReader {
            embedding: Self::default(),
            is_fragment: false,
        };
        let ending = read_parts(query, &mut reader);
        Self {
            ending,
            ..reader.embedding
        }
    }

    /// Whether something may not be changed.
    pub fn locks(&self, lock: Lock) -> bool {
        self.locks.contains(&lock) || (lock == Lock::Messages && self.locks.contains(&Lock::Scenario))
    }

    /// Adds a setting to the start; `None` if no link can express it.
    fn begin_with(&mut self, key: &str, value: &str) -> Option<()> {
        if !is_understood(key, value) {
            return None;
        }
        let mut part = Serializer::new(String::new());
        part.append_pair(key, value);
        self.start.push_str(&part.finish());
        self.start.push('&');
        Some(())
    }
}

struct QueryReader {
    embedding: Embedding,
    /// Whether the following parts come after a `#`, as in a link.
    is_fragment: bool,
}

impl Reader for QueryReader {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let of_link = link::PARAMETERS.iter().filter(|_| self.is_fragment);
        let own = PARAMETERS.iter().map(|(name, _)| *name);
        own.chain(of_link.map(|parameter| parameter.key))
    }

    fn take(&mut self, name: &'static str, value: &str) -> bool {
        self.embedding.is_asked_for = true;
        let own = PARAMETERS.iter().find(|(known, _)| *known == name);
        let taken = match own {
            Some((_, read)) => read(&mut self.embedding, value),
            None => self.embedding.begin_with(name, value),
        };
        taken.is_some()
    }

    /// Unknown names are not the lab's: the systems that open pages add some.
    fn leave(&mut self, name: Option<&'static str>, part: String) {
        if name.is_some() || self.is_fragment {
            self.embedding.ignored.push(part);
        }
    }

    fn begin_fragment(&mut self) {
        self.is_fragment = true;
    }
}

/// A speed in percent; one of [`SPEEDS`](super::preferences::SPEEDS).
pub fn speed(value: &str) -> Option<u32> {
    match value {
        "0.5" => Some(50),
        "1" => Some(100),
        "2" => Some(200),
        _ => None,
    }
}

/// Reads a flag. A name without a value means yes.
pub(super) fn flag(value: &str) -> Option<bool> {
    match value {
        "" | "yes" | "true" | "1" => Some(true),
        "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
