//! Padding that a peer may choose, and padding that is malformed (RFC 5246 §6.2.3.2).

use super::*;

#[test]
fn every_length_of_padding_is_accepted() {
    for form in Form::all() {
        let protection = form.protection();
        for length in 0..=255 {
            let text = form.text_for(usize::from(length));
            let fragment = form.fragment(&text, &padding(length), |_| ());
            assert_eq!(
                protection.open(&ADDITIONAL_DATA, &fragment),
                Some(text),
                "{form:?}, {length}"
            );
        }
    }
}

#[test]
fn every_changed_byte_of_padding_is_refused_even_with_a_good_mac() {
    for form in Form::all() {
        let protection = form.protection();
        for length in [1, 2, 15, 16, 17, 100, 254, 255] {
            let text = form.text_for(usize::from(length));
            // A changed last byte would be another padding length, not malformed padding.
            for position in 0..usize::from(length) {
                let mut malformed = padding(length);
                malformed[position] ^= 1;
                let fragment = form.fragment(&text, &malformed, |_| ());
                assert_eq!(
                    protection.open(&ADDITIONAL_DATA, &fragment),
                    None,
                    "{form:?}, {position} of {length}"
                );
                let explained = protection.explain(&ADDITIONAL_DATA, &fragment).unwrap();
                assert_eq!(explained.padding_is_well_formed, Some(false));
            }
        }
    }
}

#[test]
fn malformed_padding_is_refused_even_if_the_record_is_valid_without_padding() {
    for form in Form::all().filter(|form| form.order == MacOrder::MacThenEncrypt) {
        let text = form.text_for(0);
        for length in 0..=255 {
            let fragment = form.fragment(&text, &[length], |_| ());
            let opened = form.protection().open(&ADDITIONAL_DATA, &fragment);
            assert_eq!(opened.is_some(), length == 0, "{form:?}, {length}");
        }
    }
}

#[test]
fn padding_longer_than_the_record_is_refused() {
    for form in Form::all() {
        let text = form.text_for(15);
        let room = text.len() + 15;
        for length in room + 1..=255 {
            let mut malformed = padding(15);
            malformed.fill(length as u8);
            let fragment = form.fragment(&text, &malformed, |_| ());
            assert_eq!(
                form.protection().open(&ADDITIONAL_DATA, &fragment),
                None,
                "{form:?}, {length}"
            );
        }
        // A record of padding alone is an empty text if the MAC is outside, and lacks its MAC if it
        // is inside.
        let cipher = BlockCipher::new(form.cipher_key()).unwrap();
        let only_padding = match form.order {
            MacOrder::MacThenEncrypt => [IV.to_vec(), encrypt(&cipher, padding(255))].concat(),
            MacOrder::EncryptThenMac => form.fragment(&[], &padding(255), |_| ()),
        };
        let expected = (form.order == MacOrder::EncryptThenMac).then(Vec::new);
        assert_eq!(
            form.protection().open(&ADDITIONAL_DATA, &only_padding),
            expected,
            "{form:?}"
        );
    }
}

#[test]
fn bad_padding_and_a_bad_mac_have_the_same_result_and_cost() {
    for form in Form::all().filter(|form| form.order == MacOrder::MacThenEncrypt) {
        let protection = form.protection();
        let text = form.text_for(47);
        let mut malformed = padding(47);
        malformed[20] = 0;
        let mut too_long = padding(47);
        too_long.fill(255);
        // Same length, four cases: valid, a bad MAC after good padding, and two kinds of bad
        // padding. Then the same text with less and with more padding, where only the padding
        // differs.
        let fragments = [
            form.fragment(&text, &padding(47), |_| ()),
            form.fragment(&text, &padding(47), |mac| mac[0] ^= 1),
            form.fragment(&text, &malformed, |_| ()),
            form.fragment(&text, &too_long, |mac| mac[0] ^= 1),
            form.fragment(&[text.clone(), vec![0; 47]].concat(), &[0], |_| ()),
            form.fragment(&text[..1], &padding(47 + text.len() as u8 - 1), |_| ()),
        ];
        let results = fragments.map(|fragment| {
            assert_eq!(fragment.len(), BLOCK_LENGTH + text.len() + form.mac.length() + 48);
            let before = COMPRESSIONS.get();
            let opened = protection.open(&ADDITIONAL_DATA, &fragment);
            (opened, COMPRESSIONS.get() - before)
        });
        let steps = results[0].1;
        assert!(steps > 1);
        assert!(
            results.iter().all(|(_, compressions)| *compressions == steps),
            "{form:?}"
        );
        assert_eq!(results[0].0.as_ref(), Some(&text));
        assert!(results[1..4].iter().all(|(opened, _)| opened.is_none()));
        assert_eq!(results[4].0.as_ref().map(Vec::len), Some(text.len() + 47));
        assert_eq!(results[5].0.as_deref(), Some(&text[..1]));
    }
}
