//! The layout of the text: separate lines down to the values of a step; anything deeper, such as a tree of fields, is
//! on one line.

use std::io::{Result, Write};

use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

/// The deepest nesting that still gets separate lines: file, steps, step, action, list, entry, list, entry.
const DEEPEST: usize = 8;

/// Lays out a whole file.
#[derive(Default)]
pub struct Layout {
    pretty: PrettyFormatter<'static>,
    compact: CompactFormatter,
    depth: usize,
}

/// Forwards these to the formatter with lines, or to the one without lines if the nesting is deep.
macro_rules! by_depth {
    ($($method:ident ( $($argument:ident: $type:ty)? ) $(opens $opens:literal)? $(closes $closes:literal)?;)*) => {
        $(fn $method<W: ?Sized + Write>(&mut self, writer: &mut W $(, $argument: $type)?) -> Result<()> {
            $(self.depth += usize::from($opens);)?
            let written = match self.depth <= DEEPEST {
                true => self.pretty.$method(writer $(, $argument)?),
                false => self.compact.$method(writer $(, $argument)?),
            };
            $(self.depth -= usize::from($closes);)?
            written
        })*
    };
}

impl Formatter for Layout {
    by_depth! {
        begin_array() opens true;
        begin_array_value(is_first: bool);
        end_array_value();
        end_array() closes true;
        begin_object() opens true;
        begin_object_key(is_first: bool);
        begin_object_value();
        end_object_value();
        end_object() closes true;
    }
}
