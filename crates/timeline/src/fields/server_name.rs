//! `server_name` (RFC 6066 §3).

use crate::field::fields;

fields! {
    SERVER_NAME_LIST = "server-name-list", "RFC 6066", "3";
    SERVER_NAME_LIST_LENGTH = "server-name-list-length", "RFC 6066", "3";
    SERVER_NAME_TYPE = "server-name-type", "RFC 6066", "3";
    SERVER_NAME = "server-name", "RFC 6066", "3";
    SERVER_NAME_LENGTH = "server-name-length", "RFC 6066", "3";
    SERVER_NAME_VALUE = "server-name-value", "RFC 6066", "3";
}
