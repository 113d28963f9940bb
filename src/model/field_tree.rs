//! The tree of a record's fields, in rows: one for each field, including fields in closed groups.

use std::collections::BTreeSet;

use timeline::field::Annotation;

/// A group with at least this many fields is closed at first.
const LONG_GROUP: usize = 60;

/// The number of fields within a field, at any depth.
pub fn fields_within(annotation: &Annotation) -> usize {
    annotation.children.iter().map(|child| 1 + fields_within(child)).sum()
}

/// Whether a field's children are shown. A group as long as a certificate opens level by level.
pub fn is_open(annotation: &Annotation, depth: usize, row: usize, toggled: &BTreeSet<usize>) -> bool {
    let is_short = depth < 3 || fields_within(annotation) < LONG_GROUP;
    is_short != toggled.contains(&row)
}

/// The field in a row.
pub fn field_at(annotation: &Annotation, row: usize) -> Option<&Annotation> {
    let Some(mut row) = row.checked_sub(1) else {
        return Some(annotation);
    };
    for child in &annotation.children {
        let count = 1 + fields_within(child);
        if row < count {
            return field_at(child, row);
        }
        row -= count;
    }
    None
}

/// The fields that contain a byte, from the root to the leaf, each with its row. A field's index in
/// the path is its depth.
pub fn path_to(annotation: &Annotation, byte: usize) -> Vec<(usize, &Annotation)> {
    let mut path = vec![(0, annotation)];
    while let Some((mut row, field)) = path.last().copied() {
        row += 1;
        let within = field.children.iter().find_map(|child| {
            let place = (row, child);
            row += 1 + fields_within(child);
            child.range.contains(&byte).then_some(place)
        });
        match within {
            Some(place) => path.push(place),
            None => break,
        }
    }
    path
}
