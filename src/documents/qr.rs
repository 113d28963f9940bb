//! A link as a QR code (ISO/IEC 18004), for a classroom wall: an SVG that can be scaled to any size.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet zone that a reader needs around the code, in modules (ISO/IEC 18004 §6.3.8).
const QUIET_ZONE: i32 = 4;

/// The link has more bytes than the largest QR code can hold: 2953.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkTooLong;

/// The link as a self-contained SVG. It is dark on white in every theme, as readers expect.
///
/// # Errors
///
/// [`LinkTooLong`] if no QR code can hold it, for example a link to a session with long texts.
pub fn qr(link: &str) -> Result<String, LinkTooLong> {
    // Level M tolerates 15 % damage; a long link gets level L with 7 %.
    let code = QrCode::encode_text(link, QrCodeEcc::Medium)
        .or_else(|_| QrCode::encode_text(link, QrCodeEcc::Low))
        .map_err(|_| LinkTooLong)?;
    let size = code.size() + 2 * QUIET_ZONE;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE);
            }
            x += i32::try_from(run).unwrap_or_default() + 1;
        }
    }
    // The intrinsic size, used where the page sets none.
    let pixels = size * 8;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixels}\" height=\"{pixels}\" viewBox=\"0 0 {size} {size}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}
