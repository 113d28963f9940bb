//! Every byte once, whatever the bytes are.
