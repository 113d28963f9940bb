//! Sessions in which something goes wrong.
