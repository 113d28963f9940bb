//! Links mangled by mail programs, chats, markup and people: readable parts are used, and missing ones are reported.

use super::*;

const SEED_AND_TIME: (u64, u64) = (0x0123_4567_89ab_cdef, 1_780_000_000);

fn step() -> StepReference {
    StepReference::read("server.derive-keys").unwrap()
}

/// A link as the lab writes it.
fn whole() -> String {
    let mut link = default();
    link.step = step();
    link.viewpoint = Viewpoint::Client;
    link.scenario.server.certificate = CertificateChoice::Expired;
    (link.scenario.seed, link.scenario.now.0) = SEED_AND_TIME;
    fragment_of(&link, &default())
}

fn read(fragment: &str) -> Read {
    Link::read(fragment, &default())
}

/// Asserts that the fragment means the same as the whole link, without any notice.
fn assert_same_as_whole(spoilt: &str) {
    let (read, whole) = (read(spoilt), read(&whole()));
    assert_eq!(read.link, whole.link, "{spoilt}");
    assert_eq!(read.is_fixed, Some(true), "{spoilt}");
    assert_eq!(read.ignored, [""; 0], "{spoilt}");
    assert_eq!(read.ending, Ending::Whole, "{spoilt}");
}

#[test]
fn punctuation_after_a_link_is_ignored() {
    let older = whole().replace("time=1780000000&", "") + "&time=1780000000";
    for link in [whole(), older] {
        assert_same_as_whole(&link);
        for tail in [
            ".",
            ",",
            ";",
            ":",
            "!",
            "?",
            ")",
            ">",
            "]",
            "}",
            "'",
            "\"",
            "»",
            "…",
            "”",
            "’",
            "*",
            "_",
            "`",
            ").",
            ">,",
            "\".",
            "...",
            " ",
            "%20",
            "%0A",
            "+",
            ".%0D%0A",
            "%22",
            "%3E",
            "%C2%BB",
            "%E2%80%A6",
            "&gt;",
            "&quot;",
            "&",
        ] {
            assert_same_as_whole(&format!("{link}{tail}"));
        }
    }
    for (fragment, tail) in [
        ("certificate=expired", "."),
        ("detail=story", ").&gt;"),
        ("step=3", ","),
    ] {
        let read = read(&format!("#{fragment}{tail}"));
        assert_eq!(read.link, self::read(fragment).link);
        assert_eq!((read.ignored.len(), read.ending), (0, Ending::Whole));
    }
}

#[test]
fn message_texts_keep_their_punctuation() {
    let read = read("#say=client:Is+that+so?+(Yes.)");
    assert_eq!(read.link.scenario.messages[0].text, "Is that so? (Yes.)");
}

#[test]
fn a_link_escaped_too_often_is_the_same_link() {
    let link = whole();
    for ampersand in [
        "&amp;",
        "&amp;amp;",
        "&AMP;",
        "&#38;",
        "&#x26;",
        "&&",
        "%26",
        "%26amp%3B",
    ] {
        assert_same_as_whole(&link.replace('&', ampersand));
    }
    assert_same_as_whole(&link.replace('=', "%3D"));
    assert_same_as_whole(&link.replace('=', "%3D").replace('&', "%26"));
    assert_same_as_whole(&link.replace('=', "%253D").replace('&', "%2526"));
    for front in ["#", "##", "%23", "#%23", "?", "#?", "amp;", "38;", "#amp;"] {
        assert_same_as_whole(&format!("{front}{link}"));
    }
}

#[test]
fn a_link_with_line_breaks_or_in_capitals_is_the_same_link() {
    let link = whole();
    for blank in ["%20", "+", "%0A", "%0D%0A", "\n", "%09", "%E2%80%8B", "%C2%A0"] {
        for place in (0..=link.len()).filter(|place| link.is_char_boundary(*place)) {
            let (before, after) = link.split_at(place);
            assert_same_as_whole(&format!("{before}{blank}{after}"));
        }
    }
    assert_same_as_whole(&link.to_uppercase());
    let mut whole = default();
    whole.scenario.server.negotiation.compression_methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
    whole.scenario.client.negotiation.versions = vec![ProtocolVersion::TLS_1_1];
    let fragment = fragment_of(&whole, &default());
    assert_eq!(read(&fragment.to_uppercase()).link, whole);
    assert_eq!(read(&fragment.replace("TLS+1.1", "TLS%0A1.1")).link, whole);
}

#[test]
fn the_beginning_of_a_truncated_link_is_used_and_the_loss_is_reported() {
    let link = whole();
    let start_of_fixed = link.find("&time=").unwrap();
    for end in 1..link.len() {
        let read = read(&link[..end]);
        let is_whole_part = end <= start_of_fixed + 1 && [&link[end..end + 1], &link[end - 1..end]].contains(&"&");
        if is_whole_part {
            // Indistinguishable from a complete link without seed, which starts a fresh session each time.
            assert_eq!(read.ignored, [""; 0]);
        } else {
            assert_ne!(read.ending, Ending::Whole, "{}", &link[..end]);
        }
        if end > start_of_fixed + 1 {
            assert_eq!(read.ending, Ending::CutOff, "{}", &link[..end]);
            assert_eq!(read.link.scenario.server.certificate, CertificateChoice::Expired);
        }
        let is_named = end >= "step=server.derive-keys".len();
        assert_eq!(read.link.step, if is_named { step() } else { StepReference::FIRST });
    }
}

#[test]
fn a_handwritten_link_does_not_count_as_truncated() {
    for fragment in [
        "",
        "#",
        "seed=1",
        "seed=2a",
        "step=3&seed=1",
        "seed=1&time=1790000000",
        "chapter=3",
        "seed=0123456789abcdef&detail=story",
        "seed=0123456789abcdef&time=1790000000",
        "detail=story",
        "scenario=expired&session=fixed",
        "colour=red",
    ] {
        assert_eq!(read(fragment).ending, Ending::Whole, "{fragment}");
    }
}

#[test]
fn a_message_truncated_within_a_character_is_detected() {
    for fragment in ["say=client%3AGr%C3", "say=client%3AGr%", "say=client%3AGr%C"] {
        assert_eq!(read(fragment).ending, Ending::CutOff, "{fragment}");
    }
}

#[test]
fn a_seed_or_a_time_fixes_the_session() {
    for (fragment, seed, time) in [
        ("seed=2a", 0x2a, 1_790_000_000),
        ("time=1780000000", 0, 1_780_000_000),
        ("session=fixed", 0, 1_790_000_000),
        ("scenario=seed%3D5", 5, 1_790_000_000),
    ] {
        let lab = Link::of_the_lab(["Hello".to_owned(), "Hi".to_owned()]);
        let read = Link::read(fragment, &lab);
        assert_eq!(read.is_fixed, Some(true), "{fragment}");
        assert_eq!((read.link.scenario.seed, read.link.scenario.now.0), (seed, time));
    }
    assert_eq!(read("session=fresh&seed=2a").is_fixed, Some(false));
    assert_eq!(read("certificate=expired").is_fixed, None);
}

#[test]
fn other_parameters_override_a_scenario_in_any_order() {
    for fragment in ["scenario=expired&certificate=weak", "certificate=weak&scenario=expired"] {
        let read = read(fragment);
        assert_eq!(read.link.scenario.server.certificate, CertificateChoice::Weak);
        assert_eq!(read.ignored, [""; 0]);
    }
    let read = read("detail=story&scenario=certificate%3Dexpired%26trust%3Dnobody%26colour%3Dred");
    assert_eq!(read.link.scenario.server.certificate, CertificateChoice::Expired);
    assert_eq!(read.link.scenario.client.trust.key(), "nobody");
    assert_eq!(read.ignored, ["colour=red"]);
}

#[test]
fn reading_a_hostile_link_does_not_blow_up() {
    for part in ["scenario=", "%2526", "#", "&amp;", "step%3D", "%23%26"] {
        read(&part.repeat(20_000));
    }
}
