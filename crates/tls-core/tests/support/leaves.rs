//! What every annotation has to be: a tree whose leaves cover each byte exactly once.

use timeline::field::{Annotation, Value};

/// Fails unless the leaves follow each other from the first byte to the last, none of them empty.
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
