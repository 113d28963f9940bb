//! Points in time as certificates write them; used to issue and read certificates.

use core::time::Duration;

use der::{DateTime, Tag};
use timeline::time::UnixTime;
use x509_cert::time::Time;

use super::error::{Error, ErrorKind, Place};

/// Encodes a time for a certificate: UTCTime through 2049, GeneralizedTime from 2050 on (RFC 5280 §4.1.2.5).
///
/// # Errors
/// The time is after [`UnixTime::LAST`].
pub fn to_x509(time: UnixTime) -> Result<Time, Error> {
    DateTime::from_unix_duration(Duration::from_secs(time.0))
        .map(Time::from)
        .map_err(|_| Error::new(ErrorKind::TimeOutOfRange, Place::Validity))
}

/// Decodes the content of a UTCTime or GeneralizedTime, which must have seconds, `Z` and no fractions; two-digit years
/// from 50 on are 19YY (RFC 5280 §4.1.2.5). A time before 1970 counts as [`UnixTime::EPOCH`], because both have passed.
/// `None` for anything else.
pub fn from_content(tag: Tag, content: &[u8]) -> Option<UnixTime> {
    let year_length = match tag {
        Tag::UtcTime => 2,
        Tag::GeneralizedTime => 4,
        _ => return None,
    };
    let (year, rest) = content.strip_suffix(b"Z")?.split_at_checked(year_length)?;
    let year: u16 = match (decimal(year)?, tag) {
        (year @ 50.., Tag::UtcTime) => year + 1900,
        (year, Tag::UtcTime) => year + 2000,
        (year, _) => year,
    };
    let (pairs, []) = rest.as_chunks::<2>() else {
        return None;
    };
    let [month, day, hour, minute, second] = pairs else {
        return None;
    };
    let two = |digits: &[u8; 2]| decimal(digits).and_then(|number| u8::try_from(number).ok());
    // The calendar repeats after 400 years, and the library has no years before 1970.
    let calendar_year = if year < 1970 { year + 2000 } else { year };
    let time = DateTime::new(
        calendar_year,
        two(month)?,
        two(day)?,
        two(hour)?,
        two(minute)?,
        two(second)?,
    );
    let seconds = time.ok()?.unix_duration().as_secs();
    Some(if year < 1970 {
        UnixTime::EPOCH
    } else {
        UnixTime(seconds)
    })
}

fn decimal(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0_u16, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
        Some(number * 10 + u16::from(digit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_follow_rfc_5280_section_4_1_2_5() {
        for (tag, text, seconds) in [
            (Tag::UtcTime, "491231235959Z", Some(2_524_607_999)),
            (Tag::UtcTime, "500101000000Z", Some(0)),
            (Tag::UtcTime, "691231235959Z", Some(0)),
            (Tag::UtcTime, "700101000001Z", Some(1)),
            (Tag::UtcTime, "000229000000Z", Some(951_782_400)),
            (Tag::UtcTime, "690229000000Z", None),
            (Tag::UtcTime, "7001010000Z", None),
            (Tag::UtcTime, "700101000001+0000", None),
            (Tag::UtcTime, "70010100000 Z", None),
            (Tag::GeneralizedTime, "16000229000000Z", Some(0)),
            (Tag::GeneralizedTime, "19000229000000Z", None),
            (Tag::GeneralizedTime, "20240229000000Z", Some(1_709_164_800)),
            (Tag::GeneralizedTime, "99991231235959Z", Some(UnixTime::LAST.0)),
            (Tag::GeneralizedTime, "20240229000000.5Z", None),
            (Tag::Integer, "700101000001Z", None),
        ] {
            assert_eq!(from_content(tag, text.as_bytes()), seconds.map(UnixTime), "{text}");
        }
    }
}
