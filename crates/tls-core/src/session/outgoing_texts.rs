//! The texts of a scenario on their way out, cut into pieces of one record each; used by the session, which sends one
//! piece at a time so that a long text holds up nobody.

use timeline::Part;
use timeline::actor::Actor;
use timeline::scenario::ChatMessage;

/// The texts of one connection.
#[derive(Default)]
pub struct OutgoingTexts {
    /// The text that is being sent, counted from 0.
    text: usize,
    /// Where in it, in bytes.
    offset: usize,
    /// Which piece of it comes next, counted from 0.
    piece: usize,
}

/// What goes into one record.
pub struct Piece<'a> {
    pub from: Actor,
    pub text: &'a str,
    /// `None` for a whole text.
    pub part: Option<Part>,
}

impl OutgoingTexts {
    /// The next piece, as long as one record of its sender can be; `None` after the last text.
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

    /// Goes on with the next text.
    pub fn give_up_text(&mut self) {
        self.text += 1;
        self.offset = 0;
        self.piece = 0;
    }
}

/// As much as fits into one record, up to the end of a character, so that each record can be read by itself.
fn first_piece(text: &str, limit: usize) -> &str {
    let end = match text.floor_char_boundary(limit) {
        // No limit that can be negotiated is shorter than a character.
        0 => text.ceil_char_boundary(1),
        end => end,
    };
    text.split_at(end).0
}

/// How many pieces there are.
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
