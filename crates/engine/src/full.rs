//! The engine with all its parts: `work` of the library. Does nothing until there is an order.

use engine as _;

fn main() {}
