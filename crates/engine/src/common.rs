//! The engine that the first view fetches: `work` of the library. Does nothing until there is an order.

use engine as _;

fn main() {}
