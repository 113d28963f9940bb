//! The texts of a scenario, cut into pieces of one record each. The session sends one piece at a
//! time, so that long texts do not block.

use timeline::Part;
use timeline::actor::Actor;
use timeline::scenario::ChatMessage;

/// The texts of one connection.
#[derive(Default)]
pub struct OutgoingTexts {
    /// The index of the current text.
    text: usize,
    /// The offset in it, in bytes.
    offset: usize,
    /// The index of its next piece.
    piece: usize,
}

/// The content of one record.
pub struct Piece<'a> {
    pub from: Actor,
    pub text: &'a str,
    /// `None` for a whole text.
    pub part: Option<Part>,
}

impl OutgoingTexts {
    /// The next piece, as long as one record of its sender may be; `None` after the last text.
    pub fn next<'a>(
        &mut self,
        texts: &'a [ChatMessage],
        fragment_length: impl Fn(Actor) -> usize,
    ) -> Option<Piece<'a>> {
        loop {
            let ChatMessage { from, text } = texts.get(self.text)?;
            let limit = fragment_length(*from);
            let rest = text.get(self.offset..).unwrap_or_default();
            if rest.is_empty() {
                self.give_up_text();
                continue;
            }
            let piece = first_piece(rest, limit);
            let number = self.piece + 1;
            let count = self.piece + pieces(rest, limit);
            self.offset += piece.len();
            self.piece = number;
            return Some(Piece {
                from: *from,
                text: piece,
                part: (count > 1).then_some(Part { number, count }),
            });
        }
    }

    /// Whether nothing has been sent or skipped.
    pub fn is_at_start(&self) -> bool {
        (self.text, self.offset) == (0, 0)
    }

    /// Skips to the next text.
    pub fn give_up_text(&mut self) {
        self.text += 1;
        self.offset = 0;
        self.piece = 0;
    }
}

/// The longest prefix that fits into one record and ends at a character boundary, so that each
/// record is valid text.
fn first_piece(text: &str, limit: usize) -> &str {
    let end = match text.floor_char_boundary(limit) {
        // Every negotiable limit is longer than a character.
        0 => text.ceil_char_boundary(1),
        end => end,
    };
    text.split_at(end).0
}

/// The number of pieces of a text.
fn pieces(mut text: &str, limit: usize) -> usize {
    let mut count = 0;
    while !text.is_empty() {
        text = text.split_at(first_piece(text, limit).len()).1;
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_full_records_that_end_between_characters() {
        let texts = [ChatMessage {
            from: Actor::Client,
            text: "aüüüb".to_owned(),
        }];
        let mut outgoing = OutgoingTexts::default();
        let mut pieces = Vec::new();
        while let Some(piece) = outgoing.next(&texts, |_| 4) {
            pieces.push((piece.text.to_owned(), piece.part.map(|part| (part.number, part.count))));
        }
        let expected = [("aü", 1), ("üü", 2), ("b", 3)];
        assert_eq!(
            pieces,
            expected.map(|(text, number)| (text.to_owned(), Some((number, 3))))
        );
    }

    #[test]
    fn text_that_fits_is_not_split() {
        let texts = ["", "four"].map(|text| ChatMessage {
            from: Actor::Server,
            text: text.to_owned(),
        });
        let mut outgoing = OutgoingTexts::default();
        let piece = outgoing.next(&texts, |_| 4).unwrap();
        assert_eq!((piece.text, piece.part), ("four", None));
        assert!(outgoing.next(&texts, |_| 4).is_none());
    }
}
