//! Vector bounds, and the annotations made while reading.

use timeline::fields::record::{FRAGMENT_LENGTH, RECORD};

use super::*;

#[test]
fn vector_longer_than_its_container_is_refused_at_its_position() {
    let mut reader = Reader::annotating(&[0, 3, 1, 2]);
    let error = reader
        .vector(RECORD, FRAGMENT_LENGTH, 0..=0xffff, |reader| reader.rest(RECORD))
        .unwrap_err();
    assert_eq!((error.kind, error.position), (DecodeErrorKind::Truncated, 2));
}

#[test]
fn empty_input_has_no_annotation() {
    let mut reader = Reader::annotating(&[]);
    assert_eq!(reader.rest(RECORD), Ok(&[][..]));
    assert_eq!(reader.rest_as_text(RECORD), Ok(&[][..]));
    assert_eq!(reader.into_annotations(), []);
}

#[test]
fn annotations_before_a_failure_are_kept() {
    let mut reader = Reader::annotating(&[1, 2, 5, 4]);
    let read = reader.annotate_what_is_readable(|reader| {
        reader.u16(RECORD)?;
        reader.vector(RECORD, FRAGMENT_LENGTH, 0..=0xff, |reader| reader.rest(RECORD))
    });
    assert_eq!((read, reader.position(), reader.remaining()), (None, 2, 2));
    assert_eq!(
        reader.annotate_what_is_readable(|reader| reader.u16(RECORD)),
        Some(0x504)
    );
    let ranges: Vec<_> = reader.into_annotations().into_iter().map(|it| it.range).collect();
    assert_eq!(ranges, [0..2, 2..4]);
    let mut silent = Reader::new(&[1]);
    assert_eq!(silent.annotate_what_is_readable(|reader| reader.u8(RECORD)), None);
    assert_eq!(silent.remaining(), 1);
}

#[test]
fn bytes_left_over_in_a_vector_are_refused() {
    let mut reader = Reader::new(&[2, 1, 2]);
    let error = reader
        .vector(RECORD, FRAGMENT_LENGTH, 0..=0xff, |reader| reader.u8(RECORD))
        .unwrap_err();
    assert_eq!((error.kind, error.position), (DecodeErrorKind::TrailingBytes, 2));
}

#[test]
fn children_of_a_group_cover_it_exactly() {
    let mut reader = Reader::annotating(&[2, 1, 2]);
    reader
        .list(RECORD, FRAGMENT_LENGTH, 0..=0xff, |reader| reader.u8(RECORD))
        .unwrap();
    let annotations = reader.into_annotations();
    assert_eq!(annotations.len(), 1);
    let ranges: Vec<_> = annotations[0].leaves().iter().map(|leaf| leaf.range.clone()).collect();
    assert_eq!(ranges, [0..1, 1..2, 2..3]);
}
