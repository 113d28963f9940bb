//! The engine with all its parts: `work` of the library, and nothing to be done before there is an order.

use engine as _;

fn main() {}
