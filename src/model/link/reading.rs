//! Reads a link. Missing parameters are taken from a default link, and parts that are not understood are skipped.

use timeline::scenario::limits::ScenarioError;

use super::Link;
use super::opening::{self, Opening};
use super::parameters::{FLIP, PARAMETERS, Parameter, SEED, SEED_WIDTH, STEP, TIME, TIME_WIDTH};
use super::parts::{self, Ending, Reader};
use crate::model::challenges::Challenge;
use crate::model::lock::Lock;

/// The most digits of a seed that someone types rather than copies with the whole link.
const LONGEST_TYPED_SEED: usize = 8;

/// The content of a fragment.
pub struct Read {
    /// The link, with the defaults for missing or invalid parameters.
    pub link: Link,
    /// Whether the session is fixed; `None` if the fragment does not say.
    pub is_fixed: Option<bool>,
    /// The chapter to begin with, counted from 1, if no step is named.
    pub chapter: Option<usize>,
    /// Whether to open the comparison of the handshakes.
    pub has_comparison: bool,
    /// The challenge to begin with.
    pub challenge: Option<&'static Challenge>,
    /// The question or term to show, or the whole list.
    pub question: Option<&'static str>,
    /// The parts that were not understood or were rejected, as written.
    pub ignored: Vec<String>,
    /// Why the first rejected part was rejected.
    pub refusal: Option<ScenarioError>,
    /// The parts that would change something locked.
    pub locked: Vec<String>,
    /// The parameters that occur in it.
    pub named: Vec<&'static str>,
    /// Whether it is complete.
    pub ending: Ending,
}

/// The choices that a link must not change.
pub struct Locked<'a> {
    /// The current link.
    pub current: &'a Link,
    /// The locks.
    pub is_locked: &'a dyn Fn(Lock) -> bool,
}

impl Link {
    /// Reads a fragment, with or without `#`. Skips each part that is not understood.
    pub fn read(fragment: &str, default: &Self) -> Read {
        Self::read_within(fragment, default, None)
    }

    /// Like [`read`](Self::read), but keeps locked choices.
    pub fn read_within(fragment: &str, default: &Self, locked: Option<&Locked>) -> Read {
        Self::read_with(fragment, default, locked, opening::PARAMETERS)
    }

    fn read_with(
        fragment: &str,
        default: &Self,
        locked: Option<&Locked>,
        openings: &'static [opening::Parameter],
    ) -> Read {
        let (read, opening) = FragmentReader::new(default, locked, openings).read(fragment);
        if opening.scenario.is_none() && opening.handshake.is_none() {
            return read;
        }
        // Other parameters take precedence over a handshake, and that over a scenario, in any order.
        let scenario = opening.scenario.unwrap_or_default();
        let mut beneath = Self::read_with(&scenario, default, locked, opening::OF_SCENARIO);
        if let Some(handshake) = opening.handshake {
            let before = beneath.link.clone();
            handshake.choose(&mut beneath.link.scenario);
            let is_changed = |parameter: &&Parameter| (parameter.write)(&before) != (parameter.write)(&beneath.link);
            let changed = PARAMETERS.iter().filter(is_changed);
            beneath.named.extend(changed.map(|parameter| parameter.key));
        }
        let (mut read, _) = FragmentReader::new(&beneath.link, locked, openings).read(fragment);
        read.ignored.splice(0..0, beneath.ignored);
        read.refusal = beneath.refusal.or(read.refusal);
        read.is_fixed = read.is_fixed.or(beneath.is_fixed);
        read.chapter = read.chapter.filter(|_| !beneath.named.contains(&STEP));
        read.named.extend(beneath.named);
        read
    }
}

struct FragmentReader<'a> {
    read: Read,
    opening: Opening,
    /// The parameters that the lab never writes.
    openings: &'static [opening::Parameter],
    locked: Option<&'a Locked<'a>>,
    /// The last part, if its name is known.
    last: Option<&'static str>,
    /// The parameters with an accepted value.
    begun: Vec<&'static str>,
    /// The number of parts with a known name.
    count: usize,
    /// Why the current part was rejected.
    refusal: Option<ScenarioError>,
    /// The seed and the time in written order, each with its number of digits.
    fixed: Vec<(&'static str, usize)>,
}

impl<'a> FragmentReader<'a> {
    fn new(default: &Link, locked: Option<&'a Locked<'a>>, openings: &'static [opening::Parameter]) -> Self {
        Self {
            read: Read {
                link: default.clone(),
                is_fixed: None,
                chapter: None,
                has_comparison: false,
                challenge: None,
                question: None,
                ignored: Vec::new(),
                refusal: None,
                locked: Vec::new(),
                named: Vec::new(),
                ending: Ending::Whole,
            },
            opening: Opening::default(),
            openings,
            locked,
            last: None,
            begun: Vec::new(),
            count: 0,
            refusal: None,
            fixed: Vec::new(),
        }
    }

    fn read(mut self, fragment: &str) -> (Read, Opening) {
        self.read.ending = match (parts::read(fragment, &mut self), self.has_end()) {
            (_, Some(true)) => Ending::Whole,
            (_, Some(false)) => Ending::CutOff,
            (ending, None) => ending,
        };
        for parameter in PARAMETERS {
            if let Some(locked) = self.holds(parameter.lock()) {
                parameter.copy(locked.current, &mut self.read.link);
                self.read.named.push(parameter.key);
            }
        }
        let is_same = !self.fixed.is_empty() || self.holds(Lock::Scenario).is_some();
        self.read.is_fixed = self.opening.is_fixed.or(is_same.then_some(true));
        self.read.chapter = self.opening.chapter.filter(|_| !self.read.named.contains(&STEP));
        self.read.has_comparison = self.opening.has_comparison;
        self.read.challenge = self.opening.challenge;
        self.read.question = self.opening.question;
        (self.read, self.opening)
    }

    /// Whether a link of the lab is complete: it ends with the time and the seed, both in full
    /// width. `None` if someone else may have written the link.
    fn has_end(&self) -> Option<bool> {
        match self.fixed[..] {
            [(TIME, _), (SEED, width)] => Some(width >= SEED_WIDTH || self.last != Some(SEED)),
            [(SEED, SEED_WIDTH), (TIME, width)] => Some(width >= TIME_WIDTH || self.last != Some(TIME)),
            [(SEED, _), (TIME, _)] => Some(true),
            [(TIME, width)] if matches!(self.last, Some(TIME | SEED)) => {
                (self.count > 1 || width < TIME_WIDTH || self.last == Some(SEED)).then_some(false)
            }
            [(SEED, width)] if self.last == Some(SEED) => {
                (self.count > 1 && width > LONGEST_TYPED_SEED).then_some(false)
            }
            _ => None,
        }
    }

    fn holds(&self, lock: Lock) -> Option<&'a Locked<'a>> {
        self.locked.filter(|locked| (locked.is_locked)(lock))
    }

    /// The lock that forbids a part.
    fn lock(name: &str) -> Option<Lock> {
        let of_opening = opening::find(name).map(|(_, lock, _)| *lock);
        of_opening.or_else(|| Some(Parameter::find(name)?.lock()))
    }
}

impl Reader for FragmentReader<'_> {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let openings = self.openings.iter().map(|(name, ..)| *name);
        PARAMETERS
            .iter()
            .map(|parameter| parameter.key)
            .chain([FLIP])
            .chain(openings)
    }

    fn take(&mut self, name: &'static str, value: &str) -> bool {
        let is_taken = match Parameter::find(name) {
            Some(parameter) => {
                let name = parameter.key;
                if !self.read.named.contains(&name) {
                    self.read.named.push(name);
                }
                // A list without a valid item falls back to the lab's own.
                let before = (!self.begun.contains(&name)).then(|| self.read.link.clone());
                if before.is_some() {
                    parameter.begin_list(&mut self.read.link);
                }
                let is_taken = match self.holds(parameter.lock()) {
                    Some(locked) => (parameter.write)(locked.current).iter().any(|it| it == value),
                    None => match (parameter.read)(&mut self.read.link, value) {
                        Some(Ok(())) => true,
                        Some(Err(error)) => {
                            self.refusal = Some(error);
                            false
                        }
                        None => false,
                    },
                };
                match before {
                    Some(_) if is_taken => self.begun.push(name),
                    Some(before) => self.read.link = before,
                    None => {}
                }
                is_taken
            }
            None => opening::find(name)
                .is_some_and(|(_, lock, read)| self.holds(*lock).is_none() && read(&mut self.opening, value).is_some()),
        };
        if is_taken {
            self.refusal = None;
            self.last = Some(name);
            self.count += 1;
            if [SEED, TIME].contains(&name) {
                self.fixed.retain(|(other, _)| *other != name);
                self.fixed.push((name, value.len()));
            }
        }
        is_taken
    }

    fn leave(&mut self, name: Option<&'static str>, part: String) {
        self.last = name;
        self.read.refusal = self.read.refusal.take().or(self.refusal.take());
        let is_held = name.and_then(Self::lock).is_some_and(|lock| self.holds(lock).is_some());
        match is_held {
            true => self.read.locked.push(part),
            false => self.read.ignored.push(part),
        }
    }
}
