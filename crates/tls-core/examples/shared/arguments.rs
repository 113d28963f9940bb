//! The command line of both examples: options with a value, switches, and one free argument.

use std::collections::VecDeque;
use std::ops::RangeInclusive;

/// What stands on the command line, taken from the front.
pub struct Arguments {
    left: VecDeque<String>,
}

impl Arguments {
    /// The arguments of this process.
    pub fn of_process() -> Result<Self, String> {
        let texts = std::env::args_os().skip(1).map(|argument| {
            argument
                .into_string()
                .map_err(|argument| format!("{} is not UTF-8", argument.to_string_lossy()))
        });
        Ok(Self {
            left: texts.collect::<Result<_, _>>()?,
        })
    }

    /// The next argument.
    pub fn next(&mut self) -> Option<String> {
        self.left.pop_front()
    }

    /// The value that has to follow an option.
    pub fn value_of(&mut self, option: &str) -> Result<String, String> {
        self.next().ok_or_else(|| format!("{option} needs a value"))
    }

    /// The number that has to follow an option, within a range.
    pub fn number_of(&mut self, option: &str, range: RangeInclusive<u16>) -> Result<u16, String> {
        let value = self.value_of(option)?;
        let number = value.parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| {
            let (start, end) = range.into_inner();
            format!("{option} takes a number from {start} to {end}, not {value}")
        })
    }
}
