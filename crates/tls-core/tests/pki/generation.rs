//! Key generation, validated by OpenSSL.

use std::process::Command;

use timeline::actor::Actor;
use timeline::fresh_key::{KeyRecipe, LENGTHS, Progress};
use timeline::quantity::Item;
use timeline::scenario::{CertificateChoice, Scenario};
use tls_core::pki::generation::{KeyRebuild, KeySearch};
use tls_core::pki::{Error, ErrorKind, rsa_key::RsaKey};
use tls_core::session::{INVALID_KEY_RECIPE, Session};

use crate::lab::{Lab, NOW};
use crate::oracle::TemporaryFolder;

fn search(seed: u64, bits: u32) -> KeyRecipe {
    KeySearch::new(seed, bits).unwrap().finish().unwrap()
}

fn key_of(recipe: KeyRecipe) -> Result<RsaKey, Error> {
    KeyRebuild::new(recipe)?.finish()
}

/// `openssl rsa -check`: both primes are prime, and all numbers are consistent.
fn openssl_check(key: &RsaKey) -> Result<(), String> {
    let folder = TemporaryFolder::new();
    let file = folder.write("key.pem", key.to_pkcs8_pem().unwrap().as_bytes());
    let output = Command::new("openssl")
        .args(["rsa", "-check", "-noout", "-in"])
        .arg(file)
        .output()
        .expect("these tests need the openssl command");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    match output.status.success() && said.contains("RSA key ok") {
        true => Ok(()),
        false => Err(said),
    }
}

#[test]
fn openssl_accepts_every_key() {
    for (bits, seeds) in [(1024, 0..12), (2048, 0..4), (3072, 0..1), (4096, 0..1)] {
        for seed in seeds {
            let recipe = search(seed, bits);
            let key = key_of(recipe).unwrap();
            assert_eq!(openssl_check(&key), Ok(()), "{recipe}");
            assert_eq!(key.modulus().len() * 8, bits as usize);
            assert!(key.modulus()[0] >= 0x80, "{recipe} is as long as it says");
            assert_eq!(key.public_exponent(), [1, 0, 1]);
        }
    }
}

#[test]
fn key_is_determined_by_its_seed() {
    let (recipe, again, other) = (search(5, 1024), search(5, 1024), search(6, 1024));
    assert_eq!(recipe, again);
    assert_eq!(key_of(recipe).unwrap().modulus(), key_of(again).unwrap().modulus());
    assert_ne!(key_of(recipe).unwrap().modulus(), key_of(other).unwrap().modulus());
}

#[test]
fn recipe_survives_a_round_trip() {
    let recipe = search(0x0123_4567_89ab_cdef, 1024);
    let text = recipe.to_string();
    assert!(text.starts_with("1024.0123456789abcdef."), "{text}");
    assert!(text.len() < 40);
    assert_eq!(text.parse(), Ok(recipe));
    let parts: Vec<&str> = text.split('.').collect();
    for malformed in [
        "",
        "1024",
        "1024.0123456789abcdef.1",
        "1024.0123456789abcdef.1.2.3",
        "1024.0123456789abcdef..2",
        "1025.0123456789abcdef.1.2",
        "0.0123456789abcdef.1.2",
        "1024.123456789abcdef.1.2",
        "1024.0123456789ABCDEF.1.2",
        "1024.+123456789abcdef.1.2",
        "1024.0123456789abcdef.01.2",
        "1024.0123456789abcdef.-1.2",
        "1024.0123456789abcdef.4294967296.2",
        " 1024.0123456789abcdef.1.2",
        &text.replace('.', ","),
        &parts[..3].join("."),
    ] {
        assert!(malformed.parse::<KeyRecipe>().is_err(), "{malformed}");
    }
}

#[test]
fn recipe_of_a_composite_number_yields_no_key() {
    let recipe = search(7, 1024);
    let text = recipe.to_string();
    let [bits, seed, first, second] = text.split('.').collect::<Vec<_>>()[..] else {
        panic!("{text}")
    };
    let second: u32 = second.parse().unwrap();
    for other in (0..second).chain(second + 1..second + 4) {
        let made_up: KeyRecipe = format!("{bits}.{seed}.{first}.{other}").parse().unwrap();
        let made = key_of(made_up);
        // The next candidate may be prime by chance.
        assert!(made.is_err() || openssl_check(&made.unwrap()).is_ok(), "{made_up}");
        assert!(other > second || key_of(made_up).is_err(), "{made_up}");
    }
    let far: KeyRecipe = format!("{bits}.{seed}.{first}.{}", u32::MAX).parse().unwrap();
    assert_eq!(key_of(far).err().map(|error| error.kind), Some(ErrorKind::MalformedKey));
}

#[test]
fn other_key_lengths_are_refused() {
    for bits in [0, 512, 1023, 2047, 8192, u32::MAX] {
        assert!(KeySearch::new(1, bits).is_err(), "{bits}");
    }
}

#[test]
fn search_reports_progress() {
    let mut search = KeySearch::new(3, 1024).unwrap();
    let mut seen: Vec<Progress> = vec![search.progress()];
    while search.advance().unwrap().is_none() {
        if seen.last() != Some(&search.progress()) {
            seen.push(search.progress());
        }
    }
    assert_eq!(seen[0].share(), 0.0);
    assert!(seen.iter().map(Progress::share).is_sorted());
    assert!(seen.iter().all(|progress| progress.share() < 1.0));
    assert_eq!(seen.last().unwrap().prime, 1);
    // Candidates are counted one by one.
    for pair in seen.windows(2) {
        assert!(
            pair[1].tested == pair[0].tested + 1 || (pair[1].prime, pair[1].tested) == (1, 0),
            "{pair:?}"
        );
    }
}

#[test]
fn number_of_tested_candidates_is_as_expected() {
    const KEYS: u32 = 40;
    let (mut tested, mut expected) = (0, 0.0);
    for seed in 0..KEYS {
        let mut search = KeySearch::new(u64::from(seed) + 100, LENGTHS[0]).unwrap();
        let mut before = search.progress();
        expected += 2.0 * before.expected();
        loop {
            let is_found = search.advance().unwrap().is_some();
            let now = search.progress();
            // The count does not include the candidate that turned out to be prime.
            tested += u32::from(now != before || is_found);
            before = now;
            if is_found {
                break;
            }
        }
    }
    let ratio = f64::from(tested) / expected;
    // 80 primes, each found after a number of candidates whose standard deviation equals its mean:
    // 11 %.
    assert!((0.6..1.4).contains(&ratio), "{ratio}");
}

fn scenario(recipe: Option<KeyRecipe>) -> Scenario {
    let mut scenario = Scenario::new(crate::lab::HOST, 9, NOW);
    scenario.server.fresh_key = recipe;
    scenario
}

#[test]
fn session_with_a_fresh_key_connects_and_other_validators_accept_its_chain() {
    let recipe = search(11, 2048);
    let timeline = Session::run(scenario(Some(recipe))).unwrap();
    assert!(timeline.failure().is_none(), "{:?}", timeline.failure());
    let learned: Vec<_> = timeline.steps.iter().flat_map(|step| &step.learned).collect();
    let modulus = learned
        .iter()
        .find(|(who, it)| *who == Actor::Client && it.item == Item::Modulus);
    assert_eq!(modulus.unwrap().1.bytes, key_of(recipe).unwrap().modulus());

    let mut lab = Lab::new();
    lab.keys.server_key = key_of(recipe).unwrap();
    lab.issue().assert_accepted();
}

#[test]
fn weak_certificate_keeps_the_labs_weak_key() {
    let mut scenario = scenario(Some(search(11, 2048)));
    scenario.server.certificate = CertificateChoice::Weak;
    let weak = Session::run(scenario.clone()).unwrap();
    scenario.server.fresh_key = None;
    let without = Session::run(scenario).unwrap();
    assert_eq!(weak.failure(), without.failure());
    assert!(weak.failure().is_some());
}

#[test]
fn session_reports_an_invalid_fresh_key() {
    let made_up = "2048.0000000000000001.1.1".parse().unwrap();
    let error = Session::run(scenario(Some(made_up))).err().unwrap();
    assert_eq!(error.kind, INVALID_KEY_RECIPE);
}
