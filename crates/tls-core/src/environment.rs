//! What an endpoint works with besides the bytes of its peer: its random values and its trace. Both come from outside
//! and are passed down together.

use crate::crypto::random::RandomStream;
use crate::trace::Trace;

/// An endpoint's source of randomness and its trace.
pub struct Environment<'a> {
    /// Where random values are drawn.
    pub random: &'a mut RandomStream,
    /// Where events go.
    pub trace: &'a mut Trace,
}
