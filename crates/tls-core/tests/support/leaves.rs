//! The invariant of every annotation: its leaves cover each byte exactly once.

use timeline::field::{Annotation, Value};

/// Asserts that the leaves are contiguous from the first byte to the last, and that none is empty.
pub fn assert_leaves_cover(annotation: &Annotation, length: usize) {
    assert_eq!(annotation.range, 0..length);
    let mut position = 0;
    for leaf in annotation.leaves() {
        let field = leaf.field.key;
        assert_eq!(leaf.range.start, position, "{field} begins at the wrong byte");
        assert!(leaf.range.end > position, "{field} has no bytes");
        assert_ne!(leaf.value, Value::Group, "{field} is a group of nothing");
        position = leaf.range.end;
    }
    assert_eq!(position, length, "the last leaf ends too early");
}
